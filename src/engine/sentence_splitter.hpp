#pragma once

#include "engine/text_range.hpp"
#include "engine/token.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace findings::engine {

/// The sentences of one paragraph in text order, final punctuation and closing quotes included, without
/// surrounding white space and without the bullet or number of a list item. A speaker label ("ANNA HOLT:") or
/// a time stamp at a line's start belongs to no sentence, nor does a run of mere punctuation. Knows
/// abbreviations, initials, quotations, "..", bullets, and tells line breaks that end an item from those of
/// hard-wrapped text. `tokens` are the paragraph's; `sentences` is cleared first, its capacity is reused.
void split_sentences(std::u16string_view paragraph, std::span<const Token> tokens,
                     std::vector<TextRange>& sentences);

} // namespace findings::engine
