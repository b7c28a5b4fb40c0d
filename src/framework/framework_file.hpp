#pragma once

#include "engine/diagnostic.hpp"
#include "engine/framework.hpp"
#include "engine/vocabulary.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace findings::framework {

struct LoadedFramework {
    std::optional<engine::Framework> framework; ///< none where there are problems
    std::vector<engine::Diagnostic> problems;
};

/// Loads one framework file and holds its areas against their examples. Words are interned in `vocabulary`.
[[nodiscard]] LoadedFramework load_framework(const std::filesystem::path& file,
                                             engine::Vocabulary& vocabulary);

} // namespace findings::framework
