#include "app/panel_view.hpp"

#include "fake_document.hpp"
#include "fake_task_runner.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace findings::app {
namespace {

using engine::Kind;

engine::Finding finding(std::size_t paragraph, std::size_t end, Kind kind, std::string area,
                        std::u16string summary) {
    return {.paragraph = paragraph,
            .range = {0, end},
            .kind = kind,
            .areas = {std::move(area)},
            .summary = std::move(summary),
            .cues = {}};
}

engine::Assessment tarn_valley() {
    engine::Assessment assessment;
    assessment.is_assessment = true;
    assessment.framework = "boats";
    assessment.subject = u"Tarn Valley Ferries";
    assessment.assessor = u"Ida Quill";
    assessment.overall = engine::OverallJudgement{0, {0, 5}, engine::Polarity::Mixed, u"Middling"};
    assessment.findings = {finding(0, 5, Kind::Strength, "deck", u"Tidy decks"),
                           finding(1, 7, Kind::Concern, "engine-room", u"Leaking pipes"),
                           finding(2, 4, Kind::Strength, "deck", u"Kind crew")};
    return assessment;
}

class PanelViewTest : public testing::Test {
protected:
    FakeDocument document{{u"Tidy decks all round.", u"Leaking pipes.", u"Kind crew."}};
    FakeTaskRunner runner;
    engine::Assessment outcome = tarn_valley();
    bool broken = false;
    Session session{document, runner, boat_engine()};

    AnalysisEngine boat_engine() {
        auto frameworks = std::make_shared<std::vector<engine::Framework>>(1);
        frameworks->front().id = "boats";
        frameworks->front().label = u"Boats";
        frameworks->front().areas = {{"engine-room", u"Engine room", {}}, {"deck", u"Deck", {}}};
        return {[this](const engine::Transcript&, const engine::AnalysisOptions&, std::stop_token) {
                    if (broken) throw std::runtime_error("The pump is out of order.");
                    return std::optional(outcome);
                },
                frameworks};
    }
    void analyse(bool anyway = false) {
        session.analyse(anyway);
        runner.finish();
    }
    PanelContent content() { return content_of(session, english()); }
    PanelStatus status() { return status_of(session, problems, english()); }

    std::vector<engine::Diagnostic> problems;
};

TEST_F(PanelViewTest, ShowsNothingButAnInvitationAtFirst) {
    EXPECT_EQ(content(), PanelContent());
    EXPECT_EQ(status().state, english().not_analysed);
    EXPECT_TRUE(status().can_analyse);
    EXPECT_TRUE(status().can_insert) << "the one click analyses by itself";
    EXPECT_FALSE(status().can_remove);
    EXPECT_FALSE(status().offers_anyway);
}

TEST_F(PanelViewTest, SaysThatItIsAnalysing) {
    session.analyse();
    EXPECT_EQ(status().state, english().analysing);
    EXPECT_FALSE(status().can_analyse);
}

TEST_F(PanelViewTest, NamesWhoAssessesWhomUnderWhichFramework) {
    analyse();
    EXPECT_EQ(content().subject, u"Tarn Valley Ferries");
    EXPECT_EQ(content().structure, u"Assessed by Ida Quill · Boats");
    EXPECT_EQ(content().overall, u"Overall judgement: Middling");
    EXPECT_EQ(session.overall_quote(), u"Tidy ");
}

TEST_F(PanelViewTest, SaysThatTheTextNamesNoSubject) {
    outcome.subject.reset();
    outcome.assessor.reset();
    analyse();
    EXPECT_EQ(content().subject, english().unknown_subject);
    EXPECT_EQ(content().structure, u"Boats");
}

TEST_F(PanelViewTest, ListsTheFindingsInTextOrderWithTheirWords) {
    analyse();
    const auto rows = content().rows;
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1], (PanelRow{Kind::Concern, u"Concern", u"[Engine room · Concern]", u"Leaking pipes",
                                 u"Leaking"}));
    EXPECT_EQ(rows[2].quote, u"Kind");
}

TEST_F(PanelViewTest, CountsByKindAndByAreaWithoutZeros) {
    analyse();
    EXPECT_EQ(content().kinds,
              (std::vector<KindCount>{{Kind::Strength, u"Strength", 2}, {Kind::Concern, u"Concern", 1}}));
    EXPECT_EQ(content().areas, (std::vector<AreaCount>{{u"Engine room", {{Kind::Concern, u"Concern", 1}}},
                                                       {u"Deck", {{Kind::Strength, u"Strength", 2}}}}));
}

