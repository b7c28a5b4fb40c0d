#include "engine/structure_phrases.hpp"

#include "engine/document_structure.hpp"
#include "engine/name_words.hpp"

#include <array>
#include <vector>

namespace findings::engine {
namespace {

constexpr std::array table{
    SignalPhrases{Signal::Greeting,
                  u"hello;hi;good morning;good afternoon;good evening;evening all;morning all;welcome;"
                  u"ladies and gentlemen;chair;members;madam mayor;for the record;thank you for coming;"
                  u"thank you for inviting;thank you for having;minister;let 's crack on;thank you chair;"
                  u"for the tape"},
    SignalPhrases{
        Signal::Introduction,
        u"my name is;my name 's;i am one of;i was appointed;been appointed;i have responsibility for;"
        u"i look after;my role;our role;i lead;i have led;i led;who led;on behalf of;by way of background;"
        u"i inspect;i am the;i became;i will take;i will tell you;i will go through;in the next;"
        u"the next five minutes;over the next;here is what;i would like to tell you;my job;my remit;"
        u"i report on;i reported on;responsible for;i have been asked;i propose to;let me explain how;"
        u"before i begin;before i start;purpose of;this letter;this report;this is a transcript;"
        u"summarises the findings;summarises;i have been inspecting;my colleagues and i;with me today;"
        u"joined by;lead inspector;the following summary;this statement;my report"},
    SignalPhrases{
        Signal::Method,
        u"fieldwork;we interviewed;we visited;we spoke;we spoke to;we spoke with;we talked;we looked at;"
        u"we examined;we reviewed;we read;we observed;we surveyed;we listened;interviewed;observed;"
        u"inspectors looked at;inspectors looked;inspectors considered;inspectors reviewed;"
        u"inspectors evaluated;carried out;was carried out;on site;questionnaire;focus groups;case files;"
        u"my inspectors;my team;our team;the team;team of;range of evidence;in line with the;"
        u"evidence;the inspectors were;inspectors for this visit;inspectors for this inspection;sampled;"
        u"dip-sampled;watched;sat in;replies;analysed;examined;conducted;methodology;survey;spent;days;"
        u"weeks;fortnight;took place;period of;took part;joined us;unannounced;gathered;inspected in;"
        u"our inspection;this inspection;the inspection took;case records;hypotheses;testing"},
    SignalPhrases{Signal::Scheme,
                  u"each year;every year;first year in which;is marked;marked from;framework;five questions;"
                  u"four tests;four things;three questions;three things;same questions;we assess;we judge;"
                  u"we inspect;we ask;annual assessment;quality standard;provisional;quality assurance;"
                  u"inspectorate;previous inspection;last inspected;full inspection;monitoring visit;"
                  u"risk-based;published this morning;published our report;not a full inspection;"
                  u"our judgements;scheme;regulator;standards board;what we do;whether or not"},
    SignalPhrases{
        Signal::Whole,
        u"overall;taken as a whole;as a whole;in the round;on the whole;to sum up;sum up;in short;in sum;"
        u"headline;verdict;all in all;so where does that leave;overall effectiveness;the rating;"
        u"taken together;on balance;come straight out;cut to it;in a nutshell;the bottom line;"
        u"my answer;in summary;summing up;to conclude;in conclusion;my overall;our overall;"
        u"the picture is;fair to say;across the board;most aspects of;general picture;comes out as;"
        u"what does that add up to;add up to;we have judged;we judged it;i judged;straight to the point;"
        u"the answer is;is this a good;well-run;in general;decisions first;the short version"},
    SignalPhrases{Signal::Grade,
                  u"outstanding;good;requires improvement;require improvement;requiring improvement;"
                  u"inadequate;graded;grade;grades;rated;rating;judged;special measures;adequate;judgement;"
                  u"judgements;reasonably good;not sufficiently good;poor;satisfactory;re-accredited;"
                  u"accredited;no longer inadequate;scored;awarded;cause of concern;satisfied with;"
                  u"satisfied"},
    SignalPhrases{Signal::Turn,
                  u"turning to;i turn to;turn to;turn now;as for;as to;let me begin with;begin with;"
                  u"let me start;start with;next;on to;first;second;secondly;third;lastly;then there is;"
                  u"then there 's;now;when it comes to;on the question of;that brings me;brings me to;"
                  u"moving on;what about;on preventing;in custody;in relation to;with regard to;regarding"},
    SignalPhrases{
        Signal::Return,
        u"will return;shall return;will be back;shall be back;be back;go back;will go back;will revisit;"
        u"shall revisit;revisit;will inspect again;inspect again;inspected again;be inspected;"
        u"re-inspect;reinspect;re-inspection;reinspection;next inspection;next visit;next assessment;"
        u"next annual;focused visit;will visit;visit again;will audit;shall audit;follow-up visit;"
        u"follow up;come back;will run;look again;will look;shall look;when i return;when we return;"
        u"monitoring visits;will monitor;will continue to monitor;shall monitor;return;action plan;"
        u"will write to;when we come back;my successor;planning the next;planning your next"},
    SignalPhrases{Signal::Ahead,
                  u"next year;in the year ahead;the year ahead;year ahead;within twelve months;"
                  u"within six months;within the year;within 12 months;in the autumn;in the spring;"
                  u"in the summer;in the new year;by the spring;next spring;next autumn;next summer;"
                  u"next time;coming year;coming months;over the coming;in january;in february;in march;"
                  u"in april;in may;in june;in july;in september;in october;in november;in december;future;"
                  u"this time next year;in due course;what happens now;what happens next;after a year;"
                  u"summer term;in the long term;from here on;next term;next twelve months;ahead"},
    SignalPhrases{
        Signal::Watching,
        u"will be looking;shall be looking;be looking for;looking for;will be watching;be watching;"
        u"watching for;be interested to see;interested to see;particularly interested;interested;"
        u"keen to see;i hope;we hope;i will want;shall want;i expect to see;expect to see;will expect;"
        u"i would expect;look forward;optimistic;will be asking;be asking;will know;hope to see;"
        u"i will be;i shall be;we will be;we shall be;to see whether;to see how;will see;will check;"
        u"keep an eye;under review;close eye;what will i;like to see;i want to see;want to see;pleasant to "
        u"be"},
    SignalPhrases{Signal::Thanks,
                  u"thank;thanks;thank you;grateful;gratitude;appreciate;hospitable;privilege;courtesy of;"
                  u"gave us their time;gave up time;put on record;my thanks;our thanks;bravo;credit to them"},
    SignalPhrases{Signal::Publication,
                  u"website;web site;full report;whole report;written report;report will;will publish;"
                  u"be published;is published;published on;copy of this;send a copy;my letter;letter will;"
                  u"read the report;read more;can be found;available on;complaints procedure;"
                  u"into account when;take the findings;further information;contact us;email;telephone us;"
                  u"on our site;notes;easy-read;annex;appendix;this report will;report goes;reports on;"
                  u"respond within;points of fact;factual accuracy"},
    SignalPhrases{Signal::Farewell,
                  u"goodbye;any questions;questions;stop there;for watching;for listening;that is all;"
                  u"that 's all;ends;sit down;in your hands;lectern;safe journey;leave it there;"
                  u"over to you;i will stop;good night;goodnight;finally;all from me;yield;eyes down;"
                  u"signing off;end of;take care;hand back"},
    SignalPhrases{
        Signal::Background,
        u"was built;built in;opened in;serves a population;serves;population;on roll;employs;"
        u"covers;square miles;residents;held;holds;category;located;founded in;began in;"
        u"has a budget;income;free school meals;joined the;is a mixed;is a small;is a large;"
        u"one of the largest;one of the smallest;is tiny;the site of;people live;inhabitants;"
        u"born;county of;towns;miles;acres;beds;per cent of its;staff in;volunteers;was established;"
        u"established in;formed in;came into being;merged;responsible for providing;"
        u"last inspection was;was last inspected;was first inspected;cathedral;coast;villages;"
        u"speak;languages;average stay;capacity of;runs;site;borders;jointly responsible"},
    SignalPhrases{
        Signal::Praise,
        u"good;effective;effectively;well;strong;strongly;impressive;impressed;excellent;outstanding;"
        u"better;best;pleased;praise;robust;thorough;committed;commitment;positive;clear;confident;"
        u"supportive;strength;strengths;exemplary;skilled;timely;prompt;promptly;quickly;successful;"
        u"ambitious;dedicated;comprehensive;high-quality;appropriate;appropriately;credit;model;"
        u"encouraged;sound;sensitive;kind;calm;decent;valued;superb;first-rate;first class;warm;"
        u"thoughtful;accurate;fair;visible;open;honest;works well;benefit;benefits;safe;capable;"
        u"brilliant;terrific;lovely;admirable;heartening;heartened;diligent;proud;stable;focused"},
    SignalPhrases{
        Signal::Criticism,
        u"weak;weakness;weaknesses;inconsistent;inconsistently;poor;poorly;too many;too few;too long;"
        u"too slow;too often;lack;lacks;lacking;limited;insufficient;inadequate;not enough;not yet;"
        u"failed;fails;failing;failure;failures;concern;concerns;concerned;worry;worried;worries;"
        u"worried about;gap;gaps;backlog;delay;delays;delayed;missing;missed;unacceptable;variable;"
        u"inaccurate;unsafe;risk;risks;slow;ineffective;disappointing;disappointed;disappointment;"
        u"no plan;not been;does not;do not;did not;has not;have not;is not;are not;was not;were not;"
        u"nobody;never;unable;stretched;serious;seriously;neglected;overdue;underdeveloped;"
        u"not consistently;however;but;although;shortfall;shortage;let down;patchy;difficult;"
        u"difficulties;problem;problems;trouble;troubles;only;despite;unlawful;wrong;dated;breach"},
    SignalPhrases{Signal::Change,
                  u"improve;improves;improved;improving;improvement;improvements;progress;developed;"
                  u"developing;begun;started;increased;increase;reduced;reduction;strengthened;changed;"
                  u"fallen;risen;halved;doubled;slipped;since the last;than it was;no longer;still;"
                  u"introduced;put in place;steps;underway;under way;declined;deteriorated"},
    SignalPhrases{Signal::Advice,
                  u"should;must;recommend;recommends;recommended;recommendation;recommendations;need to;"
                  u"needs to;ought to;urge;advise;required to;i would ask;i would like;we have asked;"
                  u"i have asked;ask;set a deadline;ensure that;make sure"},
    SignalPhrases{Signal::FirstPerson, u"i;we;my;our;me;us"},
    SignalPhrases{Signal::SecondPerson, u"you;your;yours;yourselves"},
    SignalPhrases{
        Signal::Inspection,
        u"inspection;inspections;inspector;inspectors;inspectorate;hmi;inspected;inspect;assessment of;"
        u"we found;i found;inspectors found;inspectors saw;we saw;i saw;judgement;judgements;graded;"
        u"rated;requires improvement;areas for improvement;area for improvement;needs to improve;"
        u"ofsted;hmic;hmicfrs;cqc;peel;accreditation;accredited;audit;audit recommends;auditors;"
        u"findings;last inspection;overall effectiveness;cause of concern;recommendations;reviewer;"
        u"recommendation;our visit;this visit;focused visit;quality of;what needs to improve;"
        u"peer review;evaluation;evaluator;assessor;assessors;we assessed;the review found;gao;"
        u"the report found;our review;regulator;requirement notice;we reviewed;we examined"},
    SignalPhrases{Signal::Report,
                  u"transcript;transcribed;assessment of;inspection of;annual assessment;statement by;"
                  u"remarks by;address by;presentation by;delivered by;spoken by;read by;given by;"
                  u"in conversation;summary of;oral feedback;feedback summary;video summary;recording of;"
                  u"recorded;debrief;briefing;inspection;assessment;peel;hmi;exit meeting;review;"
                  u"visit;spoken report;opening statement;spoken summary;closing remarks;verbal summary;"
                  u"lead inspector;report;statement;notes for speaking;inspector;presenter;podcast;"
                  u"conversation;feedback;captions;audio"},
    SignalPhrases{Signal::FiniteVerb,
                  u"is;are;was;were;am;has;have;had;do;does;did;will;would;can;could;should;must;may;"
                  u"might;shall;be;been;'s;'d"},
    SignalPhrases{
        Signal::Debate,
        u"asked the minister;asked the secretary of state;asked the prime minister;if he will;"
        u"right hon;hon gentleman;hon friend;the right hon;hon;hon lady;the house;petition;petitions;"
        u"mr speaker;madam speaker;mr chair;point of order;standing order;tabled;table;my constituents;"
        u"constituents;the government 's;government;the minister;honourable;"
        u"members of parliament;bill;amendment;amendments;minutes;agenda;apologies;in attendance;"
        u"the committee agreed;committee agreed;the committee considered;took note;any other business;"
        u"matters arising;call this meeting;meeting to order;the committee discussed;secretary of state;"
        u"committee;clerk"},
    SignalPhrases{Signal::Chat,
                  u"yeah;um;uh;okay;gonna;wanna;yep;mm-hm;hmm;uh-huh;oh;guys;stuff;kinda;sort of;"
                  u"kind of;you know;i mean;i guess;cool;awesome;alright;super;i think"},
    SignalPhrases{Signal::Narrative,
                  u"said;says;cried;replied;answered;asked;he;she;him;her;his;chair;door;eyes;face;"
                  u"gentleman;lady;sir;fog;upon;went;came;sat;stood;walked;smiled;whispered;exclaimed"},
    SignalPhrases{
        Signal::CaseFile,
        u"case to answer;gross misconduct;misconduct hearing;misconduct proceedings;the complaint;"
        u"complained that;the complaints;our investigation;independent investigation;the investigation;"
        u"the officer;the officers;the man;the woman;first man;second man;was arrested;arrested;"
        u"handcuffed;footage;bwv;coroner;inquest;allegation;allegations;upheld;not upheld;"
        u"witness statements;statements from;referred to us;referred the matter;final written warning;"
        u"criminal offence;disciplinary;was detained;fell;injuries;pm;am on;reflective practice;taser"},
    SignalPhrases{
        Signal::Statistics,
        u"at 31 march;at 31 january;national average;the national average is;of the total population;"
        u"in the country as a whole;a rate of;per 10,000;compared with;proportion of;approximately;"
        u"this is an increase from;this is a reduction;same number;of this number;in the area;"
        u"minority ethnic groups;live in;lived in;operates;in post since;percent;per cent;"
        u"percentage;fiscal year;sy;figure;likely to"},
    SignalPhrases{Signal::Oratory,
                  u"fellow citizens;fellow americans;our nation;my friends;this nation;america;americans;"
                  u"god;freedom;liberty;our people;the world;generation;peace;war;presidents;president;"
                  u"congress;our country;mankind;humanity;let us;destiny;hope"},
    SignalPhrases{Signal::StrengthsList,
                  u"strengths;key strengths;what works well;what is working well;what 's working well;"
                  u"what went well;does well;do well;doing well;done well;is effective;good practice;"
                  u"areas of strength;positive practice;what we liked;what is good;notable practice;"
                  u"positive findings;key success"},
    SignalPhrases{Signal::ImprovementList,
                  u"needs to improve;need to improve;needs improving;need to do better;needs to do better;"
                  u"could be better;areas for improvement;area for improvement;areas for development;"
                  u"areas of development;areas requiring improvement;must improve;to do better;weaknesses;"
                  u"areas of weakness;key weaknesses;should improve;can improve;could improve;shortcomings;"
                  u"what must get better;what has to improve;issues;priorities for improvement;even better"},
    SignalPhrases{Signal::ConcernList,
                  u"cause of concern;causes of concern;concerns;key concerns;serious concerns;"
                  u"areas of concern;priority concerns;areas for priority action;priority action;"
                  u"breaches;what is not safe;serious weaknesses;serious failings"},
    SignalPhrases{Signal::ProgressList, u"progress;progress since;progress against;progress made;"
                                        u"what has changed;what has improved;improvements made"},
    SignalPhrases{
        Signal::AdviceList,
        u"recommendations;recommendation;recommends;must and should;we are asking;must do;should do;"
        u"must take;actions;action points;required actions;what must happen;what the force must;"
        u"we recommend;what we recommend;requirements;what should happen;advice;asking of you;"
        u"what we want"},
    SignalPhrases{Signal::OutlookList,
                  u"what happens next;what comes next;next steps;in prospect;looking ahead;the future;"
                  u"looking forward;year ahead;what next;outlook;the road ahead;the year ahead;next"},
    SignalPhrases{Signal::BackgroundList,
                  u"background;context;about the;about this;information about;remit;how we inspect;"
                  u"scope;methodology;method;how we;introduction;terms of reference;what we looked at;"
                  u"facts and figures;our approach;opening"},
    SignalPhrases{Signal::FindingsList,
                  u"main findings;findings;detailed findings;overview;headline findings;executive summary;"
                  u"summary;inspection findings;key findings;what gao found;report summary;"
                  u"where you stand;judgements;inspection judgements"}};

/// Calls `visit` with each piece of `text` between separators.
template <typename Visitor>
void for_each_piece(std::u16string_view text, char16_t separator, Visitor visit) {
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (const auto piece = text.substr(0, end); !piece.empty()) visit(piece);
        if (end == std::u16string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

} // namespace

std::span<const SignalPhrases> signal_phrases() {
    return table;
}

void intern_structure_words(Vocabulary& vocabulary) {
    intern_name_words(vocabulary);
    for (const SignalPhrases& row : table)
        for_each_piece(row.phrases, u';', [&](std::u16string_view phrase) {
            for_each_piece(phrase, u' ', [&](std::u16string_view word) { vocabulary.intern(word); });
        });
}

PhraseIndex index_signals(const Vocabulary& vocabulary) {
    PhraseIndex index;
    std::vector<WordId> words;
    for (const SignalPhrases& row : table)
        for_each_piece(row.phrases, u';', [&](std::u16string_view phrase) {
            words.clear();
            for_each_piece(phrase, u' ',
                           [&](std::u16string_view word) { words.push_back(vocabulary.find(word)); });
            index.add(words, static_cast<std::uint32_t>(row.signal));
        });
    return index;
}

} // namespace findings::engine
