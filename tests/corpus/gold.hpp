#pragma once

#include "engine/assessment.hpp"
#include "engine/diagnostic.hpp"
#include "engine/text_range.hpp"
#include "engine/transcript.hpp"
#include "exchange/plain_text.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace findings::corpus {

/// A finding as an editor annotated it: where its quote stands, and what it is.
struct GoldFinding {
    std::size_t paragraph = 0;
    engine::TextRange range; ///< in that paragraph
    engine::Kind kind = engine::Kind::Strength;
    engine::Polarity polarity = engine::Polarity::Positive;
    std::vector<std::string> areas; ///< most fitting first; never empty

    friend bool operator==(const GoldFinding&, const GoldFinding&) = default;
};

/// A text of the corpus with what an editor says about it.
struct GoldDocument {
    std::string name; ///< of the file, without its ending
    exchange::PlainText text{std::u16string{}};
    bool assessment = true; ///< false: a text that is no assessment, without findings
    std::string framework;
    std::optional<std::u16string> subject;
    std::optional<std::u16string> assessor;
    std::vector<engine::ParagraphStructure> paragraphs; ///< one for each of the transcript
    std::vector<GoldFinding> findings;                  ///< in text order

    [[nodiscard]] const engine::Transcript& transcript() const { return text.transcript(); }
};

struct LoadedGold {
    std::vector<GoldDocument> documents; ///< by path
    std::vector<engine::Diagnostic> problems;
};

/// Reads every NAME.gold.json below `folder`, with NAME.txt beside it. A pair with a problem is left out
/// whole, and so is an empty or missing folder a problem: a corpus that isn't there must not look perfect.
[[nodiscard]] LoadedGold load_gold(const std::filesystem::path& folder);

} // namespace findings::corpus
