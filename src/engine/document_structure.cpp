#include "engine/document_structure.hpp"

#include "engine/area_assigner.hpp"
#include "engine/assessment_decision.hpp"
#include "engine/assessor_recogniser.hpp"
#include "engine/framework_index.hpp"
#include "engine/framework_recogniser.hpp"
#include "engine/heading_recogniser.hpp"
#include "engine/name_words.hpp"
#include "engine/paragraph_facts.hpp"
#include "engine/role_recogniser.hpp"
#include "engine/speaker_turns.hpp"
#include "engine/structure_phrases.hpp"
#include "engine/subject_recogniser.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace findings::engine {
namespace {

constexpr std::size_t title_paragraphs = 2;
constexpr std::string_view generic_framework = "generic";
/// Frameworks whose bodies go by the name of their place.
constexpr std::string_view place_framework = "childrens-services";

std::size_t find_framework(std::span<const Framework> frameworks, std::string_view id) {
    const auto found = std::ranges::find(frameworks, id, &Framework::id);
    return found == frameworks.end() ? 0 : static_cast<std::size_t>(found - frameworks.begin());
}

/// What is found paragraph by paragraph on the way to the structure.
struct Findings {
    SpeakerTurns turns;
    std::vector<ParagraphFacts> facts;
    std::vector<bool> headings;
    std::vector<Section> sections;
};

std::vector<bool> find_foreign(const SpeakerTurns& turns, std::u16string_view assessor) {
    std::vector<bool> foreign(turns.turns.size());
    const auto assessing = find_assessing_speaker(turns, assessor);
    for (std::size_t p = 0; p < foreign.size(); ++p)
        foreign[p] = turns.is_dialogue() && turns.turns[p].speaker && turns.turns[p].speaker != assessing;
    return foreign;
}

/// The word by which the text calls the body for short: "Ferndale" of "Ferndale Harbour Authority".
std::optional<std::u16string> short_name(const std::optional<std::u16string>& subject) {
    constexpr std::size_t long_enough = 4; // past "HMP", "St", "The"
    if (!subject) return std::nullopt;
    for (std::size_t begin = 0; begin < subject->size();) {
        const std::size_t end = std::min(subject->find(u' ', begin), subject->size());
        if (end - begin >= long_enough) return subject->substr(begin, end - begin);
        begin = end + 1;
    }
    return subject;
}

std::vector<bool> paragraphs_with(const Transcript& transcript, const std::optional<std::u16string>& name) {
    std::vector<bool> with(transcript.paragraphs.size());
    if (!name) return with;
    for (std::size_t p = 0; p < with.size(); ++p)
        with[p] = transcript.paragraphs[p].text.find(*name) != std::u16string::npos;
    return with;
}

} // namespace

struct StructureRecogniser::Parts {
    FrameworkIndex frameworks;
    PhraseIndex signals;
    NameWords names;
    std::size_t generic;
    std::size_t by_place;

    Parts(std::span<const Framework> all, const Vocabulary& vocabulary)
        : frameworks(all), signals(index_signals(vocabulary)), names(vocabulary),
          generic(find_framework(all, generic_framework)), by_place(find_framework(all, place_framework)) {}

    [[nodiscard]] Findings look_through(const Transcript& transcript,
                                        std::span<const ParagraphTokens> paragraphs) const {
        Findings found;
        found.turns = find_speaker_turns(transcript, paragraphs);
        std::vector<PhraseIndex::Match> scratch;
        for (std::size_t p = 0; p < paragraphs.size(); ++p)
            found.facts.push_back(gather_facts(transcript.paragraphs[p], paragraphs[p].tokens,
                                               found.turns.turns[p].first_token, signals, scratch));
        found.headings = find_headings(transcript, found.facts, found.turns);
        found.sections = find_sections(found.facts, found.headings);
        return found;
    }

    [[nodiscard]] FrameworkEvidence weigh_frameworks(std::span<const ParagraphTokens> paragraphs) const {
        FrameworkEvidence evidence(frameworks);
        for (std::size_t p = 0; p < paragraphs.size(); ++p)
            evidence.add(paragraphs[p].tokens, p < title_paragraphs);
        return evidence;
    }

    [[nodiscard]] std::vector<ParagraphRole>
    tell_roles(const Findings& found, std::span<const ParagraphTokens> paragraphs,
               const std::vector<bool>& foreign, const std::vector<bool>& names_assessor,
               const std::vector<bool>& names_subject, std::size_t framework) const {
        const AreaAssigner assigner(frameworks);
        std::vector<double> topics;
        std::vector<std::size_t> areas;
        for (const ParagraphTokens& paragraph : paragraphs) {
            const auto scores = assigner.score(paragraph.tokens, 0, paragraph.tokens.size(), framework);
            topics.push_back(std::accumulate(scores.begin(), scores.end(), 0.0));
            areas.push_back(AreaAssigner::outstanding(scores).size());
        }
        return recognise_roles({found.facts, found.headings, found.sections, foreign,
                                found.turns.is_dialogue(), topics, areas, names_assessor, names_subject});
    }
};

StructureRecogniser::StructureRecogniser(std::span<const Framework> frameworks, const Vocabulary& vocabulary)
    : parts_(std::make_unique<const Parts>(frameworks, vocabulary)) {}
StructureRecogniser::~StructureRecogniser() = default;
StructureRecogniser::StructureRecogniser(StructureRecogniser&&) noexcept = default;
StructureRecogniser& StructureRecogniser::operator=(StructureRecogniser&&) noexcept = default;

DocumentStructure StructureRecogniser::recognise(const Transcript& transcript,
                                                 std::span<const ParagraphTokens> paragraphs,
                                                 std::optional<std::size_t> forced_framework) const {
    DocumentStructure structure;
    Findings found = parts_->look_through(transcript, paragraphs);
    const FrameworkEvidence frameworks = parts_->weigh_frameworks(paragraphs);
    structure.framework = forced_framework.value_or(frameworks.best(parts_->generic));
    structure.assessor = find_assessor(transcript, paragraphs, found.headings, found.turns, parts_->names);
    const bool places_count =
        structure.framework == parts_->by_place || structure.framework == parts_->generic;
    structure.subject = find_subject(
        transcript, paragraphs, found.headings, parts_->frameworks, parts_->names,
        {structure.framework, places_count, structure.framework == parts_->generic, structure.assessor});
    structure.foreign = find_foreign(found.turns, structure.assessor.value_or(u""));
    structure.roles = parts_->tell_roles(
        found, paragraphs, structure.foreign, paragraphs_with(transcript, structure.assessor),
        paragraphs_with(transcript, short_name(structure.subject)), structure.framework);
    structure.areas = assign_paragraph_areas(AreaAssigner(parts_->frameworks), paragraphs, structure.roles,
                                             structure.foreign, structure.framework);
    structure.assessment_score = score_assessment(
        {found.facts, structure.foreign, structure.assessor.has_value() || labels_an_assessor(found.turns),
         structure.subject.has_value(), frameworks.density(structure.framework),
         found.turns.speakers.size()});
    structure.is_assessment = structure.assessment_score > 0;
    structure.sections = std::move(found.sections);
    return structure;
}

std::vector<std::vector<std::size_t>> StructureRecogniser::assign_areas(const ParagraphTokens& paragraph,
                                                                        const DocumentStructure& structure,
                                                                        std::size_t index) const {
    return AreaAssigner(parts_->frameworks)
        .of_clauses(paragraph, structure.roles[index], structure.areas[index], structure.framework);
}

} // namespace findings::engine
