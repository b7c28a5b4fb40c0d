#pragma once

#include "engine/assessment.hpp"
#include "engine/clause_features.hpp"
#include "engine/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace findings::engine {

/// Learned weights: how much a named feature speaks for each kind, and for "no finding" (last).
/// A feature is named as in the weights file: "cue:praise", "rule:needs-to", "word:thorough", "role:outlook".
struct ClauseWeights {
    static constexpr std::size_t classes = all_kinds.size() + 1;
    using Row = std::array<double, classes>;
    Row bias{};
    std::unordered_map<std::string, Row> rows;
};

/// What was decided for one clause of a sequence.
struct ClauseDecision {
    std::optional<Kind> kind; ///< none: no finding
    double confidence = 0;    ///< probability of the decision, 0 to 1
};

/// Evidence for a decision: an observed feature and how much more it speaks for the decided kind than for the
/// average of all.
struct Evidence {
    ObservedFeature observed;
    double contribution = 0;
};

/// A linear-chain conditional random field over the clauses of a document: each clause is judged by its
/// features, and by the decisions before and after it.
class ClauseClassifier {
public:
    static constexpr std::size_t classes = ClauseWeights::classes;
    static constexpr std::size_t no_finding = all_kinds.size();
    using Scores = std::array<double, classes>;

    /// Rows whose name means nothing to the lexicon are left out. Interns the words of the weights.
    ClauseClassifier(const ClauseWeights& weights, Vocabulary& vocabulary, const Lexicon& lexicon);

    [[nodiscard]] std::vector<ClauseDecision> decide(const ClauseSequence& sequence) const;
    /// Evidence of one item for a kind, largest contribution first.
    [[nodiscard]] std::vector<Evidence> explain(const ClauseSequence::Item& item, Kind kind) const;

private:
    [[nodiscard]] Scores scores_of(const ClauseSequence::Item& item) const;
    [[nodiscard]] const ClauseWeights::Row* row_of(Feature feature) const;

    struct FeatureHash {
        std::size_t operator()(Feature feature) const { return feature.key * 0x9E3779B97F4A7C15u >> 17; }
    };
    ClauseWeights::Row bias_;
    std::unordered_map<Feature, ClauseWeights::Row, FeatureHash> rows_;
    std::array<std::array<ClauseWeights::Row, classes>, joint_count> transitions_{}; ///< [joint][from][to]
};

} // namespace findings::engine
