#include "gui/panel_client.hpp"

#include "uno/text_conversion.hpp"

#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include <algorithm>
#include <utility>

namespace findings::gui {

const PanelState::Node* PanelState::button(const std::string& name) const {
    const auto found = std::ranges::find_if(
        nodes, [&](const Node& node) { return node.kind == "button" && node.name == name; });
    return found == nodes.end() ? nullptr : &*found;
}

bool PanelState::can_press(const std::string& name) const {
    const Node* found = button(name);
    return found && found->enabled;
}

std::vector<std::string> PanelState::labels() const {
    std::vector<std::string> texts;
    for (const Node& node : nodes)
        if (node.kind == "label") texts.push_back(node.name);
    return texts;
}

std::vector<std::string> PanelState::rows() const {
    std::vector<std::string> texts;
    for (const Node& node : nodes)
        if (node.kind == "row") texts.push_back(node.text);
    return texts;
}

PanelClient::PanelClient(const css::uno::Reference<css::uno::XComponentContext>& office,
                         css::uno::Reference<css::awt::XWindow> window)
    : probe_(office->getServiceManager()->createInstanceWithContext("findings.tests.PanelProbe", office),
             css::uno::UNO_QUERY_THROW),
      window_(std::move(window)) {}

css::uno::Any PanelClient::ask(const char* what, const css::uno::Any& value) const {
    css::uno::Sequence<css::beans::NamedValue> arguments(2);
    arguments[0].Name = "Window";
    arguments[0].Value <<= window_;
    arguments[1].Name = uno::to_uno(what);
    arguments[1].Value = value;
    return probe_->execute(arguments);
}

std::optional<PanelState> PanelClient::read() const {
    css::uno::Sequence<css::uno::Sequence<rtl::OUString>> nodes;
    if (!(ask("Read", {}) >>= nodes)) return std::nullopt;
    PanelState state;
    for (sal_Int32 i = 0; i < nodes.getLength(); ++i) {
        const css::uno::Sequence<rtl::OUString>& node = nodes[i];
        state.nodes.push_back(
            {uno::to_utf8(node[0]), uno::to_utf8(node[1]), !node[2].isEmpty(), uno::to_utf8(node[3])});
    }
    return state;
}

bool PanelClient::press(const std::string& button) const {
    bool done = false;
    ask("Press", css::uno::makeAny(uno::to_uno(button))) >>= done;
    return done;
}

bool PanelClient::choose(int row) const {
    bool done = false;
    ask("Choose", css::uno::makeAny(sal_Int32(row))) >>= done;
    return done;
}

bool PanelClient::focus_list() const {
    bool done = false;
    ask("Focus", {}) >>= done;
    return done;
}

} // namespace findings::gui
