#pragma once

#include "app/knowledge_store.hpp"
#include "uno/open_document.hpp"
#include "uno/worker_thread.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <map>
#include <memory>

namespace findings::uno {

/// What panels, commands and macros share: the knowledge, the worker thread, and the session of each open
/// document. The office keeps one of it (see the components file) until it ends. Main thread only.
class Workspace : public cppu::WeakImplHelper2<css::frame::XTerminateListener, css::lang::XServiceInfo> {
public:
    explicit Workspace(const css::uno::Reference<css::uno::XComponentContext>& context);

    /// Null where `model` is no Writer document, is closed, or the office is about to end.
    [[nodiscard]] std::shared_ptr<OpenDocument> open(const css::uno::Reference<css::frame::XModel>& model);
    [[nodiscard]] const app::KnowledgeStore& knowledge() const { return knowledge_; }

    void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const css::lang::EventObject&) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    void watch_termination();

    css::uno::Reference<css::uno::XComponentContext> context_;
    app::KnowledgeStore knowledge_;
    WorkerThread worker_;
    std::map<css::uno::XInterface*, std::shared_ptr<OpenDocument>> documents_;
    bool watching_ = false;
    bool ended_ = false;
};

/// The office's workspace; null only where the office is about to end.
[[nodiscard]] rtl::Reference<Workspace>
workspace_of(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace findings::uno
