#include "engine/area_assigner.hpp"

#include <algorithm>
#include <array>

namespace findings::engine {
namespace {

constexpr double heading_weight = 1.5;    ///< a topic in a heading against the same in the paragraph
constexpr double least_evidence = 1.5;    ///< below: the words tell no area
constexpr double share_of_the_best = 0.5; ///< what a further area needs
constexpr std::size_t most_areas = 3;
constexpr std::array paragraph_prior{2.5, 1.2, 0.6}; ///< for a clause, by rank in its paragraph
constexpr double clause_before = 0.8;                ///< what the clause before was about goes on
constexpr double own_words_against_none = 4;         ///< a clause of a paragraph on the whole body

void add(AreaScores& to, const AreaScores& scores, double factor) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += factor * scores[i];
}

double best(const AreaScores& scores) {
    return scores.empty() ? 0 : *std::ranges::max_element(scores);
}

/// Which areas a paragraph of this role may have at all.
bool has_areas(ParagraphRole role) {
    return role == ParagraphRole::Body || role == ParagraphRole::Outlook || role == ParagraphRole::Heading;
}

} // namespace

AreaScores AreaAssigner::score(std::span<const Token> tokens, std::size_t first, std::size_t end,
                               std::size_t framework) const {
    AreaScores scores(index_->area_count(framework));
    std::vector<PhraseIndex::Match> found;
    const auto run = tokens.first(std::min(end, tokens.size()));
    for (std::size_t i = first; i < run.size();) {
        found.clear();
        index_->find_at(run, i, found);
        std::erase_if(found, [&](const auto& match) {
            const auto& entry = index_->entries()[match.value];
            return entry.use != FrameworkIndex::Use::Topic || entry.framework != framework;
        });
        const std::size_t longest = found.empty() ? i + 1 : found.back().end_token;
        for (const auto& match : found)
            if (match.end_token == longest) {
                const auto& entry = index_->entries()[match.value];
                scores[entry.area] += entry.weight;
            }
        i = longest;
    }
    return scores;
}

std::vector<std::size_t> AreaAssigner::outstanding(const AreaScores& scores) {
    std::vector<std::size_t> areas;
    const double top = best(scores);
    if (top < least_evidence) return areas;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i] >= share_of_the_best * top) areas.push_back(i);
    std::ranges::stable_sort(areas, [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    if (areas.size() > most_areas) areas.resize(most_areas);
    return areas;
}

std::vector<std::vector<std::size_t>> AreaAssigner::of_clauses(const ParagraphTokens& paragraph,
                                                               std::span<const std::size_t> paragraph_areas,
                                                               std::size_t framework) const {
    std::vector<std::vector<std::size_t>> areas;
    areas.reserve(paragraph.clauses.size());
    AreaScores before(index_->area_count(framework));
    for (const Clause& clause : paragraph.clauses) {
        AreaScores scores = score(paragraph.tokens, clause.first_token, clause.end_token, framework);
        const bool silent_on_areas = paragraph_areas.empty() && best(scores) < own_words_against_none;
        const AreaScores own = scores;
        for (std::size_t rank = 0; rank < paragraph_areas.size() && rank < paragraph_prior.size(); ++rank)
            scores[paragraph_areas[rank]] += paragraph_prior[rank];
        add(scores, before, clause_before);
        areas.push_back(silent_on_areas ? std::vector<std::size_t>{} : outstanding(scores));
        const double top = best(own);
        if (top > 0) {
            before.assign(before.size(), 0);
            add(before, own, 1 / top);
        }
    }
    return areas;
}

std::vector<std::vector<std::size_t>> assign_paragraph_areas(const AreaAssigner& assigner,
                                                             std::span<const ParagraphTokens> paragraphs,
                                                             std::span<const ParagraphRole> roles,
                                                             std::size_t framework) {
    std::vector<std::vector<std::size_t>> areas(paragraphs.size());
    AreaScores heading;
    std::vector<std::size_t> before;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        if (!has_areas(roles[p])) continue;
        const auto& tokens = paragraphs[p].tokens;
        AreaScores scores = assigner.score(tokens, 0, tokens.size(), framework);
        if (roles[p] == ParagraphRole::Heading) {
            heading = scores;
            before.clear();
        } else {
            if (!heading.empty()) add(scores, heading, heading_weight);
            areas[p] = AreaAssigner::outstanding(scores);
            if (areas[p].empty()) areas[p] = before;
            before = areas[p];
        }
    }
    return areas;
}

} // namespace findings::engine
