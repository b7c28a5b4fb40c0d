#include "uno/deck.hpp"

#include "uno/main_thread.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace findings::uno {
namespace {

css::uno::Reference<css::ui::XSidebarProvider>
sidebar_of(const css::uno::Reference<css::frame::XFrame>& frame) {
    const css::uno::Reference<css::frame::XController2> controller(frame->getController(),
                                                                   css::uno::UNO_QUERY);
    return controller.is() ? controller->getSidebar() : css::uno::Reference<css::ui::XSidebarProvider>();
}

// activate() is a toggle, and crashes on a deck that was fetched before the sidebar was made visible.
void activate_deck(const css::uno::Reference<css::ui::XSidebarProvider>& sidebar) {
    const css::uno::Reference<css::ui::XDecks> decks = sidebar->getDecks();
    const rtl::OUString id = to_uno(names::deck);
    if (!decks.is() || !decks->hasByName(id)) return;
    const css::uno::Reference<css::ui::XDeck> deck(decks->getByName(id), css::uno::UNO_QUERY);
    if (deck.is() && !deck->isActive()) deck->activate(true);
}

} // namespace

void show_deck(const css::uno::Reference<css::uno::XComponentContext>& context,
               const css::uno::Reference<css::frame::XFrame>& frame) {
    const auto sidebar = sidebar_of(frame);
    if (!sidebar.is()) return;
    if (sidebar->isVisible()) {
        activate_deck(sidebar);
        return;
    }
    sidebar->setVisible(true);
    // The list of decks is made only when the office comes to it.
    post_to_main_thread(context, [frame] {
        const auto visible_sidebar = sidebar_of(frame);
        if (visible_sidebar.is() && visible_sidebar->isVisible()) activate_deck(visible_sidebar);
    });
}

} // namespace findings::uno
