#include "uno/text_conversion.hpp"

#include <rtl/string.hxx>

#include <cstring>

namespace findings::uno {

// The SDK's sal_Unicode is a 16-bit integer, not char16_t: strings are copied, never reinterpreted.
rtl::OUString to_uno(std::u16string_view text) {
    static_assert(sizeof(sal_Unicode) == sizeof(char16_t));
    rtl_uString* string = nullptr;
    rtl_uString_new_WithLength(&string, static_cast<sal_Int32>(text.size()));
    std::memcpy(string->buffer, text.data(), text.size() * sizeof(char16_t));
    string->length = static_cast<sal_Int32>(text.size());
    return rtl::OUString(string, SAL_NO_ACQUIRE);
}

rtl::OUString to_uno(std::string_view utf8) {
    return rtl::OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

std::u16string to_utf16(const rtl::OUString& text) {
    std::u16string copy(static_cast<std::size_t>(text.getLength()), u'\0');
    std::memcpy(copy.data(), text.getStr(), copy.size() * sizeof(char16_t));
    return copy;
}

std::string to_utf8(const rtl::OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength()));
}

} // namespace findings::uno
