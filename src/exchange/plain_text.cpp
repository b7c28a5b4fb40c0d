#include "exchange/plain_text.hpp"

#include "engine/utf.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <istream>
#include <memory>
#include <system_error>

namespace findings::exchange {
namespace {

constexpr char16_t byte_order_mark = 0xFEFF;

bool is_white(char16_t unit) {
    return unit < 0x80 ? unit == ' ' || (unit >= '\t' && unit <= '\r') : u_isUWhiteSpace(unit) != 0;
}

bool ends_a_line(char16_t unit) {
    return unit == '\n' || unit == '\r';
}

/// Line ends that never make a blank line: text that uses them has paragraphs by other means.
bool breaks_a_line(char16_t unit) {
    return unit == 0x2028 || unit == 0x2029 || unit == 0x85;
}

/// Behind the line end at `at`, which may be a CRLF.
std::size_t after_line_end(std::u16string_view text, std::size_t at) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    return at + (pair ? 2 : 1);
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string reason(int error) {
    return error == EISDIR ? "is a folder, not a text file" : std::generic_category().message(error);
}

std::string describe(std::string_view utf8, std::size_t at) {
    if (utf8.starts_with("\xFF\xFE") || utf8.starts_with("\xFE\xFF"))
        return "not UTF-8: the byte order mark at offset 0, line 1 is that of UTF-16";
    std::array<char, 8> byte{};
    std::snprintf(byte.data(), byte.size(), "0x%02X", static_cast<unsigned char>(utf8[at]));
    const auto line = 1 + std::count(utf8.begin(), utf8.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return std::string("not UTF-8: byte ") + byte.data() + " at offset " + std::to_string(at) + ", line " +
           std::to_string(line);
}

} // namespace

PlainText::PlainText(std::u16string source) : source_(std::move(source)) {
    const std::u16string_view text = source_;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] >= 0xDC00 && text[i] <= 0xDFFF) second_halves_.push_back(i);

    constexpr auto none = std::u16string_view::npos;
    std::size_t at = text.starts_with(byte_order_mark) ? 1 : 0;
    std::size_t begin = none, end = none; // of the paragraph that is being read, without white space
    while (at < text.size()) {
        bool blank = true;
        for (; at < text.size() && !ends_a_line(text[at]); ++at) {
            if (is_white(text[at])) continue;
            if (begin == none) begin = at;
            end = at + 1;
            blank = false;
        }
        if (blank && begin != none) {
            add_paragraph(begin, end);
            begin = none;
        }
        if (at < text.size()) at = after_line_end(text, at);
    }
    if (begin != none) add_paragraph(begin, end);
}

void PlainText::add_paragraph(std::size_t begin, std::size_t end) {
    std::u16string text;
    text.reserve(end - begin);
    std::vector<Line> lines{{0, begin}};
    for (std::size_t at = begin; at < end;) {
        const char16_t unit = source_[at];
        const bool line_end = ends_a_line(unit) || breaks_a_line(unit);
        at = line_end ? after_line_end(source_, at) : at + 1;
        text += line_end ? u'\n' : unit;
        if (line_end) lines.push_back({text.size(), at});
    }
    transcript_.paragraphs.push_back({std::move(text), {}});
    lines_.push_back(std::move(lines));
}

std::size_t PlainText::in_source(std::size_t paragraph, std::size_t offset) const {
    const std::vector<Line>& lines = lines_.at(paragraph);
    const auto behind =
        std::ranges::upper_bound(lines, offset, {}, [](const Line& line) { return line.begin; });
    const Line& line = *std::prev(behind);
    return line.in_source + (offset - line.begin);
}

std::size_t PlainText::code_points_before(std::size_t in_source) const {
    const auto pairs = std::ranges::lower_bound(second_halves_, in_source) - second_halves_.begin();
    return in_source - static_cast<std::size_t>(pairs);
}

CodePointRange PlainText::in_file(std::size_t paragraph, engine::TextRange range) const {
    return {code_points_before(in_source(paragraph, range.begin)),
            code_points_before(in_source(paragraph, range.end))};
}

CodePointRange PlainText::in_file(std::size_t paragraph) const {
    return in_file(paragraph, {0, transcript_.paragraphs.at(paragraph).text.size()});
}

std::string PlainText::verbatim(std::size_t paragraph, engine::TextRange range) const {
    const std::size_t begin = in_source(paragraph, range.begin);
    return engine::to_utf8(
        std::u16string_view(source_).substr(begin, in_source(paragraph, range.end) - begin));
}

ReadText decode_plain_text(std::string_view utf8) {
    engine::Utf16 decoded = engine::to_utf16(utf8);
    if (decoded.bad_byte) return {std::nullopt, describe(utf8, *decoded.bad_byte)};
    return {PlainText(std::move(decoded.text)), {}};
}

ReadText read_plain_text(const std::filesystem::path& file) {
    const std::unique_ptr<std::FILE, CloseFile> in(std::fopen(file.c_str(), "rb"));
    if (!in) return {std::nullopt, reason(errno)};
    std::string bytes;
    std::array<char, 65536> chunk;
    while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), in.get()))
        bytes.append(chunk.data(), count);
    if (std::ferror(in.get())) return {std::nullopt, reason(errno)};
    return decode_plain_text(bytes);
}

ReadText read_plain_text(std::istream& in) {
    std::string bytes;
    std::array<char, 65536> chunk;
    while (in.read(chunk.data(), chunk.size()) || in.gcount() > 0)
        bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return {std::nullopt, "can't be read"};
    return decode_plain_text(bytes);
}

} // namespace findings::exchange
