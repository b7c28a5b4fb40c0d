#pragma once

#include "engine/cue_matcher.hpp"
#include "engine/document_structure.hpp"
#include "engine/lexicon.hpp"
#include "engine/token.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace findings::engine {

/// What a feature looks at. The name in the weights file begins with the family's name: "word:thorough".
enum class FeatureFamily : std::uint8_t {
    Word,         ///< a word of the clause
    Pair,         ///< two neighbouring words of the clause
    Opening,      ///< the clause's first word
    OpeningPair,  ///< the clause's first two words
    Rule,         ///< a rule of the lexicon matched
    RuleOperator, ///< ... under an operator
    Cue,          ///< a rule of this class matched
    CueOperator,  ///< ... under an operator
    CuePair,      ///< two classes in one clause
    FirstCue,     ///< class of the clause's first cue
    LastCue,
    Operator,    ///< an operator stands in the clause
    PreviousCue, ///< class of a cue in the clause before
    NextCue,     ///< class of a cue in the clause after
    HeadingCue,  ///< class of a cue in the nearest heading above
    LeadCue,     ///< class of a cue in the paragraph's first sentence
    Role,        ///< role of the paragraph
    RoleCue,     ///< role of the paragraph with a class in the clause
    Section,     ///< list that the paragraph stands in
    Link,        ///< how the clause is joined
    Length,      ///< number of words, in steps
    Place,       ///< where the clause stands in its paragraph
    Shape,       ///< question, quotation, number, list item, heading ...
    Voice,       ///< whether the assessor speaks as "I" in this document
    VoiceCue,    ///< ... with a class in the clause
    VoiceWord,   ///< ... with a word
    VoiceRule,   ///< ... with a rule
    Transition,  ///< from a kind to the next clause's, by how the two clauses are joined
};

/// A feature as a number: its family and up to two arguments (word ids, rule indices, enumerators).
struct Feature {
    std::uint64_t key = 0;

    constexpr Feature(FeatureFamily family, std::uint32_t first, std::uint32_t second = 0)
        : key(static_cast<std::uint64_t>(family) << 56 | static_cast<std::uint64_t>(first & 0xFFFFFFF) << 28 |
              (second & 0xFFFFFFF)) {}

    [[nodiscard]] constexpr FeatureFamily family() const { return static_cast<FeatureFamily>(key >> 56); }
    [[nodiscard]] constexpr std::uint32_t first() const { return key >> 28 & 0xFFFFFFF; }
    [[nodiscard]] constexpr std::uint32_t second() const { return key & 0xFFFFFFF; }
    friend constexpr auto operator<=>(const Feature&, const Feature&) = default;
};

/// A feature that a clause has, with the tokens that show it (none: the whole clause).
struct ObservedFeature {
    Feature feature;
    std::size_t first_token = 0, end_token = 0;
};

/// How a clause follows the one before it: the transition's condition.
enum class Joint : std::uint8_t { Contrast, SameSentence, NextSentence, ContrastingSentence, NextParagraph };
inline constexpr std::size_t joint_count = 5;
[[nodiscard]] std::string_view name_of(Joint joint);

/// All clauses of a document that may be findings, in text order, with what the features need.
struct ClauseSequence {
    struct Item {
        std::size_t paragraph = 0;
        std::size_t clause = 0; ///< index into the paragraph's clauses
        Joint joint = Joint::NextParagraph;
        std::vector<CueMatch> cues;
        std::vector<ObservedFeature> features;
    };
    std::vector<Item> items;
};

/// Words that the extractor asks for by themselves.
struct FeatureWords {
    std::vector<WordId> first_person;
    std::vector<WordId> contrast;

    static FeatureWords intern(Vocabulary& vocabulary);
};

/// The clauses of the document with cues and features. Clauses of foreign speakers are left out.
[[nodiscard]] ClauseSequence extract_features(const Transcript& transcript,
                                              std::span<const ParagraphTokens> paragraphs,
                                              const DocumentStructure& structure, const Lexicon& lexicon,
                                              const CueMatcher& matcher, const FeatureWords& words);

/// The feature's name in the weights file.
[[nodiscard]] std::string name_of(Feature feature, const Vocabulary& vocabulary, const Lexicon& lexicon);
/// The feature behind a name; its words are interned. None where the name means nothing (a rule that is
/// gone).
[[nodiscard]] std::optional<Feature> feature_from_name(std::string_view name, Vocabulary& vocabulary,
                                                       const Lexicon& lexicon);

} // namespace findings::engine
