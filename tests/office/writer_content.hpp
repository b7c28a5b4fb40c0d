#pragma once

#include <com/sun/star/text/XTextDocument.hpp>

#include <string>
#include <vector>

namespace findings::office {

/// All that a user could tell two Writer documents apart by, one entry for a paragraph, table, bookmark,
/// frame, change or style of ours.
[[nodiscard]] std::vector<std::string>
content_of(const css::uno::Reference<css::text::XTextDocument>& document);

/// The strings of the body's paragraphs, and of the tables' cells ("B2: ...").
[[nodiscard]] std::vector<std::string>
texts_of(const css::uno::Reference<css::text::XTextDocument>& document);

/// The entries in which two contents differ, "- " before those of the first; empty where they are alike.
[[nodiscard]] std::string difference(const std::vector<std::string>& first,
                                     const std::vector<std::string>& second);

} // namespace findings::office
