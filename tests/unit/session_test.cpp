#include "app/session.hpp"

#include "fake_document.hpp"
#include "fake_task_runner.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace findings::app {
namespace {

using engine::Assessment;
using engine::Transcript;

/// An engine for tests: every paragraph with "well" is a strength; a text with "menu" is no assessment.
struct FakeEngine {
    int calls = 0;
    bool throws = false;
    std::optional<std::string> asked_framework;

    AnalysisEngine engine() {
        auto frameworks = std::make_shared<std::vector<engine::Framework>>(2);
        (*frameworks)[0].id = "generic";
        (*frameworks)[1].id = "fire";
        return {[this](const Transcript& transcript, const engine::AnalysisOptions& options,
                       std::stop_token) { return analyse(transcript, options); },
                frameworks};
    }

    std::optional<Assessment> analyse(const Transcript& transcript, const engine::AnalysisOptions& options) {
        ++calls;
        if (throws) throw std::runtime_error("The engine is out of order.");
        asked_framework = options.framework;
        Assessment assessment;
        assessment.is_assessment = true;
        assessment.framework = options.framework.value_or("generic");
        for (std::size_t i = 0; i < transcript.paragraphs.size(); ++i) {
            const std::u16string& text = transcript.paragraphs[i].text;
            assessment.paragraphs.push_back({});
            if (text.find(u"menu") != text.npos) assessment.is_assessment = false;
            if (const auto at = text.find(u"well"); at != text.npos)
                assessment.findings.push_back({.paragraph = i,
                                               .range = {at, at + 4},
                                               .areas = {"overall"},
                                               .summary = u"Well done",
                                               .cues = {}});
        }
        if (!assessment.is_assessment && !options.anyway) assessment.findings.clear();
        return assessment;
    }
};

class SessionTest : public testing::Test {
protected:
    FakeDocument document{{u"The Orrin Ferry Board", u"It sails well.", u"It cooks well too."}};
    FakeTaskRunner runner;
    FakeEngine engine;
    Session session{document, runner, engine.engine()};

