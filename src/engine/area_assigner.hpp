#pragma once

#include "engine/document_structure.hpp"
#include "engine/framework_index.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace findings::engine {

/// How much speaks for each area of a framework.
using AreaScores = std::span<const double>;

/// The areas that stand out, most fitting first.
[[nodiscard]] std::vector<std::size_t> outstanding_areas(AreaScores scores);

/// Tells by the topic words of one framework what a run of tokens is about.
class AreaAssigner {
public:
    AreaAssigner(const FrameworkIndex& index, std::size_t framework)
        : phrases_(index.topic_phrases(framework)), topics_(index.topics(framework)),
          area_count_(index.area_count(framework)) {}

    [[nodiscard]] std::size_t area_count() const { return area_count_; }

    /// Adds the weight of each topic found in the tokens to its area's score. Of overlapping phrases the
    /// longest counts.
    void score(std::span<const Token> tokens, std::span<double> scores);

    /// See StructureRecogniser::assign_areas.
    [[nodiscard]] std::vector<std::vector<std::size_t>>
    of_clauses(const ParagraphTokens& paragraph, ParagraphRole role,
               std::span<const std::size_t> paragraph_areas);

private:
    const PhraseIndex& phrases_;
    std::span<const FrameworkIndex::Topic> topics_;
    std::size_t area_count_;
    std::vector<PhraseIndex::Match> found_;
};

/// The scores of every paragraph by its own words.
class ParagraphAreaScores {
public:
    ParagraphAreaScores(AreaAssigner assigner, std::span<const ParagraphTokens> paragraphs);

    [[nodiscard]] AreaScores of(std::size_t paragraph) const {
        return std::span(scores_).subspan(paragraph * area_count_, area_count_);
    }
    /// Weight of all topics in the paragraph.
    [[nodiscard]] double total(std::size_t paragraph) const;

private:
    std::size_t area_count_;
    std::vector<double> scores_;
};

/// The areas of each paragraph: by its own words, by the heading it stands under or the question it answers,
/// and, where all are silent, by the paragraph before. None for paragraphs on the whole body, introductions
/// and the like, and what others than the assessor say.
[[nodiscard]] std::vector<std::vector<std::size_t>>
assign_paragraph_areas(const ParagraphAreaScores& own, std::span<const ParagraphRole> roles,
                       const std::vector<bool>& foreign);

} // namespace findings::engine
