#pragma once

#include "engine/assessment.hpp"
#include "engine/clause_splitter.hpp"
#include "engine/framework.hpp"
#include "engine/token.hpp"
#include "engine/transcript.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace findings::engine {

/// A paragraph after the first passes: what the later passes read.
struct ParagraphTokens {
    std::vector<Token> tokens;
    std::vector<TextRange> sentences;
    std::vector<Clause> clauses;
};

/// Which list of findings a heading or lead-in announces ("What needs to improve").
enum class Section {
    None,
    Strengths,
    Improvements,
    Concerns,
    Progress,
    Recommendations,
    Outlook,
    Background
};

/// What is known of the whole document before any clause is classified.
struct DocumentStructure {
    double assessment_score = 0; ///< log-odds that the text is an assessment, by its structure alone
    std::size_t framework = 0;   ///< index into the frameworks
    std::optional<std::u16string> subject;
    std::optional<std::u16string> assessor;
    /// One for each paragraph, recognised as if the text were an assessment even where it is none.
    std::vector<ParagraphRole> roles;
    std::vector<std::vector<std::size_t>> areas; ///< for each paragraph: indices into the framework's areas
    std::vector<Section> sections;               ///< for each paragraph: the list it stands in
    /// Paragraphs spoken by somebody who is not the assessor (an interviewer): they hold no findings.
    std::vector<bool> foreign;
};

/// The frameworks and the words of document structure, compiled for one pass over a text. Immutable: one
/// object serves any number of threads.
class StructureRecogniser {
public:
    /// The words that structure is told by must have been interned by `intern_structure_words`.
    StructureRecogniser(std::span<const Framework> frameworks, const Vocabulary& vocabulary);
    ~StructureRecogniser();
    StructureRecogniser(StructureRecogniser&&) noexcept;
    StructureRecogniser& operator=(StructureRecogniser&&) noexcept;

    /// `paragraphs` are those of `transcript`, one by one. `forced_framework` is the user's choice; without
    /// one the best fitting framework is taken.
    [[nodiscard]] DocumentStructure recognise(const Transcript& transcript,
                                              std::span<const ParagraphTokens> paragraphs,
                                              std::optional<std::size_t> forced_framework = {}) const;

    /// The areas of the clauses of one paragraph, most fitting first, indices into the framework's areas
    /// (empty: overall). Uses topic words, the paragraph's role and areas, and what the clause before was
    /// about. `structure` is the document's, `index` the paragraph's place in it.
    [[nodiscard]] std::vector<std::vector<std::size_t>> assign_areas(const ParagraphTokens& paragraph,
                                                                     const DocumentStructure& structure,
                                                                     std::size_t index) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

void intern_structure_words(Vocabulary& vocabulary);

} // namespace findings::engine
