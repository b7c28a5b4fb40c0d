#include "engine/area_assigner.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

#include <array>

namespace findings::engine {
namespace {

using test::StructureWorld;
using Areas = std::vector<std::size_t>;
constexpr std::size_t navigation = 0, money = 1;

class AreaAssignerTest : public testing::Test {
protected:
    StructureWorld world_;
    FrameworkIndex index_{world_.frameworks};
    AreaAssigner assigner_{index_, StructureWorld::harbour};

    std::vector<Areas> paragraph_areas(const Transcript& text, const std::vector<ParagraphRole>& roles,
                                       const std::vector<bool>& foreign) const {
        return assign_paragraph_areas(ParagraphAreaScores(assigner_, world_.cut(text)), roles, foreign);
    }

    /// The text with one clause for each sentence.
    ParagraphTokens clauses_of(std::u16string_view text) const {
        ParagraphTokens paragraph = world_.cut(text);
        for (std::size_t s = 0; s < paragraph.sentences.size(); ++s) {
            Clause clause;
            clause.range = paragraph.sentences[s];
            clause.sentence = s;
            while (paragraph.tokens[clause.first_token].range.begin < clause.range.begin)
                ++clause.first_token;
            clause.end_token = clause.first_token;
            while (clause.end_token < paragraph.tokens.size() &&
                   paragraph.tokens[clause.end_token].range.begin < clause.range.end)
                ++clause.end_token;
            paragraph.clauses.push_back(clause);
        }
        return paragraph;
    }
};

TEST_F(AreaAssignerTest, AClauseIsAboutWhatItsWordsAreAbout) {
    const auto areas =
        assigner_.of_clauses(clauses_of(u"The channel is well marked. Dues are collected late."),
                             ParagraphRole::Body, Areas{navigation, money});
    ASSERT_EQ(areas.size(), 2u);
    EXPECT_EQ(areas[0].front(), navigation);
    EXPECT_EQ(areas[1].front(), money);
}

TEST_F(AreaAssignerTest, AClauseWithoutTopicWordsGoesOnWithTheOneBefore) {
    const auto areas = assigner_.of_clauses(clauses_of(u"Dues are collected late. That has to change."),
                                            ParagraphRole::Body, Areas{money});
    EXPECT_EQ(areas[1], Areas{money});
}

TEST_F(AreaAssignerTest, AClauseOfAParagraphOnTheWholeBodyHasNoArea) {
    const auto areas = assigner_.of_clauses(clauses_of(u"This is a fine place."), ParagraphRole::Body, {});
    EXPECT_TRUE(areas[0].empty());
}

TEST_F(AreaAssignerTest, AnOutlookIsOnTheWholeBodyUnlessItsWordsSayMore) {
    const auto areas =
        assigner_.of_clauses(clauses_of(u"We will return in May. I hope to see new buoys then."),
                             ParagraphRole::Outlook, Areas{money});
    EXPECT_TRUE(areas[0].empty());
    EXPECT_EQ(areas[1].front(), navigation);
}

TEST_F(AreaAssignerTest, AFrameworkWithoutAreasGivesNone) {
    const auto areas = AreaAssigner(index_, StructureWorld::generic)
                           .of_clauses(clauses_of(u"Dues are collected late."), ParagraphRole::Body, {});
    EXPECT_TRUE(areas[0].empty());
}

TEST_F(AreaAssignerTest, TheLongestPhraseCountsAlone) {
    Framework& framework = world_.frameworks[StructureWorld::harbour];
    framework.areas[navigation].topics.push_back({world_.words(u"budget buoys"), 4});
    const FrameworkIndex index(world_.frameworks);
    std::array<double, 2> scores{};
    AreaAssigner(index, StructureWorld::harbour).score(world_.cut(u"budget buoys").tokens, scores);
    EXPECT_EQ(scores, (std::array<double, 2>{4, 0}));
}

TEST_F(AreaAssignerTest, ParagraphsTakeTheAreaOfTheirHeadingUntilTheNext) {
    const auto text = StructureWorld::transcript(
        {u"Budget", u"It balances.", u"And the books are open.", u"Pilot work", u"Nobody waits."});
    using enum ParagraphRole;
    const std::vector roles{Heading, Body, Body, Heading, Body};
    const auto areas = paragraph_areas(text, roles, std::vector<bool>(5));
    EXPECT_EQ(areas, (std::vector<Areas>{{money}, {money}, {money}, {navigation}, {navigation}}));
}

TEST_F(AreaAssignerTest, AParagraphWithoutTopicWordsGoesOnWithTheOneBefore) {
    const auto text = StructureWorld::transcript({u"The dues are too low.", u"That surprised us."});
    using enum ParagraphRole;
    const auto areas = paragraph_areas(text, std::vector{Body, Body}, std::vector<bool>(2));
    EXPECT_EQ(areas[1], Areas{money});
}

TEST_F(AreaAssignerTest, AnAnswerIsAboutWhatWasAsked) {
    const auto text = StructureWorld::transcript({u"And the budget, and the dues?", u"They are fine."});
    using enum ParagraphRole;
    const auto areas = paragraph_areas(text, std::vector{Other, Body}, std::vector{true, false});
    EXPECT_EQ(areas, (std::vector<Areas>{{}, {money}}));
}

} // namespace
} // namespace findings::engine
