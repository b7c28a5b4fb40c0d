#include "uno/summary_elements.hpp"

#include "uno/page_start.hpp"
#include "uno/property_access.hpp"
#include "uno/summary_styles.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include <algorithm>
#include <utility>

namespace findings::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;

Reference<css::container::XNameAccess> bookmarks_of(const Document& document) {
    return Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
}

rtl::OUString style_of(const Element& paragraph) {
    return property<rtl::OUString>(paragraph, "ParaStyleName");
}

bool has_paragraph_before(const Reference<css::text::XTextRange>& paragraph) {
    const Reference<css::text::XParagraphCursor> cursor(
        paragraph->getText()->createTextCursorByRange(paragraph->getStart()), UNO_QUERY_THROW);
    return cursor->gotoPreviousParagraph(false);
}

void dispose(const Element& element) {
    Reference<css::lang::XComponent>(element, UNO_QUERY_THROW)->dispose();
}

/// Deletes from the start of `first` to the start of `behind`. The office leaves the latter as it is, and
/// records one change where changes are recorded; but only where it has text. A page style at the document's
/// start, which the office forgets at times, it gets back.
void delete_up_to(const Reference<css::text::XTextRange>& first,
                  const Reference<css::text::XTextRange>& behind) {
    const auto text = first->getText();
    const auto cursor = text->createTextCursorByRange(first->getStart());
    const PageStart page(first);
    const bool is_empty = behind->getString().isEmpty();
    if (is_empty) text->insertString(behind->getStart(), "-", false);
    cursor->gotoRange(behind->getStart(), true);
    cursor->setString({});
    if (is_empty) behind->setString({});
    if (!has_paragraph_before(behind)) page.put_on(behind);
}

/// Removes a run of elements, all ours.
void remove_run(const Document& document, std::vector<Element> run) {
    const auto drop_table = [](const Element& element) { // its ends are no places in the text
        if (!is_table(element)) return false;
        dispose(element);
        return true;
    };
    while (!run.empty() && drop_table(run.front()))
        run.erase(run.begin());
    while (!run.empty() && drop_table(run.back()))
        run.pop_back();
    if (run.empty()) return;
    const auto first = range_of(run.front());
    const Element behind = element_after(run.back());
    if (behind.is() && !is_table(behind) && share_a_section(run.front(), behind)) {
        delete_up_to(first, range_of(behind));
    } else if (property<bool>(document, "RecordChanges")) {
        const auto cursor = first->getText()->createTextCursorByRange(first->getStart());
        cursor->gotoRange(range_of(run.back())->getEnd(), true);
        cursor->setString({});
    } else {
        std::ranges::for_each(run, dispose);
    }
}

/// What the office's undo forgets of a paragraph or of a table with its paragraphs.
struct Memory {
    rtl::OUString style;       ///< of a paragraph
    rtl::OUString name;        ///< of a table
    std::vector<Memory> cells; ///< their paragraphs
};

std::vector<Element> paragraphs_of(const Reference<css::text::XTextTable>& table) {
    std::vector<Element> paragraphs;
    for (const rtl::OUString& name : table->getCellNames())
        for (const Element& element : elements_of(table->getCellByName(name)))
            if (!is_table(element)) paragraphs.push_back(element);
    return paragraphs;
}

Memory remember(const Element& element) {
    const Reference<css::text::XTextTable> table(element, UNO_QUERY);
    if (!table.is()) return {style_of(element), {}, {}};
    Memory memory{{}, Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName(), {}};
    for (const Element& paragraph : paragraphs_of(table))
        memory.cells.push_back(remember(paragraph));
    return memory;
}

