#pragma once

#include "engine/document_structure.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace findings::engine {

/// Who speaks where in a dialogue, told by labels such as "ANNA HOLT:" at the start of paragraphs.
struct SpeakerTurns {
    struct Speaker {
        std::u16string_view label; ///< without the colon; points into the transcript
        std::size_t turns = 0;     ///< labelled paragraphs
        std::size_t questions = 0; ///< of these, the ones that end in a question mark
        std::size_t words = 0;
    };
    struct Turn {
        std::optional<std::size_t> speaker; ///< index into `speakers`; none before the first turn
        std::size_t first_token = 0;        ///< behind the label, where the paragraph has one
    };
    std::vector<Speaker> speakers; ///< empty: no dialogue
    std::vector<Turn> turns;       ///< one for each paragraph; one without a label goes on with its speaker

    [[nodiscard]] bool is_dialogue() const { return !speakers.empty(); }
};

[[nodiscard]] SpeakerTurns find_speaker_turns(const Transcript& transcript,
                                              std::span<const ParagraphTokens> paragraphs);

/// The speaker who is the assessor: the one with the assessor's name, else the one who answers most. None
/// where there is no dialogue.
[[nodiscard]] std::optional<std::size_t> find_assessing_speaker(const SpeakerTurns& turns,
                                                                std::u16string_view assessor);

/// Somebody is labelled by an assessor's office: "INSPECTOR:".
[[nodiscard]] bool labels_an_assessor(const SpeakerTurns& turns);

} // namespace findings::engine
