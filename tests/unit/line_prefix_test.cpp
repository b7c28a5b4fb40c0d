#include "engine/line_prefix.hpp"

#include <gtest/gtest.h>

#include <string>

namespace findings::engine {
namespace {

/// What is left of a line without its prefix.
std::u16string rest(std::u16string_view text) {
    std::vector<Token> tokens;
    Vocabulary vocabulary;
    vocabulary.intern(u"early");
    vocabulary.intern(u"years");
    tokenise(text, vocabulary, tokens);
    const std::size_t begin = skip_line_prefix({text, tokens, 0, tokens.size()});
    return begin < tokens.size() ? std::u16string(text.substr(tokens[begin].range.begin)) : std::u16string{};
}

TEST(LinePrefix, SkipsBulletsAndItemNumbers) {
    for (const std::u16string_view prefix :
         {u"\u2022 ", u"\u2022", u"- ", u"\u2013 ", u"* ", u"1. ", u"12) ", u"(3) ", u"2.1. ", u"a) ",
          u"(b) ", u"iv) ", u"\u2022 - ", u"\u2022 1. "})
        EXPECT_EQ(rest(std::u16string(prefix) + u"Plans are clear."), u"Plans are clear.");
}

TEST(LinePrefix, SkipsTimeStamps) {
    for (const std::u16string_view prefix :
         {u"[00:01:23] ", u"(12:05) ", u"00:12 ", u"0:12:44 ", u"00:00:01,500 --> 00:00:04,000 "})
        EXPECT_EQ(rest(std::u16string(prefix) + u"Plans are clear."), u"Plans are clear.");
}

TEST(LinePrefix, SkipsSpeakerLabels) {
    for (const std::u16string_view prefix :
         {u"MIRA STOLL: ", u"STOLL: ", u"Inspector: ", u"Mira Stoll: ", u"Q: ", u"Dr. M. Stoll: ",
          u"The Chair: ", u"Mira Stoll (HMI): ", u"[00:12] STOLL: "})
        EXPECT_EQ(rest(std::u16string(prefix) + u"Plans are clear."), u"Plans are clear.");
}

TEST(LinePrefix, KeepsWhatOnlyLooksLikeAPrefix) {
    for (const std::u16string_view line :
         {u"SAFETY: good", u"Safety: good (4)", u"Early Years: Children settle well.",
          u"A. Stoll spoke first.", u"-well", u"1.5 million was saved.", u"10:30 was the busiest hour.",
          u"One thing: calls are late.", u"2019 was hard.", u"", u"(see below) it works",
          u"Custody: the cells are clean."})
        EXPECT_EQ(rest(line), line);
}

} // namespace
} // namespace findings::engine
