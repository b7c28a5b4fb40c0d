#include "engine/pattern_automaton.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace findings::engine {
namespace {

/// A place in a pattern: before its element `index`, or its end. Numbered over all patterns; the lowest bit
/// tells that a comma was just read.
using Place = std::uint32_t;
using Places = std::vector<Place>;

struct PlacesHash {
    std::size_t operator()(const Places& places) const {
        std::size_t hash = places.size();
        for (const Place place : places)
            hash = (hash ^ place) * 0x9E3779B97F4A7C15u;
        return hash ^ (hash >> 29);
    }
};

void make_set(auto& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

constexpr std::uint32_t any_word = 0; // the id of the word set that a gap stands for

} // namespace

/// Builds the automaton: patterns to numbered places, words to classes, sets of places to states.
class PatternAutomaton::Compiler {
public:
    Compiler(std::span<const Labelled> patterns, PatternAutomaton& automaton) : automaton_(automaton) {
        add_single_words(patterns);
        for (const Labelled& labelled : patterns)
            if (!is_single(*labelled.pattern)) add(labelled);
        make_classes();
        make_states();
    }

private:
    struct PlaceData {
        std::uint32_t word_set = any_word;
        bool optional = false;
        bool beside_gap = false;
        bool end = false;
        std::uint32_t label = 0; ///< of an end
    };

    static bool is_single(const LexiconRule::Pattern& pattern) { return pattern.size() == 1; }

    /// Most of a lexicon is single words: all of one label are taken together as one element.
    void add_single_words(std::span<const Labelled> patterns) {
        std::map<std::uint32_t, std::vector<WordId>> words_by_label;
        for (const Labelled& labelled : patterns)
            if (is_single(*labelled.pattern)) {
                auto& words = words_by_label[labelled.label];
                const auto& more = labelled.pattern->front().words;
                words.insert(words.end(), more.begin(), more.end());
            }
        for (auto& [label, words] : words_by_label) {
            make_set(words);
            const LexiconRule::Pattern pattern{{std::move(words), false}};
            add({&pattern, label});
        }
    }

    void add(const Labelled& labelled) {
        const auto& pattern = *labelled.pattern;
        firsts_.push_back(static_cast<std::uint32_t>(places_.size()));
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            const bool gap = pattern[i].words.empty();
            const bool after_gap = i > 0 && pattern[i - 1].words.empty();
            places_.push_back({word_set(pattern[i].words), pattern[i].optional, gap || after_gap, false, 0});
        }
        places_.push_back({any_word, false, false, true, labelled.label});
    }

    std::uint32_t word_set(const std::vector<WordId>& words) {
        if (words.empty()) return any_word;
        const auto [entry, fresh] = set_ids_.emplace(words, static_cast<std::uint32_t>(sets_.size() + 1));
        if (fresh) sets_.push_back(&entry->first);
        return entry->second;
    }

    /// Words that stand in exactly the same sets are one class.
    void make_classes() {
        std::vector<std::pair<WordId, std::uint32_t>> memberships;
        for (std::uint32_t set = 0; set < sets_.size(); ++set)
            for (const WordId word : *sets_[set])
                memberships.emplace_back(word, set);
        make_set(memberships);
        std::map<std::vector<std::uint32_t>, WordClass> class_ids;
        classes_of_set_.resize(sets_.size());
        if (!memberships.empty())
            automaton_.classes_.resize(static_cast<std::size_t>(memberships.back().first) + 1, any_other);
        for (auto begin = memberships.begin(); begin != memberships.end();) {
            const WordId word = begin->first;
            std::vector<std::uint32_t> sets;
            for (; begin != memberships.end() && begin->first == word; ++begin)
                sets.push_back(begin->second);
            const auto [entry, fresh] = class_ids.emplace(sets, static_cast<WordClass>(class_ids.size() + 1));
            automaton_.classes_[static_cast<std::size_t>(word)] = entry->second;
            if (fresh)
                for (const std::uint32_t set : entry->first)
                    classes_of_set_[set].push_back(entry->second);
        }
        class_count_ = class_ids.size() + 1;
    }

    void make_states() {
        automaton_.states_.resize(1); // dead
        Places first = firsts_;
        for (Place& place : first)
            place *= 2;
        state_of(closed(std::move(first)));
        // States are made as they are met; those met meanwhile are appended.
        for (std::size_t i = 0; i < pending_.size(); ++i)
            fill(start + static_cast<State>(i), Places(*pending_[i]));
        automaton_.states_.push_back({size_of(automaton_.edges_), size_of(automaton_.accepts_), dead, dead});
        automaton_.entries_.resize(class_count_, dead);
        for (WordClass c = 0; c < class_count_; ++c)
            automaton_.entries_[c] = automaton_.after(start, c);
    }

    static std::uint32_t size_of(const auto& values) { return static_cast<std::uint32_t>(values.size()); }

    State state_of(Places places) {
        if (places.empty()) return dead;
        const auto [entry, fresh] =
            state_ids_.emplace(std::move(places), static_cast<State>(automaton_.states_.size()));
        if (fresh) {
            pending_.push_back(&entry->first);
            automaton_.states_.emplace_back();
        }
        return entry->second;
    }

