#include "engine/line_prefix.hpp"

#include <algorithm>
#include <array>

namespace findings::engine {
namespace {

/// Who speaks, where the label is no name.
constexpr std::array<std::u16string_view, 22> speaker_roles{
    u"inspector",   u"interviewer", u"interviewee", u"chair",    u"chairman", u"chairwoman",
    u"chairperson", u"moderator",   u"presenter",   u"host",     u"narrator", u"speaker",
    u"assessor",    u"hmi",         u"hmci",        u"governor", u"q",        u"a",
    u"mr",          u"mrs",         u"ms",          u"dr",
};

bool equals_ignoring_case(std::u16string_view word, std::u16string_view lower) {
    const auto same = [](char16_t c, char16_t l) {
        return c == l || (c >= u'A' && c <= u'Z' && c + 32 == l);
    };
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(), same);
}
bool is_speaker_role(std::u16string_view word) {
    return std::any_of(speaker_roles.begin(), speaker_roles.end(),
                       [&](std::u16string_view role) { return equals_ignoring_case(word, role); });
}

bool is_mark(const Token& token, char16_t mark) {
    return token.kind == TokenKind::Punctuation && token.first == mark;
}
bool is_opening_bracket(const Token& token) {
    return is_mark(token, u'[') || is_mark(token, u'(');
}
bool is_closing_bracket(const Token& token) {
    return is_mark(token, u']') || is_mark(token, u')');
}

/// Marks that are bullets only at a line's start and before white space.
bool is_dash_bullet(const Token& token) {
    static constexpr std::u16string_view marks = u"-*\u2013\u2014\u00b7+>o";
    return token.range.size() == 1 && marks.find(token.first) != std::u16string_view::npos;
}

std::u16string_view written(const LineTokens& line, std::size_t i) {
    const TextRange range = line.tokens[i].range;
    return line.paragraph.substr(range.begin, range.size());
}
bool touches_next(const LineTokens& line, std::size_t i) {
    return i + 1 < line.tokens.size() && line.tokens[i].range.end == line.tokens[i + 1].range.begin;
}

bool is_item_number(std::u16string_view number) {
    const auto part_of_number = [](char16_t c) { return (c >= u'0' && c <= u'9') || c == u'.'; };
    const std::size_t first_part = std::min(number.find(u'.'), number.size());
    return first_part <= 3 && number.size() <= 9 && std::all_of(number.begin(), number.end(), part_of_number);
}
/// A capital with a full stop is an initial rather than the letter of an item.
bool is_item_letter(std::u16string_view label, bool dotted) {
    if (label.size() == 1) return (label[0] >= u'a' && label[0] <= u'z') || !dotted;
    return label.size() <= 5 && label.find_first_not_of(u"ivx") == std::u16string_view::npos;
}

std::optional<std::size_t> enumerator_end(const LineTokens& line) {
    const auto& tokens = line.tokens;
    const bool bracket = is_mark(tokens[line.begin], u'(');
    const std::size_t label = bracket ? line.begin + 1 : line.begin;
    const std::size_t mark = label + 1;
    if (mark >= line.end || !touches_next(line, label) || touches_next(line, mark)) return std::nullopt;
    const bool dotted = is_mark(tokens[mark], u'.') && !bracket;
    if (!dotted && !is_mark(tokens[mark], u')')) return std::nullopt;
    const bool item =
        tokens[label].kind == TokenKind::Number
            ? is_item_number(written(line, label))
            : tokens[label].kind == TokenKind::Word && is_item_letter(written(line, label), dotted);
    return item ? std::optional(mark + 1) : std::nullopt;
}

bool has_clock_digits(std::u16string_view number) {
    return number.size() <= 6 && number.find_first_not_of(u"0123456789.,") == std::u16string_view::npos;
}

/// One "00:01:23"; `begin` itself where there is none.
std::size_t clock_end(const LineTokens& line, std::size_t begin) {
    std::size_t parts = 0;
    std::size_t i = begin;
    while (i < line.end && line.tokens[i].kind == TokenKind::Number && has_clock_digits(written(line, i))) {
        ++parts;
        ++i;
        const bool goes_on = i + 1 < line.end && is_mark(line.tokens[i], u':') && touches_next(line, i - 1) &&
                             touches_next(line, i);
        if (!goes_on) break;
        ++i;
    }
    return parts >= 2 && parts <= 4 ? i : begin;
}

bool is_all_capitals(std::u16string_view word) {
    return std::none_of(word.begin(), word.end(), [](char16_t c) { return c >= u'a' && c <= u'z'; });
}

/// Tells speech from a short value.
bool speech_follows(const LineTokens& line, std::size_t begin) {
    if (begin >= line.end) return true; // the label is a line of its own
    const Token& first = line.tokens[begin];
    if (first.kind == TokenKind::Word && !first.capitalised) return false;
    const Token& last = line.tokens[line.end - 1];
    static constexpr std::u16string_view speech_ends = u".?!\u2026\"\u201d\u2019)]-\u2013\u2014";
    return last.kind == TokenKind::Punctuation && speech_ends.find(last.first) != std::u16string_view::npos;
}

/// What is known of the words of a possible label.
struct Label {
    std::size_t words = 0, all_capitals = 0, unknown = 0;
    bool has_role = false;

