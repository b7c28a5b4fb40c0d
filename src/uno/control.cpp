#include "uno/control.hpp"

#include "uno/text_conversion.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

namespace findings::uno {

Control::Control(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::awt::XControlContainer>& container, const char* service,
                 const char* name, std::initializer_list<Property> properties) {
    const auto factory = context->getServiceManager();
    const rtl::OUString type = to_uno(service);
    control_.set(factory->createInstanceWithContext(type, context), css::uno::UNO_QUERY_THROW);
    model_.set(factory->createInstanceWithContext(type + "Model", context), css::uno::UNO_QUERY_THROW);
    for (const Property& property : properties)
        set(property.name, property.value);
    control_->setModel(css::uno::Reference<css::awt::XControlModel>(model_, css::uno::UNO_QUERY_THROW));
    container->addControl(to_uno(name), control_);
}

void Control::set(const char* property, const css::uno::Any& value) const {
    const rtl::OUString name = to_uno(property);
    if (model_->getPropertyValue(name) != value) model_->setPropertyValue(name, value);
}

void Control::set(const char* property, std::u16string_view text) const {
    set(property, css::uno::makeAny(to_uno(text)));
}

void Control::set_name(std::u16string_view name) const {
    const css::uno::Reference<css::awt::XVclWindowPeer> peer(control_->getPeer(), css::uno::UNO_QUERY_THROW);
// A picture's model has no text, and no other way sets its window's.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    peer->setProperty("Text", css::uno::makeAny(to_uno(name)));
#pragma GCC diagnostic pop
    set("HelpText", name);
}

void Control::show(bool visible) const {
    const css::uno::Reference<css::awt::XWindow2> view(control_, css::uno::UNO_QUERY_THROW);
    if (static_cast<bool>(view->isVisible()) != visible) view->setVisible(visible);
}

void Control::enable(bool enabled) const {
    set("Enabled", css::uno::makeAny(enabled));
}

void Control::place(const css::awt::Rectangle& place) const {
    window()->setPosSize(place.X, place.Y, place.Width, place.Height, css::awt::PosSize::POSSIZE);
}

css::awt::Size Control::preferred_size() const {
    return css::uno::Reference<css::awt::XLayoutConstrains>(control_, css::uno::UNO_QUERY_THROW)
        ->getPreferredSize();
}

sal_Int32 Control::height_for(sal_Int32 width) const {
    return css::uno::Reference<css::awt::XLayoutConstrains>(control_, css::uno::UNO_QUERY_THROW)
        ->calcAdjustedSize(css::awt::Size(width, 0))
        .Height;
}

css::uno::Reference<css::awt::XWindow> Control::window() const {
    return css::uno::Reference<css::awt::XWindow>(control_, css::uno::UNO_QUERY_THROW);
}

} // namespace findings::uno
