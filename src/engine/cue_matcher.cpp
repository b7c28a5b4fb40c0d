#include "engine/cue_matcher.hpp"

#include <algorithm>
#include <tuple>

namespace findings::engine {
namespace {

static_assert(cue_class_count + operator_kind_count <= 32, "a channel is one bit of a word");

using Match = PatternAutomaton::Match;

bool is_word(const Token& token) {
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number;
}
bool is_semicolon(const Token& token) {
    return token.kind == TokenKind::Punctuation && token.first == u';';
}

/// The end of the scope that runs `reach` words on from `token`.
std::size_t scope_end(std::span<const Token> tokens, std::size_t token, std::size_t end, int reach) {
    for (; token < end && !is_semicolon(tokens[token]); ++token)
        if (is_word(tokens[token]) && reach-- == 0) break;
    return token;
}
/// The begin of the scope that runs `reach` words back from before `token`.
std::size_t scope_begin(std::span<const Token> tokens, std::size_t token, std::size_t begin, int reach) {
    for (; token > begin && !is_semicolon(tokens[token - 1]); --token)
        if (is_word(tokens[token - 1]) && reach-- == 0) break;
    return token;
}

PatternAutomaton compiled(std::span<const LexiconRule> rules, std::span<const LexiconOperator> operators,
                          const WordSets& word_sets) {
    std::vector<PatternAutomaton::Labelled> labelled;
    std::uint32_t label = 0;
    const auto add = [&](const auto& rule) {
        for (const auto& pattern : rule.patterns)
            labelled.push_back({&pattern, label});
        for (const auto& pattern : rule.exceptions)
            labelled.push_back({&pattern, label + 1});
        label += 2;
    };
    std::for_each(rules.begin(), rules.end(), add);
    std::for_each(operators.begin(), operators.end(), add);
    return {labelled, word_sets};
}

} // namespace

CueMatcher::CueMatcher(std::span<const LexiconRule> rules, std::span<const LexiconOperator> operators,
                       const WordSets& word_sets)
    : rule_count_(rules.size()), automaton_(compiled(rules, operators, word_sets)) {
    labels_.reserve(rules.size() + operators.size());
    for (std::uint32_t i = 0; i < rules.size(); ++i)
        labels_.push_back({i, static_cast<std::uint32_t>(rules[i].cue_class), 0});
    for (std::uint32_t i = 0; i < operators.size(); ++i) {
        const auto channel = cue_class_count + static_cast<std::size_t>(operators[i].kind);
        labels_.push_back({i, static_cast<std::uint32_t>(channel), operators[i].reach});
    }
}

void CueMatcher::match(std::span<const Token> tokens, const Clause& clause, ClauseCues& found) const {
    found.cues.clear();
    found.operators.clear();
    found.scratch.matches.clear();
    automaton_.find(tokens, clause.first_token, clause.end_token, found.scratch.matches);
    if (found.scratch.matches.empty()) return;
    drop_exceptions(found.scratch);
    keep_longest(clause, found);
    govern(tokens, clause, found);
}

/// Takes the exceptions out of the matches, and with each the matches of its rule that lie within it.
void CueMatcher::drop_exceptions(ClauseCues::Scratch& scratch) const {
    const auto is_exception = [](const Match& match) { return match.label % 2 == 1; };
    auto& exceptions = scratch.exceptions;
    exceptions.clear();
    std::copy_if(scratch.matches.begin(), scratch.matches.end(), std::back_inserter(exceptions),
                 is_exception);
    if (exceptions.empty()) return;
    // Both lists go by first token, so the exceptions that may cover a match move on with it.
    std::size_t first = 0;
    std::erase_if(scratch.matches, [&](const Match& match) {
        if (is_exception(match)) return true;
        while (first < exceptions.size() && exceptions[first].end_token <= match.first_token)
            ++first;
        for (std::size_t i = first; i < exceptions.size() && exceptions[i].first_token <= match.first_token;
             ++i)
            if (exceptions[i].label == match.label + 1 && exceptions[i].end_token >= match.end_token)
                return true;
        return false;
    });
}

void CueMatcher::keep_longest(const Clause& clause, ClauseCues& found) const {
    auto& [matches, exceptions, taken] = found.scratch;
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        const std::size_t a_length = a.end_token - a.first_token;
        const std::size_t b_length = b.end_token - b.first_token;
        return std::tie(b_length, a.first_token, a.label) < std::tie(a_length, b.first_token, b.label);
    });
    taken.assign(clause.end_token - clause.first_token, 0);
    for (const Match& match : matches) {
        const Label& label = labels_[match.label / 2];
        const std::uint32_t bit = 1u << label.channel;
        const auto begin =
            taken.begin() + static_cast<std::ptrdiff_t>(match.first_token - clause.first_token);
        const auto end = taken.begin() + static_cast<std::ptrdiff_t>(match.end_token - clause.first_token);
        if (std::any_of(begin, end, [&](std::uint32_t channels) { return (channels & bit) != 0; })) continue;
        std::for_each(begin, end, [&](std::uint32_t& channels) { channels |= bit; });
        if (label.reach == 0)
            found.cues.push_back({label.index, match.first_token, match.end_token, {}});
        else
            found.operators.push_back({label.index, match.first_token, match.end_token});
    }
    const auto in_text_order = [](const auto& a, const auto& b) {
        return std::tie(a.first_token, a.end_token, a.rule) < std::tie(b.first_token, b.end_token, b.rule);
    };
    std::sort(found.cues.begin(), found.cues.end(), in_text_order);
    std::sort(found.operators.begin(), found.operators.end(), in_text_order);
}

/// Marks the cues in the scope of each operator.
void CueMatcher::govern(std::span<const Token> tokens, const Clause& clause, ClauseCues& found) const {
    std::size_t longest = 0;
    for (const CueMatch& cue : found.cues)
        longest = std::max(longest, cue.end_token - cue.first_token);
    const auto first_cue_from = [&](std::size_t token) {
        return std::lower_bound(found.cues.begin(), found.cues.end(), token,
                                [](const CueMatch& cue, std::size_t at) { return cue.first_token < at; });
    };
    for (const OperatorMatch& op : found.operators) {
        const Label& label = labels_[rule_count_ + op.rule];
        const std::size_t kind = label.channel - cue_class_count;
        if (label.reach > 0) {
            const std::size_t end = scope_end(tokens, op.end_token, clause.end_token, label.reach);
            for (auto cue = first_cue_from(op.end_token); cue != found.cues.end() && cue->first_token < end;
                 ++cue)
                cue->operators.set(kind);
        } else {
            const std::size_t begin = scope_begin(tokens, op.first_token, clause.first_token, -label.reach);
            for (auto cue = first_cue_from(begin > longest ? begin - longest : 0);
                 cue != found.cues.end() && cue->first_token < op.first_token; ++cue)
                if (cue->end_token > begin && cue->end_token <= op.first_token) cue->operators.set(kind);
        }
    }
}

} // namespace findings::engine
