#pragma once

#include "app/document_port.hpp"
#include "uno/writer_lines.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

#include <cstdint>
#include <optional>

namespace findings::uno {

/// Compares a document with snapshots of it, one after the other. It is asked after each edit, so it
/// remembers the line that it found changed and looks at that first.
class TextComparison {
public:
    explicit TextComparison(const css::uno::Reference<css::text::XTextDocument>& document)
        : document_(document) {}

    [[nodiscard]] bool same(const app::DocumentSnapshot& snapshot);

private:
    struct Difference {
        std::uint64_t version = 0; ///< the snapshot's
        std::size_t index = 0;     ///< in the snapshot, or one past its last line
        WriterLine line;           ///< what stands there instead
    };
    [[nodiscard]] bool still_differs(const app::DocumentSnapshot& snapshot) const;

    css::uno::Reference<css::text::XTextDocument> document_;
    std::optional<Difference> difference_;
};

} // namespace findings::uno
