#include "engine/clause_words.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace findings::engine {
namespace {

struct Group {
    ClauseTrait trait;
    std::u16string_view words; ///< separated by spaces
};

constexpr Group groups[] = {
    {ClauseTrait::FiniteAuxiliary,
     u"am is are was were has have had do does did will would can could may might must shall should ought"},
    {ClauseTrait::SubjectPronoun, u"i we they he she there"},
    {ClauseTrait::Pronoun,
     u"it this that these those you nobody everybody somebody anybody none nothing everything "
     u"something anything everyone someone anyone many most some others few all both each "
     u"neither either one several more less much enough"},
    {ClauseTrait::Determiner,
     u"the a an my our your his her its their this that these those some any no every each "
     u"all both several many most few more such another other much less fewer enough one either neither"},
    {ClauseTrait::Preposition, u"of in on at by for with from to into onto over under about after before "
                               u"during since until through between "
                               u"among amongst against across within without towards toward upon via per "
                               u"like unlike including regarding "
                               u"following throughout despite beyond behind around beside besides alongside "
                               u"near up down out off as than"},
    {ClauseTrait::Relative,
     u"who whom whose which what how why whether where when whoever whatever whichever"},
    {ClauseTrait::Subordinator,
     u"because if unless until when whenever where wherever once since as after before till lest"},
    {ClauseTrait::Concession, u"although though while whilst whereas"},
    {ClauseTrait::Adverb,
     u"also always often never still now not rarely seldom sometimes usually then too very quite "
     u"already even ever just only almost nearly well perhaps indeed however therefore thus yet soon "
     u"again here once rather hardly scarcely instead otherwise currently recently generally "
     u"today meanwhile moreover furthermore overall"},
    {ClauseTrait::And, u"and &"},
    {ClauseTrait::Or, u"or nor"},
    {ClauseTrait::But, u"but"},
    {ClauseTrait::Yet, u"yet"},
    {ClauseTrait::However, u"however nevertheless nonetheless"},
    {ClauseTrait::Therefore, u"so therefore consequently thus hence"},
    {ClauseTrait::That, u"that"},
    {ClauseTrait::FiniteVerb,
     u"remained seemed appeared happened occurred continued failed lacked struggled tended "
     u"belonged existed arrived refused agreed"},
    {ClauseTrait::To, u"to"},
    {ClauseTrait::Not, u"not never"},
    {ClauseTrait::Despite, u"despite notwithstanding"},
    {ClauseTrait::Only, u"only just simply merely solely"},
    {ClauseTrait::Exception, u"nothing anything everything all everyone none anyone no any"},
    {ClauseTrait::Clitic, u"'s 'd"},
    {ClauseTrait::Infinitive, u"be been being"},
    {ClauseTrait::Object, u"them him us me themselves himself herself itself ourselves"},
    {ClauseTrait::Singular, u"this that each neither either one another"},
    {ClauseTrait::Anaphor, u"this that these those there it its their"},
    {ClauseTrait::Effort,
     u"working starting beginning trying seeking looking striving endeavouring taking moving"},
    {ClauseTrait::WantsInfinitive, u"need needs aim aims start starts help helps"},
};

/// Verbs that are hardly ever nouns. A '+' doubles the last consonant before -ed.
constexpr std::u16string_view verbs =
    u"absorb accelerate accept accommodate accompany accomplish accuse achieve acknowledge "
    u"activate adapt add adhere administer admit+ adopt advise advocate afford aggravate agree "
    u"align allege allocate allow amend analyse analyze announce annoy anticipate apologise appear "
    u"appease apply appoint appreciate apprehend arrange articulate ascertain ask assemble assert "
    u"assess assign assist assume assure astonish attach attain attend attract authorise await "
    u"behave believe belong betray blur+ borrow bother bypass cancel carry categorise cater cease "
    u"celebrate characterise cherish circulate clarify clash co-ordinate collaborate collapse "
    u"collect combine commend commit+ communicate compare compel+ compete compile complain comply "
    u"comprise conceal concentrate conclude concur+ condemn conduct confer+ confide confirm "
    u"conform confuse congratulate connect conserve consider consist consolidate constitute "
    u"constrain consult contain contend continue contradict contribute convene convert convey "
    u"convince coordinate cope correspond corroborate create criticise cultivate curb curtail dare "
    u"decide declare dedicate deepen defend defer+ deflect degrade delegate deliver demonstrate "
    u"deny depart depend depict deploy deprive derive descend describe deserve destroy detain "
    u"detect deter+ deteriorate determine devalue develop devise devote dictate differ digest "
    u"dilute diminish disagree disappear disappoint discard disclose discourage discover discuss "
    u"dislike dismiss disperse disregard disrupt dissatisfy dissolve distinguish distribute divert "
    u"dominate drag+ drown dwell earn educate elect elevate eliminate embed+ emerge emphasise "
    u"employ enable encounter encourage endanger endorse endure energise enforce engage enhance "
    u"enjoy enlist enrich ensure entail enter entitle entrust envisage equip+ erode escalate "
    u"establish evade evaluate evolve exaggerate examine exceed excel+ exclude execute exert "
    u"exhaust exist expand expect explain explore expose express extend facilitate fade fail "
    u"falter familiarise fill flourish fluctuate forge formulate frustrate fulfil+ gauge generate "
    u"grapple greet grieve hamper happen harass harbour harness hasten heighten hesitate hinder "
    u"identify ignore illustrate impair impede implement imply impose impress improve include "
    u"incorporate incur+ indicate infect inflict inform inherit inhibit initiate injure insist "
    u"inspect inspire install instil+ integrate intend interact interpret interrupt intervene "
    u"intimidate introduce invest investigate invite involve irritate isolate jeopardise join "
    u"justify lag+ languish lessen liaise liberate lighten linger listen locate loosen maintain "
    u"manage marginalise mature misinterpret mismanage mitigate mobilise modify monitor motivate "
    u"necessitate negotiate normalise nurture obey oblige obscure observe obstruct obtain occur+ "
    u"offend omit+ operate oppose organise outperform overestimate overlap+ overlook oversimplify "
    u"overstate overturn overwhelm owe participate penalise penetrate perceive perform perpetuate "
    u"persist persuade pertain pinpoint pose possess postpone preclude predict predominate prefer+ "
    u"preoccupy prepare prescribe preserve preside presume prevail prevent prioritise proceed "
    u"procure prohibit promote propose prosecute protect prove provide provoke publish pursue "
    u"qualify radiate raise react reaffirm realign realise reassess reassure receive reclaim "
    u"recognise recommend reconcile recover recruit rectify redeploy redesign redirect redress "
    u"reduce refer+ refine reflect refrain regain regulate rehabilitate reinforce rejoice relate "
    u"relieve relinquish relocate rely remain remember remind remove renew reopen reorganise repay "
    u"repel+ replace replicate represent require resemble reshape reside resist resolve respond "
    u"restore restrict restructure resume retain retire retrieve reunite reveal revert revise "
    u"revisit revive revolve rotate safeguard salvage satisfy scrutinise seem segregate select "
    u"serve settle shorten signpost simplify situate soften solve specialise specify spoil "
    u"stabilise stagnate standardise steer stifle stimulate streamline strengthen strive submit+ "
    u"substantiate succeed suffer suffice suggest summarise supersede supervise suppress surpass "
    u"surround suspend sustain sway sympathise tailor tarnish tempt tend terminate testify "
    u"threaten thrive tighten tolerate topple transcribe transform transpire traverse triangulate "
    u"uncover underestimate underline undermine underperform underpin+ unify unite unravel urge "
    u"utilise utter validate vanish verify violate visualise wane want warn weaken widen wield "
    u"worsen";

/// Verbs whose base form and -s form are nouns as often.
constexpr std::u16string_view noun_verbs =
    u"abandon abuse access account act address aim amount answer appeal approach arrest assault "
    u"attack attempt audit average award back balance ban+ base benefit better blame boost budget "
    u"bully burden call calm capture care cause chair challenge change charge chase check claim "
    u"clean clear close coach comfort command comment commission complement complete compound "
    u"compromise concern conflict contact contract contrast control convict cook cool correct "
    u"count counter cover crack crime cross cry damage dance debate decline decrease delay demand "
    u"design detail direct discharge display dispute double doubt draft dress drift drop+ dry dump "
    u"ease effort embrace empty end equal escape estimate evidence exchange excuse exercise "
    u"experience export extract face favour fear feature finance finish fix flag+ flow focus force "
    u"form foster free function fund gain gamble gather grade grant grasp guarantee guide halt "
    u"handle harm head heat help hope host house hunt hurry impact import incline increase "
    u"influence insult intake interest interview issue joke judge jump kick kill kiss knock label "
    u"lack last laugh level lift like limit line link list live load lock look love mark market "
    u"master match matter measure mention merit mirror miss misuse model+ move name narrow need "
    u"neglect network note notice number object offer open order outline own pace pack paint "
    u"parade park part pass patrol+ perfect permit+ pick pile place plan+ play please point "
    u"position post pour practise praise present press print privilege probe process produce "
    u"profile profit progress project promise prompt protest pull purchase push query question "
    u"quote rain range rank rate reach rebel+ recall record reform refuge refund refuse regard "
    u"register regret+ reject release remedy repair repeat reply report request research resort "
    u"respect rest result return review reward risk rival rock role roll rub ruin rule rush "
    u"sacrifice sample save scan+ schedule scope score screen seal search seat secure sense "
    u"separate service shape share shelter shift ship+ shop+ shoulder shout sign signal silence "
    u"skate slow smell smile smooth sort sound source spark spell sponsor spot+ spray staff stage "
    u"stamp start state stay stem+ step+ stop+ store strain stress stretch strip+ structure "
    u"struggle study subject substitute suck suit supplement supply support surge surplus surprise "
    u"survey suspect swap+ switch tackle talk tap+ target task taste team test thank threat tie "
    u"time tip+ top+ touch tour trace track trade train transfer transport trap+ travel treat "
    u"trend trial trick trigger trip+ trouble trust try tune turn twist type update upgrade upset "
    u"use value vary venture view visit voice volunteer vote wait walk warm warrant wash waste "
    u"watch water weigh welcome wish witness wonder work worry wrap+ yield zone";

/// Base, -s, past, participle of irregular verbs. A '*' marks those whose first two forms are nouns as often.
constexpr std::u16string_view irregular_verbs[] = {
    u"arise arises arose arisen",
    u"*bear bears bore borne",
    u"become becomes became become",
    u"begin begins began begun",
    u"*bend bends bent bent",
    u"bind binds bound bound",
    u"*bite bites bit bitten",
    u"*bleed bleeds bled bled",
    u"*blow blows blew blown",
    u"*break breaks broke broken",
    u"bring brings brought brought",
    u"build builds built built",
    u"buy buys bought bought",
    u"*catch catches caught caught",
    u"choose chooses chose chosen",
    u"cling clings clung clung",
    u"come comes came come",
    u"*cost costs cost cost",
    u"*cut cuts cut cut",
    u"*deal deals dealt dealt",
    u"dig digs dug dug",
    u"*draw draws drew drawn",
    u"*drink drinks drank drunk",
    u"*drive drives drove driven",
    u"eat eats ate eaten",
    u"*fall falls fell fallen",
    u"*feed feeds fed fed",
    u"feel feels felt felt",
    u"*fight fights fought fought",
    u"*find finds found found",
    u"*fit fits fitted fitted",
    u"*flee flees fled fled",
    u"*fly flies flew flown",
    u"forbid forbids forbade forbidden",
    u"forget forgets forgot forgotten",
    u"freeze freezes froze frozen",
    u"get gets got got",
    u"give gives gave given",
    u"go goes went gone",
    u"grow grows grew grown",
    u"*hang hangs hung hung",
    u"hear hears heard heard",
    u"hide hides hid hidden",
    u"*hit hits hit hit",
    u"*hold holds held held",
    u"*hurt hurts hurt hurt",
    u"keep keeps kept kept",
    u"know knows knew known",
    u"lay lays laid laid",
    u"*lead leads led led",
    u"learn learns learned learnt",
    u"leave leaves left left",
    u"lend lends lent lent",
    u"let lets let let",
    u"*lie lies lay lain",
    u"*light lights lit lit",
    u"lose loses lost lost",
    u"make makes made made",
    u"mean means meant meant",
    u"meet meets met met",
    u"mislead misleads misled misled",
    u"misunderstand misunderstands misunderstood misunderstood",
    u"neither either one several more less much enough",
    u"outgrow outgrows outgrew outgrown",
    u"outweigh outweighs outweighed outweighed",
    u"overcome overcomes overcame overcome",
    u"oversee oversees oversaw overseen",
    u"*pay pays paid paid",
    u"put puts put put",
    u"*quit quits quit quit",
    u"read reads read read",
    u"rebuild rebuilds rebuilt rebuilt",
    u"*ride rides rode ridden",
    u"*ring rings rang rung",
    u"*rise rises rose risen",
    u"*run runs ran run",
    u"say says said said",
    u"see sees saw seen",
    u"seek seeks sought sought",
    u"sell sells sold sold",
    u"send sends sent sent",
    u"*set sets set set",
    u"*shake shakes shook shaken",
    u"*shoot shoots shot shot",
    u"*show shows showed shown",
    u"shrink shrinks shrank shrunk",
    u"*shut shuts shut shut",
    u"*sing sings sang sung",
    u"*sink sinks sank sunk",
    u"sit sits sat sat",
    u"*sleep sleeps slept slept",
    u"*slip slips slipped slipped",
    u"speak speaks spoke spoken",
    u"spend spends spent spent",
    u"*split splits split split",
    u"*spread spreads spread spread",
    u"*stand stands stood stood",
    u"steal steals stole stolen",
    u"stick sticks stuck stuck",
    u"*strike strikes struck struck",
    u"swear swears swore sworn",
    u"*sweep sweeps swept swept",
    u"*swim swims swam swum",
    u"*swing swings swung swung",
    u"take takes took taken",
    u"teach teaches taught taught",
    u"tear tears tore torn",
    u"tell tells told told",
    u"think thinks thought thought",
    u"throw throws threw thrown",
    u"undergo undergoes underwent undergone",
    u"understand understands understood understood",
    u"undertake undertakes undertook undertaken",
    u"undo undoes undid undone",
    u"uphold upholds upheld upheld",
    u"*wake wakes woke woken",
    u"wear wears wore worn",
    u"weave weaves wove woven",
    u"*win wins won won",
    u"withdraw withdraws withdrew withdrawn",
    u"withhold withholds withheld withheld",
    u"withstand withstands withstood withstood",
    u"write writes wrote written",
};

constexpr std::uint32_t bit(ClauseTrait trait) {
    return static_cast<std::uint32_t>(trait);
}

template <typename Visit>
void for_each_word(std::u16string_view words, Visit visit) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(u' '), words.size());
        if (end > 0) visit(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

bool is_vowel(char16_t c) {
    return std::u16string_view(u"aeiou").find(c) != std::u16string_view::npos;
}
bool ends_with_consonant_y(std::u16string_view word) {
    return word.size() > 1 && word.back() == u'y' && !is_vowel(word[word.size() - 2]);
}

std::u16string third_person(std::u16string_view verb) {
    std::u16string form(verb);
    if (ends_with_consonant_y(verb)) return form.replace(form.size() - 1, 1, u"ies");
    const bool sibilant = verb.ends_with(u's') || verb.ends_with(u'x') || verb.ends_with(u'z') ||
                          verb.ends_with(u"ch") || verb.ends_with(u"sh") || verb.ends_with(u'o');
    return form += sibilant ? u"es" : u"s";
}

std::u16string past(std::u16string_view verb, bool doubles) {
    std::u16string form(verb);
    if (ends_with_consonant_y(verb)) return form.replace(form.size() - 1, 1, u"ied");
    if (verb.ends_with(u'e')) return form += u'd';
    if (doubles) form += verb.back();
    return form += u"ed";
}

void add_regular(std::vector<ClauseWord>& words, std::u16string_view verb, ClauseTrait base_trait) {
    const bool doubles = verb.ends_with(u'+');
    if (doubles) verb.remove_suffix(1);
    words.push_back({std::u16string(verb), bit(base_trait)});
    words.push_back({third_person(verb), bit(base_trait)});
    words.push_back({past(verb, doubles), bit(ClauseTrait::PastOrParticiple)});
}

/// A past that differs from the participle is always finite.
void add_irregular(std::vector<ClauseWord>& words, std::u16string_view forms) {
    const bool noun_too = forms.starts_with(u'*');
    if (noun_too) forms.remove_prefix(1);
    std::vector<std::u16string> form;
    for_each_word(forms, [&](std::u16string_view word) { form.emplace_back(word); });
    const auto present = noun_too ? ClauseTrait::NounOrVerb : ClauseTrait::FiniteVerb;
    const bool distinct = form[2] != form[3] && form[2] != form[0];
    words.push_back({form[0], bit(present)});
    words.push_back({form[1], bit(present)});
    words.push_back({form[2], bit(distinct ? ClauseTrait::FiniteVerb : ClauseTrait::PastOrParticiple)});
    words.push_back({form[3], bit(ClauseTrait::PastOrParticiple)});
}

} // namespace

std::vector<ClauseWord> clause_words() {
    std::vector<ClauseWord> words;
    for (const Group& group : groups)
        for_each_word(group.words, [&](std::u16string_view word) {
            words.push_back({std::u16string(word), bit(group.trait)});
        });
    for_each_word(verbs,
                  [&](std::u16string_view verb) { add_regular(words, verb, ClauseTrait::FiniteVerb); });
    for_each_word(noun_verbs,
                  [&](std::u16string_view verb) { add_regular(words, verb, ClauseTrait::NounOrVerb); });
    for (const std::u16string_view forms : irregular_verbs)
        add_irregular(words, forms);
    return words;
}

} // namespace findings::engine
