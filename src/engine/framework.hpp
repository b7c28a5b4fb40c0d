#pragma once

#include "engine/assessment.hpp"
#include "engine/vocabulary.hpp"

#include <string>
#include <vector>

namespace findings::engine {

/// A phrase as folded words, with its weight as evidence.
struct Topic {
    std::vector<WordId> words;
    double weight = 1;
};

/// A part of the body's work that is judged by itself.
struct Area {
    std::string id;            ///< "effectiveness"
    std::u16string label;      ///< "Effectiveness"
    std::vector<Topic> topics; ///< what tells that a clause or paragraph is about this area
};

/// A grade of the framework's scale.
struct Grade {
    std::u16string label;                   ///< "Requires improvement"
    std::vector<std::vector<WordId>> forms; ///< how it is written, folded
    Polarity polarity = Polarity::Neutral;
    bool serious = false; ///< a failing grade: "Inadequate"
};

/// How one regulator assesses one kind of body: a data file, shipped or the user's own.
struct Framework {
    std::string id;          ///< "peel"
    std::u16string label;    ///< "PEEL (police)"
    std::vector<Area> areas; ///< in the order of a report; the id "overall" is implied and not listed
    std::vector<Grade> grades;
    std::vector<Topic> bodies;    ///< words that name an assessed body: "constabulary", "police force"
    std::vector<Topic> assessors; ///< words that name the assessor's office: "hmi", "lead inspector"
    std::vector<Topic> signs;     ///< other words that tell that this framework applies
};

} // namespace findings::engine
