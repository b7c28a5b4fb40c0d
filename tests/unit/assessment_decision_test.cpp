#include "engine/assessment_decision.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

TEST(AssessmentDecision, GoesByHowMuchOfTheTextValuesWhereTheStructureLeavesDoubt) {
    EXPECT_TRUE(is_assessment(0, 0.4));
    EXPECT_TRUE(is_assessment(-2, 0.4));
    EXPECT_FALSE(is_assessment(0, 0.1));
    EXPECT_FALSE(is_assessment(2, 0.1));
}

TEST(AssessmentDecision, GoesByTheStructureWhereATextValuesSomewhat) {
    EXPECT_TRUE(is_assessment(2, 0.25));
    EXPECT_FALSE(is_assessment(-2, 0.25));
}

} // namespace
} // namespace findings::engine
