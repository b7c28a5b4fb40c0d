#pragma once

#include "engine/diagnostic.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace findings::framework {

/// A file's bytes without a byte order mark, or why there are none.
struct SourceText {
    std::string text;
    std::vector<engine::Diagnostic> problems; ///< unreadable, too large, or not UTF-8 (where)
};
[[nodiscard]] SourceText read_source(const std::filesystem::path& path);

/// A diagnostic for the byte at `offset`.
[[nodiscard]] engine::Diagnostic diagnostic_at(const std::string& file, std::string_view source,
                                               std::size_t offset, std::string message);

/// 'text', for messages.
[[nodiscard]] std::string in_quotes(std::string_view text);

} // namespace findings::framework
