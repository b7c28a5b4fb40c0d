#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace findings::architecture {

/// Something in the source tree that the project's rules forbid.
struct Violation {
    std::string file;     ///< relative to the top level
    std::size_t line = 0; ///< from 1; 0 where it is the file itself
    std::string message;

    friend bool operator==(const Violation&, const Violation&) = default;
};

/// What is wrong in one file. `path` is relative to the top level, with slashes.
///
/// - Includes in src/ follow the arrows: uno and cli may use app, app may use summary, exchange and
/// framework,
///   and these may use engine. Nothing uses uno or cli.
/// - Only src/uno and the office tests know the office's headers; the engine knows std, ICU and Boost alone.
/// - A header starts with #pragma once. A file is named in snake_case, by concept.
/// - No work is left open in a comment, no test is switched off, none is skipped without saying why.
[[nodiscard]] std::vector<Violation> check_file(std::string_view path, std::string_view content);

/// What stands at the top level of the tree that doesn't belong there.
[[nodiscard]] std::vector<Violation> check_top_level(const std::filesystem::path& top);

/// All of the tree: the top level and every file of ours below it, binary files left out.
[[nodiscard]] std::vector<Violation> check_tree(const std::filesystem::path& top);

} // namespace findings::architecture
