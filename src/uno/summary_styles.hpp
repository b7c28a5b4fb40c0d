#pragma once

#include "engine/assessment.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <rtl/ustring.hxx>

namespace findings::uno {

/// The named styles of an inserted summary: they carry all its colours, so that a user restyles it at once.
namespace styles {
inline constexpr const char* heading = "Findings Heading";
inline constexpr const char* overall = "Findings Overall";
inline constexpr const char* cell = "Findings Cell"; ///< what the styles in the table have in common
inline constexpr const char* column = "Findings Column";
inline constexpr const char* area = "Findings Area";
inline constexpr const char* chip = "Findings Chip"; ///< what the chips have in common
inline constexpr const char* tag = "Findings Tag";
inline constexpr const char* text = "Findings Text";
inline constexpr const char* space = "Findings Space"; ///< the paragraph between table and transcript
inline constexpr const char* link = "Findings Link";   ///< a character style
} // namespace styles

/// The style of a kind's chip: "Findings Strength".
[[nodiscard]] rtl::OUString chip_style(engine::Kind kind);

/// Whether it is the name of one of our paragraph styles.
[[nodiscard]] bool is_summary_style(const rtl::OUString& paragraph_style);

/// Makes the styles that the document lacks; those that stand there, a user may have restyled.
void make_styles(const css::uno::Reference<css::text::XTextDocument>& document);

/// Gives our styles the parents again that the office's undo and redo forget.
void restore_parents(const css::uno::Reference<css::text::XTextDocument>& document);

/// Removes our styles but those that are in use or that somebody changed.
void remove_styles(const css::uno::Reference<css::text::XTextDocument>& document);

} // namespace findings::uno
