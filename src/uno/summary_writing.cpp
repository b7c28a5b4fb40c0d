#include "uno/summary_writing.hpp"

#include "app/document_port.hpp"
#include "uno/page_start.hpp"
#include "uno/property_access.hpp"
#include "uno/summary_elements.hpp"
#include "uno/summary_styles.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XRelativeTextContentInsert.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace findings::uno {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr std::array<sal_Int16, 2> column_ends{2000, 4400}; // of 10,000

Reference<css::text::XTextRange> range_at(const Cursor& cursor) {
    return cursor.get();
}

Reference<css::text::XParagraphCursor> paragraphs(const Cursor& cursor) {
    return Reference<css::text::XParagraphCursor>(cursor, UNO_QUERY_THROW);
}

Cursor select_paragraph(const Cursor& cursor) {
    paragraphs(cursor)->gotoStartOfParagraph(false);
    paragraphs(cursor)->gotoEndOfParagraph(true);
    return cursor;
}

/// Fills the empty paragraph at `cursor`, which may have taken over formatting from the one beside it.
void fill(const Cursor& cursor, const char* style, std::u16string_view text) {
    select_paragraph(cursor);
    if (!cursor->getString().isEmpty()) // never write over what is not ours
        throw app::DocumentError("There is no place for the summary.");
    const PageStart page(cursor);
    Reference<css::beans::XMultiPropertyStates>(cursor, UNO_QUERY_THROW)->setAllPropertiesToDefault();
    set_property(cursor, "ParaStyleName", to_uno(style));
    page.put_on(cursor);
    if (!text.empty()) cursor->getText()->insertString(range_at(cursor), to_uno(text), true);
    paragraphs(cursor)->gotoStartOfParagraph(false);
}

/// Makes a paragraph behind the one at `cursor` and goes there.
void next_paragraph(const Cursor& cursor) {
    paragraphs(cursor)->gotoEndOfParagraph(false);
    // At a range of its own, as the insertion moves the one that it is given.
    cursor->getText()->insertControlCharacter(cursor->getEnd(), css::text::ControlCharacter::APPEND_PARAGRAPH,
                                              false);
    paragraphs(cursor)->gotoNextParagraph(false);
}

void set_bookmark(const Cursor& range, const rtl::OUString& name, const Factory& factory) {
    const Reference<css::text::XTextContent> bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                      UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(name);
    range->getText()->insertTextContent(range_at(range), bookmark, true);
}

rtl::OUString source_bookmark(std::size_t finding) {
    std::string number = std::to_string(finding + 1);
    if (number.size() < 4) number.insert(0, 4 - number.size(), '0');
    return to_uno(std::string(source_bookmark_prefix) + number);
}

/// A row of the summary's table: an area's title, or a finding.
struct Row {
    const summary::Group* group = nullptr;
    const summary::Line* line = nullptr;
};

std::vector<Row> rows_of(const summary::Block& block) {
    std::vector<Row> rows;
    for (const summary::Group& group : block.groups) {
        rows.push_back({&group, nullptr});
        for (const summary::Line& line : group.lines)
            rows.push_back({nullptr, &line});
    }
    return rows;
}

bool has_source(const Row& row, const std::vector<Cursor>& sources) {
    return row.line && row.line->finding < sources.size() && sources[row.line->finding].is();
}

void set_link(const Cursor& words, std::size_t finding) {
    set_property(words, "HyperLinkURL", rtl::OUString("#" + source_bookmark(finding)));
    set_property(words, "UnvisitedCharStyleName", to_uno(styles::link));
    set_property(words, "VisitedCharStyleName", to_uno(styles::link));
}

using CellTexts = std::array<std::u16string, 3>;
using CellStyles = std::array<rtl::OUString, 3>;

/// Writes a row of the table and gives a selection of its last cell's text.
Cursor write_row(const Reference<css::text::XTextTable>& table, std::size_t row, const CellTexts& texts,
                 const CellStyles& styles) {
    Cursor cursor;
    for (std::size_t column = 0; column < texts.size(); ++column) {
        const std::string name = static_cast<char>('A' + column) + std::to_string(row + 1);
        const Reference<css::text::XText> cell(table->getCellByName(to_uno(name)), UNO_QUERY_THROW);
        cell->setString(to_uno(texts[column]));
        cursor = cell->createTextCursor();
        cursor->gotoEnd(true);
        set_property(cursor, "ParaStyleName", styles[column]);
    }
    return cursor;
}

void write_rows(const Reference<css::text::XTextTable>& table, const std::vector<Row>& rows,
                const std::vector<Cursor>& sources) {
    const rtl::OUString column = to_uno(styles::column), area = to_uno(styles::area);
    write_row(table, 0, {u"Kind", u"Tag", u"Finding"}, {column, column, column});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const summary::Group* group = rows[i].group; group) {
            write_row(table, i + 1, {group->label, {}, {}}, {area, area, area});
            continue;
        }
        const summary::Line& line = *rows[i].line;
        const Cursor words = write_row(table, i + 1, {line.kind_label, line.tag, line.text},
                                       {chip_style(line.kind), to_uno(styles::tag), to_uno(styles::text)});
        if (has_source(rows[i], sources)) set_link(words, line.finding);
    }
}

