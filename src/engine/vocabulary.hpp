#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace findings::engine {

/// A word that some piece of knowledge (lexicon, framework, weights) mentions. Strong, so that it is never
/// mixed up with an index.
enum class WordId : std::uint32_t { Unknown = 0 };

/// Maps folded words to ids. Built while knowledge is loaded, then only read: lookups are thread-safe.
/// Folded means: lower-case, typographic apostrophes replaced by U+0027.
class Vocabulary {
public:
    /// The id of `folded`, made where it is new.
    WordId intern(std::u16string_view folded);
    /// The id of `folded`, or WordId::Unknown.
    [[nodiscard]] WordId find(std::u16string_view folded) const;
    /// The word behind an id that this vocabulary gave; empty for WordId::Unknown.
    [[nodiscard]] std::u16string_view text(WordId id) const;
    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    /// A slot of the open hash table: most words of a text are in no vocabulary, and their hash alone tells.
    struct Slot {
        std::uint32_t hash = 0;
        WordId id = WordId::Unknown; ///< Unknown: the slot is free
    };
    [[nodiscard]] std::size_t slot_of(std::u16string_view folded, std::uint32_t hash) const;
    void grow();

    std::deque<std::u16string> words_{std::u16string{}}; // a deque, so that the views given out stay valid
    std::vector<Slot> slots_ = std::vector<Slot>(64);    // a power of two, at most half full
};

} // namespace findings::engine
