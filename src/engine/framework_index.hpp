#pragma once

#include "engine/framework.hpp"
#include "engine/phrase_index.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace findings::engine {

/// The phrases of all frameworks, compiled: what tells a framework, what names its bodies, and what its areas
/// are about.
class FrameworkIndex {
public:
    enum class Use : std::uint8_t { Sign, Body, Assessor };
    /// A phrase that speaks for a framework.
    struct Evidence {
        Use use = Use::Sign;
        std::size_t framework = 0;
        double weight = 1;
    };
    struct Topic {
        std::size_t area = 0;
        double weight = 1;
    };

    explicit FrameworkIndex(std::span<const Framework> frameworks);

    /// Values are indices into `evidence()`.
    [[nodiscard]] const PhraseIndex& evidence_phrases() const { return evidence_phrases_; }
    [[nodiscard]] std::span<const Evidence> evidence() const { return evidence_; }
    /// Values tell nothing.
    [[nodiscard]] const PhraseIndex& body_phrases(std::size_t framework) const {
        return frameworks_[framework].bodies;
    }
    /// Values are indices into `topics(framework)`.
    [[nodiscard]] const PhraseIndex& topic_phrases(std::size_t framework) const {
        return frameworks_[framework].topic_phrases;
    }
    [[nodiscard]] std::span<const Topic> topics(std::size_t framework) const {
        return frameworks_[framework].topics;
    }
    [[nodiscard]] std::size_t area_count(std::size_t framework) const {
        return frameworks_[framework].area_count;
    }
    [[nodiscard]] std::size_t framework_count() const { return frameworks_.size(); }

private:
    struct PerFramework {
        PhraseIndex bodies;
        PhraseIndex topic_phrases;
        std::vector<Topic> topics;
        std::size_t area_count = 0;
    };
    void add_evidence(const std::vector<engine::Topic>& phrases, Evidence evidence);

    PhraseIndex evidence_phrases_;
    std::vector<Evidence> evidence_;
    std::vector<PerFramework> frameworks_;
};

} // namespace findings::engine
