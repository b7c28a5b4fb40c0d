#include "engine/framework_index.hpp"

namespace findings::engine {

FrameworkIndex::FrameworkIndex(std::span<const Framework> frameworks) {
    for (std::size_t f = 0; f < frameworks.size(); ++f) {
        const Framework& framework = frameworks[f];
        add(framework.signs, {Use::Sign, f});
        add(framework.bodies, {Use::Body, f});
        add(framework.assessors, {Use::Assessor, f});
        for (std::size_t area = 0; area < framework.areas.size(); ++area)
            add(framework.areas[area].topics, {Use::Topic, f, area});
        area_counts_.push_back(framework.areas.size());
    }
}

void FrameworkIndex::add(const std::vector<Topic>& topics, Entry entry) {
    for (const Topic& topic : topics) {
        entry.weight = topic.weight;
        phrases_.add(topic.words, static_cast<std::uint32_t>(entries_.size()));
        entries_.push_back(entry);
    }
}

} // namespace findings::engine
