#include "engine/clause_grammar.hpp"

#include <algorithm>

namespace findings::engine {
namespace {

using Trait = ClauseTrait;

constexpr std::uint32_t any_verb =
    Trait::FiniteAuxiliary | Trait::FiniteVerb | Trait::NounOrVerb | Trait::PastOrParticiple;
constexpr std::uint32_t any_pronoun = Trait::SubjectPronoun | Trait::Pronoun;
constexpr std::uint32_t starts_an_object =
    Trait::Determiner | Trait::Pronoun | Trait::SubjectPronoun | Trait::That;

/// Whether the noun or verb at i is a verb, judged by its neighbours.
bool is_verb_rather_than_noun(const SentenceWords& words, std::size_t i) {
    if (words.is(i, Trait::WantsInfinitive) && words.is(i + 1, Trait::To)) return true;
    if (words.is_adverb(i - 1)) return true;
    const bool base_form = !words.ends_with(i, u"s");
    if (base_form && words.is_plural_noun(i - 1) && !words.is(i + 1, Trait::To)) return true;
    if (words.is(i + 1, Trait::Preposition)) return false;
    return words.is(i + 1, starts_an_object | Trait::Object) || words.is_adverb(i + 1);
}

/// A pronoun that never stands before its noun: a word of no class after it is a verb that we do not know.
bool stands_alone(const SentenceWords& words, std::size_t i) {
    return words.is(i, any_pronoun) && !words.is(i, Trait::Determiner);
}

/// Finds out whether a clause of its own, a subject with its finite verb, begins somewhere.
class SubjectSearch {
public:
    explicit SubjectSearch(const SentenceWords& words) : words_(words) {}

    [[nodiscard]] bool found_at(std::size_t i) const {
        while (words_.is_quote(i) || (words_.is_adverb(i) && !words_.is(i, Trait::Determiner)))
            ++i;
        if (starts_with_pronoun_subject(words_, i)) return true;
        return may_start_subject(i) && verb_follows(i);
    }

private:
    [[nodiscard]] bool may_start_subject(std::size_t i) const {
        if (i >= words_.size() || words_.is_punctuation(i)) return false;
        if (words_.is(i, Trait::Determiner)) return true;
        if (words_.is(i, Trait::Preposition)) return !words_.is(i, Trait::To);
        if (words_.ends_with(i, u"ing") && words_.is(i + 1, starts_an_object | Trait::Preposition))
            return false;
        static constexpr std::uint32_t never =
            Trait::To | Trait::Relative | Trait::Subordinator | Trait::Concession | Trait::And | Trait::Or |
            Trait::But | Trait::FiniteAuxiliary | Trait::FiniteVerb | Trait::Infinitive | Trait::Not |
            Trait::Despite | Trait::PastOrParticiple;
        return !words_.is(i, never);
    }

    /// Follows a noun phrase from its first word to its verb, past the verbs of its relative clauses.
    [[nodiscard]] bool verb_follows(std::size_t begin) const {
        constexpr std::size_t longest_subject = 18;
        const bool adverbial_first = words_.is(begin, Trait::Preposition);
        const std::size_t limit = std::min(words_.size(), begin + longest_subject);
        int verbs_missing = 1;
        for (std::size_t i = begin + 1; i < limit; ++i) {
            if (words_.is_quote(i)) continue;
            if (words_.is_punctuation(i) && adverbial_first)
                return words_.is_mark(i, u',') && main_clause_at(i + 1);
            if (words_.is_punctuation(i)) return verb_after_insertion(i);
            if (is_finite(words_, i) && --verbs_missing == 0) return true;
            if (words_.is(i, Trait::Relative | Trait::That))
                ++verbs_missing;
            else if (words_.is(i, Trait::SubjectPronoun) && !adverbial_first)
                ++verbs_missing;
            else if (ends_subject(i))
                return false;
        }
        return false;
    }
    /// After an adverbial and its comma.
    [[nodiscard]] bool main_clause_at(std::size_t i) const {
        if (words_.is(i, Trait::Preposition)) return false; // so that the search does not run on
        return starts_with_pronoun_subject(words_, i) || (may_start_subject(i) && verb_follows(i));
    }
    [[nodiscard]] bool ends_subject(std::size_t i) const {
        if (words_.is(i, Trait::Preposition)) return false;
        return words_.is(i, Trait::But | Trait::Concession | Trait::Subordinator);
    }
    /// "the plan, which is new, works": a comma at i, the verb right after the next one.
    [[nodiscard]] bool verb_after_insertion(std::size_t i) const {
        constexpr std::size_t longest_insertion = 14;
        if (!words_.is_mark(i, u',')) return false;
        const std::size_t limit = std::min(words_.size(), i + longest_insertion);
        for (std::size_t j = i + 1; j < limit; ++j) {
            if (!words_.is_mark(j, u',')) continue;
            ++j;
            while (words_.is_adverb(j))
                ++j;
            return words_.is(j, Trait::FiniteAuxiliary | Trait::FiniteVerb);
        }
        return false;
    }

    const SentenceWords& words_;
};

} // namespace

bool is_finite(const SentenceWords& words, std::size_t i) {
    if (i == 0) return false;
    if (words.is_open(i))
        return words.is(i + 1, Trait::Object) && !words.is(i - 1, Trait::To | Trait::Determiner);
    if (!words.is(i, any_verb | Trait::Clitic)) return false;
    if (words.is(i, Trait::Clitic)) return words.is(i - 1, any_pronoun | Trait::Relative);
    if (words.is(i, Trait::FiniteAuxiliary)) return !words.is(i - 1, Trait::To);
    if (words.is(i - 1, Trait::SubjectPronoun | Trait::Relative)) return true;
    if (words.is(i - 1, Trait::To | Trait::Preposition | Trait::Infinitive | Trait::FiniteAuxiliary))
        return false;
    if (words.is(i - 1, Trait::Determiner) && !words.is(i - 1, Trait::Pronoun)) return false;
    if (words.is(i, Trait::NounOrVerb)) return is_verb_rather_than_noun(words, i);
    if (words.is(i, Trait::FiniteVerb)) return true;
    return words.is(i + 1, starts_an_object | Trait::Object) && !words.is(i - 1, Trait::Adverb);
}

bool may_be_verb(const SentenceWords& words, std::size_t i) {
    if (words.is_open(i)) {
        const bool inflected = words.ends_with(i, u"ed") || words.ends_with(i, u"es");
        return stands_alone(words, i - 1) || (inflected && words.is_open(i - 1));
    }
    return is_finite(words, i) ||
           (words.is(i, any_verb) && !words.is(i - 1, Trait::To | Trait::Determiner | Trait::Preposition));
}

bool starts_clause(const SentenceWords& words, std::size_t i) {
    return SubjectSearch(words).found_at(i);
}

bool starts_with_pronoun_subject(const SentenceWords& words, std::size_t i) {
    if (!words.is(i, any_pronoun)) return false;
    std::size_t verb = i + 1;
    while (words.is_adverb(verb))
        ++verb;
    if (words.is(verb, Trait::NounOrVerb) && words.is(i, Trait::Determiner) && verb == i + 1) {
        if (words.is(i, Trait::Singular)) return words.ends_with(verb, u"s"); // "this helps", "this help"
        return is_verb_rather_than_noun(words, verb);                         // "some work"
    }
    if (words.is_open(verb)) return verb == i + 1 && stands_alone(words, i);
    return words.is(verb, any_verb | Trait::Clitic);
}

} // namespace findings::engine
