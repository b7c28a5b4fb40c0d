#include "engine/utf.hpp"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace findings::engine {
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

std::string to_utf8(std::u16string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        U16_NEXT_OR_FFFD(text.data(), at, text.size(), c);
        char bytes[U8_MAX_LENGTH];
        std::size_t count = 0;
        U8_APPEND_UNSAFE(bytes, count, c);
        out.append(bytes, count);
    }
    return out;
}

Utf16 to_utf16(std::string_view utf8) {
    Utf16 out;
    out.text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const UChar32 c = next_character(utf8, at);
        if (c < 0) {
            out.bad_byte = begin;
            return out;
        }
        if (U_IS_BMP(c)) {
            out.text += static_cast<char16_t>(c);
        } else {
            out.text += U16_LEAD(c);
            out.text += U16_TRAIL(c);
        }
    }
    return out;
}

std::optional<std::size_t> first_invalid_byte(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        if (next_character(utf8, at) < 0) return begin;
    }
    return std::nullopt;
}

std::string repaired_utf8(std::string_view bytes) {
    std::string out;
    while (const auto bad = first_invalid_byte(bytes)) {
        out += bytes.substr(0, *bad);
        out += "\uFFFD";
        bytes.remove_prefix(*bad + 1);
    }
    return out += bytes;
}

} // namespace findings::engine
