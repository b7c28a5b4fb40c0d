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
};
constexpr std::array weights{Weight{Signal::Praise, 0.35, 1.5},    Weight{Signal::Criticism, 0.2, 1.2},
                             Weight{Signal::Change, 0.3, 0.8},     Weight{Signal::Grade, 0.4, 1.0},
                             Weight{Signal::Inspection, 0.9, 2.5}, Weight{Signal::Method, 0.2, 0.6},
                             Weight{Signal::Advice, 0.2, 0.5},     Weight{Signal::Debate, -0.9, -4.0},
                             Weight{Signal::Chat, -0.6, -4.0},     Weight{Signal::Narrative, -0.3, -2.5},
                             Weight{Signal::CaseFile, -0.6, -3.5}, Weight{Signal::Statistics, -0.6, -4.0},
                             Weight{Signal::Oratory, -0.7, -3.5},  Weight{Signal::Report, 0.3, 0.9}};
constexpr double bias = -1.5;
constexpr double assessor_named = 1.8;
constexpr double subject_named = 0.4;
constexpr double framework_sign = 0.12; ///< for each sign in a hundred words
constexpr double framework_fits = 1.6; ///< at most
constexpr std::size_t most_speakers = 3; ///< more talk in meetings and debates
constexpr double crowd = -1.5;
constexpr double dialogue_of_others = -1.2; ///< a dialogue in which nobody is known as an assessor

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
    double score = bias;
    for (const auto& [signal, per_occurrence, most] : weights) {
        const double share = per_occurrence * 100 * counts[static_cast<std::size_t>(signal)] / words;
        score += most > 0 ? std::min(share, most) : std::max(share, most);
    }
    if (evidence.names_assessor) score += assessor_named;
    if (evidence.names_subject) score += subject_named;
    score += std::min(evidence.framework_density * framework_sign, framework_fits);
    if (evidence.labelled_speakers > most_speakers) score += crowd;
    if (evidence.labelled_speakers > 0 && !evidence.names_assessor) score += dialogue_of_others;
    return score;
}

} // namespace findings::engine
