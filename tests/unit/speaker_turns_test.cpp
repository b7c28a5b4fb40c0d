#include "engine/speaker_turns.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

using test::StructureWorld;

SpeakerTurns turns_of(const Transcript& text) {
    const StructureWorld world;
    return find_speaker_turns(text, world.cut(text));
}

TEST(SpeakerTurns, LabelsThatComeBackMakeADialogue) {
    const auto text = StructureWorld::transcript({u"TOM REED: How was it?", u"ANNA HOLT: It was good.",
                                                  u"TOM REED: Truly?", u"ANNA HOLT: Nearly always."});
    const auto turns = turns_of(text);
    ASSERT_EQ(turns.speakers.size(), 2u);
    EXPECT_EQ(turns.speakers[0].label, u"TOM REED");
    EXPECT_EQ(turns.speakers[0].questions, 2u);
    EXPECT_EQ(turns.speakers[1].questions, 0u);
    EXPECT_EQ(turns.turns[3].speaker, 1u);
    EXPECT_EQ(turns.turns[3].first_token, 3u);
}

TEST(SpeakerTurns, AParagraphWithoutLabelGoesOnWithItsSpeaker) {
    const auto text = StructureWorld::transcript(
        {u"A transcript", u"Q: Is it safe?", u"A: It is.", u"I looked twice.", u"Q: And warm?"});
    const auto turns = turns_of(text);
    EXPECT_EQ(turns.turns[0].speaker, std::nullopt);
    EXPECT_EQ(turns.turns[3].speaker, turns.turns[2].speaker);
}

TEST(SpeakerTurns, GradedHeadingsAreNoSpeakers) {
    const auto text = StructureWorld::transcript(
        {u"Safety: good.", u"Respect: poor.", u"Leadership: good.", u"Work: outstanding."});
    EXPECT_FALSE(turns_of(text).is_dialogue());
}

TEST(SpeakerTurns, ATitleWithAColonIsNoTurn) {
    const auto text =
        StructureWorld::transcript({u"Port Ferndale: the verdict.", u"REED: Well?", u"HOLT: It is safe.",
                                    u"REED: And warm?", u"HOLT: That too."});
    EXPECT_EQ(turns_of(text).turns[0].speaker, std::nullopt);
}

TEST(SpeakerTurns, TheOfficeInBracketsBelongsToTheLabel) {
    const auto text =
        StructureWorld::transcript({u"Ms. Ada Pike (Minister of Works): Yes.", u"Mr. Lowe (East): No.",
                                    u"Ms. Ada Pike (Minister of Works): Oh."});
    const auto turns = turns_of(text);
    ASSERT_TRUE(turns.is_dialogue());
    EXPECT_EQ(turns.speakers[0].label, u"Ms. Ada Pike");
}

TEST(SpeakerTurns, TheAssessorIsKnownByNameByOfficeOrByAnswering) {
    const auto interview = StructureWorld::transcript(
        {u"REED: One.", u"HOLT: Two?", u"REED: Three.", u"HOLT: Four?", u"REED: Five."});
    EXPECT_EQ(find_assessing_speaker(turns_of(interview), u"Anna Holt"), 1u);
    EXPECT_EQ(find_assessing_speaker(turns_of(interview), u""), 0u);
    const auto by_office = StructureWorld::transcript(
        {u"HOST: It is late.", u"INSPECTOR: Is it?", u"HOST: It is.", u"INSPECTOR: Really?"});
    EXPECT_EQ(find_assessing_speaker(turns_of(by_office), u""), 1u);
}

} // namespace
} // namespace findings::engine
