#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace findings::uno {

/// Calls `work` on the office's main thread, soon: never before this function has returned.
void post_to_main_thread(const css::uno::Reference<css::uno::XComponentContext>& context,
                         std::function<void()> work);

/// Whether the caller runs on the office's main thread.
[[nodiscard]] bool on_main_thread();

} // namespace findings::uno
