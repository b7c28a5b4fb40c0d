#pragma once

#include "engine/paragraph_facts.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace findings::engine {

/// What speaks for a text being an assessment, beside its words.
struct AssessmentEvidence {
    std::span<const ParagraphFacts> facts;
    bool names_assessor = false;
    bool names_subject = false;
    double framework_density = 0; ///< weight of the framework's signs in a hundred words
    std::size_t labelled_speakers = 0;
};

/// Log-odds that the text is an assessment: it values, it speaks as inspection reports and assessors do, and
/// it is no debate, meeting, story, case file or table of facts.
[[nodiscard]] double score_assessment(const AssessmentEvidence& evidence);

/// Whether the text is an assessment, by that score and by how much of it values: the share of its characters
/// that stand in findings, each weighed with its confidence. Assessors talk in findings for a third of their
/// text and more, whatever its structure; other texts rarely for a quarter.
[[nodiscard]] bool is_assessment(double structure_score, double valuing_share);

} // namespace findings::engine
