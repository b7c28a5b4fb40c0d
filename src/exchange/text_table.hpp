#pragma once

#include "exchange/analysed_text.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace findings::exchange {

/// How a kind's word is coloured, 0xRRGGBB each.
struct TerminalColours {
    std::uint32_t fill = 0xFFFFFF;
    std::uint32_t text = 0x000000;
};

struct TextStyle {
    std::size_t width = 0; ///< of a line, in characters; 0: as long as need be
    std::function<TerminalColours(engine::Kind)> colours{}; ///< empty: no colours
};

/// What was found as a table for people. Control characters of the text are shown as U+FFFD, so that no text
/// can steer a terminal.
[[nodiscard]] std::string to_text(const AnalysedText& analysed, const TextStyle& style = {});

} // namespace findings::exchange
