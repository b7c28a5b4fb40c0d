#pragma once

#include "engine/assessment.hpp"
#include "engine/framework.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace findings::summary {

/// One finding as it stands in the document.
struct Line {
    std::size_t finding = 0; ///< index into the assessment's findings: the source of the line
    engine::Kind kind = engine::Kind::Strength;
    std::u16string kind_label; ///< "Strength"
    std::u16string tag;        ///< "[Effectiveness · Strength]"
    std::u16string text;       ///< the finding's summary

    friend bool operator==(const Line&, const Line&) = default;
};

struct Group {
    std::string area;     ///< id; "overall" for the whole body
    std::u16string label; ///< "Effectiveness"
    std::vector<Line> lines;

    friend bool operator==(const Group&, const Group&) = default;
};

/// The summary, ready to be written into a document: groups in the framework's order, "overall" first; within
/// one: judgement, concern, improvement, recommendation, progress, strength, outlook, each in text order. A
/// finding stands once, under its first area.
struct Block {
    std::u16string heading;                ///< "Findings: Metropolitan Police Service"
    std::optional<std::u16string> overall; ///< "Overall judgement: ..."
    std::vector<Group> groups;

    friend bool operator==(const Block&, const Block&) = default;
};

[[nodiscard]] Block build_block(const engine::Assessment& assessment, const engine::Framework& framework);

/// "Strength", "Area for improvement", ...
[[nodiscard]] std::u16string label_of(engine::Kind kind);

} // namespace findings::summary
