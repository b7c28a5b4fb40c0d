#pragma once

#include "uno/text_elements.hpp"
#include "uno/undo_step.hpp"

#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <string_view>
#include <vector>

namespace findings::uno {

/// The names of our bookmarks; Word takes 40 characters.
inline constexpr const char* summary_bookmark = "Findings_summary";
inline constexpr std::string_view source_bookmark_prefix = "Findings_source_";

/// What stands within the summary's bookmark, whoever wrote it, and what of ours follows; empty without a
/// summary. `at_least` is for one whose styles are not yet restored: so many elements it has.
[[nodiscard]] std::vector<Element>
elements_of_summary(const css::uno::Reference<css::text::XTextDocument>& document, std::size_t at_least = 0);

/// Whether we wrote the paragraph or table: its style tells.
[[nodiscard]] bool is_ours(const Element& element);

/// Gives the summary's table a name that tells what it is, where no other table has it.
void name_table(const css::uno::Reference<css::text::XTextDocument>& document);

/// Takes our bookmarks away.
void remove_bookmarks(const css::uno::Reference<css::text::XTextDocument>& document);

/// Takes away those of the elements, which stand one behind the other, that are ours. The text around is left
/// as it is; a page break that the first of ours had taken over goes back to the paragraph behind the last.
void remove_elements(const css::uno::Reference<css::text::XTextDocument>& document,
                     const std::vector<Element>& elements);

/// Sees to it that undoing `step` brings back what the office's undo forgets: the styles of paragraphs whose
/// style is removed, and the names of tables. To be called before anything is changed.
void keep_for_undo(const css::uno::Reference<css::text::XTextDocument>& document,
                   const std::vector<Element>& elements, UndoStep& step);

} // namespace findings::uno
