#include "engine/utf.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

TEST(Utf, GoesThereAndBack) {
    for (const std::string text : {"", "plain", "caf\u00e9 \u2013 \u4e2d", "\U0001F600!"}) {
        const Utf16 decoded = to_utf16(text);
        EXPECT_EQ(decoded.bad_byte, std::nullopt) << text;
        EXPECT_EQ(to_utf8(decoded.text), text);
    }
}

TEST(Utf, SaysWhereTheInputStopsBeingUtf8) {
    struct Case {
        const char* what;
        std::string bytes;
        std::size_t bad;
    };
    for (const Case& c : {Case{"Latin-1", "caf\xE9 au lait", 3}, Case{"cut off", "ab\xE2\x82", 2},
                          Case{"overlong", "\xC0\xAF", 0}, Case{"surrogate", "a\xED\xA0\x80", 1},
                          Case{"beyond Unicode", "\xF4\x90\x80\x80", 0}, Case{"lone trail", "xyz\x80", 3}}) {
        EXPECT_EQ(to_utf16(c.bytes).bad_byte, c.bad) << c.what;
    }
}

TEST(Utf, KeepsANulByte) {
    EXPECT_EQ(to_utf16(std::string("a\0b", 3)).text, std::u16string(u"a\0b", 3));
}

TEST(Utf, RepairsBytesThatAreNotUtf8) {
    EXPECT_EQ(repaired_utf8("plain \u00e9"), "plain \u00e9");
    EXPECT_EQ(repaired_utf8("caf\xE9!\xFF"), "caf\uFFFD!\uFFFD");
}

TEST(Utf, ReplacesAHalfSurrogate) {
    const std::u16string half{u'a', 0xD83D, u'b'};
    EXPECT_EQ(to_utf8(half), "a\uFFFDb");
}

} // namespace
} // namespace findings::engine
