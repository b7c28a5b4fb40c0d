#pragma once

#include "engine/grammar_words.hpp"
#include "engine/text_range.hpp"
#include "engine/token.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace findings::engine {

/// A summary while it is being made: the quote's words and marks that are still kept, in their order.
struct DraftWord {
    std::u16string text;   ///< as written
    std::u16string folded; ///< empty for punctuation
    WordTraits traits;
    bool glued = false; ///< no white space stands before it
    bool mark = false;  ///< punctuation

    [[nodiscard]] bool is(WordClass word_class) const { return traits.is(word_class); }
    [[nodiscard]] bool is(char16_t c) const { return mark && text.size() == 1 && text[0] == c; }
    [[nodiscard]] bool is_dash() const {
        return mark && !glued && (is(u'\u2013') || is(u'\u2014') || is(u'-'));
    }
};
using Draft = std::vector<DraftWord>;
using DraftView = std::span<const DraftWord>;

/// Whether the word is one of a list's, which are written with a space before and after each: " be been ".
[[nodiscard]] bool holds(std::u16string_view list, std::u16string_view word);

/// The quote without what ends it (a full stop, a comma).
[[nodiscard]] Draft make_draft(std::u16string_view paragraph, TextRange range, std::span<const Token> tokens);

/// Words as a reader counts them: "the force's self-assessment" are three.
[[nodiscard]] std::size_t count_words(DraftView draft);

[[nodiscard]] bool has_negation(DraftView draft);

/// How many clauses with a finite verb of their own a run of words lacks to be whole: 0 for "the plan works"
/// and for "staff who listen are valued", 1 for "staff who listen" and for a noun phrase.
[[nodiscard]] int missing_verbs(DraftView draft);
/// Whether it can stand as a sentence.
[[nodiscard]] bool is_sentence(DraftView draft);

/// Whether a subject may have ended before it: a verb that agrees with it or an adverb comes first, no noun.
[[nodiscard]] bool starts_with_a_verb(DraftView draft);

/// The text: a capital first, no stop or dangling mark at the end.
[[nodiscard]] std::u16string write_out(Draft draft);

} // namespace findings::engine
