#include "engine/role_recogniser.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace findings::engine {
namespace {

/// The roles that are told by weights; headings are told by their form.
constexpr std::array told{ParagraphRole::Introduction, ParagraphRole::Overall, ParagraphRole::Body,
                          ParagraphRole::Outlook,      ParagraphRole::Closing, ParagraphRole::Other};
using Scores = std::array<double, told.size()>;

struct Weight {
    RoleFeature feature;
    Scores by_role; ///< introduction, overall, body, outlook, closing, other
};
constexpr std::array weights{Weight{RoleFeature::Bias, {-1.5, -2.0, 2.0, -2.5, -2.5, -1.0}},
                             Weight{RoleFeature::First, {1.5, 0.5, -1.0, 0, 0, 0.5}},
                             Weight{RoleFeature::Second, {1.0, 1.0, -0.5, 0, 0, 0}},
                             Weight{RoleFeature::Early, {1.0, 0.8, -0.5, -1.0, -1.5, 0.3}},
                             Weight{RoleFeature::Late, {-1.5, 0, 0, 1.0, 0.8, -0.5}},
                             Weight{RoleFeature::Second2Last, {-1.0, 0.3, 0, 1.0, 0.3, 0}},
                             Weight{RoleFeature::Last, {-1.0, 0.5, -0.5, 1.0, 1.8, 0}},
                             Weight{RoleFeature::Greets, {1.5, 0, 0, 0, 0.3, 0}},
                             Weight{RoleFeature::IntroducesSelf, {2.5, 0, 0, 0, 0, 0}},
                             Weight{RoleFeature::TellsMethod, {1.5, 0, 0, -0.3, 0, 0.3}},
                             Weight{RoleFeature::TellsScheme, {1.0, 0.3, 0, 0, 0, 0.3}},
                             Weight{RoleFeature::TellsWhole, {-0.3, 2.0, 0, 0, 0, -0.3}},
                             Weight{RoleFeature::TellsGrade, {-0.3, 0.7, 0.3, -0.3, -0.5, -0.5}},
                             Weight{RoleFeature::ManyGrades, {-0.3, 1.0, 0, 0, 0, 0}},
                             Weight{RoleFeature::TurnsToSubject, {-0.3, -0.3, 0.7, -0.3, -0.3, 0}},
                             Weight{RoleFeature::WillReturn, {-0.3, -0.3, -0.3, 2.0, 0.3, -0.3}},
                             Weight{RoleFeature::LooksAhead, {-0.5, -0.3, -0.3, 1.5, 0, 0}},
                             Weight{RoleFeature::WillWatch, {-0.3, -0.3, -0.3, 1.8, 0.3, 0}},
                             Weight{RoleFeature::Thanks, {0.8, 0, -0.5, 0, 2.0, 0}},
                             Weight{RoleFeature::TellsPublication, {0.3, -0.3, -0.5, 0, 2.0, 0.3}},
                             Weight{RoleFeature::BidsFarewell, {0, 0, 0, 0, 1.2, 0}},
                             Weight{RoleFeature::TellsBackground, {0.3, -0.3, -0.3, -0.3, -0.5, 1.2}},
                             Weight{RoleFeature::Praises, {-0.7, 0.3, 0.8, -0.3, -0.5, -1.0}},
                             Weight{RoleFeature::Criticises, {-0.7, 0.2, 0.8, -0.3, -0.7, -0.7}},
                             Weight{RoleFeature::TellsChange, {-0.3, 0.3, 0.3, 0, -0.3, -0.3}},
                             Weight{RoleFeature::Advises, {-0.3, -0.3, 0.5, 0, -0.3, -0.3}},
                             Weight{RoleFeature::SpeaksAsI, {0.8, 0.3, -0.3, 0.8, 0.5, 0}},
                             Weight{RoleFeature::SpeaksToYou, {0, 0, 0, 0, 0.3, 0}},
                             Weight{RoleFeature::NamesInspection, {0.5, 0.3, -0.3, 0, 0, 0}},
                             Weight{RoleFeature::NamesAssessor, {2.5, 0, -0.5, 0, 0, 0}},
                             Weight{RoleFeature::WithoutValue, {0.5, -0.3, -0.5, 0.3, 0.5, 1.0}},
                             Weight{RoleFeature::Numbers, {0, 0, 0, 0, -0.3, 0.7}},
                             Weight{RoleFeature::Short, {0, 0.3, -0.3, 0.3, 0.8, 0.5}},
                             Weight{RoleFeature::Long, {0, 0, 0.5, -0.3, -1.0, -0.3}},
                             Weight{RoleFeature::ListItem, {-0.5, -1.5, 1.0, -0.7, -0.7, -0.3}},
                             Weight{RoleFeature::Bracketed, {-1.0, -1.0, -1.5, -1.0, 0, 2.5}},
                             Weight{RoleFeature::AsksOrLeadsIn, {0.3, -0.3, -0.3, -0.3, 0.3, 0.5}},
                             Weight{RoleFeature::Foreign, {0, -6, -6, -6, -1, 4}},
                             Weight{RoleFeature::InFindingsList, {-2.0, -1.5, 1.5, -1.0, -1.5, -1.0}},
                             Weight{RoleFeature::InOutlookList, {-1.0, -1.0, -0.5, 2.5, 0.3, -0.5}},
                             Weight{RoleFeature::InBackgroundList, {1.5, -0.5, -0.5, -1.0, -0.5, 1.0}},
                             Weight{RoleFeature::OnTopic, {-1.0, -0.3, 1.5, -0.5, -1.5, -0.8}},
                             Weight{RoleFeature::ManyAreas, {0.3, 0.7, -0.3, 0, 0, 0}},
                             Weight{RoleFeature::AfterHeading, {0, 0.3, 0, 0, 0, 0}},
                             Weight{RoleFeature::UnderHeading, {-1.5, -0.5, 0.7, 0.3, 0, -0.3}},
                             Weight{RoleFeature::Quotes, {0, -0.3, -0.5, 0, 0, 1.0}}};

/// By role before (rows) and role that follows: a text introduces, judges, goes through its areas, looks
/// ahead and closes.
constexpr std::array<Scores, told.size()> transitions{{
    //  intro overall  body outlook closing other
    {{0.7, 0.5, -0.3, -2.0, -2.0, 0.2}},   // introduction
    {{-0.5, 0.5, 0.3, -0.7, -0.7, -0.3}},  // overall
    {{-2.0, -0.8, 0.8, -0.2, -0.5, -0.7}}, // body
    {{-2.5, -0.7, -0.7, 0.7, 1.0, -0.7}},  // outlook
    {{-2.0, -1.5, -2.0, -1.0, 1.0, 0.0}},  // closing
    {{0.0, 0.0, 0.0, -0.3, 0.0, 0.5}},     // other
}};
constexpr Scores at_start{1.0, 0, -0.5, -2.0, -3.0, 0.3};

Scores weigh(const RoleFeatures& features) {
    Scores scores{};
    for (const auto& [feature, by_role] : weights)
        for (std::size_t r = 0; r < scores.size(); ++r)
            scores[r] += features[static_cast<std::size_t>(feature)] * by_role[r];
    return scores;
}

/// The best way to each role of one paragraph.
struct Step {
    Scores scores{};
    std::array<std::uint8_t, told.size()> from{};
};

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
    const auto features = role_features(evidence);
    std::vector<ParagraphRole> roles(features.size(), ParagraphRole::Heading);
    std::vector<Step> steps;
    std::vector<std::size_t> told_paragraphs;
    for (std::size_t p = 0; p < features.size(); ++p) {
        if (evidence.headings[p]) continue;
        const Scores shown = weigh(features[p]);
        if (steps.empty()) {
            Step first;
            for (std::size_t r = 0; r < told.size(); ++r)
                first.scores[r] = at_start[r] + shown[r];
            steps.push_back(first);
        } else {
            steps.push_back(follow(steps.back(), shown));
        }
        told_paragraphs.push_back(p);
    }
    if (steps.empty()) return roles;
    auto role =
        static_cast<std::size_t>(std::ranges::max_element(steps.back().scores) - steps.back().scores.begin());
    for (std::size_t i = steps.size(); i-- > 0;) {
        roles[told_paragraphs[i]] = told[role];
        role = steps[i].from[role];
    }
    return roles;
}

} // namespace findings::engine
