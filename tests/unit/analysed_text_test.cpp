#include "exchange/analysed_text.hpp"

#include "example_assessment.hpp"

#include <gtest/gtest.h>

namespace findings::exchange {
namespace {

std::vector<std::string> ids_of(std::string_view utf8, std::u16string_view quote) {
    const PlainText text = *decode_plain_text(utf8).text;
    engine::Assessment assessment;
    for (std::size_t paragraph = 0; paragraph < text.transcript().paragraphs.size(); ++paragraph) {
        const std::u16string& words = text.transcript().paragraphs[paragraph].text;
        for (std::size_t at = words.find(quote); at != std::u16string::npos; at = words.find(quote, at + 1)) {
            engine::Finding finding;
            finding.paragraph = paragraph;
            finding.range = {at, at + quote.size()};
            assessment.findings.push_back(finding);
        }
    }
    return finding_ids({"x", text, assessment});
}

TEST(AnalysedText, NamesAFindingByItsQuoteAlone) {
    const auto ids = ids_of("Quays are sound.", u"Quays are sound");
    ASSERT_EQ(ids.size(), 1U);
    EXPECT_EQ(ids, ids_of("Something new.\n\nHere quays too. Quays are sound.", u"Quays are sound"));
    EXPECT_NE(ids, ids_of("Quays are safe.", u"Quays are safe"));
    EXPECT_EQ(ids[0].size(), 16U);
    EXPECT_EQ(ids[0].find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(AnalysedText, TellsEqualQuotesApart) {
    const auto ids = ids_of("Quays are sound. Yes, sound.\n\nSound quays are sound.", u"sound");
    ASSERT_EQ(ids.size(), 3U);
    EXPECT_NE(ids[0], ids[1]);
    EXPECT_NE(ids[1], ids[2]);
    EXPECT_NE(ids[0], ids[2]);
}

TEST(AnalysedText, NamesDontDependOnHowLinesAreBroken) {
    EXPECT_EQ(ids_of("Quays\nare sound.", u"Quays\nare sound"),
              ids_of("Quays are sound.", u"Quays are sound"));
}

TEST(AnalysedText, ShowsNumbersShort) {
    engine::Finding finding;
    for (const auto& [confidence, shown] :
         {std::pair{0.97, "0.97"}, {1.0, "1"}, {0.0, "0"}, {0.66666, "0.667"}, {1.2, "1"}, {0.0001, "0"}}) {
        finding.confidence = confidence;
        EXPECT_EQ(shown_number(shown_confidence(finding)), shown);
    }
}

} // namespace
} // namespace findings::exchange
