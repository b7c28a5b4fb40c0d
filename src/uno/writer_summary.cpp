#include "uno/writer_summary.hpp"

#include "uno/summary_elements.hpp"
#include "uno/summary_styles.hpp"
#include "uno/summary_writing.hpp"
#include "uno/text_conversion.hpp"
#include "uno/undo_step.hpp"
#include "uno/writer_lines.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/weakref.hxx>

#include <algorithm>
#include <utility>

namespace findings::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;

Element first_element(const Document& document) {
    const auto elements = Reference<css::container::XEnumerationAccess>(document->getText(), UNO_QUERY_THROW)
                              ->createEnumeration();
    return Element(elements->nextElement(), UNO_QUERY);
}

bool is_in_protected_section(const Element& element) {
    return !is_table(element) && is_protected(section_of(element));
}

/// Where a new summary goes: in front of a paragraph, behind one, or to the document's start. In front is
/// preferred: there, taking the summary away again leaves the paragraph alone even where changes are
/// recorded.
struct Place {
    Element before, after;
};

Place behind(const Element& title) {
    const Element next = element_after(title);
    if (next.is() && !is_table(next) && share_a_section(title, next)) return {next, {}};
    return {{}, title};
}

Place place_of(const Document& document, const app::PlacedSummary& summary, const std::vector<Element>& old) {
    if (!old.empty() && !is_table(old.front())) return {old.front(), {}};
    if (summary.title_lines > 0) {
        const std::vector<WriterLine> lines = lines_of(document);
        if (summary.title_lines <= lines.size())
            return behind(Element(lines[summary.title_lines - 1].paragraph, UNO_QUERY));
    }
    return {};
}

Cursor open(const Place& place, const Document& document, const Factory& factory) {
    if (place.before.is()) return new_paragraph_before(place.before);
    if (place.after.is()) return new_paragraph_after(place.after);
    return new_first_paragraph(document, factory);
}

std::vector<Cursor> find_sources(const Document& document, const app::DocumentSnapshot& snapshot,
                                 const std::vector<app::SourcePlace>& places) {
    PlaceFinder finder(document, snapshot);
    std::vector<Cursor> sources;
    for (const app::SourcePlace& place : places)
        sources.push_back(finder.find(place));
    return sources;
}

} // namespace

WriterSummary::WriterSummary(Document document, Factory factory)
    : document_(std::move(document)), factory_(std::move(factory)) {}

bool WriterSummary::exists() const {
    return std::ranges::any_of(elements_of_summary(document_), is_ours);
}

bool WriterSummary::is_place_protected() const {
    const std::vector<Element> standing = elements_of_summary(document_);
    return is_in_protected_section(standing.empty() ? first_element(document_) : standing.front());
}

void WriterSummary::write(const app::DocumentSnapshot& snapshot, const app::PlacedSummary& summary) {
    std::vector<Element> old = elements_of_summary(document_);
    if (std::ranges::none_of(old, is_ours)) old.clear();
    const Place place = place_of(document_, summary, old);
    const Element beside = place.before.is() ? place.before : place.after;
    if (beside.is() && is_in_protected_section(beside))
        throw app::DocumentError("The place of the summary is protected.");
    const std::vector<Cursor> sources = find_sources(document_, snapshot, summary.sources);
    change_in_one_step(Reference<css::frame::XModel>(document_, UNO_QUERY_THROW), "Insert findings summary",
                       [&](UndoStep& step) {
                           if (!old.empty()) keep_for_undo(document_, old, step);
                           make_styles(document_);
                           step.on_redo(
                               [document = css::uno::WeakReference<css::text::XTextDocument>(document_)] {
                                   if (const Document redone = document; redone.is()) restore_parents(redone);
                               });
                           remove_bookmarks(document_);
                           const Cursor cursor = open(place, document_, factory_);
                           write_block(summary.block, sources, cursor, factory_);
                           remove_elements(document_, old);
                           name_table(document_);
                       });
}

void WriterSummary::erase() {
    const std::vector<Element> old = elements_of_summary(document_);
    if (std::ranges::none_of(old, is_ours)) return;
    change_in_one_step(Reference<css::frame::XModel>(document_, UNO_QUERY_THROW), "Remove findings summary",
                       [&](UndoStep& step) {
                           keep_for_undo(document_, old, step);
                           remove_bookmarks(document_);
                           remove_elements(document_, old);
                           remove_styles(document_);
                       });
}

} // namespace findings::uno
