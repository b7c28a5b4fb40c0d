#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace findings::engine {

/// What the host document knows about a paragraph and plain text does not say.
struct ParagraphHints {
    int heading_level = 0; ///< 0 where it is not a heading, else 1 and up
    bool list_item = false;
    bool table_cell = false;

    friend bool operator==(const ParagraphHints&, const ParagraphHints&) = default;
};

/// One paragraph; a '\n' inside is a line break, which may end a sentence or a list item.
struct Paragraph {
    std::u16string text;
    ParagraphHints hints;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// The text that is analysed. Paragraphs are not empty.
struct Transcript {
    std::vector<Paragraph> paragraphs;

    friend bool operator==(const Transcript&, const Transcript&) = default;
};

} // namespace findings::engine
