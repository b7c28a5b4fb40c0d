#include "engine/sentence_splitter.hpp"

#include "engine/line_prefix.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace findings::engine {
namespace {

/// Written with a capital before a name: a full stop after these never ends a sentence.
constexpr std::array<std::u16string_view, 30> titles{
    u"mr",  u"mrs",  u"ms",   u"mx",   u"dr",   u"prof", u"rev", u"hon", u"st", u"messrs",
    u"sgt", u"insp", u"supt", u"det",  u"cllr", u"capt", u"col", u"gen", u"lt", u"maj",
    u"gov", u"sen",  u"rep",  u"pres", u"sec",  u"art",  u"ref", u"vol", u"ch", u"fig",
};

/// Written before what they refer to, with a capital or without.
constexpr std::array<std::u16string_view, 13> referring_abbreviations{
    u"figs", u"para", u"paras",  u"sect", u"pp",   u"nos", u"vs",
    u"cf",   u"viz",  u"approx", u"ca",   u"incl", u"esp",
};

/// Written after a name or a number: these end a sentence only where one plainly starts after them.
constexpr std::array<std::u16string_view, 15> trailing_abbreviations{
    u"ltd",  u"inc",  u"co", u"corp", u"plc", u"jr",  u"sr",   u"dept",
    u"assn", u"bros", u"al", u"ibid", u"est", u"hrs", u"mins",
};

/// The same, but only with a capital: "mar" and "dec" are no months.
constexpr std::array<std::u16string_view, 12> months{
    u"jan", u"feb", u"mar", u"apr", u"jun", u"jul", u"aug", u"sep", u"sept", u"oct", u"nov", u"dec",
};

/// Words that start a sentence when they stand capitalised after an abbreviation or an initial.
constexpr std::array<std::u16string_view, 46> starters{
    u"the",  u"a",     u"an",   u"this", u"that", u"these",   u"those",    u"there", u"it",   u"its",
    u"we",   u"our",   u"i",    u"my",   u"you",  u"your",    u"he",       u"his",   u"she",  u"her",
    u"they", u"their", u"in",   u"on",   u"at",   u"as",      u"by",       u"for",   u"from", u"with",
    u"to",   u"but",   u"and",  u"or",   u"so",   u"however", u"although", u"while", u"when", u"where",
    u"if",   u"some",  u"many", u"most", u"all",  u"no",
};

template <std::size_t N>
bool contains(const std::array<std::u16string_view, N>& words, std::u16string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_stop(char16_t c) {
    return c == u'.' || c == u'?' || c == u'!' || c == u'\u2026';
}
bool is_closer(char16_t c) {
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'\u2019' || c == u'\u201d' ||
           c == u'\u00bb';
}
bool is_opener(char16_t c) {
    return c == u'"' || c == u'\'' || c == u'(' || c == u'[' || c == u'\u2018' || c == u'\u201c' ||
           c == u'\u00ab';
}
/// A word of the lists in lower case without allocation; longer ones come out empty.
class LowerCase {
public:
    explicit LowerCase(std::u16string_view word) : size_(word.size() <= units_.size() ? word.size() : 0) {
        std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size_), units_.begin(),
                       [](char16_t c) { return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c; });
    }
    [[nodiscard]] std::u16string_view view() const { return {units_.data(), size_}; }

private:
    std::array<char16_t, 8> units_{};
    std::size_t size_;
};

class SentenceSplitter {
public:
    SentenceSplitter(std::u16string_view text, std::span<const Token> tokens,
                     std::vector<TextRange>& sentences)
        : text_(text), tokens_(tokens), sentences_(sentences) {}

    void run() {
        std::size_t begin = 0;
        bool measured = false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].kind != TokenKind::LineBreak) continue;
            if (!measured) measure_lines();
            measured = true;
            if (is_soft_wrap(i)) continue;
            split_line(begin, i);
            begin = i + 1;
        }
        split_line(begin, tokens_.size());
    }

