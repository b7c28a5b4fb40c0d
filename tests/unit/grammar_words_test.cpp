#include "engine/grammar_words.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

TEST(GrammarWords, KnowsTheClosedClasses) {
    EXPECT_TRUE(traits_of(u"the").is(WordClass::Article));
    EXPECT_TRUE(traits_of(u"the").is(WordClass::Determiner));
    EXPECT_TRUE(traits_of(u"most").is(WordClass::Quantifier));
    EXPECT_TRUE(traits_of(u"throughout").is(WordClass::Preposition));
    EXPECT_TRUE(traits_of(u"never").is(WordClass::Negation));
    EXPECT_TRUE(traits_of(u"should").is(WordClass::Auxiliary));
    EXPECT_FALSE(traits_of(u"quay").is(WordClass::Preposition));
    EXPECT_EQ(traits_of(u"").classes, 0U);
}

TEST(GrammarWords, TellsHowAVerbIsInflected) {
    struct Case {
        std::u16string_view word;
        VerbForm form;
    };
    for (const Case& c :
         {Case{u"ensure", VerbForm::Base}, Case{u"ensures", VerbForm::Third},
          Case{u"ensured", VerbForm::Past}, Case{u"ensuring", VerbForm::Ing},
          Case{u"carries", VerbForm::Third}, Case{u"carried", VerbForm::Past},
          Case{u"planned", VerbForm::Past}, Case{u"planning", VerbForm::Ing}, Case{u"taught", VerbForm::Past},
          Case{u"reaches", VerbForm::Third}, Case{u"dredging", VerbForm::Ing},
          Case{u"moored", VerbForm::Past}, Case{u"quay", VerbForm::None}})
        EXPECT_EQ(traits_of(c.word).verb, c.form) << std::string(c.word.begin(), c.word.end());
}

TEST(GrammarWords, TellsVerbsThatAreNounsAsOften) {
    EXPECT_TRUE(traits_of(u"supports").also_noun);
    EXPECT_FALSE(traits_of(u"ensures").also_noun);
}

TEST(GrammarWords, GuessesByEndings) {
    EXPECT_TRUE(traits_of(u"tidily").is(WordClass::Adverb));
    EXPECT_FALSE(traits_of(u"assembly").is(WordClass::Adverb));
    EXPECT_TRUE(traits_of(u"watchful").is(WordClass::Adjective));
    EXPECT_TRUE(traits_of(u"storm-battered").is(WordClass::Adjective));
    EXPECT_FALSE(traits_of(u"hospital").is(WordClass::Adjective));
}

} // namespace
} // namespace findings::engine
