#include "office/document_building.hpp"

#include "uno/property_access.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/util/XSearchable.hpp>

#include <stdexcept>

namespace findings::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::to_uno;

Cursor find(const Document& document, const std::u16string& words) {
    const Reference<css::util::XSearchable> searchable(document, UNO_QUERY_THROW);
    const auto descriptor = searchable->createSearchDescriptor();
    descriptor->setSearchString(to_uno(words));
    const Reference<css::text::XTextRange> found(searchable->findFirst(descriptor), UNO_QUERY);
    if (!found.is()) throw std::runtime_error("the document does not have the words");
    return found->getText()->createTextCursorByRange(found);
}

Cursor before(const Document& document, const std::u16string& words) {
    const Cursor cursor = find(document, words);
    cursor->collapseToStart();
    return cursor;
}

Cursor behind(const Document& document, const std::u16string& words) {
    const Cursor cursor = find(document, words);
    cursor->collapseToEnd();
    return cursor;
}

void set(const Reference<css::uno::XInterface>& object, const char* property, const Any& value) {
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)->setPropertyValue(to_uno(property), value);
}

Reference<css::text::XTextContent> insert(const Document& document, const char* service, const Cursor& where,
                                          bool around) {
    const Reference<css::text::XTextContent> content(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance(to_uno(service)),
        UNO_QUERY_THROW);
    where->getText()->insertTextContent(where.get(), content, around);
    return content;
}

void add_footnote(const Document& document, const Cursor& where, const std::u16string& text) {
    const auto note = insert(document, "com.sun.star.text.Footnote", where);
    Reference<css::text::XSimpleText>(note, UNO_QUERY_THROW)->setString(to_uno(text));
}

void add_bookmark(const Document& document, const Cursor& around, const std::string& name) {
    const Reference<css::text::XTextContent> bookmark(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.Bookmark"),
        UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(to_uno(name));
    around->getText()->insertTextContent(around.get(), bookmark, true);
}

void add_frame(const Document& document, const Cursor& where, const std::u16string& text, bool as_character) {
    const Reference<css::text::XTextFrame> frame(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextFrame"),
        UNO_QUERY_THROW);
    set(frame, "AnchorType",
        Any(as_character ? css::text::TextContentAnchorType_AS_CHARACTER
                         : css::text::TextContentAnchorType_AT_PARAGRAPH));
    where->getText()->insertTextContent(where.get(), frame.get(), false);
    frame->getText()->setString(to_uno(text));
}

Reference<css::text::XTextContent> add_section(const Document& document, const Cursor& around,
                                               const char* property) {
    const auto section = insert(document, "com.sun.star.text.TextSection", around, true);
    if (property) set(section, property, Any(std::string_view(property) != "IsVisible"));
    return section;
}

Reference<css::text::XTextTable> add_table(const Document& document, const Cursor& where,
                                           const std::vector<std::vector<std::u16string>>& rows) {
    const Reference<css::text::XTextTable> table(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextTable"),
        UNO_QUERY_THROW);
    table->initialize(static_cast<sal_Int32>(rows.size()), static_cast<sal_Int32>(rows.front().size()));
    where->getText()->insertTextContent(where.get(), table.get(), false);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string name = static_cast<char>('A' + column) + std::to_string(row + 1);
            Reference<css::text::XText>(table->getCellByName(to_uno(name)), UNO_QUERY_THROW)
                ->setString(to_uno(rows[row][column]));
        }
    return table;
}

void record_changes(const Document& document, bool on) {
    set(document, "RecordChanges", Any(on));
}

bool records_changes(const Document& document) {
    return uno::property<bool>(document, "RecordChanges");
}

} // namespace findings::office
