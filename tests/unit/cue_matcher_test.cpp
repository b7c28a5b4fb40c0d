#include "engine/cue_matcher.hpp"

#include "engine/utf.hpp"
#include "framework/pattern_parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>

namespace findings::engine {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

/// A lexicon of a few rules, and what it finds in a text that is one clause.
class Matching {
public:
    void rule(CueClass cue_class, const std::vector<const char*>& patterns,
              const std::vector<const char*>& exceptions = {}) {
        lexicon_.rules.push_back({"rule", cue_class, parsed(patterns), parsed(exceptions)});
    }
    void op(OperatorKind kind, int reach, const std::vector<const char*>& patterns,
            const std::vector<const char*>& exceptions = {}) {
        lexicon_.operators.push_back({"operator", kind, parsed(patterns), parsed(exceptions), reach});
    }

    const ClauseCues& in(const std::string& text) {
        text_ = engine::to_utf16(text).text;
        tokenise(text_, vocabulary_, tokens_);
        Clause clause;
        clause.end_token = tokens_.size();
        CueMatcher(lexicon_).match(tokens_, clause, cues_);
        return cues_;
    }

    /// Each cue as "rule:text", with its operators behind: "0:good negation".
    std::vector<std::string> cues_in(const std::string& text) {
        std::vector<std::string> lines;
        for (const CueMatch& cue : in(text).cues) {
            lines.push_back(std::to_string(cue.rule) + ":" + words(cue.first_token, cue.end_token));
            for (std::size_t kind = 0; kind < operator_kind_count; ++kind)
                if (cue.operators.test(kind))
                    lines.back().append(" ").append(name_of(static_cast<OperatorKind>(kind)));
        }
        return lines;
    }
    std::vector<std::string> operators_in(const std::string& text) {
        std::vector<std::string> lines;
        for (const OperatorMatch& match : in(text).operators)
            lines.push_back(std::to_string(match.rule) + ":" + words(match.first_token, match.end_token));
        return lines;
    }

    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

private:
    std::vector<LexiconRule::Pattern> parsed(const std::vector<const char*>& texts) {
        std::vector<LexiconRule::Pattern> patterns;
        for (const char* const text : texts) {
            const auto more = framework::parse_pattern(text, {}, {vocabulary_, lexicon_.word_sets});
            EXPECT_TRUE(more.problems.empty()) << text;
            patterns.insert(patterns.end(), more.patterns.begin(), more.patterns.end());
        }
        return patterns;
    }
    [[nodiscard]] std::string words(std::size_t first, std::size_t end) const {
        const std::size_t begin = tokens_[first].range.begin;
        return engine::to_utf8(std::u16string_view(text_).substr(begin, tokens_[end - 1].range.end - begin));
    }

