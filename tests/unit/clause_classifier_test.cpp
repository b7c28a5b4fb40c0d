#include "engine/clause_classifier.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

constexpr std::size_t none = ClauseClassifier::no_finding;

ClauseWeights::Row row(std::initializer_list<std::pair<std::size_t, double>> values) {
    ClauseWeights::Row out{};
    for (const auto& [k, weight] : values)
        out[k] = weight;
    return out;
}

std::size_t column(Kind kind) {
    return static_cast<std::size_t>(kind);
}

/// Weights by which "thorough" is praise, "poor" a shortfall, and a turn changes praise into shortfall.
class ClauseClassifierTest : public testing::Test {
protected:
    ClauseClassifierTest() {
        weights_.bias = row({{none, 1}});
        weights_.rows["word:thorough"] = row({{column(Kind::Strength), 4}});
        weights_.rows["word:records"] =
            row({{column(Kind::Strength), 0.5}, {column(Kind::Improvement), 0.5}});
        weights_.rows["word:poor"] = row({{column(Kind::Improvement), 4}});
        weights_.rows["transition:contrast+strength"] = row({{column(Kind::Improvement), 3}});
        weights_.rows["rule:no-longer-shipped"] = row({{none, 100}});
    }

    ClauseSequence::Item item(std::initializer_list<std::u16string_view> words, Joint joint) {
        ClauseSequence::Item out;
        out.joint = joint;
        std::size_t token = 0;
        for (const std::u16string_view word : words) {
            out.features.push_back(
                {{FeatureFamily::Word, static_cast<std::uint32_t>(vocabulary_.intern(word))},
                 token,
                 token + 1});
            ++token;
        }
        return out;
    }

    Vocabulary vocabulary_;
    Lexicon lexicon_;
    ClauseWeights weights_;
};

TEST_F(ClauseClassifierTest, DecidesByTheWordsOfAClause) {
    const ClauseClassifier classifier(weights_, vocabulary_, lexicon_);
    const auto decisions = classifier.decide(
        {{item({u"thorough", u"records"}, Joint::NextParagraph),
          item({u"poor", u"records"}, Joint::NextSentence), item({u"tuesday"}, Joint::NextSentence)}});
    ASSERT_EQ(decisions.size(), 3u);
    EXPECT_EQ(decisions[0].kind, Kind::Strength);
    EXPECT_EQ(decisions[1].kind, Kind::Improvement);
    EXPECT_EQ(decisions[2].kind, std::nullopt);
    for (const ClauseDecision& decision : decisions) {
        EXPECT_GT(decision.confidence, 0.25);
        EXPECT_LE(decision.confidence, 1);
    }
}

TEST_F(ClauseClassifierTest, LetsATurnDecideWhereWordsDoNot) {
    const ClauseClassifier classifier(weights_, vocabulary_, lexicon_);
    const auto decide = [&](Joint joint) {
        return classifier.decide({{item({u"thorough"}, Joint::NextParagraph), item({u"records"}, joint)}})[1]
            .kind;
    };
    EXPECT_EQ(decide(Joint::Contrast), Kind::Improvement);
    EXPECT_EQ(decide(Joint::SameSentence), std::nullopt);
}

TEST_F(ClauseClassifierTest, ExplainsByTheStrongestEvidenceFirst) {
    const ClauseClassifier classifier(weights_, vocabulary_, lexicon_);
    const auto evidence =
        classifier.explain(item({u"records", u"thorough", u"tuesday"}, Joint::NextParagraph), Kind::Strength);
    ASSERT_EQ(evidence.size(), 2u); // no weight speaks of Tuesday
    EXPECT_EQ(evidence[0].observed.first_token, 1u);
    EXPECT_GT(evidence[0].contribution, evidence[1].contribution);
    EXPECT_GT(evidence[1].contribution, 0);
}

TEST_F(ClauseClassifierTest, DecidesNothingForAnEmptySequence) {
    const ClauseClassifier classifier(weights_, vocabulary_, lexicon_);
    EXPECT_TRUE(classifier.decide({}).empty());
}

} // namespace
} // namespace findings::engine