void set_layout(const Reference<css::text::XTextTable>& table) {
    set_property(table, "RepeatHeadline", true);
    auto separators = property<Sequence<css::text::TableColumnSeparator>>(table, "TableColumnSeparators");
    for (sal_Int32 i = 0; i < std::min<sal_Int32>(separators.getLength(), column_ends.size()); ++i)
        separators.getArray()[i].Position = column_ends[static_cast<std::size_t>(i)];
    set_property(table, "TableColumnSeparators", separators);
    css::table::BorderLine2 hairline; // in the text's colour
    hairline.LineStyle = css::table::BorderLineStyle::SOLID;
    hairline.OuterLineWidth = 9; // hundredths of a millimetre
    hairline.LineWidth = 9;
    css::table::TableBorder2 border;
    border.TopLine = border.BottomLine = border.HorizontalLine = hairline;
    border.IsTopLineValid = border.IsBottomLineValid = border.IsHorizontalLineValid = true;
    border.IsLeftLineValid = border.IsRightLineValid = border.IsVerticalLineValid = true;
    set_property(table, "TableBorder2", border);
}

/// Puts the table in front of the paragraph at `cursor`.
void write_table(const std::vector<Row>& rows, const std::vector<Cursor>& sources, const Cursor& cursor,
                 const Factory& factory) {
    const Reference<css::text::XTextTable> table(factory->createInstance("com.sun.star.text.TextTable"),
                                                 UNO_QUERY_THROW);
    table->initialize(static_cast<sal_Int32>(rows.size() + 1), 3);
    cursor->getText()->insertTextContent(range_at(cursor), table.get(), false);
    set_layout(table);
    write_rows(table, rows, sources);
}

Reference<css::text::XTextSection> outermost(Reference<css::text::XTextSection> section) {
    for (auto parent = section->getParentSection(); parent.is(); parent = section->getParentSection())
        section = parent;
    return section;
}

/// A table or section at the start of the document leaves no place in the text before it.
void insert_before_first(const Reference<css::text::XTextContent>& content,
                         const Reference<css::text::XText>& text, const Factory& factory) {
    // The descriptor does not become the paragraph's object, and must be gone before that is asked for.
    const Reference<css::text::XTextContent> paragraph(factory->createInstance("com.sun.star.text.Paragraph"),
                                                       UNO_QUERY_THROW);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // nothing else does it
    Reference<css::text::XRelativeTextContentInsert>(text, UNO_QUERY_THROW)
        ->insertTextContentBefore(paragraph, content);
#pragma GCC diagnostic pop
}

} // namespace

Cursor new_paragraph_before(const Element& paragraph) {
    const auto start = Reference<css::text::XTextRange>(paragraph, UNO_QUERY_THROW)->getStart();
    const Cursor cursor = start->getText()->createTextCursorByRange(start);
    cursor->getText()->insertControlCharacter(range_at(cursor), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                              false);
    paragraphs(cursor)->gotoPreviousParagraph(false);
    return cursor;
}

Cursor new_paragraph_after(const Element& paragraph) {
    const auto start = Reference<css::text::XTextRange>(paragraph, UNO_QUERY_THROW)->getStart();
    const Cursor cursor = start->getText()->createTextCursorByRange(start);
    next_paragraph(cursor);
    return cursor;
}

Cursor new_first_paragraph(const Reference<css::text::XTextDocument>& document, const Factory& factory) {
    const auto text = document->getText();
    const auto elements =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    const Element first(elements->nextElement(), UNO_QUERY);
    if (is_table(first)) {
        insert_before_first(Reference<css::text::XTextContent>(first, UNO_QUERY_THROW), text, factory);
    } else if (const auto section = section_of(first); section.is()) {
        insert_before_first(outermost(section).get(), text, factory);
    } else {
        return new_paragraph_before(first);
    }
    const Cursor cursor = text->createTextCursor();
    cursor->gotoStart(false);
    return cursor;
}

void write_block(const summary::Block& block, const std::vector<Cursor>& sources, const Cursor& cursor,
                 const Factory& factory) {
    fill(cursor, styles::heading, block.heading);
    const Cursor whole = cursor->getText()->createTextCursorByRange(range_at(cursor));
    if (block.overall) {
        next_paragraph(cursor);
        fill(cursor, styles::overall, *block.overall);
    }
    next_paragraph(cursor);
    fill(cursor, styles::space, {});
    const std::vector<Row> rows = rows_of(block);
    for (const Row& row : rows)
        if (has_source(row, sources))
            set_bookmark(sources[row.line->finding], source_bookmark(row.line->finding), factory);
    if (!rows.empty()) write_table(rows, sources, cursor, factory);
    paragraphs(whole)->gotoStartOfParagraph(false);
    whole->gotoRange(range_at(cursor), true);
    set_bookmark(whole, to_uno(summary_bookmark), factory);
}

} // namespace findings::uno
