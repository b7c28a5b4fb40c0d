#pragma once

#include "engine/name_words.hpp"
#include "engine/phrase_index.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace findings::engine {

/// Reads the names of bodies ("Ferndale Harbour Authority") and places in one paragraph.
class BodyNameReader {
public:
    struct Run {
        std::size_t first = 0, end = 0; ///< tokens
    };

    BodyNameReader(std::u16string_view text, std::span<const Token> tokens, const PhraseIndex& bodies,
                   const NameWords& words)
        : text_(text), tokens_(tokens), bodies_(bodies), words_(words) {}

    /// Words for a body may begin here.
    [[nodiscard]] bool may_begin_body(std::size_t at) const { return bodies_.begins_phrase(tokens_[at]); }

    /// The whole name around the words for a body that begin at `at`; none where there are no such words or
    /// they are a common noun. `prominent`: in a title, or said to be assessed, so that less makes a name.
    [[nodiscard]] std::optional<Run> body_name(std::size_t at, bool prominent);

    /// A run of capitalised words within a sentence, joined by "of" and the like; no acronym.
    [[nodiscard]] std::optional<Run> place_name(std::size_t at) const;

    [[nodiscard]] std::u16string_view text(Run run) const {
        return text_of(text_, tokens_.subspan(run.first, run.end - run.first));
    }

private:
    [[nodiscard]] std::size_t end_of_body(std::size_t at);
    [[nodiscard]] bool is_name_word(std::size_t i) const;
    [[nodiscard]] bool is_acronym(std::size_t i) const;
    [[nodiscard]] bool is_lower_word(std::size_t i) const;
    [[nodiscard]] bool is_possessive(std::size_t i) const;
    [[nodiscard]] bool starts_sentence(std::size_t i) const;
    [[nodiscard]] bool joins_left(std::size_t i);
    [[nodiscard]] bool is_common_noun(std::size_t first, std::size_t at) const;
    [[nodiscard]] std::size_t extend_left(std::size_t at, bool prominent);
    [[nodiscard]] std::size_t extend_right(std::size_t end, bool capitals) const;
    [[nodiscard]] std::size_t add_second_name(std::size_t end);

    [[nodiscard]] std::u16string_view word(std::size_t i) const {
        return text_.substr(tokens_[i].range.begin, tokens_[i].range.size());
    }

    std::u16string_view text_;
    std::span<const Token> tokens_;
    const PhraseIndex& bodies_;
    const NameWords& words_;
    std::vector<PhraseIndex::Match> found_;
};

/// A full stop, a line break or another mark that ends what could be one name.
[[nodiscard]] bool ends_statement(const Token& token);

} // namespace findings::engine
