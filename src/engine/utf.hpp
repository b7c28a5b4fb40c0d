#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace findings::engine {

/// A half surrogate, which no file of ours gives but a document may hold, becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::u16string_view text);

struct Utf16 {
    std::u16string text;
    std::optional<std::size_t> bad_byte; ///< where the input stops being UTF-8; `text` is what stands before
};
[[nodiscard]] Utf16 to_utf16(std::string_view utf8);

/// The offset of the first byte that is not UTF-8.
[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view utf8);

/// The same bytes where they are UTF-8; each byte that is not becomes U+FFFD.
[[nodiscard]] std::string repaired_utf8(std::string_view bytes);

} // namespace findings::engine
