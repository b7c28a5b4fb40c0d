#include "uno/unread_text.hpp"

#include "uno/property_access.hpp"
#include "uno/text_conversion.hpp"
#include "uno/text_elements.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>

namespace findings::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Gathers the parts of a paragraph that are read, with an eye on what is deleted in tracked changes.
class PartCollector {
public:
    std::vector<VisiblePart> parts;

    void collect(const Reference<css::uno::XInterface>& of) {
        for (const auto& portion : elements_of(of))
            add(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW));
    }

private:
    void add(const Reference<css::text::XTextRange>& portion) {
        const auto type = property<rtl::OUString>(portion, "TextPortionType");
        if (type == "Redline")
            pass_change(portion);
        else if (type == "InContentMetadata" || type == "ContentControl")
            collect(property<Reference<css::uno::XInterface>>(portion, to_utf8(type)));
        else if (type != "Footnote" && !deleted_ && !property<bool>(portion, "CharHidden"))
            add_text(portion, type == "Text");
    }

    void add_text(const Reference<css::text::XTextRange>& portion, bool divisible) {
        std::u16string text = to_utf16(portion->getString());
        if (!text.empty()) parts.push_back({std::move(text), portion, divisible});
    }

    void pass_change(const Reference<css::text::XTextRange>& mark) {
        if (property<rtl::OUString>(mark, "RedlineType") != "Delete" || property<bool>(mark, "IsCollapsed"))
            return;
        const bool start = property<bool>(mark, "IsStart");
        // An end without a start here: the deletion began in an earlier paragraph.
        if (!start && !deleted_) parts.clear();
        deleted_ = start;
    }

    bool deleted_ = false;
};

} // namespace

UnreadText::UnreadText(const Reference<css::text::XTextDocument>& document) {
    add_notes(document);
    add_deletions(document);
}

bool UnreadText::is_deleted(const Element& element) const {
    return !deleted_.empty() && deleted_.contains(element);
}

void UnreadText::add_notes(const Reference<css::text::XTextDocument>& document) {
    const auto add = [&](const Reference<css::container::XIndexAccess>& notes) {
        for (sal_Int32 i = 0; i < notes->getCount(); ++i)
            touch_paragraph_at(
                Reference<css::text::XFootnote>(notes->getByIndex(i), UNO_QUERY_THROW)->getAnchor());
    };
    add(Reference<css::text::XFootnotesSupplier>(document, UNO_QUERY_THROW)->getFootnotes());
    add(Reference<css::text::XEndnotesSupplier>(document, UNO_QUERY_THROW)->getEndnotes());
}

void UnreadText::add_deletions(const Reference<css::text::XTextDocument>& document) {
    const Reference<css::document::XRedlinesSupplier> supplier(document, UNO_QUERY_THROW);
    for (const Element& change : elements_of(supplier->getRedlines())) {
        if (property<rtl::OUString>(change, "RedlineType") != "Delete") continue;
        add_deletion(Reference<css::text::XTextRange>(property<Element>(change, "RedlineStart"), UNO_QUERY),
                     Reference<css::text::XTextRange>(property<Element>(change, "RedlineEnd"), UNO_QUERY));
    }
}

void UnreadText::add_deletion(const Reference<css::text::XTextRange>& start,
                              const Reference<css::text::XTextRange>& end) {
    if (!start.is() || !end.is()) return;
    touch_paragraph_at(start);
    touch_paragraph_at(end);
    const auto cursor = start->getText()->createTextCursorByRange(start);
    cursor->gotoRange(end, true);
    const std::vector<Element> elements = elements_of(cursor);
    for (std::size_t i = 1; i + 1 < elements.size(); ++i)
        deleted_.insert(elements[i]);
}

void UnreadText::touch_paragraph_at(const Reference<css::text::XTextRange>& place) {
    const Reference<css::text::XParagraphCursor> cursor(
        place->getText()->createTextCursorByRange(place->getStart()), UNO_QUERY_THROW);
    cursor->gotoStartOfParagraph(false);
    cursor->gotoEndOfParagraph(true);
    touched_.insert(to_utf16(cursor->getString()));
}

std::vector<VisiblePart> visible_parts(const Reference<css::text::XTextRange>& paragraph) {
    PartCollector collector;
    collector.collect(paragraph);
    return std::move(collector.parts);
}

} // namespace findings::uno
