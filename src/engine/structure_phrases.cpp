#include "engine/structure_phrases.hpp"

#include "engine/document_structure.hpp"
#include "engine/name_words.hpp"

#include <vector>

namespace findings::engine {
namespace {

// clang-format off: rows of phrases, as long as they are, one after the other
constexpr SignalPhrases table[]{
    {Signal::Greeting, u"hello;hi;good morning;good afternoon;good evening;evening all;morning all;welcome;"
                       u"ladies and gentlemen;chair;members;for the record;thank you for coming;"
                       u"thank you for inviting;thank you for having;thank you chair;"
                       u"for the tape"},
    {Signal::Introduction,
     u"my name is;my name 's;i am one of;i was appointed;been appointed;"
     u"i have responsibility for;i look after;my role;our role;i lead;i have led;i led;who led;"
     u"on behalf of;by way of background;i inspect;i am the;i became;i will take;"
     u"i will tell you;i will go through;in the next;the next five minutes;over the next;"
     u"here is what;i would like to tell you;my job;my remit;i report on;i reported on;"
     u"responsible for;i have been asked;i propose to;let me explain how;before i begin;"
     u"before i start;purpose of;this letter;this report;this is a transcript;"
     u"summarises the findings;summarises;i have been inspecting;my colleagues and i;"
     u"with me today;joined by;lead inspector;the following summary;this statement;my report"},
    {Signal::Remit, u"summarises the findings;this visit was carried out;this inspection was carried out;"
                    u"inspection was carried out;visit was carried out;inspectors looked at;"
                    u"inspectors considered;inspectors reviewed;inspectors evaluated;inspectors explored;"
                    u"inspectors spoke;a range of evidence;range of evidence;the inspectors were;"
                    u"inspectors for this visit;inspectors for this inspection;in line with the;"
                    u"in accordance with;opened its investigation;over the course of;this review;"
                    u"was conducted;this audit;we conducted;the audit covered;terms of reference;we thank;"
                    u"her majesty 's inspectorate;his majesty 's inspectorate;on my team;i was joined by;"
                    u"each year we;inspection framework;the period of;was asked to"},
    {Signal::Method,
     u"fieldwork;we interviewed;we visited;we spoke;we spoke to;we spoke with;we talked;"
     u"we looked at;we examined;we reviewed;we read;we observed;we surveyed;we listened;"
     u"interviewed;observed;inspectors looked at;inspectors looked;inspectors considered;"
     u"inspectors reviewed;inspectors evaluated;carried out;was carried out;on site;"
     u"questionnaire;focus groups;case files;my inspectors;my team;our team;the team;team of;"
     u"range of evidence;in line with the;evidence;the inspectors were;"
     u"inspectors for this visit;inspectors for this inspection;sampled;dip-sampled;watched;"
     u"sat in;replies;analysed;examined;conducted;methodology;survey;spent;days;weeks;"
     u"fortnight;took place;period of;took part;joined us;unannounced;gathered;inspected in;"
     u"our inspection;this inspection;the inspection took;case records;hypotheses;testing;"
     u"telephoned;focus group;they interviewed;they sampled;they spent;each visit;we went back"},
    {Signal::Scheme,
     u"each year;every year;first year in which;is marked;marked from;framework;five questions;"
     u"four tests;four things;three questions;three things;same questions;we assess;we judge;"
     u"we inspect;we ask;annual assessment;quality standard;provisional;quality assurance;"
     u"inspectorate;previous inspection;last inspected;full inspection;monitoring visit;"
     u"risk-based;published this morning;published our report;not a full inspection;"
     u"our judgements;scheme;regulator;standards board;what we do;whether or not;we grade;"
     u"is defined as;are defined as;means treating;what do we mean"},
    {Signal::Whole,
     u"overall;taken as a whole;as a whole;in the round;on the whole;to sum up;sum up;in short;"
     u"in sum;headline;verdict;all in all;so where does that leave;overall effectiveness;"
     u"the rating;taken together;on balance;come straight out;cut to it;in a nutshell;"
     u"the bottom line;my answer;in summary;summing up;to conclude;in conclusion;my overall;"
     u"our overall;the picture is;fair to say;across the board;most aspects of;general picture;"
     u"comes out as;what does that add up to;add up to;we have judged;we judged it;i judged;"
     u"straight to the point;the answer is;is this a good;well-run;in general;"
     u"the short version;my conclusion is;our conclusion;my view is;"
     u"good school;good force;good service;good prison;good hospital;good home;good trust;"
     u"good college;this is a force;this is a school;this is a service;this is a prison;"
     u"is a force that;is a force which;is a service that;is a school that;is a prison that;"
     u"is a hospital that;is a place that;a sound service;very pleased with the way;"
     u"pleased with the way;than it was;gone backwards;no longer inadequate;widespread;"
     u"systemic"},
    {Signal::Grade, u"outstanding;good;requires improvement;require improvement;requiring improvement;"
                    u"inadequate;graded;grade;grades;rated;rating;judged;special measures;adequate;judgement;"
                    u"judgements;reasonably good;not sufficiently good;poor;satisfactory;re-accredited;"
                    u"accredited;no longer inadequate;scored;awarded;cause of concern;satisfied with;"
                    u"satisfied"},
    {Signal::Turn, u"turning to;i turn to;turn to;turn now;as for;as to;let me begin with;begin with;"
                   u"let me start;start with;next;on to;first;second;secondly;third;lastly;then there is;"
                   u"then there 's;now;when it comes to;on the question of;that brings me;brings me to;"
                   u"moving on;what about;on preventing;in custody;in relation to;with regard to;regarding"},
    {Signal::Return,
     u"will return;shall return;will be back;shall be back;be back;go back;will go back;"
     u"will revisit;shall revisit;revisit;will inspect again;inspect again;inspected again;"
     u"be inspected;re-inspect;reinspect;re-inspection;reinspection;next inspection;next visit;"
     u"next assessment;next annual;focused visit;will visit;visit again;will audit;shall audit;"
     u"follow-up visit;follow up;come back;will run;look again;will look;shall look;"
     u"when i return;when we return;monitoring visits;will monitor;will continue to monitor;"
     u"shall monitor;return;action plan;will write to;when we come back;my successor;"
     u"planning the next;planning your next;will take place within;will take place;"
     u"further inspection;next full;will be within;be carried out within;be following;"
     u"will follow;be visited again;full reinspection"},
    {Signal::Ahead, u"next year;in the year ahead;the year ahead;year ahead;within twelve months;"
                    u"within six months;within the year;within 12 months;in the autumn;in the spring;"
                    u"in the summer;in the new year;by the spring;next spring;next autumn;next summer;"
                    u"next time;coming year;coming months;over the coming;in january;in february;in march;"
                    u"in april;in may;in june;in july;in september;in october;in november;in december;future;"
                    u"this time next year;in due course;what happens now;what happens next;after a year;"
                    u"summer term;in the long term;from here on;next term;next twelve months;ahead"},
    {Signal::Watching,
     u"will be looking;shall be looking;be looking for;looking for;will be watching;"
     u"be watching;watching for;be interested to see;interested to see;particularly interested;"
     u"interested;keen to see;i hope;we hope;i will want;shall want;i expect to see;"
     u"expect to see;will expect;i would expect;look forward;optimistic;will be asking;"
     u"be asking;will know;hope to see;i will be;i shall be;we will be;we shall be;"
     u"to see whether;to see how;will see;will check;keep an eye;under review;close eye;"
     u"what will i;like to see;i want to see;want to see;pleasant to be;curious to;i look for;"
     u"i would be surprised;we would hope;would hope to"},
    {Signal::Thanks, u"thank;thanks;thank you;grateful;gratitude;appreciate;hospitable;privilege;courtesy of;"
                     u"gave us their time;gave up time;put on record;my thanks;our thanks;credit to them"},
    {Signal::Publication,
     u"website;web site;full report;whole report;written report;report will;will publish;"
     u"be published;is published;published on;copy of this;send a copy;my letter;letter will;"
     u"read the report;read more;can be found;available on;complaints procedure;"
     u"into account when;take the findings;further information;contact us;email;telephone us;"
     u"on our site;notes;easy-read;annex;appendix;this report will;report goes;reports on;"
     u"respond within;points of fact;factual accuracy;publishing;will be publishing;may vary;"
     u"free to reject"},
    {Signal::Farewell,
     u"goodbye;any questions;questions;stop there;for watching;for listening;that is all;"
     u"that 's all;ends;sit down;in your hands;lectern;safe journey;leave it there;over to you;"
     u"i will stop;good night;goodnight;finally;all from me;signing off;end of;"
     u"take care;hand back"},
    {Signal::Background,
     u"was built;built in;opened in;serves a population;serves;population;on roll;employs;"
     u"covers;square miles;residents;held;holds;category;located;founded in;began in;"
     u"has a budget;income;free school meals;joined the;is a mixed;is a small;is a large;"
     u"one of the largest;one of the smallest;is tiny;the site of;people live;inhabitants;born;"
     u"county of;towns;miles;acres;beds;per cent of its;staff in;volunteers;was established;"
     u"established in;formed in;came into being;merged;responsible for providing;"
     u"last inspection was;was last inspected;was first inspected;cathedral;coast;villages;"
     u"speak;languages;average stay;capacity of;runs;site;borders;jointly responsible;"
     u"recorded crimes;under 18;is a category;is a county;is a city;is a town;is a rural;"
     u"is home to;has about;has around;has roughly;has some"},
    {Signal::Praise,
     u"good;effective;effectively;well;strong;strongly;impressive;impressed;excellent;"
     u"outstanding;better;best;pleased;praise;robust;thorough;committed;commitment;positive;"
     u"clear;confident;supportive;strength;strengths;exemplary;skilled;timely;prompt;promptly;"
     u"quickly;successful;ambitious;dedicated;comprehensive;high-quality;appropriate;"
     u"appropriately;credit;model;encouraged;sound;sensitive;kind;calm;decent;valued;superb;"
     u"first-rate;first class;warm;thoughtful;accurate;fair;visible;open;honest;works well;"
     u"benefit;benefits;safe;capable;brilliant;terrific;lovely;admirable;heartening;heartened;"
     u"diligent;proud;stable;focused"},
    {Signal::Criticism,
     u"weak;weakness;weaknesses;inconsistent;inconsistently;poor;poorly;too many;too few;"
     u"too long;too slow;too often;lack;lacks;lacking;limited;insufficient;inadequate;"
     u"not enough;not yet;failed;fails;failing;failure;failures;concern;concerns;concerned;"
     u"worry;worried;worries;worried about;gap;gaps;backlog;delay;delays;delayed;missing;"
     u"missed;unacceptable;variable;inaccurate;unsafe;risk;risks;slow;ineffective;"
     u"disappointing;disappointed;disappointment;no plan;not been;does not;do not;did not;"
     u"has not;have not;is not;are not;was not;were not;nobody;never;unable;stretched;serious;"
     u"seriously;neglected;overdue;underdeveloped;not consistently;however;but;although;"
     u"shortfall;shortage;let down;patchy;difficult;difficulties;problem;problems;trouble;"
     u"troubles;only;despite;unlawful;wrong;dated;breach"},
    {Signal::Change, u"improve;improves;improved;improving;improvement;improvements;progress;developed;"
                     u"developing;begun;started;increased;increase;reduced;reduction;strengthened;changed;"
                     u"fallen;risen;halved;doubled;slipped;since the last;than it was;no longer;still;"
                     u"introduced;put in place;steps;underway;under way;declined;deteriorated"},
    {Signal::Advice, u"should;must;recommend;recommends;recommended;recommendation;recommendations;need to;"
                     u"needs to;ought to;urge;advise;required to;i would ask;i would like;we have asked;"
                     u"i have asked;ask;set a deadline;ensure that;make sure"},
    {Signal::FirstPerson, u"i;we;my;our;me;us"},
    {Signal::SecondPerson, u"you;your;yours;yourselves"},
    {Signal::Inspection,
     u"inspection;inspections;inspector;inspectors;inspectorate;hmi;inspected;inspect;"
     u"assessment of;we found;i found;inspectors found;inspectors saw;we saw;i saw;judgement;"
     u"judgements;graded;rated;requires improvement;areas for improvement;area for improvement;"
     u"needs to improve;ofsted;hmic;hmicfrs;cqc;peel;accreditation;accredited;audit;"
     u"audit recommends;auditors;findings;last inspection;overall effectiveness;"
     u"cause of concern;recommendations;reviewer;recommendation;our visit;this visit;"
     u"focused visit;quality of;what needs to improve;peer review;evaluation;evaluator;"
     u"assessor;assessors;we assessed;the review found;gao;the report found;our review;"
     u"regulator;requirement notice;we reviewed;we examined"},
    {Signal::Report, u"transcript;transcribed;assessment of;inspection of;annual assessment;statement by;"
                     u"remarks by;address by;presentation by;delivered by;spoken by;read by;given by;"
                     u"in conversation;summary of;oral feedback;feedback summary;video summary;recording of;"
                     u"recorded;debrief;briefing;inspection;assessment;peel;hmi;exit meeting;review;visit;"
                     u"spoken report;opening statement;spoken summary;closing remarks;verbal summary;"
                     u"lead inspector;report;statement;notes for speaking;inspector;presenter;podcast;"
                     u"conversation;feedback;captions;audio"},
    {Signal::FiniteVerb,
     u"is;are;was;were;am;has;have;had;do;does;did;will;would;can;could;should;must;might;"
     u"shall;be;been"},
    {Signal::Instruction,
     u"you will;you should;you must;you may;you might;you need;you do not need;you can;if you;apply;"
     u"applicants;candidates;please;how to;this guide;do you;can i;will i;send us;we offer;ask for;"
     u"salary;full time;part time;closing date;a year;this policy;this procedure;click;step by step"},
    {Signal::Plan,
     u"we will;we intend;we plan;we shall;we want;we aim;our plan;our mission;our aim;our vision;"
     u"this plan;this strategy;will open;will receive;will attend;will complete;will have;will buy;"
     u"will recruit;will sit;will visit each;will be reviewed;over the next three;objectives;targets"},
    {Signal::Debate,
     u"asked the minister;asked the secretary of state;asked the prime minister;if he will;"
     u"right hon;hon gentleman;hon friend;the right hon;hon;hon lady;the house;petition;"
     u"petitions;mr speaker;madam speaker;mr chair;point of order;standing order;tabled;table;"
     u"my constituents;constituents;the government 's;government;the minister;honourable;"
     u"members of parliament;bill;amendment;amendments;minutes;agenda;apologies;in attendance;"
     u"the committee agreed;committee agreed;the committee considered;took note;"
     u"any other business;matters arising;call this meeting;meeting to order;"
     u"the committee discussed;secretary of state;committee;clerk"},
    {Signal::Chat, u"yeah;um;uh;okay;gonna;wanna;yep;mm-hm;hmm;uh-huh;oh;guys;stuff;kinda;sort of;kind of;"
                   u"you know;i mean;i guess;cool;awesome;alright;super;i think"},
    {Signal::Narrative, u"said;says;cried;replied;answered;asked;he;she;him;her;his;chair;door;eyes;face;"
                        u"gentleman;lady;sir;fog;upon;went;came;sat;stood;walked;smiled;whispered;exclaimed"},
    {Signal::CaseFile,
     u"case to answer;gross misconduct;misconduct hearing;misconduct proceedings;the complaint;"
     u"complained that;the complaints;our investigation;independent investigation;"
     u"the investigation;the officer;the officers;the man;the woman;first man;second man;"
     u"was arrested;arrested;handcuffed;footage;bwv;coroner;inquest;allegation;allegations;"
     u"upheld;not upheld;witness statements;statements from;referred to us;referred the matter;"
     u"final written warning;criminal offence;disciplinary;was detained;fell;injuries;pm;am on;"
     u"reflective practice;taser"},
    {Signal::Statistics,
     u"at 31 march;at 31 january;national average;the national average is;"
     u"of the total population;in the country as a whole;a rate of;per 10,000;compared with;"
     u"proportion of;approximately;this is an increase from;this is a reduction;same number;"
     u"of this number;in the area;minority ethnic groups;live in;lived in;operates;"
     u"in post since;percent;per cent;percentage;fiscal year;sy;figure;likely to"},
    {Signal::Oratory, u"fellow citizens;fellow americans;our nation;my friends;this nation;america;"
                      u"god;freedom;liberty;our people;the world;generation;peace;war;presidents;president;"
                      u"congress;our country;mankind;humanity;let us;destiny;hope"},
    {Signal::StrengthsList,
     u"strengths;key strengths;what works well;what is working well;what 's working well;"
     u"what went well;does well;do well;doing well;done well;is effective;good practice;"
     u"areas of strength;positive practice;what we liked;what is good;notable practice;"
     u"positive findings;key success"},
    {Signal::ImprovementList,
     u"needs to improve;need to improve;needs improving;need to do better;needs to do better;"
     u"could be better;areas for improvement;area for improvement;areas for development;"
     u"areas of development;areas requiring improvement;must improve;to do better;weaknesses;"
     u"areas of weakness;key weaknesses;should improve;can improve;could improve;shortcomings;"
     u"what must get better;what has to improve;issues;priorities for improvement;even better"},
    {Signal::ConcernList,
     u"cause of concern;causes of concern;concerns;key concerns;serious concerns;"
     u"areas of concern;priority concerns;areas for priority action;priority action;breaches;"
     u"what is not safe;serious weaknesses;serious failings"},
    {Signal::ProgressList, u"progress;progress since;progress against;progress made;what has changed;"
                           u"what has improved;improvements made"},
    {Signal::AdviceList,
     u"recommendations;recommendation;recommends;must and should;we are asking;must do;"
     u"should do;must take;actions;action points;required actions;what must happen;"
     u"what the force must;we recommend;what we recommend;requirements;what should happen;"
     u"advice;asking of you;what we want"},
    {Signal::OutlookList,
     u"what happens next;what comes next;next steps;in prospect;looking ahead;the future;"
     u"looking forward;year ahead;what next;outlook;the road ahead;the year ahead;next"},
    {Signal::BackgroundList,
     u"background;context;about the;about this;information about;remit;how we inspect;scope;"
     u"methodology;method;how we;introduction;terms of reference;what we looked at;"
     u"facts and figures;our approach;opening"},
    {Signal::OverviewList,
     u"overview;headline findings;headlines;headline;overall;summary;executive summary;"
     u"where you stand;the overall picture;overall effectiveness;overall findings;in brief;"
     u"at a glance;our judgement;overall judgement;verdict;in summary"},
    {Signal::FindingsList,
     u"main findings;findings;detailed findings;overview;headline findings;executive summary;"
     u"summary;inspection findings;key findings;what gao found;report summary;where you stand;"
     u"judgements;inspection judgements"},
};
// clang-format on

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