    /// With the places behind optional elements.
    [[nodiscard]] Places closed(Places places) const {
        for (std::size_t i = 0; i < places.size(); ++i)
            if (places_[places[i] / 2].optional) places.push_back((places[i] / 2 + 1) * 2);
        make_set(places);
        return places;
    }

    void fill(State state, const Places& places) {
        std::vector<std::uint32_t> accepts;
        Places after_any;
        Places after_comma;
        std::vector<std::pair<WordClass, Place>> moves;
        for (const Place numbered : places) {
            const Place place = numbered / 2;
            const PlaceData& data = places_[place];
            if (data.end) {
                accepts.push_back(data.label);
                continue;
            }
            if (data.beside_gap && numbered % 2 == 0) after_comma.push_back(numbered + 1);
            const Place next = (place + 1) * 2;
            if (data.word_set == any_word)
                after_any.push_back(next);
            else
                for (const WordClass c : classes_of_set_[data.word_set - 1])
                    moves.emplace_back(c, next);
        }
        make_set(accepts);
        make_set(moves);
        automaton_.states_[state].first_edge = size_of(automaton_.edges_);
        automaton_.states_[state].first_accept = size_of(automaton_.accepts_);
        automaton_.accepts_.insert(automaton_.accepts_.end(), accepts.begin(), accepts.end());
        add_edges(moves, after_any);
        const State otherwise = state_of(closed(std::move(after_any)));
        const State comma = state_of(closed_after_comma(std::move(after_comma)));
        automaton_.states_[state].otherwise = otherwise;
        automaton_.states_[state].comma = comma;
    }

    void add_edges(const std::vector<std::pair<WordClass, Place>>& moves, const Places& after_any) {
        for (auto begin = moves.begin(); begin != moves.end();) {
            const WordClass c = begin->first;
            Places targets = after_any;
            for (; begin != moves.end() && begin->first == c; ++begin)
                targets.push_back(begin->second);
            automaton_.edges_.push_back({c, state_of(closed(std::move(targets)))});
        }
    }

    /// The places after a comma are closed already, as those before it were.
    static Places closed_after_comma(Places places) {
        make_set(places);
        return places;
    }

    PatternAutomaton& automaton_;
    std::vector<PlaceData> places_;
    Places firsts_;
    std::map<std::vector<WordId>, std::uint32_t> set_ids_;
    std::vector<const std::vector<WordId>*> sets_; ///< by id - 1; the keys of the map stay where they are
    std::vector<std::vector<WordClass>> classes_of_set_;
    std::size_t class_count_ = 1;
    std::unordered_map<Places, State, PlacesHash> state_ids_;
    std::vector<const Places*> pending_; ///< by state - start
};

PatternAutomaton::PatternAutomaton(std::span<const Labelled> patterns) {
    Compiler(patterns, *this);
}

std::size_t PatternAutomaton::bytes() const {
    return classes_.size() * sizeof(WordClass) + entries_.size() * sizeof(State) +
           states_.size() * sizeof(StateData) + edges_.size() * sizeof(Edge) +
           accepts_.size() * sizeof(std::uint32_t);
}

PatternAutomaton::WordClass PatternAutomaton::class_of(const Token& token) const {
    const auto word = static_cast<std::size_t>(token.word);
    return word < classes_.size() ? classes_[word] : any_other;
}

PatternAutomaton::State PatternAutomaton::after(State state, WordClass word_class) const {
    const auto begin = edges_.begin() + states_[state].first_edge;
    const auto end = edges_.begin() + states_[state + 1].first_edge;
    const auto edge =
        std::lower_bound(begin, end, word_class, [](const Edge& e, WordClass c) { return e.word_class < c; });
    return edge != end && edge->word_class == word_class ? edge->target : states_[state].otherwise;
}

PatternAutomaton::State PatternAutomaton::after(State state, const Token& token) const {
    switch (token.kind) {
    case TokenKind::Word:
    case TokenKind::Number:
        return after(state, class_of(token));
    case TokenKind::Punctuation:
        return token.first == u',' ? states_[state].comma : dead;
    case TokenKind::LineBreak:
        break;
    }
    return dead;
}

void PatternAutomaton::find(std::span<const Token> tokens, std::size_t first, std::size_t end,
                            std::vector<Match>& found) const {
    for (std::size_t begin = first; begin < end; ++begin) {
        const Token& word = tokens[begin];
        if (word.kind != TokenKind::Word && word.kind != TokenKind::Number) continue;
        State state = entries_[class_of(word)];
        for (std::size_t next = begin + 1; state != dead; ++next) {
            for (std::uint32_t a = states_[state].first_accept; a < states_[state + 1].first_accept; ++a)
                found.push_back({accepts_[a], begin, next});
            const bool line_break = next < end && tokens[next].kind == TokenKind::LineBreak;
            if (line_break) ++next;
            if (next >= end) break;
            state = after(state, tokens[next]);
        }
    }
}

} // namespace findings::engine
