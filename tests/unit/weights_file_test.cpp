#include "framework/weights_file.hpp"

#include "scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace findings::framework {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string heading =
    "feature\tjudgement\tstrength\timprovement\tconcern\tprogress\trecommendation\toutlook\tnone\n";

class WeightsFile : public ::testing::Test {
protected:
    LoadedWeights load(const std::string& text) { return load_weights(folder_.write("weights.tsv", text)); }
    std::vector<std::string> problems(const std::string& text) {
        const LoadedWeights loaded = load(text);
        EXPECT_EQ(loaded.weights.has_value(), loaded.problems.empty());
        std::vector<std::string> lines;
        for (engine::Diagnostic problem : loaded.problems) {
            problem.file = std::filesystem::path(problem.file).filename().string();
            lines.push_back(to_string(problem));
        }
        return lines;
    }

    ScratchFolder folder_;
};

TEST_F(WeightsFile, LoadsTheBiasAndARowForEachFeature) {
    const LoadedWeights loaded = load("# comment\n" + heading + "bias\t1\t2\t3\t4\t5\t6\t7\t-8\n" +
                                      "# another\ncue:praise\t0\t1.5\t-2e-3\t0\t0\t0\t0\t0\r\n");
    EXPECT_THAT(loaded.problems, IsEmpty());
    ASSERT_TRUE(loaded.weights.has_value());
    EXPECT_THAT(loaded.weights->bias, ElementsAre(1, 2, 3, 4, 5, 6, 7, -8));
    ASSERT_EQ(loaded.weights->rows.size(), 1u);
    EXPECT_THAT(loaded.weights->rows.at("cue:praise"), ElementsAre(0, 1.5, -0.002, 0, 0, 0, 0, 0));
}

TEST_F(WeightsFile, PlacesEachMistake) {
    const std::string bias = "bias\t0\t0\t0\t0\t0\t0\t0\t0\n";
    EXPECT_THAT(problems(""), ElementsAre(::testing::StartsWith("weights.tsv:1:1: the first line is not")));
    EXPECT_THAT(problems("feature\tnone\n"),
                ElementsAre(::testing::StartsWith("weights.tsv:1:1: the first line is not")));
    EXPECT_THAT(problems("#\nfeature\n#\n"),
                ElementsAre(::testing::StartsWith("weights.tsv:2:1: the first line is not")));
    EXPECT_THAT(problems(heading), ElementsAre("weights.tsv:1:1: there is no row 'bias'"));
    EXPECT_THAT(problems(heading + bias + bias),
                ElementsAre("weights.tsv:3:1: the feature 'bias' stands twice"));
    EXPECT_THAT(problems(heading + bias + "x\t0\t0\t0\t0\t0\t0\t0\n"),
                ElementsAre("weights.tsv:3:16: a row has 8 numbers"));
    EXPECT_THAT(problems(heading + bias + "x\t0\t0\t0\t0\t0\t0\t0\t0\t0\n"),
                ElementsAre("weights.tsv:3:19: a row has 8 numbers"));
    EXPECT_THAT(problems(heading + bias + "x\t0\t1.2.3\t0\t0\t0\t0\t0\t0\n"),
                ElementsAre("weights.tsv:3:5: '1.2.3' is no number"));
    EXPECT_THAT(problems(heading + bias + "x\t0\t0\tinf\t0\t0\t0\t0\t0\n"),
                ElementsAre("weights.tsv:3:7: 'inf' is no number"));
    EXPECT_THAT(problems(heading + bias + "\t0\t0\t0\t0\t0\t0\t0\t0\n"),
                ElementsAre("weights.tsv:3:1: a row without a feature's name"));
}

TEST_F(WeightsFile, IsMissedWhereThereIsNone) {
    const LoadedWeights loaded = load_weights(folder_.path() / "weights.tsv");
    EXPECT_FALSE(loaded.weights.has_value());
    ASSERT_EQ(loaded.problems.size(), 1u);
    EXPECT_EQ(loaded.problems[0].message, "no such file");
}

} // namespace
} // namespace findings::framework
