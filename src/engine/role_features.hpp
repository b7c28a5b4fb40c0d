#pragma once

#include "engine/area_assigner.hpp"
#include "engine/document_structure.hpp"
#include "engine/paragraph_facts.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace findings::engine {

/// What the roles of paragraphs are told from; one entry for each paragraph in every list.
struct RoleEvidence {
    std::span<const ParagraphFacts> facts;
    const std::vector<bool>& headings;
    const std::vector<Section>& sections;
    const std::vector<bool>& foreign;
    bool dialogue = false;
    const ParagraphAreaScores& areas;
    std::vector<bool> names_assessor; ///< the assessor is named in it
    std::vector<bool> names_subject;
};

/// What speaks for some roles of a paragraph and against others.
enum class RoleFeature : std::uint8_t {
    Bias,
    First, ///< the first paragraph that is no heading
    Early, ///< in the first fifth of the text
    Late,  ///< in the last fifth
    Last,
    Greets,
    IntroducesSelf,
    TellsRemit,
    TellsMethod,
    TellsScheme,
    TellsWhole,
    TellsGrade,
    ManyGrades,
    TurnsToSubject,
    WillReturn,
    LooksAhead,
    WillWatch,
    Thanks,
    TellsPublication,
    BidsFarewell,
    TellsBackground,
    Praises,
    Criticises,
    TellsChange,
    Advises,
    SpeaksAsI,
    SpeaksToYou,
    NamesInspection,
    NamesAssessor,
    NamesSubject,
    WithoutValue, ///< neither praise nor criticism
    Numbers,      ///< many numbers
    Short,
    Long,
    ListItem,
    Bracketed,
    AsksOrLeadsIn,  ///< ends in a question mark or a colon
    Answers,        ///< the assessor's turn in a dialogue
    UnderOverview,  ///< the heading above says "overview"
    BeforeSections, ///< no heading but the title yet, and there are some to come
    InFindingsList,
    InOutlookList,
    InBackgroundList,
    OnTopic,
    ManyAreas,
    WholeAndBrief, ///< tells of the whole and of hardly any topic
    OpensWithWhole,
    OpensAhead,
    AfterHeading,
    UnderHeading, ///< a heading that is not the title stands somewhere above
    Quotes,       ///< begins with a quotation mark or dots
    Count
};
inline constexpr std::size_t role_feature_count = static_cast<std::size_t>(RoleFeature::Count);

/// By feature: 0 where it is absent, up to 1 where it is clear.
using RoleFeatures = std::array<double, role_feature_count>;

/// Reads the features of the paragraphs one after the other. The evidence outlives the reader.
class RoleFeatureReader {
public:
    explicit RoleFeatureReader(const RoleEvidence& evidence);

    /// Those of the next paragraph; none where it is a heading or is spoken by another than the assessor.
    [[nodiscard]] std::optional<RoleFeatures> next();

private:
    void set_position(RoleFeatures& features) const;

    const RoleEvidence& evidence_;
    std::size_t paragraph_ = 0;
    std::size_t index_ = 0, count_ = 0; ///< among the paragraphs that have features
    std::size_t headings_to_come_ = 0;
    bool after_heading_ = false, under_heading_ = false, under_overview_ = false;
};

} // namespace findings::engine
