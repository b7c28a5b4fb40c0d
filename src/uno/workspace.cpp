#include "uno/workspace.hpp"

#include "uno/components.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <osl/file.hxx>

#include <filesystem>
#include <utility>

namespace findings::uno {
namespace {

std::filesystem::path knowledge_folder(const css::uno::Reference<css::uno::XComponentContext>& context) {
    const rtl::OUString url = css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
                                  to_uno(names::extension_id)) +
                              "/" + to_uno(names::knowledge_folder);
    rtl::OUString path;
    osl::FileBase::getSystemPathFromFileURL(url, path);
    return std::filesystem::path(to_utf8(path));
}

/// The one interface pointer that stands for an object's identity.
css::uno::XInterface* identity_of(const css::uno::Reference<css::uno::XInterface>& object) {
    return css::uno::Reference<css::uno::XInterface>(object, css::uno::UNO_QUERY).get();
}

} // namespace

Workspace::Workspace(const css::uno::Reference<css::uno::XComponentContext>& context)
    : context_(context), knowledge_(knowledge_folder(context)), worker_(context) {}

std::shared_ptr<OpenDocument> Workspace::open(const css::uno::Reference<css::frame::XModel>& model) {
    const css::uno::Reference<css::text::XTextDocument> document(model, css::uno::UNO_QUERY);
    if (ended_ || !document.is()) return nullptr;
    watch_termination();
    auto& entry = documents_[identity_of(model)];
    if (!entry) {
        entry = std::make_shared<OpenDocument>(context_, document, knowledge_.engine(), worker_);
        model->addEventListener(this);
    }
    return entry;
}

void Workspace::watch_termination() {
    if (std::exchange(watching_, true)) return;
    css::frame::Desktop::create(context_)->addTerminateListener(this);
}

void Workspace::notifyTermination(const css::lang::EventObject&) {
    ended_ = true;
    documents_.clear();
    worker_.stop();
}

// Windows that still show the document keep it until they are closed themselves.
void Workspace::disposing(const css::lang::EventObject& event) {
    const auto entry = documents_.find(identity_of(event.Source));
    if (entry == documents_.end()) return;
    const std::shared_ptr<OpenDocument> closed = std::move(entry->second);
    documents_.erase(entry);
}

rtl::OUString Workspace::getImplementationName() {
    return to_uno(names::workspace_implementation);
}

sal_Bool Workspace::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> Workspace::getSupportedServiceNames() {
    return css::uno::Sequence<rtl::OUString>();
}

rtl::Reference<Workspace> workspace_of(const css::uno::Reference<css::uno::XComponentContext>& context) {
    const css::uno::Reference<css::uno::XInterface> object =
        context->getServiceManager()->createInstanceWithContext(to_uno(names::workspace_implementation),
                                                                context);
    return rtl::Reference<Workspace>(dynamic_cast<Workspace*>(object.get()));
}

css::uno::Reference<css::uno::XInterface>
make_workspace(const css::uno::Reference<css::uno::XComponentContext>& context) {
    return static_cast<css::frame::XTerminateListener*>(new Workspace(context));
}

} // namespace findings::uno
