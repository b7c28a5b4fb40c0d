#pragma once

#include "app/document_port.hpp"
#include "uno/unread_text.hpp"

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

/// Finds ranges of one line's text as read() gives it, quickest where they are asked for in text order: in a
/// long paragraph the way to a place takes long. The document must not change meanwhile.
class RangeFinder {
public:
    explicit RangeFinder(const WriterLine& line);

    /// A selection of the range; a field that it has a part of, whole. None where the line has no such range,
    /// or the range is empty.
    [[nodiscard]] css::uno::Reference<css::text::XTextCursor> find(engine::TextRange range);

private:
    [[nodiscard]] css::uno::Reference<css::text::XTextCursor> cursor_in(std::size_t part, std::size_t offset);

    std::vector<VisiblePart> parts_;
    css::uno::Reference<css::text::XTextCursor> walker_; ///< stands where the last range began
    std::size_t walker_part_ = 0, walker_offset_ = 0;
};

/// Finds places of a snapshot again in a document that may have been edited since.
class PlaceFinder {
public:
    PlaceFinder(const css::uno::Reference<css::text::XTextDocument>& document,
                const app::DocumentSnapshot& snapshot);

    /// Quickest where places are asked for in text order, and the document does not change meanwhile. Gives a
    /// selection of the place's words where they stood, else of the same words in the nearest line that has
    /// them. None where the document has them no more.
    [[nodiscard]] css::uno::Reference<css::text::XTextCursor> find(const app::SourcePlace& place);

private:
    struct Reader {
        std::size_t line = 0;
        std::u16string text;
        RangeFinder ranges;
    };
    [[nodiscard]] Reader& reader_of(std::size_t line);
    [[nodiscard]] std::optional<app::SourcePlace> search(std::size_t line, const std::u16string& words);

    const app::DocumentSnapshot& snapshot_;
    std::vector<WriterLine> lines_;
    std::optional<Reader> reader_;                        ///< of the line that was looked at last
    std::optional<std::vector<app::DocumentLine>> texts_; ///< read once something was not where it stood
};

} // namespace findings::uno
