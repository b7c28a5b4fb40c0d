#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace findings::uno {

/// The only place where strings pass between the office and the rest of the product.
[[nodiscard]] rtl::OUString to_uno(std::u16string_view text);
[[nodiscard]] rtl::OUString to_uno(std::string_view utf8);
[[nodiscard]] inline rtl::OUString to_uno(const char* utf8) {
    return to_uno(std::string_view(utf8));
}
[[nodiscard]] std::u16string to_utf16(const rtl::OUString& text);
/// A lone surrogate becomes U+FFFD.
[[nodiscard]] std::string to_utf8(const rtl::OUString& text);

} // namespace findings::uno
