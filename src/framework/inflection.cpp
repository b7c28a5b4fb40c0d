#include "framework/inflection.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace findings::framework {
namespace {

using View = std::u16string_view;
using Forms = std::vector<std::u16string>;

struct Irregular {
    View base;
    View others; ///< separated by spaces
};

// Whole paradigms but for the forms that the rules give anyway: "-s" and "-ing" of a verb are always added,
// unless the entry is marked with '!'.
constexpr auto irregular_verbs = std::to_array<Irregular>({
    {u"arise", u"arose arisen"},
    {u"awake", u"awoke awoken"},
    {u"be", u"! am is are was were been being"},
    {u"bear", u"bore borne born"},
    {u"beat", u"beaten"},
    {u"become", u"became"},
    {u"begin", u"began begun"},
    {u"bend", u"bent"},
    {u"bid", u"bade bidden"},
    {u"bind", u"bound"},
    {u"bite", u"bit bitten"},
    {u"bleed", u"bled"},
    {u"blow", u"blew blown"},
    {u"break", u"broke broken"},
    {u"breed", u"bred"},
    {u"bring", u"brought"},
    {u"broadcast", u"broadcasted"},
    {u"build", u"built"},
    {u"burn", u"burned burnt"},
    {u"burst", u""},
    {u"buy", u"bought"},
    {u"can", u"! could"},
    {u"cast", u""},
    {u"catch", u"caught"},
    {u"choose", u"chose chosen"},
    {u"cling", u"clung"},
    {u"come", u"came"},
    {u"cost", u"costed"},
    {u"creep", u"crept"},
    {u"cut", u""},
    {u"deal", u"dealt"},
    {u"dig", u"dug"},
    {u"do", u"did done"},
    {u"draw", u"drew drawn"},
    {u"dream", u"dreamed dreamt"},
    {u"drink", u"drank drunk"},
    {u"drive", u"drove driven"},
    {u"dwell", u"dwelt"},
    {u"eat", u"ate eaten"},
    {u"fall", u"fell fallen"},
    {u"feed", u"fed"},
    {u"feel", u"felt"},
    {u"fight", u"fought"},
    {u"find", u"found"},
    {u"flee", u"fled"},
    {u"fling", u"flung"},
    {u"fly", u"flew flown"},
    {u"forbid", u"forbade forbidden"},
    {u"forecast", u"forecasted"},
    {u"foresee", u"foresaw foreseen"},
    {u"forget", u"forgot forgotten"},
    {u"forgive", u"forgave forgiven"},
    {u"freeze", u"froze frozen"},
    {u"get", u"got gotten"},
    {u"give", u"gave given"},
    {u"go", u"went gone"},
    {u"grind", u"ground"},
    {u"grow", u"grew grown"},
    {u"hang", u"hung hanged"},
    {u"have", u"! has had having"},
    {u"hear", u"heard"},
    {u"hide", u"hid hidden"},
    {u"hit", u""},
    {u"hold", u"held"},
    {u"hurt", u""},
    {u"keep", u"kept"},
    {u"kneel", u"knelt"},
    {u"know", u"knew known"},
    {u"lay", u"laid"},
    {u"lead", u"led"},
    {u"lean", u"leaned leant"},
    {u"leap", u"leapt leaped"},
    {u"learn", u"learned learnt"},
    {u"leave", u"left"},
    {u"lend", u"lent"},
    {u"let", u""},
    {u"lie", u"lay lain lied"},
    {u"light", u"lit lighted"},
    {u"lose", u"lost"},
    {u"make", u"made"},
    {u"may", u"! might"},
    {u"mean", u"meant"},
    {u"meet", u"met"},
    {u"mislead", u"misled"},
    {u"misread", u""},
    {u"mistake", u"mistook mistaken"},
    {u"misunderstand", u"misunderstood"},
    {u"offset", u""},
    {u"outdo", u"outdid outdone"},
    {u"outgrow", u"outgrew outgrown"},
    {u"overcome", u"overcame"},
    {u"overdo", u"overdid overdone"},
    {u"overhear", u"overheard"},
    {u"override", u"overrode overridden"},
    {u"overrun", u"overran"},
    {u"oversee", u"oversaw overseen"},
    {u"overspend", u"overspent"},
    {u"overtake", u"overtook overtaken"},
    {u"overthrow", u"overthrew overthrown"},
    {u"pay", u"paid"},
    {u"prove", u"proved proven"},
    {u"put", u""},
    {u"quit", u"quitted"},
    {u"read", u""},
    {u"rebuild", u"rebuilt"},
    {u"redo", u"redid redone"},
    {u"repay", u"repaid"},
    {u"reset", u""},
    {u"retell", u"retold"},
    {u"rethink", u"rethought"},
    {u"rewrite", u"rewrote rewritten"},
    {u"rid", u""},
    {u"ride", u"rode ridden"},
    {u"ring", u"rang rung"},
    {u"rise", u"rose risen"},
    {u"run", u"ran"},
    {u"say", u"said"},
    {u"see", u"saw seen"},
    {u"seek", u"sought"},
    {u"sell", u"sold"},
    {u"send", u"sent"},
    {u"set", u""},
    {u"shake", u"shook shaken"},
    {u"shall", u"! should"},
    {u"shed", u""},
    {u"shine", u"shone shined"},
    {u"shoot", u"shot"},
    {u"show", u"showed shown"},
    {u"shrink", u"shrank shrunk"},
    {u"shut", u""},
    {u"sing", u"sang sung"},
    {u"sink", u"sank sunk"},
    {u"sit", u"sat"},
    {u"sleep", u"slept"},
    {u"slide", u"slid"},
    {u"speak", u"spoke spoken"},
    {u"speed", u"sped speeded"},
    {u"spell", u"spelled spelt"},
    {u"spend", u"spent"},
    {u"spill", u"spilled spilt"},
    {u"spin", u"spun"},
    {u"split", u""},
    {u"spoil", u"spoiled spoilt"},
    {u"spread", u""},
    {u"spring", u"sprang sprung"},
    {u"stand", u"stood"},
    {u"steal", u"stole stolen"},
    {u"stick", u"stuck"},
    {u"strike", u"struck stricken"},
    {u"strive", u"strove striven strived"},
    {u"swear", u"swore sworn"},
    {u"sweep", u"swept"},
    {u"swim", u"swam swum"},
    {u"swing", u"swung"},
    {u"take", u"took taken"},
    {u"teach", u"taught"},
    {u"tear", u"tore torn"},
    {u"tell", u"told"},
    {u"think", u"thought"},
    {u"throw", u"threw thrown"},
    {u"thrive", u"thrived throve thriven"},
    {u"undercut", u""},
    {u"undergo", u"underwent undergone"},
    {u"underpay", u"underpaid"},
    {u"underspend", u"underspent"},
    {u"understand", u"understood"},
    {u"undertake", u"undertook undertaken"},
    {u"undo", u"undid undone"},
    {u"uphold", u"upheld"},
    {u"upset", u""},
    {u"wake", u"woke woken"},
    {u"wear", u"wore worn"},
    {u"weave", u"wove woven"},
    {u"will", u"! would"},
    {u"win", u"won"},
    {u"wind", u"wound"},
    {u"withdraw", u"withdrew withdrawn"},
    {u"withhold", u"withheld"},
    {u"withstand", u"withstood"},
    {u"wring", u"wrung"},
    {u"write", u"wrote written"},
});

constexpr auto irregular_nouns = std::to_array<Irregular>({
    {u"aircraft", u""},
    {u"analysis", u"analyses"},
    {u"appendix", u"appendices"},
    {u"axis", u"axes"},
    {u"basis", u"bases"},
    {u"calf", u"calves"},
    {u"child", u"children"},
    {u"crisis", u"crises"},
    {u"criterion", u"criteria"},
    {u"data", u""},
    {u"diagnosis", u"diagnoses"},
    {u"echo", u"echoes"},
    {u"foot", u"feet"},
    {u"goose", u"geese"},
    {u"grandchild", u"grandchildren"},
    {u"half", u"halves"},
    {u"hero", u"heroes"},
    {u"hypothesis", u"hypotheses"},
    {u"knife", u"knives"},
    {u"leaf", u"leaves"},
    {u"life", u"lives"},
    {u"loaf", u"loaves"},
    {u"man", u"men"},
    {u"mouse", u"mice"},
    {u"ox", u"oxen"},
    {u"person", u"people persons"},
    {u"phenomenon", u"phenomena"},
    {u"potato", u"potatoes"},
    {u"schoolchild", u"schoolchildren"},
    {u"self", u"selves"},
    {u"series", u""},
    {u"sheep", u""},
    {u"shelf", u"shelves"},
    {u"species", u""},
    {u"synthesis", u"syntheses"},
    {u"thief", u"thieves"},
    {u"tomato", u"tomatoes"},
    {u"tooth", u"teeth"},
    {u"veto", u"vetoes"},
    {u"wife", u"wives"},
    {u"wolf", u"wolves"},
    {u"woman", u"women"},
    {u"quiz", u"quizzes"},
    {u"thesis", u"theses"},
    {u"curriculum", u"curricula curriculums"},
});

constexpr auto irregular_adjectives = std::to_array<Irregular>({
    {u"good", u"better best"},
    {u"well", u"better best"},
    {u"bad", u"worse worst"},
    {u"ill", u"worse worst"},
    {u"far", u"farther farthest further furthest"},
    {u"little", u"less least"},
    {u"many", u"more most"},
    {u"much", u"more most"},
    {u"old", u"older oldest elder eldest"},
    {u"fun", u""},
    {u"wrong", u""},
    {u"right", u""},
});

// Verbs of several syllables whose stress lies on the last, so that its consonant doubles.
constexpr auto doubling_verbs = std::to_array<View>({
    u"abet",    u"abhor",    u"acquit", u"admit",    u"allot",    u"annul",    u"begin",  u"commit",
    u"compel",  u"concur",   u"confer", u"control",  u"debar",    u"defer",    u"deter",  u"dispel",
    u"embed",   u"emit",     u"enrol",  u"equip",    u"excel",    u"expel",    u"forbid", u"forget",
    u"fulfil",  u"handicap", u"impel",  u"incur",    u"infer",    u"instil",   u"kidnap", u"occur",
    u"offset",  u"omit",     u"outfit", u"outrun",   u"overlap",  u"overrun",  u"patrol", u"permit",
    u"prefer",  u"program",  u"propel", u"rebut",    u"recur",    u"refer",    u"regret", u"remit",
    u"repel",   u"reset",    u"rerun",  u"submit",   u"transfer", u"transmit", u"upset",  u"undercut",
    u"worship", u"rebel",    u"unplug", u"override", u"input",    u"output",   u"reclad", u"co-opt",
});
// Verbs of which both spellings are met.
constexpr auto sometimes_doubling_verbs = std::to_array<View>(
    {u"benefit", u"bias", u"bus", u"combat", u"focus", u"format", u"target", u"worship", u"program"});

constexpr bool is_vowel(char16_t c) {
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

bool listed(std::span<const View> words, View word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the letter sounds as a vowel where it stands: 'y' within a word does, 'u' after 'q' does not.
bool vowel_at(View word, std::size_t i) {
    if (word[i] == u'y') return i > 0;
    return is_vowel(word[i]) && !(word[i] == u'u' && i > 0 && word[i - 1] == u'q');
}

std::size_t syllables(View word) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (vowel_at(word, i) && (i == 0 || !vowel_at(word, i - 1))) ++count;
    const bool silent_e = word.size() > 2 && word.back() == u'e' && !vowel_at(word, word.size() - 2) &&
                          word[word.size() - 2] != u'l';
    return silent_e && count > 1 ? count - 1 : count;
}

/// Ends in one consonant after one vowel, as "stop" and "travel" do.
bool ends_in_short_syllable(View word) {
    const std::size_t n = word.size();
    if (n < 3 || vowel_at(word, n - 1) || !vowel_at(word, n - 2) || vowel_at(word, n - 3)) return false;
    return word.back() != u'w' && word.back() != u'x' && word[n - 2] != u'y';
}

bool ends_in_consonant_and_y(View word) {
    return word.size() > 1 && word.back() == u'y' && !is_vowel(word[word.size() - 2]);
}

bool hisses(View word) {
    return word.ends_with(u's') || word.ends_with(u'x') || word.ends_with(u'z') || word.ends_with(u"ch") ||
           word.ends_with(u"sh");
}

std::u16string with(View stem, View ending) {
    return std::u16string(stem).append(ending);
}
View without(View word, std::size_t count) {
    return word.substr(0, word.size() - count);
}

std::u16string s_form(View base) {
    if (ends_in_consonant_and_y(base)) return with(without(base, 1), u"ies");
    return with(base, hisses(base) ? u"es" : u"s");
}

std::u16string third_person(View base) {
    const bool sounded_o = base.ends_with(u'o') && base.size() > 1 && !is_vowel(base[base.size() - 2]);
    return sounded_o ? with(base, u"es") : s_form(base);
}

/// The stems that "-ing" and "-ed" are put to where the last consonant may double.
Forms stems_before_vowel(View base) {
    if (base.ends_with(u'c')) return {with(base, u"k")};
    const auto doubled = with(base, base.substr(base.size() - 1));
    if (listed(sometimes_doubling_verbs, base)) return {std::u16string(base), doubled};
    const bool fuelled = base.ends_with(u"fuel") || base == u"dial" || base == u"equal" || base == u"duel";
    if (!ends_in_short_syllable(base) && !fuelled) return {std::u16string(base)};
    if (syllables(base) == 1 || listed(doubling_verbs, base)) return {doubled};
    if (base.ends_with(u'l') && base != u"parallel") return {doubled, std::u16string(base)};
    return {std::u16string(base)};
}

Forms ing_forms(View base) {
    if (base.ends_with(u"ie")) return {with(without(base, 2), u"ying")};
    const bool keeps_e = base.ends_with(u"ee") || base.ends_with(u"oe") || base.ends_with(u"ye");
    if (base.ends_with(u'e') && base.size() > 2 && !keeps_e) return {with(without(base, 1), u"ing")};
    Forms forms = base.ends_with(u'e') ? Forms{std::u16string(base)} : stems_before_vowel(base);
    for (auto& form : forms)
        form += u"ing";
    return forms;
}

Forms ed_forms(View base) {
    if (base.ends_with(u'e')) return {with(base, u"d")};
    if (ends_in_consonant_and_y(base)) return {with(without(base, 1), u"ied")};
    Forms forms = stems_before_vowel(base);
    for (auto& form : forms)
        form += u"ed";
    return forms;
}

Forms comparison_forms(View base, View ending) {
    if (base.ends_with(u'e')) return {with(base, ending.substr(1))};
    if (ends_in_consonant_and_y(base)) return {with(without(base, 1), u"i") + std::u16string(ending)};
    if (syllables(base) == 1 && ends_in_short_syllable(base))
        return {with(base, base.substr(base.size() - 1)) + std::u16string(ending)};
    return {with(base, ending)};
}

bool compares_with_more(View base) {
    static constexpr auto endings = std::to_array<View>(
        {u"ful", u"ous", u"ive", u"ing", u"ed", u"al", u"ent", u"ant", u"less", u"ish", u"ic", u"ough"});
    if (syllables(base) > 2) return true;
    return syllables(base) == 2 &&
           std::any_of(endings.begin(), endings.end(), [&](View ending) { return base.ends_with(ending); });
}

const Irregular* irregular(std::span<const Irregular> table, View base) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Irregular& entry) { return entry.base == base; });
    return found == table.end() ? nullptr : &*found;
}

