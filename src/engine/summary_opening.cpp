#include "engine/summary_opening.hpp"

#include "engine/grammar_words.hpp"

#include <algorithm>
#include <array>

namespace findings::engine {
namespace {

using View = std::u16string_view;

/// Words separated by blanks; how many words of the draft they match, from `at`, or 0.
std::size_t match(DraftView draft, std::size_t at, View phrase) {
    const std::size_t begin = at;
    while (!phrase.empty()) {
        const std::size_t blank = phrase.find(u' ');
        if (at >= draft.size() || draft[at].folded != phrase.substr(0, blank)) return 0;
        ++at;
        phrase = blank == View::npos ? View{} : phrase.substr(blank + 1);
    }
    return at - begin;
}

template <std::size_t N>
std::size_t longest(DraftView draft, std::size_t at, const std::array<View, N>& phrases) {
    std::size_t length = 0;
    for (const View phrase : phrases)
        length = std::max(length, match(draft, at, phrase));
    return length;
}

constexpr std::array free_connectives{View(u"however"),
                                      View(u"furthermore"),
                                      View(u"moreover"),
                                      View(u"additionally"),
                                      View(u"nevertheless"),
                                      View(u"nonetheless"),
                                      View(u"consequently"),
                                      View(u"therefore"),
                                      View(u"thus"),
                                      View(u"hence"),
                                      View(u"in addition"),
                                      View(u"in particular"),
                                      View(u"for example"),
                                      View(u"for instance"),
                                      View(u"similarly"),
                                      View(u"likewise"),
                                      View(u"on the other hand"),
                                      View(u"at the same time"),
                                      View(u"even so"),
                                      View(u"that said"),
                                      View(u"that being said"),
                                      View(u"having said that"),
                                      View(u"in fact"),
                                      View(u"indeed"),
                                      View(u"in contrast"),
                                      View(u"by contrast"),
                                      View(u"conversely"),
                                      View(u"of course"),
                                      View(u"as a consequence"),
                                      View(u"in short"),
                                      View(u"in summary"),
                                      View(u"in conclusion"),
                                      View(u"accordingly"),
                                      View(u"meanwhile"),
                                      View(u"in turn"),
                                      View(u"specifically"),
                                      View(u"more importantly"),
                                      View(u"importantly"),
                                      View(u"notably"),
                                      View(u"what is more"),
                                      View(u"but"),
                                      View(u"and"),
                                      View(u"on top of that"),
                                      View(u"then again"),
                                      View(u"after all")};
/// These are connectives before a comma only.
constexpr std::array comma_connectives{View(u"despite this"),
                                       View(u"in spite of this"),
                                       View(u"because of this"),
                                       View(u"as a result of this"),
                                       View(u"in addition to this"),
                                       View(u"more broadly"),
                                       View(u"more generally"),
                                       View(u"rather"),
                                       View(u"further"),
                                       View(u"still"),
                                       View(u"again"),
                                       View(u"first"),
                                       View(u"second"),
                                       View(u"third"),
                                       View(u"firstly"),
                                       View(u"secondly"),
                                       View(u"thirdly"),
                                       View(u"finally"),
                                       View(u"lastly"),
                                       View(u"equally"),
                                       View(u"also"),
                                       View(u"as a result"),
                                       View(u"as such"),
                                       View(u"so"),
                                       View(u"yet"),
                                       View(u"now"),
                                       View(u"well"),
                                       View(u"to be fair"),
                                       View(u"to be clear"),
                                       View(u"that aside"),
                                       View(u"instead"),
                                       View(u"otherwise"),
                                       View(u"that apart"),
                                       View(u"on that point"),
                                       View(u"as well as this"),
                                       View(u"above all"),
                                       View(u"crucially"),
                                       View(u"to that end"),
                                       View(u"mind you"),
                                       View(u"all the same"),
                                       View(u"by and large"),
                                       View(u"let me say"),
                                       View(u"let me be clear")};
/// These open a clause that another one usually follows; without one they only echo what stood before.
constexpr std::array clause_connectives{
    View(u"although"), View(u"though"),           View(u"while"),       View(u"whilst"),
    View(u"whereas"),  View(u"even though"),      View(u"that"),        View(u"so"),
    View(u"yet"),      View(u"which means that"), View(u"meaning that")};

constexpr std::array voices{View(u"i"),
                            View(u"we"),
                            View(u"inspectors"),
                            View(u"the inspectors"),
                            View(u"our inspectors"),
                            View(u"our inspection"),
                            View(u"the inspection"),
                            View(u"this inspection"),
                            View(u"our inspection team"),
                            View(u"the inspection team"),
                            View(u"our review"),
                            View(u"our investigation"),
                            View(u"the review"),
                            View(u"our assessment"),
                            View(u"my colleagues and i"),
                            View(u"the panel"),
                            View(u"the team and i"),
                            View(u"my team and i"),
                            View(u"my inspectors"),
                            View(u"my team"),
                            View(u"our team"),
                            View(u"the review team")};
/// All that may stand between a voice and its "that".
constexpr View frame_words =
    u" am are was were is have has had been be very really particularly especially also still therefore "
    u"remain "
    u"remains satisfied pleased encouraged delighted glad happy reassured impressed confident assured "
    u"heartened "
    u"concerned worried disappointed troubled sorry clear convinced to see find note report say learn "
    u"observe can "
    u"must do did found saw noted observed identified concluded conclude consider considered believe think "
    u"judge judged recognise acknowledge assessed determined established confirmed seen stress emphasise 'd "
    u"equally again deeply most extremely ";
constexpr View frame_verdicts =
    u" satisfied pleased encouraged delighted glad happy reassured impressed confident assured heartened "
    u"concerned worried disappointed troubled sorry clear convinced found saw noted observed identified "
    u"concluded conclude consider considered believe think judge judged recognise acknowledge assessed "
    u"determined established confirmed say report note seen find see stress emphasise ";
constexpr View remarks =
    u" clear evident apparent obvious good positive pleasing encouraging notable noteworthy "
    u"commendable reassuring disappointing concerning worrying unfortunate regrettable "
    u"heartening fair right true worth plain ";
constexpr std::array fixed_frames{View(u"this means that"),
                                  View(u"that means that"),
                                  View(u"this means"),
                                  View(u"that means"),
                                  View(u"this meant that"),
                                  View(u"this has meant that"),
                                  View(u"the impact of this is that"),
                                  View(u"the result of this is that"),
                                  View(u"the result is that"),
                                  View(u"the effect of this is that"),
                                  View(u"the effect is that"),
                                  View(u"the consequence is that"),
                                  View(u"the impact is that"),
                                  View(u"the consequence of this is that"),
                                  View(u"my view is that"),
                                  View(u"my judgement is that"),
                                  View(u"our view is that"),
                                  View(u"our judgement is that"),
                                  View(u"my conclusion is that"),
                                  View(u"my assessment is that"),
                                  View(u"our assessment is that"),
                                  View(u"the truth is that"),
                                  View(u"the fact is that"),
                                  View(u"the good news is that"),
                                  View(u"the bad news is that"),
                                  View(u"there is evidence that"),
                                  View(u"there is clear evidence that"),
                                  View(u"there is good evidence that"),
                                  View(u"there is strong evidence that"),
                                  View(u"there was evidence that"),
                                  View(u"there was clear evidence that"),
                                  View(u"what i can say is that"),
                                  View(u"what we found is that"),
                                  View(u"what i found is that"),
                                  View(u"i have to say that"),
                                  View(u"i 'd go so far as to say that"),
                                  View(u"i would go so far as to say that"),
                                  View(u"i have to say"),
                                  View(u"i must say")};

/// "I am pleased to see that"
std::size_t voiced_frame(DraftView draft) {
    const std::size_t voice = longest(draft, 0, voices);
    if (voice == 0) return 0;
    bool verdict = false;
    for (std::size_t at = voice; at < draft.size() && at < voice + 8; ++at) {
        if (draft[at].mark) return 0;
        if (draft[at].folded == u"that") return verdict ? at + 1 : 0;
        if (!holds(frame_words, draft[at].folded)) return 0;
        verdict = verdict || holds(frame_verdicts, draft[at].folded);
    }
    return 0;
}

/// "It is clear that", "It was pleasing to see that"
std::size_t remark_frame(DraftView draft) {
    std::size_t at = 0;
    if (match(draft, 0, u"it is") || match(draft, 0, u"it was") || match(draft, 0, u"it 's")) at = 2;
    if (at == 0) return 0;
    if (at < draft.size() && (draft[at].is(WordClass::Adverb))) ++at;
    if (at >= draft.size() || !holds(remarks, draft[at].folded)) return 0;
    ++at;
    if (at + 1 < draft.size() && draft[at].folded == u"to") at += 2;
    return match(draft, at, u"that") ? at + 1 : 0;
}

DraftView behind(DraftView draft, std::size_t count) {
    while (count < draft.size() && draft[count].is(u','))
        ++count;
    return draft.subspan(count);
}

/// The frame governs more than one clause: "... that A and that B", "... that A and am glad of B".
bool goes_on(DraftView rest) {
    for (std::size_t at = 0; at + 1 < rest.size(); ++at)
        if (rest[at].is(WordClass::Conjunction) &&
            (rest[at + 1].folded == u"that" || rest[at + 1].folded == u"am" || rest[at + 1].folded == u"i"))
            return true;
    return false;
}

std::size_t frame_length(DraftView draft) {
    std::size_t length = longest(draft, 0, fixed_frames);
    if (length == 0) length = std::max(voiced_frame(draft), remark_frame(draft));
    if (length == 0 || goes_on(draft.subspan(length))) return 0;
    const DraftView rest = behind(draft, length);
    return is_sentence(rest) ? length : 0;
}

/// A whole clause follows behind a comma: the connective ties the two together.
bool another_clause_follows(DraftView draft) {
    for (std::size_t at = 1; at + 2 < draft.size(); ++at) {
        if (!draft[at].is(u',')) continue;
        const DraftView rest = draft.subspan(at + 1);
        if (!rest[0].is(WordClass::Subordinator) && !rest[0].is(WordClass::Conjunction) &&
            rest[0].traits.verb != VerbForm::Ing && is_sentence(rest))
            return true;
    }
    return false;
}

std::size_t connective_length(DraftView draft) {
    if (const std::size_t length = longest(draft, 0, free_connectives)) {
        const bool preposition =
            length < draft.size() && (draft[length].folded == u"to" || draft[length].folded == u"for");
        return preposition ? 0 : length;
    }
    if (const std::size_t length = longest(draft, 0, comma_connectives);
        length > 0 && length < draft.size() && draft[length].is(u','))
        return length;
    const std::size_t length = longest(draft, 0, clause_connectives);
    if (length == 0 || another_clause_follows(draft)) return 0;
    const DraftView rest = behind(draft, length);
    if (rest.empty() || rest[0].folded == u"that") return 0;
    const bool names_a_thing = draft[0].folded == u"that" && !rest[0].is(WordClass::Determiner) &&
                               !rest[0].is(WordClass::Pronoun); // "that plan", "that's"
    if (names_a_thing) return 0;
    return is_sentence(rest) ? length : 0;
}

} // namespace

void strip_opening(Draft& draft) {
    while (true) {
        std::size_t length = connective_length(draft);
        if (length == 0) length = frame_length(draft);
        if (length == 0) return;
        const DraftView rest = behind(draft, length);
        if (rest.size() < 2) return;
        draft.erase(draft.begin(), draft.end() - static_cast<std::ptrdiff_t>(rest.size()));
        draft.front().glued = false;
    }
}

} // namespace findings::engine
