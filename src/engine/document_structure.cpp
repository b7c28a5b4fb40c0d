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
#include <string_view>

namespace findings::engine {
namespace {

constexpr std::size_t title_paragraphs = 2;
constexpr std::string_view generic_framework = "generic";
/// The framework whose bodies go by the name of their place.
constexpr std::string_view place_framework = "childrens-services";

std::size_t find_framework(std::span<const Framework> frameworks, std::string_view id) {
    const auto found = std::ranges::find(frameworks, id, &Framework::id);
    return found == frameworks.end() ? 0 : static_cast<std::size_t>(found - frameworks.begin());
}

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

/// What the forms and words of the paragraphs show, before framework and names are known.
struct Outline {
    SpeakerTurns turns;
    std::vector<ParagraphFacts> facts;
    std::vector<bool> headings;

    Outline(const Transcript& transcript, std::span<const ParagraphTokens> paragraphs,
            const PhraseIndex& signals)
        : turns(find_speaker_turns(transcript, paragraphs)) {
        std::vector<PhraseIndex::Match> scratch;
        facts.reserve(paragraphs.size());
        for (std::size_t p = 0; p < paragraphs.size(); ++p)
            facts.push_back(gather_facts(transcript.paragraphs[p], paragraphs[p].tokens,
                                         turns.turns[p].first_token, signals, scratch));
        headings = find_headings(transcript, facts, turns);
    }
};

FrameworkEvidence weigh_frameworks(const FrameworkIndex& index, std::span<const ParagraphTokens> paragraphs) {
    FrameworkEvidence evidence(index);
    for (std::size_t p = 0; p < paragraphs.size() && !evidence.is_enough(); ++p)
        evidence.add(paragraphs[p].tokens, p < title_paragraphs);
    return evidence;
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

    void find_names(const Transcript& transcript, std::span<const ParagraphTokens> paragraphs,
                    const Outline& outline, DocumentStructure& structure) const {
        structure.assessor = find_assessor(transcript, paragraphs, outline.headings, outline.turns, names);
        const bool is_generic = structure.framework == generic;
        structure.subject = find_subject(transcript, paragraphs, outline.headings, names,
                                         {.bodies = frameworks.body_phrases(structure.framework),
                                          .places_count = is_generic || structure.framework == by_place,
                                          .several_bodies = is_generic,
                                          .assessor = structure.assessor});
        structure.foreign = find_foreign(outline.turns, structure.assessor.value_or(u""));
    }

    void find_roles_and_areas(const Transcript& transcript, std::span<const ParagraphTokens> paragraphs,
                              const Outline& outline, DocumentStructure& structure) const {
        const ParagraphAreaScores scores(AreaAssigner(frameworks, structure.framework), paragraphs);
        structure.sections = find_sections(outline.facts, outline.headings);
        structure.roles =
            recognise_roles({.facts = outline.facts,
                             .headings = outline.headings,
                             .sections = structure.sections,
                             .foreign = structure.foreign,
                             .dialogue = outline.turns.is_dialogue(),
                             .areas = scores,
                             .names_assessor = paragraphs_with(transcript, structure.assessor),
                             .names_subject = paragraphs_with(transcript, short_name(structure.subject))});
        structure.areas = assign_paragraph_areas(scores, structure.roles, structure.foreign);
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
    const Outline outline(transcript, paragraphs, parts_->signals);
    const FrameworkEvidence evidence = weigh_frameworks(parts_->frameworks, paragraphs);
    structure.framework = forced_framework.value_or(evidence.best(parts_->generic));
    parts_->find_names(transcript, paragraphs, outline, structure);
    parts_->find_roles_and_areas(transcript, paragraphs, outline, structure);
    structure.assessment_score = score_assessment(
        {.facts = outline.facts,
         .names_assessor = structure.assessor.has_value() || labels_an_assessor(outline.turns),
         .names_subject = structure.subject.has_value(),
         .framework_density = evidence.density(structure.framework),
         .labelled_speakers = outline.turns.speakers.size()});
    return structure;
}

std::vector<std::vector<std::size_t>> StructureRecogniser::assign_areas(const ParagraphTokens& paragraph,
                                                                        const DocumentStructure& structure,
                                                                        std::size_t index) const {
    return AreaAssigner(parts_->frameworks, structure.framework)
        .of_clauses(paragraph, structure.roles[index], structure.areas[index]);
}

} // namespace findings::engine
