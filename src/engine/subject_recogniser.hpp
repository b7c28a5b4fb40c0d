#pragma once

#include "engine/document_structure.hpp"
#include "engine/framework_index.hpp"
#include "engine/name_words.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace findings::engine {

/// The body that is assessed, by its fullest name: told by a capitalised name with one of the framework's
/// words for bodies ("Ferndale Constabulary"), by what the title says, by what an assessment or visit is
/// said to be of, and by how often it is named. Where no body is named so, `places_count` allows the place
/// that the text speaks of ("children in Ferndale"). None where there is neither.
struct SubjectSearch {
    std::size_t framework = 0;
    bool places_count = false;
    bool several_bodies = false; ///< a place counts for more than one of its bodies named in passing
    std::optional<std::u16string> assessor; ///< never the subject
};
[[nodiscard]] std::optional<std::u16string> find_subject(const Transcript& transcript,
                                                         std::span<const ParagraphTokens> paragraphs,
                                                         const std::vector<bool>& headings,
                                                         const FrameworkIndex& index, const NameWords& words,
                                                         const SubjectSearch& search);

} // namespace findings::engine
