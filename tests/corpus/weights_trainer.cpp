#include "corpus/weights_trainer.hpp"

#include "engine/conditional_random_field.hpp"

#include <lbfgs.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

namespace findings::training {
namespace {

using engine::ClauseClassifier;
using engine::Feature;
using engine::FeatureFamily;
constexpr std::size_t classes = ClauseClassifier::classes;
using Field = engine::ConditionalRandomField<classes>;

/// A document in indices of the learned features; each feature owns `classes` consecutive parameters.
struct IndexedDocument {
    std::vector<std::vector<std::size_t>> features; ///< for each clause
    std::vector<engine::Joint> joints;
    std::vector<std::size_t> labels;
};

bool is_word_family(FeatureFamily family) {
    return family == FeatureFamily::Word || family == FeatureFamily::Pair ||
           family == FeatureFamily::Opening || family == FeatureFamily::OpeningPair;
}

std::map<Feature, std::size_t> select_features(std::span<const LabelledSequence* const> documents,
                                               const TrainingOptions& options) {
    struct Use {
        std::set<std::string> groups;
        std::size_t count = 0;
    };
    std::map<Feature, Use> uses;
    for (const LabelledSequence* document : documents)
        for (const auto& item : document->sequence.items)
            for (const engine::ObservedFeature& observed : item.features) {
                Use& use = uses[observed.feature];
                use.groups.insert(document->group);
                ++use.count;
            }
    std::map<Feature, std::size_t> selected;
    for (const auto& [feature, use] : uses)
        if (use.groups.size() >= options.min_groups && use.count >= options.min_count)
            selected.emplace(feature, selected.size());
    return selected;
}

IndexedDocument index(const LabelledSequence& document, const std::map<Feature, std::size_t>& selected) {
    IndexedDocument out;
    out.labels = document.labels;
    for (const auto& item : document.sequence.items) {
        out.joints.push_back(item.joint);
        std::vector<std::size_t>& row = out.features.emplace_back();
        for (const engine::ObservedFeature& observed : item.features)
            if (const auto found = selected.find(observed.feature); found != selected.end())
                row.push_back(found->second);
    }
    return out;
}

/// The penalised negative log-likelihood and its gradient. Parameters: feature rows, then the bias, then the
/// transitions.
class Objective {
public:
    Objective(std::vector<IndexedDocument> documents, std::vector<double> penalties)
        : documents_(std::move(documents)), penalties_(std::move(penalties)),
          feature_count_(penalties_.size() / classes - 1 - engine::joint_count * classes) {}

    [[nodiscard]] std::size_t size() const { return penalties_.size(); }
    [[nodiscard]] std::size_t bias_at() const { return feature_count_ * classes; }
    [[nodiscard]] std::size_t transition_at(std::size_t joint, std::size_t from) const {
        return bias_at() + classes + (joint * classes + from) * classes;
    }

    double evaluate(const double* x, double* gradient) const {
        std::fill(gradient, gradient + size(), 0.0);
        std::array<Field::Matrix, engine::joint_count> transitions;
        for (std::size_t j = 0; j < engine::joint_count; ++j)
            for (std::size_t from = 0; from < classes; ++from)
                std::copy_n(x + transition_at(j, from), classes, transitions[j][from].begin());
        double loss = 0;
        for (const IndexedDocument& document : documents_)
            loss += add_document(document, transitions, x, gradient);
        for (std::size_t i = 0; i < size(); ++i) {
            loss += 0.5 * penalties_[i] * x[i] * x[i];
            gradient[i] += penalties_[i] * x[i];
        }
        return loss;
    }

private:
    double add_document(const IndexedDocument& document,
                        const std::array<Field::Matrix, engine::joint_count>& transitions, const double* x,
                        double* gradient) const {
        if (document.labels.empty()) return 0;
        std::vector<Field::Row> scores(document.labels.size());
        for (std::size_t i = 0; i < scores.size(); ++i) {
            std::copy_n(x + bias_at(), classes, scores[i].begin());
            for (const std::size_t f : document.features[i])
                for (std::size_t k = 0; k < classes; ++k)
                    scores[i][k] += x[f * classes + k];
        }
        const auto step = [&](std::size_t i) -> const Field::Matrix& {
            return transitions[static_cast<std::size_t>(document.joints[i])];
        };
        const Field::Lattice lattice = Field::sum(scores, step);
        double loss = lattice.log_partition;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            Field::Row row = Field::marginal(lattice, i);
            loss -= scores[i][document.labels[i]];
            row[document.labels[i]] -= 1;
            for (std::size_t k = 0; k < classes; ++k)
                gradient[bias_at() + k] += row[k];
            for (const std::size_t f : document.features[i])
                for (std::size_t k = 0; k < classes; ++k)
                    gradient[f * classes + k] += row[k];
            if (i > 0) loss -= add_transition(document, lattice, scores, step(i), i, gradient);
        }
        return loss;
    }

