#pragma once

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <initializer_list>
#include <string_view>

namespace findings::uno {

/// One control with its model. A copy is the same control.
class Control {
public:
    Control() = default;
    struct Property {
        const char* name;
        css::uno::Any value;
    };
    /// Adds a control to the container: `service` is the control's ("com.sun.star.awt.UnoControlButton"), and
    /// with "Model" at its end its model's. Some properties work only where they are there from the
    /// beginning.
    Control(const css::uno::Reference<css::uno::XComponentContext>& context,
            const css::uno::Reference<css::awt::XControlContainer>& container, const char* service,
            const char* name, std::initializer_list<Property> properties = {});

    void set(const char* property, const css::uno::Any& value) const;
    void set(const char* property, std::u16string_view text) const;
    /// What a screen reader calls a control that has no text.
    void set_name(std::u16string_view name) const;
    /// Windows flicker and lose their focus less where nothing is set that is set already.
    void show(bool visible) const;
    void enable(bool enabled) const;
    void place(const css::awt::Rectangle& place) const;

    /// Pixels; for the text that it has.
    [[nodiscard]] css::awt::Size preferred_size() const;
    /// Of a text that is broken into lines.
    [[nodiscard]] sal_Int32 height_for(sal_Int32 width) const;

    [[nodiscard]] css::uno::Reference<css::awt::XWindow> window() const;
    [[nodiscard]] const css::uno::Reference<css::awt::XControl>& control() const { return control_; }
    [[nodiscard]] const css::uno::Reference<css::beans::XPropertySet>& model() const { return model_; }

private:
    css::uno::Reference<css::awt::XControl> control_;
    css::uno::Reference<css::beans::XPropertySet> model_;
};

} // namespace findings::uno
