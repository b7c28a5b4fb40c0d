#pragma once

#include "engine/text_range.hpp"
#include "engine/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace findings::engine {

enum class TokenKind { Word, Number, Punctuation, LineBreak };

/// A word, number, punctuation mark or line break. Clitics are tokens of their own ("do" "n't", "I" "'m",
/// "force" "'s"), so that "has n't" and "has not" are alike to the lexicon.
struct Token {
    TextRange range;
    TokenKind kind = TokenKind::Word;
    bool capitalised = false;      ///< starts with an upper-case letter
    WordId word = WordId::Unknown; ///< of the folded form ("n't" folds to "not"), where the vocabulary has it
    char16_t first = 0;            ///< first code unit as written: tells punctuation marks apart
};

/// Splits `text` into tokens in text order; white space other than line breaks falls between them.
/// `tokens` is cleared first; its capacity is reused.
void tokenise(std::u16string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens);

/// The folded form of a word as the vocabulary keeps it.
[[nodiscard]] std::u16string fold(std::u16string_view word);

} // namespace findings::engine
