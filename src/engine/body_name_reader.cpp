#include "engine/body_name_reader.hpp"

#include <algorithm>

#include <unicode/uchar.h>

namespace findings::engine {
namespace {

constexpr std::size_t longest_name = 12;          ///< tokens on either side of the words for the body
constexpr std::size_t lower_words_in_a_title = 2; ///< "Ferndale home insulation programme"
constexpr std::size_t longest_abbreviation = 3;   ///< "St.", "U.S."

} // namespace

bool ends_statement(const Token& token) {
    return token.kind == TokenKind::LineBreak ||
           (token.kind == TokenKind::Punctuation &&
            std::u16string_view(u".!?:;\u2022").find(token.first) != std::u16string_view::npos);
}

std::optional<BodyNameReader::Run> BodyNameReader::body_name(std::size_t at, bool prominent) {
    const std::size_t body_end = end_of_body(at);
    if (body_end == at) return std::nullopt;
    const std::size_t first = extend_left(at, prominent);
    if (first < at) {
        if (!tokens_[at].capitalised && !prominent && is_common_noun(first, at)) return std::nullopt;
        return Run{first, add_second_name(extend_right(body_end, false))};
    }
    // Nothing before: "Department of Works", "HMP Ferndale"; but "Police Education" names no police.
    if (!tokens_[at].capitalised) return std::nullopt;
    const std::size_t end = extend_right(body_end, prominent || is_acronym(at));
    return end > body_end ? std::optional(Run{at, add_second_name(end)}) : std::nullopt;
}

std::optional<BodyNameReader::Run> BodyNameReader::place_name(std::size_t at) const {
    if (!is_name_word(at) || starts_sentence(at) || is_acronym(at)) return std::nullopt;
    return Run{at, extend_right(at + 1, true)};
}

/// Behind the words for a body that begin at `at`; `at` itself where there are none.
std::size_t BodyNameReader::end_of_body(std::size_t at) {
    found_.clear();
    bodies_.find_at(tokens_, at, found_);
    return found_.empty() ? at : found_.back().end_token;
}

bool BodyNameReader::is_name_word(std::size_t i) const {
    const Token& token = tokens_[i];
    return token.kind == TokenKind::Word && token.capitalised && !words_.is(token, NameWord::NoBody);
}

/// Two capitals or more: "MASH", "ULBs".
bool BodyNameReader::is_acronym(std::size_t i) const {
    return std::ranges::count_if(word(i), [](char16_t c) { return u_isupper(c) != 0; }) > 1;
}

bool BodyNameReader::is_lower_word(std::size_t i) const {
    const Token& token = tokens_[i];
    return token.kind == TokenKind::Word && !token.capitalised && token.range.size() > 3 &&
           !words_.is(token, NameWord::NoBody) && !words_.is(token, NameWord::Connector) &&
           !words_.is(token, NameWord::Examination);
}

bool BodyNameReader::is_possessive(std::size_t i) const {
    const Token& token = tokens_[i];
    return (token.first == u'\'' || token.first == u'\u2019') && token.range.size() == 2;
}

bool BodyNameReader::starts_sentence(std::size_t i) const {
    return i == 0 || ends_statement(tokens_[i - 1]);
}

/// "of", "and" between two words of a name. "and" behind a body or an acronym begins another one.
bool BodyNameReader::joins_left(std::size_t i) {
    if (i == 0 || tokens_[i].capitalised || !words_.is(tokens_[i], NameWord::Connector)) return false;
    if (!is_name_word(i - 1)) return false;
    return word(i) != u"and" || (end_of_body(i - 1) == i - 1 && !is_acronym(i - 1));
}

/// "Clear partnership", "Anna's service", "MASH police": what stands before a lower-case word for a body has
/// its capital for another reason than being its name.
bool BodyNameReader::is_common_noun(std::size_t first, std::size_t at) const {
    if (is_possessive(at - 1)) return first + 2 >= at;
    return is_acronym(first) || (at - first == 1 && starts_sentence(first));
}

std::size_t BodyNameReader::extend_left(std::size_t at, bool prominent) {
    std::size_t first = at;
    std::size_t lower = prominent ? lower_words_in_a_title : 0;
    std::size_t reached = at; // what lies between belongs to the name if a capitalised word comes before it
    while (reached > 0 && at - reached < longest_name) {
        const std::size_t i = reached - 1;
        if (!adjacent(tokens_[i], tokens_[reached])) break;
        const bool abbreviation = tokens_[i].first == u'.' && i > 0 && tokens_[i - 1].capitalised &&
                                  tokens_[i - 1].range.size() <= longest_abbreviation;
        if (is_name_word(i)) {
            first = i;
        } else if (lower > 0 && is_lower_word(i)) {
            --lower;
        } else if (!is_possessive(i) && !abbreviation && !(reached < at && joins_left(i))) {
            break;
        }
        reached = i;
    }
    return first;
}

/// Over "of X" and, with `capitals`, over capitalised words.
std::size_t BodyNameReader::extend_right(std::size_t end, bool capitals) const {
    bool inside_of = false;
    const std::size_t limit = std::min(tokens_.size(), end + longest_name);
    while (end < limit && adjacent(tokens_[end - 1], tokens_[end])) {
        if (is_name_word(end) && (capitals || inside_of)) {
            ++end;
            continue;
        }
        const bool of = word(end) == u"of" || word(end) == u"for";
        const bool and_more = inside_of && word(end) == u"and";
        if ((!of && !and_more) || end + 1 >= limit || !is_name_word(end + 1)) break;
        inside_of = true;
        end += 2;
    }
    return end;
}

/// "Ferndale Council children's services", "Department of Works, University of Ferndale".
std::size_t BodyNameReader::add_second_name(std::size_t end) {
    if (end >= tokens_.size()) return end;
    if (const std::size_t more = end_of_body(end); more > end) return extend_right(more, false);
    if (tokens_[end].first != u',' || end + 1 >= tokens_.size() || !tokens_[end + 1].capitalised) return end;
    const std::size_t second = end_of_body(end + 1);
    const std::size_t second_end = second > end + 1 ? extend_right(second, false) : second;
    return second_end > second ? second_end : end;
}

} // namespace findings::engine
