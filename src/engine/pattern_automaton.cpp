#include "engine/pattern_automaton.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace findings::engine {
namespace {

void make_set(auto& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::uint32_t size_of(const auto& values) {
    return static_cast<std::uint32_t>(values.size());
}

constexpr std::uint64_t whatever_follows = ~std::uint64_t{0};
constexpr std::uint64_t no_word_follows = std::uint64_t{1} << 63;

std::uint64_t mask_of(std::uint32_t word_class) {
    return std::uint64_t{1} << (word_class % 63);
}

bool is_word(const Token& token) {
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number;
}

/// Sorts the words of the sets that are used into classes by the sets they stand in.
class WordClasses {
public:
    WordClasses(const WordSets& word_sets) : word_sets_(word_sets), members_(word_sets.size()) {}

    void use(WordSetId set) {
        auto& members = members_[static_cast<std::size_t>(set)];
        if (set == WordSetId::Any || !members.empty()) return;
        members.push_back(0); // marks it as used
        used_.push_back(set);
    }

    /// `classes` gets the class of each word; 0 is that of words in no set.
    void make(std::vector<std::uint32_t>& classes) {
        for (const WordSetId set : used_)
            members_[static_cast<std::size_t>(set)].clear();
        std::size_t words = 0;
        for (const WordSetId set : used_)
            words = std::max(words, static_cast<std::size_t>(word_sets_[set].back()) + 1);
        classes.assign(words, 0);
        const auto [first_set, sets] = sets_by_word(words);
        std::unordered_map<std::vector<std::uint32_t>, std::uint32_t, NumbersHash> class_ids;
        std::vector<std::uint32_t> own;
        for (std::size_t word = 0; word < words; ++word) {
            own.assign(sets.begin() + first_set[word], sets.begin() + first_set[word + 1]);
            if (own.empty()) continue;
            const auto [entry, fresh] = class_ids.try_emplace(own, count_);
            classes[word] = entry->second;
            if (!fresh) continue;
            ++count_;
            for (const std::uint32_t set : own)
                members_[static_cast<std::size_t>(used_[set])].push_back(entry->second);
        }
    }

    /// The classes of a set's words, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& of(WordSetId set) const {
        return members_[static_cast<std::size_t>(set)];
    }
    [[nodiscard]] std::uint32_t count() const { return count_; }

private:
    struct NumbersHash {
        std::size_t operator()(const std::vector<std::uint32_t>& numbers) const {
            std::size_t hash = numbers.size();
            for (const std::uint32_t number : numbers)
                hash = (hash ^ number) * 0x9E3779B97F4A7C15u;
            return hash ^ (hash >> 29);
        }
    };

    struct SetsByWord {
        std::vector<std::uint32_t> first; ///< by word: into sets, up to the next word's
        std::vector<std::uint32_t> sets;  ///< indices into used_
    };
    [[nodiscard]] SetsByWord sets_by_word(std::size_t words) const {
        SetsByWord table{std::vector<std::uint32_t>(words + 1, 0), {}};
        for (const WordSetId set : used_)
            for (const WordId word : word_sets_[set])
                ++table.first[static_cast<std::size_t>(word)];
        // Each first place is counted down to as it is filled, from the last set to the first.
        std::partial_sum(table.first.begin(), table.first.end(), table.first.begin());
        table.sets.resize(table.first.back());
        for (std::uint32_t i = size_of(used_); i-- > 0;)
            for (const WordId word : word_sets_[used_[i]])
                table.sets[--table.first[static_cast<std::size_t>(word)]] = i;
        return table;
    }

    const WordSets& word_sets_;
    std::vector<WordSetId> used_;
    std::vector<std::vector<std::uint32_t>> members_; ///< by WordSetId
    std::uint32_t count_ = 1;
};

/// A node of the patterns' tree: what was read so far. Nothing leads to the root, so it stands for none as
/// well.
using Place = std::uint32_t;
constexpr Place root = 0;

/// All patterns as one tree, so that those which begin alike are one up to where they part.
class PatternTree {
public:
    struct Node {
        LexiconRule::Element element; ///< that leads here
        bool after_gap = false;
        Place first_child = root;
        Place next_sibling = root;
        std::uint32_t first_label = 0; ///< of the patterns that end here, up to the next node's
    };

