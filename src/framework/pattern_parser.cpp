#include "framework/pattern_parser.hpp"

#include "engine/token.hpp"
#include "engine/utf.hpp"
#include "framework/inflection.hpp"
#include "framework/source_file.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace findings::framework {
namespace {

using Element = engine::LexiconRule::Element;
using engine::WordId;
using engine::WordSetId;

constexpr std::size_t max_patterns = 512;  // that one written pattern may stand for
constexpr std::size_t max_elements = 24;   // of one flat pattern
constexpr std::size_t max_gap = 8;         // words
constexpr std::size_t max_sequences = 512; // of a phrase
constexpr int max_depth = 16;              // of groups in groups

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
constexpr auto literal_table = [] {
    std::array<bool, 256> literal{};
    for (std::size_t c = 0; c < literal.size(); ++c)
        literal[c] = !is_space(static_cast<char>(c)) &&
                     std::string_view("()[]|*~@").find(static_cast<char>(c)) == std::string_view::npos;
    return literal;
}();
/// May stand in a word.
constexpr bool is_literal(char c) {
    return literal_table[static_cast<unsigned char>(c)];
}

bool is_gap(const Element& element) {
    return element.words == WordSetId::Any;
}

/// What stands in one place: any of some words, or any of some longer patterns.
struct Alternatives {
    std::vector<WordId> words;
    std::vector<FlatPattern> patterns;
};

class PatternReader {
public:
    PatternReader(std::string_view text, const NamedSets& sets, PatternTables tables)
        : text_(text), sets_(sets), tables_(tables) {}

    ParsedPatterns read_pattern() {
        auto patterns = read_sequence();
        if (good() && position_ < text_.size()) fail(position_, unexpected());
        return result(std::move(patterns));
    }

    ParsedPatterns read_list() {
        Alternatives list;
        for (skip_space(); good() && position_ < text_.size(); skip_space())
            read_element(list);
        if (good() && list.words.empty() && list.patterns.empty()) fail(0, "no word here");
        return result(flat(std::move(list)));
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
        for (const auto& pattern : patterns)
            if (good()) check(pattern);
        if (!good()) patterns.clear();
        return {std::move(patterns), std::move(problems_)};
    }

    [[nodiscard]] char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }
    [[nodiscard]] bool at_end_of_alternative() const {
        return position_ == text_.size() || peek() == '|' || peek() == ')' || peek() == ']';
    }
    void skip_space() {
        while (position_ < text_.size() && is_space(text_[position_]))
            ++position_;
    }

