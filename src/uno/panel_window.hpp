#pragma once

#include "uno/panel.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <rtl/ref.hxx>

namespace findings::uno {

/// The controls of one panel, their layout, and what happens when they are used.
class PanelWindow {
public:
    /// Pixels.
    struct Heights {
        sal_Int32 least = 0;
        sal_Int32 preferred = 0;
    };
    PanelWindow(const css::uno::Reference<css::uno::XComponentContext>& context, const PanelPlace& place);
    ~PanelWindow();
    PanelWindow(const PanelWindow&) = delete;
    PanelWindow& operator=(const PanelWindow&) = delete;

    [[nodiscard]] css::uno::Reference<css::awt::XWindow> window() const;
    [[nodiscard]] Heights heights_for(sal_Int32 width) const;
    /// Comfortable at first; once the sidebar is that wide, users may make it narrower.
    [[nodiscard]] sal_Int32 minimal_width() const;

private:
    class Content;
    rtl::Reference<Content> content_;
};

} // namespace findings::uno
