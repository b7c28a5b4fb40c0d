#pragma once

#include "exchange/analysed_text.hpp"

#include <string>

namespace findings::exchange {

/// One document as indented JSON without a final line end. Offsets are those of the file, in code points.
[[nodiscard]] std::string to_json(const AnalysedText& analysed);

/// The same in one line, without a final line end.
[[nodiscard]] std::string to_json_line(const AnalysedText& analysed);

} // namespace findings::exchange