void restore(const Element& element, const Memory& memory) {
    const Reference<css::text::XTextTable> table(element, UNO_QUERY);
    if (!table.is()) {
        if (!memory.style.isEmpty() && style_of(element) != memory.style)
            set_property(element, "ParaStyleName", memory.style);
        return;
    }
    const Reference<css::container::XNamed> named(table, UNO_QUERY_THROW);
    if (!memory.name.isEmpty() && named->getName() != memory.name) named->setName(memory.name);
    const std::vector<Element> paragraphs = paragraphs_of(table);
    for (std::size_t i = 0; i < std::min(paragraphs.size(), memory.cells.size()); ++i)
        restore(paragraphs[i], memory.cells[i]);
}

} // namespace

std::vector<Element> elements_of_summary(const Document& document, std::size_t at_least) {
    const auto bookmarks = bookmarks_of(document);
    const rtl::OUString name = to_uno(summary_bookmark);
    if (!bookmarks->hasByName(name)) return {};
    const auto anchor =
        Reference<css::text::XTextContent>(bookmarks->getByName(name), UNO_QUERY_THROW)->getAnchor();
    const auto text = anchor->getText();
    const std::size_t marked = std::max(at_least, elements_of(text->createTextCursorByRange(anchor)).size());
    // What is ours goes on behind the bookmark's end: always the last paragraph, which is empty; and in a
    // file that went through Word, where the bookmark ends at the table, all from there on.
    ElementsFrom following(anchor);
    std::vector<Element> elements;
    for (Element element = following.next(); element.is(); element = following.next()) {
        if (elements.size() >= marked && !is_ours(element)) break;
        elements.push_back(element);
    }
    return elements;
}

bool is_ours(const Element& element) {
    const Reference<css::text::XTextTable> table(element, UNO_QUERY);
    if (!table.is()) {
        const rtl::OUString style = style_of(element);
        // Somebody may have gone on writing below the table.
        return is_summary_style(style) &&
               (style != to_uno(styles::space) || range_of(element)->getString().isEmpty());
    }
    const auto paragraphs = elements_of(table->getCellByName("A1"));
    return !paragraphs.empty() && is_ours(paragraphs.front());
}

void name_table(const Document& document) {
    const rtl::OUString name = "Findings_summary";
    const Reference<css::text::XTextTablesSupplier> tables(document, UNO_QUERY_THROW);
    if (tables->getTextTables()->hasByName(name)) return;
    for (const Element& element : elements_of_summary(document))
        if (is_table(element))
            return Reference<css::container::XNamed>(element, UNO_QUERY_THROW)->setName(name);
}

void remove_bookmarks(const Document& document) {
    const auto bookmarks = bookmarks_of(document);
    for (const rtl::OUString& name : bookmarks->getElementNames()) {
        if (name.indexOf(to_uno(summary_bookmark)) != 0 && name.indexOf(to_uno(source_bookmark_prefix)) != 0)
            continue;
        const Reference<css::text::XTextContent> bookmark(bookmarks->getByName(name), UNO_QUERY_THROW);
        bookmark->getAnchor()->getText()->removeTextContent(bookmark);
    }
}

void remove_elements(const Document& document, const std::vector<Element>& elements) {
    std::vector<Element> run;
    for (const Element& element : elements) {
        if (is_ours(element)) {
            run.push_back(element);
        } else {
            remove_run(document, std::exchange(run, {}));
        }
    }
    remove_run(document, std::move(run));
}

void keep_for_undo(const Document& document, const std::vector<Element>& elements, UndoStep& step) {
    std::vector<Memory> memories;
    for (const Element& element : elements)
        memories.push_back(remember(element));
    // Weak, as the document owns its undo stack.
    step.on_undo(
        [weak = css::uno::WeakReference<css::text::XTextDocument>(document), memories = std::move(memories)] {
            const Document restored = weak;
            if (!restored.is()) return;
            restore_parents(restored);
            const std::vector<Element> found = elements_of_summary(restored, memories.size());
            for (std::size_t i = 0; i < std::min(found.size(), memories.size()); ++i)
                restore(found[i], memories[i]);
        });
}

} // namespace findings::uno
