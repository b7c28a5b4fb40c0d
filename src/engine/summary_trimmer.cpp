#include "engine/summary_trimmer.hpp"

#include "engine/grammar_words.hpp"
#include "engine/summary_opening.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include <unicode/uchar.h>

namespace findings::engine {
namespace {

using View = std::u16string_view;

void erase(Draft& draft, std::size_t begin, std::size_t end) {
    draft.erase(draft.begin() + static_cast<std::ptrdiff_t>(begin),
                draft.begin() + static_cast<std::ptrdiff_t>(end));
}

/// False where the last word leaves a hole.
bool may_end(DraftView kept) {
    constexpr View never_last =
        u" be been being am having very too so more most less quite both either neither not also its i we "
        u"they who "
        u"there enough 's rather better best always often now only just even such it together least partly "
        u"mainly largely mostly particularly especially simply purely solely much ";
    if (kept.empty() || kept.back().mark) return false;
    const DraftWord& last = kept.back();
    const DraftWord& before = kept.size() > 1 ? kept[kept.size() - 2] : last;
    for (const WordClass open : {WordClass::Determiner, WordClass::Preposition, WordClass::Conjunction,
                                 WordClass::Auxiliary, WordClass::Subordinator, WordClass::Unfinished})
        if (last.is(open)) return false;
    if (last.folded == u"well") return true;
    if (last.is(WordClass::Adverb) && before.mark) return false; // ", frequently"
    if (holds(never_last, last.folded)) return false;
    if (last.is(WordClass::Intransitive)) return true;
    const bool noun = last.traits.also_noun && before.folded != u"to" && !before.is(WordClass::Auxiliary);
    return noun || (last.traits.verb != VerbForm::Base && last.traits.verb != VerbForm::Third);
}

/// "..., and, through its work": what stands between the commas belongs to what follows.
bool leaves_an_aside_open(DraftView kept) {
    for (std::size_t at = kept.size(); at-- > 1;)
        if (kept[at].is(u',')) return kept[at - 1].is(WordClass::Conjunction);
    return false;
}

/// The last "and" opens a clause of which the verb would go.
bool leaves_half_a_clause(DraftView draft, std::size_t at) {
    constexpr View verb_of_their_own =
        u" before after since when while whilst because as once although though ";
    if (holds(verb_of_their_own, draft[at].folded)) return false;
    for (std::size_t i = at; i-- > 0;) {
        if (!draft[i].is(WordClass::Conjunction) && !draft[i].is(u';') && !draft[i].is_dash()) continue;
        if (i + 1 < at && draft[i + 1].folded == u"that") ++i; // "... and that staff"
        const auto comma = std::find_if(draft.begin() + static_cast<std::ptrdiff_t>(at), draft.end(),
                                        [](const DraftWord& word) { return word.is(u','); });
        const DraftView clause(draft.begin() + static_cast<std::ptrdiff_t>(i + 1), comma);
        return !clause.empty() && is_sentence(clause) && !is_sentence(clause.first(at - i - 1));
    }
    return false;
}

/// What a text is cut at, and how much it costs to lose what follows. The best cut is the cheapest.
struct Cut {
    std::size_t at = 0; ///< first word that goes
    double cost = 0;
};

constexpr View purpose_verbs = u" ensure make help enable improve support meet provide reduce prevent "
                               u"protect achieve increase deliver give "
                               u"address tackle identify keep develop allow build drive inform promote raise "
                               u"secure strengthen manage monitor "
                               u"safeguard understand share bring create maintain avoid minimise maximise "
                               u"respond assess review consider "
                               u"deal discuss explore get find learn move plan reach see set show take track "
                               u"work become be better feel ";
constexpr View trailing_participles =
    u" leading resulting ensuring enabling meaning making helping reducing allowing providing giving causing "
    u"improving creating preventing putting leaving showing reflecting demonstrating contributing using "
    u"taking "
    u"building supporting increasing delivering offering focusing placing limiting undermining compounding "
    u"avoiding promoting strengthening adding keeping drawing requiring suggesting indicating including "
    u"particularly especially notably specifically regardless such for despite with irrespective rather as "
    u"where which who whose whom thereby thus not because since so when while whereas although though even "
    u"even if at from through during following based given owing due in by without on of to across ";

struct Boundary {
    View words; ///< between blanks
    double cost;
};
constexpr std::array boundaries{
    Boundary{u" because ", 2.5},
    Boundary{u" so ", 2},
    Boundary{u" alongside ", 1.5},
    Boundary{u" including ", 1},
    Boundary{u" despite ", 3},
    Boundary{u" through throughout during following via ", 3},
    Boundary{u" within across among amongst between ", 3},
    Boundary{u" who whose whom which ", 3.5},
    Boundary{u" where when while whilst once as although though whereas before after since ", 4},
    Boundary{u" for with by from on at in about against towards into over under into onto upon ", 4},
    Boundary{u" to ", 4.5},
    Boundary{u" and or ", 4},
    Boundary{u" of ", 6.5},
    Boundary{u" that ", 5},
};

bool is_list_item(DraftView between) {
    if (between[0].is(WordClass::Preposition) || between[0].is(WordClass::Subordinator)) return false;
    return between.size() <= 9 && missing_verbs(between) > 0;
}

/// The comma where the list starts whose last item stands behind the conjunction at `conjunction`, or where
/// the conjunction stands if it joins two.
std::size_t start_of_list(DraftView draft, std::size_t conjunction) {
    std::size_t start = conjunction, end = conjunction;
    for (std::size_t at = conjunction; at-- > 0;) {
        if (draft[at].mark && !draft[at].is(u',') && !draft[at].glued) break;
        if (!draft[at].is(u',')) continue;
        if (at + 1 < end && !is_list_item(draft.subspan(at + 1, end - at - 1))) break;
        start = end = at;
    }
    return start;
}

/// "are effective", "has remained strong": not "effective" before its noun.
bool is_predicate(DraftView draft, std::size_t at) {
    while (at > 0 && (draft[at - 1].is(WordClass::Adverb) || draft[at - 1].is(WordClass::Negation)))
        --at;
    if (at == 0) return false;
    const DraftWord& before = draft[at - 1];
    return before.is(WordClass::Auxiliary) ||
           holds(u" be been being remain remains become 's ", before.folded);
}

/// Cutting before the conjunction leaves the first of two joined words without what belongs to both:
/// "effective and timely support", "monitor and review plans", "the extent and nature of harm".
bool shares_what_follows(DraftView draft, std::size_t conjunction) {
    if (conjunction == 0 || conjunction + 1 >= draft.size()) return true;
    const DraftWord& left = draft[conjunction - 1];
    const DraftWord& right = draft[conjunction + 1];
    if (left.is(WordClass::Adjective)) return !is_predicate(draft, conjunction - 1);
    if (left.is(WordClass::Adverb)) return left.folded != u"well";
    if (u_isdigit(left.text[0])) return true;
    if (left.traits.verb != VerbForm::None && left.traits.verb == right.traits.verb &&
        !left.is(WordClass::Intransitive))
        return true;
    if (conjunction + 2 >= draft.size() || draft[conjunction + 2].mark) return false;
    const DraftWord& behind = draft[conjunction + 2];
    if (behind.is(WordClass::Preposition) && left.traits.verb == VerbForm::None) return true;
    const bool bare_noun = left.traits.verb == VerbForm::None && !left.folded.ends_with(u"s") &&
                           right.traits.verb == VerbForm::None && !right.folded.ends_with(u"s") &&
                           !right.is(WordClass::Determiner);
    const bool compound = !behind.is(WordClass::Preposition) && !behind.is(WordClass::Auxiliary) &&
                          !behind.is(WordClass::Conjunction) && !behind.is(WordClass::Subordinator) &&
                          !behind.is(WordClass::Adverb);
    return bare_noun && compound;
}

/// "helps staff to", "the ability of the team to": a "to" phrase that a word further back waits for.
bool is_awaited(DraftView draft, std::size_t to) {
    constexpr View waiting =
        u" ability capacity opportunity opportunities failure effort efforts attempt attempts want wants "
        u"wanted enable "
        u"enables enabled enabling allow allows allowed allowing help helps helped helping require requires "
        u"required "
        u"ask asks asked expect expects expected invite invites invited encourage encourages encouraged "
        u"encouraging "
        u"cause causes caused lead leads force forces get gets easier harder easy hard difficult easily need "
        u"needs "
        u"for much more plan plans responsibility duty leave leaves urge urges advise tell tells told ";
    const std::size_t furthest = to > 7 ? to - 7 : 0;
    for (std::size_t at = to; at-- > furthest;) {
        if (draft[at].mark) return false;
        if (holds(waiting, draft[at].folded)) return true;
    }
    return false;
}

/// The phrase at `at` is one that restricts how much is claimed ("in most areas", "for some families").
bool tells_a_degree(DraftView draft, std::size_t at) {
    std::size_t next = at + 1;
    if (next < draft.size() && draft[next].is(WordClass::Article)) ++next;
    if (next < draft.size() && draft[next].is(WordClass::Adjective)) ++next;
    return next < draft.size() && (draft[next].is(WordClass::Quantifier) || draft[next].folded == u"times" ||
                                   draft[next].folded == u"places" || draft[next].folded == u"part" ||
                                   draft[next].folded == u"extent" || draft[next].folded == u"risk");
}

/// "the homes" where it has not been said which.
bool is_bare_definite(DraftView draft, std::size_t noun) {
    return noun > 0 && (draft[noun - 1].folded == u"the" || draft[noun - 1].folded == u"those");
}

/// "is a place" says nothing without what follows.
bool is_bare_predicate(DraftView draft, std::size_t noun) {
    return noun > 1 && (draft[noun - 1].folded == u"a" || draft[noun - 1].folded == u"an") &&
           (draft[noun - 2].is(WordClass::Auxiliary) || draft[noun - 2].folded == u"'s");
}

std::optional<double> cost_at_comma(DraftView draft, std::size_t at) {
    if (at + 1 >= draft.size()) return std::nullopt;
    const DraftWord& next = draft[at + 1];
    constexpr View complements = u" that what how whether why ";
    if (next.mark || holds(complements, next.folded)) return std::nullopt;
    if (next.is(WordClass::Conjunction)) {
        const std::size_t start = start_of_list(draft, at + 1);
        if (start != at) return std::nullopt; // in the middle of a list
        return is_sentence(draft.subspan(at + 1)) ? 2.5 : 3;
    }
    if (next.is(WordClass::Subordinator) || holds(trailing_participles, next.folded))
        return tells_a_degree(draft, at + 1) ? 5.0 : 1.0;
    return std::nullopt;
}

std::optional<double> cost_at_word(DraftView draft, std::size_t at) {
    const DraftWord& here = draft[at];
    const DraftWord& before = draft[at - 1];
    const std::u16string& word = here.folded;
    if (draft[at - 1].mark || draft[at].glued) return std::nullopt;
    if (word == u"as" && at + 2 < draft.size() && draft[at + 1].folded == u"well" &&
        draft[at + 2].folded == u"as")
        return 1.5;
    if (word == u"in" && at + 2 < draft.size() && draft[at + 1].folded == u"order") return 1.5;
    if ((word == u"together" || word == u"along") && at + 1 < draft.size() && draft[at + 1].folded == u"with")
        return 1.5;
    if (word == u"rather" && at + 1 < draft.size() && draft[at + 1].folded == u"than") return 2.5;
    if (word == u"such" && at + 1 < draft.size() && draft[at + 1].folded == u"as") return 1;
    const auto boundary =
        std::ranges::find_if(boundaries, [&](const Boundary& b) { return holds(b.words, word); });
    if (boundary == boundaries.end()) return std::nullopt;
    if (word == u"so") {
        if (at + 1 < draft.size() && draft[at + 1].folded == u"that") return boundary->cost;
        return std::nullopt;
    }
    if (word == u"that") {
        const bool told_somebody =
            before.is(WordClass::Pronoun) && at > 1 && draft[at - 2].is(WordClass::ThatTaker);
        if (told_somebody || before.is(WordClass::ThatTaker) || before.traits.verb != VerbForm::None)
            return std::nullopt;
        return boundary->cost;
    }
    if (word == u"to") {
        if (before.is(WordClass::ToTaker)) return std::nullopt;
        if (before.folded == u"order" || is_awaited(draft, at)) return std::nullopt;
        const bool purpose = at + 1 < draft.size() && holds(purpose_verbs, draft[at + 1].folded);
        const bool belongs = before.is(WordClass::PhraseTaker) || before.traits.verb != VerbForm::None;
        if (!purpose && belongs) return std::nullopt; // "has stuck to that"
        return purpose ? 2 : boundary->cost;
    }
    if (here.is(WordClass::Subordinator) && is_bare_predicate(draft, at - 1)) return std::nullopt;
    if (word == u"and" || word == u"or") {
        if (start_of_list(draft, at) != at || shares_what_follows(draft, at)) return std::nullopt;
        return boundary->cost;
    }
    if (here.is(WordClass::Preposition)) {
        if (at + 1 < draft.size() && draft[at + 1].folded == u"place")
            return std::nullopt; // "has systems in place"
        if (u_isdigit(before.text[0]) && word == u"of") return std::nullopt;
        if (before.is(WordClass::PhraseTaker) || before.is(WordClass::Preposition)) return std::nullopt;
        return boundary->cost + (tells_a_degree(draft, at) ? 3 : 0);
    }
    return boundary->cost + (here.is(WordClass::Subordinator) && is_bare_definite(draft, at - 1) ? 4 : 0);
}

/// What a cut before the word or mark at `at` costs; none where it can't be made there.
std::optional<double> cost_of_cut(DraftView draft, std::size_t at) {
    const DraftWord& word = draft[at];
    if (!word.mark) return cost_at_word(draft, at);
    if (word.is(u',')) return cost_at_comma(draft, at);
    if (word.is(u';')) return 1.5;
    if (word.is(u':') || word.is_dash()) return 2;
    return std::nullopt;
}

/// A quotation or bracket that was opened and not closed.
bool is_inside_quotation(DraftView kept) {
    int open = 0;
    bool straight = false;
    for (const DraftWord& word : kept) {
        if (word.is(u'\u201C') || word.is(u'(') || word.is(u'[') || (word.is(u'\u2018') && !word.glued))
            ++open;
        if (word.is(u'\u201D') || word.is(u')') || word.is(u']')) --open;
        if (word.is(u'\u2019') && open > 0) --open;
        if (word.is(u'"')) straight = !straight;
    }
    return open > 0 || straight;
}

constexpr std::size_t fewest_words = 4;

constexpr std::size_t least_gain = 3;

/// The cheapest cut that leaves at most `limit` words; where none does, the one that leaves the fewest, if it
/// is worth it.
std::optional<std::size_t> best_cut(DraftView draft, std::size_t limit) {
    const int missing = missing_verbs(draft);
    const std::size_t all_words = count_words(draft);
    std::optional<std::size_t> best, shortest;
    double least = std::numeric_limits<double>::max();
    for (std::size_t at = draft.size() - 1; at > 0; --at) {
        if (has_negation(draft.subspan(at))) break; // so would every earlier cut
        const std::optional<double> cost = cost_of_cut(draft, at);
        if (!cost) continue;
        const DraftView kept = draft.first(at);
        const std::size_t words = count_words(kept);
        if (words < fewest_words) break;
        if (!may_end(kept) || is_inside_quotation(kept) || missing_verbs(kept) > missing ||
            leaves_half_a_clause(draft, at) || leaves_an_aside_open(kept))
            continue;
        if (words + least_gain <= all_words) shortest = at;
        if (words > limit) continue;
        const double total = *cost + 0.45 * static_cast<double>(limit - words);
        if (total >= least) continue;
        least = total;
        best = at;
    }
    return best ? best : shortest;
}

bool starts_a_clause(DraftView rest) {
    return !rest.empty() && !rest[0].mark && !rest[0].is(WordClass::Conjunction) &&
           !rest[0].is(WordClass::Subordinator) && !rest[0].is(WordClass::Preposition) &&
           rest[0].traits.verb != VerbForm::Ing &&
           (rest[0].traits.verb != VerbForm::Past || rest[0].is(WordClass::Adjective)) && is_sentence(rest);
}

/// "Since the last visit, ...", "Worryingly, ...": what stands before the main clause and restricts nothing.
bool drop_leading_adjunct(Draft& draft) {
    constexpr View openers =
        u" in at on since during following as despite through with for over by under within "
        u"across after before given while although though because to having building "
        u"working using from alongside ";
    if (draft.size() < 4 || tells_a_degree(draft, 0)) return false;
    const bool adverb =
        draft[0].is(WordClass::Adverb) && !draft[0].is(WordClass::Quantifier) && draft[1].is(u',');
    if (!adverb && !holds(openers, draft[0].folded)) return false;
    for (std::size_t at = 1; at + 4 < draft.size(); ++at) {
        if (!draft[at].is(u',')) continue;
        if (has_negation(DraftView(draft).first(at))) return false;
        const DraftView rest = DraftView(draft).subspan(at + 1);
        if (!starts_a_clause(rest)) continue;
        const auto comma = std::ranges::find_if(rest, [](const DraftWord& word) { return word.is(u','); });
        const bool list =
            comma != rest.end() && missing_verbs({rest.begin(), comma}) > 0 &&
            std::any_of(rest.begin(), comma,
                        [](const DraftWord& word) { return word.is(WordClass::Conjunction); }) &&
            starts_a_clause({comma + 1, rest.end()});
        const bool clause_before =
            !draft[0].is(WordClass::Subordinator) && is_sentence(DraftView(draft).first(at));
        if (list || clause_before) continue; // the comma separates items, or the main clause stands before it
        erase(draft, 0, at + 1);
        draft.front().glued = false;
        return true;
    }
    return false;
}

/// Text between two dashes.
bool drop_dashed_aside(Draft& draft) {
    std::optional<std::size_t> first;
    for (std::size_t at = 1; at < draft.size(); ++at) {
        if (!draft[at].is_dash()) continue;
        if (first && !has_negation(DraftView(draft).subspan(*first, at - *first))) {
            erase(draft, *first, at + 1);
            return true;
        }
        first = at;
    }
    return false;
}

/// Text between two commas that only adds: ", which ...,", ", including ...,", ", in turn,".
bool drop_comma_aside(Draft& draft) {
    constexpr View openers =
        u" which who whose including such particularly especially notably alongside for as "
        u"together along through following with where when ";
    for (std::size_t at = 1; at + 2 < draft.size(); ++at) {
        if (!draft[at].is(u',') || !holds(openers, draft[at + 1].folded)) continue;
        for (std::size_t end = at + 2; end + 1 < draft.size(); ++end) {
            if (!draft[end].is(u',')) continue;
            const DraftView aside = DraftView(draft).subspan(at, end - at);
            const DraftView rest = DraftView(draft).subspan(end + 1);
            const bool relative = draft[at + 1].is(WordClass::Subordinator);
            const bool whole = missing_verbs(aside.subspan(2)) <= (relative ? 0 : 1);
            const bool goes_on = starts_with_a_verb(rest) || rest[0].folded == u"that";
            if (!whole || !goes_on || has_negation(aside) || tells_a_degree(draft, at + 1)) continue;
            erase(draft, at, end + 1);
            return true;
        }
    }
    return false;
}

/// Words that can go anywhere.
void drop_fillers(Draft& draft) {
    constexpr View fillers = u" also further furthermore therefore indeed actually currently however ";
    for (std::size_t at = draft.size(); at-- > 1;) {
        const bool between = at + 1 < draft.size() && !draft[at - 1].mark && !draft[at + 1].mark;
        if (!between || !holds(fillers, draft[at].folded)) continue;
        const bool but_also = draft[at - 1].folded == u"but";
        const bool adjective = draft[at].folded == u"further" && draft[at + 1].traits.verb == VerbForm::None;
        if (!but_also && !adjective) erase(draft, at, at + 1);
    }
}

} // namespace

void drop_asides(Draft& draft) {
    for (std::size_t at = 0; at < draft.size(); ++at) {
        const bool round = draft[at].is(u'('), square = draft[at].is(u'[');
        if (!round && !square) continue;
        const char16_t closing = round ? u')' : u']';
        std::size_t end = at + 1;
        while (end < draft.size() && !draft[end].is(closing))
            ++end;
        const bool whole =
            at == 0 || (draft[at].glued && !draft[at - 1].mark); // "(un)safe", or the text itself
        if (end == draft.size() || whole || has_negation(DraftView(draft).subspan(at, end - at))) continue;
        erase(draft, at, end + 1);
        --at;
    }
    constexpr View connectives =
        u" however therefore nevertheless nonetheless though moreover furthermore too "
        u"consequently indeed ";
    for (std::size_t at = 1; at + 2 < draft.size(); ++at)
        if (draft[at].is(u',') && holds(connectives, draft[at + 1].folded) && draft[at + 2].is(u','))
            erase(draft, at, at + 3);
}

void shorten(Draft& draft, std::size_t limit) {
    const auto fits = [&] { return count_words(draft) <= limit; };
    if (!fits()) drop_fillers(draft);
    while (!fits() && (drop_dashed_aside(draft) || drop_comma_aside(draft)))
        ;
    if (!fits() && drop_leading_adjunct(draft)) strip_opening(draft);
    if (fits()) return;
    if (const auto cut = best_cut(draft, limit)) draft.resize(*cut);
}

} // namespace findings::engine
