#include "engine/pattern_automaton.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace findings::engine {
namespace {

/// A node of the patterns' tree: what was read so far. The lowest bit tells that a comma was just read.
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

std::uint32_t size_of(const auto& values) {
    return static_cast<std::uint32_t>(values.size());
}

bool is_word(const Token& token) {
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number;
}

constexpr std::uint32_t any_word = 0; // the id of the word set that a gap stands for

/// The distinct word sets of all patterns, and the words sorted into classes by the sets they stand in.
class WordSets {
public:
    std::uint32_t id_of(const std::vector<WordId>& words) {
        if (words.empty()) return any_word;
        const auto [entry, fresh] = ids_.emplace(words, size_of(sets_) + 1);
        if (fresh) sets_.push_back(&entry->first);
        return entry->second;
    }

    /// `classes` gets the class of each word; 0 is that of words in no set.
    void make_classes(std::vector<std::uint32_t>& classes) {
        std::vector<std::pair<WordId, std::uint32_t>> memberships;
        for (std::uint32_t set = 0; set < sets_.size(); ++set)
            for (const WordId word : *sets_[set])
                memberships.emplace_back(word, set);
        std::sort(memberships.begin(), memberships.end());
        if (!memberships.empty()) classes.resize(static_cast<std::size_t>(memberships.back().first) + 1, 0);
        classes_.resize(sets_.size());
        std::unordered_map<Places, std::uint32_t, PlacesHash> class_ids;
        std::vector<std::uint32_t> sets;
        for (auto begin = memberships.begin(); begin != memberships.end();) {
            const WordId word = begin->first;
            sets.clear();
            for (; begin != memberships.end() && begin->first == word; ++begin)
                sets.push_back(begin->second);
            const auto [entry, fresh] = class_ids.emplace(sets, class_count_);
            classes[static_cast<std::size_t>(word)] = entry->second;
            if (!fresh) continue;
            ++class_count_;
            for (const std::uint32_t set : sets)
                classes_[set].push_back(entry->second);
        }
    }

    [[nodiscard]] const std::vector<std::uint32_t>& classes_of(std::uint32_t id) const {
        return classes_[id - 1];
    }
    [[nodiscard]] std::uint32_t class_count() const { return class_count_; }

private:
    struct Hash {
        std::size_t operator()(const std::vector<WordId>& words) const {
            std::size_t hash = words.size();
            for (const WordId word : words)
                hash = (hash ^ static_cast<std::size_t>(word)) * 0x9E3779B97F4A7C15u;
            return hash ^ (hash >> 29);
        }
    };
    std::unordered_map<std::vector<WordId>, std::uint32_t, Hash> ids_;
    std::vector<const std::vector<WordId>*> sets_;    ///< by id - 1: keys of ids_, which stay where they are
    std::vector<std::vector<std::uint32_t>> classes_; ///< by id - 1
    std::uint32_t class_count_ = 1;
};

/// All patterns as one tree, so that those which begin alike are one up to where they part.
class PatternTree {
public:
    struct Branch {
        std::uint32_t word_set;
        bool optional;
        Place target;
    };
    struct Node {
        std::vector<Branch> branches;
        std::vector<std::uint32_t> labels; ///< of the patterns that end here
        bool after_gap = false;
    };

    PatternTree() : nodes_(1) {}

    void add(const LexiconRule::Pattern& pattern, std::uint32_t label, WordSets& sets) {
        Place node = 0;
        for (const auto& element : pattern)
            node = branch(node, sets.id_of(element.words), element.optional);
        nodes_[node].labels.push_back(label);
    }

    [[nodiscard]] const Node& operator[](Place node) const { return nodes_[node]; }

private:
    Place branch(Place node, std::uint32_t word_set, bool optional) {
        const std::uint64_t key = (std::uint64_t{node} << 32) | (word_set << 1) | (optional ? 1u : 0u);
        const auto [entry, fresh] = children_.emplace(key, size_of(nodes_));
        if (fresh) {
            nodes_[node].branches.push_back({word_set, optional, entry->second});
            nodes_.emplace_back().after_gap = word_set == any_word;
        }
        return entry->second;
    }

    std::vector<Node> nodes_;
    std::unordered_map<std::uint64_t, Place> children_;
};

} // namespace

/// Builds the automaton: patterns to a tree, words to classes, sets of the tree's nodes to states.
class PatternAutomaton::Compiler {
public:
    Compiler(std::span<const Labelled> patterns, PatternAutomaton& automaton) : automaton_(automaton) {
        add_single_words(patterns);
        for (const Labelled& labelled : patterns)
            if (labelled.pattern->size() > 1) tree_.add(*labelled.pattern, labelled.label, sets_);
        sets_.make_classes(automaton_.classes_);
        make_states();
    }

private:
    /// Most of a lexicon is single words: all of one label are taken together as one element.
    void add_single_words(std::span<const Labelled> patterns) {
        std::map<std::uint32_t, LexiconRule::Element> by_label;
        for (const Labelled& labelled : patterns)
            if (labelled.pattern->size() == 1) {
                auto& words = by_label[labelled.label].words;
                const auto& more = labelled.pattern->front().words;
                words.insert(words.end(), more.begin(), more.end());
            }
        for (auto& [label, element] : by_label) {
            make_set(element.words);
            tree_.add({element}, label, sets_);
        }
    }

