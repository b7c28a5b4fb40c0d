#pragma once

#include "uno/panel.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <memory>

namespace findings::uno {

/// The controls of one panel and their layout.
class PanelWindow {
public:
    /// Pixels.
    struct Heights {
        sal_Int32 least = 0;
        sal_Int32 preferred = 0;
    };
    static constexpr sal_Int32 minimal_width = 200;

    PanelWindow(const css::uno::Reference<css::uno::XComponentContext>& context, const PanelPlace& place);
    ~PanelWindow();

    [[nodiscard]] css::uno::Reference<css::awt::XWindow> window() const;
    [[nodiscard]] Heights heights_for(sal_Int32 width) const;

private:
    class Controls;
    css::uno::Reference<Controls> controls_;
};

} // namespace findings::uno
