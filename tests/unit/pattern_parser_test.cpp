#include "framework/pattern_parser.hpp"

#include "engine/utf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace findings::framework {
namespace {

using ::testing::UnorderedElementsAre;
using ::testing::UnorderedElementsAreArray;

struct Tables {
    engine::Vocabulary vocabulary;
    engine::WordSets word_sets;
    PatternTables all() { return {vocabulary, word_sets}; }
};

/// Writes flat patterns as text: words of an element sorted and joined by '/', optional ones with '?', gaps
/// '*'.
std::vector<std::string> written(const std::vector<FlatPattern>& patterns, const Tables& tables) {
    std::vector<std::string> lines;
    for (const auto& pattern : patterns) {
        std::string line;
        for (const auto& element : pattern) {
            std::vector<std::string> words;
            for (const auto word : tables.word_sets[element.words])
                words.push_back(engine::to_utf8(tables.vocabulary.text(word)));
            std::sort(words.begin(), words.end());
            std::string joined = words.empty() ? "*" : "";
            for (const auto& word : words)
                joined += (joined.empty() ? "" : "/") + word;
            line += (line.empty() ? "" : " ") + joined + (element.optional ? "?" : "");
        }
        lines.push_back(line);
    }
    return lines;
}

NamedSets example_sets(Tables& tables) {
    NamedSets sets;
    sets["be"] = parse_words("is are", {}, tables.all()).patterns;
    sets["mixed"] = parse_words("good (in place)", {}, tables.all()).patterns;
    return sets;
}

TEST(PatternParser, ReadsEachKindOfElement) {
    const struct {
        const char* text;
        std::vector<std::string> patterns;
    } cases[] = {
        {"Well-Run", {"well-run"}},
        {"carry~v out", {"carried/carries/carry/carrying out"}},
        {"child~n", {"child/children"}},
        {"good~a", {"best/better/good"}},
        {"(weak|poor|thin)", {"poor/thin/weak"}},
        {"(weak~a|stop~v)", {"stop/stopped/stopping/stops/weak/weaker/weakest"}},
        {"(in place|under way|done)", {"in place", "under way", "done"}},
        {"is (in place|done) now", {"is in place now", "is done now"}},
        {"has [not] met", {"has not? met"}},
        {"has [not|never] met", {"has never/not? met"}},
        {"has [not yet] met", {"has not yet met", "has met"}},
        {"has [as yet|not] met", {"has as yet met", "has not met", "has met"}},
        {"( weak | poor )", {"poor/weak"}},
        {"(a (b|c d)|e) f", {"e f", "a b f", "a c d f"}},
        {"@be good", {"are/is good"}},
        {"(@be|was) good", {"are/is/was good"}},
        {"now @mixed", {"now good", "now in place"}},
        {"most * agree", {"most * agree"}},
        {"most *2 agree", {"most * * agree"}},
        {"most *0-2 agree", {"most *? *? agree"}},
        {"most *1-3 agree", {"most * *? *? agree"}},
        {"i'm glad", {"i am glad"}},
        {"i 'm glad", {"i am glad"}},
        {"force 's work", {"force 's work"}},
        {"hasn't met", {"has not met"}},
        {"cannot cope", {"can not cope"}},
        {"  needs\n   work ", {"needs work"}},
    };
    for (const auto& c : cases) {
        Tables tables;
        const NamedSets sets = example_sets(tables);
        const auto parsed = parse_pattern(c.text, sets, tables.all());
        EXPECT_TRUE(parsed.problems.empty()) << c.text << ": " << parsed.problems.front().message;
        EXPECT_THAT(written(parsed.patterns, tables), UnorderedElementsAreArray(c.patterns)) << c.text;
    }
}

TEST(PatternParser, ReadsAListOfWordsAsPatternsOfTheirOwn) {
    Tables tables;
    const NamedSets sets = example_sets(tables);
    const auto parsed = parse_words("robust stop~v (in place) @be isn't", sets, tables.all());
    EXPECT_TRUE(parsed.problems.empty());
    EXPECT_THAT(written(parsed.patterns, tables),
                UnorderedElementsAre("are/is/robust/stop/stopped/stopping/stops", "in place", "is not"));
}

TEST(PatternParser, PlacesEachProblem) {
    const struct {
        const char* text;
        std::size_t offset;
        const char* message;
    } cases[] = {
        {"", 0, "no word here"},
        {"   ", 0, "no word here"},
        {"needs (more|less", 6, "')' is missing"},
        {"needs [more", 6, "']' is missing"},
        {"needs more)", 10, "unexpected ')'"},
        {"needs ] more", 6, "unexpected ']'"},
        {"a (b|) c", 5, "no word here"},
        {"a () c", 3, "no word here"},
        {"a | b", 2, "unexpected '|'"},
        {"a @nowhere b", 2, "unknown set '@nowhere'"},
        {"need~x more", 4, "an inflection is '~v', '~n' or '~a'"},
        {"need~", 4, "an inflection is '~v', '~n' or '~a'"},
        {"need~verb", 6, "a space is missing before 'e'"},
        {"the ~v", 4, "unexpected '~'"},
        {"a(b|c)", 1, "a space is missing before '('"},
        {"(a|b)c", 5, "a space is missing before 'c'"},
        {"a ; b", 2, "';' is no word"},
        {"a *9 b", 2, "a gap is '*', '*2' or '*0-3', with at most 8 words"},
        {"a *3-1 b", 2, "a gap is '*', '*2' or '*0-3', with at most 8 words"},
        {"a *0 b", 2, "a gap is '*', '*2' or '*0-3', with at most 8 words"},
        {"a *2- b", 2, "a gap is '*', '*2' or '*0-3', with at most 8 words"},
        {"* b", 0, "a pattern begins and ends with a word, not with a gap"},
        {"a *0-3", 0, "a pattern begins and ends with a word, not with a gap"},
        {"[a] * b", 0, "a pattern begins and ends with a word, not with a gap"},
        {"[a] [b]", 0, "every element is optional"},
        {"a *8 b *8 c *8", 0, "a pattern begins and ends with a word, not with a gap"},
        {"a *8 b *8 c *8 d", 0, "longer than 24 words"},
        {"(a b|c d) (a b|c d) (a b|c d) (a b|c d) (a b|c d) (a b|c d) (a b|c d) (a b|c d) (a b|c d) (a b|c "
         "d)",
         0, "stands for more than 512 patterns; split it or use a set"},
        {"((((((((((((((((((a))))))))))))))))))", 16, "too many groups in groups"},
    };
    for (const auto& c : cases) {
        Tables tables;
        const auto parsed = parse_pattern(c.text, {}, tables.all());
        EXPECT_TRUE(parsed.patterns.empty()) << c.text;
        ASSERT_EQ(parsed.problems.size(), 1u) << c.text;
        EXPECT_EQ(parsed.problems[0].message, c.message) << c.text;
        EXPECT_EQ(parsed.problems[0].offset, c.offset) << c.text;
    }
}

TEST(PatternParser, GivesEverySequenceOfAPhrase) {
    Tables tables;
    const auto parsed = parse_pattern("(missing|lost) [young] person~n", {}, tables.all());
    const WordSequences found = word_sequences(parsed.patterns, tables.word_sets);
    EXPECT_EQ(found.problem, "");
    std::vector<std::string> phrases;
    for (const auto& sequence : found.sequences) {
        std::string phrase;
        for (const auto word : sequence)
            phrase += (phrase.empty() ? "" : " ") + engine::to_utf8(tables.vocabulary.text(word));
        phrases.push_back(phrase);
    }
    EXPECT_THAT(phrases,
                UnorderedElementsAre("missing person", "missing people", "missing persons", "lost person",
                                     "lost people", "lost persons", "missing young person",
                                     "missing young people", "missing young persons", "lost young person",
                                     "lost young people", "lost young persons"));
}

TEST(PatternParser, APhraseHoldsNoGapAndIsNotTooMany) {
    Tables tables;
    EXPECT_EQ(word_sequences(parse_pattern("a * b", {}, tables.all()).patterns, tables.word_sets).problem,
              "a phrase holds no gap");
    const char* const many = "(a|b|c|d|e) (a|b|c|d|e) (a|b|c|d|e) (a|b|c|d|e)";
    EXPECT_EQ(word_sequences(parse_pattern(many, {}, tables.all()).patterns, tables.word_sets).problem,
              "stands for more than 512 phrases");
}

} // namespace
} // namespace findings::framework
