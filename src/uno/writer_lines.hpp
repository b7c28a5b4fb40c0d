#pragma once

#include "app/document_port.hpp"

#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <optional>
#include <string>
#include <vector>

namespace findings::uno {

/// A paragraph that counts as a line of an app::DocumentSnapshot.
struct WriterLine {
    css::uno::Reference<css::text::XTextRange> paragraph;
    engine::ParagraphHints hints;
    bool plain = true; ///< its string is what is to be read: nothing is hidden, deleted or a note's mark
    bool follows_previous = false; ///< stands right behind the line before, in the same text
};

/// The document's lines in text order, tables cell by cell. Left out are our summary, hidden paragraphs and
/// sections, indexes, and paragraphs that are deleted in tracked changes.
[[nodiscard]] std::vector<WriterLine> lines_of(const css::uno::Reference<css::text::XTextDocument>& document);

/// The text of each line. Reads runs of lines at once, which takes a fifth of the time.
[[nodiscard]] std::vector<app::DocumentLine> read(const std::vector<WriterLine>& lines);

/// A selection of a range of the line's text as read() gives it; a field that the range has a part of, whole.
/// None where the line has no such range, or the range is empty.
[[nodiscard]] css::uno::Reference<css::text::XTextCursor> range_in(const WriterLine& line,
                                                                   engine::TextRange range);

/// Finds places of a snapshot again in a document that may have been edited since.
class PlaceFinder {
public:
    PlaceFinder(const css::uno::Reference<css::text::XTextDocument>& document,
                const app::DocumentSnapshot& snapshot);

    /// A selection of the place's words where they stood, else of the same words in the nearest line that has
    /// them. None where the document has them no more.
    [[nodiscard]] css::uno::Reference<css::text::XTextCursor> find(const app::SourcePlace& place);

private:
    [[nodiscard]] std::optional<app::SourcePlace> search(std::size_t line, const std::u16string& words);

    const app::DocumentSnapshot& snapshot_;
    std::vector<WriterLine> lines_;
    std::optional<std::vector<app::DocumentLine>> texts_; ///< read once something was not where it stood
};

} // namespace findings::uno
