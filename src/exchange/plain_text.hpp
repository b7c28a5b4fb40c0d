#pragma once

#include "engine/text_range.hpp"
#include "engine/transcript.hpp"

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace findings::exchange {

/// A half-open range of Unicode code points in a decoded file: a byte order mark and both halves of a CRLF
/// count as one each, as does a character outside the basic plane.
struct CodePointRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const CodePointRange&, const CodePointRange&) = default;
};

/// A text file as the engine reads it, with the way back into the file. A blank line (empty or only white
/// space) ends a paragraph; a line end inside one, however it is written (LF, CRLF, CR, U+2028, U+2029,
/// U+0085), is a '\n' in the paragraph's text. Paragraphs neither begin nor end with white space.
class PlainText {
public:
    /// `source` is the whole decoded file.
    explicit PlainText(std::u16string source);

    [[nodiscard]] const engine::Transcript& transcript() const { return transcript_; }
    /// The whole of a paragraph in the file.
    [[nodiscard]] CodePointRange in_file(std::size_t paragraph) const;
    /// A range of a paragraph's text in the file.
    [[nodiscard]] CodePointRange in_file(std::size_t paragraph, engine::TextRange range) const;
    /// The words of that range exactly as the file has them, in UTF-8.
    [[nodiscard]] std::string verbatim(std::size_t paragraph, engine::TextRange range) const;

private:
    struct Line {
        std::size_t begin;     ///< in the paragraph's text
        std::size_t in_source; ///< the same place in the source
    };
    void add_paragraph(std::size_t begin, std::size_t end);
    [[nodiscard]] std::size_t in_source(std::size_t paragraph, std::size_t offset) const;
    [[nodiscard]] std::size_t code_points_before(std::size_t in_source) const;

    std::u16string source_;
    engine::Transcript transcript_;
    std::vector<std::vector<Line>> lines_; ///< for each paragraph, in text order
    std::vector<std::size_t>
        second_halves_; ///< where the second units of surrogate pairs stand in the source
};

/// A text, or why there is none, in words for the user ("not UTF-8: byte 0xE9 at offset 12, line 2").
struct ReadText {
    std::optional<PlainText> text;
    std::string problem;
};

[[nodiscard]] ReadText decode_plain_text(std::string_view utf8);
/// Reads a file: a folder, a missing file and one that may not be read are problems.
[[nodiscard]] ReadText read_plain_text(const std::filesystem::path& file);
/// Reads the stream to its end.
[[nodiscard]] ReadText read_plain_text(std::istream& in);

} // namespace findings::exchange
