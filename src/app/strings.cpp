#include "app/strings.hpp"

namespace findings::app {
namespace {

constexpr Strings english_strings{
    .analyse = u"Analyse",
    .insert_summary = u"Insert summary",
    .update_summary = u"Update summary",
    .remove_summary = u"Remove summary",
    .analyse_anyway = u"Analyse anyway",

    .not_analysed = u"Not analysed yet. “Analyse” lists what this text says about the body it assesses.",
    .analysing = u"Analysing the text…",
    .no_assessment = u"This text does not read like an inspection’s assessment, so nothing is listed. If "
                     u"it is one all the same, “Analyse anyway” looks for findings.",
    .no_text = u"There is no text to analyse. Open or paste a transcript, then press “Analyse”.",
    .no_document = u"The document is closed.",
    .no_findings = u"No findings",
    .one_finding = u"1 finding",
    .many_findings = u"{} findings",
    .outdated = u"the text has changed since: analyse again",
    .not_found = u"This sentence is not in the document any more. Analyse again to bring the list up to "
                 u"date.",

    .read_only = u"This document is read-only: the findings are listed, but no summary can be inserted "
                 u"or removed.",
    .protected_place = u"The place of the summary is protected: unprotect the section to insert or "
                       u"remove a summary.",
    .too_many = u"These are too many findings for a summary: copy a part of the text into a document of its "
                u"own to summarise it.",

    .unknown_subject = u"Subject not named",
    .assessed_by = u"Assessed by {}",
    .chosen_anyway = u"Does not read like an assessment; analysed anyway",

    .knowledge_problems = u"Some of the data of Findings can’t be used:",
    .knowledge_missing = u"The data of Findings can’t be read. Installing the extension again should help.",

    .kinds = {u"Judgement", u"Strength", u"Improvement", u"Concern", u"Progress", u"Recommendation",
              u"Outlook"},

    .subject_name = u"Assessed body",
    .structure_name = u"Assessor and framework",
    .overall_name = u"Overall judgement",
    .counts_name = u"Findings by kind",
    .state_name = u"State",
    .note_name = u"Note",
    .list_name = u"Findings in text order",
    .list_help = u"Selecting a finding selects its sentence in the document; Enter goes there.",
    .detail_name = u"Selected finding",
    .areas_name = u"Findings by area",

};

} // namespace

const Strings& english() {
    return english_strings;
}

} // namespace findings::app
