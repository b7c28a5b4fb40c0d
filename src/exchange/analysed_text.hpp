#pragma once

#include "engine/assessment.hpp"
#include "exchange/plain_text.hpp"

#include <string>
#include <vector>

namespace findings::exchange {

/// A text file with what was found in it: what every format of the command shows. The referents outlive it.
struct AnalysedText {
    std::string file; ///< its name as the user gave it; "-" for standard input
    const PlainText& text;
    const engine::Assessment& assessment;
};

/// A name for each finding that stays the same as long as its quote does, and tells equal quotes apart by
/// their order: 16 hexadecimal digits. How lines are broken makes no difference.
[[nodiscard]] std::vector<std::string> finding_ids(const AnalysedText& analysed);

/// Confidence as it is shown: to three decimals, 0 to 1.
[[nodiscard]] double shown_confidence(const engine::Finding& finding);
/// The shortest decimal that stands for `number`: "0.97".
[[nodiscard]] std::string shown_number(double number);

} // namespace findings::exchange
