#pragma once

#include "engine/text_range.hpp"
#include "engine/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace findings::engine {

enum class TokenKind { Word, Number, Punctuation, LineBreak };

/// A word, number, punctuation mark or line break. Clitics are tokens of their own ("do" "n't", "I" "'m",
/// "force" "'s") and fold to the word they stand for where that is certain, so that "hasn't" and "has not",
/// "I'm" and "I am" are alike to the lexicon. A hyphenated word is one token; so is a number with its
/// currency sign, decimals, ordinal letters or per cent sign.
struct Token {
    TextRange range;
    TokenKind kind = TokenKind::Word;
    bool capitalised = false; ///< starts with an upper-case letter
    WordId word =
        WordId::Unknown; ///< of the folded form, where the vocabulary has it; words and numbers only
    char16_t first = 0;  ///< first code unit as written: tells punctuation marks apart
};

/// Splits `text` into tokens in text order; white space other than line breaks, control and format characters
/// fall between them. `tokens` is cleared first; its capacity is reused. Unpaired surrogates are punctuation.
void tokenise(std::u16string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens);

/// The folded form of a single token as the vocabulary keeps it: lower-case, plain apostrophe and hyphen,
/// clitics spelt out ("n't": "not", "'re": "are"). Tokens longer than 64 code units are never looked up.
[[nodiscard]] std::u16string fold(std::u16string_view word);

/// The folded words and numbers that tokenise() would look up in `text`: how data files turn a phrase into
/// words to intern.
[[nodiscard]] std::vector<std::u16string> folded_words(std::u16string_view text);

} // namespace findings::engine
