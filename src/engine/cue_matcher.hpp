#pragma once

#include "engine/clause_splitter.hpp"
#include "engine/lexicon.hpp"
#include "engine/token.hpp"

#include <bitset>
#include <cstddef>
#include <span>
#include <vector>

namespace findings::engine {

/// A place where a rule of the lexicon matched, with the operators that govern it.
struct CueMatch {
    std::size_t rule = 0;                       ///< index into Lexicon::rules
    std::size_t first_token = 0, end_token = 0; ///< half-open, into the paragraph's tokens
    std::bitset<operator_kind_count> operators; ///< of OperatorKind
};

struct OperatorMatch {
    std::size_t rule = 0; ///< index into Lexicon::operators
    std::size_t first_token = 0, end_token = 0;
};

/// Matches of a clause, both lists in token order. Of overlapping matches of one class the longest stays.
struct ClauseCues {
    std::vector<CueMatch> cues;
    std::vector<OperatorMatch> operators;
};

/// The lexicon compiled into one automaton over word ids. Immutable: one object serves any number of threads.
class CueMatcher {
public:
    explicit CueMatcher(const Lexicon& lexicon);

    /// `found` is cleared first; its capacity is reused.
    void match(std::span<const Token> tokens, const Clause& clause, ClauseCues& found) const;

private:
    struct Node;
    // The implementer's choice; see cue_matcher.cpp.
};

} // namespace findings::engine
