#pragma once

#include "engine/text_range.hpp"

#include <string_view>
#include <vector>

namespace findings::engine {

/// The sentences of one paragraph in text order, without surrounding white space and without the bullet or
/// number of a list item. A speaker label ("ANNA HOLT:") or a time stamp at a line's start belongs to no
/// sentence. Knows abbreviations, initials, quotations, decimal numbers, "..", bullets and line breaks that
/// end an item.
[[nodiscard]] std::vector<TextRange> split_sentences(std::u16string_view paragraph);

} // namespace findings::engine
