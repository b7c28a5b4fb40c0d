#include "engine/clause_splitter.hpp"

#include "engine/clause_words.hpp"

#include <algorithm>

namespace findings::engine {
namespace {

using Trait = ClauseTrait;

constexpr std::uint32_t operator|(Trait a, Trait b) {
    return static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b);
}
constexpr std::uint32_t operator|(std::uint32_t a, Trait b) {
    return a | static_cast<std::uint32_t>(b);
}

/// The tokens of one sentence with what their words may be.
class SentenceWords {
public:
    SentenceWords(std::span<const std::uint32_t> traits, std::u16string_view text,
                  std::span<const Token> tokens)
        : traits_(traits), text_(text), tokens_(tokens) {}

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
    /// Whether token i has any of the traits; false beyond the sentence, also before it.
    [[nodiscard]] bool is(std::size_t i, std::uint32_t traits) const {
        return i < tokens_.size() && (traits_of(i) & traits) != 0;
    }
    [[nodiscard]] bool is(std::size_t i, Trait trait) const {
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
        return is(i, Trait::Adverb) || (is_open(i) && ends_with(i, u"ly"));
    }
    [[nodiscard]] bool is_plural_noun(std::size_t i) const {
        static constexpr std::uint32_t no_noun = Trait::FiniteAuxiliary | Trait::FiniteVerb | Trait::Clitic |
                                                 Trait::Pronoun | Trait::Determiner | Trait::Adverb;
        return ends_with(i, u"s") && !ends_with(i, u"ss") && !is(i, no_noun);
    }
    /// A dash with white space on both sides.
    [[nodiscard]] bool is_dash(std::size_t i) const {
        if (!is_mark(i, u'\u2013') && !is_mark(i, u'\u2014') && !is_mark(i, u'-')) return false;
        return i > 0 && i + 1 < size() && tokens_[i - 1].range.end < tokens_[i].range.begin &&
               tokens_[i].range.end < tokens_[i + 1].range.begin;
    }

private:
    [[nodiscard]] std::uint32_t traits_of(std::size_t i) const {
        const auto id = static_cast<std::size_t>(tokens_[i].word);
        return id < traits_.size() ? traits_[id] : 0;
    }

    std::span<const std::uint32_t> traits_;
    std::u16string_view text_;
    std::span<const Token> tokens_;
};

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

/// Whether the word at i is a verb with a subject, judged by its neighbours.
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

/// A pronoun that never stands before its noun: a word of no class after it is a verb that we do not know.
bool stands_alone(const SentenceWords& words, std::size_t i) {
    return words.is(i, any_pronoun) && !words.is(i, Trait::Determiner);
}

/// A weaker test, for places that are clauses by all other signs.
bool may_be_verb(const SentenceWords& words, std::size_t i) {
    if (words.is_open(i)) {
        const bool inflected = words.ends_with(i, u"ed") || words.ends_with(i, u"es");
        return stands_alone(words, i - 1) || (inflected && words.is_open(i - 1));
    }
    return is_finite(words, i) ||
           (words.is(i, any_verb) && !words.is(i - 1, Trait::To | Trait::Determiner | Trait::Preposition));
}

/// Finds out whether a clause of its own, a subject with its finite verb, begins somewhere.
class SubjectSearch {
public:
    enum class Reach {
        Near, ///< the subject must be plain: no "and", no insertion
        Far
    };
    SubjectSearch(const SentenceWords& words, Reach reach) : words_(words), far_(reach == Reach::Far) {}

    [[nodiscard]] bool found_at(std::size_t i) const {
        while (words_.is_quote(i) || (words_.is_adverb(i) && !words_.is(i, Trait::Determiner)))
            ++i;
        if (is_pronoun_subject(i)) return true;
        return may_start_subject(i) && verb_follows(i);
    }

