#pragma once

#include "app/panel_view.hpp"
#include "engine/assessment.hpp"
#include "summary/palette.hpp"

#include <com/sun/star/graphic/XGraphic.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <vector>

namespace findings::uno {

/// The kind's colours on a background (0xRRGGBB) of the office's theme: the border is one that can be seen
/// there.
[[nodiscard]] summary::KindColours colours_on(sal_Int32 background, engine::Kind kind);

/// A small square in the colours of a kind.
[[nodiscard]] css::uno::Reference<css::graphic::XGraphic>
chip_picture(const css::uno::Reference<css::uno::XComponentContext>& context,
             const summary::KindColours& colours);

/// How a picture fits the panel.
struct PictureFrame {
    sal_Int32 width = 0;       ///< pixels
    sal_Int32 line_height = 0; ///< pixels, of the panel's font
    sal_Int32 text_colour = 0; ///< 0xRRGGBB
    sal_Int32 background = 0xFFFFFF;
};

/// Pixels.
[[nodiscard]] sal_Int32 areas_picture_height(std::size_t areas, sal_Int32 line_height);

/// A bar for each area, made of one piece for each kind with its count in it.
[[nodiscard]] css::uno::Reference<css::graphic::XGraphic>
areas_picture(const css::uno::Reference<css::uno::XComponentContext>& context,
              const std::vector<app::AreaCount>& areas, const PictureFrame& frame);

/// The same in words.
[[nodiscard]] std::u16string areas_in_words(const std::vector<app::AreaCount>& areas);

} // namespace findings::uno
