#include "engine/framework_recogniser.hpp"

#include <algorithm>
#include <cmath>

namespace findings::engine {
namespace {

constexpr double title_weight = 4;
constexpr double least_density = 3.5; ///< of the signs, in a hundred words

/// What a phrase's use is worth against a sign of the same weight.
double worth(FrameworkIndex::Use use) {
    switch (use) {
    case FrameworkIndex::Use::Sign:
    case FrameworkIndex::Use::Assessor:
        return 1;
    case FrameworkIndex::Use::Body:
        return 0.5;
    case FrameworkIndex::Use::Topic:
        break;
    }
    return 0;
}

} // namespace

void FrameworkEvidence::add(std::span<const Token> tokens, bool title) {
    words_ += tokens.size();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        found_.clear();
        index_->find_at(tokens, i, found_);
        for (const auto& match : found_)
            counts_[match.value] += title ? title_weight : 1;
    }
}

std::vector<double> FrameworkEvidence::scores() const {
    std::vector<double> scores(index_->framework_count());
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        const auto& entry = index_->entries()[i];
        if (counts_[i] > 0)
            scores[entry.framework] += worth(entry.use) * entry.weight * std::pow(counts_[i], 0.7);
    }
    return scores;
}

double FrameworkEvidence::density(std::size_t framework) const {
    double weight = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        const auto& entry = index_->entries()[i];
        if (entry.framework == framework) weight += worth(entry.use) * entry.weight * counts_[i];
    }
    return words_ > 0 ? 100 * weight / static_cast<double>(words_) : 0;
}

std::size_t FrameworkEvidence::best(std::size_t generic) const {
    const auto all = scores();
    const auto top = static_cast<std::size_t>(std::ranges::max_element(all) - all.begin());
    return all.empty() || density(top) < least_density ? generic : top;
}

} // namespace findings::engine
