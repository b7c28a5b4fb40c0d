#pragma once

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/uno/Any.hxx>

#include <string>
#include <vector>

namespace findings::office {

using Document = css::uno::Reference<css::text::XTextDocument>;
using Cursor = css::uno::Reference<css::text::XTextCursor>;

/// A selection of the first place in the document that has these words.
[[nodiscard]] Cursor find(const Document& document, const std::u16string& words);
/// The places before and behind them.
[[nodiscard]] Cursor before(const Document& document, const std::u16string& words);
[[nodiscard]] Cursor behind(const Document& document, const std::u16string& words);

void set(const css::uno::Reference<css::uno::XInterface>& object, const char* property,
         const css::uno::Any& value);
/// Makes the object of a service and puts it in, around the selection where `around`.
css::uno::Reference<css::text::XTextContent> insert(const Document& document, const char* service,
                                                    const Cursor& where, bool around = false);

void add_footnote(const Document& document, const Cursor& where, const std::u16string& text);
void add_bookmark(const Document& document, const Cursor& around, const std::string& name);
/// A frame with text in it, as a character or at the paragraph.
void add_frame(const Document& document, const Cursor& where, const std::u16string& text, bool as_character);
/// A section around the selection; "IsVisible" is set to false, another property to true.
css::uno::Reference<css::text::XTextContent> add_section(const Document& document, const Cursor& around,
                                                         const char* property = nullptr);
/// A table with these rows of cells, in front of the paragraph.
css::uno::Reference<css::text::XTextTable> add_table(const Document& document, const Cursor& where,
                                                     const std::vector<std::vector<std::u16string>>& rows);
void record_changes(const Document& document, bool on);
[[nodiscard]] bool records_changes(const Document& document);

} // namespace findings::office
