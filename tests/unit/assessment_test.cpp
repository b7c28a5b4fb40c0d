#include "engine/assessment.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

TEST(Assessment, EveryKindIsFoundByItsName) {
    for (const Kind kind : all_kinds)
        EXPECT_EQ(kind_from_name(name_of(kind)), kind);
    EXPECT_EQ(kind_from_name("praise"), std::nullopt);
}

TEST(Assessment, OnlyAJudgementHasNoPolarityOfItsOwn) {
    for (const Kind kind : all_kinds)
        EXPECT_EQ(polarity_of(kind).has_value(), kind != Kind::Judgement) << name_of(kind);
}

} // namespace
} // namespace findings::engine
