#pragma once

#include "engine/assessment.hpp"

#include <cstdint>

namespace findings::summary {

/// 0xRRGGBB.
using Colour = std::uint32_t;

/// How a kind is shown: words on a fill with a border. Text on fill has a contrast of at least 4.5:1, the
/// border at least 3:1 against white.
struct KindColours {
    Colour fill = 0xFFFFFF;
    Colour text = 0x000000;
    Colour border = 0x000000;
};

/// Based on the Okabe-Ito set, which colour-blind readers can tell apart.
[[nodiscard]] KindColours colours_of(engine::Kind kind);

/// WCAG 2.1 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

} // namespace findings::summary