TEST_F(PanelViewTest, CountsTheFindingsInWords) {
    analyse();
    EXPECT_EQ(status().state, u"3 findings");
    outcome.findings.resize(1);
    analyse();
    EXPECT_EQ(status().state, u"1 finding");
    outcome.findings.clear();
    analyse();
    EXPECT_EQ(status().state, u"No findings");
}

TEST_F(PanelViewTest, SaysThatTheTextHasChangedSince) {
    analyse();
    document.edit(1, u"Dry pipes.");
    EXPECT_EQ(status().state, u"3 findings · the text has changed since: analyse again");
}

TEST_F(PanelViewTest, OffersToAnalyseWhatIsNoAssessmentAnyway) {
    outcome.is_assessment = false;
    analyse();
    EXPECT_EQ(status().state, english().no_assessment);
    EXPECT_TRUE(status().offers_anyway);
    EXPECT_FALSE(status().can_insert);
    EXPECT_TRUE(content().rows.empty());
    analyse(true);
    EXPECT_FALSE(status().offers_anyway);
    EXPECT_EQ(content().rows.size(), 3u);
    EXPECT_EQ(content().structure,
              u"Assessed by Ida Quill · Boats · Does not read like an assessment; analysed anyway");
}

TEST_F(PanelViewTest, SaysThatThereIsNoText) {
    for (DocumentLine& line : document.content.lines)
        line.text.clear();
    analyse();
    EXPECT_EQ(status().state, english().no_text);
    EXPECT_TRUE(status().can_analyse);
}

TEST_F(PanelViewTest, SaysWhyTheAnalysisFailed) {
    broken = true;
    analyse();
    EXPECT_EQ(status().state, u"The pump is out of order.");
    EXPECT_TRUE(status().can_analyse);
}

TEST_F(PanelViewTest, SaysWhyNothingCanBeWritten) {
    analyse();
    document.in_the_way = Obstacle::ReadOnly;
    EXPECT_EQ(status().note, english().read_only);
    EXPECT_FALSE(status().can_insert);
    EXPECT_TRUE(status().can_analyse);
    document.in_the_way = Obstacle::ProtectedPlace;
    EXPECT_EQ(status().note, english().protected_place);
}

TEST_F(PanelViewTest, SaysWhyThereIsNoSummaryOfTooManyFindings) {
    outcome.findings.resize(Session::most_findings, outcome.findings.front());
    analyse();
    EXPECT_EQ(status().note, u"");
    EXPECT_TRUE(status().can_insert);
    outcome.findings.push_back(outcome.findings.front());
    analyse();
    EXPECT_EQ(status().note, english().too_many);
    EXPECT_FALSE(status().can_insert);
    session.insert_summary();
    EXPECT_FALSE(document.content.summary);
    EXPECT_EQ(session.state(), SessionState::Ready);
}

TEST_F(PanelViewTest, SaysThatTheDocumentIsClosed) {
    document.in_the_way = Obstacle::Closed;
    EXPECT_EQ(status().state, english().no_document);
    EXPECT_FALSE(status().can_analyse);
    EXPECT_FALSE(status().can_insert);
    EXPECT_FALSE(status().can_remove);
}

TEST_F(PanelViewTest, SpeaksOfUpdatingOnceThereIsASummary) {
    EXPECT_EQ(status().insert_label, english().insert_summary);
    analyse();
    session.insert_summary();
    EXPECT_EQ(status().insert_label, english().update_summary);
    EXPECT_TRUE(status().can_remove);
}

TEST_F(PanelViewTest, TellsEveryProblemOfTheDataFiles) {
    problems = {{"boats.xml", 3, 7, "unknown element"}, {"harbours.xml", 0, 0, "can't be read"}};
    const std::u16string note = status().note;
    EXPECT_EQ(note.find(english().knowledge_problems), 0u);
    EXPECT_NE(note.find(u"\nboats.xml:3:7: unknown element"), note.npos);
    EXPECT_NE(note.find(u"\nharbours.xml"), note.npos);
}

} // namespace
} // namespace findings::app
