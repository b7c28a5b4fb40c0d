#include "app/knowledge_store.hpp"

#include "app/strings.hpp"
#include "engine/utf.hpp"
#include "framework/knowledge_loader.hpp"

#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace findings::app {

// Shared with the engines handed out, which may outlive the store in another thread.
struct KnowledgeStore::Content {
    explicit Content(std::filesystem::path path) : folder(std::move(path)) {}

    const std::filesystem::path folder;
    std::mutex mutex; // guards all below
    bool loaded = false;
    std::optional<engine::Analyser> analyser;
    std::vector<engine::Framework> frameworks;
    std::vector<engine::Diagnostic> problems;

    /// Null where there is no usable knowledge.
    const engine::Analyser* load() {
        const std::lock_guard lock(mutex);
        if (!std::exchange(loaded, true)) {
            framework::LoadedKnowledge knowledge = framework::load_knowledge(folder);
            problems = std::move(knowledge.problems);
            if (knowledge.knowledge) {
                frameworks = knowledge.knowledge->frameworks;
                analyser.emplace(std::move(*knowledge.knowledge));
            }
        }
        return analyser ? &*analyser : nullptr;
    }

    std::string why_missing() {
        const std::lock_guard lock(mutex);
        std::string why = engine::to_utf8(english().knowledge_missing);
        if (!problems.empty()) why += " (" + engine::to_string(problems.front()) + ")";
        return why;
    }
};

KnowledgeStore::KnowledgeStore(std::filesystem::path folder)
    : content_(std::make_shared<Content>(std::move(folder))) {}

AnalysisEngine KnowledgeStore::engine() const {
    return {[content = content_](const engine::Transcript& transcript, const engine::AnalysisOptions& options,
                                 std::stop_token stop) {
                const engine::Analyser* analyser = content->load();
                if (!analyser) throw std::runtime_error(content->why_missing());
                return analyser->analyse(transcript, options, std::move(stop));
            },
            std::shared_ptr<const std::vector<engine::Framework>>(content_, &content_->frameworks)};
}

std::vector<engine::Diagnostic> KnowledgeStore::problems() const {
    const std::lock_guard lock(content_->mutex);
    return content_->problems;
}

} // namespace findings::app
