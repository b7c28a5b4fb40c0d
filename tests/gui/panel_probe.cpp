// Walks the Findings panel as a screen reader does, inside the office: the accessible objects of the office's
// toolkit survive no other thread than its main one. The tests talk to it over the office's bridge.

#include "uno/main_thread.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/accessibility/XAccessibleSelection.hpp>
#include <com/sun/star/accessibility/XAccessibleText.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase1.hxx>
#include <sal/types.h>

#include <exception>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace findings::gui {
namespace {

using css::accessibility::XAccessible;
using css::accessibility::XAccessibleContext;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
namespace Role = css::accessibility::AccessibleRole;
namespace State = css::accessibility::AccessibleStateType;

using Context = Reference<XAccessibleContext>;

constexpr sal_Int32 columns = 2; // of the list

std::vector<Context> children_of(const Context& parent) {
    std::vector<Context> children;
    const sal_Int32 count = parent->getAccessibleChildCount();
    for (sal_Int32 i = 0; i < count; ++i) {
        const Reference<XAccessible> child = parent->getAccessibleChild(i);
        const Context context = child.is() ? child->getAccessibleContext() : Context();
        if (context.is()) children.push_back(context);
    }
    return children;
}

bool has_state(const Context& context, sal_Int16 state) {
    return context->getAccessibleStateSet()->contains(state);
}

bool is_panel(const Context& context) {
    for (const Context& child : children_of(context))
        if (child->getAccessibleRole() == Role::PUSH_BUTTON && child->getAccessibleName() == "Analyse")
            return true;
    return false;
}

/// The document's own text can be long and holds no panel.
bool may_hold_panel(const Context& context) {
    switch (context->getAccessibleRole()) {
    case Role::PANEL:
    case Role::FILLER:
    case Role::ROOT_PANE:
    case Role::SPLIT_PANE:
    case Role::SCROLL_PANE:
        return true;
    default:
        return false;
    }
}

Context find_panel(const Context& context) {
    if (is_panel(context)) return context;
    for (const Context& child : children_of(context))
        if (may_hold_panel(child))
            if (Context found = find_panel(child); found.is()) return found;
    return {};
}

rtl::OUString text_of(const Context& context) {
    const Reference<css::accessibility::XAccessibleText> content(context, UNO_QUERY);
    return content.is() ? content->getText() : rtl::OUString();
}

/// The list's table among the panel's children; null where no list is shown.
Context table_of(const Context& panel) {
    for (const Context& child : children_of(panel))
        if (child->getAccessibleRole() == Role::PANEL && has_state(child, State::SHOWING))
            for (const Context& part : children_of(child))
                if (part->getAccessibleRole() == Role::TABLE) return part;
    return {};
}

const char* kind_of(sal_Int16 role) {
    switch (role) {
    case Role::PUSH_BUTTON:
        return "button";
    case Role::LABEL:
        return "label";
    case Role::ICON:
    case Role::GRAPHIC:
        return "picture";
    case Role::PANEL:
        return "list";
    default:
        return "other";
    }
}

using Rows = css::uno::Sequence<css::uno::Sequence<rtl::OUString>>;

/// Of each node that is showing: its kind, its name, "enabled" or nothing, its text. Rows of the list follow
/// it.
Rows read(const Context& panel) {
    std::vector<css::uno::Sequence<rtl::OUString>> nodes;
    const auto add = [&](const rtl::OUString& kind, const rtl::OUString& name, bool enabled,
                         const rtl::OUString& text) {
        css::uno::Sequence<rtl::OUString> node(4);
        node[0] = kind;
        node[1] = name;
        if (enabled) node[2] = "enabled";
        node[3] = text;
        nodes.push_back(node);
    };
    for (const Context& child : children_of(panel))
        if (has_state(child, State::SHOWING))
            add(rtl::OUString::createFromAscii(kind_of(child->getAccessibleRole())),
                child->getAccessibleName(), has_state(child, State::ENABLED), text_of(child));
    if (const Context table = table_of(panel); table.is()) {
        const auto cells = children_of(table);
        for (std::size_t i = columns - 1; i < cells.size(); i += columns) {
            // A screen reader asks for all of these; none may bring the office down.
            const rtl::OUString name = cells[i]->getAccessibleName() + cells[i]->getAccessibleDescription();
            add("row", name, has_state(cells[i], State::ENABLED), text_of(cells[i]));
        }
    }
    Rows rows(static_cast<sal_Int32>(nodes.size()));
    for (std::size_t i = 0; i < nodes.size(); ++i)
        rows[static_cast<sal_Int32>(i)] = nodes[i];
    return rows;
}

bool press(const Context& panel, const rtl::OUString& name) {
    for (const Context& child : children_of(panel))
        if (child->getAccessibleRole() == Role::PUSH_BUTTON && child->getAccessibleName() == name &&
            has_state(child, State::SHOWING) && has_state(child, State::ENABLED))
            return Reference<css::accessibility::XAccessibleAction>(child, UNO_QUERY_THROW)
                ->doAccessibleAction(0);
    return false;
}

bool choose(const Context& panel, sal_Int32 row) {
    const Reference<css::accessibility::XAccessibleSelection> table(table_of(panel), UNO_QUERY);
    if (table.is()) table->selectAccessibleChild(row * columns);
    return table.is();
}

/// As the Tab key does.
bool focus_list(const Context& panel) {
    const Context table = table_of(panel);
    if (!table.is()) return false;
    Reference<css::accessibility::XAccessibleComponent>(table->getAccessibleParent()->getAccessibleContext(),
                                                        UNO_QUERY_THROW)
        ->grabFocus();
    return true;
}

class PanelProbe : public cppu::WeakImplHelper1<css::task::XJob> {
public:
    explicit PanelProbe(Reference<css::uno::XComponentContext> context) : context_(context) {}