    /// A pronoun that can only be the subject of the verb after it.
    [[nodiscard]] bool is_pronoun_subject(std::size_t i) const {
        if (!words_.is(i, any_pronoun)) return false;
        std::size_t verb = i + 1;
        while (words_.is_adverb(verb))
            ++verb;
        if (words_.is(verb, Trait::NounOrVerb) && words_.is(i, Trait::Determiner) && verb == i + 1) {
            if (words_.is(i, Trait::Singular))
                return words_.ends_with(verb, u"s");       // "this helps", "this help"
            return is_verb_rather_than_noun(words_, verb); // "some work"
        }
        if (words_.is_open(verb)) return verb == i + 1 && stands_alone(words_, i);
        return words_.is(verb, any_verb | Trait::Clitic);
    }

private:
    [[nodiscard]] bool may_start_subject(std::size_t i) const {
        if (i >= words_.size() || words_.is_punctuation(i)) return false;
        if (words_.is(i, Trait::Determiner)) return true;
        if (words_.is(i, Trait::Preposition)) return far_ && !words_.is(i, Trait::To);
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
            if (words_.is_punctuation(i)) return far_ && verb_after_insertion(i);
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
        return is_pronoun_subject(i) || (may_start_subject(i) && verb_follows(i));
    }
    [[nodiscard]] bool ends_subject(std::size_t i) const {
        if (words_.is(i, Trait::And | Trait::Or)) return !far_;
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
    bool far_;
};

/// Walks through one sentence and emits its clauses.
class SentenceClauses {
public:
    SentenceClauses(const SentenceWords& words, std::size_t offset, std::size_t sentence,
                    std::vector<Clause>& clauses)
        : words_(words), offset_(offset), sentence_(sentence), clauses_(clauses) {}

    void run() {
        begin_clause(0, ClauseLink::Start);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (i > begin_ && words_.is_punctuation(i))
                at_mark(i);
            else if (i > begin_ && words_.is(i, joins))
                at_joining_word(i);
            if (i >= begin_) read(i);
        }
        emit(words_.size());
    }

private:
    using Reach = SubjectSearch::Reach;

    void begin_clause(std::size_t i, ClauseLink link) {
        begin_ = i;
        link_ = link;
        has_verb_ = false;
        open_relatives_ = 0;
        not_only_ = false;
        std::size_t lead = i;
        const auto leads = [&](std::size_t at) {
            return words_.is(at, Trait::But | Trait::And | Trait::Yet | Trait::However | Trait::Therefore) ||
                   words_.is_mark(at, u',');
        };
        while (lead < i + 4 && leads(lead))
            ++lead;
        concession_ = words_.is(lead, Trait::Concession | Trait::Despite);
        despite_ = words_.is(lead, Trait::Despite);
        subordinate_ =
            words_.is(lead, Trait::Subordinator | Trait::Relative) && !words_.is(lead, Trait::Pronoun);
    }

    /// Takes token i into the clause. The verb of a relative clause is not the clause's own.
    void read(std::size_t i) {
        if (words_.is(i, Trait::Only) && i > 0 && words_.is(i - 1, Trait::Not)) not_only_ = true;
        if (has_verb_ || i == begin_) return;
        if (words_.is(i, Trait::Relative)) ++open_relatives_;
        if (!reads_as_verb(i)) return;
        if (open_relatives_ > 0)
            --open_relatives_;
        else
            has_verb_ = true;
    }
    [[nodiscard]] bool reads_as_verb(std::size_t i) const {
        if (!despite_) return may_be_verb(words_, i);
        const bool participle =
            words_.ends_with(i, u"ing") && !words_.is(i - 1, Trait::Determiner | Trait::Preposition);
        return is_finite(words_, i) || participle;
    }

    static constexpr std::uint32_t joins = Trait::But | Trait::Concession | Trait::And;

    void at_mark(std::size_t i) {
        if (words_.is_mark(i, u','))
            at_comma(i);
        else if (words_.is_mark(i, u';'))
            at_semicolon(i);
    }
    void at_joining_word(std::size_t i) {
        if (words_.is(i, Trait::But))
            at_but(i);
        else if (words_.is(i, Trait::Concession))
            at_concession(i);
        else
            at_and(i);
    }

