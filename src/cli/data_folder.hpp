#pragma once

#include <filesystem>
#include <optional>

namespace findings::cli {

/// The folder with lexicon, frameworks and weights that belongs to the executable: share/findings in its own
/// folder (as it is built) or in the one above (as it is installed). None where there is neither.
[[nodiscard]] std::optional<std::filesystem::path> find_data_folder(const std::filesystem::path& executable);

} // namespace findings::cli
