#include "engine/document_structure.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

using test::StructureWorld;
using enum ParagraphRole;

Transcript spoken_assessment() {
    return StructureWorld::transcript(
        {u"HMI Anna Holt's assessment of Port Ferndale \u2013 Transcript",
         u"Hello. I'm Anna Holt and I inspect harbours in the north. My inspectors visited in May, "
         u"interviewed "
         u"ninety people and read the logs of two years.",
         u"Overall, I am satisfied that Port Ferndale is a good harbour.",
         u"Let me begin with the channel. The pilot service is excellent and the buoys are well kept, but "
         u"too many "
         u"ships wait for a berth, and the response to them is not good enough.",
         u"Turning to money, the budget balances and reserves are sound. However, dues are collected late, "
         u"and "
         u"there is no plan to change that.",
         u"In the coming months I will be especially interested to see whether the buoys are renewed. We "
         u"will "
         u"return in the spring.",
         u"Thank you to everybody who gave up time to talk to us. The full report is on our website."});
}

TEST(DocumentStructure, RecognisesASpokenAssessment) {
    const auto structure = StructureWorld().recognise(spoken_assessment());
    EXPECT_GT(structure.assessment_score, 0);
    EXPECT_EQ(structure.framework, StructureWorld::harbour);
    EXPECT_EQ(structure.assessor, u"Anna Holt");
    EXPECT_EQ(structure.subject, u"Port Ferndale");
    EXPECT_EQ(structure.roles,
              (std::vector{Heading, Introduction, Overall, Body, Body, ParagraphRole::Outlook, Closing}));
    EXPECT_EQ(structure.areas[3], std::vector<std::size_t>{0});
    EXPECT_EQ(structure.areas[4], std::vector<std::size_t>{1});
}

TEST(DocumentStructure, TheUsersFrameworkIsTaken) {
    const StructureWorld world;
    const auto text = spoken_assessment();
    const auto structure = StructureRecogniser(world.frameworks, world.vocabulary)
                               .recognise(text, world.cut(text), StructureWorld::library);
    EXPECT_EQ(structure.framework, StructureWorld::library);
}

TEST(DocumentStructure, ADebateIsNoAssessment) {
    const auto structure = StructureWorld().recognise(StructureWorld::transcript(
        {u"Mr. Lowe: Will the Minister say when the government will bring in its bill?",
         u"Mr. Pike: I thank my hon. Friend. The bill was tabled in May.",
         u"Mr. Lowe: My constituents are concerned about the amendments that the committee made.",
         u"Mr. Pike: I shall write to my hon. Friend."}));
    EXPECT_LT(structure.assessment_score, 0);
    EXPECT_EQ(structure.assessor, std::nullopt);
}

TEST(DocumentStructure, AStoryIsNoAssessment) {
    const auto structure = StructureWorld().recognise(StructureWorld::transcript(
        {u"He sat by the door and looked at her face.", u"\"You came,\" she said.",
         u"He smiled, took his hat and walked to the window. \"I did,\" he answered."}));
    EXPECT_LT(structure.assessment_score, 0);
}

TEST(DocumentStructure, AGuideAndAPlanAreNoAssessments) {
    const auto guide = StructureWorld().recognise(StructureWorld::transcript(
        {u"How a harbour inspection works",
         u"This guide is for pilots. If you are asked for your log, please show it. "
         u"You may ask for a copy, and you should not worry about the quay.",
         u"Can I see the report? You can, in May."}));
    EXPECT_LT(guide.assessment_score, 0);
    const auto plan = StructureWorld().recognise(
        StructureWorld::transcript({u"Port Ferndale: our plan for three years",
                                    u"We will buy a second pilot boat. We intend to dredge the berth, "
                                    u"and a new quay will open in May.",
                                    u"Our mission", u"We aim to bring every ship in on time."}));
    EXPECT_LT(plan.assessment_score, 0);
}

