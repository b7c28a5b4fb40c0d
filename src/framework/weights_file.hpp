#pragma once

#include "engine/clause_classifier.hpp"
#include "engine/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace findings::framework {

struct LoadedWeights {
    std::optional<engine::ClauseWeights> weights; ///< none where there are problems
    std::vector<engine::Diagnostic> problems;
};

/// Loads a table of tab-separated values: a heading line "feature", the kinds in their order, "none"; then a
/// line for each feature with one number in each column. The feature "bias" is the weights' bias. A line that
/// starts with '#' is a comment.
[[nodiscard]] LoadedWeights load_weights(const std::filesystem::path& file);

} // namespace findings::framework
