#include "engine/framework_recogniser.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

std::size_t best(std::u16string_view text) {
    const test::StructureWorld world;
    const FrameworkIndex index(world.frameworks);
    FrameworkEvidence evidence(index);
    evidence.add(world.cut(text).tokens, false);
    return evidence.best(test::StructureWorld::generic);
}

TEST(FrameworkRecogniser, TakesTheFrameworkWhoseSignsAreNamedMost) {
    EXPECT_EQ(best(u"The pilot leaves the quay before the library opens, and every berth is free."),
              test::StructureWorld::harbour);
    EXPECT_EQ(best(u"Borrowers like the library and its librarian. The quay is far."),
              test::StructureWorld::library);
}

TEST(FrameworkRecogniser, FallsBackToGenericWhereNothingIsSaidOfAnyOther) {
    EXPECT_EQ(best(u"The choir sang well and the hall was full."), test::StructureWorld::generic);
    EXPECT_EQ(best(u""), test::StructureWorld::generic);
}

TEST(FrameworkRecogniser, ATitleOutweighsMentions) {
    const test::StructureWorld world;
    const FrameworkIndex index(world.frameworks);
    FrameworkEvidence evidence(index);
    evidence.add(world.cut(u"Inspection of the library").tokens, true);
    evidence.add(world.cut(u"It stands beside the quay.").tokens, false);
    EXPECT_EQ(evidence.best(test::StructureWorld::generic), test::StructureWorld::library);
}

} // namespace
} // namespace findings::engine
