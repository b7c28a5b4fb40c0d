#include "engine/summary_draft.hpp"

#include "engine/grammar_words.hpp"

#include <algorithm>
#include <ranges>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace findings::engine {
namespace {

bool is_closing_mark(const DraftWord& word) {
    return word.mark && word.text.size() == 1 &&
           std::u16string_view(u".,;:!?\u2013\u2014-\u2026").find(word.text[0]) != std::u16string_view::npos;
}

/// The comma at `at` closes what one before it opened: ", who ...,", ", including ...,".
bool closes_an_aside(DraftView draft, std::size_t at) {
    if (!draft[at].is(u',')) return false;
    for (std::size_t open = at; open-- > 0;) {
        if (!draft[open].is(u',')) continue;
        const DraftWord& opener = draft[open + 1];
        if (opener.is(WordClass::Subordinator) || opener.is(WordClass::Preposition) ||
            opener.folded == u"such" || opener.folded == u"particularly" || opener.folded == u"especially" ||
            opener.folded == u"alongside" || opener.folded == u"together" ||
            opener.traits.verb == VerbForm::Past)
            return true;
    }
    return false;
}

/// A form that is a noun as often ("support", "plans") is a verb where a subject stands before it.
bool follows_a_subject(DraftView draft, std::size_t at, VerbForm form) {
    while (at > 0 && draft[at - 1].is(WordClass::Adverb))
        --at;
    if (at == 0) return false;
    if (draft[at - 1].mark) return closes_an_aside(draft, at - 1);
    const DraftWord& before = draft[at - 1];
    if (before.is(WordClass::Pronoun) || before.folded == u"which") return true;
    const bool plural =
        before.is(WordClass::PluralWithoutS) ||
        (before.folded.ends_with(u"s") && !before.folded.ends_with(u"ss") && before.folded != u"'s");
    if (before.is(WordClass::Determiner) || before.is(WordClass::Preposition) ||
        before.is(WordClass::Conjunction) || before.is(WordClass::Adjective) ||
        (before.traits.verb == VerbForm::Ing && draft[at].traits.also_noun))
        return false;
    if (form != VerbForm::Base) return !plural;
    const auto joined = [](const DraftWord& word) { return word.folded == u"and"; }; // "A and B support"
    return plural || (!draft[at].traits.also_noun && std::ranges::any_of(draft.first(at), joined));
}

bool may_follow_a_verb(DraftView draft, std::size_t at) {
    if (at + 1 >= draft.size()) return true;
    const DraftWord& next = draft[at + 1];
    return !next.mark &&
           (next.is(WordClass::Determiner) || next.is(WordClass::Pronoun) || next.is(WordClass::Quantifier) ||
            next.is(WordClass::Adverb) || next.is(WordClass::Preposition) || next.is(WordClass::Adjective) ||
            next.is(WordClass::Subordinator) || next.folded.ends_with(u"s") ||
            next.is(WordClass::PluralWithoutS));
}

/// Whether the word at `at`, no auxiliary before it, is a finite verb.
bool is_finite(DraftView draft, std::size_t at) {
    const DraftWord& word = draft[at];
    const bool behind_to = at > 0 && draft[at - 1].folded == u"to";
    const bool joined =
        at > 0 && draft[at - 1].is(WordClass::Conjunction); // a second verb of the same clause
    if (behind_to || joined) return false;
    if (word.is(WordClass::Auxiliary)) return true;
    if (word.folded == u"'s" && at > 0) // "it's", "there's", "who's"; else a genitive
        return draft[at - 1].is(WordClass::Pronoun) || draft[at - 1].is(WordClass::Subordinator);
    const WordTraits verb = word.traits;
    switch (verb.verb) {
    case VerbForm::Third:
        return verb.also_noun ? follows_a_subject(draft, at, verb.verb) && may_follow_a_verb(draft, at)
                              : at > 0 && !draft[at - 1].is(WordClass::Determiner);
    case VerbForm::Base:
        return follows_a_subject(draft, at, verb.verb) && (!verb.also_noun || may_follow_a_verb(draft, at));
    case VerbForm::Past:
        return at > 0 && at + 1 < draft.size() && !draft[at - 1].mark && !draft[at + 1].mark &&
               (draft[at + 1].is(WordClass::Determiner) || draft[at + 1].is(WordClass::Quantifier) ||
                draft[at + 1].folded == u"that" || draft[at - 1].is(WordClass::Pronoun) ||
                at + 1 == draft.size());
    case VerbForm::Ing:
    case VerbForm::None:
        break;
    }
    return false;
}

/// Behind the auxiliaries, adverbs and participles that belong to the finite verb at `at`.
std::size_t end_of_verb_group(DraftView draft, std::size_t at) {
    bool auxiliary = draft[at].is(WordClass::Auxiliary) || draft[at].folded == u"'s";
    for (++at; at < draft.size() && !draft[at].mark; ++at) {
        const DraftWord& word = draft[at];
        const bool be = word.folded == u"be" || word.folded == u"been" || word.folded == u"being" ||
                        word.folded == u"have";
        if (word.is(WordClass::Adverb) || word.is(WordClass::Negation) || be) continue;
        if (!auxiliary || word.traits.verb == VerbForm::None) break;
        auxiliary = false;
    }
    return at;
}

/// Words that open a clause, where they do: "that" in "that plan" and "so" in "so far" do not.
bool opens_a_clause(DraftView draft, std::size_t at) {
    const std::u16string& word = draft[at].folded;
    if (!draft[at].is(WordClass::Subordinator)) return false;
    if (at + 1 >= draft.size()) return false;
    const DraftWord& next = draft[at + 1];
    if (word == u"that") return at > 0 && !draft[at - 1].is(WordClass::Preposition);
    if (word == u"so") return next.folded == u"that";
    if (word == u"as" || word == u"since" || word == u"before" || word == u"after" || word == u"until")
        return next.is(WordClass::Pronoun) && !next.is(WordClass::Determiner);
    if (word == u"how" || word == u"what" || word == u"whether" || word == u"when" || word == u"while" ||
        word == u"if" || word == u"whatever")
        return next.folded != u"to" && next.folded != u"necessary" && next.folded != u"appropriate" &&
               next.traits.verb != VerbForm::Ing;
    return true;
}

/// At the start of a text these are as good as a subject.
bool is_relative(const DraftWord& word) {
    return word.folded == u"who" || word.folded == u"which" || word.folded == u"that" ||
           word.folded == u"what";
}

} // namespace

