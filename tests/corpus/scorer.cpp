#include "corpus/scorer.hpp"

#include "corpus/words.hpp"

#include <algorithm>
#include <iomanip>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

namespace findings::corpus {
namespace {

using engine::Kind;

constexpr double least_shared_of_shorter = 0.5;
constexpr double least_overlap = 0.3;
constexpr double good_boundary = 0.7;
constexpr std::size_t least_gold_for_macro = 10;

double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

std::size_t index_of(Kind kind) {
    return static_cast<std::size_t>(kind);
}

template <typename Located>
std::vector<ScoredSpan> spans_of(const exchange::PlainText& text, const std::vector<Located>& findings) {
    std::vector<ScoredSpan> spans;
    for (const Located& finding : findings) {
        const auto place = text.in_file(finding.paragraph, finding.range);
        spans.push_back({place.begin, place.end, finding.kind});
    }
    return spans;
}

std::vector<Match> matches_in(const GoldDocument& document, const engine::Assessment& assessment) {
    return match_findings(spans_of(document.text, assessment.findings),
                          spans_of(document.text, document.findings));
}

bool first_area_fits(const engine::Finding& found, const GoldFinding& gold) {
    return !found.areas.empty() && std::ranges::count(gold.areas, found.areas.front()) > 0;
}

bool is_same_name(const std::optional<std::u16string>& a, const std::optional<std::u16string>& b) {
    return fold_name(a.value_or(u"")) == fold_name(b.value_or(u""));
}

/// For each finding of either side: the match it is in.
struct Partners {
    std::vector<bool> predicted, gold;

