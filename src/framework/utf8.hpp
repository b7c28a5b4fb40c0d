#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace findings::framework {

/// `utf8` must be valid, see first_invalid_byte().
[[nodiscard]] std::u16string to_utf16(std::string_view utf8);

[[nodiscard]] std::string to_utf8(std::u16string_view text);

/// The offset of the first byte that is not UTF-8.
[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view utf8);

} // namespace findings::framework
