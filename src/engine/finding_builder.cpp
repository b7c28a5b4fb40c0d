#include "engine/finding_builder.hpp"

#include "engine/summary_compressor.hpp"

#include <algorithm>
#include <span>

namespace findings::engine {
namespace {

constexpr std::size_t cues_shown = 8;

/// Items of the sequence that make one finding: [begin, end).
struct Run {
    std::size_t begin = 0, end = 0;
};

std::vector<Run> join_clauses(const PreparedDocument& document,
                              const std::vector<ClauseDecision>& decisions) {
    std::vector<Run> runs;
    const auto& items = document.sequence.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!decisions[i].kind) continue;
        const bool joins = !runs.empty() && runs.back().end == i && items[i].joint == Joint::SameSentence &&
                           decisions[i].kind == decisions[i - 1].kind;
        if (joins)
            runs.back().end = i + 1;
        else
            runs.push_back({i, i + 1});
    }
    return runs;
}

/// Where one of the grade's forms stands in the tokens, or none.
std::optional<TextRange> find_grade(const Grade& grade, std::span<const Token> tokens) {
    for (const std::vector<WordId>& form : grade.forms) {
        const auto same = [](const Token& token, WordId word) { return token.word == word; };
        const auto at = std::search(tokens.begin(), tokens.end(), form.begin(), form.end(), same);
        if (at != tokens.end() && !form.empty())
            return TextRange{at->range.begin, (at + static_cast<std::ptrdiff_t>(form.size()) - 1)->range.end};
    }
    return std::nullopt;
}

struct GradeMatch {
    const Grade* grade = nullptr;
    TextRange range;
};

/// The longest grade in the tokens: "requires improvement to be good" is no "good".
GradeMatch longest_grade(const Framework& framework, std::span<const Token> tokens) {
    GradeMatch best;
    for (const Grade& grade : framework.grades)
        if (const auto range = find_grade(grade, tokens); range && range->size() > best.range.size())
            best = {&grade, *range};
    return best;
}

/// What a verdict says, by the cues it holds.
Polarity polarity_by_cues(std::span<const ClauseSequence::Item> items, const Lexicon& lexicon) {
    bool good = false;
    bool bad = false;
    for (const ClauseSequence::Item& item : items)
        for (const CueMatch& cue : item.cues) {
            const bool negated = cue.operators.test(static_cast<std::size_t>(OperatorKind::Negation));
            switch (lexicon.rules[cue.rule].cue_class) {
            case CueClass::Praise:
            case CueClass::StrongPraise:
                (negated ? bad : good) = true;
                break;
            case CueClass::Shortfall:
            case CueClass::Absence:
            case CueClass::Serious:
            case CueClass::Need:
                (negated ? good : bad) = true;
                break;
            default:
                break;
            }
        }
    if (good && bad) return Polarity::Mixed;
    return bad ? Polarity::Negative : Polarity::Positive;
}

class Builder {
public:
    Builder(const Transcript& transcript, const PreparedDocument& document,
            const std::vector<ClauseDecision>& decisions, const ClauseClassifier& classifier,
            const PreparationKnowledge& knowledge)
        : transcript_(transcript), document_(document), decisions_(decisions), classifier_(classifier),
          knowledge_(knowledge), framework_(knowledge.frameworks[document.structure.framework]) {}

    Finding build(const Run& run) {
        const ClauseSequence::Item& first = document_.sequence.items[run.begin];
        const ClauseSequence::Item& last = document_.sequence.items[run.end - 1];
        const ParagraphTokens& paragraph = document_.paragraphs[first.paragraph];
        Finding finding;
        finding.paragraph = first.paragraph;
        finding.range = {paragraph.clauses[first.clause].range.begin,
                         paragraph.clauses[last.clause].range.end};
        finding.kind = *decisions_[run.begin].kind;
        finding.confidence = 1;
        for (std::size_t i = run.begin; i < run.end; ++i)
            finding.confidence = std::min(finding.confidence, decisions_[i].confidence);
        finding.areas = areas_of(run);
        const Grade* grade = finding.kind == Kind::Judgement ? grade_of(run, paragraph) : nullptr;
        finding.polarity =
            polarity_of(finding.kind)
                .value_or(grade != nullptr ? grade->polarity
                                           : polarity_by_cues(items_of(run), knowledge_.lexicon));
        // A grade that stands among the verdicts on the whole is one for each area.
        const bool on_whole_body = document_.structure.roles[finding.paragraph] == ParagraphRole::Overall;
        if (finding.kind == Kind::Judgement && on_whole_body && grade == nullptr)
            put_first(finding.areas, "overall");
        finding.cues = cues_of(run, finding.kind);
        const std::u16string& subject =
            document_.structure.subject ? *document_.structure.subject : no_subject_;
        finding.summary = compress(transcript_.paragraphs[finding.paragraph].text, finding.range,
                                   paragraph.tokens, subject);
        return finding;
    }

private:
    std::span<const ClauseSequence::Item> items_of(const Run& run) const {
        return std::span(document_.sequence.items).subspan(run.begin, run.end - run.begin);
    }

    const Grade* grade_of(const Run& run, const ParagraphTokens& paragraph) const {
        const auto items = items_of(run);
        const std::size_t begin = paragraph.clauses[items.front().clause].first_token;
        const std::size_t end = paragraph.clauses[items.back().clause].end_token;
        return longest_grade(framework_, std::span(paragraph.tokens).subspan(begin, end - begin)).grade;
    }