    Partners(const std::vector<Match>& matches, std::size_t predicted_count, std::size_t gold_count)
        : predicted(predicted_count), gold(gold_count) {
        for (const Match& match : matches)
            predicted[match.predicted] = gold[match.gold] = true;
    }
};

} // namespace

double overlap_of(const ScoredSpan& a, const ScoredSpan& b) {
    const std::size_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
    if (begin >= end) return 0;
    const auto shared = static_cast<double>(end - begin);
    const auto shorter = static_cast<double>(std::min(a.end - a.begin, b.end - b.begin));
    const auto united = static_cast<double>(std::max(a.end, b.end) - std::min(a.begin, b.begin));
    const double overlap = shared / united;
    return shared >= least_shared_of_shorter * shorter && overlap >= least_overlap ? overlap : 0;
}

std::vector<Match> match_findings(std::span<const ScoredSpan> predicted, std::span<const ScoredSpan> gold) {
    // Best total from predicted[i] and gold[j] on. A pair outweighs all overlaps, these outweigh all kinds.
    constexpr double per_pair = 1, per_overlap = 1e-3, per_kind = 1e-4;
    const std::size_t columns = gold.size() + 1;
    std::vector<double> best((predicted.size() + 1) * columns);
    std::vector<bool> paired(best.size());
    for (std::size_t i = predicted.size(); i-- > 0;) {
        for (std::size_t j = gold.size(); j-- > 0;) {
            double& here = best[i * columns + j];
            here = std::max(best[(i + 1) * columns + j], best[i * columns + j + 1]);
            const double overlap = overlap_of(predicted[i], gold[j]);
            if (overlap == 0) continue;
            const double with_pair = best[(i + 1) * columns + j + 1] + per_pair + per_overlap * overlap +
                                     per_kind * (predicted[i].kind == gold[j].kind);
            if (with_pair <= here) continue;
            here = with_pair;
            paired[i * columns + j] = true;
        }
    }
    std::vector<Match> matches;
    for (std::size_t i = 0, j = 0; i < predicted.size() && j < gold.size();) {
        if (paired[i * columns + j]) {
            matches.push_back({i, j, overlap_of(predicted[i], gold[j])});
            ++i, ++j;
        } else if (best[(i + 1) * columns + j] >= best[i * columns + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return matches;
}

double Score::Share::value() const {
    return ratio(static_cast<double>(right), static_cast<double>(all));
}

double Score::Counts::f1() const {
    return ratio(2 * static_cast<double>(hit), static_cast<double>(2 * hit + spurious + missed));
}

void Score::add(const GoldDocument& document, const engine::Assessment& assessment) {
    ++documents_;
    assessment_.add(document.assessment == assessment.is_assessment);
    if (!document.assessment) {
        for (const engine::Paragraph& paragraph : document.transcript().paragraphs)
            negative_words_ += count_words(paragraph.text);
        negative_findings_ += assessment.findings.size();
        return;
    }
    const std::vector<Match> matches = matches_in(document, assessment);
    const std::size_t found = assessment.findings.size(), gold = document.findings.size();
    detected_.hit += matches.size();
    detected_.spurious += found - matches.size();
    detected_.missed += gold - matches.size();
    for (const Match& match : matches)
        add_matched(document.findings[match.gold], assessment.findings[match.predicted], match.overlap);
    const Partners partners(matches, found, gold);
    for (std::size_t i = 0; i < found; ++i)
        if (!partners.predicted[i]) ++kinds_[index_of(assessment.findings[i].kind)].spurious;
    for (std::size_t j = 0; j < gold; ++j)
        if (!partners.gold[j]) ++kinds_[index_of(document.findings[j].kind)].missed;
    add_document_fields(document, assessment);
}

void Score::add_matched(const GoldFinding& gold, const engine::Finding& found, double overlap) {
    if (gold.kind == found.kind) {
        ++kinds_[index_of(gold.kind)].hit;
    } else {
        ++kinds_[index_of(gold.kind)].missed;
        ++kinds_[index_of(found.kind)].spurious;
    }
    polarity_.add(gold.polarity == found.polarity);
    boundary_.add(overlap >= good_boundary);
    first_area_.add(first_area_fits(found, gold));
    for (const std::string& area : found.areas)
        ++(std::ranges::count(gold.areas, area) ? area_sets_.hit : area_sets_.spurious);
    for (const std::string& area : gold.areas)
        if (!std::ranges::count(found.areas, area)) ++area_sets_.missed;
}

void Score::add_document_fields(const GoldDocument& document, const engine::Assessment& assessment) {
    const bool comparable = document.paragraphs.size() == assessment.paragraphs.size();
    for (std::size_t p = 0; p < document.paragraphs.size(); ++p)
        roles_.add(comparable && document.paragraphs[p].role == assessment.paragraphs[p].role);
    // Naming one where there is none is wrong too; naming none where there is none shows nothing.
    if (document.subject || assessment.subject)
        subject_.add(is_same_name(document.subject, assessment.subject));
    if (document.assessor || assessment.assessor)
        assessor_.add(is_same_name(document.assessor, assessment.assessor));
    framework_.add(document.framework == assessment.framework);
}

Totals Score::totals() const {
    Totals t;
    Counts typed;
    std::size_t counted_kinds = 0;
    for (std::size_t k = 0; k < kinds_.size(); ++k) {
        const Counts& counts = kinds_[k];
        const auto hit = static_cast<double>(counts.hit);
        t.kinds[k] = {.gold = counts.hit + counts.missed,
                      .precision = ratio(hit, static_cast<double>(counts.hit + counts.spurious)),
                      .recall = ratio(hit, static_cast<double>(counts.hit + counts.missed)),
                      .f1 = counts.f1()};
        if (t.kinds[k].gold >= least_gold_for_macro) {
            t.macro_f1 += counts.f1();
            ++counted_kinds;
        }
        typed.hit += counts.hit;
        typed.spurious += counts.spurious;
        typed.missed += counts.missed;
    }
    t.macro_f1 = ratio(t.macro_f1, static_cast<double>(counted_kinds));
    t.documents = documents_;
    t.gold = detected_.hit + detected_.missed;
    t.found = detected_.hit + detected_.spurious;
    t.detect_p = ratio(static_cast<double>(detected_.hit), static_cast<double>(t.found));
    t.detect_r = ratio(static_cast<double>(detected_.hit), static_cast<double>(t.gold));
    t.detect_f1 = detected_.f1();
    t.typed_f1 = typed.f1();
    t.kind_acc = ratio(static_cast<double>(typed.hit), static_cast<double>(detected_.hit));
    t.polarity_acc = polarity_.value();
    t.boundary = boundary_.value();
    t.area_acc = first_area_.value();
    t.area_f1 = area_sets_.f1();
    t.role_acc = roles_.value();
    t.subject_acc = subject_.value();
    t.assessor_acc = assessor_.value();
    t.framework_acc = framework_.value();
    t.assessment_acc = assessment_.value();
    t.false_per_1000_words =
        1000 * ratio(static_cast<double>(negative_findings_), static_cast<double>(negative_words_));
    return t;
}

std::ostream& operator<<(std::ostream& out, const Totals& t) {
    const std::pair<std::string_view, double> rows[] = {
        {"detect_p", t.detect_p},
        {"detect_r", t.detect_r},
        {"detect_f1", t.detect_f1},
        {"typed_f1", t.typed_f1},
        {"macro_f1", t.macro_f1},
        {"kind_acc", t.kind_acc},
        {"polarity_acc", t.polarity_acc},
        {"boundary", t.boundary},
        {"area_acc", t.area_acc},
        {"area_f1", t.area_f1},
        {"role_acc", t.role_acc},
        {"subject_acc", t.subject_acc},
        {"assessor_acc", t.assessor_acc},
        {"framework_acc", t.framework_acc},
        {"assessment_acc", t.assessment_acc},
        {"false_per_1000_words", t.false_per_1000_words},
    };
    const auto flags = out.flags();
    const auto precision = out.precision();
    out << std::left << std::fixed << std::setprecision(3);
    out << std::setw(23) << "documents" << t.documents << '\n';
    out << std::setw(23) << "gold" << t.gold << '\n' << std::setw(23) << "found" << t.found << '\n';
    for (const auto& [name, value] : rows)
        out << std::setw(23) << name << value << '\n';
    out << "kind            precision recall f1    gold\n";
    for (const Kind kind : engine::all_kinds) {
        const KindTotals& k = t.kinds[index_of(kind)];
        out << std::setw(16) << engine::name_of(kind) << std::setw(10) << k.precision << std::setw(7)
            << k.recall << std::setw(6) << k.f1 << k.gold << '\n';
    }
    out.flags(flags);
    out.precision(precision);
    return out;
}

std::vector<std::string> errors_in(const GoldDocument& document, const engine::Assessment& assessment) {
    const std::vector<Match> matches = matches_in(document, assessment);
    const Partners partners(matches, assessment.findings.size(), document.findings.size());
    const auto quote = [&](const auto& finding) {
        return ": " + document.text.verbatim(finding.paragraph, finding.range);
    };
    std::vector<std::string> errors;
    for (const Match& match : matches) {
        const GoldFinding& gold = document.findings[match.gold];
        const engine::Finding& found = assessment.findings[match.predicted];
        if (gold.kind != found.kind)
            errors.push_back("kind " + std::string(name_of(gold.kind)) + " -> " +
                             std::string(name_of(found.kind)) + quote(gold));
        else if (gold.polarity != found.polarity)
            errors.push_back("polarity " + std::string(name_of(gold.polarity)) + " -> " +
                             std::string(name_of(found.polarity)) + quote(gold));
        if (!first_area_fits(found, gold))
            errors.push_back("area " + gold.areas.front() + " -> " +
                             (found.areas.empty() ? "none" : found.areas.front()) + quote(gold));
    }
    for (std::size_t j = 0; j < document.findings.size(); ++j)
        if (!partners.gold[j])
            errors.push_back("missed " + std::string(name_of(document.findings[j].kind)) +
                             quote(document.findings[j]));
    for (std::size_t i = 0; i < assessment.findings.size(); ++i)
        if (!partners.predicted[i])
            errors.push_back("false " + std::string(name_of(assessment.findings[i].kind)) +
                             quote(assessment.findings[i]));
    return errors;
}

} // namespace findings::corpus
