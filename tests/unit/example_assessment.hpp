#pragma once

#include "exchange/analysed_text.hpp"
#include "exchange/plain_text.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace findings::exchange {

/// A text with all that makes offsets hard (a byte order mark, CRLF, emoji), and an assessment of it made by
/// hand.
class ExampleAssessment {
public:
    ExampleAssessment() {
        assessment_.is_assessment = true;
        assessment_.framework = "harbours";
        assessment_.subject = u"Port of Selm\u00f8uth";
        assessment_.overall = {1, range_of(1, u"I am satisfied"), engine::Polarity::Positive, std::nullopt};
        assessment_.paragraphs = {{engine::ParagraphRole::Heading, {}},
                                  {engine::ParagraphRole::Body, {"upkeep", "crew"}}};
        assessment_.findings = {finding(u"I am satisfied", engine::Kind::Judgement,
                                        engine::Polarity::Positive, {"overall"}, 0.97),
                                finding(u"Quays are \"sound\",\nclean", engine::Kind::Strength,
                                        engine::Polarity::Positive, {"upkeep", "crew"}, 0.66666)};
        assessment_.findings[1].cues = {{range_of(1, u"sound"), "praise.sound", 1.5}};
    }

    [[nodiscard]] AnalysedText analysed() const { return {"port.txt", text_, assessment_}; }
    [[nodiscard]] engine::Assessment& assessment() { return assessment_; }

    static constexpr std::string_view source =
        "\uFEFFPort \U0001F6A2\r\n\r\n\U0001F600 I am satisfied. Quays are "
        "\"sound\",\r\nclean.\r\n";

    [[nodiscard]] engine::TextRange range_of(std::size_t paragraph, std::u16string_view words) const {
        const std::size_t at = text_.transcript().paragraphs.at(paragraph).text.find(words);
        return {at, at + words.size()};
    }

private:
    [[nodiscard]] engine::Finding finding(std::u16string_view words, engine::Kind kind,
                                          engine::Polarity polarity, std::vector<std::string> areas,
                                          double confidence) const {
        std::u16string summary(words);
        for (char16_t& unit : summary)
            if (unit == u'\n') unit = u' ';
        return {1, range_of(1, words), kind, polarity, std::move(areas), confidence, std::move(summary), {}};
    }

    PlainText text_ = *decode_plain_text(source).text;
    engine::Assessment assessment_;
};

} // namespace findings::exchange
