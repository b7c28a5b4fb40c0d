#pragma once

#include "engine/text_range.hpp"
#include "engine/token.hpp"

#include <span>
#include <string>
#include <string_view>

namespace findings::engine {

/// An extractive summary of the quote `range`: its own words in their order, of which at most 18 where that
/// can be had without losing a negation, a degree or grammar. Drops connectives ("However,", "In
/// particular,") and frames
/// ("I am satisfied that"); puts `subject` (empty: unknown) in place of "it" or "the force" at the start
/// where that is safe. Adds nothing but articles, "and" and "not". Starts with a capital letter, ends without
/// a full stop.
[[nodiscard]] std::u16string compress(std::u16string_view paragraph, TextRange range,
                                      std::span<const Token> tokens, std::u16string_view subject);

} // namespace findings::engine
