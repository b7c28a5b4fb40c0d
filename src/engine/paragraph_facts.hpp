#pragma once

#include "engine/document_structure.hpp"
#include "engine/phrase_index.hpp"
#include "engine/structure_phrases.hpp"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace findings::engine {

/// What one paragraph shows by its form and its words, before anything is decided about it.
struct ParagraphFacts {
    std::array<std::uint16_t, signal_count> signals{}; ///< how often each occurs
    std::bitset<signal_count> opening;                 ///< the signals of its first words
    std::size_t words = 0;
    std::size_t numbers = 0;
    std::size_t capitalised = 0; ///< words with an upper-case initial
    char16_t last = 0;           ///< first unit of the last token, closing marks aside: tells punctuation
    bool list_item = false;      ///< by the hint, a bullet or a dash
    bool numbered = false;       ///< begins with a number or "(a)" as a list item or section does
    bool quoted = false;         ///< begins with a quotation mark or dots
    bool bracketed = false;      ///< stands in square brackets or parentheses as a whole

    [[nodiscard]] std::size_t count(Signal signal) const { return signals[static_cast<std::size_t>(signal)]; }
    [[nodiscard]] bool opens_with(Signal signal) const { return opening[static_cast<std::size_t>(signal)]; }
    [[nodiscard]] bool has(Signal signal) const { return count(signal) > 0; }
};

/// `first_token` is behind a speaker's label. `scratch` is reused between calls.
[[nodiscard]] ParagraphFacts gather_facts(const Paragraph& paragraph, std::span<const Token> tokens,
                                          std::size_t first_token, const PhraseIndex& signals,
                                          std::vector<PhraseIndex::Match>& scratch);

} // namespace findings::engine
