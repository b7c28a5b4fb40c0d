#pragma once

#include <cstdint>
#include <string_view>

namespace findings::engine {

/// What is known of an English word by itself, without a dictionary: the closed classes, the verbs that
/// assessments are made of, and what endings tell. All words are folded.
enum class WordClass {
    Article,        ///< the, a, an
    Determiner,     ///< this, each, their
    Quantifier,     ///< some, most, few, too many: words of degree that restrict a claim
    Pronoun,        ///< it, they, who
    Preposition,    ///< in, of, towards
    Conjunction,    ///< and, or, but
    Subordinator,   ///< that, which, when, because: opens a clause with a verb of its own
    Auxiliary,      ///< a finite auxiliary: is, has, should
    Negation,       ///< not, never, without
    Adverb,         ///< also, still, clearly
    Adjective,      ///< as far as endings and a short list tell
    ToTaker,        ///< needs a "to" phrase to be complete: able, fails, opportunity
    ThatTaker,      ///< needs a "that" clause: ensures, evidence
    PhraseTaker,    ///< needs a preposition: relies, consistent, access
    Intransitive,   ///< a verb that may end a clause: improve, work
    PluralWithoutS, ///< people, children, staff
    Unfinished      ///< a noun that says little without what follows: extent, areas, ability
};

/// How a verb is inflected.
enum class VerbForm { None, Base, Third, Past, Ing };

struct WordTraits {
    std::uint32_t classes = 0; ///< one bit for each WordClass
    VerbForm verb = VerbForm::None;
    bool also_noun = false; ///< a noun as often ("support", "plans"): its neighbours must tell

    [[nodiscard]] bool is(WordClass word_class) const {
        return (classes >> static_cast<unsigned>(word_class) & 1U) != 0;
    }
};

[[nodiscard]] WordTraits traits_of(std::u16string_view word);

} // namespace findings::engine
