#pragma once

#include "engine/lexicon.hpp"
#include "engine/token.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace findings::engine {

/// Word patterns compiled into one deterministic automaton over word ids. It is entered anew at each word, so
/// a text costs at most its length times the longest pattern. Punctuation ends a match, but for one comma
/// beside a gap; a line break between two words counts for nothing. Immutable: one object serves any number
/// of threads.
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
    explicit PatternAutomaton(std::span<const Labelled> patterns);

    /// Appends every match within the tokens from `first` to `end`, by first token; a match that a gap allows
    /// in several ways may be reported as often.
    void find(std::span<const Token> tokens, std::size_t first, std::size_t end,
              std::vector<Match>& found) const;

    [[nodiscard]] std::size_t states() const { return states_.size() - 1; }
    [[nodiscard]] std::size_t bytes() const;

private:
    class Compiler;

    using State = std::uint32_t;
    using WordClass = std::uint32_t;
    static constexpr State dead = 0;
    static constexpr State start = 1;
    static constexpr WordClass any_other = 0; ///< words that no pattern holds

    struct Edge {
        WordClass word_class;
        State target;
    };
    struct StateData {
        std::uint32_t first_edge = 0;   ///< into edges_, sorted by word class, up to the next state's
        std::uint32_t first_accept = 0; ///< into accepts_, up to the next state's
        State gap = dead;               ///< after any word whatever, besides what its edge leads to
        State comma = dead;
    };

    /// Where a match began and how far it was read.
    struct Reading {
        std::span<const Token> tokens;
        std::size_t begin, next;

        bool skip_line_break();
    };

    [[nodiscard]] WordClass class_of(const Token& token) const;
    [[nodiscard]] State after(State state, WordClass word_class) const;
    void follow(State state, Reading reading, std::vector<Match>& found) const;

    std::vector<WordClass> classes_; ///< by WordId; words that all patterns treat alike share one
    std::vector<State> entries_;     ///< by word class: the state after a first word
    std::vector<StateData> states_;  ///< and one more at the end that closes the last ranges
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> accepts_;
};

} // namespace findings::engine
