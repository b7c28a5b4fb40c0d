#pragma once

#include "app/document_port.hpp"
#include "engine/assessment.hpp"
#include "engine/transcript.hpp"

#include <string>
#include <vector>

namespace findings::app {

/// A transcript made of a document's lines, and the way back. Where empty lines separate the paragraphs of a
/// document (as text pasted line by line has it), the lines between two empty ones are one paragraph, as in a
/// text file; else each line is one. Headings, list items and table cells are always paragraphs of their own.
struct MappedTranscript {
    struct Piece {
        std::size_t line = 0;    ///< of the snapshot
        std::size_t begin = 0;   ///< where it starts in the paragraph's text, code units
        std::size_t in_line = 0; ///< where it starts in the line: white space around a paragraph is left out
        std::size_t size = 0;    ///< without the line break that joins it to the next
    };
    engine::Transcript transcript;
    std::vector<std::vector<Piece>> pieces; ///< for each paragraph of the transcript; never empty
};

[[nodiscard]] MappedTranscript map_lines(const std::vector<DocumentLine>& lines);

/// Where a range of a transcript's paragraph stands in the document. A range over several lines is cut to the
/// first that it covers a part of.
[[nodiscard]] SourcePlace place_of(const MappedTranscript& mapped, std::size_t paragraph,
                                   engine::TextRange range);

/// How many lines of the document the title takes, with the empty ones in front of it: all to the end of the
/// first paragraph where that is a heading and stands in no table, else none.
[[nodiscard]] std::size_t title_lines(const MappedTranscript& mapped, const engine::Assessment& assessment);

} // namespace findings::app
