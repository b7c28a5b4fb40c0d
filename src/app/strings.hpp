#pragma once

#include <array>
#include <string_view>

namespace findings::app {

/// Every text of the panel that is not the document's own, in one language. A translation is another value of
/// this type. "{}" is where a number or a name goes in; an ellipsis tells that something goes on.
struct Strings {
    // Buttons.
    std::u16string_view analyse;
    std::u16string_view insert_summary;
    std::u16string_view update_summary;
    std::u16string_view remove_summary;
    std::u16string_view analyse_anyway;

    // What the panel is doing, or why there is nothing to see.
    std::u16string_view not_analysed;
    std::u16string_view analysing;
    std::u16string_view no_assessment;
    std::u16string_view no_text;
    std::u16string_view no_document;
    std::u16string_view no_findings;
    std::u16string_view one_finding;
    std::u16string_view many_findings;
    std::u16string_view outdated;
    std::u16string_view not_found;

    // Why the document can't be written to.
    std::u16string_view read_only;
    std::u16string_view protected_place;
    std::u16string_view too_many;

    // The recognised structure.
    std::u16string_view unknown_subject;
    std::u16string_view assessed_by;
    std::u16string_view chosen_anyway;

    // Problems of the data files.
    std::u16string_view knowledge_problems;
    std::u16string_view knowledge_missing;

    /// Short words for the kinds, as engine::all_kinds.
    std::array<std::u16string_view, 7> kinds;

    // Names for those who hear the panel.
    std::u16string_view subject_name;
    std::u16string_view structure_name;
    std::u16string_view overall_name;
    std::u16string_view counts_name;
    std::u16string_view state_name;
    std::u16string_view note_name;
    std::u16string_view list_name;
    std::u16string_view list_help;
    std::u16string_view detail_name;
    std::u16string_view areas_name;
};

[[nodiscard]] const Strings& english();

} // namespace findings::app
