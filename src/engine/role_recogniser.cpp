#include "engine/role_recogniser.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace findings::engine {
namespace {

/// The roles that are told by weights; headings are told by their form.
constexpr std::array told{ParagraphRole::Introduction, ParagraphRole::Overall, ParagraphRole::Body,
                          ParagraphRole::Outlook,      ParagraphRole::Closing, ParagraphRole::Other};
constexpr std::size_t last_turns = 3; ///< thanks of an interviewer close the text here
using Scores = std::array<double, told.size()>;

struct Weight {
    RoleFeature feature;
    Scores by_role;
};
// How much a feature speaks for each role: a fit to annotated texts, in steps of a fifth.
// clang-format off: tables read by column
constexpr Weight weights[]{
    //                           intro overall body outlook closing other
    {RoleFeature::Bias, {-0.4, -0.2, 1, -0.4, -0.2, 0.4}},
    {RoleFeature::First, {0.2, 0, 0, -0.2, -0.2, 0}},
    {RoleFeature::Early, {0.4, 0.6, -0.2, -0.2, -0.4, 0}},
    {RoleFeature::Late, {-0.8, 0, 0, 0.4, 0.8, -0.4}},
    {RoleFeature::Last, {-0.4, 0.2, -0.4, 0, 1.2, -0.4}},
    {RoleFeature::Greets, {0.4, 0, -0.6, 0, 0, 0}},
    {RoleFeature::IntroducesSelf, {0.6, -0.2, -0.2, 0, 0, 0}},
    {RoleFeature::TellsRemit, {0.6, -0.2, -0.2, 0, 0, -0.2}},
    {RoleFeature::TellsMethod, {1, -0.6, 0, -0.2, 0, -0.4}},
    {RoleFeature::TellsScheme, {1, -0.4, -0.2, 0, 0, 0}},
    {RoleFeature::TellsWhole, {-0.2, 1, -0.2, -0.2, -0.2, -0.2}},
    {RoleFeature::TellsGrade, {0, 0.6, 0, -0.2, -0.4, 0}},
    {RoleFeature::ManyGrades, {0, 0.4, -0.2, 0, -0.2, 0}},
    {RoleFeature::TurnsToSubject, {-0.4, -0.2, 0.2, 0.2, 0, 0.2}},
    {RoleFeature::WillReturn, {-0.2, -0.2, -0.2, 0.6, 0.2, 0}},
    {RoleFeature::LooksAhead, {0, -0.2, 0, 0.8, -0.4, -0.2}},
    {RoleFeature::WillWatch, {0, -0.2, -0.2, 1, -0.2, -0.2}},
    {RoleFeature::Thanks, {0.2, -0.2, -0.4, -0.2, 0.8, -0.2}},
    {RoleFeature::TellsPublication, {0, -0.4, -0.2, -0.2, 1, -0.2}},
    {RoleFeature::BidsFarewell, {0.4, -0.4, 0, 0, 0.4, -0.4}},
    {RoleFeature::TellsBackground, {-0.2, -0.2, -0.2, 0, 0, 0.8}},
    {RoleFeature::Praises, {0, 0.6, 0.2, -0.2, -0.2, -0.4}},
    {RoleFeature::Criticises, {-0.4, 0, 0.8, -0.2, -0.2, 0}},
    {RoleFeature::TellsChange, {-0.2, 1, 0.2, -0.2, -0.2, -0.4}},
    {RoleFeature::Advises, {0, 0, 0.4, 0, -0.2, -0.2}},
    {RoleFeature::SpeaksAsI, {0.8, 0.2, -1, 0.6, 0.2, -0.8}},
    {RoleFeature::SpeaksToYou, {0.2, -0.2, -0.2, 0, 0.4, -0.2}},
    {RoleFeature::NamesInspection, {0.6, 0.4, -0.2, 0, 0, -0.4}},
    {RoleFeature::NamesAssessor, {1, -0.4, -0.2, 0, 0, -0.2}},
    {RoleFeature::NamesSubject, {0, 0.4, -0.4, -0.2, -0.4, 0.4}},
    {RoleFeature::WithoutValue, {0.2, -0.4, -0.2, 0, 0, 0.6}},
    {RoleFeature::Numbers, {0, -0.4, 0, 0, 0, 0.6}},
    {RoleFeature::Short, {0, 0, -0.6, 0, 0.4, 0.6}},
    {RoleFeature::Long, {0.2, 0, 0.4, -0.2, -0.2, 0}},
    {RoleFeature::ListItem, {0, -0.4, 0.8, -0.2, -0.2, 0}},
    {RoleFeature::Bracketed, {0, 0, -0.2, 0, 0, 0.4}},
    {RoleFeature::AsksOrLeadsIn, {0.6, 0, -0.6, 0, 0, 0.2}},
    {RoleFeature::Answers, {0, 0, 0.4, 0, -0.2, -0.4}},
    {RoleFeature::UnderOverview, {0.2, 1, -0.6, -0.2, -0.2, -0.2}},
    {RoleFeature::BeforeSections, {0.2, 0.2, -0.6, 0, -0.2, 0.2}},
    {RoleFeature::InFindingsList, {-0.2, -0.2, 1, 0, -0.2, -0.4}},
    {RoleFeature::InOutlookList, {0, 0, -0.2, 0.2, 0.2, 0}},
    {RoleFeature::InBackgroundList, {0.4, -0.2, -0.4, -0.2, 0, 0.4}},
    {RoleFeature::OnTopic, {0.2, 0, 0.8, -0.4, -0.4, -0.2}},
    {RoleFeature::ManyAreas, {0, 0.4, -0.4, 0, -0.2, 0}},
    {RoleFeature::WholeAndBrief, {0, 0.6, 0, -0.2, 0, -0.2}},
    {RoleFeature::OpensWithWhole, {-0.2, 0.8, -0.2, -0.2, 0, -0.2}},
    {RoleFeature::OpensAhead, {0.2, -0.2, -0.6, 1, 0, -0.4}},
    {RoleFeature::AfterHeading, {0.4, -0.2, 0.2, 0, -0.2, 0}},
    {RoleFeature::UnderHeading, {-0.4, 0.4, -0.4, -0.2, 0, 0.6}},
    {RoleFeature::Quotes, {0, 0, -0.4, 0, 0, 0.6}},
};

/// By role before (rows) and role that follows: a text introduces, judges, goes through its areas, looks
/// ahead and closes.
constexpr Scores transitions[]{
    {0.6, 0.2, -0.4, -0.4, -0.4, 0.4}, // introduction
    {-0.4, 0.2, 0.2, 0, 0, -0.6},      // overall
    {-0.6, 0, 2, 0.4, -0.6, 0.2},      // body
    {-0.4, -0.2, -0.4, 0, 0.8, -0.4},  // outlook
    {-0.2, -0.2, -0.6, -0.2, 0, 0},    // closing
    {0.2, 0, 0.2, 0, 0, 0.6},          // other
};
constexpr Scores at_start{0.2, 0, 0, -0.2, -0.2, 0};
// clang-format on
static_assert(std::size(weights) == role_feature_count && std::size(transitions) == told.size());

Scores weigh(const RoleFeatures& features) {
    Scores scores{};
    for (const auto& [feature, by_role] : weights)
        for (std::size_t r = 0; r < scores.size(); ++r)
            scores[r] += features[static_cast<std::size_t>(feature)] * by_role[r];
    return scores;
}

/// What others than the assessor say: an interviewer opens and thanks; else it is none of ours.
void tell_foreign_turns(const RoleEvidence& evidence, std::vector<ParagraphRole>& roles) {
    bool answered = false;
    for (std::size_t p = 0; p < roles.size(); ++p) {
        if (evidence.headings[p]) continue;
        if (!evidence.foreign[p]) {
            answered = true;
            continue;
        }
        const bool thanks = evidence.facts[p].has(Signal::Thanks) && p + last_turns >= roles.size();
        roles[p] = !answered ? ParagraphRole::Introduction
                   : thanks  ? ParagraphRole::Closing
                             : ParagraphRole::Other;
    }
}

/// The best way to each role of one paragraph.
struct Step {
    Scores scores{};
    std::array<std::uint8_t, told.size()> from{};
};

Step begin_with(const Scores& shown) {
    Step step;
    for (std::size_t role = 0; role < told.size(); ++role)
        step.scores[role] = at_start[role] + shown[role];
    return step;
}

Step follow(const Step& before, const Scores& shown) {
    Step step;
    for (std::size_t to = 0; to < told.size(); ++to) {
        std::size_t best = 0;
        for (std::size_t from = 1; from < told.size(); ++from)
            if (before.scores[from] + transitions[from][to] > before.scores[best] + transitions[best][to])
                best = from;
        step.from[to] = static_cast<std::uint8_t>(best);
        step.scores[to] = before.scores[best] + transitions[best][to] + shown[to];
    }
    return step;
}

} // namespace

std::vector<ParagraphRole> recognise_roles(const RoleEvidence& evidence) {
    std::vector<ParagraphRole> roles(evidence.facts.size(), ParagraphRole::Heading);
    std::vector<Step> steps;
    std::vector<std::size_t> told_paragraphs;
    RoleFeatureReader reader(evidence);
    for (std::size_t p = 0; p < roles.size(); ++p) {
        const auto features = reader.next();
        if (!features) continue;
        const Scores shown = weigh(*features);
        steps.push_back(steps.empty() ? begin_with(shown) : follow(steps.back(), shown));
        told_paragraphs.push_back(p);
    }
    tell_foreign_turns(evidence, roles);
    if (steps.empty()) return roles;
    const Scores& last = steps.back().scores;
    auto role = static_cast<std::size_t>(std::ranges::max_element(last) - last.begin());
    for (std::size_t i = steps.size(); i-- > 0;) {
        roles[told_paragraphs[i]] = told[role];
        role = steps[i].from[role];
    }
    return roles;
}

} // namespace findings::engine
