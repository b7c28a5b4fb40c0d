#include "engine/heading_recogniser.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace findings::engine {
namespace {

constexpr std::size_t longest_heading = 20; ///< words
constexpr std::size_t longest_in_captions = 4;
constexpr std::size_t longest_question = 14;
constexpr std::size_t longest_title = 60;
constexpr std::size_t longest_lead_in = 30;
constexpr std::size_t longest_stage_direction = 2; ///< "[Music]"

bool ends_sentence(const ParagraphFacts& facts) {
    return facts.last == u'.' || facts.last == u'!' || facts.last == u'\u2026';
}
bool runs_on(const ParagraphFacts& facts) {
    return facts.last == u',' || facts.last == u':' || facts.last == u';';
}

/// Titles may hold a full stop: "Ferndale Constabulary. HMI Anna Holt. Recorded in March."
bool is_title(const ParagraphFacts& facts) {
    if (facts.words > longest_title || runs_on(facts)) return false;
    const bool reports = facts.has(Signal::Report);
    if (facts.count(Signal::FirstPerson) > (reports ? 1 : 0) || facts.has(Signal::SecondPerson)) return false;
    const bool talks = facts.count(Signal::FiniteVerb) > (reports && !ends_sentence(facts) ? 1 : 0);
    if (reports && !ends_sentence(facts)) return !talks;
    return !talks && (reports ? 4 : 2) * facts.capitalised >= facts.words;
}

/// Captions and the like: hardly a paragraph ends as a sentence does, so that form tells little.
bool is_unpunctuated(std::span<const ParagraphFacts> facts) {
    const auto ended = std::ranges::count_if(facts, [](const auto& paragraph) {
        return ends_sentence(paragraph) || runs_on(paragraph) || paragraph.last == u'?' ||
               paragraph.list_item;
    });
    return facts.size() > 2 && 4 * static_cast<std::size_t>(ended) < facts.size();
}

bool is_heading_by_form(const ParagraphFacts& facts, bool dialogue, std::size_t longest) {
    if (facts.words == 0 || facts.words > longest || facts.list_item) return false;
    if (facts.last == u'?') return facts.words <= longest_question && !dialogue;
    return !ends_sentence(facts) && !runs_on(facts);
}

bool is_stage_direction(const ParagraphFacts& facts) {
    return facts.bracketed && facts.words <= longest_stage_direction;
}

/// What a heading with these words announces. The first that fits counts: a heading that names
/// recommendations after concerns is about what is wrong.
Section announced(const ParagraphFacts& facts) {
    constexpr std::array lists{std::pair{Signal::ConcernList, Section::Concerns},
                               std::pair{Signal::ImprovementList, Section::Improvements},
                               std::pair{Signal::AdviceList, Section::Recommendations},
                               std::pair{Signal::OutlookList, Section::Outlook},
                               std::pair{Signal::StrengthsList, Section::Strengths},
                               std::pair{Signal::ProgressList, Section::Progress},
                               std::pair{Signal::BackgroundList, Section::Background}};
    for (const auto& [signal, section] : lists)
        if (facts.has(signal)) return section;
    return Section::None;
}

} // namespace

std::vector<bool> find_headings(const Transcript& transcript, std::span<const ParagraphFacts> facts,
                                const SpeakerTurns& turns) {
    std::vector<bool> headings(facts.size());
    const std::size_t longest = is_unpunctuated(facts) ? longest_in_captions : longest_heading;
    for (std::size_t p = 0; p < facts.size(); ++p) {
        const ParagraphHints& hints = transcript.paragraphs[p].hints;
        if (hints.heading_level > 0) {
            headings[p] = true;
            continue;
        }
        const bool spoken = turns.turns[p].first_token > 0;
        if (spoken || hints.list_item || hints.table_cell || is_stage_direction(facts[p])) continue;
        headings[p] =
            is_heading_by_form(facts[p], turns.is_dialogue(), longest) || (p == 0 && is_title(facts[p]));
    }
    return headings;
}

std::vector<Section> find_sections(std::span<const ParagraphFacts> facts, const std::vector<bool>& headings) {
    std::vector<Section> sections(facts.size());
    Section under_heading = Section::None, after_lead_in = Section::None;
    for (std::size_t p = 0; p < facts.size(); ++p) {
        if (headings[p]) {
            under_heading = announced(facts[p]);
            after_lead_in = Section::None;
            continue;
        }
        const bool leads_in = facts[p].last == u':' && facts[p].words <= longest_lead_in;
        if (leads_in)
            after_lead_in = announced(facts[p]);
        else if (!facts[p].list_item && !facts[p].numbered)
            after_lead_in = Section::None;
        const bool in_list = after_lead_in != Section::None && !leads_in;
        sections[p] = in_list ? after_lead_in : under_heading;
    }
    return sections;
}

} // namespace findings::engine
