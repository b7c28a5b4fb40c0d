#pragma once

#include "corpus/gold.hpp"
#include "engine/assessment.hpp"

#include <array>
#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace findings::corpus {

/// A range of code points in the whole text, with the kind of the finding that stands there.
struct ScoredSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    engine::Kind kind = engine::Kind::Strength;
};

/// A predicted and a gold finding that count as the same one.
struct Match {
    std::size_t predicted = 0;
    std::size_t gold = 0;
    double overlap = 0; ///< intersection over union

    friend bool operator==(const Match&, const Match&) = default;
};

/// Intersection over union; 0 where the two don't count as the same finding: they must share half of the
/// shorter and 0.3 of their union.
[[nodiscard]] double overlap_of(const ScoredSpan& a, const ScoredSpan& b);

/// One-to-one in document order: as many pairs as possible, then the best overlap, then the right kind. Both
/// lists are in text order.
[[nodiscard]] std::vector<Match> match_findings(std::span<const ScoredSpan> predicted,
                                                std::span<const ScoredSpan> gold);

/// How well one kind is found. All three are 0 where there is nothing to divide by.
struct KindTotals {
    std::size_t gold = 0;
    double precision = 0, recall = 0, f1 = 0;
};

struct Totals {
    std::size_t documents = 0, gold = 0, found = 0;
    double detect_p = 0, detect_r = 0, detect_f1 = 0; ///< is there a finding here
    double typed_f1 = 0;                              ///< with the right kind
    double macro_f1 = 0;                              ///< mean over the kinds with 10 gold findings
    double kind_acc = 0, polarity_acc = 0;            ///< of the matched
    double boundary = 0;                              ///< matched with an overlap of 0.7
    double area_acc = 0;                              ///< first area is among the gold's
    double area_f1 = 0;
    double role_acc = 0;
    double subject_acc = 0, assessor_acc = 0, framework_acc = 0, assessment_acc = 0;
    double false_per_1000_words = 0; ///< findings in texts that are no assessment
    std::array<KindTotals, engine::all_kinds.size()> kinds;
};

/// Adds up how well assessments agree with the gold. A text that is no assessment counts in `assessment_acc`
/// and `false_per_1000_words` alone.
class Score {
public:
    /// `assessment` was made from `document.transcript`, its findings in text order.
    void add(const GoldDocument& document, const engine::Assessment& assessment);
    [[nodiscard]] Totals totals() const;

private:
    /// Right answers among all.
    struct Share {
        std::size_t right = 0, all = 0;
        void add(bool is_right) {
            right += is_right;
            ++all;
        }
        [[nodiscard]] double value() const;
    };
    struct Counts {
        std::size_t hit = 0, spurious = 0, missed = 0;
        [[nodiscard]] double f1() const;
    };

    void add_matched(const GoldFinding& gold, const engine::Finding& found, double overlap);
    void add_document_fields(const GoldDocument& document, const engine::Assessment& assessment);

    std::size_t documents_ = 0;
    Counts detected_, area_sets_;
    std::array<Counts, engine::all_kinds.size()> kinds_;
    Share polarity_, boundary_, first_area_, roles_, subject_, assessor_, framework_, assessment_;
    std::size_t negative_words_ = 0, negative_findings_ = 0;
};

/// The totals as a table, one a line, then one line for each kind.
std::ostream& operator<<(std::ostream& out, const Totals& totals);

/// What is wrong in one document, one line for each finding: kind, missed, false, area. For development.
[[nodiscard]] std::vector<std::string> errors_in(const GoldDocument& document,
                                                 const engine::Assessment& assessment);

} // namespace findings::corpus
