#include "summary/summary_block.hpp"

#include <algorithm>
#include <array>

namespace findings::summary {
namespace {

using engine::Kind;

constexpr std::array order_in_a_group{Kind::Judgement,      Kind::Concern,  Kind::Improvement,
                                      Kind::Recommendation, Kind::Progress, Kind::Strength,
                                      Kind::Outlook};

std::size_t place_of(Kind kind) {
    return static_cast<std::size_t>(std::ranges::find(order_in_a_group, kind) - order_in_a_group.begin());
}

/// The label of an area; an id that the framework does not know stands for itself.
std::u16string area_label(const engine::Framework& framework, const std::string& id) {
    if (id == "overall") return u"Overall";
    const auto known = std::ranges::find(framework.areas, id, &engine::Area::id);
    return known != framework.areas.end() ? known->label : std::u16string(id.begin(), id.end());
}

std::u16string tag_of(const engine::Finding& finding, const engine::Framework& framework) {
    std::u16string tag = u"[";
    for (const std::string& area : finding.areas) {
        if (tag.size() > 1) tag += u", ";
        tag += area_label(framework, area);
    }
    return tag + u" \u00B7 " + label_of(finding.kind) + u"]";
}

/// Groups for the areas in the order of a report; what the framework does not know comes last.
std::vector<Group> groups_of(const engine::Assessment& assessment, const engine::Framework& framework) {
    std::vector<Group> groups{{"overall", area_label(framework, "overall"), {}}};
    for (const engine::Area& area : framework.areas)
        groups.push_back({area.id, area.label, {}});
    for (const engine::Finding& finding : assessment.findings)
        if (std::ranges::find(groups, finding.areas.at(0), &Group::area) == groups.end())
            groups.push_back({finding.areas[0], area_label(framework, finding.areas[0]), {}});
    return groups;
}

std::optional<std::u16string> overall_line(const engine::Assessment& assessment) {
    if (!assessment.overall) return std::nullopt;
    const engine::OverallJudgement& overall = *assessment.overall;
    const std::u16string start = u"Overall judgement: ";
    if (overall.grade) return start + *overall.grade;
    const std::string_view polarity = name_of(overall.polarity);
    std::u16string line = start + std::u16string(polarity.begin(), polarity.end());
    const auto source = std::ranges::find_if(assessment.findings, [&](const engine::Finding& finding) {
        return finding.paragraph == overall.paragraph && finding.range.overlaps(overall.range);
    });
    if (source != assessment.findings.end() && !source->summary.empty())
        line += u" \u2013 " + source->summary;
    return line;
}

} // namespace

std::u16string label_of(Kind kind) {
    switch (kind) {
    case Kind::Judgement:
        return u"Judgement";
    case Kind::Strength:
        return u"Strength";
    case Kind::Improvement:
        return u"Area for improvement";
    case Kind::Concern:
        return u"Concern";
    case Kind::Progress:
        return u"Progress";
    case Kind::Recommendation:
        return u"Recommendation";
    case Kind::Outlook:
        break;
    }
    return u"Outlook";
}

Block build_block(const engine::Assessment& assessment, const engine::Framework& framework) {
    Block block;
    block.heading = assessment.subject ? u"Findings: " + *assessment.subject : u"Findings";
    block.overall = overall_line(assessment);
    block.groups = groups_of(assessment, framework);
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const engine::Finding& finding = assessment.findings[i];
        std::ranges::find(block.groups, finding.areas.at(0), &Group::area)
            ->lines.push_back(
                {i, finding.kind, label_of(finding.kind), tag_of(finding, framework), finding.summary});
    }
    std::erase_if(block.groups, [](const Group& group) { return group.lines.empty(); });
    for (Group& group : block.groups)
        std::ranges::stable_sort(group.lines, {}, [](const Line& line) { return place_of(line.kind); });
    return block;
}

} // namespace findings::summary
