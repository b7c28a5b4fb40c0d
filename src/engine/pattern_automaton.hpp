#pragma once

#include "engine/lexicon.hpp"
#include "engine/token.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace findings::engine {

/// Word patterns compiled into one automaton over word ids: a tree in which patterns that begin alike share
/// their beginning. It is entered anew at each word and follows every branch that fits, few as a rule, so the
/// time is linear in the text for any given patterns; unlike a deterministic automaton it is built in a few
/// milliseconds. Punctuation ends a match, but for one comma beside a gap; a line break between two words
/// counts for nothing. Immutable: one object serves any number of threads.
class PatternAutomaton {
public:
    struct Labelled {
        const LexiconRule::Pattern* pattern = nullptr; ///< not kept
        std::uint32_t label = 0;                       ///< what its matches are reported with; any number of
                                                       ///< patterns may share one
    };
    struct Match {
        std::uint32_t label = 0;
        std::size_t first_token = 0, end_token = 0; ///< half-open

        friend bool operator==(const Match&, const Match&) = default;
    };

    /// Patterns that match nothing or begin or end with a gap are not allowed; the loader refuses them.
    PatternAutomaton(std::span<const Labelled> patterns, const WordSets& word_sets);

    /// Appends every match within the tokens from `first` to `end`, by first token; a match that a gap allows
    /// in several ways may be reported as often.
    void find(std::span<const Token> tokens, std::size_t first, std::size_t end,
              std::vector<Match>& found) const;

    [[nodiscard]] std::size_t nodes() const { return nodes_.size() - 1; }
    [[nodiscard]] std::size_t bytes() const;

private:
    class Compiler;

    using Node = std::uint32_t;
    using WordClass = std::uint32_t;
    static constexpr Node none = 0;           ///< the root, to which nothing leads back
    static constexpr WordClass any_other = 0; ///< words that no pattern holds

    struct Edge {
        WordClass word_class;
        Node target;

        friend auto operator<=>(const Edge&, const Edge&) = default;
    };
    /// Some word classes, as bits by hash: most words are told not to be among them at a glance.
    using ClassMask = std::uint64_t;
    /// What may follow where a pattern was read up to here, with all that optional elements let stand next.
    struct NodeData {
        ClassMask next_words = 0;       ///< of its edges
        std::uint32_t first_edge = 0;   ///< into edges_, sorted by word class, up to the next node's
        std::uint32_t first_accept = 0; ///< into accepts_, up to the next node's
        std::uint32_t first_gap = 0;    ///< into gaps_: where any word leads, up to the next node's
        Node comma = none;              ///< where a comma leads
    };
    /// One way into the patterns from a first word.
    struct Entry {
        Node node;
        ClassMask next_words; ///< worth following with these; with all where something ends or a gap follows
    };
    /// A search from one first word.
    struct Search {
        std::span<const Token> tokens;
        std::size_t begin; ///< the first word
        std::vector<Match>& found;

        [[nodiscard]] std::size_t behind_line_break(std::size_t token) const;
    };

    [[nodiscard]] WordClass class_of(const Token& token) const;
    [[nodiscard]] ClassMask mask_at(std::size_t token, const Search& search) const;
    void follow(Node node, std::size_t next, const Search& search) const;
    void follow_word(Node node, WordClass word_class, std::size_t next, const Search& search) const;

    std::vector<WordClass> classes_; ///< by WordId; words that all patterns treat alike share one
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> first_entries_; ///< by word class: into entries_, up to the next class's
    std::vector<NodeData> nodes_;              ///< and one more at the end that closes the last ranges
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> accepts_; ///< labels
    std::vector<Node> gaps_;
};

} // namespace findings::engine
