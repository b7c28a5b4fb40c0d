#include "engine/clause_features.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

Lexicon small_lexicon() {
    Lexicon lexicon;
    lexicon.rules.resize(2);
    lexicon.rules[0].id = "lacks";
    lexicon.rules[1].id = "thorough-work";
    return lexicon;
}

TEST(FeatureName, LeadsBackToItsFeature) {
    Vocabulary vocabulary;
    const Lexicon lexicon = small_lexicon();
    for (const std::string_view name : {"word:thorough",
                                        "pair:well+led",
                                        "opening:however",
                                        "opening-pair:i+am",
                                        "rule:lacks",
                                        "rule-operator:thorough-work+negation",
                                        "cue:praise",
                                        "cue-operator:absence+past",
                                        "cue-pair:praise+need",
                                        "first-cue:serious",
                                        "operator:hedge",
                                        "role:outlook",
                                        "role-cue:body+praise",
                                        "section:improvements",
                                        "link:contrast",
                                        "length:14",
                                        "place:second-clause",
                                        "shape:question",
                                        "voice:first-person",
                                        "voice-cue:impersonal+need",
                                        "transition:contrast+none",
                                        "transition:next-sentence+strength"}) {
        const auto feature = feature_from_name(name, vocabulary, lexicon);
        ASSERT_TRUE(feature) << name;
        EXPECT_EQ(name_of(*feature, vocabulary, lexicon), name);
    }
}

TEST(FeatureName, MeansNothingWhereItsPartsAreUnknown) {
    Vocabulary vocabulary;
    const Lexicon lexicon = small_lexicon();
    for (const std::string_view name : {"", "word", "rule:gone", "cue:praise+negation", "cue-operator:praise",
                                        "colour:red", "role:hero", "transition:contrast+heroism"})
        EXPECT_FALSE(feature_from_name(name, vocabulary, lexicon)) << name;
}

TEST(FeatureName, TellsAllFeaturesApart) {
    EXPECT_NE(Feature(FeatureFamily::Pair, 1, 2), Feature(FeatureFamily::Pair, 2, 1));
    EXPECT_NE(Feature(FeatureFamily::Word, 1), Feature(FeatureFamily::Opening, 1));
    const Feature feature(FeatureFamily::RuleOperator, 1234, 5);
    EXPECT_EQ(feature.family(), FeatureFamily::RuleOperator);
    EXPECT_EQ(feature.first(), 1234u);
    EXPECT_EQ(feature.second(), 5u);
}

} // namespace
} // namespace findings::engine
