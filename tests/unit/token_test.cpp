#include "engine/token.hpp"

#include <gtest/gtest.h>

#include <string>

namespace findings::engine {
namespace {

/// The tokens as written, joined by '|'.
std::u16string written(std::u16string_view text) {
    std::vector<Token> tokens;
    tokenise(text, Vocabulary{}, tokens);
    std::u16string out;
    for (const Token& token : tokens) {
        if (!out.empty()) out += u'|';
        out += text.substr(token.range.begin, token.range.size());
    }
    return out;
}

std::u16string folded(std::u16string_view text) {
    std::u16string out;
    for (const std::u16string& word : folded_words(text)) {
        if (!out.empty()) out += u'|';
        out += word;
    }
    return out;
}

struct Case {
    std::u16string text;
    std::u16string expected;
};

TEST(Token, SplitsWordsNumbersAndPunctuation) {
    const Case cases[] = {
        {u"", u""},
        {u" \t ", u""},
        {u"Calls are answered.", u"Calls|are|answered|."},
        {u"(well-run, anti-social)", u"(|well-run|,|anti-social|)"},
        {u"a well- or ill-kept log", u"a|well|-|or|ill-kept|log"},
        {u"rose by 2.5% to 1,200", u"rose|by|2.5%|to|1,200"},
        {u"£3.5m, $7 and £x", u"£3.5m|,|$7|and|£|x"},
        {u"the 18th of 2016-17", u"the|18th|of|2016-17"},
        {u"1. First", u"1|.|First"},
        {u"one\ntwo", u"one|\n|two"},
        {u"and/or", u"and|/|or"},
        {u"stopped..", u"stopped|.|."},
        {u"cafe\u0301s na\u00efve", u"cafe\u0301s|na\u00efve"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(written(c.text), c.expected);
}

TEST(Token, SplitsCliticsFromTheirWord) {
    const Case cases[] = {
        {u"I'm", u"I|'m"},
        {u"they\u2019re we've it'll", u"they|\u2019re|we|'ve|it|'ll"},
        {u"the team's", u"the|team|'s"},
        {u"don't can't won't cannot", u"do|n't|can|'t|wo|n't|can|not"},
        {u"shouldn't've", u"should|n't|'ve"},
        {u"officers' work", u"officers|'|work"},
        {u"O'Dell 'quoted'", u"O'Dell|'|quoted|'"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(written(c.text), c.expected);
}

TEST(Token, FoldsCaseApostrophesAndClitics) {
    const Case cases[] = {
        {u"GOOD Work", u"good|work"},
        {u"I\u2019m sure they\u2019re", u"i|am|sure|they|are"},
        {u"Hasn\u2019t CAN'T won't Cannot", u"has|not|can|not|will|not|can|not"},
        {u"we've it'll team's he'd", u"we|have|it|will|team|'s|he|'d"},
        {u"anti\u2010social", u"anti-social"},
        {u"co\u00adoperate", u"cooperate"},
        {u"\u00c9LAN 101 calls, £5", u"\u00e9lan|101|calls|5"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(folded(c.text), c.expected);
}

TEST(Token, FoldAgreesWithTheTokeniser) {
    for (const std::u16string_view word :
         {u"Good", u"O\u2019Dell", u"anti\u2011social", u"2.5%", u"\u00c9lan"})
        EXPECT_EQ(folded_words(word), std::vector{fold(word)});
    EXPECT_EQ(fold(u"n\u2019t"), u"not");
    EXPECT_EQ(fold(u"\u2019re"), u"are");
}

TEST(Token, LooksUpFoldedWords) {
    Vocabulary vocabulary;
    const WordId not_id = vocabulary.intern(u"not");
    const WordId good = vocabulary.intern(u"good");
    std::vector<Token> tokens;
    tokenise(u"Isn't GOOD enough", vocabulary, tokens);
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_EQ(tokens[0].word, WordId::Unknown);
    EXPECT_EQ(tokens[1].word, not_id);
    EXPECT_EQ(tokens[2].word, good);
    EXPECT_EQ(tokens[3].word, WordId::Unknown);
}

TEST(Token, TellsKindCapitalAndFirstUnit) {
    std::vector<Token> tokens;
    tokenise(u"Staff 12\u2013\n\u00c9lan", Vocabulary{}, tokens);
    ASSERT_EQ(tokens.size(), 5U);
    EXPECT_EQ(tokens[0].kind, TokenKind::Word);
    EXPECT_TRUE(tokens[0].capitalised);
    EXPECT_EQ(tokens[1].kind, TokenKind::Number);
    EXPECT_FALSE(tokens[1].capitalised);
    EXPECT_EQ(tokens[2].kind, TokenKind::Punctuation);
    EXPECT_EQ(tokens[2].first, u'\u2013');
    EXPECT_EQ(tokens[3].kind, TokenKind::LineBreak);
    EXPECT_TRUE(tokens[4].capitalised);
}

TEST(Token, KeepsSurrogatePairsWholeAndSurvivesLoneOnes) {
    EXPECT_EQ(written(u"good \U0001F600."), u"good|\U0001F600|.");
    EXPECT_EQ(written(u"\U00010400bc"), u"\U00010400bc"); // a letter beyond the basic plane
    const std::u16string lone{u'a', char16_t{0xd83d}, u'b', char16_t{0xde00}};
    EXPECT_EQ(written(lone),
              (std::u16string{u'a', u'|', char16_t{0xd83d}, u'|', u'b', u'|', char16_t{0xde00}}));
    EXPECT_EQ(folded(std::u16string{char16_t{0xd83d}}), u"");
}

TEST(Token, ReadsRightToLeftTextInLogicalOrder) {
    EXPECT_EQ(written(u"\u05e9\u05dc\u05d5\u05dd, \u0645\u0631\u062d\u0628\u0627"),
              u"\u05e9\u05dc\u05d5\u05dd|,|\u0645\u0631\u062d\u0628\u0627");
}

TEST(Token, TakesAnyLineEndForOneLineBreak) {
    EXPECT_EQ(written(u"a\r\nb"), u"a|\n|b");
    EXPECT_EQ(written(u"a\rb\u2028c"), u"a|\r|b|\u2028|c");
}

TEST(Token, KeepsAWordTooLongForAnyVocabularyInOnePiece) {
    Vocabulary vocabulary;
    const std::u16string longest(64, u'a');
    const std::u16string longer(65, u'a');
    const WordId id = vocabulary.intern(longest);
    vocabulary.intern(longer);
    std::vector<Token> tokens;
    tokenise(longest + u' ' + longer + u"'s", vocabulary, tokens);
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].word, id);
    EXPECT_EQ(tokens[1].word, WordId::Unknown);
    EXPECT_EQ(tokens[1].range, (TextRange{65, 132}));
}

TEST(Token, ReusesTheVectorsMemory) {
    std::vector<Token> tokens;
    tokenise(u"some words that need room", Vocabulary{}, tokens);
    const Token* const before = tokens.data();
    tokenise(u"fewer words", Vocabulary{}, tokens);
    EXPECT_EQ(tokens.data(), before);
    EXPECT_EQ(tokens.size(), 2U);
}

} // namespace
} // namespace findings::engine
