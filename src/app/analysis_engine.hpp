#pragma once

#include "engine/analyser.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace findings::app {

/// The engine as the use cases see it. A copy is cheap; any thread may call `analyse`.
struct AnalysisEngine {
    /// None where a stop was requested before the end.
    std::function<std::optional<engine::Assessment>(const engine::Transcript&, const engine::AnalysisOptions&,
                                                    std::stop_token)>
        analyse;
    std::shared_ptr<const std::vector<engine::Framework>> frameworks; ///< never null
};

[[nodiscard]] AnalysisEngine engine_of(std::shared_ptr<const engine::Analyser> analyser);

} // namespace findings::app
