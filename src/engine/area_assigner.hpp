#pragma once

#include "engine/document_structure.hpp"
#include "engine/framework_index.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace findings::engine {

/// How much speaks for each area of a framework.
using AreaScores = std::vector<double>;

/// Tells by a framework's topic words what a run of tokens is about.
class AreaAssigner {
public:
    explicit AreaAssigner(const FrameworkIndex& index) : index_(&index) {}

    /// Topic weights found in tokens [first, end). Of overlapping phrases the longest counts.
    [[nodiscard]] AreaScores score(std::span<const Token> tokens, std::size_t first, std::size_t end,
                                   std::size_t framework) const;

    /// The areas that stand out, most fitting first.
    [[nodiscard]] static std::vector<std::size_t> outstanding(const AreaScores& scores);

    /// See StructureRecogniser::assign_areas.
    [[nodiscard]] std::vector<std::vector<std::size_t>>
    of_clauses(const ParagraphTokens& paragraph, ParagraphRole role,
               std::span<const std::size_t> paragraph_areas, std::size_t framework) const;

private:
    const FrameworkIndex* index_;
};

/// The areas of each paragraph: by its own words, by the heading it stands under or the question it answers,
/// and, where all are silent, by the paragraph before. None for paragraphs on the whole body, introductions
/// and the like, and what others than the assessor say.
[[nodiscard]] std::vector<std::vector<std::size_t>>
assign_paragraph_areas(const AreaAssigner& assigner, std::span<const ParagraphTokens> paragraphs,
                       std::span<const ParagraphRole> roles, const std::vector<bool>& foreign,
                       std::size_t framework);

} // namespace findings::engine
