#include "exchange/analysed_text.hpp"

#include "engine/utf.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>

namespace findings::exchange {
namespace {

/// 64-bit FNV-1a.
std::uint64_t hash(std::string_view bytes) {
    std::uint64_t value = 0xcbf29ce484222325;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        value *= 0x100000001b3;
    }
    return value;
}

std::string hexadecimal(std::uint64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (auto digit = out.rbegin(); digit != out.rend(); ++digit, value >>= 4)
        *digit = digits[value & 0xF];
    return out;
}

} // namespace

std::vector<std::string> finding_ids(const AnalysedText& analysed) {
    std::vector<std::string> ids;
    std::map<std::u16string, std::size_t> occurrences;
    for (const engine::Finding& finding : analysed.assessment.findings) {
        std::u16string quote = analysed.text.transcript()
                                   .paragraphs.at(finding.paragraph)
                                   .text.substr(finding.range.begin, finding.range.size());
        std::ranges::replace(quote, u'\n', u' ');
        const std::size_t occurrence = occurrences[quote]++;
        ids.push_back(hexadecimal(hash(engine::to_utf8(quote) + '\n' + std::to_string(occurrence))));
    }
    return ids;
}

double shown_confidence(const engine::Finding& finding) {
    return std::round(std::clamp(finding.confidence, 0.0, 1.0) * 1000) / 1000;
}

std::string shown_number(double number) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

} // namespace findings::exchange
