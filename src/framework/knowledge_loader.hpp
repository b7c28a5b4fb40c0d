#pragma once

#include "engine/analyser.hpp"
#include "engine/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace findings::framework {

/// What a knowledge folder gave. Files with problems are left out whole; the others are loaded.
struct LoadedKnowledge {
    std::optional<engine::Knowledge>
        knowledge; ///< none where lexicon, weights or "generic" could not be loaded
    std::vector<engine::Diagnostic> problems; ///< in file order
};

struct LoadOptions {
    /// False: without DIR/model/weights.tsv, for what makes the weights or looks at the other data alone.
    bool weights = true;
    /// Whether the lexicon's rules are held against their examples. That doubles the time to start, and users
    /// do not write rules, so the tests do it. A framework's examples are always checked.
    bool rule_examples = false;
};

/// Loads DIR/lexicon/*.xml, DIR/frameworks/*.xml and DIR/model/weights.tsv, then the frameworks (*.xml) in
/// each of `framework_dirs`. A user's framework with a shipped id replaces the shipped one. Never throws for
/// bad data.
[[nodiscard]] LoadedKnowledge load_knowledge(const std::filesystem::path& dir,
                                             std::span<const std::filesystem::path> framework_dirs = {},
                                             const LoadOptions& options = {});

/// The problems of one framework file; empty: it loads.
[[nodiscard]] std::vector<engine::Diagnostic> check_framework(const std::filesystem::path& file);

} // namespace findings::framework