    void at_comma(std::size_t i) {
        if (!has_verb_) return;
        if (!words_.is(i + 1, Trait::And)) subordinate_ = false; // the main clause begins
        if (concession_) {
            if (!starts_clause(i + 1)) return;
            if (link_ == ClauseLink::Start) link_ = ClauseLink::Concession;
            return split(i, i + 1, ClauseLink::Other);
        }
        if (words_.is(i + 1, Trait::Yet) && starts_clause(i + 2)) split(i, i + 1, ClauseLink::Contrast);
    }

    void at_semicolon(std::size_t i) {
        if (!has_verb_) return;
        const std::size_t next = words_.is(i + 1, Trait::And) ? i + 2 : i + 1;
        if (words_.is(next, Trait::However))
            split(i, next, ClauseLink::Contrast);
        else if (words_.is(next, Trait::But))
            return; // at the "but" itself
        else if (words_.is(next, Trait::Therefore))
            split(i, next, ClauseLink::Consequence);
        else if (starts_clause(next))
            split(i, next, ClauseLink::Addition);
    }

    void at_but(std::size_t i) {
        if (not_only_ || words_.is(i - 1, Trait::Exception)) return;
        if (words_.is(i + 1, Trait::Relative) && !words_.is(i + 1, Trait::Subordinator)) return; // "but who"
        const bool after_mark = words_.is_punctuation(i - 1);
        if (!has_verb_ && !(after_mark && is_long(i))) return;
        if (!verb_ahead(i + 1, after_mark) && !(after_mark && words_.is(i + 1, Trait::Not))) return;
        split(i, i, ClauseLink::Contrast);
    }

    void at_concession(std::size_t i) {
        const bool after_mark = words_.is_punctuation(i - 1);
        if (after_mark && words_.is_mark(i + 1, u',')) return; // ", though,"
        if (after_mark && words_.is(i - 2, Trait::Relative | Trait::Preposition))
            return; // "which, though new,"
        const bool opens =
            words_.is(i - 1, Trait::That | Trait::And) || (after_mark && !has_verb_ && !is_long(i));
        if (opens) {
            concession_ = true;
            has_verb_ = false;
            return;
        }
        if (!after_mark || !(has_verb_ || is_long(i))) return;
        if (concession_has_verb(i + 1)) split(i, i, ClauseLink::Concession);
    }
    /// Tells "though it is new" from "while keeping watch" and "though new".
    [[nodiscard]] bool concession_has_verb(std::size_t i) const {
        if (words_.is(i, Trait::Not) || SubjectSearch(words_, Reach::Far).is_pronoun_subject(i)) return true;
        while (words_.is_adverb(i) || words_.is(i, Trait::Determiner))
            ++i;
        return !words_.ends_with(i, u"ing") && verb_ahead(i, false);
    }

    void at_and(std::size_t i) {
        if (!has_verb_ || concession_ || subordinate_) return;
        const bool comma = words_.is_mark(i - 1, u',');
        if (comma && words_.is(i + 1, Trait::Concession)) return split(i, i + 1, ClauseLink::Concession);
        if (comma && words_.is(i + 1, Trait::Yet)) return split(i, i + 1, ClauseLink::Contrast);
        if (words_.is(i + 1, Trait::Anaphor)) return; // the same statement goes on
        if (is_under_way(i + 1)) return split(i, i + 1, ClauseLink::Addition);
        if (comma ? starts_clause(i + 1) : SubjectSearch(words_, Reach::Near).is_pronoun_subject(i + 1))
            split(i, i + 1, ClauseLink::Addition);
    }

    /// "is working hard to ...": the subject stays, but what is said turns from a state to an effort.
    [[nodiscard]] bool is_under_way(std::size_t i) const {
        if (!words_.is(i, Trait::FiniteAuxiliary)) return false;
        ++i;
        while (words_.is_adverb(i))
            ++i;
        return words_.is(i, Trait::Effort);
    }

    /// So long that the clause up to token i must have a verb, even where we know none.
    [[nodiscard]] bool is_long(std::size_t i) const { return i >= begin_ + 6; }

