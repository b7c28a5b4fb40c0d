#include "corpus/words.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <vector>

namespace findings::corpus {
namespace {

using engine::TextRange;

bool is_space(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_word_character(char32_t c) {
    return c == U'_' || (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

std::vector<std::u16string_view> words_of(std::u16string_view text) {
    std::vector<std::u16string_view> words;
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && is_space(text[at])) // all white space is in the first plane
            ++at;
        const std::size_t begin = at;
        while (at < text.size() && !is_space(text[at]))
            ++at;
        if (at > begin) words.push_back(text.substr(begin, at - begin));
    }
    return words;
}

char32_t character_before(std::u16string_view text, std::size_t at) {
    if (at == 0) return 0;
    char32_t c = 0;
    U16_PREV(text.data(), 0, at, c);
    return c;
}

char32_t character_at(std::u16string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    char32_t c = 0;
    U16_NEXT(text.data(), at, text.size(), c);
    return c;
}

/// Where the words end if they all stand at `begin`, one after the other.
std::optional<std::size_t> match_at(std::u16string_view text, std::size_t begin,
                                    const std::vector<std::u16string_view>& words) {
    std::size_t at = begin;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t gap = at;
        while (i > 0 && at < text.size() && is_space(text[at]))
            ++at;
        if ((i > 0 && at == gap) || !text.substr(at).starts_with(words[i])) return std::nullopt;
        at += words[i].size();
    }
    return at;
}

} // namespace

std::size_t count_words(std::u16string_view text) {
    return words_of(text).size();
}

std::optional<TextRange> find_words(std::u16string_view text, std::u16string_view quote, std::size_t from) {
    const auto words = words_of(quote);
    if (words.empty()) return std::nullopt;
    for (std::size_t at = text.find(words.front(), from); at != std::u16string_view::npos;
         at = text.find(words.front(), at + 1)) {
        if (is_word_character(character_before(text, at))) continue;
        const auto end = match_at(text, at, words);
        if (end && !is_word_character(character_at(text, *end))) return TextRange{at, *end};
    }
    return std::nullopt;
}

std::u16string fold_name(std::u16string_view name) {
    icu::UnicodeString lower(name.data(), static_cast<std::int32_t>(name.size()));
    lower.toLower(icu::Locale::getRoot());
    std::u16string folded;
    for (std::int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(lower.char32At(i));
        if (is_word_character(c))
            folded.append(lower.getBuffer() + i, U16_LENGTH(c));
        else if (!folded.empty() && folded.back() != u' ')
            folded += u' ';
    }
    if (folded.ends_with(u' ')) folded.pop_back();
    constexpr std::u16string_view article = u"the ";
    for (std::size_t at = folded.find(article); at != std::u16string::npos; at = folded.find(article, at + 1))
        if (at > 0 && folded[at - 1] == u' ') folded.erase(at, article.size());
    if (folded.starts_with(article)) folded.erase(0, article.size());
    return folded;
}

} // namespace findings::corpus
