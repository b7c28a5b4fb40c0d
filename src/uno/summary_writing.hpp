#pragma once

#include "summary/summary_block.hpp"
#include "uno/text_elements.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <vector>

namespace findings::uno {

using Cursor = css::uno::Reference<css::text::XTextCursor>;
using Factory = css::uno::Reference<css::lang::XMultiServiceFactory>;

/// Makes an empty paragraph and gives a cursor in it.
[[nodiscard]] Cursor new_paragraph_before(const Element& paragraph);
[[nodiscard]] Cursor new_paragraph_after(const Element& paragraph);
[[nodiscard]] Cursor new_first_paragraph(const css::uno::Reference<css::text::XTextDocument>& document,
                                         const Factory& factory);

/// Writes the block into the empty paragraph at `cursor` and behind it, and sets bookmarks on it and on its
/// sources: for each finding the selection that its line links to, or null. Our styles exist.
void write_block(const summary::Block& block, const std::vector<Cursor>& sources, const Cursor& cursor,
                 const Factory& factory);

} // namespace findings::uno
