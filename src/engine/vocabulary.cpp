#include "engine/vocabulary.hpp"

#include <cstring>

namespace findings::engine {
namespace {

template <typename Chunk>
std::uint64_t load(const char16_t* units) {
    Chunk chunk = 0;
    std::memcpy(&chunk, units, sizeof(chunk));
    return chunk;
}

/// Words are short, and looking them up is most of what tokenising costs: up to eight code units are read by
/// two loads that may overlap.
std::uint32_t hash_of(std::u16string_view word) {
    constexpr std::uint64_t factor = 0x9e3779b97f4a7c15U;
    const auto mix = [](std::uint64_t hash, std::uint64_t chunk) {
        hash = (hash ^ chunk) * factor;
        return hash ^ (hash >> 32);
    };
    const char16_t* const units = word.data();
    const std::size_t size = word.size();
    std::uint64_t hash = size * factor;
    if (size >= 4) {
        for (std::size_t i = 4; i < size; i += 4)
            hash = mix(hash, load<std::uint64_t>(units + i - 4));
        hash = mix(hash, load<std::uint64_t>(units + size - 4));
    } else if (size >= 2) {
        hash = mix(hash, load<std::uint32_t>(units) | load<std::uint32_t>(units + size - 2) << 32);
    } else if (size == 1) {
        hash = mix(hash, *units);
    }
    return static_cast<std::uint32_t>(hash);
}

/// As operator==, which compares unit by unit.
bool same(std::u16string_view a, std::u16string_view b) {
    if (a.size() != b.size()) return false;
    std::size_t i = 0;
    for (; i + 4 <= a.size(); i += 4)
        if (load<std::uint64_t>(a.data() + i) != load<std::uint64_t>(b.data() + i)) return false;
    for (; i < a.size(); ++i)
        if (a[i] != b[i]) return false;
    return true;
}

} // namespace

/// The slot that holds the word, else the free one where it would go.
std::size_t Vocabulary::slot_of(std::u16string_view folded, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    while (slots_[i].id != WordId::Unknown) {
        if (slots_[i].hash == hash && same(words_[static_cast<std::size_t>(slots_[i].id)], folded)) break;
        i = (i + 1) & mask;
    }
    return i;
}

void Vocabulary::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == WordId::Unknown) continue;
        std::size_t i = slot.hash & mask;
        while (slots_[i].id != WordId::Unknown)
            i = (i + 1) & mask;
        slots_[i] = slot;
    }
}

WordId Vocabulary::intern(std::u16string_view folded) {
    const std::uint32_t hash = hash_of(folded);
    if (const WordId known = slots_[slot_of(folded, hash)].id; known != WordId::Unknown) return known;
    if (words_.size() * 2 >= slots_.size()) grow();
    const auto id = static_cast<WordId>(words_.size());
    words_.emplace_back(folded);
    slots_[slot_of(folded, hash)] = {hash, id};
    return id;
}

WordId Vocabulary::find(std::u16string_view folded) const {
    return slots_[slot_of(folded, hash_of(folded))].id;
}

std::u16string_view Vocabulary::text(WordId id) const {
    return words_.at(static_cast<std::size_t>(id));
}

} // namespace findings::engine
