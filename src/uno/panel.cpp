#include "uno/panel.hpp"

#include "uno/names.hpp"
#include "uno/panel_window.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>

#include <memory>

namespace findings::uno {
namespace {

using PanelBase =
    cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel>;

/// What the sidebar asks of a panel; the content is the PanelWindow's.
class Panel : private cppu::BaseMutex, public PanelBase {
public:
    Panel(const css::uno::Reference<css::uno::XComponentContext>& context, const PanelPlace& place)
        : PanelBase(m_aMutex), frame_(place.frame), window_(std::make_unique<PanelWindow>(context, place)) {}

    css::uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
    rtl::OUString SAL_CALL getResourceURL() override { return to_uno(names::panel_url); }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
    css::uno::Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
        return static_cast<css::ui::XToolPanel*>(this);
    }

    css::uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override {
        return window_ ? window_->window() : css::uno::Reference<css::awt::XWindow>();
    }
    css::uno::Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(const css::uno::Reference<css::accessibility::XAccessible>&) override {
        return css::uno::Reference<css::accessibility::XAccessible>(getWindow(), css::uno::UNO_QUERY);
    }

    // No upper limit: the panel fills the deck.
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override {
        const PanelWindow::Heights heights = window_ ? window_->heights_for(width) : PanelWindow::Heights{};
        return css::ui::LayoutSize(heights.least, -1, heights.preferred);
    }
    sal_Int32 SAL_CALL getMinimalWidth() override { return window_ ? window_->minimal_width() : 0; }

protected:
    void SAL_CALL disposing() override {
        window_.reset();
        frame_.clear();
    }

private:
    css::uno::Reference<css::frame::XFrame> frame_;
    std::unique_ptr<PanelWindow> window_;
};

} // namespace

css::uno::Reference<css::ui::XUIElement>
make_panel(const css::uno::Reference<css::uno::XComponentContext>& context, const PanelPlace& place) {
    return new Panel(context, place);
}

} // namespace findings::uno
