#pragma once

#include "engine/clause_splitter.hpp"
#include "engine/lexicon.hpp"
#include "engine/pattern_automaton.hpp"
#include "engine/token.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace findings::engine {

/// A place where a rule of the lexicon matched, with the operators that govern it.
struct CueMatch {
    std::size_t rule = 0;                       ///< index into Lexicon::rules
    std::size_t first_token = 0, end_token = 0; ///< half-open, into the paragraph's tokens
    std::bitset<operator_kind_count> operators; ///< of OperatorKind

    friend bool operator==(const CueMatch&, const CueMatch&) = default;
};

struct OperatorMatch {
    std::size_t rule = 0; ///< index into Lexicon::operators
    std::size_t first_token = 0, end_token = 0;

    friend bool operator==(const OperatorMatch&, const OperatorMatch&) = default;
};

/// Matches of a clause, both lists in token order. Of overlapping matches of one class (or of one kind of
/// operator) the longest stays; of equally long ones the first, then that of the earlier rule.
struct ClauseCues {
    std::vector<CueMatch> cues;
    std::vector<OperatorMatch> operators;

    /// Room to work in, kept so that a matcher allocates nothing in the steady state.
    struct Scratch {
        std::vector<PatternAutomaton::Match> matches, exceptions;
        std::vector<std::uint32_t> taken;
    } scratch;
};

/// The lexicon compiled into one automaton over word ids. Immutable: one object serves any number of threads.
class CueMatcher {
public:
    /// The lexicon is not kept.
    explicit CueMatcher(const Lexicon& lexicon)
        : CueMatcher(lexicon.rules, lexicon.operators, lexicon.word_sets) {}
    CueMatcher(std::span<const LexiconRule> rules, std::span<const LexiconOperator> operators,
               const WordSets& word_sets);

    /// `found` is cleared first; its capacity is reused.
    void match(std::span<const Token> tokens, const Clause& clause, ClauseCues& found) const;

    [[nodiscard]] const PatternAutomaton& automaton() const { return automaton_; }

private:
    struct Label {
        std::uint32_t index = 0;   ///< of the rule or the operator
        std::uint32_t channel = 0; ///< matches compete within one: a cue class or a kind of operator
        int reach = 0;             ///< 0: no operator
    };
    void drop_exceptions(ClauseCues::Scratch& scratch) const;
    void keep_longest(const Clause& clause, ClauseCues& found) const;
    void govern(std::span<const Token> tokens, const Clause& clause, ClauseCues& found) const;

    std::size_t rule_count_ = 0;
    std::vector<Label> labels_;  ///< of the rules, then of the operators
    PatternAutomaton automaton_; ///< labels are indices into labels_ times two, and one more for an exception
};

} // namespace findings::engine