    explicit PatternTree(std::vector<PatternAutomaton::Labelled> patterns) {
        std::sort(patterns.begin(), patterns.end(), [](const auto& a, const auto& b) {
            return std::lexicographical_compare(a.pattern->begin(), a.pattern->end(), b.pattern->begin(),
                                                b.pattern->end(), less);
        });
        // In this order each pattern parts from the path of the one before and never comes back to it.
        std::vector<Place> path{root};
        const LexiconRule::Pattern nothing;
        const LexiconRule::Pattern* before = &nothing;
        for (const auto& [pattern, label] : patterns) {
            const auto parting =
                std::mismatch(pattern->begin(), pattern->end(), before->begin(), before->end());
            add_path(parting.first, pattern->end(),
                     static_cast<std::size_t>(parting.first - pattern->begin()), path);
            labels_.push_back(label);
            before = pattern;
        }
        nodes_.push_back({{}, false, root, root, size_of(labels_)});
    }

    [[nodiscard]] const Node& operator[](Place place) const { return nodes_[place]; }
    [[nodiscard]] Place size() const { return size_of(nodes_) - 1; }
    [[nodiscard]] std::span<const std::uint32_t> labels(Place place) const {
        return {labels_.data() + nodes_[place].first_label, labels_.data() + nodes_[place + 1].first_label};
    }

    template <typename Use>
    void for_each_child(Place place, Use use) const {
        for (Place child = nodes_[place].first_child; child != root; child = nodes_[child].next_sibling)
            use(child, nodes_[child].element);
    }

    /// The place and those that optional elements let be reached from it without a word.
    void close(Place place, std::vector<Place>& places) const {
        places.assign(1, place);
        for (std::size_t i = 0; i < places.size(); ++i)
            for_each_child(places[i], [&](Place child, const auto& element) {
                if (element.optional) places.push_back(child);
            });
    }

private:
    using Element = LexiconRule::Element;
    static bool less(const Element& a, const Element& b) {
        return a.words != b.words ? a.words < b.words : a.optional < b.optional;
    }

    /// `path` is the one of the pattern before; the new one shares `shared` elements with it.
    void add_path(LexiconRule::Pattern::const_iterator element, LexiconRule::Pattern::const_iterator end,
                  std::size_t shared, std::vector<Place>& path) {
        const Place elder = path.size() > shared + 1 ? path[shared + 1] : root;
        path.resize(shared + 1);
        for (; element != end; ++element) {
            const Place child = size_of(nodes_);
            const bool has_elder = elder != root && path.size() == shared + 1;
            (has_elder ? nodes_[elder].next_sibling : nodes_[path.back()].first_child) = child;
            nodes_.push_back({*element, element->words == WordSetId::Any, root, root, size_of(labels_)});
            path.push_back(child);
        }
    }

    std::vector<Node> nodes_{1}; ///< and one more at the end that closes the last labels
    std::vector<std::uint32_t> labels_;
};

} // namespace

