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
        : index_(&index), counts_(index.evidence().size()) {}

    /// What a title names counts for more than what the text mentions.
    void add(std::span<const Token> tokens, bool title);
    /// So much has been read that more would not change the answer.
    [[nodiscard]] bool is_enough() const;

    /// The best fitting framework; `generic` where none of the others fits well enough.
    [[nodiscard]] std::size_t best(std::size_t generic) const;
    /// Weight of the framework's signs in a hundred words.
    [[nodiscard]] double density(std::size_t framework) const;

private:
    const FrameworkIndex* index_;
    std::vector<double> counts_; ///< by piece of evidence
    std::size_t words_ = 0;
    std::vector<PhraseIndex::Match> found_;
};

} // namespace findings::engine