    void analyse(bool anyway = false) {
        session.analyse(anyway);
        runner.finish();
    }
    void insert() {
        session.insert_summary();
        runner.finish();
    }
};

TEST_F(SessionTest, AnalysesInTheBackground) {
    EXPECT_EQ(session.state(), SessionState::Idle);
    session.analyse();
    EXPECT_EQ(session.state(), SessionState::Analysing);
    EXPECT_EQ(engine.calls, 0);
    EXPECT_EQ(session.assessment(), nullptr);
    runner.finish();
    ASSERT_EQ(session.state(), SessionState::Ready);
    EXPECT_EQ(session.assessment()->findings.size(), 2u);
    EXPECT_EQ(session.framework()->id, "generic");
    EXPECT_EQ(session.quote(1), u"well");
    EXPECT_FALSE(session.outdated());
}

TEST_F(SessionTest, InsertingAnalysesFirstAndOnlyWhereNothingIsCurrent) {
    insert();
    ASSERT_TRUE(document.content.summary);
    EXPECT_EQ(engine.calls, 1);
    EXPECT_EQ(document.undo_steps.size(), 1u);
    EXPECT_EQ(document.content.summary->sources, (std::vector<SourcePlace>{{1, {9, 13}}, {2, {9, 13}}}));
    EXPECT_FALSE(session.outdated()) << "our own change makes nothing outdated";
    session.insert_summary();
    EXPECT_FALSE(runner.busy());
    EXPECT_EQ(engine.calls, 1);
    EXPECT_EQ(document.undo_steps.size(), 2u);
    document.edit(1, u"It sails very well.");
    EXPECT_TRUE(session.outdated());
    insert();
    EXPECT_EQ(engine.calls, 2);
    EXPECT_EQ(document.content.links, (std::vector<SourcePlace>{{1, {14, 18}}, {2, {9, 13}}}));
}

TEST_F(SessionTest, TheSummaryGoesBehindATitle) {
    document.content.lines[0].hints.heading_level = 1;
    insert();
    ASSERT_TRUE(document.content.summary);
    EXPECT_EQ(document.content.summary->title_lines, 1u);
}

TEST_F(SessionTest, InsertingDuringAnAnalysisWaitsForIt) {
    session.analyse();
    session.insert_summary();
    EXPECT_EQ(runner.started, 1);
    EXPECT_FALSE(document.has_summary());
    runner.finish();
    EXPECT_TRUE(document.has_summary());
    EXPECT_EQ(engine.calls, 1);
}

TEST_F(SessionTest, RemovingMeanwhileTakesBackTheInsertion) {
    session.insert_summary();
    session.remove_summary();
    runner.finish();
    EXPECT_EQ(session.state(), SessionState::Ready);
    EXPECT_FALSE(document.has_summary());
}

TEST_F(SessionTest, AnEditDuringTheAnalysisStartsItAgainBeforeInserting) {
    session.insert_summary();
    document.edit(0, u"Well, the board does well.");
    runner.finish();
    EXPECT_FALSE(document.has_summary());
    runner.finish();
    ASSERT_TRUE(document.has_summary());
    EXPECT_EQ(document.content.links.size(), 3u);
}

TEST_F(SessionTest, SomebodyWhoNeverStopsTypingGetsTheSummaryAllTheSame) {
    session.insert_summary();
    int rounds = 0;
    for (; runner.busy() && rounds < 100; ++rounds) {
        document.edit(0, std::u16string(rounds + 1, u'x'));
        runner.finish();
    }
    EXPECT_TRUE(document.has_summary());
    EXPECT_LT(rounds, 10);
    EXPECT_TRUE(session.outdated());
}

TEST_F(SessionTest, AnEditDuringAPlainAnalysisLeavesItOutdated) {
    session.analyse();
    document.edit(1, u"It sinks.");
    runner.finish();
    EXPECT_EQ(session.state(), SessionState::Ready);
    EXPECT_TRUE(session.outdated());
    EXPECT_EQ(session.quote(0), u"well") << "quotes are of the text that was analysed";
}

TEST_F(SessionTest, ALaterAnalysisTakesTheEarlierOnesPlace) {
    session.analyse();
    document.edit(1, u"It sinks.");
    session.analyse();
    runner.finish();
    EXPECT_FALSE(runner.busy());
    EXPECT_EQ(engine.calls, 1);
    EXPECT_EQ(session.assessment()->findings.size(), 1u);
}

TEST_F(SessionTest, RemovesAndStaysCurrent) {
    EXPECT_FALSE(session.can_remove());
    insert();
    EXPECT_TRUE(session.can_remove());
    session.remove_summary();
    EXPECT_FALSE(document.has_summary());
    EXPECT_FALSE(session.can_remove());
    EXPECT_EQ(session.state(), SessionState::Ready);
    EXPECT_FALSE(session.outdated());
}

TEST_F(SessionTest, WhatIsUndoneOutdatesNoMore) {
    insert();
    document.undo();
    session.document_changed();
    EXPECT_FALSE(session.outdated()) << "the summary was no part of the text";
    document.edit(1, u"It sails very well.");
    session.document_changed();
    EXPECT_TRUE(session.outdated());
    document.undo();
    session.document_changed();
    EXPECT_FALSE(session.outdated());
    session.insert_summary();
    EXPECT_TRUE(document.has_summary());
    EXPECT_EQ(engine.calls, 1);
}

TEST_F(SessionTest, AChangeThatLeavesTheTextAloneStartsNoAnalysisAgain) {
    session.insert_summary();
    document.edit(0, u"Something else");
    document.undo();
    runner.finish();
    EXPECT_FALSE(runner.busy());
    EXPECT_TRUE(document.has_summary());
    EXPECT_EQ(engine.calls, 1);
    EXPECT_FALSE(session.outdated());
}

TEST_F(SessionTest, ADocumentThatCannotBeComparedCountsAsChanged) {
    analyse();
    document.edit(1, u"It sinks.");
    document.undo();
    document.fault = "The office is out of order.";
    session.document_changed();
    EXPECT_TRUE(session.outdated());
    EXPECT_EQ(session.state(), SessionState::Ready);
}

TEST_F(SessionTest, ATextThatIsNoAssessmentIsOnlyAnalysedAnyway) {
    document.edit(0, u"A menu");
    insert();
    EXPECT_EQ(session.state(), SessionState::NoAssessment);
    EXPECT_FALSE(document.has_summary());
    EXPECT_FALSE(session.can_insert());
    ASSERT_NE(session.assessment(), nullptr);
    analyse(true);
    EXPECT_EQ(session.state(), SessionState::Ready);
    document.edit(2, u"It rhymes.");
    insert();
    EXPECT_TRUE(document.has_summary()) << "anyway holds for the analysis that inserting starts";
    analyse();
    EXPECT_EQ(session.state(), SessionState::NoAssessment);
}

TEST_F(SessionTest, NoTextIsNothingToAnalyse) {
    document.content.lines = {{u"", {}}, {u" ", {}}};
    insert();
    EXPECT_EQ(session.state(), SessionState::Empty);
    EXPECT_EQ(runner.started, 0);
    EXPECT_FALSE(session.can_insert());
    document.edit(0, u"It does well.");
    EXPECT_TRUE(session.can_insert());
}

TEST_F(SessionTest, WithoutFindingsThereIsNothingToInsert) {
    document.content.lines = {{u"It sails.", {}}};
    insert();
    EXPECT_EQ(session.state(), SessionState::Ready);
    EXPECT_FALSE(document.has_summary());
    EXPECT_FALSE(session.can_insert());
}

TEST_F(SessionTest, AnObstacleStopsWritingButNotReading) {
    document.in_the_way = Obstacle::ReadOnly;
    EXPECT_FALSE(session.can_insert());
    session.insert_summary();
    EXPECT_FALSE(runner.busy());
    analyse();
    EXPECT_EQ(session.state(), SessionState::Ready);
    EXPECT_TRUE(session.select(0));
}

TEST_F(SessionTest, ADocumentClosedDuringTheAnalysisDropsIt) {
    session.insert_summary();
    document.in_the_way = Obstacle::Closed;
    runner.finish();
    EXPECT_EQ(session.state(), SessionState::Idle);
    EXPECT_EQ(session.assessment(), nullptr);
    EXPECT_FALSE(document.has_summary());
    session.analyse();
    EXPECT_FALSE(runner.busy());
    EXPECT_FALSE(session.has_summary());
    EXPECT_FALSE(session.select(0));
}

TEST_F(SessionTest, TheEndOfTheSessionDropsTheAnalysis) {
    {
        Session other(document, runner, engine.engine());
        other.analyse();
    }
    EXPECT_FALSE(runner.busy());
}

TEST_F(SessionTest, AFaultOfTheDocumentIsToldAndLeavesItAsItWas) {
    document.fault = "The text can't be read.";
    insert();
    EXPECT_EQ(session.state(), SessionState::Failed);
    EXPECT_EQ(session.message(), "The text can't be read.");
    analyse();
    EXPECT_EQ(session.state(), SessionState::Ready);
    EXPECT_EQ(session.message(), "");
    document.fault = "The table can't be made.";
    session.insert_summary();
    EXPECT_EQ(session.state(), SessionState::Failed);
    EXPECT_EQ(session.message(), "The table can't be made.");
    EXPECT_TRUE(document.undo_steps.empty());
    insert();
    EXPECT_TRUE(document.has_summary());
    document.fault = "The table can't be taken out.";
    session.remove_summary();
    EXPECT_EQ(session.message(), "The table can't be taken out.");
    EXPECT_TRUE(document.has_summary());
}

TEST_F(SessionTest, AFaultAtTheEndOfAnInsertionIsTold) {
    session.insert_summary();
    document.fault = "The table can't be made.";
    runner.finish();
    EXPECT_EQ(session.state(), SessionState::Failed);
    EXPECT_EQ(session.message(), "The table can't be made.");
    EXPECT_FALSE(document.has_summary());
}

TEST_F(SessionTest, AFaultOfTheEngineIsTold) {
    engine.throws = true;
    insert();
    EXPECT_EQ(session.state(), SessionState::Failed);
    EXPECT_EQ(session.message(), "The engine is out of order.");
    EXPECT_FALSE(document.has_summary());
}

TEST_F(SessionTest, AChosenFrameworkHoldsForAllAnalyses) {
    session.choose_framework("fire");
    EXPECT_FALSE(runner.busy()) << "nothing was analysed yet";
    analyse();
    EXPECT_EQ(session.framework()->id, "fire");
    session.choose_framework(std::nullopt);
    runner.finish();
    EXPECT_EQ(engine.asked_framework, std::nullopt);
    EXPECT_EQ(session.framework()->id, "generic");
    session.choose_framework(std::nullopt);
    EXPECT_FALSE(runner.busy());
}

TEST_F(SessionTest, SelectsTheSentenceOfAFinding) {
    EXPECT_FALSE(session.select(0));
    analyse();
    EXPECT_TRUE(session.select(1));
    EXPECT_EQ(document.selected, (SourcePlace{2, {9, 13}}));
    EXPECT_FALSE(session.select(2));
    document.edit(1, u"It sinks.");
    document.edit(2, u"It cooks.");
    EXPECT_FALSE(session.select(1));
}

TEST_F(SessionTest, ObserversHearOfEveryState) {
    std::vector<SessionState> heard;
    const auto id = session.observe([&] { heard.push_back(session.state()); });
    insert();
    session.remove_summary();
    document.edit(0, u"x");
    EXPECT_EQ(heard, (std::vector{SessionState::Analysing, SessionState::Ready, SessionState::Ready}));
    session.unobserve(id);
    analyse();
    EXPECT_EQ(heard.size(), 3u);
}

TEST_F(SessionTest, AnObserverMayTakeObserversOffWhileItIsCalled) {
    int first = 0, second = 0;
    Session::ObserverId second_id = 0;
    const auto first_id = session.observe([&] {
        ++first;
        session.unobserve(second_id);
    });
    second_id = session.observe([&] { ++second; });
    analyse();
    session.unobserve(first_id);
    EXPECT_EQ(first, 2);
    EXPECT_EQ(second, 0);
}

} // namespace
} // namespace findings::app
