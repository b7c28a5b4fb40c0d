#include "uno/components.hpp"
#include "uno/names.hpp"
#include "uno/panel.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace findings::uno {
namespace {

class PanelFactory : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit PanelFactory(css::uno::Reference<css::uno::XComponentContext> context) : context_(context) {}

    css::uno::Reference<css::ui::XUIElement>
        SAL_CALL createUIElement(const rtl::OUString& url,
                                 const css::uno::Sequence<css::beans::PropertyValue>& arguments) override {
        if (url != to_uno(names::panel_url)) throw css::container::NoSuchElementException(url, *this);
        PanelPlace place;
        for (sal_Int32 i = 0; i < arguments.getLength(); ++i) {
            const css::beans::PropertyValue& argument = arguments[i];
            if (argument.Name == "Frame") argument.Value >>= place.frame;
            if (argument.Name == "ParentWindow") argument.Value >>= place.parent;
            if (argument.Name == "Sidebar") argument.Value >>= place.sidebar;
        }
        if (!place.frame.is() || !place.parent.is())
            throw css::lang::IllegalArgumentException("Frame and ParentWindow are needed", *this, 1);
        return make_panel(context_, place);
    }

    rtl::OUString SAL_CALL getImplementationName() override { return to_uno(names::panel_implementation); }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name = "com.sun.star.ui.UIElementFactory";
        return css::uno::Sequence<rtl::OUString>(&name, 1);
    }

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace

css::uno::Reference<css::uno::XInterface>
make_panel_factory(const css::uno::Reference<css::uno::XComponentContext>& context) {
    return static_cast<css::ui::XUIElementFactory*>(new PanelFactory(context));
}

} // namespace findings::uno
