#pragma once

#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase3.hxx>

#include <cstdint>
#include <functional>

namespace findings::uno {

/// Counts the changes of a document and notes its end.
class DocumentWatch : public cppu::WeakImplHelper3<css::util::XModifyListener, css::util::XCloseListener,
                                                   css::document::XDocumentEventListener> {
public:
    explicit DocumentWatch(std::function<void()> changed) : changed_(std::move(changed)) {}

    void start(const css::uno::Reference<css::text::XTextDocument>& document);
    /// Hears and tells nothing any more.
    void stop(const css::uno::Reference<css::text::XTextDocument>& document);

    [[nodiscard]] std::uint64_t version() const { return version_; }
    [[nodiscard]] bool closed() const { return closed_; }

    void SAL_CALL modified(const css::lang::EventObject&) override;
    void SAL_CALL queryClosing(const css::lang::EventObject&, sal_Bool) override {}
    void SAL_CALL notifyClosing(const css::lang::EventObject&) override { close(); }
    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override;
    void SAL_CALL disposing(const css::lang::EventObject&) override { close(); }

private:
    void close();

    std::function<void()> changed_;
    std::uint64_t version_ = 1;
    bool saving_ = false; ///< saving calls the document modified, to say that it is not
    bool closed_ = false;
};

} // namespace findings::uno
