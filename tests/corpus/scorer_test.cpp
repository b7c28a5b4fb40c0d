#include "corpus/scorer.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>

namespace findings::corpus {
namespace {

using engine::Kind;
using engine::ParagraphRole;
using engine::Polarity;

ScoredSpan span(std::size_t begin, std::size_t end, Kind kind = Kind::Strength) {
    return {begin, end, kind};
}

/// Ten words of four letters: word n stands at 5n to 5n + 4.
GoldDocument ten_words() {
    GoldDocument document;
    document.text = *exchange::decode_plain_text("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj").text;
    document.framework = "fire";
    document.subject = u"The Marsh Brigade";
    document.paragraphs = {{ParagraphRole::Body, {"people"}}};
    return document;
}

GoldFinding gold(std::size_t begin, std::size_t end, Kind kind, std::vector<std::string> areas = {"people"}) {
    return {0, {begin, end}, kind, engine::polarity_of(kind).value_or(Polarity::Mixed), std::move(areas)};
}

engine::Finding found(std::size_t begin, std::size_t end, Kind kind,
                      std::vector<std::string> areas = {"people"}) {
    return {.paragraph = 0,
            .range = {begin, end},
            .kind = kind,
            .polarity = engine::polarity_of(kind).value_or(Polarity::Mixed),
            .areas = std::move(areas),
            .summary = {},
            .cues = {}};
}

engine::Assessment assessment_with(std::vector<engine::Finding> findings) {
    engine::Assessment assessment;
    assessment.is_assessment = true;
    assessment.framework = "fire";
    assessment.paragraphs = {{ParagraphRole::Body, {}}};
    assessment.findings = std::move(findings);
    return assessment;
}

TEST(Overlap, CountsOnlyWhereHalfOfTheShorterAndAThirdOfTheUnionAreShared) {
    EXPECT_DOUBLE_EQ(overlap_of(span(0, 10), span(0, 10)), 1);
    EXPECT_DOUBLE_EQ(overlap_of(span(0, 10), span(5, 15)), 5.0 / 15);
    EXPECT_DOUBLE_EQ(overlap_of(span(0, 10), span(6, 16)), 0); // less than half of either
    EXPECT_DOUBLE_EQ(overlap_of(span(0, 3), span(0, 10)), 0.3);
    EXPECT_DOUBLE_EQ(overlap_of(span(0, 2), span(0, 10)), 0); // all of the shorter, but a fifth of both
    EXPECT_DOUBLE_EQ(overlap_of(span(0, 4), span(4, 8)), 0);
    EXPECT_DOUBLE_EQ(overlap_of(span(3, 3), span(0, 8)), 0);
}

TEST(Matching, PairsAsManyAsCanBeInOrder) {
    // The first predicted one would overlap better with the second gold one, but then the second has none.
    const ScoredSpan predicted[] = {span(0, 20), span(14, 26)};
    const ScoredSpan golden[] = {span(0, 10), span(12, 24)};
    const auto matches = match_findings(predicted, golden);
    ASSERT_EQ(matches.size(), 2u);
    EXPECT_EQ(matches[0], (Match{0, 0, 0.5}));
    EXPECT_EQ(matches[1], (Match{1, 1, 10.0 / 14}));
}

TEST(Matching, PrefersTheBetterOverlapAndThenTheRightKind) {
    const ScoredSpan golden[] = {span(0, 10, Kind::Concern)};
    const ScoredSpan by_overlap[] = {span(0, 6, Kind::Concern), span(2, 10, Kind::Strength)};
    EXPECT_EQ(match_findings(by_overlap, golden).at(0).predicted, 1u);
    const ScoredSpan by_kind[] = {span(0, 8, Kind::Strength), span(2, 10, Kind::Concern)};
    EXPECT_EQ(match_findings(by_kind, golden).at(0).predicted, 1u);
}

TEST(Score, OfTheGoldItselfIsPerfect) {
    GoldDocument document = ten_words();
    document.findings = {gold(0, 14, Kind::Strength), gold(15, 29, Kind::Judgement)};
    engine::Assessment assessment =
        assessment_with({found(0, 14, Kind::Strength), found(15, 29, Kind::Judgement)});
    assessment.subject = u"Marsh Brigade";
    Score score;
    score.add(document, assessment);
    const Totals t = score.totals();
    for (const double value :
         {t.detect_p, t.detect_r, t.detect_f1, t.typed_f1, t.kind_acc, t.polarity_acc, t.boundary, t.area_acc,
          t.area_f1, t.role_acc, t.subject_acc, t.framework_acc, t.assessment_acc})
        EXPECT_DOUBLE_EQ(value, 1);
    EXPECT_DOUBLE_EQ(t.assessor_acc, 0); // nobody is named on either side: nothing was shown
    EXPECT_DOUBLE_EQ(t.false_per_1000_words, 0);
}

TEST(Score, CountsMissedFalseAndMistakenFindingsApart) {
    GoldDocument document = ten_words();
    document.findings = {gold(0, 14, Kind::Strength, {"people", "efficiency"}), gold(15, 29, Kind::Concern),
                         gold(30, 34, Kind::Outlook)};
    Score score;
    score.add(document, assessment_with({found(0, 9, Kind::Strength, {"efficiency", "effectiveness"}),
                                         found(15, 29, Kind::Improvement, {"overall"}),
                                         found(40, 49, Kind::Strength), found(35, 39, Kind::Progress)}));
    const Totals t = score.totals();
    EXPECT_EQ(t.gold, 3u);
    EXPECT_EQ(t.found, 4u);
    EXPECT_DOUBLE_EQ(t.detect_p, 2.0 / 4);
    EXPECT_DOUBLE_EQ(t.detect_r, 2.0 / 3);
    EXPECT_DOUBLE_EQ(t.detect_f1, 4.0 / 7);
    EXPECT_DOUBLE_EQ(t.typed_f1, 2.0 / 7);
    EXPECT_DOUBLE_EQ(t.kind_acc, 1.0 / 2);
    EXPECT_DOUBLE_EQ(t.polarity_acc, 1); // both are negative, whatever they are called
    EXPECT_DOUBLE_EQ(t.boundary, 1.0 / 2);
    EXPECT_DOUBLE_EQ(t.area_acc, 1.0 / 2);
    EXPECT_DOUBLE_EQ(t.area_f1, 2.0 / (2 + 2 + 2)); // one shared, two too many, two missing
    EXPECT_DOUBLE_EQ(t.subject_acc, 0);
    EXPECT_DOUBLE_EQ(t.macro_f1, 0); // no kind has enough gold
    const KindTotals& strength = t.kinds[static_cast<std::size_t>(Kind::Strength)];
    EXPECT_EQ(strength.gold, 1u);
    EXPECT_DOUBLE_EQ(strength.precision, 1.0 / 2);
    EXPECT_DOUBLE_EQ(strength.recall, 1);
}

TEST(Score, AveragesOverTheKindsThatHaveEnoughGold) {
    Score score;
    GoldDocument document = ten_words();
    document.findings = {gold(0, 14, Kind::Strength), gold(15, 29, Kind::Concern)};
    for (int i = 0; i < 9; ++i)
        score.add(document, assessment_with({found(0, 14, Kind::Strength)}));
    EXPECT_DOUBLE_EQ(score.totals().macro_f1, 0);
    score.add(document, assessment_with({found(0, 14, Kind::Strength)}));
    EXPECT_DOUBLE_EQ(score.totals().macro_f1, 0.5); // strength 1, concern 0
}

TEST(Score, OfATextThatIsNoAssessmentCountsFalseFindingsByWords) {
    GoldDocument document = ten_words();
    document.assessment = false;
    Score score;
    score.add(document, assessment_with({found(0, 14, Kind::Strength)}));
    engine::Assessment none = assessment_with({});
    none.is_assessment = false;
    score.add(document, none);
    const Totals t = score.totals();
    EXPECT_EQ(t.documents, 2u);
    EXPECT_EQ(t.found, 0u);
    EXPECT_DOUBLE_EQ(t.false_per_1000_words, 50);
    EXPECT_DOUBLE_EQ(t.assessment_acc, 0.5);
}

TEST(Score, WithAnotherNumberOfParagraphsHasNoRightRole) {
    GoldDocument document = ten_words();
    engine::Assessment assessment = assessment_with({});
    assessment.paragraphs.push_back({ParagraphRole::Body, {}});
    Score score;
    score.add(document, assessment);
    EXPECT_DOUBLE_EQ(score.totals().role_acc, 0);
}

TEST(Score, IsPrintedOneTotalALine) {
    std::ostringstream out;
    out << Score().totals();
    EXPECT_NE(out.str().find("typed_f1               0.000\n"), std::string::npos) << out.str();
    EXPECT_NE(out.str().find("\nrecommendation  "), std::string::npos) << out.str();
}

TEST(Errors, NameWhatIsWrongWithItsQuote) {
    GoldDocument document = ten_words();
    document.findings = {gold(0, 14, Kind::Strength), gold(15, 29, Kind::Concern),
                         gold(30, 34, Kind::Outlook)};
    const auto errors = errors_in(
        document, assessment_with({found(0, 14, Kind::Strength, {"overall"}),
                                   found(15, 29, Kind::Improvement), found(40, 44, Kind::Progress)}));
    const std::vector<std::string> expected{"area people -> overall: aaaa bbbb cccc",
                                            "kind concern -> improvement: dddd eeee ffff",
                                            "missed outlook: gggg", "false progress: iiii"};
    EXPECT_EQ(errors, expected);
}

} // namespace
} // namespace findings::corpus
