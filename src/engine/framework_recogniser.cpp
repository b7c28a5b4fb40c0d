#include "engine/framework_recogniser.hpp"

#include <algorithm>
#include <cmath>

namespace findings::engine {
namespace {

constexpr double title_weight = 4;
constexpr double repetition = 0.7;     ///< power: a word that comes again says less each time
constexpr double least_density = 1.8;  ///< of the signs, in a hundred words
constexpr std::size_t enough = 30'000; ///< tokens

/// What a phrase's use is worth against a sign of the same weight.
double worth(const FrameworkIndex::Evidence& evidence) {
    return evidence.use == FrameworkIndex::Use::Body ? 0.5 * evidence.weight : evidence.weight;
}

} // namespace

void FrameworkEvidence::add(std::span<const Token> tokens, bool title) {
    const auto read = tokens.first(std::min(tokens.size(), enough - std::min(words_, enough)));
    words_ += read.size();
    for (std::size_t i = 0; i < read.size(); ++i) {
        found_.clear();
        index_->evidence_phrases().find_at(read, i, found_);
        for (const auto& match : found_)
            counts_[match.value] += title ? title_weight : 1;
    }
}

bool FrameworkEvidence::is_enough() const {
    return words_ >= enough;
}

double FrameworkEvidence::density(std::size_t framework) const {
    double weight = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        const auto& evidence = index_->evidence()[i];
        if (evidence.framework == framework) weight += worth(evidence) * counts_[i];
    }
    return words_ > 0 ? 100 * weight / static_cast<double>(words_) : 0;
}

std::size_t FrameworkEvidence::best(std::size_t generic) const {
    std::vector<double> scores(index_->framework_count());
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        const auto& evidence = index_->evidence()[i];
        scores[evidence.framework] += worth(evidence) * std::pow(counts_[i], repetition);
    }
    const auto top = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    return scores.empty() || density(top) < least_density ? generic : top;
}

} // namespace findings::engine