bool holds(std::u16string_view list, std::u16string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1))
        if (list[at - 1] == u' ' && list[at + word.size()] == u' ') return true;
    return false;
}

Draft make_draft(std::u16string_view paragraph, TextRange range, std::span<const Token> tokens) {
    Draft draft;
    std::size_t end_of_last = range.begin;
    const auto first = std::ranges::lower_bound(tokens, range.begin, {},
                                                [](const Token& token) { return token.range.begin; });
    for (const Token& token : std::ranges::subrange(first, tokens.end())) {
        if (token.range.end > range.end) break;
        if (token.kind == TokenKind::LineBreak) continue;
        DraftWord word;
        word.text = paragraph.substr(token.range.begin, token.range.size());
        word.mark = token.kind == TokenKind::Punctuation;
        word.glued = !draft.empty() && token.range.begin == end_of_last;
        if (!word.mark) {
            word.folded = fold(word.text);
            if (word.glued && word.folded == u"'t") word.folded = u"not"; // the rest of "can't"
            word.traits = traits_of(word.folded);
        }
        end_of_last = token.range.end;
        draft.push_back(std::move(word));
    }
    while (!draft.empty() && is_closing_mark(draft.back()))
        draft.pop_back();
    return draft;
}

std::size_t count_words(DraftView draft) {
    std::size_t count = 0;
    bool counted = false; // the run of glued pieces at hand
    for (const DraftWord& word : draft) {
        if (!word.glued) counted = false;
        if (word.mark || counted) continue;
        counted = true;
        ++count;
    }
    return count;
}

bool has_negation(DraftView draft) {
    return std::ranges::any_of(draft, [](const DraftWord& word) { return word.is(WordClass::Negation); });
}

int missing_verbs(DraftView draft) {
    int wanted = 1, found = 0;
    for (std::size_t at = 0; at < draft.size();) {
        if (draft[at].mark) {
            ++at;
        } else if (opens_a_clause(draft, at) && (at > 0 || !is_relative(draft[at]))) {
            ++wanted;
            ++at;
        } else if (is_finite(draft, at)) {
            ++found;
            at = end_of_verb_group(draft, at);
        } else {
            ++at;
        }
    }
    return std::max(0, wanted - found);
}

bool is_sentence(DraftView draft) {
    return missing_verbs(draft) == 0;
}

bool starts_with_a_verb(DraftView draft) {
    if (draft.empty() || draft[0].mark) return false;
    const DraftWord& word = draft[0];
    if (word.is(WordClass::Auxiliary) || word.is(WordClass::Adverb)) return true;
    if (word.traits.verb != VerbForm::Third && word.traits.verb != VerbForm::Base) return false;
    const bool object_follows =
        draft.size() > 1 && (draft[1].folded == u"to" || draft[1].is(WordClass::Determiner) ||
                             draft[1].is(WordClass::Quantifier));
    return !word.traits.also_noun || object_follows;
}

std::u16string write_out(Draft draft) {
    while (!draft.empty() && is_closing_mark(draft.back()))
        draft.pop_back();
    while (!draft.empty() && is_closing_mark(draft.front()))
        draft.erase(draft.begin());
    std::u16string out;
    for (const DraftWord& word : draft) {
        if (!out.empty() && !word.glued) out += u' ';
        out += word.text;
    }
    for (std::size_t at = 0; at < out.size();) { // the first letter, behind an opening quotation mark
        const std::size_t begin = at;
        UChar32 c = 0;
        U16_NEXT(out.data(), at, out.size(), c);
        if (!u_isalnum(c)) continue;
        const UChar32 upper = u_totitle(c);
        if (U_IS_BMP(upper) && at - begin == 1) out[begin] = static_cast<char16_t>(upper);
        break;
    }
    return out;
}

} // namespace findings::engine
