#pragma once

#include "engine/text_range.hpp"
#include "engine/token.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace findings::engine {

/// How a clause is joined to what stands before it.
enum class ClauseLink {
    Start,       ///< first clause of its sentence
    Contrast,    ///< but, however, yet, while, whereas ...
    Concession,  ///< although, though, despite, even if ...
    Addition,    ///< and, as well as, ";" before a whole clause with a verb of its own
    Consequence, ///< so, which means that, as a result ...
    Other
};

/// A run of whole clauses that may carry one finding. Relative, purpose and complement clauses stay with
/// their verb. Ranges run from the connective to the last word: no final full stop, no trailing comma, no
/// white space.
struct Clause {
    TextRange range;                            ///< in the paragraph
    std::size_t first_token = 0, end_token = 0; ///< half-open, into the paragraph's tokens
    std::size_t sentence = 0;                   ///< index of the sentence within the paragraph
    ClauseLink link = ClauseLink::Start;
};

/// Splits the sentences of a paragraph at the borders where an editor would list two findings.
/// The words the splitter looks for are interned by `intern_clause_words` before any text is tokenised.
[[nodiscard]] std::vector<Clause> split_clauses(std::u16string_view paragraph,
                                                std::span<const TextRange> sentences,
                                                std::span<const Token> tokens, const Vocabulary& vocabulary);

void intern_clause_words(Vocabulary& vocabulary);

} // namespace findings::engine
