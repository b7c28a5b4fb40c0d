#include "exchange/json.hpp"

#include "engine/utf.hpp"

#include "example_assessment.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace findings::exchange {
namespace {

namespace json = boost::json;

/// The code points of the example's text from `begin` to `end`.
std::string slice(const json::value& object) {
    std::u32string points;
    const std::u16string units = engine::to_utf16(ExampleAssessment::source).text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool pair = units[i] >= 0xD800 && units[i] < 0xDC00;
        points += pair ? 0x10000 + ((units[i] - 0xD800U) << 10) + (units[i + 1] - 0xDC00U) : units[i];
        if (pair) ++i;
    }
    const auto begin = object.at("begin").to_number<std::size_t>(),
               end = object.at("end").to_number<std::size_t>();
    std::u16string out;
    for (const char32_t c : points.substr(begin, end - begin)) {
        if (c >= 0x10000) {
            out += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
            out += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
        } else {
            out += static_cast<char16_t>(c);
        }
    }
    return engine::to_utf8(out);
}

TEST(Json, HasTheFormOfTheContract) {
    ExampleAssessment example;
    EXPECT_EQ(to_json(example.analysed()), R"({
  "file": "port.txt",
  "framework": "harbours",
  "subject": "Port of Selmøuth",
  "assessor": null,
  "assessment": true,
  "overall": {"polarity": "positive", "grade": null, "quote": "I am satisfied"},
  "paragraphs": [
    {
      "begin": 1,
      "end": 7,
      "role": "heading",
      "areas": []
    },
    {
      "begin": 11,
      "end": 55,
      "role": "body",
      "areas": ["upkeep", "crew"]
    }
  ],
  "findings": [
    {
      "id": ")" + finding_ids(example.analysed())[0] +
                                               R"(",
      "begin": 13,
      "end": 27,
      "quote": "I am satisfied",
      "kind": "judgement",
      "polarity": "positive",
      "areas": ["overall"],
      "confidence": 0.97,
      "summary": "I am satisfied",
      "cues": []
    },
    {
      "id": ")" + finding_ids(example.analysed())[1] +
                                               R"(",
      "begin": 29,
      "end": 54,
      "quote": "Quays are \"sound\",\r\nclean",
      "kind": "strength",
      "polarity": "positive",
      "areas": ["upkeep", "crew"],
      "confidence": 0.667,
      "summary": "Quays are \"sound\", clean",
      "cues": [
        {"begin": 40, "end": 45, "text": "sound", "rule": "praise.sound"}
      ]
    }
  ]
})");
}

TEST(Json, OffsetsFindTheQuotesInTheFile) {
    ExampleAssessment example;
    const json::value document = json::parse(to_json(example.analysed()));
    for (const json::value& finding : document.at("findings").as_array()) {
        EXPECT_EQ(slice(finding), finding.at("quote").as_string());
        for (const json::value& cue : finding.at("cues").as_array())
            EXPECT_EQ(slice(cue), cue.at("text").as_string());
    }
    EXPECT_EQ(slice(document.at("paragraphs").at(0)), "Port \U0001F6A2");
}

TEST(Json, SaysTheSameInOneLine) {
    ExampleAssessment example;
    const std::string line = to_json_line(example.analysed());
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_EQ(json::parse(line), json::parse(to_json(example.analysed())));
}

TEST(Json, HasNullForWhatIsUnknown) {
    const PlainText text(u"");
    const engine::Assessment nothing;
    EXPECT_EQ(
        to_json_line({"-", text, nothing}),
        R"({"file":"-","framework":null,"subject":null,"assessor":null,"assessment":false,"overall":null,)"
        R"("paragraphs":[],"findings":[]})");
}

TEST(Json, StaysUtf8ForAnyFileName) {
    const PlainText text(u"");
    const engine::Assessment nothing;
    const json::value document = json::parse(to_json({"caf\xE9.txt", text, nothing}));
    EXPECT_EQ(document.at("file").as_string(), "caf\uFFFD.txt");
}

} // namespace
} // namespace findings::exchange
