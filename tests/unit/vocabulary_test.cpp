#include "engine/vocabulary.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace findings::engine {
namespace {

std::u16string nth_word(int n) {
    std::u16string word = u"w";
    for (; n > 0; n /= 26)
        word += static_cast<char16_t>(u'a' + n % 26);
    return word;
}

TEST(Vocabulary, GivesEachWordOneIdAndFindsItAgain) {
    Vocabulary vocabulary;
    const WordId good = vocabulary.intern(u"good");
    const WordId poor = vocabulary.intern(u"poor");
    EXPECT_NE(good, poor);
    EXPECT_NE(good, WordId::Unknown);
    EXPECT_EQ(vocabulary.intern(u"good"), good);
    EXPECT_EQ(vocabulary.find(u"poor"), poor);
    EXPECT_EQ(vocabulary.text(good), u"good");
}

TEST(Vocabulary, KnowsNoWordThatWasNotInterned) {
    Vocabulary vocabulary;
    EXPECT_EQ(vocabulary.find(u"good"), WordId::Unknown);
    vocabulary.intern(u"goods");
    for (const std::u16string_view word : {u"good", u"goodsx", u"sdoog", u""})
        EXPECT_EQ(vocabulary.find(word), WordId::Unknown);
    EXPECT_EQ(vocabulary.text(WordId::Unknown), u"");
}

TEST(Vocabulary, KeepsIdsAndTextsWhileItGrowsAndMoves) {
    constexpr int count = 20000;
    Vocabulary vocabulary;
    const WordId first = vocabulary.intern(u"first");
    const std::u16string_view text = vocabulary.text(first);
    for (int n = 0; n < count; ++n)
        vocabulary.intern(nth_word(n));
    EXPECT_EQ(vocabulary.size(), count + 2U);
    const Vocabulary moved = std::move(vocabulary);
    EXPECT_EQ(text, u"first");
    EXPECT_EQ(moved.find(u"first"), first);
    for (int n = 0; n < count; ++n)
        ASSERT_EQ(moved.text(moved.find(nth_word(n))), nth_word(n));
}

TEST(Vocabulary, CopiesStandAlone) {
    Vocabulary copy;
    {
        Vocabulary original;
        original.intern(u"good");
        copy = original;
    }
    EXPECT_EQ(copy.text(copy.find(u"good")), u"good");
}

} // namespace
} // namespace findings::engine
