#pragma once

#include "engine/text_range.hpp"
#include "engine/transcript.hpp"
#include "summary/summary_block.hpp"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace findings::app {

/// One paragraph as the document has it, empty ones included, without the summary of ours, headers, footers,
/// footnotes, and without text that is hidden or deleted in tracked changes.
using DocumentLine = engine::Paragraph;

/// The document's text at one moment, an immutable copy that may go to another thread.
struct DocumentSnapshot {
    std::vector<DocumentLine> lines;
    std::uint64_t version = 0; ///< grows with every change of the document
};

/// A place in a snapshot: code units within one of its lines.
struct SourcePlace {
    std::size_t line = 0;
    engine::TextRange range;

    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

/// A summary with where it goes and where its lines come from, in terms of one snapshot.
struct PlacedSummary {
    summary::Block block;
    std::vector<SourcePlace> sources; ///< for each finding of the assessment, which summary::Line::finding
                                      ///< indexes: where its quote stands
    std::size_t title_lines = 0;      ///< so many lines stay in front of the summary
};

/// Why the document can't be written to; the panel says it in words.
enum class Obstacle { None, ReadOnly, ProtectedPlace, Closed };

/// A call on the document failed; what() is a sentence for the user, in UTF-8.
struct DocumentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What the use cases need of a document. Implemented by Writer and by a fake; one contract suite tests both.
/// All calls come on the main thread. A call that fails throws DocumentError and leaves the document as it
/// was.
class DocumentPort {
public:
    virtual ~DocumentPort() = default;

    [[nodiscard]] virtual DocumentSnapshot snapshot() = 0;
    /// Grows with every change of the document; cheap.
    [[nodiscard]] virtual std::uint64_t version() const = 0;
    /// Whether the document's text is that of the snapshot, which it can be again after changes. Cheap as
    /// long as what differed last still does.
    [[nodiscard]] virtual bool reads_as(const DocumentSnapshot& snapshot) = 0;
    [[nodiscard]] virtual Obstacle obstacle() const = 0;
    [[nodiscard]] virtual bool has_summary() const = 0;

    /// Puts the summary behind the title, or replaces the one that stands in the document, where that stands.
    /// Its lines are linked to their sources; one whose source was edited away since the snapshot gets no
    /// link. One undo step; cursor and selection stay. Throws where there is an obstacle.
    virtual void insert_summary(const DocumentSnapshot& snapshot, const PlacedSummary& summary) = 0;
    /// Takes away exactly what insert_summary wrote. One undo step. Does nothing where there is no summary.
    virtual void remove_summary() = 0;
    /// Selects the place in the document's view and scrolls there; where the text was edited, the same words
    /// elsewhere. False where they are not found any more.
    virtual bool select(const DocumentSnapshot& snapshot, const SourcePlace& place) = 0;
};

} // namespace findings::app
