#include "engine/clause_splitter.hpp"

#include "engine/clause_grammar.hpp"
#include "engine/clause_words.hpp"

#include <algorithm>

namespace findings::engine {
namespace {

using Trait = ClauseTrait;

/// Walks through one sentence and emits its clauses.
class SentenceClauses {
public:
    SentenceClauses(const SentenceWords& words, std::size_t offset, std::size_t sentence,
                    std::vector<Clause>& clauses)
        : words_(words), offset_(offset), sentence_(sentence), clauses_(clauses) {}

    void run() {
        begin_clause(0, ClauseLink::Start);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_.is_punctuation(i)) {
                if (i > begin_) at_mark(i);
                continue;
            }
            const std::uint32_t traits = words_.traits_of(i);
            if (i > begin_ && (traits & joins) != 0) at_joining_word(i);
            if (i >= begin_ && (!has_verb_ || words_.is(i, Trait::Only))) read(i);
        }
        emit(words_.size());
    }

private:
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
            if (!starts_clause(words_, i + 1)) return;
            if (link_ == ClauseLink::Start) link_ = ClauseLink::Concession;
            return split(i, i + 1, ClauseLink::Other);
        }
        if (words_.is(i + 1, Trait::Yet) && starts_clause(words_, i + 2))
            split(i, i + 1, ClauseLink::Contrast);
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
        else if (starts_clause(words_, next))
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
        if (words_.is(i, Trait::Not) || starts_with_pronoun_subject(words_, i)) return true;
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
        if (comma ? starts_clause(words_, i + 1) : starts_with_pronoun_subject(words_, i + 1))
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
        while (begin < end && words_.is_punctuation(begin) && !opens(begin, end))
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
    /// Whether token i is a quotation mark whose partner stands within the clause.
    [[nodiscard]] bool opens(std::size_t i, std::size_t end) const {
        if (!words_.is_quote(i)) return false;
        for (std::size_t j = i + 1; j < end; ++j)
            if (words_.is_quote(j) && partner_of(words_[j].first) == words_[i].first &&
                !words_.is_punctuation(j - 1))
                return true;
        return false;
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
