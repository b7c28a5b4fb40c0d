#pragma once

#include "app/document_port.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

namespace findings::uno {

/// The summary in a Writer document: a heading, the overall judgement, a table, and a narrow paragraph. A
/// bookmark around it all tells where it stands; our styles tell what in it is ours, for somebody may have
/// written into it. Each line links to a bookmark on its source.
class WriterSummary {
public:
    /// `factory` makes the table and the bookmarks; it is the document, but in tests.
    WriterSummary(css::uno::Reference<css::text::XTextDocument> document,
                  css::uno::Reference<css::lang::XMultiServiceFactory> factory);

    [[nodiscard]] bool exists() const;
    /// Whether a protected section holds the place where the summary stands, or else the document's start.
    [[nodiscard]] bool is_place_protected() const;

    /// One step on the undo stack, as is erase(). Throws app::DocumentError or css::uno::Exception and leaves
    /// the document as it was.
    void write(const app::DocumentSnapshot& snapshot, const app::PlacedSummary& summary);
    void erase();

private:
    css::uno::Reference<css::text::XTextDocument> document_;
    css::uno::Reference<css::lang::XMultiServiceFactory> factory_;
};

} // namespace findings::uno
