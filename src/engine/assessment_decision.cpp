#include "engine/assessment_decision.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace findings::engine {
namespace {

struct Weight {
    Signal signal;
    double per_occurrence; ///< in a hundred words
    double most;           ///< the weight's share is cut off here
    double usual = 0;      ///< occurrences in a hundred words that tell nothing
};
// clang-format off: one row a signal
constexpr Weight weights[]{
    {Signal::Inspection, 0.8, 2.0},      {Signal::Method, 0.2, 0.6},
    {Signal::Advice, 0.2, 0.5},          {Signal::Report, 0.2, 0.6},
    {Signal::Debate, -0.8, -4.0},        {Signal::Chat, -0.6, -4.0},
    {Signal::Narrative, -0.3, -2.5},     {Signal::CaseFile, -0.6, -3.5},
    {Signal::Statistics, -0.7, -4.0, 2}, // an assessor may cite a few figures
    {Signal::Oratory, -0.6, -3.5},       {Signal::Instruction, -1.2, -3.5},
    {Signal::Plan, -0.8, -3.0, 0.2},
};
// clang-format on

/// Words that value make an assessment.
constexpr std::array values{Signal::Praise, Signal::Criticism, Signal::Change, Signal::Grade};
constexpr double usual_values = 2.5; ///< in a hundred words; what is above speaks for an assessment
constexpr double per_value = 0.6;
constexpr double least_by_values = -1.5, most_by_values = 1.8;
constexpr double bias = -0.8;
constexpr double assessor_named = 2.0;
constexpr double subject_named = 0.4;
constexpr double framework_sign = 0.12;  ///< for each sign in a hundred words
constexpr double framework_fits = 1.6;   ///< at most
constexpr std::size_t most_speakers = 3; ///< more talk in meetings and debates
constexpr double crowd = -1.5;
constexpr double dialogue_of_others = -2.5; ///< a dialogue in which nobody is known as an assessor

} // namespace

double score_assessment(const AssessmentEvidence& evidence) {
    std::array<double, signal_count> counts{};
    double words = 0;
    for (const ParagraphFacts& facts : evidence.facts) {
        words += static_cast<double>(facts.words);
        for (std::size_t s = 0; s < signal_count; ++s)
            counts[s] += facts.signals[s];
    }
    if (words == 0) return bias;
    double valuing = 0;
    for (const Signal signal : values)
        valuing += 100 * counts[static_cast<std::size_t>(signal)] / words;
    double score = bias + std::clamp(per_value * (valuing - usual_values), least_by_values, most_by_values);
    for (const auto& [signal, per_occurrence, most, usual] : weights) {
        const double share = 100 * counts[static_cast<std::size_t>(signal)] / words - usual;
        const double weight = per_occurrence * std::max(share, 0.0);
        score += most > 0 ? std::min(weight, most) : std::max(weight, most);
    }
    if (evidence.names_assessor) score += assessor_named;
    if (evidence.names_subject) score += subject_named;
    score += std::min(evidence.framework_density * framework_sign, framework_fits);
    if (evidence.labelled_speakers > most_speakers) score += crowd;
    if (evidence.labelled_speakers > 0 && !evidence.names_assessor) score += dialogue_of_others;
    return score;
}

bool is_assessment(double structure_score, double valuing_share) {
    constexpr double structure_weight = 0.5, share_weight = 20, usual_share = 0.245;
    return structure_weight * structure_score + share_weight * (valuing_share - usual_share) > 0;
}

} // namespace findings::engine
