#pragma once

#include "engine/text_range.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace findings::corpus {

/// How many runs without white space there are.
[[nodiscard]] std::size_t count_words(std::u16string_view text);

/// The first place at or after `from` where the words of `quote` stand, whatever the white space between
/// them, not inside a longer word. None for a quote without words.
[[nodiscard]] std::optional<engine::TextRange> find_words(std::u16string_view text, std::u16string_view quote,
                                                          std::size_t from = 0);

/// The form in which two names are compared: lower case, punctuation and "the" dropped.
[[nodiscard]] std::u16string fold_name(std::u16string_view name);

} // namespace findings::corpus
