#pragma once

#include "engine/clause_classifier.hpp"
#include "engine/clause_features.hpp"
#include "engine/lexicon.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace findings::training {

/// The clauses of one document with the class that an annotator gave each.
struct LabelledSequence {
    engine::ClauseSequence sequence;
    std::vector<std::size_t> labels; ///< a Kind, or ClauseClassifier::no_finding
    std::string group;               ///< source or author: what is left out together
};

struct TrainingOptions {
    double l2 = 6;              ///< strength of the Gaussian prior on structural features, rules and cues
    double l2_words = 6;        ///< ... on words and pairs of words
    std::size_t min_groups = 3; ///< a feature is learned where so many groups show it
    std::size_t min_count = 3;  ///< ... and so many clauses
    /// Taken from the score of "no finding" after learning: the likelihood prefers silence, an editor does
    /// not.
    double none_offset = 0.7;
    double least_weight = 0.1; ///< features whose every weight is smaller are left out
    int iterations = 200;
};

/// The weights that make the labels most probable (L-BFGS on the penalised likelihood of the conditional
/// random field). The same input gives the same weights.
[[nodiscard]] engine::ClauseWeights train_weights(std::span<const LabelledSequence* const> documents,
                                                  const TrainingOptions& options,
                                                  const engine::Vocabulary& vocabulary,
                                                  const engine::Lexicon& lexicon);

} // namespace findings::training
