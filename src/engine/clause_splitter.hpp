#pragma once

#include "engine/text_range.hpp"
#include "engine/token.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace findings::engine {

/// How a clause is joined to what stands before it.
enum class ClauseLink {
    Start,       ///< first clause of its sentence, unless that is a concession
    Contrast,    ///< but, however, yet, while, whereas ...
    Concession,  ///< although, though, despite, even if ...
    Addition,    ///< and, as well as, ";" before a whole clause with a verb of its own
    Consequence, ///< so, which means that, as a result ...
    Other        ///< the main clause after a concession that came first
};

/// A run of whole clauses that may carry one finding. Relative, purpose and complement clauses stay with
/// their verb. Ranges run from the connective to the last word: no final full stop, no trailing comma, no
/// white space; an "and" that only joins is left out.
struct Clause {
    TextRange range;                            ///< in the paragraph
    std::size_t first_token = 0, end_token = 0; ///< half-open, into the paragraph's tokens
    std::size_t sentence = 0;                   ///< index of the sentence within the paragraph
    ClauseLink link = ClauseLink::Start;

    friend bool operator==(const Clause&, const Clause&) = default;
};

/// Makes known the words by which clauses are told apart; to be called before the vocabulary is used to
/// tokenise.
void intern_clause_words(Vocabulary& vocabulary);

/// Splits the sentences of a paragraph at the borders where an editor would list two findings. Immutable: one
/// object serves any number of threads.
class ClauseSplitter {
public:
    /// Of a vocabulary that went through intern_clause_words; it is not kept.
    explicit ClauseSplitter(const Vocabulary& vocabulary);

    /// `sentences` and `tokens` are the paragraph's. `clauses` is cleared first; its capacity is reused.
    void split(std::u16string_view paragraph, std::span<const TextRange> sentences,
               std::span<const Token> tokens, std::vector<Clause>& clauses) const;

private:
    std::vector<std::uint32_t> traits_; ///< by WordId: what a word may be in a clause, as bits
};

} // namespace findings::engine
