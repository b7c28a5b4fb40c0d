#include "uno/panel_window.hpp"

#include "uno/text_conversion.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <cppuhelper/implbase1.hxx>

namespace findings::uno {

class PanelWindow::Controls : public cppu::WeakImplHelper1<css::awt::XWindowListener> {
public:
    Controls(const css::uno::Reference<css::uno::XComponentContext>& context, const PanelPlace& place)
        : context_(context) {
        const auto factory = context_->getServiceManager();
        container_.set(factory->createInstanceWithContext("com.sun.star.awt.UnoControlContainer", context_),
                       css::uno::UNO_QUERY_THROW);
        container_->setModel(css::uno::Reference<css::awt::XControlModel>(
            factory->createInstanceWithContext("com.sun.star.awt.UnoControlContainerModel", context_),
            css::uno::UNO_QUERY_THROW));
        container_->createPeer(
            css::uno::Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context_), css::uno::UNO_QUERY),
            css::uno::Reference<css::awt::XWindowPeer>(place.parent, css::uno::UNO_QUERY_THROW));
        text_ = add("FixedText", "subject");
        const css::uno::Reference<css::beans::XPropertySet> model(text_->getModel(), css::uno::UNO_QUERY);
        model->setPropertyValue("MultiLine", css::uno::makeAny(true));
        model->setPropertyValue("Label", css::uno::makeAny(to_uno("Nothing is analysed yet.")));
        window()->setVisible(true);
    }

    void start() { window()->addWindowListener(this); }

    void stop() {
        window()->removeWindowListener(this);
        css::uno::Reference<css::lang::XComponent>(container_, css::uno::UNO_QUERY_THROW)->dispose();
    }

    css::uno::Reference<css::awt::XWindow> window() const {
        return css::uno::Reference<css::awt::XWindow>(container_, css::uno::UNO_QUERY);
    }

    void SAL_CALL windowResized(const css::awt::WindowEvent&) override {
        const css::awt::Rectangle size = window()->getPosSize();
        css::uno::Reference<css::awt::XWindow>(text_, css::uno::UNO_QUERY_THROW)
            ->setPosSize(4, 4, size.Width - 8, 40, css::awt::PosSize::POSSIZE);
    }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override {}
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    css::uno::Reference<css::awt::XControl> add(const rtl::OUString& type, const rtl::OUString& name) {
        const auto factory = context_->getServiceManager();
        const css::uno::Reference<css::awt::XControl> control(
            factory->createInstanceWithContext("com.sun.star.awt.UnoControl" + type, context_),
            css::uno::UNO_QUERY_THROW);
        control->setModel(css::uno::Reference<css::awt::XControlModel>(
            factory->createInstanceWithContext("com.sun.star.awt.UnoControl" + type + "Model", context_),
            css::uno::UNO_QUERY_THROW));
        css::uno::Reference<css::awt::XControlContainer>(container_, css::uno::UNO_QUERY_THROW)
            ->addControl(name, control);
        return control;
    }

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::awt::XControl> container_;
    css::uno::Reference<css::awt::XControl> text_;
};

PanelWindow::PanelWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                         const PanelPlace& place)
    : controls_(new Controls(context, place)) {
    controls_->start();
}

PanelWindow::~PanelWindow() {
    controls_->stop();
}

css::uno::Reference<css::awt::XWindow> PanelWindow::window() const {
    return controls_->window();
}

PanelWindow::Heights PanelWindow::heights_for(sal_Int32) const {
    return {.least = 120, .preferred = 400};
}

} // namespace findings::uno
