#include "exchange/text_table.hpp"

#include "engine/utf.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace findings::exchange {
namespace {

using engine::Finding;

/// No line break and nothing that a terminal would obey.
std::string harmless(std::u16string text) {
    for (char16_t& unit : text) {
        const bool white = (unit >= '\t' && unit <= '\r') || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
        const bool steers = unit < 0x20 || (unit >= 0x7F && unit <= 0x9F) ||
                            (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
        if (white)
            unit = u' ';
        else if (steers)
            unit = 0xFFFD;
    }
    return engine::to_utf8(text);
}

std::string harmless(std::string_view utf8) {
    return harmless(engine::to_utf16(engine::repaired_utf8(utf8)).text);
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t length = characters(text);
    return length < width ? text.append(width - length, ' ') : text;
}

/// `text` broken at blanks into lines of at most `width`, those after the first behind `indent` blanks.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
    constexpr std::size_t narrowest = 20;
    if (width < indent + narrowest) return text;
    std::string out;
    std::size_t column = indent;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, blank - at);
        const std::size_t length = characters(word);
        if (at > 0 && column + 1 + length > width) {
            out.append(1, '\n').append(indent, ' ');
            column = indent;
        } else if (at > 0) {
            out += ' ';
            ++column;
        }
        out += word;
        column += length;
        at = blank + 1;
    }
    return out;
}

std::string coloured(const std::string& text, engine::Kind kind, const TextStyle& style) {
    if (!style.colours) return text;
    const TerminalColours colours = style.colours(kind);
    const auto rgb = [](std::uint32_t colour) {
        return std::to_string(colour >> 16 & 0xFF) + ';' + std::to_string(colour >> 8 & 0xFF) + ';' +
               std::to_string(colour & 0xFF);
    };
    return "\x1B[48;2;" + rgb(colours.fill) + ";38;2;" + rgb(colours.text) + 'm' + text + "\x1B[0m";
}

std::string areas_of(const Finding& finding) {
    std::string out;
    for (const std::string& area : finding.areas)
        out += (out.empty() ? "" : ", ") + area;
    return harmless(out);
}

/// The lines above the table: who was assessed, by whom, how it turned out.
std::string head(const AnalysedText& analysed, const TextStyle& style) {
    const engine::Assessment& assessment = analysed.assessment;
    std::vector<std::pair<std::string, std::string>> facts;
    if (assessment.subject) facts.emplace_back("subject", harmless(*assessment.subject));
    if (assessment.assessor) facts.emplace_back("assessor", harmless(*assessment.assessor));
    facts.emplace_back("framework", harmless(assessment.framework));
    if (const auto& overall = assessment.overall) {
        const std::string verdict =
            overall->grade ? harmless(*overall->grade) : std::string(name_of(overall->polarity));
        facts.emplace_back(
            "overall", verdict + ": " + harmless(analysed.text.verbatim(overall->paragraph, overall->range)));
    }
    constexpr std::size_t label_width = 12;
    std::string out = harmless(analysed.file) + '\n';
    for (const auto& [label, value] : facts)
        out += "  " + padded(label, label_width) + wrapped(value, style.width, 2 + label_width) + '\n';
    return out;
}

} // namespace

std::string to_text(const AnalysedText& analysed, const TextStyle& style) {
    const std::vector<Finding>& findings = analysed.assessment.findings;
    std::string out = head(analysed, style);
    if (!analysed.assessment.is_assessment) out += "  This text is no assessment.\n";
    if (findings.empty()) return out + "  No findings.\n";

    constexpr std::size_t widest_areas = 32;
    std::size_t kind_width = 0, area_width = 0;
    for (const Finding& finding : findings) {
        kind_width = std::max(kind_width, name_of(finding.kind).size());
        area_width = std::max(area_width, std::min(widest_areas, characters(areas_of(finding))));
    }
    out += '\n';
    for (const Finding& finding : findings) {
        const std::string kind = ' ' + padded(std::string(name_of(finding.kind)), kind_width) + ' ';
        const std::string areas = padded(areas_of(finding), area_width);
        const std::size_t indent = 2 + kind_width + 2 + 2 + std::max(area_width, characters(areas)) + 2;
        out += "  " + coloured(kind, finding.kind, style) + "  " + areas + "  " +
               wrapped(harmless(finding.summary), style.width, indent) + '\n';
    }
    return out;
}

} // namespace findings::exchange
