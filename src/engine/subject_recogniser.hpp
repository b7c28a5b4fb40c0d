#pragma once

#include "engine/document_structure.hpp"
#include "engine/name_words.hpp"
#include "engine/phrase_index.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace findings::engine {

/// What the search for the subject takes into account beside the text.
struct SubjectSearch {
    const PhraseIndex& bodies; ///< the framework's words for bodies
    /// The place that the text speaks of ("children in Ferndale") serves where no body is named.
    bool places_count = false;
    bool several_bodies = false; ///< a place counts for more than one of its bodies named in passing
    std::optional<std::u16string> assessor; ///< never the subject
};

/// The body that is assessed, by its fullest name: told by a capitalised name with one of the framework's
/// words for bodies ("Ferndale Constabulary"), by what the title says, by what an assessment or visit is
/// said to be of, and by how often it is named. None where no body is named and no place serves.
[[nodiscard]] std::optional<std::u16string> find_subject(const Transcript& transcript,
                                                         std::span<const ParagraphTokens> paragraphs,
                                                         const std::vector<bool>& headings,
                                                         const NameWords& words, const SubjectSearch& search);

} // namespace findings::engine