    void make_states() {
        automaton_.states_.resize(1); // dead
        state_of({0});
        // States are met while others are filled; those are appended.
        for (std::size_t i = 0; i < pending_.size(); ++i)
            fill(start + static_cast<State>(i), *pending_[i]);
        automaton_.states_.push_back({size_of(automaton_.edges_), size_of(automaton_.accepts_), dead, dead});
        automaton_.entries_.resize(sets_.class_count(), dead);
        for (WordClass c = 0; c < sets_.class_count(); ++c)
            automaton_.entries_[c] = automaton_.after(start, c);
    }

    /// The state for being at any of `places`, and behind what is optional there.
    State state_of(const Places& some) {
        if (some.empty()) return dead;
        closure_ = some;
        for (std::size_t i = 0; i < closure_.size(); ++i)
            if (closure_[i] % 2 == 0)
                for (const auto& branch : tree_[closure_[i] / 2].branches)
                    if (branch.optional) closure_.push_back(branch.target * 2);
        if (closure_.size() > 1) make_set(closure_);
        const auto [entry, fresh] = state_ids_.try_emplace(closure_, size_of(automaton_.states_));
        if (fresh) {
            pending_.push_back(&entry->first);
            automaton_.states_.emplace_back();
        }
        return entry->second;
    }

    void fill(State state, const Places& places) {
        moves_.clear();
        std::vector<std::uint32_t> accepts;
        Places after_any;
        Places after_comma;
        for (const Place place : places) {
            const PatternTree::Node& node = tree_[place / 2];
            const bool comma_read = place % 2 == 1;
            bool beside_gap = false;
            for (const auto& branch : node.branches) {
                const bool gap = branch.word_set == any_word;
                beside_gap = beside_gap || gap || node.after_gap;
                if (comma_read && !gap && !node.after_gap) continue;
                if (gap)
                    after_any.push_back(branch.target * 2);
                else
                    for (const WordClass c : sets_.classes_of(branch.word_set))
                        moves_.emplace_back(c, branch.target * 2);
            }
            if (comma_read) continue;
            accepts.insert(accepts.end(), node.labels.begin(), node.labels.end());
            if (beside_gap) after_comma.push_back(place + 1);
        }
        make_set(accepts);
        automaton_.states_[state].first_edge = size_of(automaton_.edges_);
        automaton_.states_[state].first_accept = size_of(automaton_.accepts_);
        automaton_.accepts_.insert(automaton_.accepts_.end(), accepts.begin(), accepts.end());
        add_edges();
        const State gap = state_of(after_any);
        const State comma = state_of(after_comma);
        automaton_.states_[state].gap = gap;
        automaton_.states_[state].comma = comma;
    }

    /// Adds an edge for each word class in moves_.
    void add_edges() {
        if (!std::is_sorted(moves_.begin(), moves_.end())) std::sort(moves_.begin(), moves_.end());
        Places last; // neighbours often lead to the same
        Places targets;
        State target = dead;
        for (auto begin = moves_.begin(); begin != moves_.end();) {
            const WordClass c = begin->first;
            targets.clear();
            for (; begin != moves_.end() && begin->first == c; ++begin)
                targets.push_back(begin->second);
            if (targets != last) {
                target = state_of(targets);
                std::swap(last, targets);
            }
            automaton_.edges_.push_back({c, target});
        }
    }

    PatternAutomaton& automaton_;
    PatternTree tree_;
    WordSets sets_;
    std::unordered_map<Places, State, PlacesHash> state_ids_;
    std::vector<const Places*> pending_; ///< by state - start: keys of state_ids_, which stay where they are
    std::vector<std::pair<WordClass, Place>> moves_;
    Places closure_;
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
    return edge != end && edge->word_class == word_class ? edge->target : dead;
}

void PatternAutomaton::find(std::span<const Token> tokens, std::size_t first, std::size_t end,
                            std::vector<Match>& found) const {
    for (std::size_t begin = first; begin < end; ++begin)
        if (is_word(tokens[begin]))
            if (const State state = entries_[class_of(tokens[begin])]; state != dead)
                follow(state, {tokens.first(end), begin, begin + 1}, found);
}

/// Reads on from `state`. A word that a gap may take as well as the pattern's next word is followed both
/// ways; as a pattern has few gaps, each way is short.
void PatternAutomaton::follow(State state, Reading reading, std::vector<Match>& found) const {
    while (state != dead) {
        for (std::uint32_t a = states_[state].first_accept; a < states_[state + 1].first_accept; ++a)
            found.push_back({accepts_[a], reading.begin, reading.next});
        if (!reading.skip_line_break()) return;
        const Token& token = reading.tokens[reading.next++];
        if (is_word(token)) {
            if (const State gap = states_[state].gap; gap != dead) follow(gap, reading, found);
            state = after(state, class_of(token));
        } else if (token.kind == TokenKind::Punctuation && token.first == u',') {
            state = states_[state].comma;
        } else {
            return;
        }
    }
}

/// False at the end of the tokens.
bool PatternAutomaton::Reading::skip_line_break() {
    if (next < tokens.size() && tokens[next].kind == TokenKind::LineBreak) ++next;
    return next < tokens.size();
}

} // namespace findings::engine
