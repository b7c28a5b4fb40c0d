#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace findings::engine {

/// What a word may be in a clause; a word may be several things at once.
enum class ClauseTrait : std::uint32_t {
    FiniteAuxiliary = 1U << 0, ///< is, has, did, will, must: a verb with a subject of its own
    FiniteVerb = 1U << 1,      ///< receives, knew: finite wherever it is no infinitive
    NounOrVerb = 1U << 2,      ///< plans, work, reports: a verb only where the context says so
    PastOrParticiple = 1U << 3,
    SubjectPronoun = 1U << 4, ///< I, we, they, there: never the object of a verb
    Pronoun = 1U << 5,        ///< it, this, many, nobody
    Determiner = 1U << 6,
    Preposition = 1U << 7,
    Relative = 1U << 8,     ///< who, which, what, how, whether
    Subordinator = 1U << 9, ///< because, if, when: the clause stays with its main clause
    Concession = 1U << 10,  ///< although, while
    Despite = 1U << 11,
    Adverb = 1U << 12,
    And = 1U << 13,
    Or = 1U << 14,
    But = 1U << 15,
    Yet = 1U << 16,
    However = 1U << 17, ///< however, nevertheless: a contrast wherever it stands
    Therefore = 1U << 18,
    That = 1U << 19,
    To = 1U << 20,
    Not = 1U << 21,
    Only = 1U << 22,
    Exception = 1U << 23,      ///< before a "but" that excepts: "nothing but", "all but"
    Clitic = 1U << 24,         ///< 's, 'd: a verb after a pronoun, else a possessive
    Infinitive = 1U << 25,     ///< be, been, being
    Object = 1U << 26,         ///< them, us: never a subject
    Singular = 1U << 27,       ///< this, each: never before a plural
    Anaphor = 1U << 28,        ///< this, there, it: goes on about what was said before
    Effort = 1U << 29,         ///< working, starting: says after "is" that something is under way
    WantsInfinitive = 1U << 30 ///< need, aims: a verb before "to", though a noun elsewhere
};

[[nodiscard]] constexpr std::uint32_t operator|(ClauseTrait a, ClauseTrait b) {
    return static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b);
}
[[nodiscard]] constexpr std::uint32_t operator|(std::uint32_t a, ClauseTrait b) {
    return a | static_cast<std::uint32_t>(b);
}

struct ClauseWord {
    std::u16string word; ///< folded
    std::uint32_t traits = 0;
};

/// The closed classes of English and the verbs that reports use, with their inflections. A word may occur
/// more than once; its traits add up.
[[nodiscard]] std::vector<ClauseWord> clause_words();

} // namespace findings::engine
