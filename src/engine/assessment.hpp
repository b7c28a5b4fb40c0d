#pragma once

#include "engine/text_range.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace findings::engine {

/// What a finding says about the assessed body.
enum class Kind { Judgement, Strength, Improvement, Concern, Progress, Recommendation, Outlook };
inline constexpr std::array all_kinds{Kind::Judgement, Kind::Strength,       Kind::Improvement, Kind::Concern,
                                      Kind::Progress,  Kind::Recommendation, Kind::Outlook};

enum class Polarity { Positive, Negative, Mixed, Neutral };

enum class ParagraphRole { Heading, Introduction, Overall, Body, Outlook, Closing, Other };

/// The names used in JSON, lexicon and framework files: lower-case English.
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::string_view name_of(Polarity polarity);
[[nodiscard]] std::string_view name_of(ParagraphRole role);
[[nodiscard]] std::optional<Kind> kind_from_name(std::string_view name);
[[nodiscard]] std::optional<Polarity> polarity_from_name(std::string_view name);
[[nodiscard]] std::optional<ParagraphRole> role_from_name(std::string_view name);

/// The polarity that follows from the kind alone; a judgement's depends on what it says, so none.
[[nodiscard]] std::optional<Polarity> polarity_of(Kind kind);

/// The word or phrase that made the engine decide. `contribution` is signed evidence for the chosen kind.
struct Cue {
    TextRange range;  ///< in the finding's paragraph
    std::string rule; ///< id of the rule, stable between releases
    double contribution = 0;

    friend bool operator==(const Cue&, const Cue&) = default;
};

/// One evaluative statement: a verbatim range of one paragraph with what it was found to be.
struct Finding {
    std::size_t paragraph = 0; ///< index into the transcript's paragraphs
    TextRange range;           ///< the quote, in that paragraph
    Kind kind = Kind::Strength;
    Polarity polarity = Polarity::Positive;
    std::vector<std::string> areas; ///< area ids of the framework, most fitting first; never empty
    double confidence = 0;          ///< 0 to 1
    std::u16string summary;         ///< compressed quote, at most 18 words where the quote allows it
    std::vector<Cue> cues;          ///< largest contribution first

    friend bool operator==(const Finding&, const Finding&) = default;
};

struct ParagraphStructure {
    ParagraphRole role = ParagraphRole::Other;
    std::vector<std::string> areas;

    friend bool operator==(const ParagraphStructure&, const ParagraphStructure&) = default;
};

/// The verdict on the whole body.
struct OverallJudgement {
    std::size_t paragraph = 0;
    TextRange range;
    Polarity polarity = Polarity::Neutral;
    std::optional<std::u16string>
        grade; ///< the grade as written, where the verdict is one of the framework's grades

    friend bool operator==(const OverallJudgement&, const OverallJudgement&) = default;
};

/// All that the engine found out about one transcript. Ranges refer to the transcript it was made from.
struct Assessment {
    bool is_assessment = false; ///< false: no findings, unless the analysis was told to go on anyway
    std::string framework;      ///< id of the framework
    std::optional<std::u16string> subject;
    std::optional<std::u16string> assessor;
    std::optional<OverallJudgement> overall;
    std::vector<ParagraphStructure> paragraphs; ///< one for each paragraph of the transcript
    std::vector<Finding> findings;              ///< in text order

    friend bool operator==(const Assessment&, const Assessment&) = default;
};

} // namespace findings::engine
