#include "cli/data_folder.hpp"

#include <system_error>

namespace findings::cli {

std::optional<std::filesystem::path> find_data_folder(const std::filesystem::path& executable) {
    const std::filesystem::path folder = executable.parent_path();
    for (const std::filesystem::path& share : {folder / "share", folder.parent_path() / "share"}) {
        std::error_code ignored;
        if (std::filesystem::is_directory(share / "findings" / "lexicon", ignored)) return share / "findings";
    }
    return std::nullopt;
}

} // namespace findings::cli
