#pragma once

#include <compare>
#include <cstddef>

namespace findings::engine {

/// A half-open range of UTF-16 code units within the text of one paragraph.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(TextRange other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(TextRange other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(const TextRange&, const TextRange&) = default;
};

} // namespace findings::engine
