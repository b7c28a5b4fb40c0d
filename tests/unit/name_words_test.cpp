#include "engine/name_words.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

/// The person's name at the first token; empty where there is none.
std::u16string name_in(std::u16string_view text) {
    const test::StructureWorld world;
    const ParagraphTokens paragraph = world.cut(text);
    const auto end = NameWords(world.vocabulary).person_name(paragraph.tokens, 0);
    return end ? std::u16string(text_of(text, std::span(paragraph.tokens).first(*end))) : std::u16string();
}

TEST(NameWords, APersonsNameHasAtLeastTwoWordsAndNoOffice) {
    EXPECT_EQ(name_in(u"Anna Holt inspects harbours"), u"Anna Holt");
    EXPECT_EQ(name_in(u"Ruth van der Meer, reviewer"), u"Ruth van der Meer");
    EXPECT_EQ(name_in(u"Owen Dale-Price"), u"Owen Dale-Price");
    EXPECT_EQ(name_in(u"Anna said so"), u"");
    EXPECT_EQ(name_in(u"Chief Constable"), u"");
    EXPECT_EQ(name_in(u"March Winds"), u"");
    EXPECT_EQ(name_in(u"Anna\nHolt"), u"");
}

TEST(NameWords, NamesAreTheSameWhateverTheirCapitals) {
    EXPECT_TRUE(same_name(u"ANNA HOLT", u"Anna Holt"));
    EXPECT_TRUE(same_name(u"St Osric\u2019s", u"St Osric's"));
    EXPECT_FALSE(same_name(u"Anna Holt", u"Anna Hol"));
    EXPECT_EQ(with_capitals(u"anna dale-price"), u"Anna Dale-Price");
}

} // namespace
} // namespace findings::engine
