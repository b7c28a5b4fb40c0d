#pragma once

#include "exchange/analysed_text.hpp"

#include <string>

namespace findings::exchange {

/// Tables as RFC 4180 has them: commas, quotation marks where they are needed, CRLF behind every row.
[[nodiscard]] std::string csv_header();

/// A row for each finding.
[[nodiscard]] std::string to_csv(const AnalysedText& analysed);

} // namespace findings::exchange
