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

void set(RoleFeatures& features, RoleFeature feature, double value) {
    features[static_cast<std::size_t>(feature)] = value;
}

void set_words(RoleFeatures& features, const ParagraphFacts& facts) {
    const auto words = static_cast<double>(std::max<std::size_t>(facts.words, 1));
    for (const auto& [feature, signal, enough] : by_signal)
        set(features, feature, clear(static_cast<double>(facts.count(signal)), enough));
    set(features, RoleFeature::SpeaksAsI,
        clear(static_cast<double>(facts.count(Signal::FirstPerson)) / words, clear_density));
    set(features, RoleFeature::SpeaksToYou,
        clear(static_cast<double>(facts.count(Signal::SecondPerson)) / words, clear_density));
    set(features, RoleFeature::WithoutValue,
        facts.has(Signal::Praise) || facts.has(Signal::Criticism) ? 0 : 1);
    set(features, RoleFeature::Numbers, clear(static_cast<double>(facts.numbers) / words, clear_numbers));
    set(features, RoleFeature::Short, facts.words < short_words ? 1 : 0);
    set(features, RoleFeature::Long, facts.words > long_words ? 1 : 0);
    set(features, RoleFeature::ListItem, facts.list_item || facts.numbered ? 1 : 0);
    set(features, RoleFeature::Bracketed, facts.bracketed ? 1 : 0);
    set(features, RoleFeature::AsksOrLeadsIn, facts.last == u'?' || facts.last == u':' ? 1 : 0);
    set(features, RoleFeature::Quotes, facts.quoted ? 1 : 0);
    set(features, RoleFeature::OpensWithWhole, facts.opens_with(Signal::Whole) ? 1 : 0);
    set(features, RoleFeature::OpensAhead,
        facts.opens_with(Signal::Return) || facts.opens_with(Signal::Ahead) ||
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

/// What the document tells beside the paragraph's own words.
void set_context(RoleFeatures& features, const RoleEvidence& evidence, std::size_t p) {
    const double topics = evidence.areas.total(p);
    const bool brief_on_whole = topics < few_topics && evidence.facts[p].has(Signal::Whole);
    set(features, RoleFeature::Answers, evidence.dialogue ? 1 : 0);
    set(features, RoleFeature::NamesAssessor, evidence.names_assessor[p] ? 1 : 0);
    set(features, RoleFeature::NamesSubject, evidence.names_subject[p] ? 1 : 0);
    set(features, RoleFeature::WholeAndBrief, brief_on_whole ? 1 : 0);
    set(features, RoleFeature::OnTopic, clear(topics, clear_topics));
    set(features, RoleFeature::ManyAreas, outstanding_areas(evidence.areas.of(p)).size() > 2 ? 1 : 0);
}

} // namespace

RoleFeatureReader::RoleFeatureReader(const RoleEvidence& evidence) : evidence_(evidence) {
    for (std::size_t p = 0; p < evidence.facts.size(); ++p) {
        if (evidence.headings[p])
            ++headings_to_come_;
        else if (!evidence.foreign[p])
            ++count_;
    }
}

std::optional<RoleFeatures> RoleFeatureReader::next() {
    const std::size_t p = paragraph_++;
    if (evidence_.headings[p]) {
        after_heading_ = true;
        under_overview_ = evidence_.facts[p].has(Signal::OverviewList);
        under_heading_ = under_heading_ || index_ > 0;
        --headings_to_come_;
        return std::nullopt;
    }
    if (evidence_.foreign[p]) return std::nullopt;
    RoleFeatures features{};
    set(features, RoleFeature::Bias, 1);
    set_position(features);
    set_words(features, evidence_.facts[p]);
    set_section(features, evidence_.sections[p]);
    set_context(features, evidence_, p);
    ++index_;
    after_heading_ = false;
    return features;
}

void RoleFeatureReader::set_position(RoleFeatures& features) const {
    set(features, RoleFeature::First, index_ == 0 ? 1 : 0);
    set(features, RoleFeature::Early, 5 * index_ < count_ ? 1 : 0);
    set(features, RoleFeature::Late, 5 * (index_ + 1) > 4 * count_ ? 1 : 0);
    set(features, RoleFeature::Last, index_ + 1 == count_ ? 1 : 0);
    set(features, RoleFeature::AfterHeading, after_heading_ ? 1 : 0);
    set(features, RoleFeature::UnderHeading, under_heading_ ? 1 : 0);
    set(features, RoleFeature::UnderOverview, under_overview_ ? 1 : 0);
    set(features, RoleFeature::BeforeSections, !under_heading_ && headings_to_come_ > 0 ? 1 : 0);
}

} // namespace findings::engine
