#include "engine/assessor_recogniser.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

using test::StructureWorld;

std::optional<std::u16string> assessor_of(const Transcript& text, const std::vector<bool>& headings) {
    const StructureWorld world;
    const auto paragraphs = world.cut(text);
    return find_assessor(text, paragraphs, headings, find_speaker_turns(text, paragraphs),
                         NameWords(world.vocabulary));
}

struct Case {
    std::u16string_view title, text;
    std::optional<std::u16string_view> assessor;
};

TEST(AssessorRecogniser, IsToldByIntroductionOfficeAndTitle) {
    const std::vector<Case> cases{
        {u"", u"Hello. I'm Anna Holt and I inspect harbours.", u"Anna Holt"},
        {u"", u"Good evening. My name is Ruth van der Meer.", u"Ruth van der Meer"},
        {u"", u"Ines Okafor here, from the inspectorate.", u"Ines Okafor"},
        {u"HMI Anna Holt's assessment of Port Ferndale", u"It is late.", u"Anna Holt"},
        {u"Briefing by the lead inspector, Mr Owen Dale-Price", u"It is late.", u"Owen Dale-Price"},
        {u"Port Ferndale: remarks by Dr Una Swift", u"It is late.", u"Una Swift"},
        {u"", u"The inspectors were Pia Lund, HMI, and Max Orr, HMI.", u"Pia Lund"},
        {u"", u"Read by Dr Ines Marlow, Chief Inspector of Harbours, in May.", u"Ines Marlow"},
        {u"", u"Evening, everybody. Ruth Lowe, from the harbour regulator.", u"Ruth Lowe"},
        {u"", u"Good morning, all. Ruth Lowe, for the record, and this will be brief.", u"Ruth Lowe"},
        {u"", u"good morning my name is anna holt and i inspect harbours", u"Anna Holt"},
        {u"", u"I'm joined by Pia Lund, who is an inspector of harbours.", u"Pia Lund"},
        {u"", u"The staff of Port Ferndale are proud of Anna Holt.", std::nullopt},
        {u"", u"I'm Glad to be here. Chief Constable Hugo Finch has retired.", std::nullopt},
        {u"", u"", std::nullopt}};
    for (const auto& [title, text, assessor] : cases) {
        SCOPED_TRACE(testing::Message() << title.size() << ", " << text.size());
        const auto found =
            assessor_of(StructureWorld::transcript({title, text, u"So far.", u"Good.", u"Bad."}),
                        {!title.empty(), false, false, false, false});
        EXPECT_EQ(found, assessor);
    }
}

TEST(AssessorRecogniser, TheOneWhoAsksIsNotTheAssessor) {
    const auto text =
        StructureWorld::transcript({u"TOM REED: I'm Tom Reed, and with me is HMI Anna Holt. Shall we begin?",
                                    u"ANNA HOLT: Yes.", u"TOM REED: Is it good?", u"ANNA HOLT: It is."});
    EXPECT_EQ(assessor_of(text, std::vector<bool>(4)), u"Anna Holt");
}

TEST(AssessorRecogniser, AGuestOfAnInterviewIsNoAssessorForBeingAsked) {
    const auto text = StructureWorld::transcript(
        {u"PRESENTER: With me is Carla Dean. Carla, are you well?", u"CARLA DEAN: I am, thank you.",
         u"PRESENTER: Was it cold?", u"CARLA DEAN: A little.", u"PRESENTER: Carla Dean, thank you."});
    EXPECT_EQ(assessor_of(text, std::vector<bool>(5)), std::nullopt);
}

TEST(AssessorRecogniser, ASignatureAtTheEndCounts) {
    const auto text =
        StructureWorld::transcript({u"It works.", u"It is safe.", u"It is warm.", u"It is open.",
                                    u"Yours sincerely", u"Anna Holt\nHM Inspector"});
    EXPECT_EQ(assessor_of(text, std::vector<bool>(6)), u"Anna Holt");
}

} // namespace
} // namespace findings::engine
