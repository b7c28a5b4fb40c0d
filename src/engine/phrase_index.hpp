#pragma once

#include "engine/token.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
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

    /// Some phrase begins with this word.
    [[nodiscard]] bool begins_phrase(const Token& token) const {
        const auto index = static_cast<std::size_t>(token.word);
        return index < first_words_.size() && first_words_[index] != root;
    }

    /// Appends every match that begins at `first`, shorter phrases first. Punctuation and line breaks match
    /// no word, so a phrase never runs across them.
    void find_at(std::span<const Token> tokens, std::size_t first, std::vector<Match>& found) const {
        if (begins_phrase(tokens[first])) follow(tokens, first, found);
    }

private:
    using Node = std::uint32_t;
    static constexpr Node root = 0;

    /// A word that follows a node. An open hash table of these, as most nodes have one or two.
    struct Edge {
        std::uint64_t key = 0; ///< parent and word; 0: free
        Node child = root;
    };
    struct Value {
        std::uint32_t value = 0;
        std::uint32_t next = 0; ///< index of the next value of the same node; 0: none
    };
    struct NodeData {
        std::uint32_t first_value = 0, last_value = 0; ///< indices into values_; 0: none
        bool goes_on = false;                          ///< has edges
    };

    void follow(std::span<const Token> tokens, std::size_t first, std::vector<Match>& found) const;
    [[nodiscard]] Node child(Node parent, WordId word) const;
    [[nodiscard]] std::size_t slot(std::uint64_t key) const;
    Node make_child(Node parent, WordId word);
    void insert(std::uint64_t key, Node child);

    std::vector<Node> first_words_; ///< by word id: the root's children; root where none
    std::vector<Edge> edges_;       ///< a power of two of slots, at most half of them used
    std::size_t used_edges_ = 0;
    std::vector<NodeData> nodes_{1};
    std::vector<Value> values_{1}; ///< the first is none
};

} // namespace findings::engine
