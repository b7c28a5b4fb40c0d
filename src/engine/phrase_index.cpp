#include "engine/phrase_index.hpp"

#include <algorithm>

namespace findings::engine {
namespace {

constexpr std::size_t fewest_slots = 64;

/// Never 0, as no word of a phrase is unknown.
std::uint64_t key_of(std::uint32_t parent, WordId word) {
    return (static_cast<std::uint64_t>(parent) << 32) | static_cast<std::uint32_t>(word);
}

} // namespace

/// Where the key stands or would stand.
std::size_t PhraseIndex::slot(std::uint64_t key) const {
    const std::size_t mask = edges_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * 0x9e3779b97f4a7c15u) >> 32) & mask;
    while (edges_[at].key != 0 && edges_[at].key != key)
        at = (at + 1) & mask;
    return at;
}

PhraseIndex::Node PhraseIndex::child(Node parent, WordId word) const {
    return edges_.empty() ? root : edges_[slot(key_of(parent, word))].child;
}

void PhraseIndex::insert(std::uint64_t key, Node child) {
    if (2 * (used_edges_ + 1) > edges_.size()) {
        std::vector<Edge> old(std::max(fewest_slots, 2 * edges_.size()));
        old.swap(edges_);
        for (const Edge& edge : old)
            if (edge.key != 0) edges_[slot(edge.key)] = edge;
    }
    edges_[slot(key)] = {key, child};
    ++used_edges_;
}

PhraseIndex::Node PhraseIndex::make_child(Node parent, WordId word) {
    const auto index = static_cast<std::size_t>(word);
    if (parent == root && index >= first_words_.size()) first_words_.resize(index + 1, root);
    const Node known = parent == root ? first_words_[index] : child(parent, word);
    if (known != root) return known;
    const auto made = static_cast<Node>(nodes_.size());
    nodes_.emplace_back();
    nodes_[parent].goes_on = true;
    if (parent == root)
        first_words_[index] = made;
    else
        insert(key_of(parent, word), made);
    return made;
}

void PhraseIndex::add(std::span<const WordId> phrase, std::uint32_t value) {
    if (phrase.empty() || std::ranges::find(phrase, WordId::Unknown) != phrase.end()) return;
    Node node = root;
    for (const WordId word : phrase)
        node = make_child(node, word);
    const auto made = static_cast<std::uint32_t>(values_.size());
    values_.push_back({value, 0});
    NodeData& data = nodes_[node];
    if (data.first_value == 0)
        data.first_value = made;
    else
        values_[data.last_value].next = made;
    data.last_value = made;
}

void PhraseIndex::follow(std::span<const Token> tokens, std::size_t first, std::vector<Match>& found) const {
    Node node = first_words_[static_cast<std::size_t>(tokens[first].word)];
    for (std::size_t end = first + 1;; ++end) {
        const NodeData& data = nodes_[node];
        for (std::uint32_t v = data.first_value; v != 0; v = values_[v].next)
            found.push_back({values_[v].value, end});
        if (!data.goes_on || end == tokens.size() || tokens[end].word == WordId::Unknown) return;
        node = child(node, tokens[end].word);
        if (node == root) return;
    }
}

} // namespace findings::engine