    /// Elements up to the end, a '|', or a closing bracket.
    std::vector<FlatPattern> read_sequence() {
        std::vector<FlatPattern> sequences{FlatPattern{}};
        const std::size_t begin = position_;
        for (skip_space(); good() && !at_end_of_alternative(); skip_space()) {
            Alternatives element;
            read_element(element);
            append(sequences, flat(std::move(element)), begin);
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
        if (alternatives.size() == 1) {
            for (auto& sequence : sequences)
                sequence.insert(sequence.end(), alternatives[0].begin(), alternatives[0].end());
            return;
        }
        std::vector<FlatPattern> longer;
        longer.reserve(sequences.size() * alternatives.size());
        for (const auto& sequence : sequences)
            for (const auto& alternative : alternatives) {
                longer.push_back(sequence);
                longer.back().insert(longer.back().end(), alternative.begin(), alternative.end());
            }
        sequences = std::move(longer);
    }

    /// All alternatives that are one certain word are one element.
    std::vector<FlatPattern> flat(Alternatives alternatives) {
        if (!alternatives.words.empty())
            alternatives.patterns.insert(
                alternatives.patterns.begin(),
                FlatPattern{{tables_.word_sets.intern(std::move(alternatives.words)), false}});
        return std::move(alternatives.patterns);
    }

    static void add(Alternatives& all, std::vector<FlatPattern> patterns, const engine::WordSets& word_sets) {
        for (auto& pattern : patterns) {
            const bool one_word = pattern.size() == 1 && !pattern[0].optional && !is_gap(pattern[0]);
            if (one_word) {
                const auto& words = word_sets[pattern[0].words];
                all.words.insert(all.words.end(), words.begin(), words.end());
            } else {
                all.patterns.push_back(std::move(pattern));
            }
        }
    }

    /// Adds what the element stands for.
    void read_element(Alternatives& all) {
        switch (peek()) {
        case '(':
            read_group(')', all);
            break;
        case '[': {
            Alternatives group;
            read_group(']', group);
            add(all, optional(flat(std::move(group))), tables_.word_sets);
            break;
        }
        case '@':
            read_set(all);
            break;
        case '*':
            all.patterns.push_back(read_gap());
            break;
        case '~':
        case '|':
        case ')':
        case ']':
            fail(position_, unexpected());
            break;
        default:
            read_word(all);
        }
        if (good() && !at_end_of_alternative() && !is_space(peek()))
            fail(position_, "a space is missing before " + in_quotes(text_.substr(position_, 1)));
    }

    void read_group(char closing, Alternatives& all) {
        const std::size_t begin = position_;
        if (++depth_ > max_depth) fail(begin, "too many groups in groups");
        do {
            ++position_; // the bracket or the '|'
            read_alternative(all);
        } while (good() && peek() == '|');
        if (good() && peek() != closing) fail(begin, in_quotes({&closing, 1}) + " is missing");
        ++position_;
        --depth_;
    }

    /// One word as a rule: then there is nothing to put together.
    void read_alternative(Alternatives& all) {
        skip_space();
        const std::size_t begin = position_;
        const std::size_t words = all.words.size();
        const std::size_t patterns = all.patterns.size();
        if (position_ < text_.size() && is_literal(peek())) {
            read_word(all);
            skip_space();
            if (!good() || at_end_of_alternative()) return;
            position_ = begin;
            all.words.resize(words);
            all.patterns.resize(patterns);
        }
        add(all, read_sequence(), tables_.word_sets);
    }

    static std::vector<FlatPattern> optional(std::vector<FlatPattern> alternatives) {
        if (alternatives.size() == 1 && alternatives[0].size() == 1)
            alternatives[0][0].optional = true;
        else
            alternatives.emplace_back();
        return alternatives;
    }

    void read_set(Alternatives& all) {
        const std::size_t begin = position_++;
        const std::string_view name = read_while(is_literal);
        const auto found = sets_.find(std::string(name));
        if (found != sets_.end())
            add(all, found->second, tables_.word_sets);
        else
            fail(begin, "unknown set " + in_quotes(text_.substr(begin, position_ - begin)));
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
            gap.push_back({WordSetId::Any, i >= least});
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
    void read_word(Alternatives& all) {
        const std::size_t begin = position_;
        const std::string_view literal = read_while(is_literal);
        if (read_plain_word(literal, all)) return;
        std::vector<std::u16string> words = words_of(literal);
        if (words.empty()) return fail(begin, in_quotes(literal) + " is no word");
        FlatPattern pattern;
        for (std::size_t i = 0; i + 1 < words.size(); ++i)
            pattern.push_back({tables_.word_sets.intern({tables_.vocabulary.intern(words[i])}), false});
        std::vector<WordId> last;
        for (const auto& form : inflected(std::move(words.back())))
            last.push_back(tables_.vocabulary.intern(form));
        if (!good()) return;
        if (pattern.empty()) {
            all.words.insert(all.words.end(), last.begin(), last.end());
        } else {
            pattern.push_back({tables_.word_sets.intern(std::move(last)), false});
            all.patterns.push_back(std::move(pattern));
        }
    }

    /// Nearly all words are short and in lower case: they are folded already.
    bool read_plain_word(std::string_view literal, Alternatives& all) {
        std::array<char16_t, 24> units{};
        const bool plain =
            literal.size() <= units.size() && literal != "cannot" &&
            std::all_of(literal.begin(), literal.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (!plain) return false;
        std::copy(literal.begin(), literal.end(), units.begin());
        const std::u16string_view word(units.data(), literal.size());
        if (peek() != '~')
            all.words.push_back(tables_.vocabulary.intern(word));
        else
            for (const auto& form : inflected(std::u16string(word)))
                all.words.push_back(tables_.vocabulary.intern(form));
        return true;
    }

    /// A clitic by itself ("'s") is a word too, though the tokeniser only knows it behind another.
    static std::vector<std::u16string> words_of(std::string_view literal) {
        const auto text = engine::to_utf16(literal).text;
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
    const NamedSets& sets_;
    PatternTables tables_;
    std::size_t position_ = 0;
    int depth_ = 0;
    std::vector<PatternProblem> problems_;
};

/// Adds the sequences of one pattern; false where there would be too many.
bool add_sequences(const FlatPattern& pattern, const engine::WordSets& word_sets,
                   std::vector<std::vector<WordId>>& all) {
    std::vector<std::vector<WordId>> sequences{{}};
    for (const Element& element : pattern) {
        const auto& words = word_sets[element.words];
        if (sequences.size() * (words.size() + 1) > max_sequences) return false;
        std::vector<std::vector<WordId>> longer;
        if (element.optional) longer = sequences;
        for (const auto& sequence : sequences)
            for (const WordId word : words) {
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

ParsedPatterns parse_pattern(std::string_view text, const NamedSets& sets, PatternTables tables) {
    return PatternReader(text, sets, tables).read_pattern();
}

ParsedPatterns parse_words(std::string_view text, const NamedSets& sets, PatternTables tables) {
    return PatternReader(text, sets, tables).read_list();
}

WordSequences word_sequences(const std::vector<FlatPattern>& patterns, const engine::WordSets& word_sets) {
    WordSequences found;
    for (const auto& pattern : patterns) {
        if (std::any_of(pattern.begin(), pattern.end(), is_gap)) return {{}, "a phrase holds no gap"};
        if (!add_sequences(pattern, word_sets, found.sequences))
            return {{}, "stands for more than " + std::to_string(max_sequences) + " phrases"};
    }
    std::sort(found.sequences.begin(), found.sequences.end());
    found.sequences.erase(std::unique(found.sequences.begin(), found.sequences.end()), found.sequences.end());
    return found;
}

} // namespace findings::framework
