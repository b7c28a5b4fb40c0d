#include "uno/open_document.hpp"

#include "uno/main_thread.hpp"

#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>
#include <vector>

namespace findings::uno {

/// Passes on changes of the document, of which one edit can make thousands, once the office has come to rest.
class OpenDocument::Listener : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
public:
    Listener(const css::uno::Reference<css::uno::XComponentContext>& context, OpenDocument& owner)
        : context_(context), owner_(&owner) {}

    void start(const css::uno::Reference<css::uno::XInterface>& model) {
        events_.set(model, css::uno::UNO_QUERY);
        if (events_.is()) events_->addDocumentEventListener(this);
    }

    void stop() {
        owner_ = nullptr;
        const auto events = std::exchange(events_, {});
        if (events.is()) events->removeDocumentEventListener(this);
    }

    void tell_soon() {
        if (std::exchange(pending_, true)) return;
        rtl::Reference<Listener> self(this);
        post_to_main_thread(context_, [self] {
            self->pending_ = false;
            if (!self->owner_) return;
            self->owner_->session_.document_changed();
            self->owner_->tell(Change::Document);
        });
    }

    // Saving under another name, for one, can end that a document is read-only.
    void SAL_CALL documentEventOccured(const css::document::DocumentEvent&) override { tell_soon(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override { events_.clear(); }

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::document::XDocumentEventBroadcaster> events_;
    OpenDocument* owner_;
    bool pending_ = false;
};

OpenDocument::OpenDocument(const css::uno::Reference<css::uno::XComponentContext>& context,
                           const css::uno::Reference<css::text::XTextDocument>& model,
                           app::AnalysisEngine engine, WorkerThread& worker)
    : listener_(new Listener(context, *this)),
      document_(model, [listener = listener_] { listener->tell_soon(); }), runner_(worker),
      session_(document_, runner_, std::move(engine)) {
    listener_->start(model);
    session_.observe([this] { tell(Change::Session); });
}

OpenDocument::~OpenDocument() {
    listener_->stop();
}

OpenDocument::ObserverId OpenDocument::observe(std::function<void(Change)> changed) {
    const ObserverId id = next_observer_++;
    observers_.emplace(id, std::move(changed));
    return id;
}

void OpenDocument::unobserve(ObserverId id) {
    observers_.erase(id);
}

// An observer may add and remove observers.
void OpenDocument::tell(Change change) {
    std::vector<ObserverId> ids;
    for (const auto& [id, observer] : observers_)
        ids.push_back(id);
    for (const ObserverId id : ids) {
        const auto found = observers_.find(id);
        if (found == observers_.end()) continue;
        const auto observer = found->second;
        observer(change);
    }
}

} // namespace findings::uno