    /// Takes a Window, and a Press (a button's name), a Choose (a row), a Focus or nothing more. Returns
    /// whether that was done, or the nodes; void where the window has no panel.
    css::uno::Any SAL_CALL execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override {
        const auto finished = std::make_shared<std::promise<css::uno::Any>>();
        uno::post_to_main_thread(context_, [arguments, finished] {
            try {
                finished->set_value(answer(arguments));
            } catch (...) {
                finished->set_exception(std::current_exception());
            }
        });
        return finished->get_future().get();
    }

private:
    static css::uno::Any answer(const css::uno::Sequence<css::beans::NamedValue>& arguments) {
        Reference<css::awt::XWindow> window;
        rtl::OUString button;
        sal_Int32 row = -1;
        bool focus = false;
        for (sal_Int32 i = 0; i < arguments.getLength(); ++i) {
            if (arguments[i].Name == "Window") arguments[i].Value >>= window;
            if (arguments[i].Name == "Press") arguments[i].Value >>= button;
            if (arguments[i].Name == "Focus") focus = true;
            if (arguments[i].Name == "Choose") arguments[i].Value >>= row;
        }
        const Context panel =
            find_panel(Reference<XAccessible>(window, UNO_QUERY_THROW)->getAccessibleContext());
        if (!panel.is()) return {};
        if (!button.isEmpty()) return css::uno::makeAny(press(panel, button));
        if (row >= 0) return css::uno::makeAny(choose(panel, row));
        if (focus) return css::uno::makeAny(focus_list(panel));
        return css::uno::makeAny(read(panel));
    }

    Reference<css::uno::XComponentContext> context_;
};

} // namespace
} // namespace findings::gui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
findings_tests_PanelProbe_get_implementation(css::uno::XComponentContext* context,
                                             const css::uno::Sequence<css::uno::Any>&) {
    css::uno::Reference<css::uno::XInterface> probe =
        static_cast<css::task::XJob*>(new findings::gui::PanelProbe(context));
    probe->acquire();
    return probe.get();
}
