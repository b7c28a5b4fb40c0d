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
using FlatPattern = engine::LexiconRule::Pattern;

/// The sets that lexicon files give a name to; each is a list of alternatives.
using NamedSets = std::unordered_map<std::string, std::vector<FlatPattern>>;

/// Where the parser puts what its patterns refer to.
struct PatternTables {
    engine::Vocabulary& vocabulary;
    engine::WordSets& word_sets;
};

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
/// `text` is UTF-8.
[[nodiscard]] ParsedPatterns parse_pattern(std::string_view text, const NamedSets& sets,
                                           PatternTables tables);

/// Reads a list of patterns of one element each, as in <words> and <set>.
[[nodiscard]] ParsedPatterns parse_words(std::string_view text, const NamedSets& sets, PatternTables tables);

/// Every sequence of words that the patterns match. A gap, which stands for any word, is a problem, and so
/// are more than a few hundred sequences.
struct WordSequences {
    std::vector<std::vector<engine::WordId>> sequences;
    std::string problem; ///< empty: none
};
[[nodiscard]] WordSequences word_sequences(const std::vector<FlatPattern>& patterns,
                                           const engine::WordSets& word_sets);

} // namespace findings::framework
