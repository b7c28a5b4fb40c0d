#include "engine/vocabulary.hpp"

namespace findings::engine {

WordId Vocabulary::intern(std::u16string_view folded) {
    if (const WordId known = find(folded); known != WordId::Unknown) return known;
    const auto id = static_cast<WordId>(words_.size());
    words_.emplace_back(folded);
    ids_.emplace(words_.back(), id);
    return id;
}

WordId Vocabulary::find(std::u16string_view folded) const {
    const auto found = ids_.find(folded);
    return found == ids_.end() ? WordId::Unknown : found->second;
}

std::u16string_view Vocabulary::text(WordId id) const {
    return words_.at(static_cast<std::size_t>(id));
}

} // namespace findings::engine
