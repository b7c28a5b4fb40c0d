#include "framework/weights_file.hpp"

#include "scratch_folder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace findings::framework {
namespace {

const std::string heading =
    "feature\tjudgement\tstrength\timprovement\tconcern\tprogress\trecommendation\toutlook\tnone\n";
const std::string bias = "bias\t0\t1\t0\t0\t0\t0\t0\t2\n";

TEST(WeightsFile, MayStartWithALineThatSaysWhoMadeIt) {
    const ScratchFolder folder;
    const LoadedWeights loaded =
        load_weights(folder.write("weights.tsv", "# Made by hand.\n" + heading + bias));
    EXPECT_TRUE(loaded.problems.empty());
    EXPECT_TRUE(loaded.weights.has_value());
}

TEST(WeightsFile, TellsWhereTheHeadingIsWrong) {
    const ScratchFolder folder;
    const LoadedWeights loaded =
        load_weights(folder.write("weights.tsv", "# Made by hand.\nfeature\tnonsense\n" + bias));
    ASSERT_EQ(loaded.problems.size(), 1u);
    EXPECT_EQ(loaded.problems[0].line, 2u);
}

} // namespace
} // namespace findings::framework
