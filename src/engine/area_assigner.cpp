#include "engine/area_assigner.hpp"

#include <algorithm>
#include <array>
#include <numeric>

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

void add(std::span<double> to, AreaScores scores, double factor) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += factor * scores[i];
}

double best(AreaScores scores) {
    return scores.empty() ? 0 : *std::ranges::max_element(scores);
}

/// The evidence below which a clause of such a paragraph is about the whole body, whatever its paragraph is
/// about: "We will return in the spring".
double least_own_words(ParagraphRole role, bool paragraph_has_areas) {
    if (role == ParagraphRole::Outlook || role == ParagraphRole::Closing) return own_words_ahead;
    return paragraph_has_areas ? 0 : own_words_against_whole;
}

} // namespace

std::vector<std::size_t> outstanding_areas(AreaScores scores) {
    std::vector<std::size_t> areas;
    const double top = best(scores);
    if (top < least_evidence) return areas;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i] >= share_of_the_best * top) areas.push_back(i);
    std::ranges::stable_sort(areas, [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    if (areas.size() > most_areas) areas.resize(most_areas);
    return areas;
}

void AreaAssigner::score(std::span<const Token> tokens, std::span<double> scores) {
    for (std::size_t i = 0; i < tokens.size();) {
        found_.clear();
        phrases_.find_at(tokens, i, found_);
        const std::size_t longest = found_.empty() ? i + 1 : found_.back().end_token;
        for (const auto& match : found_)
            if (match.end_token == longest) scores[topics_[match.value].area] += topics_[match.value].weight;
        i = longest;
    }
}

std::vector<std::vector<std::size_t>> AreaAssigner::of_clauses(const ParagraphTokens& paragraph,
                                                               ParagraphRole role,
                                                               std::span<const std::size_t> paragraph_areas) {
    std::vector<std::vector<std::size_t>> areas;
    areas.reserve(paragraph.clauses.size());
    const double least = least_own_words(role, !paragraph_areas.empty());
    const std::span tokens(paragraph.tokens);
    std::vector<double> own(area_count_), scores(area_count_), before(area_count_);
    for (const Clause& clause : paragraph.clauses) {
        own.assign(area_count_, 0);
        score(tokens.subspan(clause.first_token, clause.end_token - clause.first_token), own);
        scores = own;
        for (std::size_t rank = 0; rank < paragraph_areas.size() && rank < paragraph_prior.size(); ++rank)
            scores[paragraph_areas[rank]] += paragraph_prior[rank];
        add(scores, before, clause_before);
        const double top = best(own);
        areas.push_back(top < least ? std::vector<std::size_t>{} : outstanding_areas(scores));
        if (top > 0) {
            before.assign(area_count_, 0);
            add(before, own, 1 / top);
        }
    }
    return areas;
}

ParagraphAreaScores::ParagraphAreaScores(AreaAssigner assigner, std::span<const ParagraphTokens> paragraphs)
    : area_count_(assigner.area_count()), scores_(paragraphs.size() * assigner.area_count()) {
    for (std::size_t p = 0; p < paragraphs.size(); ++p)
        assigner.score(paragraphs[p].tokens, std::span(scores_).subspan(p * area_count_, area_count_));
}

double ParagraphAreaScores::total(std::size_t paragraph) const {
    const AreaScores scores = of(paragraph);
    return std::accumulate(scores.begin(), scores.end(), 0.0);
}

std::vector<std::vector<std::size_t>> assign_paragraph_areas(const ParagraphAreaScores& own,
                                                             std::span<const ParagraphRole> roles,
                                                             const std::vector<bool>& foreign) {
    std::vector<std::vector<std::size_t>> areas(roles.size());
    AreaScores heading, question;
    std::vector<std::size_t> before;
    std::vector<double> scores;
    for (std::size_t p = 0; p < roles.size(); ++p) {
        if (foreign[p]) {
            question = own.of(p);
            continue;
        }
        if (roles[p] == ParagraphRole::Heading) {
            areas[p] = outstanding_areas(own.of(p));
            heading = own.of(p);
            before.clear();
            continue;
        }
        const bool under_area = best(heading) >= least_evidence;
        const bool may_have = roles[p] == ParagraphRole::Body || roles[p] == ParagraphRole::Outlook ||
                              (roles[p] == ParagraphRole::Overall && under_area);
        if (!may_have) continue;
        scores.assign(own.of(p).begin(), own.of(p).end());
        if (!heading.empty()) add(scores, heading, heading_weight);
        if (!question.empty()) add(scores, question, question_weight);
        question = {};
        areas[p] = outstanding_areas(scores);
        if (areas[p].empty()) areas[p] = before;
        before = areas[p];
    }
    return areas;
}

} // namespace findings::engine
