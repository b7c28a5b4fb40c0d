#pragma once

#include "engine/token.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace findings::engine {

/// What may stand at a line's start before its first sentence. The functions take the tokens of a paragraph
/// from `begin` to the line's end and return where the prefix ends.
struct LineTokens {
    std::u16string_view paragraph;
    std::span<const Token> tokens; ///< of the whole paragraph
    std::size_t begin = 0, end = 0;
};

/// A mark that is a bullet wherever it stands.
[[nodiscard]] bool is_bullet(const Token& token);

/// A bullet, dash or asterisk before white space; "1.", "12)", "(3)", "a)", "iv)".
[[nodiscard]] std::optional<std::size_t> bullet_end(const LineTokens& line);

/// "[00:01:23]", "(12:05)", "00:12", "00:00:01.500 --> 00:00:04.000", but no time of day within a sentence.
[[nodiscard]] std::optional<std::size_t> time_stamp_end(const LineTokens& line);

/// A speaker's name or role with its colon, where speech seems to follow rather than a value ("SAFETY:
/// good").
[[nodiscard]] std::optional<std::size_t> speaker_label_end(const LineTokens& line);

/// All of these, in any order and number; `line.begin` where there is none.
[[nodiscard]] std::size_t skip_line_prefix(LineTokens line);

} // namespace findings::engine
