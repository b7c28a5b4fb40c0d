#include "engine/summary_compressor.hpp"

#include "engine/grammar_words.hpp"
#include "engine/summary_draft.hpp"
#include "engine/summary_opening.hpp"
#include "engine/summary_trimmer.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace findings::engine {
namespace {

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

/// The sentence before the one that starts at `at`; empty where `at` is within a sentence or there is none.
Draft sentence_before(std::u16string_view paragraph, std::size_t at, std::span<const Token> tokens) {
    const auto here = std::ranges::lower_bound(tokens, at, {}, [](const Token& t) { return t.range.begin; });
    std::size_t end = static_cast<std::size_t>(here - tokens.begin());
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

/// Puts the subject's name where a definite noun or "it" at the start stands for it beyond doubt.
void name_the_subject(Draft& draft, std::u16string_view paragraph, TextRange range,
                      std::span<const Token> tokens, std::u16string_view subject) {
    Draft name = draft_of(subject);
    if (name.empty()) return;
    std::size_t length = reference_length(draft, subject);
    if (length == 0 && is_a_personal_it(draft)) {
        Draft before = sentence_before(paragraph, range.begin, tokens);
        strip_opening(before);
        const bool spoke_of_it = reference_length(before, subject) > 0 ||
                                 (starts_with(before, name) && ends_a_subject(before, name.size()));
        if (spoke_of_it) length = 1;
    }
    if (length == 0) return;
    draft.erase(draft.begin(), draft.begin() + static_cast<std::ptrdiff_t>(length));
    draft.insert(draft.begin(), std::make_move_iterator(name.begin()), std::make_move_iterator(name.end()));
}

} // namespace

std::u16string compress(std::u16string_view paragraph, TextRange range, std::span<const Token> tokens,
                        std::u16string_view subject) {
    Draft draft = make_draft(paragraph, range, tokens);
    drop_asides(draft);
    strip_opening(draft);
    Draft named = draft;
    name_the_subject(named, paragraph, range, tokens, subject);
    shorten(named, most_words);
    if (count_words(named) > most_words) { // a long name must not cost the limit
        shorten(draft, most_words);
        if (count_words(draft) <= most_words) return write_out(std::move(draft));
    }
    return write_out(std::move(named));
}

} // namespace findings::engine
