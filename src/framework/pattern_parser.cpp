#include "framework/pattern_parser.hpp"

#include "engine/token.hpp"
#include "framework/inflection.hpp"
#include "framework/source_file.hpp"
#include "framework/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace findings::framework {
namespace {

using Element = engine::LexiconRule::Element;
using engine::WordId;

constexpr std::size_t max_patterns = 512;  // that one written pattern may stand for
constexpr std::size_t max_elements = 24;   // of one flat pattern
constexpr std::size_t max_gap = 8;         // words
constexpr std::size_t max_sequences = 512; // of a phrase
constexpr int max_depth = 16;              // of groups in groups

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_special(char c) {
    return std::string_view("()[]|*~@").find(c) != std::string_view::npos;
}

bool is_gap(const Element& element) {
    return element.words.empty();
}

void make_set(std::vector<WordId>& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// Puts all alternatives that are one certain word into one element.
std::vector<FlatPattern> merged(std::vector<FlatPattern> alternatives) {
    std::vector<FlatPattern> out;
    Element single;
    for (auto& alternative : alternatives) {
        const bool one_word = alternative.size() == 1 && !alternative[0].optional && !is_gap(alternative[0]);
        if (one_word)
            single.words.insert(single.words.end(), alternative[0].words.begin(), alternative[0].words.end());
        else
            out.push_back(std::move(alternative));
    }
    if (single.words.empty()) return out;
    make_set(single.words);
    out.insert(out.begin(), FlatPattern{std::move(single)});
    return out;
}

class PatternReader {
public:
    PatternReader(std::string_view text, const WordSets& sets, engine::Vocabulary& vocabulary)
        : text_(text), sets_(sets), vocabulary_(vocabulary) {}

    ParsedPatterns read_pattern() {
        auto patterns = read_sequence();
        if (good() && position_ < text_.size()) fail(position_, unexpected());
        for (const auto& pattern : patterns)
            if (good()) check(pattern);
        return result(std::move(patterns));
    }

    ParsedPatterns read_list() {
        std::vector<FlatPattern> list;
        for (skip_space(); good() && position_ < text_.size(); skip_space()) {
            auto alternatives = read_element();
            for (const auto& pattern : alternatives)
                if (good()) check(pattern);
            std::move(alternatives.begin(), alternatives.end(), std::back_inserter(list));
        }
        if (good() && list.empty()) fail(0, "no word here");
        return result(merged(std::move(list)));
    }

private:
    [[nodiscard]] bool good() const { return problems_.empty(); }
    void fail(std::size_t offset, std::string message) {
        if (good()) problems_.push_back({offset, std::move(message)});
    }
    [[nodiscard]] std::string unexpected() const {
        return "unexpected " + in_quotes(text_.substr(position_, 1));
    }
    ParsedPatterns result(std::vector<FlatPattern> patterns) {
        if (!good()) patterns.clear();
        return {std::move(patterns), std::move(problems_)};
    }

    [[nodiscard]] char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }
    void skip_space() {
        while (position_ < text_.size() && is_space(text_[position_]))
            ++position_;
    }

    /// Elements up to the end, a '|', or a closing bracket.
    std::vector<FlatPattern> read_sequence() {
        std::vector<FlatPattern> sequences{FlatPattern{}};
        const std::size_t begin = position_;
        for (skip_space(); good() && position_ < text_.size(); skip_space()) {
            if (const char c = peek(); c == '|' || c == ')' || c == ']') break;
            append(sequences, read_element(), begin);
        }
        if (good() && sequences.size() == 1 && sequences[0].empty()) fail(begin, "no word here");
        return sequences;
    }

    /// Every sequence continued by every alternative.
    void append(std::vector<FlatPattern>& sequences, const std::vector<FlatPattern>& alternatives,
                std::size_t begin) {
        if (sequences.size() * alternatives.size() > max_patterns)
            return fail(begin, "stands for more than " + std::to_string(max_patterns) +
                                   " patterns; split it or use a set");
        std::vector<FlatPattern> longer;
        longer.reserve(sequences.size() * alternatives.size());
        for (const auto& sequence : sequences)
            for (const auto& alternative : alternatives) {
                longer.push_back(sequence);
                longer.back().insert(longer.back().end(), alternative.begin(), alternative.end());
            }
        sequences = std::move(longer);
    }

    std::vector<FlatPattern> read_element() {
        const std::size_t begin = position_;
        std::vector<FlatPattern> alternatives;
        switch (peek()) {
        case '(':
            alternatives = read_group(')');
            break;
        case '[':
            alternatives = optional(read_group(']'));
            break;
        case '@':
            alternatives = read_set();
            break;
        case '*':
            alternatives = {read_gap()};
            break;
        case '~':
        case '|':
        case ')':
        case ']':
            fail(position_, unexpected());
            break;
        default:
            alternatives = read_word();
        }
        if (good() && position_ < text_.size() && !is_space(peek()) &&
            std::string_view("|)]").find(peek()) == std::string_view::npos)
            fail(position_, "a space is missing before " + in_quotes(text_.substr(position_, 1)));
        if (good() && alternatives.empty()) fail(begin, "no word here");
        return alternatives;
    }

    std::vector<FlatPattern> read_group(char closing) {
        const std::size_t begin = position_;
        if (++depth_ > max_depth) fail(begin, "too many groups in groups");
        std::vector<FlatPattern> alternatives;
        do {
            ++position_; // the bracket or the '|'
            auto sequences = read_sequence();
            std::move(sequences.begin(), sequences.end(), std::back_inserter(alternatives));
        } while (good() && peek() == '|');
        if (good() && peek() != closing) fail(begin, in_quotes({&closing, 1}) + " is missing");
        ++position_;
        --depth_;
        return merged(std::move(alternatives));
    }

    static std::vector<FlatPattern> optional(std::vector<FlatPattern> alternatives) {
        if (alternatives.size() == 1 && alternatives[0].size() == 1)
            alternatives[0][0].optional = true;
        else
            alternatives.emplace_back();
        return alternatives;
    }

    std::vector<FlatPattern> read_set() {
        const std::size_t begin = position_++;
        const std::string_view name = read_while([](char c) { return !is_space(c) && !is_special(c); });
        const auto found = sets_.find(std::string(name));
        if (found != sets_.end()) return found->second;
        fail(begin, "unknown set " + in_quotes(text_.substr(begin, position_ - begin)));
        return {};
    }

    /// '*', '*2' or '*0-3'.
    FlatPattern read_gap() {
        const std::size_t begin = position_++;
        std::size_t least = 1;
        std::size_t most = 1;
        if (const auto count = read_number()) {
            least = most = *count;
            if (peek() == '-') {
                ++position_;
                most = read_number().value_or(0);
            }
        }
        if (most == 0 || most < least || most > max_gap)
            fail(begin, "a gap is '*', '*2' or '*0-3', with at most " + std::to_string(max_gap) + " words");
        FlatPattern gap;
        for (std::size_t i = 0; good() && i < most; ++i)
            gap.push_back({{}, i >= least});
        return gap;
    }

    std::optional<std::size_t> read_number() {
        const std::string_view digits = read_while([](char c) { return c >= '0' && c <= '9'; });
        if (digits.empty() || digits.size() > 2) return std::nullopt;
        std::size_t number = 0;
        for (const char digit : digits)
            number = number * 10 + static_cast<std::size_t>(digit - '0');
        return number;
    }

    template <typename Accept>
    std::string_view read_while(Accept accept) {
        const std::size_t begin = position_;
        while (position_ < text_.size() && accept(text_[position_]))
            ++position_;
        return text_.substr(begin, position_ - begin);
    }

    /// A literal, which the tokeniser may take apart ("hasn't"), with an inflection that holds for its last
    /// word.
    std::vector<FlatPattern> read_word() {
        const std::size_t begin = position_;
        const std::string_view literal = read_while([](char c) { return !is_space(c) && !is_special(c); });
        std::vector<std::u16string> words = words_of(literal);
        if (words.empty()) {
            fail(begin, in_quotes(literal) + " is no word");
            return {};
        }
        FlatPattern pattern;
        for (std::size_t i = 0; i + 1 < words.size(); ++i)
            pattern.push_back({{vocabulary_.intern(words[i])}, false});
        Element last;
        for (const auto& form : inflected(std::move(words.back())))
            last.words.push_back(vocabulary_.intern(form));
        make_set(last.words);
        pattern.push_back(std::move(last));
        return {std::move(pattern)};
    }

    /// A clitic by itself ("'s") is a word too, though the tokeniser only knows it behind another.
    std::vector<std::u16string> words_of(std::string_view literal) {
        const auto text = to_utf16(literal);
        auto words = engine::folded_words(text);
        const bool clitic = text.size() > 1 && (text[0] == u'\'' || text[0] == u'\u2019');
        if (clitic && words.size() == 1) words[0] = engine::fold(text);
        return words;
    }

    std::vector<std::u16string> inflected(std::u16string word) {
        if (peek() != '~') return {std::move(word)};
        const std::size_t begin = position_++;
        const char inflection = peek();
        if (position_ < text_.size()) ++position_;
        switch (inflection) {
        case 'v':
            return verb_forms(word);
        case 'n':
            return noun_forms(word);
        case 'a':
            return adjective_forms(word);
        default:
            fail(begin, "an inflection is '~v', '~n' or '~a'");
            return {};
        }
    }

    /// A pattern begins and ends with a certain word, so that a match has borders.
    void check(const FlatPattern& pattern) {
        const auto certain = [](const Element& element) { return !(element.optional && !is_gap(element)); };
        const auto first = std::find_if(pattern.begin(), pattern.end(), certain);
        const auto last = std::find_if(pattern.rbegin(), pattern.rend(), certain);
        if (first == pattern.end())
            fail(0, "every element is optional");
        else if (is_gap(*first) || is_gap(*last))
            fail(0, "a pattern begins and ends with a word, not with a gap");
        else if (pattern.size() > max_elements)
            fail(0, "longer than " + std::to_string(max_elements) + " words");
    }

    std::string_view text_;
    const WordSets& sets_;
    engine::Vocabulary& vocabulary_;
    std::size_t position_ = 0;
    int depth_ = 0;
    std::vector<PatternProblem> problems_;
};

/// Adds the sequences of one pattern; false where there would be too many.
bool add_sequences(const FlatPattern& pattern, std::vector<std::vector<WordId>>& all) {
    std::vector<std::vector<WordId>> sequences{{}};
    for (const Element& element : pattern) {
        if (sequences.size() * (element.words.size() + 1) > max_sequences) return false;
        std::vector<std::vector<WordId>> longer;
        if (element.optional) longer = sequences;
        for (const auto& sequence : sequences)
            for (const WordId word : element.words) {
                longer.push_back(sequence);
                longer.back().push_back(word);
            }
        sequences = std::move(longer);
    }
    if (all.size() + sequences.size() > max_sequences) return false;
    std::move(sequences.begin(), sequences.end(), std::back_inserter(all));
    return true;
}

} // namespace

ParsedPatterns parse_pattern(std::string_view text, const WordSets& sets, engine::Vocabulary& vocabulary) {
    return PatternReader(text, sets, vocabulary).read_pattern();
}

ParsedPatterns parse_words(std::string_view text, const WordSets& sets, engine::Vocabulary& vocabulary) {
    return PatternReader(text, sets, vocabulary).read_list();
}

WordSequences word_sequences(const std::vector<FlatPattern>& patterns) {
    WordSequences found;
    for (const auto& pattern : patterns) {
        if (std::any_of(pattern.begin(), pattern.end(), is_gap)) return {{}, "a phrase holds no gap"};
        if (!add_sequences(pattern, found.sequences))
            return {{}, "stands for more than " + std::to_string(max_sequences) + " phrases"};
    }
    std::sort(found.sequences.begin(), found.sequences.end());
    found.sequences.erase(std::unique(found.sequences.begin(), found.sequences.end()), found.sequences.end());
    return found;
}

} // namespace findings::framework
