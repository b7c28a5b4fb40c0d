#pragma once

#include "engine/clause_features.hpp"
#include "engine/cue_matcher.hpp"
#include "engine/document_structure.hpp"
#include "engine/framework.hpp"
#include "engine/lexicon.hpp"
#include "engine/transcript.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace findings::engine {

/// A transcript after all passes that come before a clause is judged.
struct PreparedDocument {
    std::vector<ParagraphTokens> paragraphs;
    DocumentStructure structure;
    ClauseSequence sequence;
};

/// What the passes read; all of it outlives the call.
struct PreparationKnowledge {
    const Vocabulary& vocabulary;
    const Lexicon& lexicon;
    const ClauseSplitter& splitter;
    const CueMatcher& matcher;
    std::span<const Framework> frameworks;
    const StructureRecogniser& structure;
    const FeatureWords& feature_words;
};

/// None where `stop` was requested before the end.
[[nodiscard]] std::optional<PreparedDocument> prepare(const Transcript& transcript,
                                                      const PreparationKnowledge& knowledge,
                                                      std::optional<std::size_t> forced_framework,
                                                      std::stop_token stop = {});

} // namespace findings::engine
