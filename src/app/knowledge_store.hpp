#pragma once

#include "app/analysis_engine.hpp"
#include "engine/analyser.hpp"
#include "engine/diagnostic.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace findings::app {

/// The engine's knowledge, loaded from a folder by whoever analyses first, in that thread.
class KnowledgeStore {
public:
    explicit KnowledgeStore(std::filesystem::path folder);

    /// Its `analyse` throws std::runtime_error where the folder gives no usable knowledge; what() names the
    /// problem. Its frameworks are empty until the first analysis has begun.
    [[nodiscard]] AnalysisEngine engine() const;
    /// Those of the data files; empty until the first analysis has begun.
    [[nodiscard]] std::vector<engine::Diagnostic> problems() const;

private:
    struct Content;
    std::shared_ptr<Content> content_;
};

} // namespace findings::app
