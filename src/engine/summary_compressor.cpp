#include "engine/summary_compressor.hpp"

#include "engine/grammar_words.hpp"
#include "engine/summary_draft.hpp"
#include "engine/summary_opening.hpp"
#include "engine/summary_trimmer.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace findings::engine {
namespace {

using View = std::u16string_view;

constexpr std::size_t most_words = 18;

/// The kinds of body that a definite noun may stand for, with the words that its name then has.
struct BodyNoun {
    std::u16string_view noun;
    std::u16string_view in_name;
};
constexpr BodyNoun body_nouns[] = {
    {u"force", u"police"},
    {u"force", u"constabulary"},
    {u"constabulary", u"constabulary"},
    {u"service", u"service"},
    {u"council", u"council"},
    {u"authority", u"authority"},
    {u"trust", u"trust"},
    {u"school", u"school"},
    {u"academy", u"academy"},
    {u"college", u"college"},
    {u"prison", u"hmp"},
    {u"prison", u"prison"},
    {u"hospital", u"hospital"},
    {u"university", u"university"},
};

bool names_the_body(std::u16string_view noun, std::u16string_view subject) {
    std::u16string name = fold(subject);
    return std::ranges::any_of(body_nouns, [&](const BodyNoun& body) {
        return body.noun == noun && name.find(body.in_name) != std::u16string::npos;
    });
}

/// The noun before `at` is not the first part of a compound ("the force control room").
bool ends_a_subject(DraftView draft, std::size_t at) {
    return at < draft.size() && draft[at].traits.verb != VerbForm::Base &&
           (draft[at].folded == u"'s" || starts_with_a_verb(draft.subspan(at)));
}

/// How many words at the start of the draft stand for the subject.
std::size_t reference_length(DraftView draft, std::u16string_view subject) {
    const bool definite = draft.size() > 2 && draft[0].folded == u"the" &&
                          names_the_body(draft[1].folded, subject) && ends_a_subject(draft, 2);
    return definite ? 2 : 0;
}

/// "It" with a verb that is not the impersonal "it is clear", "it takes time".
bool is_a_personal_it(DraftView draft) {
    if (draft.size() < 2 || draft[0].folded != u"it") return false;
    const std::u16string& next = draft[1].folded;
    const bool impersonal = next == u"is" || next == u"was" || next == u"'s" || next == u"would" ||
                            next == u"takes" || next == u"seems" || next == u"appears" || next == u"means" ||
                            next == u"follows" || next == u"remains";
    return !impersonal && ends_a_subject(draft, 1);
}

/// The words of `text`, as if it stood alone.
Draft draft_of(std::u16string_view text) {
    std::vector<Token> tokens;
    tokenise(text, Vocabulary{}, tokens);
    return make_draft(text, {0, text.size()}, tokens);
}

bool ends_a_sentence(const Token& token) {
    return token.kind == TokenKind::LineBreak ||
           (token.kind == TokenKind::Punctuation &&
            (token.first == u'.' || token.first == u'!' || token.first == u'?'));
}

std::size_t first_token_from(std::span<const Token> tokens, std::size_t at) {
    const auto here = std::ranges::lower_bound(tokens, at, {}, [](const Token& t) { return t.range.begin; });
    return static_cast<std::size_t>(here - tokens.begin());
}

/// The sentence before the one that starts at `at`; empty where `at` is within a sentence or there is none.
Draft sentence_before(std::u16string_view paragraph, std::size_t at, std::span<const Token> tokens) {
    std::size_t end = first_token_from(tokens, at);
    if (end == 0 || !ends_a_sentence(tokens[end - 1])) return {};
    while (end > 0 && ends_a_sentence(tokens[end - 1]))
        --end;
    std::size_t begin = end;
    while (begin > 0 && !ends_a_sentence(tokens[begin - 1]))
        --begin;
    if (begin == end) return {};
    return make_draft(paragraph, {tokens[begin].range.begin, tokens[end - 1].range.end},
                      tokens.subspan(begin, end - begin));
}

bool starts_with(DraftView draft, DraftView words) {
    return draft.size() > words.size() &&
           std::ranges::equal(draft.first(words.size()), words, {}, &DraftWord::text, &DraftWord::text);
}

/// A verb in the third person: "is", "has", "needs".
bool is_agreeing_verb(const DraftWord& word) {
    constexpr std::array auxiliaries{View(u"is"), View(u"has"), View(u"does"), View(u"was")};
    return std::ranges::find(auxiliaries, word.folded) != auxiliaries.end() ||
           word.traits.verb == VerbForm::Third;
}

/// Another subject came up on the way: ", and the council ...".
bool has_other_subject(DraftView draft) {
    for (std::size_t at = 1; at + 1 < draft.size(); ++at)
        if (draft[at].is(WordClass::Subordinator) || draft[at].is(u';') ||
            (draft[at].is(WordClass::Conjunction) &&
             (draft[at + 1].is(WordClass::Pronoun) || is_sentence(draft.subspan(at + 1)))))
            return true;
    return false;
}

/// The subject's name as a sentence starts with it: "the" stands before names that end in a common noun.
Draft name_of(std::u16string_view subject) {
    constexpr std::array with_article{View(u"service"),   View(u"trust"),      View(u"partnership"),
                                      View(u"authority"), View(u"department"), View(u"board"),
                                      View(u"agency"),    View(u"commission"), View(u"office"),
                                      View(u"force"),     View(u"university"), View(u"society")};
    Draft name = draft_of(subject);
    if (name.empty() || name.front().is(WordClass::Article)) return name;
    if (std::ranges::find(with_article, name.back().folded) != with_article.end()) {
        DraftWord article = draft_of(u"the").front();
        name.insert(name.begin(), std::move(article));
    }
    return name;
}

/// Whether the draft starts by speaking of the body: by name, by a definite noun, or by "it" where the
/// sentence before did. Says how many words that takes.
std::size_t spoken_of(DraftView draft, std::u16string_view subject) {
    if (const std::size_t length = reference_length(draft, subject)) return length;
    Draft name = draft_of(subject);
    const std::size_t article =
        !draft.empty() && draft[0].folded == u"the" && name[0].folded != u"the" ? 1 : 0;
    const bool named =
        starts_with(draft.subspan(article), name) && ends_a_subject(draft, article + name.size());
    return named ? article + name.size() : 0;
}

/// What stands between the start of its sentence and the quote.
Draft sentence_so_far(std::u16string_view paragraph, std::size_t at, std::span<const Token> tokens) {
    std::size_t end = first_token_from(tokens, at), begin = end;
    while (begin > 0 && !ends_a_sentence(tokens[begin - 1]))
        --begin;
    if (begin == end) return {};
    return make_draft(paragraph, {tokens[begin].range.begin, tokens[end - 1].range.end},
                      tokens.subspan(begin, end - begin));
}

/// Puts the subject's name where a definite noun, "it" or nothing at all at the start stands for it beyond
/// doubt.
void name_the_subject(Draft& draft, std::u16string_view paragraph, TextRange range,
                      std::span<const Token> tokens, std::u16string_view subject) {
    Draft name = name_of(subject);
    if (name.empty() || draft.empty()) return;
    std::size_t length = reference_length(draft, subject);
    bool meant = length > 0;
    if (!meant && is_a_personal_it(draft)) {
        Draft before = sentence_before(paragraph, range.begin, tokens);
        strip_opening(before);
        meant = spoken_of(before, subject) > 0;
        length = 1;
    } else if (!meant && is_agreeing_verb(draft[0])) { // "The force knows this and | is acting on it"
        Draft before = sentence_so_far(paragraph, range.begin, tokens);
        strip_opening(before);
        meant = spoken_of(before, subject) > 0 && missing_verbs(before) == 0 && !has_other_subject(before);
    }
    if (!meant) return;
    draft.erase(draft.begin(), draft.begin() + static_cast<std::ptrdiff_t>(length));
    draft.insert(draft.begin(), std::make_move_iterator(name.begin()), std::make_move_iterator(name.end()));
}

} // namespace

std::u16string compress(std::u16string_view paragraph, TextRange range, std::span<const Token> tokens,
                        std::u16string_view subject) {
    Draft draft = make_draft(paragraph, range, tokens);
    drop_asides(draft);
    strip_opening(draft);
    shorten(draft, most_words);
    Draft named = draft;
    name_the_subject(named, paragraph, range, tokens, subject);
    shorten(named, most_words);
    const bool too_long = count_words(named) > std::max(most_words, count_words(draft));
    return write_out(too_long ? std::move(draft) : std::move(named)); // a long name must not cost the limit
}

} // namespace findings::engine
