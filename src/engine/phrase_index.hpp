#pragma once

#include "engine/token.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace findings::engine {

/// Phrases of words, found in a run of tokens in one look-up a word. What a phrase stands for is a number of
/// the caller's; one phrase may stand for several. Filled once, then only read.
class PhraseIndex {
public:
    struct Match {
        std::uint32_t value = 0;
        std::size_t end_token = 0; ///< behind the phrase's last token
    };

    /// A phrase that is empty or holds WordId::Unknown can never match and is ignored.
    void add(std::span<const WordId> phrase, std::uint32_t value);

    /// Appends every match that begins at `first`, shorter phrases first. Punctuation and line breaks match
    /// no word, so a phrase never runs across them.
    void find_at(std::span<const Token> tokens, std::size_t first, std::vector<Match>& found) const;

private:
    using Node = std::uint32_t;
    static constexpr Node root = 0;

    [[nodiscard]] Node child(Node parent, WordId word) const;
    Node make_child(Node parent, WordId word);

    std::vector<Node> first_words_;                ///< by word id: the root's children; root where none
    std::unordered_map<std::uint64_t, Node> next_; ///< by parent and word: the children of the other nodes
    std::vector<std::vector<std::uint32_t>> values_{1};
};

} // namespace findings::engine
