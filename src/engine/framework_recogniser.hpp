#pragma once

#include "engine/framework_index.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace findings::engine {

/// Gathers, paragraph by paragraph, what speaks for each framework.
class FrameworkEvidence {
public:
    explicit FrameworkEvidence(const FrameworkIndex& index)
        : index_(&index), counts_(index.entries().size()) {}

    /// What a title names counts for more than what the text mentions.
    void add(std::span<const Token> tokens, bool title);

    /// The best fitting framework; `generic` where none of the others fits well enough.
    [[nodiscard]] std::size_t best(std::size_t generic) const;
    /// How much speaks for each framework.
    [[nodiscard]] std::vector<double> scores() const;
    /// Weight of the framework's signs in a hundred words.
    [[nodiscard]] double density(std::size_t framework) const;

private:
    const FrameworkIndex* index_;
    std::vector<double> counts_; ///< by entry
    std::size_t words_ = 0;
    std::vector<PhraseIndex::Match> found_;
};

} // namespace findings::engine
