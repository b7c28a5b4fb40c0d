#pragma once

#include "uno/text_elements.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <set>
#include <string>
#include <vector>

namespace findings::uno {

/// What of a document is not read though it stands in the strings of its paragraphs: the marks of notes, and
/// what is deleted in tracked changes. (What is hidden, a paragraph tells itself.)
class UnreadText {
public:
    explicit UnreadText(const css::uno::Reference<css::text::XTextDocument>& document);

    /// Whether the paragraph or table is deleted as a whole.
    [[nodiscard]] bool is_deleted(const Element& element) const;
    [[nodiscard]] bool is_in_paragraphs() const { return !touched_.empty(); }
    /// Whether a paragraph with this string may hold such text. (The office gives no object for the paragraph
    /// of a place that could be compared.)
    [[nodiscard]] bool may_be_in(const std::u16string& paragraph) const {
        return touched_.contains(paragraph);
    }

private:
    void add_notes(const css::uno::Reference<css::text::XTextDocument>& document);
    void add_deletions(const css::uno::Reference<css::text::XTextDocument>& document);
    void add_deletion(const css::uno::Reference<css::text::XTextRange>& start,
                      const css::uno::Reference<css::text::XTextRange>& end);
    void touch_paragraph_at(const css::uno::Reference<css::text::XTextRange>& place);

    std::set<std::u16string> touched_;
    std::set<Element, ByObject> deleted_; // held, so that the office gives the same objects again
};

/// A stretch of a paragraph that is read.
struct VisiblePart {
    std::u16string text;
    css::uno::Reference<css::text::XTextRange> range;
    bool divisible = true; ///< false for a field, which is one character to the document
};

/// The parts of a paragraph that are read, in order.
[[nodiscard]] std::vector<VisiblePart>
visible_parts(const css::uno::Reference<css::text::XTextRange>& paragraph);

} // namespace findings::uno
