#include "uno/writer_document.hpp"

#include "uno/document_watch.hpp"
#include "uno/text_comparison.hpp"
#include "uno/text_conversion.hpp"
#include "uno/writer_lines.hpp"
#include "uno/writer_summary.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <utility>

namespace findings::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Calls into the office; its exceptions become ours.
template <typename Call>
auto in_office(Call&& call) {
    try {
        return call();
    } catch (const css::uno::Exception& failure) {
        throw app::DocumentError("The office can't do this: " + to_utf8(failure.Message));
    }
}

const char* sentence(app::Obstacle obstacle) {
    switch (obstacle) {
    case app::Obstacle::ReadOnly:
        return "The document is read-only.";
    case app::Obstacle::ProtectedPlace:
        return "The place of the summary is protected.";
    case app::Obstacle::Closed:
    case app::Obstacle::None:
        break;
    }
    return "The document is closed.";
}

} // namespace

WriterDocument::WriterDocument(Reference<css::text::XTextDocument> document, std::function<void()> changed,
                               Reference<css::lang::XMultiServiceFactory> factory)
    : document_(std::move(document)), factory_(std::move(factory)),
      watch_(new DocumentWatch(std::move(changed))),
      comparison_(std::make_unique<TextComparison>(document_)) {
    if (!factory_.is()) factory_.set(document_, UNO_QUERY_THROW);
    watch_->start(document_);
}

WriterDocument::~WriterDocument() {
    try {
        watch_->stop(document_);
    } catch (const css::uno::Exception&) {
        // The document went away without a word; there is nobody left to hear from.
    }
}

app::DocumentSnapshot WriterDocument::snapshot() {
    if (watch_->closed()) throw app::DocumentError(sentence(app::Obstacle::Closed));
    return in_office([&] { return app::DocumentSnapshot{read(lines_of(document_)), watch_->version()}; });
}

std::uint64_t WriterDocument::version() const {
    return watch_->version();
}

bool WriterDocument::reads_as(const app::DocumentSnapshot& snapshot) {
    if (watch_->closed()) throw app::DocumentError(sentence(app::Obstacle::Closed));
    return in_office([&] { return comparison_->same(snapshot); });
}

app::Obstacle WriterDocument::obstacle() const {
    if (watch_->closed()) return app::Obstacle::Closed;
    return in_office([&] {
        if (Reference<css::frame::XStorable>(document_, UNO_QUERY_THROW)->isReadonly())
            return app::Obstacle::ReadOnly;
        return WriterSummary(document_, factory_).is_place_protected() ? app::Obstacle::ProtectedPlace
                                                                       : app::Obstacle::None;
    });
}

bool WriterDocument::has_summary() const {
    return !watch_->closed() && in_office([&] { return WriterSummary(document_, factory_).exists(); });
}

void WriterDocument::insert_summary(const app::DocumentSnapshot& snapshot,
                                    const app::PlacedSummary& summary) {
    throw_at_obstacle();
    in_office([&] { WriterSummary(document_, factory_).write(snapshot, summary); });
}

void WriterDocument::remove_summary() {
    throw_at_obstacle();
    in_office([&] { WriterSummary(document_, factory_).erase(); });
}

bool WriterDocument::select(const app::DocumentSnapshot& snapshot, const app::SourcePlace& place) {
    if (watch_->closed()) return false;
    return in_office([&] {
        const auto found = PlaceFinder(document_, snapshot).find(place);
        const Reference<css::view::XSelectionSupplier> view(
            Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY);
        return found.is() && view.is() && view->select(css::uno::Any(found));
    });
}

void WriterDocument::throw_at_obstacle() const {
    if (const app::Obstacle found = obstacle(); found != app::Obstacle::None)
        throw app::DocumentError(sentence(found));
}

} // namespace findings::uno