    [[nodiscard]] bool starts_clause(std::size_t i) const {
        return SubjectSearch(words_, Reach::Far).found_at(i);
    }
    /// Whether a verb follows before the next mark; an insertion between commas right at i is stepped over.
    [[nodiscard]] bool verb_ahead(std::size_t i, bool weak) const {
        constexpr std::size_t reach = 30;
        const std::size_t limit = std::min(words_.size(), i + reach);
        if (words_.is_mark(i, u','))
            for (++i; i < limit && !words_.is_mark(i, u',');)
                ++i;
        for (std::size_t j = i; j < limit; ++j) {
            if (weak ? may_be_verb(words_, j) : is_finite(words_, j)) return true;
            if (!weak && j > i && words_.is_punctuation(j) && !words_.is_quote(j)) return false;
        }
        return false;
    }

    void split(std::size_t end, std::size_t begin, ClauseLink link) {
        emit(end);
        begin_clause(begin, link);
    }

    /// The clause up to `end`, without the punctuation and the "and" at its borders.
    void emit(std::size_t end) {
        std::size_t begin = begin_;
        while (begin < end && words_.is_punctuation(begin) && !words_.is_quote(begin))
            ++begin;
        while (end > begin && (!words_.is_word(end - 1) || words_.is(end - 1, Trait::And)) &&
               !closes(begin, end - 1))
            --end;
        if (begin == end) return;
        clauses_.push_back({{words_[begin].range.begin, words_[end - 1].range.end},
                            offset_ + begin,
                            offset_ + end,
                            sentence_,
                            link_});
    }
    /// Whether token i belongs to the clause's end: a number, an apostrophe, or a bracket or quotation mark
    /// whose partner stands within the clause.
    [[nodiscard]] bool closes(std::size_t begin, std::size_t i) const {
        if (words_[i].kind == TokenKind::Number) return true;
        if (i == begin || words_.is_punctuation(i - 1)) return false;
        const char16_t open = partner_of(words_[i].first);
        for (std::size_t j = begin; j < i && open != 0; ++j)
            if (words_.is_mark(j, open)) return true;
        const bool apostrophe = words_.is_mark(i, u'\'') || words_.is_mark(i, u'\u2019');
        return apostrophe && words_.ends_with(i - 1, u"s");
    }
    [[nodiscard]] static char16_t partner_of(char16_t close) {
        switch (close) {
        case u')':
            return u'(';
        case u']':
            return u'[';
        case u'\u2019':
            return u'\u2018';
        case u'\u201d':
            return u'\u201c';
        case u'\'':
        case u'"':
            return close;
        default:
            return 0;
        }
    }

    const SentenceWords& words_;
    std::size_t offset_;
    std::size_t sentence_;
    std::vector<Clause>& clauses_;

    std::size_t begin_ = 0; ///< of the clause that is being read
    ClauseLink link_ = ClauseLink::Start;
    bool has_verb_ = false;
    int open_relatives_ = 0;   ///< whose verb has not come yet
    bool subordinate_ = false; ///< it opened with "when", "if", "who" ...
    bool concession_ = false;  ///< it opened with a concession, which the comma before the main clause ends
    bool despite_ = false;
    bool not_only_ = false;
};

} // namespace

void intern_clause_words(Vocabulary& vocabulary) {
    for (const ClauseWord& entry : clause_words())
        vocabulary.intern(entry.word);
}

ClauseSplitter::ClauseSplitter(const Vocabulary& vocabulary) {
    for (const ClauseWord& entry : clause_words()) {
        const auto id = static_cast<std::size_t>(vocabulary.find(entry.word));
        if (id == 0) continue;
        if (traits_.size() <= id) traits_.resize(id + 1);
        traits_[id] |= entry.traits;
    }
}

void ClauseSplitter::split(std::u16string_view paragraph, std::span<const TextRange> sentences,
                           std::span<const Token> tokens, std::vector<Clause>& clauses) const {
    clauses.clear();
    std::size_t begin = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        while (begin < tokens.size() && tokens[begin].range.begin < sentences[s].begin)
            ++begin;
        std::size_t end = begin;
        while (end < tokens.size() && tokens[end].range.end <= sentences[s].end)
            ++end;
        const SentenceWords words(traits_, paragraph, tokens.subspan(begin, end - begin));
        SentenceClauses(words, begin, s, clauses).run();
        begin = end;
    }
}

} // namespace findings::engine
