#include "engine/sentence_splitter.hpp"

#include <gtest/gtest.h>

#include <string>

namespace findings::engine {
namespace {

using Sentences = std::vector<std::u16string>;

Sentences split(std::u16string_view text) {
    std::vector<Token> tokens;
    std::vector<TextRange> ranges;
    tokenise(text, Vocabulary{}, tokens);
    split_sentences(text, tokens, ranges);
    Sentences sentences;
    for (const TextRange range : ranges)
        sentences.emplace_back(text.substr(range.begin, range.size()));
    return sentences;
}

TEST(SentenceSplitter, EndsAtStopsBeforeANewStart) {
    EXPECT_EQ(split(u"Calls wait. Why? Nobody knows! 12 were lost\u2026 \u201cA pity.\u201d"),
              (Sentences{u"Calls wait.", u"Why?", u"Nobody knows!", u"12 were lost\u2026",
                         u"\u201cA pity.\u201d"}));
}

TEST(SentenceSplitter, KeepsOneSentenceInOnePiece) {
    for (const std::u16string_view sentence : {
             u"Dr. Ada Quill met Mrs. Lowe and Prof. Brand at St. Olave.",
             u"The report by J. R. Quill is clear.",
             u"Some units, e.g. custody, i.e. the cells, are old.",
             u"It rose by 2.5 per cent to \u00a31.2 million.",
             u"The desk opens at 9 a.m. and closes at 5 p.m. on most days.",
             u"See No. 5 and para. 12 and p. 4 of it.",
             u"Registers, logs, etc. are kept.",
             u"The U.S. office is well run.",
             u"It (see below) works.",
             u"\u201cIs it safe?\u201d they asked.",
             u"It went on... and on.",
             u"Visit www.example.org or data.example.",
             u"In Crowe v. Marsh the court was clear.",
             u"They left on 3 Oct. 2019 for good.",
             u"Plans are good; but records are not.",
             u"Ninety per cent. of the grain was kept.",
         })
        EXPECT_EQ(split(sentence), Sentences{std::u16string(sentence)});
}

TEST(SentenceSplitter, EndsAfterAnAbbreviationWhereASentencePlainlyStarts) {
    EXPECT_EQ(split(u"The desk shuts at 5 p.m. The phones do not."),
              (Sentences{u"The desk shuts at 5 p.m.", u"The phones do not."}));
    EXPECT_EQ(split(u"It fell by 9 per cent. Crews are proud."),
              (Sentences{u"It fell by 9 per cent.", u"Crews are proud."}));
    EXPECT_EQ(split(u"It is a work of art. Visitors love it."),
              (Sentences{u"It is a work of art.", u"Visitors love it."}));
    EXPECT_EQ(split(u"They chose plan B. It works."), (Sentences{u"They chose plan B.", u"It works."}));
    EXPECT_EQ(split(u"Is it safe? No. Staff said so."),
              (Sentences{u"Is it safe?", u"No.", u"Staff said so."}));
    EXPECT_EQ(split(u"Logs, rotas, etc. Staff like them."),
              (Sentences{u"Logs, rotas, etc.", u"Staff like them."}));
}

TEST(SentenceSplitter, SurvivesCarelessStops) {
    EXPECT_EQ(split(u"A good team.. It cares."), (Sentences{u"A good team..", u"It cares."}));
    EXPECT_EQ(split(u"A good team.It cares."), (Sentences{u"A good team.", u"It cares."}));
    EXPECT_EQ(split(u"A good team. it cares"), (Sentences{u"A good team.", u"it cares"}));
    EXPECT_EQ(split(u"A good team"), Sentences{u"A good team"});
}

TEST(SentenceSplitter, KeepsClosingQuotesAndBracketsWithTheirSentence) {
    EXPECT_EQ(split(u"(It is safe.) \u201cIt is new.\u201d 'It is ours.' So it is."),
              (Sentences{u"(It is safe.)", u"\u201cIt is new.\u201d", u"'It is ours.'", u"So it is."}));
}

TEST(SentenceSplitter, TakesEachItemOfAListForItself) {
    const Sentences items{u"calls are late;", u"logs are lost; and", u"staff are kind."};
    EXPECT_EQ(split(u"\u2022 calls are late;\n\u2022 logs are lost; and\n\u2022 staff are kind."), items);
    EXPECT_EQ(split(u"\u2022 calls are late; \u2022 logs are lost; and \u2022 staff are kind."), items);
    EXPECT_EQ(split(u"1. calls are late;\n2. logs are lost; and\n3. staff are kind."), items);
    EXPECT_EQ(split(u"calls are late;\nlogs are lost; and\nstaff are kind."), items);
    EXPECT_EQ(split(u"\u2022 Calls are late. Logs are lost.\n- Staff are kind"),
              (Sentences{u"Calls are late.", u"Logs are lost.", u"Staff are kind"}));
}

TEST(SentenceSplitter, ReadsThroughHardWrappedLines) {
    EXPECT_EQ(split(u"The service knows its risks well and has trained its crews for all\n"
                    u"of them, as every visit showed. Its stations are old and costly, and\n"
                    u"the plans for new ones are late."),
              (Sentences{u"The service knows its risks well and has trained its crews for all\n"
                         u"of them, as every visit showed.",
                         u"Its stations are old and costly, and\nthe plans for new ones are late."}));
}

TEST(SentenceSplitter, TakesShortLinesForLinesOfTheirOwn) {
    EXPECT_EQ(split(u"Marlow Fen Council\nOral report, 3 June\nGiven by Ada Quill"),
              (Sentences{u"Marlow Fen Council", u"Oral report, 3 June", u"Given by Ada Quill"}));
}

TEST(SentenceSplitter, LeavesOutSpeakersAndTimeStamps) {
    EXPECT_EQ(split(u"[00:01:23] MIRA STOLL: Calls are late.\nQ: Why?\n00:02 Nobody knows."),
              (Sentences{u"Calls are late.", u"Why?", u"Nobody knows."}));
}

TEST(SentenceSplitter, FindsNothingInTextWithoutWords) {
    for (const std::u16string_view text :
         {u"", u" \n\n ", u"...", u"* * *", u"\u2022", u"\u2022\n\u2022\n-", u"?!\u2026\u201d"})
        EXPECT_EQ(split(text), Sentences{}) << text.size();
}

TEST(SentenceSplitter, KeepsOrderAndBoundsOnNoise) {
    std::u16string noise;
    const std::u16string_view pieces[] = {u".",      u" ",   u"A",  u"b.", u"\n", u"\u2022",
                                          u"\u201d", u"(1)", u"1.", u":",  u"Q:", u"\xd800"};
    unsigned state = 7;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += pieces[(state >> 16) % std::size(pieces)];
    }
    std::vector<Token> tokens;
    std::vector<TextRange> ranges;
    tokenise(noise, Vocabulary{}, tokens);
    split_sentences(noise, tokens, ranges);
    ASSERT_FALSE(ranges.empty());
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        EXPECT_LT(ranges[i].begin, ranges[i].end);
        EXPECT_LE(ranges[i].end, noise.size());
        EXPECT_GE(ranges[i].begin, i > 0 ? ranges[i - 1].end : 0);
    }
}

} // namespace
} // namespace findings::engine
