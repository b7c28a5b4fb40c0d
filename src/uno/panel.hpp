#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace findings::uno {

/// Where a panel is to stand.
struct PanelPlace {
    css::uno::Reference<css::frame::XFrame> frame;
    css::uno::Reference<css::awt::XWindow> parent;
    css::uno::Reference<css::ui::XSidebar> sidebar; ///< may be null
};

/// The Findings panel of one window's sidebar.
[[nodiscard]] css::uno::Reference<css::ui::XUIElement>
make_panel(const css::uno::Reference<css::uno::XComponentContext>& context, const PanelPlace& place);

} // namespace findings::uno