    Vocabulary vocabulary_;
    Lexicon lexicon_;
    std::u16string text_;
    std::vector<Token> tokens_;
    ClauseCues cues_;
};

TEST(CueMatcher, FindsWordsAndPhrasesInAllTheirForms) {
    Matching matching;
    matching.rule(CueClass::Praise, {"good", "work~v well"});
    matching.rule(CueClass::Need, {"need~v [still] to improve"});
    EXPECT_THAT(matching.cues_in("Good rotas worked well, yet the laundry needs still to improve."),
                ElementsAre("0:Good", "0:worked well", "1:needs still to improve"));
    EXPECT_THAT(matching.cues_in("It works. Well, they need it to improve."), IsEmpty());
}

TEST(CueMatcher, KeepsTheLongestOfOverlappingMatchesOfOneClass) {
    Matching matching;
    matching.rule(CueClass::Shortfall, {"not good"});
    matching.rule(CueClass::Shortfall, {"not good enough"});
    matching.rule(CueClass::Praise, {"good"});
    matching.rule(CueClass::Shortfall, {"enough for a town this size"});
    EXPECT_THAT(matching.cues_in("This is not good enough."), ElementsAre("1:not good enough", "2:good"));
    EXPECT_THAT(matching.cues_in("This is not good enough for a town this size."),
                ElementsAre("0:not good", "2:good", "3:enough for a town this size"));
}

TEST(CueMatcher, OfEquallyLongMatchesTheFirstAndTheEarlierRuleStay) {
    Matching matching;
    matching.rule(CueClass::Praise, {"b c", "a b"});
    matching.rule(CueClass::Praise, {"a b"});
    EXPECT_THAT(matching.cues_in("a b c"), ElementsAre("0:a b"));
}

TEST(CueMatcher, DropsWhatLiesWithinAnException) {
    Matching matching;
    matching.rule(CueClass::Praise, {"good", "faith"}, {"good faith", "for good"});
    matching.rule(CueClass::StrongPraise, {"good"});
    EXPECT_THAT(matching.cues_in("Acting in good faith is good."), ElementsAre("1:good", "0:good", "1:good"));
    EXPECT_THAT(matching.cues_in("It closed for good."), ElementsAre("1:good"));

    Matching operators;
    operators.rule(CueClass::Praise, {"kind"});
    operators.op(OperatorKind::Negation, 3, {"not"}, {"not only"});
    EXPECT_THAT(operators.cues_in("Staff are not only kind."), ElementsAre("0:kind"));
    EXPECT_THAT(operators.cues_in("Staff are not always kind."), ElementsAre("0:kind negation"));
}

TEST(CueMatcher, AGapCrossesACommaButNoOtherPunctuation) {
    Matching matching;
    matching.rule(CueClass::Praise, {"clear *0-3 plan"});
    EXPECT_THAT(matching.cues_in("a clear, costed and shared plan"),
                ElementsAre("0:clear, costed and shared plan"));
    EXPECT_THAT(matching.cues_in("a clear and costed, plan"), ElementsAre("0:clear and costed, plan"));
    EXPECT_THAT(matching.cues_in("a clear plan"), ElementsAre("0:clear plan"));
    EXPECT_THAT(matching.cues_in("a clear 2030 plan"), ElementsAre("0:clear 2030 plan"));
    for (const char* const text : {"clear; the plan", "clear. The plan", "clear: the plan", "clear (a plan)",
                                   "clear - the plan", "clear,, plan", "clear and very well written plan"})
        EXPECT_THAT(matching.cues_in(text), IsEmpty()) << text;
}

TEST(CueMatcher, WordsSideBySideCrossNoPunctuationButALineBreak) {
    Matching matching;
    matching.rule(CueClass::Praise, {"well run"});
    EXPECT_THAT(matching.cues_in("well run"), ElementsAre("0:well run"));
    EXPECT_THAT(matching.cues_in("well\nrun"), ElementsAre("0:well\nrun"));
    EXPECT_THAT(matching.cues_in("well, run"), IsEmpty());
    EXPECT_THAT(matching.cues_in("well\n\nrun"), IsEmpty());
}

TEST(CueMatcher, FollowsAGapAndThePatternsNextWordBothWays) {
    Matching matching;
    matching.rule(CueClass::Need, {"more *0-2 work *0-2 needed"});
    matching.rule(CueClass::Praise, {"more work"});
    EXPECT_THAT(matching.cues_in("more work work is needed"),
                ElementsAre("1:more work", "0:more work work is needed"));
    EXPECT_THAT(matching.cues_in("more of this work of a kind needed"), IsEmpty());
}

TEST(CueMatcher, SeesTheClauseAlone) {
    Matching matching;
    matching.rule(CueClass::Praise, {"kind", "kind staff"});
    matching.op(OperatorKind::Negation, 5, {"not"});
    std::vector<Token> tokens;
    tokenise(u"not kind staff", matching.vocabulary(), tokens);
    Clause clause;
    clause.first_token = 1;
    clause.end_token = 2;
    ClauseCues found;
    CueMatcher(matching.lexicon()).match(tokens, clause, found);
    EXPECT_THAT(found.cues, ElementsAre(CueMatch{0, 1, 2, {}}));
    EXPECT_THAT(found.operators, IsEmpty());
}

TEST(CueMatcher, AnOperatorGovernsTheCuesInItsReach) {
    Matching matching;
    matching.rule(CueClass::Praise, {"tidy", "safe and sound"});
    matching.op(OperatorKind::Negation, 3, {"not", "no longer"});
    matching.op(OperatorKind::LowDegree, -2, {"in places"});
    const struct {
        const char* text;
        std::vector<std::string> cues;
    } cases[] = {
        {"not tidy", {"0:tidy negation"}},
        {"not at all tidy", {"0:tidy negation"}},
        {"not in any way tidy", {"0:tidy"}},
        {"not, it seems, tidy", {"0:tidy negation"}},
        {"not his; tidy", {"0:tidy"}},
        {"tidy not", {"0:tidy"}},
        {"no longer so safe and sound", {"0:safe and sound negation"}},
        {"tidy in places", {"0:tidy low-degree"}},
        {"tidy enough in places", {"0:tidy low-degree"}},
        {"safe and sound, though, in places", {"0:safe and sound low-degree"}},
        {"tidy for a while in places", {"0:tidy"}},
        {"tidy; in places", {"0:tidy"}},
        {"in places tidy", {"0:tidy"}},
        {"not tidy in places", {"0:tidy negation low-degree"}},
    };
    for (const auto& c : cases)
        EXPECT_THAT(matching.cues_in(c.text), ElementsAreArray(c.cues)) << c.text;
}

TEST(CueMatcher, AnOperatorDoesNotGovernACueItIsPartOf) {
    Matching matching;
    matching.rule(CueClass::Shortfall, {"not good enough"});
    matching.rule(CueClass::Praise, {"good"});
    matching.op(OperatorKind::Negation, 6, {"not"});
    EXPECT_THAT(matching.cues_in("not good enough"), ElementsAre("0:not good enough", "1:good negation"));
}

TEST(CueMatcher, KeepsTheLongestOperatorOfOneKind) {
    Matching matching;
    matching.op(OperatorKind::Negation, 6, {"not"});
    matching.op(OperatorKind::Negation, 6, {"not yet"});
    matching.op(OperatorKind::Future, 6, {"yet"});
    EXPECT_THAT(matching.operators_in("not yet"), ElementsAre("1:not yet", "2:yet"));
}

/// Of the processor, which other programs on the machine do not lengthen as they do the clock's on the wall.
double seconds_for(const CueMatcher& matcher, std::span<const Token> tokens, ClauseCues& found) {
    Clause clause;
    clause.end_token = tokens.size();
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int run = 0; run < 3; ++run) {
        const std::clock_t begin = std::clock();
        matcher.match(tokens, clause, found);
        best = std::min(best, std::clock() - begin);
    }
    return static_cast<double>(best) / CLOCKS_PER_SEC;
}

TEST(CueMatcher, TakesTimeInProportionToTheLengthOfAClause) {
    Matching matching;
    matching.rule(CueClass::Praise, {"good", "good *0-3 good *0-3 plan"});
    matching.rule(CueClass::Shortfall, {"not *0-8 plan"});
    matching.op(OperatorKind::Negation, 6, {"not"});
    matching.op(OperatorKind::Past, -6, {"good"});
    const CueMatcher matcher(matching.lexicon());
    for (const char16_t* const phrase : {u"not good, plan ", u"good ", u"not ", u", ", u"good , ", u"\n"}) {
        std::u16string text;
        std::vector<Token> tokens;
        while (tokens.size() < 100'000) {
            for (int i = 0; i < 1'000; ++i)
                text += phrase;
            tokenise(text, matching.vocabulary(), tokens);
        }
        ClauseCues found;
        const std::span<const Token> all(tokens.data(), 100'000);
        const double part = seconds_for(matcher, all.first(12'500), found);
        const double whole = seconds_for(matcher, all, found);
        // Eight times the length; a quadratic cost would be 64 times the time.
        EXPECT_LT(whole, 20 * part + 0.005) << "repeating " << engine::to_utf8(phrase);
    }
}

} // namespace
} // namespace findings::engine
