#pragma once

#include "engine/paragraph_facts.hpp"
#include "engine/speaker_turns.hpp"

#include <span>
#include <vector>

namespace findings::engine {

/// Which paragraphs are titles or headings: by the hint, or short, without a sentence's end, and no list
/// item.
[[nodiscard]] std::vector<bool>
find_headings(const Transcript& transcript, std::span<const ParagraphFacts> facts, const SpeakerTurns& turns);

/// The list each paragraph stands in: announced by the heading above it, or by the lead-in ("What the school
/// must improve:") that its list items follow.
[[nodiscard]] std::vector<Section> find_sections(std::span<const ParagraphFacts> facts,
                                                 const std::vector<bool>& headings);

} // namespace findings::engine
