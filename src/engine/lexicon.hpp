#pragma once

#include "engine/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace findings::engine {

/// What a cue tells about the clause it stands in; the weights turn it into evidence for a kind.
enum class CueClass {
    Praise,       ///< good, effective, thorough, works well
    StrongPraise, ///< excellent, outstanding, exemplary
    Shortfall,    ///< weak, inconsistent, not good enough, gap, lack of, too slow
    Absence,      ///< no evidence, missing, fails to, has not been done
    Serious,      ///< harm, danger, unlawful, inadequate, unacceptable, at risk
    Need,         ///< needs to, requires, more work is required
    Recommend,    ///< should, must, we recommend, ought to
    Progress,     ///< has improved, is improving, has begun to, taking steps, plans are in hand
    Outlook,      ///< in the year ahead, I will look at, we will return, I expect
    Verdict,      ///< overall, judged to be, graded, performance this year
    Adoption,     ///< I am satisfied, pleased, concerned, encouraged, disappointed: the assessor's own voice
    Attribution,  ///< told us, according to, felt that, said
    Background,   ///< serves a population of, employs, was inspected in: facts without a value
    Practice,     ///< regularly visit, work together, are supported by: praise where nothing turns it
    Method,       ///< we visited, we reviewed, our inspection, I want to thank
    Difference    ///< impact words: reduces risk, helps to, enables, makes a difference
};
[[nodiscard]] std::string_view name_of(CueClass cue_class);
[[nodiscard]] std::optional<CueClass> cue_class_from_name(std::string_view name);
inline constexpr std::size_t cue_class_count = 16;

/// Which words may stand in one place of a pattern: a set of WordSets, or any word whatever.
enum class WordSetId : std::uint32_t { Any = 0 };

/// The word sets of a lexicon's patterns, each kept once however many patterns use it.
class WordSets {
public:
    /// The id of the set of these words, of which there is at least one; made where it is new.
    WordSetId intern(std::vector<WordId> words);
    /// The words of a set, sorted; none for WordSetId::Any.
    [[nodiscard]] const std::vector<WordId>& operator[](WordSetId id) const {
        return sets_[static_cast<std::size_t>(id)];
    }
    /// Ids are below this.
    [[nodiscard]] std::size_t size() const { return sets_.size(); }

private:
    std::vector<std::vector<WordId>> sets_{{}};
    std::unordered_multimap<std::size_t, WordSetId> by_hash_;
};

/// One rule of the lexicon: word patterns that are cues of one class.
struct LexiconRule {
    std::string id;
    CueClass cue_class = CueClass::Praise;
    struct Element {
        WordSetId words = WordSetId::Any; ///< any one of them
        bool optional = false;

        friend bool operator==(const Element&, const Element&) = default;
    };
    using Pattern = std::vector<Element>;
    std::vector<Pattern> patterns;
    std::vector<Pattern>
        exceptions; ///< a match within a match of one of these is none: "good" in "good faith"
};

/// What an operator does to the cues in its scope.
enum class OperatorKind {
    Negation,    ///< not, no longer, never, without, hardly, fails to
    Hedge,       ///< may, perhaps, appears to, somewhat
    Modality,    ///< should, could, would, needs to
    Future,      ///< will, going to, in the year ahead
    Past,        ///< last year, previously, used to, at our last inspection
    Attribution, ///< told us, according to
    LowDegree,   ///< some, a few, not all, in places, sometimes
    HighDegree,  ///< most, very, all, consistently
    Comparative, ///< more, better, less, further
    Condition    ///< if, unless, where, until
};
[[nodiscard]] std::string_view name_of(OperatorKind kind);
[[nodiscard]] std::optional<OperatorKind> operator_kind_from_name(std::string_view name);
inline constexpr std::size_t operator_kind_count = 10;

/// One operator: patterns and exceptions as in a rule; it governs the cues that start within `reach` words
/// after it (negative: end within as many before it), up to the end of its clause or a semicolon.
struct LexiconOperator {
    std::string id;
    OperatorKind kind = OperatorKind::Negation;
    std::vector<LexiconRule::Pattern> patterns;
    std::vector<LexiconRule::Pattern> exceptions;
    int reach = 6; ///< never 0
};

/// The evaluative language the engine knows. Loaded and validated by the framework library.
struct Lexicon {
    WordSets word_sets; ///< of all patterns
    std::vector<LexiconRule> rules;
    std::vector<LexiconOperator> operators;
};

} // namespace findings::engine
