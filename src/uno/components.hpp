#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/uno/XInterface.hpp>

namespace findings::uno {

// The objects behind the components file; each returns a new one.
[[nodiscard]] css::uno::Reference<css::uno::XInterface>
make_panel_factory(const css::uno::Reference<css::uno::XComponentContext>& context);
[[nodiscard]] css::uno::Reference<css::uno::XInterface>
make_commands(const css::uno::Reference<css::uno::XComponentContext>& context);
[[nodiscard]] css::uno::Reference<css::uno::XInterface>
make_api(const css::uno::Reference<css::uno::XComponentContext>& context);
/// The office makes one and keeps it.
[[nodiscard]] css::uno::Reference<css::uno::XInterface>
make_workspace(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace findings::uno