    [[nodiscard]] bool names_a_speaker() const {
        if (has_role || (all_capitals == words && words <= 4)) return words > 0;
        // A title-case pair of which the vocabulary knows every word is a topic ("Sixth Form:"), no name.
        return words >= 2 && words <= 3 && unknown > 0;
    }
};

/// Counts one token into the label; false where a label cannot hold it.
bool extend(Label& label, const LineTokens& line, std::size_t i) {
    const Token& token = line.tokens[i];
    if (is_mark(token, u'.') || is_opening_bracket(token) || is_closing_bracket(token)) return true;
    if (token.kind != TokenKind::Word) return false;
    const std::u16string_view word = written(line, i);
    const bool role = is_speaker_role(word);
    if (!role && !token.capitalised && word != u"the") return false;
    ++label.words;
    label.has_role = label.has_role || role;
    label.all_capitals += is_all_capitals(word) ? 1 : 0;
    label.unknown += token.word == WordId::Unknown ? 1 : 0;
    return true;
}

} // namespace

bool is_bullet(const Token& token) {
    if (token.first < 128) return false;
    // bullets, small squares, squares, pointers, circles, and what symbol fonts leave behind
    static constexpr std::u16string_view marks =
        u"\u2022\u2023\u2043\u25aa\u25ab\u25a0\u25a1\u25ba\u27a2\u25cf\u25cb\u25e6\uf0b7\uf0a7";
    return token.kind == TokenKind::Punctuation && marks.find(token.first) != std::u16string_view::npos;
}

std::optional<std::size_t> bullet_end(const LineTokens& line) {
    if (line.begin >= line.end) return std::nullopt;
    const Token& token = line.tokens[line.begin];
    if (is_bullet(token)) return line.begin + 1;
    if (is_dash_bullet(token) && line.begin + 1 < line.end && !touches_next(line, line.begin))
        return line.begin + 1;
    return enumerator_end(line);
}

std::optional<std::size_t> time_stamp_end(const LineTokens& line) {
    if (line.begin >= line.end) return std::nullopt;
    const bool bracket = is_opening_bracket(line.tokens[line.begin]);
    const std::size_t begin = bracket ? line.begin + 1 : line.begin;
    std::size_t i = clock_end(line, begin);
    if (i == begin) return std::nullopt;
    if (bracket)
        return i < line.end && is_closing_bracket(line.tokens[i]) ? std::optional(i + 1) : std::nullopt;
    while (i < line.end && (is_mark(line.tokens[i], u'-') || is_mark(line.tokens[i], u'>')))
        ++i;
    const bool time_of_day =
        i < line.end && line.tokens[i].kind == TokenKind::Word && !line.tokens[i].capitalised;
    return time_of_day ? std::nullopt : std::optional(i);
}

std::optional<std::size_t> speaker_label_end(const LineTokens& line) {
    constexpr std::size_t longest_label = 8;
    const std::size_t limit = std::min(line.end, line.begin + longest_label);
    std::size_t colon = line.begin;
    while (colon < limit && !is_mark(line.tokens[colon], u':'))
        ++colon;
    if (colon == limit || touches_next(line, colon)) return std::nullopt;
    Label label;
    for (std::size_t i = line.begin; i < colon; ++i)
        if (!extend(label, line, i)) return std::nullopt;
    return label.names_a_speaker() && speech_follows(line, colon + 1) ? std::optional(colon + 1)
                                                                      : std::nullopt;
}

std::size_t skip_line_prefix(LineTokens line) {
    while (line.begin < line.end) {
        auto end = bullet_end(line);
        if (!end) end = time_stamp_end(line);
        if (!end) end = speaker_label_end(line);
        if (!end) break;
        line.begin = *end;
    }
    return line.begin;
}

} // namespace findings::engine
