#include "engine/summary_draft.hpp"

#include "engine/utf.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

Draft draft_of(std::u16string_view text) {
    std::vector<Token> tokens;
    tokenise(text, Vocabulary{}, tokens);
    return make_draft(text, {0, text.size()}, tokens);
}

TEST(SummaryDraft, CountsWordsAsAReaderDoes) {
    struct Case {
        std::u16string_view text;
        std::size_t words;
    };
    for (const Case& c : {Case{u"", 0}, Case{u"The port's self-made plan", 4}, Case{u"well \u2013 or ill", 3},
                          Case{u"Don't", 1}, Case{u"and/or", 1}, Case{u"(2 of 3)", 3}})
        EXPECT_EQ(count_words(draft_of(c.text)), c.words) << engine::to_utf8(c.text);
}

TEST(SummaryDraft, TakesOnlyTheWordsOfTheRange) {
    const std::u16string text = u"Not this. The quay is clean, mostly. Nor this.";
    std::vector<Token> tokens;
    tokenise(text, Vocabulary{}, tokens);
    EXPECT_EQ(write_out(make_draft(text, {10, 36}, tokens)), u"The quay is clean, mostly");
}

TEST(SummaryDraft, SeesEveryNegation) {
    for (const std::u16string_view text : {u"isn't", u"can\u2019t go", u"cannot", u"never", u"with no map"})
        EXPECT_TRUE(has_negation(draft_of(text))) << engine::to_utf8(text);
    EXPECT_FALSE(has_negation(draft_of(u"nothingness is known")));
}

TEST(SummaryDraft, TellsSentencesFromFragments) {
    for (const std::u16string_view text :
         {u"The quay is clean", u"Wardens ensure order", u"Staff who listen are valued",
          u"The port knows that boats wait", u"There's a map", u"Crews, who are few, work hard"})
        EXPECT_TRUE(is_sentence(draft_of(text))) << engine::to_utf8(text);
    for (const std::u16string_view text :
         {u"The clean quay", u"Wardens who are valued", u"When the tide is in", u"The port's plan to dredge",
          u"Support for crews"})
        EXPECT_FALSE(is_sentence(draft_of(text))) << engine::to_utf8(text);
}

TEST(SummaryDraft, WritesASentenceWithoutItsStop) {
    EXPECT_EQ(write_out(draft_of(u"the crew's (new) boat, \u2018Tern\u2019, is fast;")),
              u"The crew's (new) boat, \u2018Tern\u2019, is fast");
    EXPECT_EQ(write_out(draft_of(u"...")), u"");
}

} // namespace
} // namespace findings::engine
