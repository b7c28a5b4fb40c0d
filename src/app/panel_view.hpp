#pragma once

#include "app/session.hpp"
#include "app/strings.hpp"
#include "engine/assessment.hpp"
#include "engine/diagnostic.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace findings::app {

/// One finding in the panel's list.
struct PanelRow {
    engine::Kind kind = engine::Kind::Strength;
    std::u16string kind_label; ///< short: "Improvement"
    std::u16string tag;        ///< "[Effectiveness · Strength]"
    std::u16string summary;
    std::u16string quote; ///< verbatim

    friend bool operator==(const PanelRow&, const PanelRow&) = default;
};

struct KindCount {
    engine::Kind kind = engine::Kind::Strength;
    std::u16string label; ///< short
    std::size_t count = 0;

    friend bool operator==(const KindCount&, const KindCount&) = default;
};

/// The findings of one area by kind.
struct AreaCount {
    std::u16string label;
    std::vector<KindCount> kinds; ///< without zeros

    friend bool operator==(const AreaCount&, const AreaCount&) = default;
};

/// What is known of the text after an analysis, in words. Empty texts are not shown.
struct PanelContent {
    std::u16string subject;
    std::u16string structure; ///< assessor and framework
    std::u16string overall;
    std::vector<KindCount> kinds; ///< without zeros
    std::vector<AreaCount> areas; ///< in the framework's order, without empty ones
    std::vector<PanelRow> rows;   ///< in text order: the index is the finding's

    friend bool operator==(const PanelContent&, const PanelContent&) = default;
};

/// What the panel is doing and what can be done. Cheap: it is made anew with every change of the document.
struct PanelStatus {
    std::u16string state;
    std::u16string note; ///< why something can't be done, or what is wrong with the data files
    std::u16string insert_label;
    bool can_analyse = false;
    bool can_insert = false;
    bool can_remove = false;
    bool offers_anyway = false;

    friend bool operator==(const PanelStatus&, const PanelStatus&) = default;
};

[[nodiscard]] PanelContent content_of(const Session& session, const Strings& strings);

/// `problems` are those of the data files.
[[nodiscard]] PanelStatus status_of(const Session& session, std::span<const engine::Diagnostic> problems,
                                    const Strings& strings);

} // namespace findings::app
