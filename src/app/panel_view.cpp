#include "app/panel_view.hpp"

#include "engine/utf.hpp"
#include "summary/summary_block.hpp"

#include <algorithm>
#include <tuple>

namespace findings::app {
namespace {

constexpr std::u16string_view separator = u" \u00B7 ";

/// The text with what goes in at "{}".
std::u16string filled(std::u16string_view text, std::u16string_view value) {
    std::u16string result(text);
    if (const auto place = result.find(u"{}"); place != std::u16string::npos) result.replace(place, 2, value);
    return result;
}

std::u16string filled(std::u16string_view text, std::size_t number) {
    const std::string digits = std::to_string(number);
    return filled(text, std::u16string(digits.begin(), digits.end()));
}

void append(std::u16string& text, std::u16string_view glue, std::u16string_view more) {
    if (more.empty()) return;
    if (!text.empty()) text += glue;
    text += more;
}

std::u16string_view short_label_of(engine::Kind kind, const Strings& strings) {
    static_assert(engine::all_kinds.size() == std::tuple_size_v<decltype(Strings::kinds)>);
    return strings.kinds[static_cast<std::size_t>(std::ranges::find(engine::all_kinds, kind) -
                                                  engine::all_kinds.begin())];
}

std::vector<KindCount> counted(std::span<const summary::Group> groups, const Strings& strings) {
    std::vector<KindCount> counts;
    for (const engine::Kind kind : engine::all_kinds) {
        std::size_t count = 0;
        for (const summary::Group& group : groups)
            count += static_cast<std::size_t>(
                std::ranges::count(group.lines, kind, [](const summary::Line& line) { return line.kind; }));
        if (count > 0) counts.push_back({kind, std::u16string(short_label_of(kind, strings)), count});
    }
    return counts;
}

std::u16string state_of(const Session& session, const Strings& strings) {
    switch (session.state()) {
    case SessionState::Idle:
        return std::u16string(session.obstacle() == Obstacle::Closed ? strings.no_document
                                                                     : strings.not_analysed);
    case SessionState::Analysing:
        return std::u16string(strings.analysing);
    case SessionState::NoAssessment:
        return std::u16string(strings.no_assessment);
    case SessionState::Empty:
        return std::u16string(strings.no_text);
    case SessionState::Failed:
        return engine::to_utf16(session.message()).text;
    case SessionState::Ready:
        break;
    }
    const std::size_t count = session.assessment()->findings.size();
    std::u16string state(count == 0 ? strings.no_findings : strings.one_finding);
    if (count > 1) state = filled(strings.many_findings, count);
    if (session.outdated()) append(state, separator, strings.outdated);
    return state;
}

std::u16string note_of(const Session& session, std::span<const engine::Diagnostic> problems,
                       const Strings& strings) {
    std::u16string note;
    if (session.obstacle() == Obstacle::ReadOnly) note = strings.read_only;
    if (session.obstacle() == Obstacle::ProtectedPlace) note = strings.protected_place;
    if (session.has_too_many()) append(note, u"\n", strings.too_many);
    if (problems.empty()) return note;
    append(note, u"\n", strings.knowledge_problems);
    for (const engine::Diagnostic& problem : problems)
        append(note, u"\n", engine::to_utf16(engine::to_string(problem)).text);
    return note;
}

} // namespace

PanelContent content_of(const Session& session, const Strings& strings) {
    PanelContent content;
    const engine::Framework* framework = session.framework();
    if (session.state() != SessionState::Ready || !framework) return content;
    const engine::Assessment& assessment = *session.assessment();
    content.subject = assessment.subject.value_or(std::u16string(strings.unknown_subject));
    if (assessment.assessor) content.structure = filled(strings.assessed_by, *assessment.assessor);
    append(content.structure, separator, framework->label);
    if (!assessment.is_assessment) append(content.structure, separator, strings.chosen_anyway);

    const summary::Block block = summary::build_block(assessment, *framework);
    content.overall = block.overall.value_or(std::u16string());
    content.kinds = counted(block.groups, strings);
    content.rows.resize(assessment.findings.size());
    for (const summary::Group& group : block.groups) {
        content.areas.push_back({group.label, counted({&group, 1}, strings)});
        for (const summary::Line& line : group.lines)
            content.rows[line.finding] = {line.kind, std::u16string(short_label_of(line.kind, strings)),
                                          line.tag, line.text, session.quote(line.finding)};
    }
    return content;
}

PanelStatus status_of(const Session& session, std::span<const engine::Diagnostic> problems,
                      const Strings& strings) {
    return {.state = state_of(session, strings),
            .note = note_of(session, problems, strings),
            .insert_label =
                std::u16string(session.has_summary() ? strings.update_summary : strings.insert_summary),
            .can_analyse =
                session.state() != SessionState::Analysing && session.obstacle() != Obstacle::Closed,
            .can_insert = session.can_insert(),
            .can_remove = session.can_remove(),
            .offers_anyway = session.state() == SessionState::NoAssessment};
}

} // namespace findings::app