/// Builds the automaton: patterns to a tree, words to classes; its nodes are the tree's, and behind them
/// those after a comma.
class PatternAutomaton::Compiler {
public:
    Compiler(std::span<const Labelled> patterns, const WordSets& word_sets, PatternAutomaton& automaton)
        : automaton_(automaton), tree_({patterns.begin(), patterns.end()}), classes_(word_sets) {
        for (Place place = 1; place < tree_.size(); ++place)
            classes_.use(tree_[place].element.words);
        classes_.make(automaton_.classes_);
        make_nodes();
        make_entries();
    }

private:
    void make_nodes() {
        automaton_.nodes_.reserve(tree_.size() + 1);
        std::vector<Place> after_commas;
        for (Place place = 0; place < tree_.size(); ++place) {
            tree_.close(place, closure_);
            Node comma = none;
            if (beside_gap()) {
                comma = tree_.size() + size_of(after_commas);
                after_commas.push_back(place);
            }
            add_node(false, comma);
        }
        for (const Place place : after_commas) {
            tree_.close(place, closure_);
            add_node(true, none);
        }
        automaton_.nodes_.push_back(next_node(none));
    }

    /// Whether a gap stands before or behind a place of the closure.
    [[nodiscard]] bool beside_gap() const {
        return std::any_of(closure_.begin(), closure_.end(), [&](Place place) {
            bool beside = false;
            tree_.for_each_child(place, [&](Place, const auto& element) {
                beside = beside || element.words == WordSetId::Any || tree_[place].after_gap;
            });
            return beside;
        });
    }

    [[nodiscard]] NodeData next_node(Node comma) const {
        return {0, size_of(automaton_.edges_), size_of(automaton_.accepts_), size_of(automaton_.gaps_),
                comma};
    }

    /// Adds the node of the closure. After a comma, only what stands beside a gap goes on.
    void add_node(bool after_comma, Node comma) {
        automaton_.nodes_.push_back(next_node(comma));
        edges_.clear();
        gaps_.clear();
        accepts_.clear();
        for (const Place place : closure_) {
            const auto labels = tree_.labels(place);
            if (!after_comma) accepts_.insert(accepts_.end(), labels.begin(), labels.end());
            tree_.for_each_child(place, [&](Place child, const auto& element) {
                if (element.words == WordSetId::Any)
                    gaps_.push_back(child);
                else if (!after_comma || tree_[place].after_gap)
                    for (const WordClass c : classes_.of(element.words))
                        edges_.push_back({c, child});
            });
        }
        if (gaps_.size() > 1) drop_contained_gaps();
        if (accepts_.size() > 1) make_set(accepts_);
        if (!std::is_sorted(edges_.begin(), edges_.end())) make_set(edges_);
        for (const Edge& edge : edges_)
            automaton_.nodes_.back().next_words |= mask_of(edge.word_class);
        automaton_.edges_.insert(automaton_.edges_.end(), edges_.begin(), edges_.end());
        automaton_.accepts_.insert(automaton_.accepts_.end(), accepts_.begin(), accepts_.end());
        automaton_.gaps_.insert(automaton_.gaps_.end(), gaps_.begin(), gaps_.end());
    }

    /// Of the optional words of one gap, the first leads to all that the others do.
    void drop_contained_gaps() {
        const std::vector<Place> all = gaps_;
        for (const Place gap : all) {
            tree_.close(gap, closure_);
            std::erase_if(gaps_, [&](Place other) {
                return other != gap && std::find(closure_.begin(), closure_.end(), other) != closure_.end();
            });
        }
    }

    void make_entries() {
        const std::uint32_t end = automaton_.nodes_[1].first_edge;
        std::uint32_t edge = 0;
        for (WordClass c = 0; c <= classes_.count(); ++c) {
            automaton_.first_entries_.push_back(size_of(automaton_.entries_));
            for (; edge < end && automaton_.edges_[edge].word_class == c; ++edge) {
                const Node node = automaton_.edges_[edge].target;
                const NodeData& data = automaton_.nodes_[node];
                const NodeData& after = automaton_.nodes_[node + 1];
                const bool certain =
                    data.first_accept != after.first_accept || data.first_gap != after.first_gap;
                automaton_.entries_.push_back({node, certain ? whatever_follows : data.next_words});
            }
        }
    }

