#include "engine/lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace findings::engine {
namespace {

constexpr std::array<std::string_view, cue_class_count> class_names{
    "praise",     "strong-praise", "shortfall", "absence",   "serious",  "need",
    "recommend",  "progress",      "outlook",   "verdict",   "adoption", "attribution",
    "background", "practice",      "method",    "difference"};
constexpr std::array<std::string_view, operator_kind_count> operator_names{
    "negation",    "hedge",      "modality",    "future",      "past",
    "attribution", "low-degree", "high-degree", "comparative", "condition"};

template <typename Enum, std::size_t N>
std::optional<Enum> from_name(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

std::size_t hash_of(const std::vector<WordId>& words) {
    std::size_t hash = words.size();
    for (const WordId word : words)
        hash = (hash ^ static_cast<std::size_t>(word)) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

} // namespace

std::string_view name_of(CueClass cue_class) {
    return class_names[static_cast<std::size_t>(cue_class)];
}
std::optional<CueClass> cue_class_from_name(std::string_view name) {
    return from_name<CueClass>(class_names, name);
}

std::string_view name_of(OperatorKind kind) {
    return operator_names[static_cast<std::size_t>(kind)];
}
std::optional<OperatorKind> operator_kind_from_name(std::string_view name) {
    return from_name<OperatorKind>(operator_names, name);
}

WordSetId WordSets::intern(std::vector<WordId> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    const std::size_t hash = hash_of(words);
    for (auto [entry, end] = by_hash_.equal_range(hash); entry != end; ++entry)
        if ((*this)[entry->second] == words) return entry->second;
    const auto id = static_cast<WordSetId>(sets_.size());
    sets_.push_back(std::move(words));
    by_hash_.emplace(hash, id);
    return id;
}

} // namespace findings::engine
