#pragma once

#include "engine/framework.hpp"
#include "engine/phrase_index.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace findings::engine {

/// The phrases of all frameworks in one index: a text is looked through once, whichever framework applies.
class FrameworkIndex {
public:
    enum class Use : std::uint8_t { Topic, Sign, Body, Assessor };
    struct Entry {
        Use use = Use::Topic;
        std::size_t framework = 0;
        std::size_t area = 0; ///< of a topic
        double weight = 1;
    };

    explicit FrameworkIndex(std::span<const Framework> frameworks);

    /// Every match that begins at `first`; `Match::value` is an index into `entries`.
    void find_at(std::span<const Token> tokens, std::size_t first,
                 std::vector<PhraseIndex::Match>& found) const {
        phrases_.find_at(tokens, first, found);
    }
    [[nodiscard]] std::span<const Entry> entries() const { return entries_; }
    [[nodiscard]] std::size_t framework_count() const { return area_counts_.size(); }
    [[nodiscard]] std::size_t area_count(std::size_t framework) const { return area_counts_[framework]; }

private:
    void add(const std::vector<Topic>& topics, Entry entry);

    PhraseIndex phrases_;
    std::vector<Entry> entries_;
    std::vector<std::size_t> area_counts_;
};

} // namespace findings::engine
