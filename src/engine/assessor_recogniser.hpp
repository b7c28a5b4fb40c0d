#pragma once

#include "engine/document_structure.hpp"
#include "engine/name_words.hpp"
#include "engine/speaker_turns.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace findings::engine {

/// The person who speaks or signs as the assessor: told by introductions ("My name is"), by the office beside
/// a name ("HMI"), by what titles say ("remarks by"), by speaker labels and by signatures. None where nobody
/// is named so.
[[nodiscard]] std::optional<std::u16string> find_assessor(const Transcript& transcript,
                                                          std::span<const ParagraphTokens> paragraphs,
                                                          const std::vector<bool>& headings,
                                                          const SpeakerTurns& turns, const NameWords& words);

} // namespace findings::engine
