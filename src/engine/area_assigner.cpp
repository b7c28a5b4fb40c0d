#include "engine/area_assigner.hpp"

#include <algorithm>
#include <array>

namespace findings::engine {
namespace {

constexpr double heading_weight = 1.5;    ///< a topic in a heading against the same in the paragraph
constexpr double question_weight = 0.5;   ///< a topic in a question against the same in the answer
constexpr double least_evidence = 1.5;    ///< below: the words tell no area
constexpr double share_of_the_best = 0.5; ///< what a further area needs
constexpr std::size_t most_areas = 3;
constexpr std::array paragraph_prior{2.5, 1.2, 0.6}; ///< for a clause, by rank in its paragraph
constexpr double clause_before = 1.2;                ///< what the clause before was about goes on
/// What a clause's own words need where its paragraph is about the whole body or looks ahead.
constexpr double own_words_against_whole = 3;
constexpr double own_words_ahead = 2;

void add(AreaScores& to, const AreaScores& scores, double factor) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += factor * scores[i];
}

double best(const AreaScores& scores) {
    return scores.empty() ? 0 : *std::ranges::max_element(scores);
}

/// The evidence below which a clause of such a paragraph is about the whole body, whatever its paragraph is
/// about: "We will return in the spring".
double least_own_words(ParagraphRole role, bool paragraph_has_areas) {
    if (role == ParagraphRole::Outlook || role == ParagraphRole::Closing) return own_words_ahead;
    return paragraph_has_areas ? 0 : own_words_against_whole;
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
                                                               ParagraphRole role,
                                                               std::span<const std::size_t> paragraph_areas,
                                                               std::size_t framework) const {
    std::vector<std::vector<std::size_t>> areas;
    areas.reserve(paragraph.clauses.size());
    const double least = least_own_words(role, !paragraph_areas.empty());
    AreaScores before(index_->area_count(framework));
    for (const Clause& clause : paragraph.clauses) {
        const AreaScores own = score(paragraph.tokens, clause.first_token, clause.end_token, framework);
        AreaScores scores = own;
        for (std::size_t rank = 0; rank < paragraph_areas.size() && rank < paragraph_prior.size(); ++rank)
            scores[paragraph_areas[rank]] += paragraph_prior[rank];
        add(scores, before, clause_before);
        const double top = best(own);
        areas.push_back(top < least ? std::vector<std::size_t>{} : outstanding(scores));
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
                                                             const std::vector<bool>& foreign,
                                                             std::size_t framework) {
    std::vector<std::vector<std::size_t>> areas(paragraphs.size());
    AreaScores heading, question;
    std::vector<std::size_t> before;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        const auto& tokens = paragraphs[p].tokens;
        AreaScores scores = assigner.score(tokens, 0, tokens.size(), framework);
        if (foreign[p]) {
            question = scores;
            continue;
        }
        if (roles[p] == ParagraphRole::Heading) {
            areas[p] = AreaAssigner::outstanding(scores);
            heading = scores;
            before.clear();
            continue;
        }
        const bool under_area = best(heading) >= least_evidence;
        const bool may_have = roles[p] == ParagraphRole::Body || roles[p] == ParagraphRole::Outlook ||
                              (roles[p] == ParagraphRole::Overall && under_area);
        if (!may_have) continue;
        if (!heading.empty()) add(scores, heading, heading_weight);
        if (!question.empty()) add(scores, question, question_weight);
        question.clear();
        areas[p] = AreaAssigner::outstanding(scores);
        if (areas[p].empty()) areas[p] = before;
        before = areas[p];
    }
    return areas;
}

} // namespace findings::engine
