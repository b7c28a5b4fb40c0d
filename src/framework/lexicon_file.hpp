#pragma once

#include "engine/diagnostic.hpp"
#include "engine/lexicon.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace findings::framework {

struct LoadedLexicon {
    engine::Lexicon lexicon;                  ///< of the files without problems, in the order given
    std::vector<engine::Diagnostic> problems; ///< in file order
};

/// Whether each rule is held against its examples, which takes as long as all the rest of loading.
enum class Examples { Check, Trust };

/// Loads the files as one lexicon: ids are unique over all of them, and a word set of one serves all (also
/// where the file it stands in is left out for another reason). A rule without examples does not load;
/// examples are checked with the engine's own tokeniser and matcher, each rule by itself. Words are interned
/// in `vocabulary`, those of files left out too.
[[nodiscard]] LoadedLexicon load_lexicon(std::span<const std::filesystem::path> files,
                                         engine::Vocabulary& vocabulary, Examples examples = Examples::Check);

} // namespace findings::framework
