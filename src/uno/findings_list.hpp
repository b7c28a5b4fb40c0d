#pragma once

#include "app/panel_view.hpp"
#include "app/strings.hpp"
#include "uno/control.hpp"

#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>
#include <rtl/ref.hxx>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace findings::uno {

/// The list of findings: a chip in the kind's colours, then the kind's word and the summary.
class FindingsList {
public:
    /// Called without the office's lock, until the container is disposed.
    struct Events {
        std::function<void()> selected; ///< the user chose a row
        std::function<void()> entered;  ///< the user wants to go to its sentence
    };

    FindingsList(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::awt::XControlContainer>& container,
                 const app::Strings& strings, Events events);
    ~FindingsList();
    FindingsList(const FindingsList&) = delete;
    FindingsList& operator=(const FindingsList&) = delete;

    /// Keeps the selected row where its finding is still there.
    void show(const std::vector<app::PanelRow>& rows);
    [[nodiscard]] std::optional<std::size_t> selected() const;
    void take_colours(const css::uno::Reference<css::awt::XStyleSettings>& style);
    /// `line_height` is the font's, in pixels.
    void place(const css::awt::Rectangle& place, sal_Int32 line_height);
    [[nodiscard]] const Control& control() const { return grid_; }

private:
    class Listener;
    void fill(std::vector<app::PanelRow> rows);

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::awt::grid::XMutableGridDataModel> data_;
    css::uno::Reference<css::awt::grid::XGridColumnModel> columns_;
    Control grid_;
    std::vector<app::PanelRow> rows_;
    sal_Int32 background_ = 0xFFFFFF;
    rtl::Reference<Listener> listener_;
};

} // namespace findings::uno
