#include "summary/summary_block.hpp"

#include <gtest/gtest.h>

#include <map>

namespace findings::summary {
namespace {

using engine::Assessment;
using engine::Finding;
using engine::Kind;

engine::Framework framework() {
    engine::Framework framework;
    framework.id = "harbours";
    for (const auto& [id, label] : {std::pair{"safety", u"Safety"}, {"upkeep", u"Upkeep"}, {"crew", u"Crew"}})
        framework.areas.push_back({id, label, {}});
    return framework;
}

Finding finding(Kind kind, std::vector<std::string> areas, std::u16string summary) {
    Finding finding;
    finding.kind = kind;
    finding.areas = std::move(areas);
    finding.summary = std::move(summary);
    return finding;
}

std::vector<std::string> areas(const Block& block) {
    std::vector<std::string> ids;
    for (const Group& group : block.groups)
        ids.push_back(group.area);
    return ids;
}

TEST(SummaryBlock, NamesTheSubjectInItsHeading) {
    Assessment assessment;
    EXPECT_EQ(build_block(assessment, framework()).heading, u"Findings");
    assessment.subject = u"Port of Selmouth";
    EXPECT_EQ(build_block(assessment, framework()).heading, u"Findings: Port of Selmouth");
}

TEST(SummaryBlock, HasNoGroupsWhereThereIsNoFinding) {
    EXPECT_TRUE(build_block({}, framework()).groups.empty());
}

TEST(SummaryBlock, OrdersGroupsAsTheFrameworkDoesWithTheWholeBodyFirst) {
    Assessment assessment;
    for (const char* area : {"crew", "upkeep", "overall", "crew"})
        assessment.findings.push_back(finding(Kind::Strength, {area}, u"Good"));
    const Block block = build_block(assessment, framework());
    EXPECT_EQ(areas(block), (std::vector<std::string>{"overall", "upkeep", "crew"}));
    EXPECT_EQ(block.groups[0].label, u"Overall");
    EXPECT_EQ(block.groups[2].label, u"Crew");
    EXPECT_EQ(block.groups[2].lines.size(), 2U);
}

TEST(SummaryBlock, OrdersLinesByKindThenByText) {
    Assessment assessment;
    for (const Kind kind : engine::all_kinds)
        assessment.findings.push_back(finding(kind, {"safety"}, u"first"));
    for (const Kind kind : engine::all_kinds)
        assessment.findings.push_back(finding(kind, {"safety"}, u"second"));
    const Block block = build_block(assessment, framework());
    ASSERT_EQ(block.groups.size(), 1U);
    const Kind order[] = {Kind::Judgement, Kind::Concern,  Kind::Improvement, Kind::Recommendation,
                          Kind::Progress,  Kind::Strength, Kind::Outlook};
    std::size_t at = 0;
    ASSERT_EQ(block.groups[0].lines.size(), 14U);
    for (const Kind kind : order)
        for (const char16_t* text : {u"first", u"second"}) {
            const Line& line = block.groups[0].lines[at++];
            EXPECT_EQ(line.kind, kind);
            EXPECT_EQ(line.text, text);
            EXPECT_EQ(line.kind_label, label_of(kind));
            EXPECT_EQ(assessment.findings[line.finding].kind, kind);
        }
}

TEST(SummaryBlock, ListsAFindingOnceUnderItsFirstAreaAndTagsTheOthers) {
    Assessment assessment;
    assessment.findings = {finding(Kind::Strength, {"upkeep"}, u"Quays are sound"),
                           finding(Kind::Improvement, {"crew", "safety"}, u"Drills are rare")};
    const Block block = build_block(assessment, framework());
    EXPECT_EQ(areas(block), (std::vector<std::string>{"upkeep", "crew"}));
    EXPECT_EQ(block.groups[0].lines.at(0).tag, u"[Upkeep \u00B7 Strength]");
    EXPECT_EQ(block.groups[1].lines.at(0).tag, u"[Crew, Safety \u00B7 Area for improvement]");
    EXPECT_EQ(block.groups[1].lines.at(0).text, u"Drills are rare");
}

TEST(SummaryBlock, KeepsAFindingOfAnAreaThatTheFrameworkLacks) {
    Assessment assessment;
    assessment.findings = {finding(Kind::Concern, {"moorings"}, u"Ropes are rotten"),
                           finding(Kind::Strength, {"crew"}, u"Crews are able")};
    const Block block = build_block(assessment, framework());
    EXPECT_EQ(areas(block), (std::vector<std::string>{"crew", "moorings"}));
    EXPECT_EQ(block.groups[1].label, u"moorings");
}

TEST(SummaryBlock, TellsTheOverallJudgement) {
    Assessment assessment;
    EXPECT_EQ(build_block(assessment, framework()).overall, std::nullopt);

    assessment.overall = {2, {10, 40}, engine::Polarity::Mixed, std::nullopt};
    EXPECT_EQ(build_block(assessment, framework()).overall, u"Overall judgement: mixed");

    Finding elsewhere = finding(Kind::Judgement, {"overall"}, u"Not this");
    elsewhere.paragraph = 1;
    elsewhere.range = {10, 40};
    Finding source = finding(Kind::Judgement, {"overall"}, u"Satisfied with most of the harbour");
    source.paragraph = 2;
    source.range = {12, 40};
    assessment.findings = {elsewhere, source};
    EXPECT_EQ(build_block(assessment, framework()).overall,
              u"Overall judgement: mixed \u2013 Satisfied with most of the harbour");

    assessment.overall->grade = u"Requires improvement";
    EXPECT_EQ(build_block(assessment, framework()).overall, u"Overall judgement: Requires improvement");
}

TEST(SummaryBlock, GivesEveryKindALabelOfItsOwn) {
    std::map<std::u16string, Kind> kinds;
    for (const Kind kind : engine::all_kinds) {
        EXPECT_FALSE(label_of(kind).empty());
        EXPECT_TRUE(kinds.emplace(label_of(kind), kind).second) << name_of(kind);
    }
}

} // namespace
} // namespace findings::summary
