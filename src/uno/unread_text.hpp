#pragma once

#include "uno/text_elements.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <set>
#include <string>
#include <vector>

namespace findings::uno {

/// Which paragraphs of a document hold text in their string that is not read: the marks of notes, and what
/// is deleted in tracked changes. (What is hidden, a paragraph tells itself.)
class UnreadText {
public:
    explicit UnreadText(const css::uno::Reference<css::text::XTextDocument>& document);

    /// Whether the paragraph or table is deleted as a whole.
    [[nodiscard]] bool is_deleted(const Element& element) const;
    /// Whether the paragraph must be read by visible_parts().
    [[nodiscard]] bool touches(const Element& paragraph) const;

private:
    // The office gives one object for a paragraph as long as it is held.
    using Objects = std::set<Element, ByObject>;

    void add_notes(const css::uno::Reference<css::text::XTextDocument>& document);
    void add_deletions(const css::uno::Reference<css::text::XTextDocument>& document);
    void add_deletion(const css::uno::Reference<css::text::XTextRange>& start,
                      const css::uno::Reference<css::text::XTextRange>& end);

    Objects touched_, deleted_;
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
