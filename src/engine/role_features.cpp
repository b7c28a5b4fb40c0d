#include "engine/role_features.hpp"

#include <algorithm>

namespace findings::engine {
namespace {

constexpr std::size_t short_words = 25, long_words = 90;
constexpr double clear_topics = 12; ///< weight of topic words that leaves no doubt
constexpr double few_topics = 5;
constexpr double clear_density = 0.08; ///< of the words: enough for a clear feature
constexpr double clear_numbers = 0.06; ///< numbers a word

double clear(double value, double enough) {
    return std::min(1.0, value / enough);
}

struct Signed {
    RoleFeature feature;
    Signal signal;
    double enough; ///< occurrences that leave no doubt
};
constexpr std::array by_signal{Signed{RoleFeature::Greets, Signal::Greeting, 1},
                               Signed{RoleFeature::IntroducesSelf, Signal::Introduction, 2},
                               Signed{RoleFeature::TellsRemit, Signal::Remit, 1},
                               Signed{RoleFeature::TellsMethod, Signal::Method, 3},
                               Signed{RoleFeature::TellsScheme, Signal::Scheme, 2},
                               Signed{RoleFeature::TellsWhole, Signal::Whole, 1},
                               Signed{RoleFeature::TellsGrade, Signal::Grade, 1},
                               Signed{RoleFeature::ManyGrades, Signal::Grade, 4},
                               Signed{RoleFeature::TurnsToSubject, Signal::Turn, 1},
                               Signed{RoleFeature::WillReturn, Signal::Return, 1},
                               Signed{RoleFeature::LooksAhead, Signal::Ahead, 1},
                               Signed{RoleFeature::WillWatch, Signal::Watching, 1},
                               Signed{RoleFeature::Thanks, Signal::Thanks, 1},
                               Signed{RoleFeature::TellsPublication, Signal::Publication, 1},
                               Signed{RoleFeature::BidsFarewell, Signal::Farewell, 1},
                               Signed{RoleFeature::TellsBackground, Signal::Background, 2},
                               Signed{RoleFeature::Praises, Signal::Praise, 3},
                               Signed{RoleFeature::Criticises, Signal::Criticism, 3},
                               Signed{RoleFeature::TellsChange, Signal::Change, 2},
                               Signed{RoleFeature::Advises, Signal::Advice, 2},
                               Signed{RoleFeature::NamesInspection, Signal::Inspection, 2}};

/// Where the paragraph stands among those that are no headings.
struct Position {
    std::size_t index = 0, count = 0;
    bool after_heading = false, under_heading = false, under_overview = false;
    std::size_t headings_to_come = 0;
};

void set_position(RoleFeatures& features, const Position& at) {
    const auto set = [&](RoleFeature feature, bool value) {
        features[static_cast<std::size_t>(feature)] = value ? 1 : 0;
    };
    set(RoleFeature::First, at.index == 0);
    set(RoleFeature::Early, 5 * at.index < at.count);
    set(RoleFeature::Late, 5 * (at.index + 1) > 4 * at.count);
    set(RoleFeature::Last, at.index + 1 == at.count);
    set(RoleFeature::AfterHeading, at.after_heading);
    set(RoleFeature::UnderHeading, at.under_heading);
    set(RoleFeature::UnderOverview, at.under_overview);
    set(RoleFeature::BeforeSections, !at.under_heading && at.headings_to_come > 0);
}

void set_words(RoleFeatures& features, const ParagraphFacts& facts) {
    const auto set = [&](RoleFeature feature, double value) {
        features[static_cast<std::size_t>(feature)] = value;
    };
    const auto words = static_cast<double>(std::max<std::size_t>(facts.words, 1));
    for (const auto& [feature, signal, enough] : by_signal)
        set(feature, clear(static_cast<double>(facts.count(signal)), enough));
    set(RoleFeature::SpeaksAsI,
        clear(static_cast<double>(facts.count(Signal::FirstPerson)) / words, clear_density));
    set(RoleFeature::SpeaksToYou,
        clear(static_cast<double>(facts.count(Signal::SecondPerson)) / words, clear_density));
    set(RoleFeature::WithoutValue, facts.has(Signal::Praise) || facts.has(Signal::Criticism) ? 0 : 1);
    set(RoleFeature::Numbers, clear(static_cast<double>(facts.numbers) / words, clear_numbers));
    set(RoleFeature::Short, facts.words < short_words ? 1 : 0);
    set(RoleFeature::Long, facts.words > long_words ? 1 : 0);
    set(RoleFeature::ListItem, facts.list_item || facts.numbered ? 1 : 0);
    set(RoleFeature::Bracketed, facts.bracketed ? 1 : 0);
    set(RoleFeature::AsksOrLeadsIn, facts.last == u'?' || facts.last == u':' ? 1 : 0);
    set(RoleFeature::Quotes, facts.quoted ? 1 : 0);
    set(RoleFeature::OpensWithWhole, facts.opens_with(Signal::Whole) ? 1 : 0);
    set(RoleFeature::OpensAhead, facts.opens_with(Signal::Return) || facts.opens_with(Signal::Ahead) ||
                                         facts.opens_with(Signal::Watching)
                                     ? 1
                                     : 0);
}

void set_section(RoleFeatures& features, Section section) {
    auto feature = RoleFeature::InFindingsList;
    if (section == Section::None) return;
    if (section == Section::Outlook) feature = RoleFeature::InOutlookList;
    if (section == Section::Background) feature = RoleFeature::InBackgroundList;
    features[static_cast<std::size_t>(feature)] = 1;
}

} // namespace

std::vector<RoleFeatures> role_features(const RoleEvidence& evidence) {
    std::vector<RoleFeatures> all(evidence.facts.size());
    Position at;
    at.headings_to_come = static_cast<std::size_t>(std::ranges::count(evidence.headings, true));
    for (std::size_t p = 0; p < all.size(); ++p)
        if (!evidence.headings[p] && !evidence.foreign[p]) ++at.count;
    for (std::size_t p = 0; p < all.size(); ++p) {
        RoleFeatures& features = all[p];
        features[static_cast<std::size_t>(RoleFeature::Bias)] = 1;
        if (evidence.headings[p]) {
            at.after_heading = true;
            at.under_overview = evidence.facts[p].has(Signal::OverviewList);
            --at.headings_to_come;
            if (at.index > 0) at.under_heading = true;
            continue;
        }
        if (evidence.foreign[p]) continue;
        set_position(features, at);
        set_words(features, evidence.facts[p]);
        set_section(features, evidence.sections[p]);
        const auto set = [&](RoleFeature feature, double value) {
            features[static_cast<std::size_t>(feature)] = value;
        };
        set(RoleFeature::Answers, evidence.dialogue ? 1 : 0);
        set(RoleFeature::NamesAssessor, evidence.names_assessor[p] ? 1 : 0);
        set(RoleFeature::NamesSubject, evidence.names_subject[p] ? 1 : 0);
        const bool few = evidence.topics[p] < few_topics;
        const ParagraphFacts& facts = evidence.facts[p];
        set(RoleFeature::WholeAndBrief, few && facts.has(Signal::Whole) ? 1 : 0);
        set(RoleFeature::OnTopic, clear(evidence.topics[p], clear_topics));
        set(RoleFeature::ManyAreas, evidence.areas[p] > 2 ? 1 : 0);
        ++at.index;
        at.after_heading = false;
    }
    return all;
}

} // namespace findings::engine
