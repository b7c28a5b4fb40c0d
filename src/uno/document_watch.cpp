#include "uno/document_watch.hpp"

#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/util/XCloseBroadcaster.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>

namespace findings::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void DocumentWatch::start(const Reference<css::text::XTextDocument>& document) {
    Reference<css::util::XModifyBroadcaster>(document, UNO_QUERY_THROW)->addModifyListener(this);
    Reference<css::util::XCloseBroadcaster>(document, UNO_QUERY_THROW)->addCloseListener(this);
    Reference<css::document::XDocumentEventBroadcaster>(document, UNO_QUERY_THROW)
        ->addDocumentEventListener(this);
}

void DocumentWatch::stop(const Reference<css::text::XTextDocument>& document) {
    changed_ = {};
    if (closed_) return;
    Reference<css::util::XModifyBroadcaster>(document, UNO_QUERY_THROW)->removeModifyListener(this);
    Reference<css::util::XCloseBroadcaster>(document, UNO_QUERY_THROW)->removeCloseListener(this);
    Reference<css::document::XDocumentEventBroadcaster>(document, UNO_QUERY_THROW)
        ->removeDocumentEventListener(this);
}

void DocumentWatch::modified(const css::lang::EventObject&) {
    if (saving_) return;
    ++version_;
    if (changed_) changed_();
}

void DocumentWatch::documentEventOccured(const css::document::DocumentEvent& event) {
    if (event.EventName == "OnSave" || event.EventName == "OnSaveAs") saving_ = true;
    if (event.EventName == "OnSaveDone" || event.EventName == "OnSaveAsDone" ||
        event.EventName == "OnSaveFailed" || event.EventName == "OnSaveAsFailed")
        saving_ = false;
}

void DocumentWatch::close() {
    if (closed_) return;
    closed_ = true;
    ++version_;
    if (changed_) changed_();
}

} // namespace findings::uno