    double add_transition(const IndexedDocument& document, const Field::Lattice& lattice,
                          const std::vector<Field::Row>& scores, const Field::Matrix& step, std::size_t i,
                          double* gradient) const {
        const auto joint = static_cast<std::size_t>(document.joints[i]);
        for (std::size_t from = 0; from < classes; ++from)
            for (std::size_t to = 0; to < classes; ++to)
                gradient[transition_at(joint, from) + to] +=
                    std::exp(lattice.forward[i - 1][from] + step[from][to] + scores[i][to] +
                             lattice.backward[i][to] - lattice.log_partition);
        gradient[transition_at(joint, document.labels[i - 1]) + document.labels[i]] -= 1;
        return step[document.labels[i - 1]][document.labels[i]];
    }

    std::vector<IndexedDocument> documents_;
    std::vector<double> penalties_; ///< one for each parameter
    std::size_t feature_count_;
};

double evaluate(void* objective, const double* x, double* gradient, const int, const double) {
    return static_cast<const Objective*>(objective)->evaluate(x, gradient);
}

engine::ClauseWeights::Row row_at(const std::vector<double>& x, std::size_t at) {
    engine::ClauseWeights::Row row{};
    std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(at), classes, row.begin());
    return row;
}

} // namespace

engine::ClauseWeights train_weights(std::span<const LabelledSequence* const> documents,
                                    const TrainingOptions& options, const engine::Vocabulary& vocabulary,
                                    const engine::Lexicon& lexicon) {
    const std::map<Feature, std::size_t> selected = select_features(documents, options);
    std::vector<double> penalties;
    for (const auto& [feature, position] : selected)
        penalties.insert(penalties.end(), classes,
                         is_word_family(feature.family()) ? options.l2_words : options.l2);
    penalties.insert(penalties.end(), classes, 0.01);
    penalties.insert(penalties.end(), engine::joint_count * classes * classes, options.l2);
    std::vector<IndexedDocument> indexed;
    for (const LabelledSequence* document : documents)
        indexed.push_back(index(*document, selected));

    Objective objective(std::move(indexed), std::move(penalties));
    std::vector<double> x(objective.size(), 0.0);
    lbfgs_parameter_t parameters;
    lbfgs_parameter_init(&parameters);
    parameters.max_iterations = options.iterations;
    parameters.epsilon = 1e-4;
    const int outcome =
        lbfgs(static_cast<int>(x.size()), x.data(), nullptr, evaluate, nullptr, &objective, &parameters);
    if (outcome < 0 && outcome != LBFGSERR_MAXIMUMITERATION && outcome != LBFGSERR_ROUNDING_ERROR)
        throw std::runtime_error("the optimiser failed: " + std::to_string(outcome));

    engine::ClauseWeights weights;
    weights.bias = row_at(x, objective.bias_at());
    weights.bias[ClauseClassifier::no_finding] -= options.none_offset;
    for (const auto& [feature, position] : selected) {
        const engine::ClauseWeights::Row row = row_at(x, position * classes);
        if (std::ranges::any_of(row, [&](double weight) { return std::abs(weight) >= options.least_weight; }))
            weights.rows.emplace(engine::name_of(feature, vocabulary, lexicon), row);
    }
    for (std::size_t joint = 0; joint < engine::joint_count; ++joint)
        for (std::size_t from = 0; from < classes; ++from)
            weights.rows.emplace(
                engine::name_of(Feature{FeatureFamily::Transition, static_cast<std::uint32_t>(joint),
                                        static_cast<std::uint32_t>(from)},
                                vocabulary, lexicon),
                row_at(x, objective.transition_at(joint, from)));
    return weights;
}

} // namespace findings::training
