#include "app/analysis_engine.hpp"

#include <utility>

namespace findings::app {

AnalysisEngine engine_of(std::shared_ptr<const engine::Analyser> analyser) {
    // The frameworks are kept alive with the analyser that owns them.
    std::shared_ptr<const std::vector<engine::Framework>> frameworks(analyser, &analyser->frameworks());
    return {[analyser = std::move(analyser)](const engine::Transcript& transcript,
                                             const engine::AnalysisOptions& options, std::stop_token stop) {
                return analyser->analyse(transcript, options, std::move(stop));
            },
            std::move(frameworks)};
}

} // namespace findings::app