TEST(DocumentStructure, CaptionsWithoutPunctuationAreNotAllHeadings) {
    const auto structure = StructureWorld().recognise(StructureWorld::transcript(
        {u"good morning my name is anna holt and i inspected the harbour in may",
         u"the pilot service is excellent and the buoys are well kept", u"on the money",
         u"the budget balances but the dues are collected too late", u"we will be back next year"}));
    EXPECT_NE(structure.roles[1], Heading);
    EXPECT_NE(structure.roles[3], Heading);
    EXPECT_EQ(structure.assessor, u"Anna Holt");
}

TEST(DocumentStructure, HintsTellHeadingsAndHeadingsTellLists) {
    auto text =
        StructureWorld::transcript({u"What needs to improve.", u"Faster repair of buoys", u"Strengths",
                                    u"The patience of the crew", u"A lead-in", u"The crew is calm."});
    text.paragraphs[0].hints.heading_level = 2;
    text.paragraphs[1].hints.list_item = true;
    text.paragraphs[3].hints.list_item = true;
    const auto structure = StructureWorld().recognise(text);
    EXPECT_EQ(structure.roles[0], Heading);
    EXPECT_NE(structure.roles[1], Heading);
    EXPECT_EQ(structure.sections, (std::vector{Section::None, Section::Improvements, Section::None,
                                               Section::Strengths, Section::None, Section::None}));
}

TEST(DocumentStructure, ALeadInAnnouncesTheItemsThatFollowIt) {
    const auto structure = StructureWorld().recognise(StructureWorld::transcript(
        {u"These are the areas for improvement that we set last year:", u"\u2022 Repair of buoys.",
         u"\u2022 The log of the pilots.", u"The crew is calm and well led."}));
    EXPECT_EQ(structure.sections,
              (std::vector{Section::None, Section::Improvements, Section::Improvements, Section::None}));
}

TEST(DocumentStructure, TheInterviewersTurnsAreForeign) {
    const auto structure = StructureWorld().recognise(StructureWorld::transcript(
        {u"Port Ferndale: HMI Anna Holt in conversation", u"TOM REED: Anna Holt, is the harbour safe?",
         u"ANNA HOLT: It is, and the pilot service is excellent.", u"TOM REED: And the money?",
         u"ANNA HOLT: The budget balances."}));
    EXPECT_EQ(structure.foreign, (std::vector{false, true, false, true, false}));
    EXPECT_EQ(structure.roles[2], Body);
    EXPECT_NE(structure.roles[3], Body);
}

TEST(DocumentStructure, EveryParagraphHasAnEntryWhateverTheText) {
    const std::vector<Transcript> texts{
        {},
        StructureWorld::transcript({u"."}),
        StructureWorld::transcript(
            {u"\u05d4\u05e0\u05de\u05dc \u05e4\u05ea\u05d5\u05d7.", u"\U0001F6A2 \U0001F6A2"}),
        StructureWorld::transcript({u":", u"?", u"[", u"(", u"\u2022", u"\n\n", u"A:", u"- "})};
    for (const auto& text : texts) {
        const auto structure = StructureWorld().recognise(text);
        EXPECT_EQ(structure.roles.size(), text.paragraphs.size());
        EXPECT_EQ(structure.areas.size(), text.paragraphs.size());
        EXPECT_EQ(structure.sections.size(), text.paragraphs.size());
        EXPECT_EQ(structure.foreign.size(), text.paragraphs.size());
        EXPECT_LT(structure.assessment_score, 0);
    }
}

TEST(DocumentStructure, OneHugeParagraphIsReadWhole) {
    std::u16string text;
    while (text.size() < 1'000'000)
        text += u"The pilot service is good, and Port Ferndale has a sound budget. ";
    Transcript transcript;
    transcript.paragraphs.push_back({text, {}});
    const auto structure = StructureWorld().recognise(transcript);
    EXPECT_EQ(structure.framework, StructureWorld::harbour);
    EXPECT_EQ(structure.roles.size(), 1u);
}

} // namespace
} // namespace findings::engine
