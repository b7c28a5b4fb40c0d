#pragma once

#include "engine/assessment.hpp"
#include "engine/clause_classifier.hpp"
#include "engine/prepared_document.hpp"

#include <optional>
#include <vector>

namespace findings::engine {

/// Turns decided clauses into findings: joins clauses of one sentence that an editor would list on one line,
/// and gives each finding its areas, polarity, cues and summary.
[[nodiscard]] std::vector<Finding> build_findings(const Transcript& transcript,
                                                  const PreparedDocument& document,
                                                  const std::vector<ClauseDecision>& decisions,
                                                  const ClauseClassifier& classifier,
                                                  const PreparationKnowledge& knowledge);

/// The verdict on the whole body among the findings, or none.
[[nodiscard]] std::optional<OverallJudgement> find_overall_judgement(const Transcript& transcript,
                                                                     const PreparedDocument& document,
                                                                     const std::vector<Finding>& findings,
                                                                     const Framework& framework);

} // namespace findings::engine
