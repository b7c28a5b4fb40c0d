#include "app/transcript_mapping.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

namespace findings::app {
namespace {

bool is_white(char16_t unit) {
    return unit < 0x80 ? unit == ' ' || (unit >= '\t' && unit <= '\r') : u_isUWhiteSpace(unit) != 0;
}

/// `text` without the white space around it, as a range of it.
engine::TextRange trimmed(std::u16string_view text) {
    std::size_t begin = 0, end = text.size();
    while (begin < end && is_white(text[begin]))
        ++begin;
    while (end > begin && is_white(text[end - 1]))
        --end;
    return {begin, end};
}

bool is_blank(const DocumentLine& line) {
    return trimmed(line.text).empty();
}

/// A line that plain text could hold: what the document marks stands for itself.
bool is_plain(const DocumentLine& line) {
    return line.hints == engine::ParagraphHints{};
}

bool ends_like_a_paragraph(std::u16string_view text) {
    const engine::TextRange range = trimmed(text);
    if (range.empty()) return false;
    constexpr std::u16string_view ends = u".?!\u2026\"\u201D\u2019)";
    return ends.find(text[range.end - 1]) != ends.npos;
}

/// Whether empty lines end the paragraphs. They do not where an author only spaces out sections of several
/// paragraphs: there, more lines that end like paragraphs are followed by a next one at once than by an empty
/// one.
bool separated_by_empty_lines(const std::vector<DocumentLine>& lines) {
    std::size_t separators = 0, whole_paragraphs_at_once = 0;
    const DocumentLine* previous = nullptr;
    bool after_blank = false;
    for (const DocumentLine& line : lines) {
        if (is_blank(line)) {
            after_blank = true;
            continue;
        }
        if (previous && is_plain(*previous) && is_plain(line)) {
            if (after_blank)
                ++separators;
            else if (ends_like_a_paragraph(previous->text))
                ++whole_paragraphs_at_once;
        }
        previous = &line;
        after_blank = false;
    }
    return separators > 0 && separators >= whole_paragraphs_at_once;
}

/// Adds lines [first, end), of which the first and the last are not blank, as one paragraph.
void add_paragraph(const std::vector<DocumentLine>& lines, std::size_t first, std::size_t end,
                   MappedTranscript& mapped) {
    engine::Paragraph paragraph{{}, lines[first].hints};
    std::vector<MappedTranscript::Piece> pieces;
    for (std::size_t i = first; i < end; ++i) {
        const std::u16string_view text = lines[i].text;
        engine::TextRange part{0, text.size()};
        if (i == first) part.begin = trimmed(text).begin;
        if (i + 1 == end) part.end = trimmed(text).end;
        if (i > first) paragraph.text += u'\n';
        pieces.push_back({i, paragraph.text.size(), part.begin, part.size()});
        paragraph.text += text.substr(part.begin, part.size());
    }
    mapped.transcript.paragraphs.push_back(std::move(paragraph));
    mapped.pieces.push_back(std::move(pieces));
}

} // namespace

MappedTranscript map_lines(const std::vector<DocumentLine>& lines) {
    const bool join = separated_by_empty_lines(lines);
    MappedTranscript mapped;
    for (std::size_t i = 0; i < lines.size();) {
        if (is_blank(lines[i])) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (join && is_plain(lines[i]) && end < lines.size() && is_plain(lines[end]) &&
               !is_blank(lines[end]))
            ++end;
        add_paragraph(lines, i, end, mapped);
        i = end;
    }
    return mapped;
}

SourcePlace place_of(const MappedTranscript& mapped, std::size_t paragraph, engine::TextRange range) {
    const auto& pieces = mapped.pieces.at(paragraph);
    // The first piece that reaches past the range's begin; behind the last, its end.
    auto piece = std::ranges::find_if(
        pieces, [&](const MappedTranscript::Piece& p) { return range.begin < p.begin + p.size; });
    if (piece == pieces.end()) piece = std::prev(pieces.end());
    const auto in_line = [&](std::size_t offset) {
        return piece->in_line + std::clamp(offset, piece->begin, piece->begin + piece->size) - piece->begin;
    };
    return {piece->line, {in_line(range.begin), in_line(range.end)}};
}

std::size_t title_lines(const MappedTranscript& mapped, const engine::Assessment& assessment) {
    if (mapped.transcript.paragraphs.empty()) return 0;
    const engine::ParagraphHints& hints = mapped.transcript.paragraphs.front().hints;
    const bool heading =
        hints.heading_level > 0 || (!assessment.paragraphs.empty() &&
                                    assessment.paragraphs.front().role == engine::ParagraphRole::Heading);
    return heading && !hints.table_cell ? mapped.pieces.front().back().line + 1 : 0;
}

} // namespace findings::app
