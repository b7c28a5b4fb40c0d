#pragma once

#include "engine/clause_words.hpp"
#include "engine/token.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace findings::engine {

/// The tokens of one sentence with what their words may be.
class SentenceWords {
public:
    SentenceWords(std::span<const std::uint32_t> traits, std::u16string_view text,
                  std::span<const Token> tokens)
        : traits_(traits), text_(text), tokens_(tokens) {}

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
    /// All that token i may be; it stands within the sentence.
    [[nodiscard]] std::uint32_t traits_of(std::size_t i) const {
        const auto id = static_cast<std::size_t>(tokens_[i].word);
        return id < traits_.size() ? traits_[id] : 0;
    }
    /// Whether token i has any of the traits; false beyond the sentence, also before it.
    [[nodiscard]] bool is(std::size_t i, std::uint32_t traits) const {
        return i < tokens_.size() && (traits_of(i) & traits) != 0;
    }
    [[nodiscard]] bool is(std::size_t i, ClauseTrait trait) const {
        return is(i, static_cast<std::uint32_t>(trait));
    }
    /// Whether token i is a word of no class: a noun, an adjective or a rare verb.
    [[nodiscard]] bool is_open(std::size_t i) const { return is_word(i) && traits_of(i) == 0; }
    [[nodiscard]] bool is_word(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::Word;
    }
    [[nodiscard]] bool is_mark(std::size_t i, char16_t mark) const {
        return is_punctuation(i) && tokens_[i].first == mark;
    }
    [[nodiscard]] bool is_punctuation(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::Punctuation;
    }
    [[nodiscard]] bool is_quote(std::size_t i) const {
        static constexpr std::u16string_view marks = u"'\"\u2018\u2019\u201c\u201d";
        return is_punctuation(i) && marks.find(tokens_[i].first) != std::u16string_view::npos;
    }
    [[nodiscard]] bool ends_with(std::size_t i, std::u16string_view suffix) const {
        return is_word(i) && text_.substr(tokens_[i].range.begin, tokens_[i].range.size()).ends_with(suffix);
    }
    [[nodiscard]] bool is_adverb(std::size_t i) const {
        return is(i, ClauseTrait::Adverb) || (is_open(i) && ends_with(i, u"ly"));
    }
    [[nodiscard]] bool is_plural_noun(std::size_t i) const {
        static constexpr std::uint32_t no_noun = ClauseTrait::FiniteAuxiliary | ClauseTrait::FiniteVerb |
                                                 ClauseTrait::Clitic | ClauseTrait::Pronoun |
                                                 ClauseTrait::Determiner | ClauseTrait::Adverb;
        return ends_with(i, u"s") && !ends_with(i, u"ss") && !is(i, no_noun);
    }

private:
    std::span<const std::uint32_t> traits_;
    std::u16string_view text_;
    std::span<const Token> tokens_;
};

/// Whether the word at i is a verb with a subject, judged by its neighbours.
[[nodiscard]] bool is_finite(const SentenceWords& words, std::size_t i);

/// A weaker test, for places that are clauses by all other signs.
[[nodiscard]] bool may_be_verb(const SentenceWords& words, std::size_t i);

/// Whether a clause of its own, a subject with its finite verb, begins at i.
[[nodiscard]] bool starts_clause(const SentenceWords& words, std::size_t i);

/// Whether a pronoun stands at i that can only be the subject of the verb after it.
[[nodiscard]] bool starts_with_pronoun_subject(const SentenceWords& words, std::size_t i);

} // namespace findings::engine
