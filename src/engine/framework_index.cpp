#include "engine/framework_index.hpp"

namespace findings::engine {

FrameworkIndex::FrameworkIndex(std::span<const Framework> frameworks) {
    for (std::size_t f = 0; f < frameworks.size(); ++f) {
        const Framework& framework = frameworks[f];
        add_evidence(framework.signs, {Use::Sign, f});
        add_evidence(framework.bodies, {Use::Body, f});
        add_evidence(framework.assessors, {Use::Assessor, f});

        PerFramework& compiled = frameworks_.emplace_back();
        compiled.area_count = framework.areas.size();
        for (const auto& body : framework.bodies)
            compiled.bodies.add(body.words, 0);
        for (std::size_t area = 0; area < framework.areas.size(); ++area)
            for (const auto& topic : framework.areas[area].topics) {
                compiled.topic_phrases.add(topic.words, static_cast<std::uint32_t>(compiled.topics.size()));
                compiled.topics.push_back({area, topic.weight});
            }
    }
}

void FrameworkIndex::add_evidence(const std::vector<engine::Topic>& phrases, Evidence evidence) {
    for (const auto& phrase : phrases) {
        evidence.weight = phrase.weight;
        evidence_phrases_.add(phrase.words, static_cast<std::uint32_t>(evidence_.size()));
        evidence_.push_back(evidence);
    }
}

} // namespace findings::engine
