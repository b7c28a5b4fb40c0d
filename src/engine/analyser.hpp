#pragma once

#include "engine/assessment.hpp"
#include "engine/clause_classifier.hpp"
#include "engine/framework.hpp"
#include "engine/lexicon.hpp"
#include "engine/transcript.hpp"
#include "engine/vocabulary.hpp"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace findings::engine {

/// All that the engine knows, loaded and validated by the framework library. Immutable once an Analyser has
/// it.
struct Knowledge {
    Vocabulary vocabulary;
    Lexicon lexicon;
    std::vector<Framework> frameworks; ///< never empty; "generic" is among them
    ClauseWeights weights;
};

struct AnalysisOptions {
    std::optional<std::string> framework; ///< id; none: chosen by the text
    bool anyway = false;                  ///< look for findings even where the text is no assessment
};

/// Text in, findings out. Holds no state of a document: one object serves any number of threads.
class Analyser {
public:
    explicit Analyser(Knowledge knowledge);
    ~Analyser();
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;

    /// None where `stop` was requested before the end. An unknown framework id is taken as none.
    [[nodiscard]] std::optional<Assessment> analyse(const Transcript& transcript,
                                                    const AnalysisOptions& options = {},
                                                    std::stop_token stop = {}) const;

    [[nodiscard]] const std::vector<Framework>& frameworks() const;

private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

} // namespace findings::engine
