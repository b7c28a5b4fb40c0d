#include "engine/clause_splitter.hpp"

#include "engine/sentence_splitter.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

namespace findings::engine {
namespace {

using Texts = std::vector<std::u16string>;

class ClauseSplitterTest : public testing::Test {
protected:
    ClauseSplitterTest() { intern_clause_words(vocabulary_); }

    std::vector<Clause> clauses(std::u16string_view text) {
        tokenise(text, vocabulary_, tokens_);
        split_sentences(text, tokens_, sentences_);
        std::vector<Clause> found;
        ClauseSplitter(vocabulary_).split(text, sentences_, tokens_, found);
        return found;
    }
    Texts split(std::u16string_view text) {
        Texts texts;
        for (const Clause& clause : clauses(text))
            texts.emplace_back(text.substr(clause.range.begin, clause.range.size()));
        return texts;
    }

    Vocabulary vocabulary_;
    std::vector<Token> tokens_;
    std::vector<TextRange> sentences_;
};

struct Case {
    std::u16string text;
    Texts clauses;
};

TEST_F(ClauseSplitterTest, SplitsAtContrastBeforeItsConnective) {
    const Case cases[] = {
        {u"The team is skilled, but its files are thin.",
         {u"The team is skilled", u"but its files are thin"}},
        {u"Rotas are clear but do not cover weekends.", {u"Rotas are clear", u"but do not cover weekends"}},
        {u"Crews train hard; however, the logs are poor.",
         {u"Crews train hard", u"however, the logs are poor"}},
        {u"The plan is sound, yet nobody has read it.", {u"The plan is sound", u"yet nobody has read it"}},
        {u"Calls are quick, whereas visits take weeks.", {u"Calls are quick", u"whereas visits take weeks"}},
        {u"Plans are kept, and yet they are rarely used.", {u"Plans are kept", u"yet they are rarely used"}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(split(c.text), c.clauses);
}

TEST_F(ClauseSplitterTest, SplitsAtConcessionBeforeAndAfterItsMainClause) {
    const Case cases[] = {
        {u"The store is neat, although its lock does not work.",
         {u"The store is neat", u"although its lock does not work"}},
        {u"Although the hall is old, it is spotless.", {u"Although the hall is old", u"it is spotless"}},
        {u"While nurses know the rules, some of the wards ignore them.",
         {u"While nurses know the rules", u"some of the wards ignore them"}},
        {u"However, while most staff are trained, too few are confident.",
         {u"However, while most staff are trained", u"too few are confident"}},
        {u"Visits are recorded, though not always signed.",
         {u"Visits are recorded", u"though not always signed"}},
        {u"While the lessons, which are lively, please pupils, in some rooms the noise is a problem.",
         {u"While the lessons, which are lively, please pupils", u"in some rooms the noise is a problem"}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(split(c.text), c.clauses);
}

TEST_F(ClauseSplitterTest, SplitsAtAndOnlyBeforeANewSubjectWithItsVerb) {
    const Case cases[] = {
        {u"Meals are fresh, and the kitchen is well run.", {u"Meals are fresh", u"the kitchen is well run"}},
        {u"The desk was closed and nobody knew why.", {u"The desk was closed", u"nobody knew why"}},
        {u"Leaders act early, and the board, which is new, has noticed.",
         {u"Leaders act early", u"the board, which is new, has noticed"}},
        {u"Leaders know the strengths and the areas that are weak.",
         {u"Leaders know the strengths and the areas that are weak"}},
        {u"The team is kind and is working hard to reach more homes.",
         {u"The team is kind", u"is working hard to reach more homes"}},
        {u"The yard is clean, and it is safe.", {u"The yard is clean, and it is safe"}},
        {u"The home for those who are old, and for others who are frail, is full.",
         {u"The home for those who are old, and for others who are frail, is full"}},
        {u"Nurses, carers and their managers are kind.", {u"Nurses, carers and their managers are kind"}},
        {u"Managers plan ahead, and improve outcomes.", {u"Managers plan ahead, and improve outcomes"}},
        {u"The audit found errors, and those who made them.",
         {u"The audit found errors, and those who made them"}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(split(c.text), c.clauses);
}

TEST_F(ClauseSplitterTest, SplitsAtASemicolonBeforeAWholeClause) {
    EXPECT_EQ(split(u"The cells are clean; the yard is a disgrace."),
              (Texts{u"The cells are clean", u"the yard is a disgrace"}));
    EXPECT_EQ(split(u"We looked at three things: cells; the yard; and meals."),
              Texts{u"We looked at three things: cells; the yard; and meals"});
}

TEST_F(ClauseSplitterTest, KeepsSubordinateClausesWithTheirVerb) {
    for (const std::u16string_view sentence : {
             u"The force has a team that is trained to find those who are missing",
             u"When a child is hurt, officers act at once",
             u"Managers check each file so that mistakes are found early",
             u"The service needs to improve because its engines are old",
             u"We saw how they work while they wait for a call",
             u"The board, however, has not met",
             u"It is, though, a better place",
             u"Not only is the plan late but it is also costly, which worries us",
             u"They have nothing but praise for the crew",
             u"The lodge, which, though it is new, leaks, is full",
             u"The yard, while small, is safe and the staff, while kind, are few",
             u"A small, but growing, group of residents uses it",
             u"The home is kind, safe and well led",
         })
        EXPECT_EQ(split(sentence), Texts{std::u16string(sentence)});
}

TEST_F(ClauseSplitterTest, LeavesFinalPunctuationOut) {
    const Case cases[] = {
        {u"Is it safe?", {u"Is it safe"}},
        {u"\u2022 calls are late; and", {u"calls are late"}},
        {u"It uses the new tool (the one from 2019).", {u"It uses the new tool (the one from 2019)"}},
        {u"(It is safe.)", {u"It is safe"}},
        {u"\u201cIt is safe.\u201d", {u"It is safe"}},
        {u"It serves the carers\u2019.", {u"It serves the carers\u2019"}},
        {u"They call it \u2018the den\u2019.", {u"They call it \u2018the den\u2019"}},
        {u"\u2018The den\u2019 is safe.", {u"\u2018The den\u2019 is safe"}},
        {u"Respect: good (4)", {u"Respect: good (4)"}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(split(c.text), c.clauses);
}

TEST_F(ClauseSplitterTest, TellsHowAClauseIsJoined) {
    const auto links = [this](std::u16string_view text) {
        std::vector<ClauseLink> found;
        for (const Clause& clause : clauses(text))
            found.push_back(clause.link);
        return found;
    };
    using enum ClauseLink;
    EXPECT_EQ(links(u"It is new, but it is slow."), (std::vector{Start, Contrast}));
    EXPECT_EQ(links(u"It is new, although it is slow."), (std::vector{Start, Concession}));
    EXPECT_EQ(links(u"Although it is new, it is slow."), (std::vector{Concession, Other}));
    EXPECT_EQ(links(u"It is new, and the team likes it. It is fast."), (std::vector{Start, Addition, Start}));
    EXPECT_EQ(links(u"It is new; therefore the team likes it."), (std::vector{Start, Consequence}));
}

TEST_F(ClauseSplitterTest, RefersToTokensAndSentencesOfTheParagraph) {
    const std::u16string_view text =
        u"Calls wait. Staff are kind, but few.\nThe desk is shut, although it is needed.";
    const auto found = clauses(text);
    ASSERT_EQ(found.size(), 4U);
    for (const Clause& clause : found) {
        EXPECT_EQ(clause.range.begin, tokens_[clause.first_token].range.begin);
        EXPECT_EQ(clause.range.end, tokens_[clause.end_token - 1].range.end);
        EXPECT_TRUE(sentences_[clause.sentence].contains(clause.range));
    }
    EXPECT_EQ(found[3].sentence, 2U);
}

TEST_F(ClauseSplitterTest, FindsNothingWhereThereAreNoWords) {
    for (const std::u16string_view text : {u"", u"\n", u"...", u"; , ;", u"\u201c\u201d"})
        EXPECT_EQ(split(text), Texts{});
}

TEST_F(ClauseSplitterTest, KeepsOrderAndBoundsOnNoise) {
    std::u16string noise;
    const std::u16string_view pieces[] = {
        u" but ", u", ",  u"; ", u" and ", u" although ", u" is ", u"it ",   u"the team ",
        u". ",    u" – ", u"(",  u") ",    u"\u2019 ",    u"not ", u" who ", u"\xdc00"};
    unsigned state = 3;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += pieces[(state >> 16) % std::size(pieces)];
    }
    const auto found = clauses(noise);
    ASSERT_FALSE(found.empty());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_LT(found[i].range.begin, found[i].range.end);
        EXPECT_TRUE(sentences_[found[i].sentence].contains(found[i].range));
        EXPECT_GE(found[i].first_token, i > 0 ? found[i - 1].end_token : 0);
    }
}

/// Processor time of tokens, sentences and clauses of one paragraph that repeats `piece`.
double seconds_to_segment(const Vocabulary& vocabulary, std::u16string_view piece, std::size_t size) {
    std::u16string text;
    while (text.size() < size)
        text += piece;
    std::vector<Token> tokens;
    std::vector<TextRange> sentences;
    std::vector<Clause> clauses;
    const ClauseSplitter splitter(vocabulary);
    const std::clock_t begin = std::clock();
    tokenise(text, vocabulary, tokens);
    split_sentences(text, tokens, sentences);
    splitter.split(text, sentences, tokens, clauses);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// What takes time in proportion needs some 50 ms each; what grows with the square needs minutes.
TEST_F(ClauseSplitterTest, ReadsAMegabyteParagraphOfAnythingInProportionalTime) {
    for (const std::u16string_view piece : {u"The team is kind, but its files are thin. ",
                                            u"and ",
                                            u"it is; ",
                                            u", though ",
                                            u"that ",
                                            u". ",
                                            u".",
                                            u"( ",
                                            u"\u2019",
                                            u"\u2018a ",
                                            u"\u2022 ",
                                            u"\n",
                                            u"a b\n",
                                            u"A: ",
                                            u"a) ",
                                            u"a's",
                                            u"a-",
                                            u"very ",
                                            u", in the ",
                                            u"\xd800"})
        EXPECT_LT(seconds_to_segment(vocabulary_, piece, 1'000'000), 3.0)
            << "piece of " << piece.size() << " units from U+" << std::hex << static_cast<unsigned>(piece[0]);
}

TEST_F(ClauseSplitterTest, WorksWithoutItsWords) {
    const std::u16string_view text = u"The team is skilled, but its files are thin.";
    std::vector<Clause> found;
    const Vocabulary empty;
    tokenise(text, empty, tokens_);
    split_sentences(text, tokens_, sentences_);
    ClauseSplitter(empty).split(text, sentences_, tokens_, found);
    EXPECT_EQ(found.size(), 1U);
}

} // namespace
} // namespace findings::engine
