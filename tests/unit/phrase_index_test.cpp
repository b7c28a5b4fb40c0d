#include "engine/phrase_index.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

class PhraseIndexTest : public testing::Test {
protected:
    void add(std::u16string_view phrase, std::uint32_t value) {
        std::vector<WordId> words;
        for (const auto& word : folded_words(phrase))
            words.push_back(vocabulary_.intern(word));
        index_.add(words, value);
    }
    /// The values found at the first token of `text`, each with the token behind it.
    std::vector<std::pair<std::uint32_t, std::size_t>> found(std::u16string_view text) {
        std::vector<Token> tokens;
        tokenise(text, vocabulary_, tokens);
        std::vector<PhraseIndex::Match> matches;
        index_.find_at(tokens, 0, matches);
        std::vector<std::pair<std::uint32_t, std::size_t>> pairs;
        for (const auto& match : matches)
            pairs.emplace_back(match.value, match.end_token);
        return pairs;
    }

    Vocabulary vocabulary_;
    PhraseIndex index_;
};

using Pairs = std::vector<std::pair<std::uint32_t, std::size_t>>;

TEST_F(PhraseIndexTest, FindsEveryPhraseThatBeginsThereShorterFirst) {
    add(u"harbour", 1);
    add(u"harbour master", 2);
    add(u"harbour wall", 3);
    EXPECT_EQ(found(u"Harbour master's office"), (Pairs{{1, 1}, {2, 2}}));
}

TEST_F(PhraseIndexTest, OnePhraseMayStandForSeveralThings) {
    add(u"tide", 1);
    add(u"tide", 7);
    EXPECT_EQ(found(u"tide"), (Pairs{{1, 1}, {7, 1}}));
}

TEST_F(PhraseIndexTest, PunctuationAndLineBreaksEndAPhrase) {
    add(u"harbour master", 2);
    EXPECT_TRUE(found(u"harbour, master").empty());
    EXPECT_TRUE(found(u"harbour\nmaster").empty());
}

TEST_F(PhraseIndexTest, AnEmptyPhraseAndUnknownWordsNeverMatch) {
    index_.add({}, 1);
    index_.add(std::vector{WordId::Unknown}, 2);
    EXPECT_TRUE(found(u"lighthouse").empty());
}

} // namespace
} // namespace findings::engine
