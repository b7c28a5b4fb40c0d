#include "corpus/words.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string_view>

namespace findings::corpus {
namespace {

using engine::TextRange;

TEST(Words, AreCountedBetweenWhiteSpaceOfAnyKind) {
    EXPECT_EQ(count_words(u""), 0u);
    EXPECT_EQ(count_words(u" \n "), 0u);
    EXPECT_EQ(count_words(u"well\u00A0led, and\n\nsafe"), 4u);
}

TEST(Words, OfAQuoteAreFoundWhateverTheSpaceBetweenThem) {
    struct Case {
        std::u16string_view text, quote;
        std::size_t from;
        std::optional<TextRange> place;
    };
    const Case cases[] = {
        {u"The crews train well.", u"crews train", 0, TextRange{4, 15}},
        {u"The crews\n  train well.", u"crews train", 0, TextRange{4, 17}},
        {u"recrews, crews", u"crews", 0, TextRange{9, 14}},
        {u"crewship, crews", u"crews", 0, TextRange{10, 15}},
        {u"crews and crews", u"crews", 1, TextRange{10, 15}},
        {u"crews and crews", u"crews", 11, std::nullopt},
        {u"crewstrain", u"crews train", 0, std::nullopt},
        {u"anything", u" ", 0, std::nullopt},
        {u"\U0001D51Ecrews, \U0001F692crews", u"crews", 0, TextRange{11, 16}}, // a letter, then an emoji
        {u"“Safe” they said", u"“Safe” they", 0, TextRange{0, 11}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(find_words(c.text, c.quote, c.from), c.place)
            << std::string(c.text.begin(), c.text.end()) << " from " << c.from;
}

TEST(Words, OfANameAreComparedWithoutCasePunctuationAndThe) {
    struct Case {
        std::u16string_view name, folded;
    };
    const Case cases[] = {
        {u"The Harbour and Quays Authority", u"harbour and quays authority"},
        {u"St. Brannoc's", u"st brannoc s"},
        {u"Clerk to THE Board", u"clerk to board"},
        {u"  theatre ", u"theatre"},
        {u"É_2", u"é_2"},
        {u"the", u"the"}, // alone it is all there is
        {u"", u""},
    };
    for (const Case& c : cases)
        EXPECT_EQ(fold_name(c.name), c.folded) << std::string(c.name.begin(), c.name.end());
}

} // namespace
} // namespace findings::corpus
