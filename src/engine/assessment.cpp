#include "engine/assessment.hpp"

namespace findings::engine {
namespace {

constexpr std::array<std::string_view, 7> kind_names{"judgement", "strength",       "improvement", "concern",
                                                     "progress",  "recommendation", "outlook"};
constexpr std::array<std::string_view, 4> polarity_names{"positive", "negative", "mixed", "neutral"};
constexpr std::array<std::string_view, 7> role_names{"heading", "introduction", "overall", "body",
                                                     "outlook", "closing",      "other"};

template <typename Enum, std::size_t N>
std::optional<Enum> from_name(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view name_of(Kind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}
std::string_view name_of(Polarity polarity) {
    return polarity_names[static_cast<std::size_t>(polarity)];
}
std::string_view name_of(ParagraphRole role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::optional<Kind> kind_from_name(std::string_view name) {
    return from_name<Kind>(kind_names, name);
}
std::optional<Polarity> polarity_from_name(std::string_view name) {
    return from_name<Polarity>(polarity_names, name);
}
std::optional<ParagraphRole> role_from_name(std::string_view name) {
    return from_name<ParagraphRole>(role_names, name);
}

std::optional<Polarity> polarity_of(Kind kind) {
    switch (kind) {
    case Kind::Strength:
    case Kind::Progress:
        return Polarity::Positive;
    case Kind::Improvement:
    case Kind::Concern:
    case Kind::Recommendation:
        return Polarity::Negative;
    case Kind::Outlook:
        return Polarity::Neutral;
    case Kind::Judgement:
        break;
    }
    return std::nullopt;
}

} // namespace findings::engine