void add(Forms& forms, std::u16string form) {
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}
void add(Forms& forms, const Forms& more) {
    for (const auto& form : more)
        add(forms, form);
}
void add_listed(Forms& forms, View others) {
    while (!others.empty()) {
        const std::size_t end = std::min(others.find(u' '), others.size());
        if (const View form = others.substr(0, end); form != u"!") add(forms, std::u16string(form));
        others.remove_prefix(std::min(end + 1, others.size()));
    }
}

Forms simple_verb_forms(View base) {
    Forms forms{std::u16string(base)};
    const Irregular* const entry = irregular(irregular_verbs, base);
    const bool complete = entry != nullptr && entry->others.starts_with(u'!');
    if (!complete) add(forms, third_person(base));
    if (entry != nullptr)
        add_listed(forms, entry->others);
    else
        add(forms, ed_forms(base));
    if (!complete) add(forms, ing_forms(base));
    return forms;
}

Forms simple_noun_forms(View base) {
    Forms forms{std::u16string(base)};
    if (const Irregular* const entry = irregular(irregular_nouns, base))
        add_listed(forms, entry->others);
    else if (base.size() > 4 && base.ends_with(u"man"))
        add(forms, with(without(base, 2), u"en"));
    else
        add(forms, s_form(base));
    return forms;
}

Forms simple_adjective_forms(View base) {
    Forms forms{std::u16string(base)};
    if (const Irregular* const entry = irregular(irregular_adjectives, base)) {
        add_listed(forms, entry->others);
    } else if (!compares_with_more(base)) {
        add(forms, comparison_forms(base, u"er"));
        add(forms, comparison_forms(base, u"est"));
    }
    return forms;
}

/// Inflects the last part of a hyphenated word.
Forms inflect(View base, Forms (*simple)(View)) {
    const std::size_t hyphen = base.rfind(u'-');
    const std::size_t begin = hyphen == View::npos ? 0 : hyphen + 1;
    if (base.size() - begin < 2) return {std::u16string(base)};
    Forms forms = simple(base.substr(begin));
    for (auto& form : forms)
        form.insert(0, base.substr(0, begin));
    return forms;
}

} // namespace

std::vector<std::u16string> verb_forms(std::u16string_view base) {
    return inflect(base, simple_verb_forms);
}
std::vector<std::u16string> noun_forms(std::u16string_view base) {
    return inflect(base, simple_noun_forms);
}
std::vector<std::u16string> adjective_forms(std::u16string_view base) {
    return inflect(base, simple_adjective_forms);
}

} // namespace findings::framework