private:
    [[nodiscard]] bool is_mark(std::size_t i, char16_t mark) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::Punctuation && tokens_[i].first == mark;
    }
    [[nodiscard]] bool is_word(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::Word;
    }
    [[nodiscard]] bool is_number(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::Number;
    }
    /// Nothing but punctuation's own characters lie between token i and the next.
    [[nodiscard]] bool touches_next(std::size_t i) const {
        return i + 1 < tokens_.size() && tokens_[i].range.end == tokens_[i + 1].range.begin;
    }
    [[nodiscard]] std::u16string_view written(std::size_t i) const {
        return text_.substr(tokens_[i].range.begin, tokens_[i].range.size());
    }
    [[nodiscard]] bool is_starter(std::size_t i) const {
        return contains(starters, LowerCase(written(i)).view());
    }

    void measure_lines() {
        std::size_t begin = 0;
        for (const Token& token : tokens_) {
            if (token.kind != TokenKind::LineBreak) continue;
            longest_line_ = std::max(longest_line_, token.range.begin - begin);
            begin = token.range.end;
        }
        longest_line_ = std::max(longest_line_, text_.size() - begin);
    }

    /// Whether the line break at token i only wraps a sentence that goes on: the next word would not have
    /// fitted on this line.
    [[nodiscard]] bool is_soft_wrap(std::size_t i) const {
        constexpr std::size_t narrowest = 60, widest = 120;
        if (i == 0 || i + 1 >= tokens_.size() || longest_line_ < narrowest || longest_line_ > widest)
            return false;
        const Token& last = tokens_[i - 1];
        const Token& next = tokens_[i + 1];
        if (last.kind == TokenKind::LineBreak || next.kind == TokenKind::LineBreak) return false;
        const LineTokens next_line{text_, tokens_, i + 1, tokens_.size()};
        if (bullet_end(next_line) || time_stamp_end(next_line)) return false;
        return line_length_before(i) + 1 + next.range.size() > longest_line_;
    }
    [[nodiscard]] std::size_t line_length_before(std::size_t i) const {
        const std::size_t end = tokens_[i].range.begin;
        const std::size_t limit = end > 200 ? end - 200 : 0; // longer lines are never wrapped ones
        std::size_t begin = end;
        while (begin > limit && text_[begin - 1] != u'\n' && text_[begin - 1] != u'\r')
            --begin;
        return end - begin;
    }

    void split_line(std::size_t begin, std::size_t end) {
        begin = skip_line_prefix({text_, tokens_, begin, end});
        for (std::size_t i = begin; i < end; ++i) {
            if (tokens_[i].kind != TokenKind::Punctuation) continue;
            if (is_bullet(tokens_[i])) {
                add(begin, i);
                begin = skip_line_prefix({text_, tokens_, i, end});
                i = std::max(i, begin - 1);
            } else if (is_stop(tokens_[i].first)) {
                const std::size_t first_stop = i;
                i = last_of_stop(i, end);
                if (!ends_sentence(first_stop, i, end)) continue;
                add(begin, i + 1);
                begin = i + 1;
            }
        }
        add(begin, end);
    }

    void add(std::size_t begin, std::size_t end) {
        const auto has_words = [](const Token& token) {
            return token.kind == TokenKind::Word || token.kind == TokenKind::Number;
        };
        while (begin < end && tokens_[begin].kind == TokenKind::LineBreak)
            ++begin;
        while (begin < end && tokens_[end - 1].kind == TokenKind::LineBreak)
            --end;
        const auto sentence = tokens_.subspan(begin, end - begin);
        if (std::none_of(sentence.begin(), sentence.end(), has_words)) return;
        sentences_.push_back({sentence.front().range.begin, sentence.back().range.end});
    }

    /// The last token of the run of stops at i with the quotation marks and brackets that it closes.
    [[nodiscard]] std::size_t last_of_stop(std::size_t i, std::size_t end) const {
        while (i + 1 < end && touches_next(i) && tokens_[i + 1].kind == TokenKind::Punctuation &&
               (is_stop(tokens_[i + 1].first) || is_closer(tokens_[i + 1].first)))
            ++i;
        return i;
    }

    [[nodiscard]] bool ends_sentence(std::size_t first_stop, std::size_t last, std::size_t end) const {
        std::size_t next = last + 1;
        while (next < end && tokens_[next].kind == TokenKind::LineBreak)
            ++next;
        if (next >= end) return true;
        if (touches_next(last)) return is_missing_space(first_stop, last, next);
        const bool plain = tokens_[first_stop].first == u'.' && first_stop == last;
        if (plain && first_stop > 0 && touches_next(first_stop - 1) && !may_end_after(first_stop - 1, next))
            return false;
        while (next < end && tokens_[next].kind == TokenKind::Punctuation && is_opener(tokens_[next].first))
            ++next;
        if (next >= end || !is_word(next) || tokens_[next].capitalised) return true;
        // A sentence goes on in lower case after a quotation, an omission or an unknown abbreviation; after a
        // word that is no abbreviation the writer has only been careless, or adds a note in brackets.
        const bool at_once = next == last + 1 || is_mark(last + 1, u'(');
        return plain && first_stop > 0 && is_word(first_stop - 1) &&
               tokens_[first_stop - 1].range.size() > 3 && at_once;
    }

    /// "improved.The": words run together at a full stop, other than in "U.S.A" or an address.
    [[nodiscard]] bool is_missing_space(std::size_t first_stop, std::size_t last, std::size_t next) const {
        if (first_stop == 0 || !is_word(first_stop - 1) || !is_word(next) || !tokens_[next].capitalised)
            return false;
        if (tokens_[first_stop].first == u'.' && first_stop != last) return true;
        const std::u16string_view word = written(next);
        const bool ordinary = word == u"I" || (word.size() > 1 && word[1] >= u'a' && word[1] <= u'z');
        return ordinary && tokens_[first_stop - 1].range.size() > 2 && !is_mark(next + 1, u'.');
    }

    /// Whether the full stop after token `before` may end a sentence, `next` being the first token after it.
    [[nodiscard]] bool may_end_after(std::size_t before, std::size_t next) const {
        if (!is_word(before)) return true;
        const std::size_t size = tokens_[before].range.size();
        if (size > 6) return true;
        const LowerCase lower(written(before));
        const std::u16string_view word = lower.view();
        const bool capital_follows = is_word(next) && tokens_[next].capitalised;
        if (size == 1) return may_end_after_letter(before, word[0], next);
        if (word == u"no") return !is_number(next);
        if (contains(referring_abbreviations, word) || word == u"hon") return false;
        const bool starter_follows = capital_follows && is_starter(next);
        // "in Church St. The ...": what only looks like a title, for a starter is never a name
        if (tokens_[before].capitalised && contains(titles, word)) return word == u"st" && starter_follows;
        if (word == u"etc" || word == u"cent") return !is_word(next) || capital_follows;
        const bool month = tokens_[before].capitalised && contains(months, word);
        return !(month || contains(trailing_abbreviations, word)) || starter_follows;
    }
    /// After "J.", "p.m.", "e.g.", "plan B.".
    [[nodiscard]] bool may_end_after_letter(std::size_t before, char16_t letter, std::size_t next) const {
        const bool dotted_before = before >= 2 && is_mark(before - 1, u'.') && touches_next(before - 1) &&
                                   touches_next(before - 2) && tokens_[before - 2].range.size() == 1;
        if (dotted_before) {
            const char16_t first = tokens_[before - 2].first;
            if ((first == u'e' && letter == u'g') || (first == u'i' && letter == u'e')) return false;
            if ((first == u'p' || first == u'a') && letter == u'm')
                return !is_word(next) || tokens_[next].capitalised;
        }
        if (letter == u'v' || is_number(next)) return false; // a party in court; "p. 4", "s. 47"
        const bool initial = tokens_[before].capitalised && letter != u'i';
        if (!initial && !dotted_before) return true;
        return is_word(next) && tokens_[next].capitalised && is_starter(next);
    }

    std::u16string_view text_;
    std::span<const Token> tokens_;
    std::vector<TextRange>& sentences_;
    std::size_t longest_line_ = 0;
};

} // namespace

void split_sentences(std::u16string_view paragraph, std::span<const Token> tokens,
                     std::vector<TextRange>& sentences) {
    sentences.clear();
    SentenceSplitter(paragraph, tokens, sentences).run();
}

} // namespace findings::engine