    /// Areas of all clauses of the run, in the order in which they come up.
    std::vector<std::string> areas_of(const Run& run) {
        std::vector<std::string> ids;
        for (const ClauseSequence::Item& item : items_of(run)) {
            if (item.paragraph != areas_paragraph_ || clause_areas_.empty()) {
                areas_paragraph_ = item.paragraph;
                clause_areas_ = knowledge_.structure.assign_areas(document_.paragraphs[item.paragraph],
                                                                  document_.structure, item.paragraph);
            }
            for (const std::size_t area : clause_areas_[item.clause])
                if (std::find(ids.begin(), ids.end(), framework_.areas[area].id) == ids.end())
                    ids.push_back(framework_.areas[area].id);
        }
        if (ids.empty()) ids.emplace_back("overall");
        return ids;
    }

    static void put_first(std::vector<std::string>& areas, std::string_view area) {
        const auto found = std::find(areas.begin(), areas.end(), area);
        if (found == areas.end())
            areas.emplace(areas.begin(), area);
        else
            std::rotate(areas.begin(), found, found + 1);
    }

    /// The evidence that has a place in the text; where there is none, the strongest of all with the clause
    /// as place.
    std::vector<Cue> cues_of(const Run& run, Kind kind) const {
        std::vector<Cue> cues;
        for (const ClauseSequence::Item& item : items_of(run)) {
            const ParagraphTokens& paragraph = document_.paragraphs[item.paragraph];
            const std::vector<Evidence> evidence = classifier_.explain(item, kind);
            for (const Evidence& e : evidence) {
                if (e.contribution <= 0) break;
                if (e.observed.first_token == e.observed.end_token) continue;
                add_cue(cues, {{paragraph.tokens[e.observed.first_token].range.begin,
                                paragraph.tokens[e.observed.end_token - 1].range.end},
                               name_of(e.observed.feature, knowledge_.vocabulary, knowledge_.lexicon),
                               e.contribution});
            }
            if (cues.empty() && !evidence.empty())
                cues.push_back(
                    {paragraph.clauses[item.clause].range,
                     name_of(evidence.front().observed.feature, knowledge_.vocabulary, knowledge_.lexicon),
                     evidence.front().contribution});
        }
        std::stable_sort(cues.begin(), cues.end(),
                         [](const Cue& a, const Cue& b) { return a.contribution > b.contribution; });
        if (cues.size() > cues_shown) cues.resize(cues_shown);
        return cues;
    }

    /// Evidence from one and the same place is one cue, under the name of its strongest part.
    static void add_cue(std::vector<Cue>& cues, Cue cue) {
        for (Cue& known : cues)
            if (known.range == cue.range) {
                known.contribution += cue.contribution;
                return;
            }
        cues.push_back(std::move(cue));
    }

    const Transcript& transcript_;
    const PreparedDocument& document_;
    const std::vector<ClauseDecision>& decisions_;
    const ClauseClassifier& classifier_;
    const PreparationKnowledge& knowledge_;
    const Framework& framework_;
    const std::u16string no_subject_;
    std::size_t areas_paragraph_ = 0;
    std::vector<std::vector<std::size_t>> clause_areas_; ///< of areas_paragraph_
};

/// The first judgement that stands where the whole body is judged; else the first about the whole body.
const Finding* overall_judgement(const std::vector<Finding>& findings,
                                 const std::vector<ParagraphRole>& roles) {
    const Finding* found = nullptr;
    for (const Finding& finding : findings) {
        if (finding.kind != Kind::Judgement) continue;
        if (roles[finding.paragraph] == ParagraphRole::Overall) return &finding;
        if (found == nullptr && finding.areas.front() == "overall") found = &finding;
    }
    return found;
}

/// "Good" is a grade where it is given as one ("is rated good", "Overall: good"), not in "a consistently good
/// service".
bool is_given_as_grade(std::span<const Token> tokens, TextRange grade) {
    const auto at = std::find_if(tokens.begin(), tokens.end(),
                                 [&](const Token& token) { return token.range.begin == grade.begin; });
    const auto behind =
        std::find_if(at, tokens.end(), [&](const Token& token) { return token.range.begin >= grade.end; });
    return behind == tokens.end() || behind->kind != TokenKind::Word;
}

} // namespace

std::vector<Finding> build_findings(const Transcript& transcript, const PreparedDocument& document,
                                    const std::vector<ClauseDecision>& decisions,
                                    const ClauseClassifier& classifier,
                                    const PreparationKnowledge& knowledge) {
    Builder builder(transcript, document, decisions, classifier, knowledge);
    std::vector<Finding> findings;
    for (const Run& run : join_clauses(document, decisions))
        findings.push_back(builder.build(run));
    return findings;
}

std::optional<OverallJudgement> find_overall_judgement(const Transcript& transcript,
                                                       const PreparedDocument& document,
                                                       const std::vector<Finding>& findings,
                                                       const Framework& framework) {
    const Finding* found = overall_judgement(findings, document.structure.roles);
    if (found == nullptr) return std::nullopt;
    OverallJudgement overall{found->paragraph, found->range, found->polarity, std::nullopt};
    const std::vector<Token>& tokens = document.paragraphs[found->paragraph].tokens;
    const auto inside = [&](const Token& token) { return found->range.contains(token.range); };
    const auto begin = std::find_if(tokens.begin(), tokens.end(), inside);
    const auto end = std::find_if_not(begin, tokens.end(), inside);
    const std::span quote(begin, end);
    if (const GradeMatch match = longest_grade(framework, quote);
        match.grade != nullptr && is_given_as_grade(quote, match.range))
        overall.grade =
            transcript.paragraphs[found->paragraph].text.substr(match.range.begin, match.range.size());
    return overall;
}

} // namespace findings::engine
