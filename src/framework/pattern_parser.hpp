#pragma once

#include "engine/lexicon.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace findings::framework {

/// A word pattern as the engine matches it: no groups, no multi-word alternatives.
using FlatPattern = std::vector<engine::LexiconRule::Element>;

/// The word sets of all lexicon files by name; each is a list of alternatives.
using WordSets = std::unordered_map<std::string, std::vector<FlatPattern>>;

struct PatternProblem {
    std::size_t offset = 0; ///< in bytes from the start of the pattern's text
    std::string message;
};

/// What a written pattern stands for: it matches where any of `patterns` does. Empty where there are
/// problems.
struct ParsedPatterns {
    std::vector<FlatPattern> patterns;
    std::vector<PatternProblem> problems;
};

/// Reads one pattern: elements separated by spaces.
///   word        itself, folded; "don't" is read as the tokeniser reads it
///   word~v      all forms of a verb; ~n of a noun; ~a of an adjective
///   (a|b c|d~v) any of these
///   [x] [a|b]   the same, or nothing
///   @set        any of a named set
///   * *2 *0-3   one word, two words, up to three words, whichever they are
/// New words are interned in `vocabulary`. `text` is UTF-8.
[[nodiscard]] ParsedPatterns parse_pattern(std::string_view text, const WordSets& sets,
                                           engine::Vocabulary& vocabulary);

/// Reads a list of patterns of one element each, as in <words> and <set>.
[[nodiscard]] ParsedPatterns parse_words(std::string_view text, const WordSets& sets,
                                         engine::Vocabulary& vocabulary);

/// Every sequence of words that the patterns match. A gap, which stands for any word, is a problem, and so
/// are more than a few hundred sequences.
struct WordSequences {
    std::vector<std::vector<engine::WordId>> sequences;
    std::string problem; ///< empty: none
};
[[nodiscard]] WordSequences word_sequences(const std::vector<FlatPattern>& patterns);

} // namespace findings::framework