    PatternAutomaton& automaton_;
    PatternTree tree_;
    WordClasses classes_;
    std::vector<Place> closure_;
    std::vector<Edge> edges_; ///< of the node that is being added, as the next two
    std::vector<Place> gaps_;
    std::vector<std::uint32_t> accepts_;
};

PatternAutomaton::PatternAutomaton(std::span<const Labelled> patterns, const WordSets& word_sets) {
    Compiler(patterns, word_sets, *this);
}

std::size_t PatternAutomaton::bytes() const {
    return classes_.size() * sizeof(WordClass) + entries_.size() * sizeof(Entry) +
           (first_entries_.size() + accepts_.size()) * sizeof(std::uint32_t) +
           nodes_.size() * sizeof(NodeData) + edges_.size() * sizeof(Edge) + gaps_.size() * sizeof(Node);
}

PatternAutomaton::WordClass PatternAutomaton::class_of(const Token& token) const {
    const auto word = static_cast<std::size_t>(token.word);
    return word < classes_.size() ? classes_[word] : any_other;
}

void PatternAutomaton::find(std::span<const Token> tokens, std::size_t first, std::size_t end,
                            std::vector<Match>& found) const {
    for (std::size_t begin = first; begin < end; ++begin) {
        if (!is_word(tokens[begin])) continue;
        const WordClass word_class = class_of(tokens[begin]);
        std::uint32_t entry = first_entries_[word_class];
        const std::uint32_t entry_end = first_entries_[word_class + 1];
        if (entry == entry_end) continue;
        const Search search{tokens.first(end), begin, found};
        const ClassMask next = mask_at(begin + 1, search);
        for (; entry < entry_end; ++entry)
            if ((entries_[entry].next_words & next) != 0) follow(entries_[entry].node, begin + 1, search);
    }
}

/// Reads on from a node, `next` being the token behind it: reports what ends there, and takes every way that
/// the next token leaves.
void PatternAutomaton::follow(Node node, std::size_t next, const Search& search) const {
    const NodeData& data = nodes_[node];
    const NodeData& after = nodes_[node + 1];
    for (std::uint32_t a = data.first_accept; a < after.first_accept; ++a)
        search.found.push_back({accepts_[a], search.begin, next});
    if (data.first_edge == after.first_edge && data.first_gap == after.first_gap) return;
    next = search.behind_line_break(next);
    if (next >= search.tokens.size()) return;
    const Token& token = search.tokens[next];
    if (is_word(token)) {
        for (std::uint32_t gap = data.first_gap; gap < after.first_gap; ++gap)
            follow(gaps_[gap], next + 1, search);
        const WordClass word_class = class_of(token);
        if ((data.next_words & mask_of(word_class)) != 0) follow_word(node, word_class, next + 1, search);
    } else if (token.first == u',' && data.comma != none) {
        follow(data.comma, next + 1, search);
    }
}

void PatternAutomaton::follow_word(Node node, WordClass word_class, std::size_t next,
                                   const Search& search) const {
    const auto end = edges_.begin() + nodes_[node + 1].first_edge;
    auto edge = std::lower_bound(edges_.begin() + nodes_[node].first_edge, end, word_class,
                                 [](const Edge& e, WordClass c) { return e.word_class < c; });
    for (; edge != end && edge->word_class == word_class; ++edge)
        follow(edge->target, next, search);
}

/// The class at a token, as a mask; a mask of no class where no word stands there.
PatternAutomaton::ClassMask PatternAutomaton::mask_at(std::size_t token, const Search& search) const {
    token = search.behind_line_break(token);
    const bool word = token < search.tokens.size() && is_word(search.tokens[token]);
    return word ? mask_of(class_of(search.tokens[token])) : no_word_follows;
}

std::size_t PatternAutomaton::Search::behind_line_break(std::size_t token) const {
    return token < tokens.size() && tokens[token].kind == TokenKind::LineBreak ? token + 1 : token;
}

} // namespace findings::engine
