#pragma once

#include "engine/phrase_index.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace findings::engine {

/// What a phrase tells about the paragraph, heading or document it stands in. No phrase decides alone.
enum class Signal : std::uint8_t {
    Greeting,        ///< good evening, ladies and gentlemen
    Introduction,    ///< my name is, I was appointed, I have responsibility for
    Remit,           ///< this visit was carried out, inspectors looked at: fixed openings of reports
    Method,          ///< we interviewed, fieldwork, this visit was carried out
    Scheme,          ///< how inspections work: each year, five questions, is marked from
    Whole,           ///< overall, taken as a whole, to sum up
    Grade,           ///< graded, requires improvement, outstanding
    Turn,            ///< what opens a new subject: turning to, as for, let me begin with
    Return,          ///< will be back, next inspection, shall revisit
    Ahead,           ///< next year, within twelve months, in the autumn
    Watching,        ///< will be looking for, be interested to see, I hope
    Thanks,          ///< thank you, grateful, gratitude
    Publication,     ///< website, full report, copy of this letter
    Farewell,        ///< goodbye, any questions, stop there
    Background,      ///< was built in, serves a population, on roll
    Praise,          ///< good, effective, impressive
    Criticism,       ///< weak, too many, not good enough
    Change,          ///< improved, better than, progress
    Advice,          ///< should, must, recommend
    FirstPerson,     ///< I, we, my, our
    SecondPerson,    ///< you, your
    Inspection,      ///< inspection, inspectors, we found, audit
    Report,          ///< transcript, assessment of, statement by: what titles say
    FiniteVerb,      ///< is, are, has, was: what a heading lacks
    Instruction,     ///< you will, how to, apply: guides and advertisements
    Plan,            ///< we will, we intend, our mission
    Debate,          ///< asked the minister, hon. gentleman, petition
    Chat,            ///< yeah, um, okay
    Narrative,       ///< said, cried, looked
    CaseFile,        ///< had a case to answer, body worn video footage, complaint was referred
    Statistics,      ///< national average is, at 31 March
    Oratory,         ///< fellow citizens, our nation
    StrengthsList,   ///< headings: strengths, what works well
    ImprovementList, ///< headings: what needs to improve, areas for improvement
    ConcernList,     ///< headings: causes of concern
    ProgressList,    ///< headings: progress since
    AdviceList,      ///< headings: recommendations, must and should
    OutlookList,     ///< headings: what happens next
    BackgroundList,  ///< headings: background, about the service
    OverviewList,    ///< headings: overview, headline findings
    FindingsList,    ///< headings: main findings, detailed findings: ends a list
    Count
};
inline constexpr std::size_t signal_count = static_cast<std::size_t>(Signal::Count);

/// The phrases by which document structure is told, folded, words separated by spaces.
struct SignalPhrases {
    Signal signal;
    std::u16string_view phrases; ///< separated by ';'
};
[[nodiscard]] std::span<const SignalPhrases> signal_phrases();

/// An index whose values are Signals. Words that `vocabulary` lacks are left out.
[[nodiscard]] PhraseIndex index_signals(const Vocabulary& vocabulary);

} // namespace findings::engine
