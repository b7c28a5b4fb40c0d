#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace findings::uno {

/// Brings the Findings deck of the frame's sidebar to the front. Does nothing where it is there already, or
/// where the frame has no sidebar.
void show_deck(const css::uno::Reference<css::uno::XComponentContext>& context,
               const css::uno::Reference<css::frame::XFrame>& frame);

} // namespace findings::uno
