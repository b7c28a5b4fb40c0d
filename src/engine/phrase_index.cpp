#include "engine/phrase_index.hpp"

#include <algorithm>

namespace findings::engine {
namespace {

std::uint64_t key(std::uint32_t parent, WordId word) {
    return (static_cast<std::uint64_t>(parent) << 32) | static_cast<std::uint32_t>(word);
}

} // namespace

PhraseIndex::Node PhraseIndex::child(Node parent, WordId word) const {
    if (parent == root) {
        const auto index = static_cast<std::size_t>(word);
        return index < first_words_.size() ? first_words_[index] : root;
    }
    const auto found = next_.find(key(parent, word));
    return found == next_.end() ? root : found->second;
}

PhraseIndex::Node PhraseIndex::make_child(Node parent, WordId word) {
    if (const Node known = child(parent, word); known != root) return known;
    const auto made = static_cast<Node>(values_.size());
    values_.emplace_back();
    if (parent != root) {
        next_.emplace(key(parent, word), made);
        return made;
    }
    const auto index = static_cast<std::size_t>(word);
    if (index >= first_words_.size()) first_words_.resize(index + 1, root);
    return first_words_[index] = made;
}

void PhraseIndex::add(std::span<const WordId> phrase, std::uint32_t value) {
    if (phrase.empty() || std::ranges::find(phrase, WordId::Unknown) != phrase.end()) return;
    Node node = root;
    for (const WordId word : phrase)
        node = make_child(node, word);
    values_[node].push_back(value);
}

void PhraseIndex::find_at(std::span<const Token> tokens, std::size_t first, std::vector<Match>& found) const {
    Node node = root;
    for (std::size_t i = first; i < tokens.size() && tokens[i].word != WordId::Unknown; ++i) {
        node = child(node, tokens[i].word);
        if (node == root) return;
        for (const std::uint32_t value : values_[node])
            found.push_back({value, i + 1});
    }
}

} // namespace findings::engine
