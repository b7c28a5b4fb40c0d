#include "engine/clause_classifier.hpp"

#include "engine/conditional_random_field.hpp"

#include <algorithm>

namespace findings::engine {
namespace {

using Field = ConditionalRandomField<ClauseClassifier::classes>;

double mean(const ClauseWeights::Row& row) {
    double sum = 0;
    for (const double x : row)
        sum += x;
    return sum / static_cast<double>(row.size());
}

} // namespace

ClauseClassifier::ClauseClassifier(const ClauseWeights& weights, Vocabulary& vocabulary,
                                   const Lexicon& lexicon)
    : bias_(weights.bias) {
    rows_.reserve(weights.rows.size());
    for (const auto& [name, row] : weights.rows) {
        const auto feature = feature_from_name(name, vocabulary, lexicon);
        if (!feature) continue;
        if (feature->family() == FeatureFamily::Transition)
            transitions_[feature->first()][feature->second()] = row;
        else
            rows_.emplace(*feature, row);
    }
}

const ClauseWeights::Row* ClauseClassifier::row_of(Feature feature) const {
    const auto found = rows_.find(feature);
    return found == rows_.end() ? nullptr : &found->second;
}

ClauseClassifier::Scores ClauseClassifier::scores_of(const ClauseSequence::Item& item) const {
    Scores scores = bias_;
    for (const ObservedFeature& observed : item.features)
        if (const ClauseWeights::Row* row = row_of(observed.feature))
            for (std::size_t k = 0; k < classes; ++k)
                scores[k] += (*row)[k];
    return scores;
}

std::vector<ClauseDecision> ClauseClassifier::decide(const ClauseSequence& sequence) const {
    std::vector<Scores> scores;
    scores.reserve(sequence.items.size());
    for (const ClauseSequence::Item& item : sequence.items)
        scores.push_back(scores_of(item));
    const auto lattice = Field::sum(scores, [&](std::size_t i) -> const Field::Matrix& {
        return transitions_[static_cast<std::size_t>(sequence.items[i].joint)];
    });
    std::vector<ClauseDecision> decisions;
    decisions.reserve(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const Scores marginal = Field::marginal(lattice, i);
        const auto best =
            static_cast<std::size_t>(std::max_element(marginal.begin(), marginal.end()) - marginal.begin());
        ClauseDecision& decision = decisions.emplace_back();
        decision.confidence = marginal[best];
        if (best != no_finding) decision.kind = static_cast<Kind>(best);
    }
    return decisions;
}

std::vector<Evidence> ClauseClassifier::explain(const ClauseSequence::Item& item, Kind kind) const {
    std::vector<Evidence> evidence;
    for (const ObservedFeature& observed : item.features)
        if (const ClauseWeights::Row* row = row_of(observed.feature))
            evidence.push_back({observed, (*row)[static_cast<std::size_t>(kind)] - mean(*row)});
    std::stable_sort(evidence.begin(), evidence.end(),
                     [](const Evidence& a, const Evidence& b) { return a.contribution > b.contribution; });
    return evidence;
}

} // namespace findings::engine
