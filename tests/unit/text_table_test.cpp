#include "exchange/text_table.hpp"

#include "example_assessment.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace findings::exchange {
namespace {

TEST(TextTable, ShowsWhoWasAssessedAndWhatWasFound) {
    ExampleAssessment example;
    EXPECT_EQ(to_text(example.analysed()), R"(port.txt
  subject     Port of Selmøuth
  framework   harbours
  overall     positive: I am satisfied

   judgement   overall       I am satisfied
   strength    upkeep, crew  Quays are "sound", clean
)");
}

TEST(TextTable, SaysWhenThereIsNothing) {
    const PlainText text(u"");
    const engine::Assessment nothing;
    EXPECT_EQ(to_text({"-", text, nothing}),
              "-\n  framework   \n  This text is no assessment.\n  No findings.\n");
}

TEST(TextTable, ColoursOnlyWhenAsked) {
    ExampleAssessment example;
    EXPECT_EQ(to_text(example.analysed()).find('\x1B'), std::string::npos);
    const std::string coloured = to_text(example.analysed(), {0, [](engine::Kind) {
                                                                  return TerminalColours{0x102030, 0xFFFFFF};
                                                              }});
    EXPECT_NE(coloured.find("\x1B[48;2;16;32;48;38;2;255;255;255m judgement \x1B[0m"), std::string::npos);
}

TEST(TextTable, BreaksLongSummariesAtTheWidth) {
    ExampleAssessment example;
    example.assessment().findings[0].summary =
        u"Wardens walk the moles and moorings of the outer harbour by night "
        u"and know what they would do in a storm";
    std::istringstream lines(to_text(example.analysed(), {60, {}}));
    std::size_t indented = 0;
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(line.size(), 60U) << line;
        indented += line.starts_with(std::string(29, ' '));
    }
    EXPECT_GT(indented, 1U);
}

TEST(TextTable, LetsNoTextSteerTheTerminal) {
    ExampleAssessment example;
    example.assessment().findings[0].summary = u"Red \x1B[31m and\nbell \a and \u202Eturned";
    const std::string shown = to_text(example.analysed());
    EXPECT_NE(shown.find("Red \uFFFD[31m and bell \uFFFD and \uFFFDturned"), std::string::npos) << shown;
}

} // namespace
} // namespace findings::exchange
