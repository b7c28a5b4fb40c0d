#pragma once

#include "engine/assessment.hpp"
#include "engine/vocabulary.hpp"

#include <array>
#include <cstddef>
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

} // namespace findings::engine
