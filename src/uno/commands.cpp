#include "uno/components.hpp"
#include "uno/deck.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/frame/DispatchDescriptor.hpp>
#include <com/sun/star/frame/FeatureStateEvent.hpp>
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace findings::uno {
namespace {

/// The command showDeck of one frame.
class ShowDeck : public cppu::WeakImplHelper1<css::frame::XDispatch> {
public:
    ShowDeck(css::uno::Reference<css::uno::XComponentContext> context,
             css::uno::Reference<css::frame::XFrame> frame)
        : context_(context), frame_(frame) {}

    void SAL_CALL dispatch(const css::util::URL&,
                           const css::uno::Sequence<css::beans::PropertyValue>&) override {
        show_deck(context_, frame_);
    }

    void SAL_CALL addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        css::frame::FeatureStateEvent event;
        event.Source = static_cast<css::frame::XDispatch*>(this);
        event.FeatureURL = url;
        event.IsEnabled = true;
        listener->statusChanged(event);
    }

    void SAL_CALL removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>&,
                                       const css::util::URL&) override {}

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
};

/// The protocol handler: one for each frame.
class Commands : public cppu::WeakImplHelper3<css::frame::XDispatchProvider, css::lang::XInitialization,
                                              css::lang::XServiceInfo> {
public:
    explicit Commands(css::uno::Reference<css::uno::XComponentContext> context) : context_(context) {}

    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override {
        if (arguments.hasElements()) arguments[0] >>= frame_;
    }

    css::uno::Reference<css::frame::XDispatch>
        SAL_CALL queryDispatch(const css::util::URL& url, const rtl::OUString&, sal_Int32) override {
        if (frame_.is() && url.Protocol == to_uno(names::protocol) && url.Path == to_uno(names::show_deck))
            return new ShowDeck(context_, frame_);
        return {};
    }

    css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) override {
        css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> dispatches(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i)
            dispatches[i] =
                queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return dispatches;
    }

    rtl::OUString SAL_CALL getImplementationName() override { return to_uno(names::commands_implementation); }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name = "com.sun.star.frame.ProtocolHandler";
        return css::uno::Sequence<rtl::OUString>(&name, 1);
    }

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
};

} // namespace

css::uno::Reference<css::uno::XInterface>
make_commands(const css::uno::Reference<css::uno::XComponentContext>& context) {
    return static_cast<css::frame::XDispatchProvider*>(new Commands(context));
}

} // namespace findings::uno
