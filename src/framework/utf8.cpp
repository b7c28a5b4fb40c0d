#include "framework/utf8.hpp"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace findings::framework {
namespace {

// ICU's macro narrows an int by itself.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The character at `position`, which moves behind it; negative where there is no valid one.
UChar32 next_character(std::string_view utf8, std::size_t& position) {
    UChar32 c = 0;
    U8_NEXT(utf8.data(), position, utf8.size(), c);
    return c;
}
#pragma GCC diagnostic pop

} // namespace

std::u16string to_utf16(std::string_view utf8) {
    std::u16string text;
    text.reserve(utf8.size());
    for (std::size_t position = 0; position < utf8.size();) {
        const UChar32 c = next_character(utf8, position);
        if (U_IS_BMP(c)) {
            text += static_cast<char16_t>(c);
        } else {
            text += U16_LEAD(c);
            text += U16_TRAIL(c);
        }
    }
    return text;
}

std::string to_utf8(std::u16string_view text) {
    std::string utf8;
    for (std::size_t position = 0; position < text.size();) {
        UChar32 c = 0;
        U16_NEXT_OR_FFFD(text.data(), position, text.size(), c);
        char bytes[U8_MAX_LENGTH];
        std::size_t count = 0;
        U8_APPEND_UNSAFE(bytes, count, c);
        utf8.append(bytes, count);
    }
    return utf8;
}

std::optional<std::size_t> first_invalid_byte(std::string_view utf8) {
    for (std::size_t position = 0; position < utf8.size();) {
        if (static_cast<unsigned char>(utf8[position]) < 0x80) {
            ++position;
            continue;
        }
        const std::size_t begin = position;
        if (next_character(utf8, position) < 0) return begin;
    }
    return std::nullopt;
}

} // namespace findings::framework
