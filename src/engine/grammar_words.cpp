#include "engine/grammar_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace findings::engine {
namespace {

using View = std::u16string_view;

// Lists of words, separated by blanks.
constexpr View articles = u"the a an";
constexpr View determiners =
    u"this these those its their our his her my your whose each every another any other both either such "
    u"no neither";
constexpr View quantifiers =
    u"some most many few all several much more less fewer least almost nearly only every half half mainly "
    u"mostly largely generally usually often sometimes rarely seldom too very enough sufficiently not never "
    u"consistently always partly particularly limited minority majority number";
constexpr View pronouns = u"i we you he she it they who them us him itself themselves there this these those "
                          u"that everyone nobody everybody none one";
constexpr View prepositions =
    u"in on at of for to by with from into onto within across throughout through during over under between "
    u"among amongst against about around after before since until towards toward upon via per without "
    u"despite "
    u"beyond behind near regarding concerning including like as than alongside outside inside off out up "
    u"because due following given";
constexpr View conjunctions = u"and or but nor yet so";
constexpr View subordinators =
    u"that which who whom whose where when while whilst whereas because although though if unless until "
    u"once whenever wherever how why what whether as since before after so";
constexpr View auxiliaries =
    u"is are was were am has have had do does did will would can could should must may might shall ought "
    u"cannot 'd";
constexpr View negations =
    u"not no never none nothing nobody nor neither nowhere without cannot hardly rarely "
    u"seldom barely scarcely";
constexpr View adverbs =
    u"hard "
    u"also still now yet well often always not never just even already quite very too so rather more most "
    u"less further again soon much almost nearly only once far there here however therefore sometimes "
    u"usually together enough better best all both";
constexpr View adjectives =
    u"good bad poor weak strong clear new old high low early late long short small large big great little "
    u"own "
    u"other key main young safe unsafe better best worse worst first second last next right wrong full open "
    u"wide timely robust thorough appropriate adequate inadequate secure proportionate accurate up-to-date "
    u"local national senior current recent excellent outstanding inconsistent consistent complex frequent "
    u"prompt sound swift rigorous regular specific relevant additional joint detailed fair sensitive "
    u"child-focused child-centred multi-agency high-quality vulnerable skilled experienced committed "
    u"dedicated "
    u"trained focused coordinated slow quick fast broad narrow deep rich calm kind clean dirty tired stable "
    u"intensive creative qualified suitable direct equal";
constexpr View adjective_nouns = // look like adjectives or adverbs by their ending
    u"family timely early assembly supply reply proposal proposals approval arrival removal referral trial "
    u"hospital professional professionals "
    u"individual "
    u"official criminal principal goal meal capital potential material staff public traffic music critic "
    u"clinic "
    u"topic initiative executive detective objective perspective narrative alternative representative "
    u"relative motive table variable parent student agent incident accident patient president resident "
    u"talent "
    u"event extent content intent assistant sergeant applicant tenant grant plant restaurant";
constexpr View to_takers =
    u"able unable need needs needed needing fail fails failed failing failure continue continues continued "
    u"continuing begin begins began begun beginning start starts started starting aim aims aimed aiming try "
    u"tries tried trying seek seeks sought seeking want wants wanted plan plans planned planning likely "
    u"unlikely ability inability opportunity opportunities capacity ought ready willing unwilling intend "
    u"intends intended intention attempt attempts attempted commit committed commitment effort efforts "
    u"reluctant struggle struggles struggled going yet has have had having is are was were be been too "
    u"enough "
    u"steps step action right duty duties decision decisions way ways how required expected encouraged asked "
    u"helped enabled allowed told trained used supported designed meant determined keen eager tend tends "
    u"tended tendency appears appear appeared seems seem seemed hard difficult easy important essential "
    u"necessary good remains remain it them him her us me you chance power powers scope room time reason "
    u"permission willingness desire confidence free left set due prepared proud interested curious pleased "
    u"sorry glad happy "
    u"delighted sure not quick slow "
    u"inclined sufficient prove proves proved come comes came get gets got helps help enables enable allows "
    u"allow requires require encourages encourage wish wishes hope hopes expect expects and or";
constexpr View that_takers =
    u"ensure ensures ensured ensuring mean means meant meaning show shows showed shown showing find finds "
    u"found know knows knew knowing known demonstrate demonstrates demonstrated demonstrating suggest "
    u"suggests "
    u"suggested suggesting indicate indicates indicated indicating believe believes believed say says said "
    u"saying report reports reported reporting recognise recognises recognised recognising understand "
    u"understands understood understanding recommend recommends recommended evidence fact assurance assured "
    u"view concern concerns concerned expectation sense sure confident satisfied pleased clear aware "
    u"convinced "
    u"told tell tells so such all extent feel feels felt noted note notes see sees saw seen agree agrees "
    u"agreed accept accepts accepted acknowledge acknowledges acknowledged identify identifies identified "
    u"conclude concluded expect expects expected hope hopes think thinks thought assume assumed determine "
    u"determined evident apparent likely now given";
constexpr View phrase_takers =
    u"rely relies relied relying reliant depend depends depended dependent focus focuses focused focusing "
    u"consist consists lead leads led leading contribute contributes contributed contributing respond "
    u"responds "
    u"responded result results resulted resulting deal deals dealt dealing comply complies complied benefit "
    u"benefits benefited benefiting responsible aware due subject capable committed based involved engaged "
    u"satisfied aligned consistent inconsistent confident compared clear close linked referred exposed "
    u"according prior lack lacks range variety number majority minority lot most some many few one all part "
    u"parts quality proportion sense level levels kind type types set series access account accounts look "
    u"looks looked looking listen listens listened build builds carry carries carried come comes came go "
    u"goes "
    u"went put puts set sets take takes took taken make makes made keep keeps kept bring brings brought give "
    u"gives gave given provide provides provided place places placed remain remains remained need needs lie "
    u"lies live lives stand stands rest rests point points refer refers speak speaks spoke spoken turn turns "
    u"turned work-related related similar better worse more less higher lower other rather such same "
    u"different free full short lacking belong belongs attend attends pay pays paid way ways end use "
    u"instead because percent cent third quarter regard regards front case cases lieu terms place spite "
    u"respect light line";
constexpr View intransitives =
    u"improve improves improved improving work works worked working increase increases increased rise rises "
    u"rose risen fall falls fell fallen vary varies varied change changes changed continue continues "
    u"continued "
    u"progress progresses progressed succeed succeeds struggle struggles thrive thrives learn learns "
    u"deteriorate deteriorated develop develops developed decline declined suffer suffers suffered happen "
    u"happens happened exist exists wait waits waited drift go goes";
constexpr View plurals_without_s =
    u"people children staff police men women pupils personnel these those both "
    u"many some most few others police";

/// Verbs in their base form; "~" marks those that are nouns as often.
constexpr View verbs =
    u"achieve act~ add address~ adhere adopt agree aim~ align allow analyse answer~ apply appoint approach~ "
    u"arrange ask assess assist attend avoid become begin believe benefit~ bring build call~ care~ carry "
    u"challenge~ change~ check~ collaborate collect combine comment~ commission~ commit communicate "
    u"complete~ "
    u"conduct~ confirm connect consider consult contain continue contribute control~ cover~ create deal~ "
    u"decide deliver demonstrate depend describe design~ detect develop direct~ discharge~ discuss display~ "
    u"drift~ drive~ embed emerge employ enable encourage engage enhance enjoy ensure escalate establish "
    u"evaluate examine exceed exist expect experience~ explain explore express face~ fail fall~ feel find "
    u"focus~ follow form~ forget gain~ gather generate get give go grasp hamper happen have hear help~ "
    u"hinder "
    u"hold identify ignore impact~ implement impose improve include increase~ inform inhibit inspect "
    u"intervene introduce invest investigate involve jeopardise join keep know lack~ lead~ learn leave~ "
    u"limit~ link~ listen live look~ lose maintain make manage mean measure~ meet miss mitigate model~ "
    u"monitor move~ need~ neglect offer~ operate oversee own~ participate pay perform place~ plan~ possess "
    u"practise prepare present~ prevent prioritise process~ produce progress~ promote protect provide pursue "
    u"put question~ raise reach~ read receive recognise record~ recruit reduce refer reflect regard~ "
    u"reinforce "
    u"rely remain remove report~ represent request~ require resolve respond restrict result~ retain review~ "
    u"rise~ run~ safeguard~ say scrutinise secure~ see seek seem serve set~ shape~ share~ show~ "
    u"sit solve speak spend~ stand~ start~ stay~ strengthen strive struggle~ succeed suffer suggest "
    u"supervise "
    u"support~ sustain tackle take talk~ target~ teach tell test~ think thrive track~ train~ treat trust~ "
    u"try "
    u"undermine understand undertake use~ utilise value~ vary view~ visit~ wait~ walk~ want waste~ weaken "
    u"welcome work~ worry~ appear compromise~ delay~ influence~ let lie~ match~ matter~ outline~ point~ "
    u"recommend specify stem~ suit supply~ tend underpin update~ uphold consist celebrate champion~ "
    u"comply rate~ judge~ hide lag nurture praise~ quality-assure triage~ rest~";
/// Past forms and participles that no ending tells, each with its base unneeded.
constexpr View irregular_past =
    u"made took taken gave given found led held kept left lost met paid ran said saw seen sent "
    u"showed shown spent stood taught told thought understood went gone wrote written began begun became "
    u"brought built came chose chosen drew drawn drove driven fell fallen felt got grew grown heard hid "
    u"hidden "
    u"knew known learnt lay meant overseen rose risen sat spoke spoken sought undertook undertaken upheld "
    u"borne dealt let";

constexpr View unfinished =
    u"ability capacity extent area areas aspect aspects way ways number range level "
    u"levels nature type types kind "
    u"part parts majority minority proportion lack set series sense amount "
    u"likelihood degree places cases sort "
    u"position need needs chance variety opportunity opportunities absence presence "
    u"basis potential number half bulk "
    u"rest front use case range ranges share plenty multitude host handful hundreds dozens thousands";

struct List {
    WordClass word_class;
    View words;
};
constexpr List lists[] = {
    {WordClass::Article, articles},
    {WordClass::Determiner, articles},
    {WordClass::Determiner, determiners},
    {WordClass::Quantifier, quantifiers},
    {WordClass::Pronoun, pronouns},
    {WordClass::Preposition, prepositions},
    {WordClass::Conjunction, conjunctions},
    {WordClass::Subordinator, subordinators},
    {WordClass::Auxiliary, auxiliaries},
    {WordClass::Negation, negations},
    {WordClass::Adverb, adverbs},
    {WordClass::Adjective, adjectives},
    {WordClass::ToTaker, to_takers},
    {WordClass::ThatTaker, that_takers},
    {WordClass::PhraseTaker, phrase_takers},
    {WordClass::Intransitive, intransitives},
    {WordClass::PluralWithoutS, plurals_without_s},
    {WordClass::Unfinished, unfinished},
};

constexpr std::uint32_t bit(WordClass word_class) {
    return 1U << static_cast<unsigned>(word_class);
}

using Words = std::unordered_map<std::u16string, WordTraits>;

template <typename Take>
void for_each_word(View list, Take take) {
    while (!list.empty()) {
        const std::size_t blank = std::min(list.find(u' '), list.size());
        if (blank > 0) take(list.substr(0, blank));
        list.remove_prefix(std::min(blank + 1, list.size()));
    }
}

void add_verb_form(Words& words, const std::u16string& written, VerbForm form, bool also_noun) {
    WordTraits& traits = words[written];
    if (traits.verb != VerbForm::None) return;
    traits.verb = form;
    traits.also_noun = also_noun;
}

/// A verb with the forms that rules give, those with a doubled consonant too.
void add_verb(Words& words, const std::u16string& base, bool also_noun) {
    const bool with_e = base.ends_with(u'e');
    const bool with_y = base.ends_with(u'y') && View(u"aeiou").find(base[base.size() - 2]) == View::npos;
    const std::u16string stem = with_e || with_y ? base.substr(0, base.size() - 1) : base;
    const std::u16string doubled = base + base.back();
    add_verb_form(words, base, VerbForm::Base, also_noun);
    for (const View ending : {u"s", u"es"})
        add_verb_form(words, with_y ? stem + u"ies" : base + std::u16string(ending), VerbForm::Third,
                      also_noun);
    for (const std::u16string& past : {with_y ? stem + u"ied" : stem + u"ed", doubled + u"ed"})
        add_verb_form(words, past, VerbForm::Past, false);
    for (const std::u16string& participle : {with_e ? stem + u"ing" : base + u"ing", doubled + u"ing"})
        add_verb_form(words, participle, VerbForm::Ing, true);
}

Words make_words() {
    Words words;
    for (const List& list : lists)
        for_each_word(list.words,
                      [&](View word) { words[std::u16string(word)].classes |= bit(list.word_class); });
    for_each_word(irregular_past,
                  [&](View word) { add_verb_form(words, std::u16string(word), VerbForm::Past, false); });
    for_each_word(verbs, [&](View word) {
        const bool also_noun = word.ends_with(u'~');
        if (also_noun) word.remove_suffix(1);
        add_verb(words, std::u16string(word), also_noun);
    });
    for_each_word(adjective_nouns, [&](View word) { words.try_emplace(std::u16string(word)); });
    return words;
}

const Words& all_words() {
    static const Words words = make_words(); // never changes
    return words;
}

bool ends_like_an_adjective(View word) {
    constexpr std::array endings{View(u"ive"),  View(u"ful"),  View(u"ous"),  View(u"able"), View(u"ible"),
                                 View(u"less"), View(u"ical"), View(u"ic"),   View(u"al"),   View(u"ant"),
                                 View(u"ient"), View(u"uent"), View(u"term"), View(u"based")};
    return word.size() > 4 && std::ranges::any_of(endings, [&](View e) { return word.ends_with(e); });
}

/// What endings tell of a word that no list has.
WordTraits traits_by_ending(View word) {
    WordTraits traits;
    const bool compound = word.find(u'-') != View::npos;
    if (word.size() > 4 && word.ends_with(u"ly")) traits.classes |= bit(WordClass::Adverb);
    if (ends_like_an_adjective(word) || (compound && (word.ends_with(u"ed") || word.ends_with(u"ing"))))
        traits.classes |= bit(WordClass::Adjective);
    if (word.size() > 4 && word.ends_with(u"ing")) traits.verb = VerbForm::Ing;
    if (word.size() > 4 && word.ends_with(u"ed") && !compound) traits.verb = VerbForm::Past;
    traits.also_noun = traits.verb == VerbForm::Ing;
    return traits;
}

} // namespace

WordTraits traits_of(std::u16string_view word) {
    const auto known = all_words().find(std::u16string(word));
    return known != all_words().end() ? known->second : traits_by_ending(word);
}

} // namespace findings::engine
