#pragma once

#include "app/document_port.hpp"
#include "engine/transcript.hpp"

#include <vector>

namespace findings::app {

/// A transcript made of a document's lines, and the way back. Where empty lines separate the paragraphs of a
/// document (as text pasted line by line has it), the lines between two empty ones are one paragraph; else
/// each line is one. Headings, list items and table cells are always paragraphs of their own.
struct MappedTranscript {
    struct Piece {
        std::size_t line = 0;  ///< of the snapshot
        std::size_t begin = 0; ///< where the line starts in the paragraph's text, code units
    };
    engine::Transcript transcript;
    std::vector<std::vector<Piece>> pieces; ///< for each paragraph of the transcript
};

[[nodiscard]] MappedTranscript map_lines(const std::vector<DocumentLine>& lines);

/// Where a range of a transcript's paragraph stands in the document. A range over several lines is cut to its
/// first.
[[nodiscard]] SourcePlace place_of(const MappedTranscript& mapped, std::size_t paragraph,
                                   engine::TextRange range);

} // namespace findings::app
