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

/// Loads the files as one lexicon: ids are unique over all of them, and a word set of one serves all (also
/// where the file it stands in is left out for another reason). Each rule is held against its examples with
/// the engine's own tokeniser and matcher. Words are interned in `vocabulary`, those of files left out too.
[[nodiscard]] LoadedLexicon load_lexicon(std::span<const std::filesystem::path> files,
                                         engine::Vocabulary& vocabulary);

} // namespace findings::framework
