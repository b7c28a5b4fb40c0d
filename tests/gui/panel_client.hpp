#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <vector>

namespace findings::gui {

/// What a screen reader finds in the Findings panel, at one moment.
struct PanelState {
    struct Node {
        std::string kind; ///< "button", "label", "picture", "list", "row"
        std::string name;
        bool enabled = false;
        std::string text;
    };
    std::vector<Node> nodes;

    [[nodiscard]] const Node* button(const std::string& name) const;
    [[nodiscard]] bool can_press(const std::string& name) const;
    [[nodiscard]] std::vector<std::string> labels() const;
    [[nodiscard]] std::vector<std::string> rows() const;
};

/// The panel in one window of an office with the probe.
class PanelClient {
public:
    PanelClient(const css::uno::Reference<css::uno::XComponentContext>& office,
                css::uno::Reference<css::awt::XWindow> window);

    /// None where the window has no panel.
    [[nodiscard]] std::optional<PanelState> read() const;
    /// False where there is no such button that can be pressed.
    bool press(const std::string& button) const;
    bool choose(int row) const;
    bool focus_list() const;

private:
    [[nodiscard]] css::uno::Any ask(const char* what, const css::uno::Any& value) const;

    css::uno::Reference<css::task::XJob> probe_;
    css::uno::Reference<css::awt::XWindow> window_;
};

} // namespace findings::gui
