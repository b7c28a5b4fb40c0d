#include "engine/heading_recogniser.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

using test::StructureWorld;

std::vector<bool> headings_of(const Transcript& text) {
    const StructureWorld world;
    const auto paragraphs = world.cut(text);
    const auto turns = find_speaker_turns(text, paragraphs);
    const PhraseIndex signals = index_signals(world.vocabulary);
    std::vector<PhraseIndex::Match> scratch;
    std::vector<ParagraphFacts> facts;
    for (std::size_t p = 0; p < paragraphs.size(); ++p)
        facts.push_back(gather_facts(text.paragraphs[p], paragraphs[p].tokens, turns.turns[p].first_token,
                                     signals, scratch));
    return find_headings(text, facts, turns);
}

TEST(HeadingRecogniser, TellsHeadingsByTheirForm) {
    const auto headings = headings_of(StructureWorld::transcript(
        {u"Port Ferndale. Statement by HMI Anna Holt. Recorded in May.", u"The quay is safe.",
         u"Are ships safe?", u"\u2022 Better buoys", u"[Music]", u"These matter most:",
         u"2. Money \u2013 good", u"Money is well kept, and we found no fault with it."}));
    EXPECT_EQ(headings, (std::vector{true, false, true, false, false, false, true, false}));
}

TEST(HeadingRecogniser, AFirstParagraphThatSpeaksIsNoTitle) {
    EXPECT_FALSE(
        headings_of(StructureWorld::transcript({u"This letter tells what was found. The inspectors were "
                                                u"Pia Lund and Max Orr.",
                                                u"The quay is safe.", u"It is warm."}))[0]);
}

TEST(HeadingRecogniser, TurnsOfADialogueAreNoHeadings) {
    const auto headings = headings_of(StructureWorld::transcript(
        {u"REED: And the quay?", u"HOLT: Mixed", u"REED: How so?", u"HOLT: Some of it is old."}));
    EXPECT_EQ(headings, std::vector<bool>(4));
}

} // namespace
} // namespace findings::engine
