#include "framework/knowledge_loader.hpp"

#include <gtest/gtest.h>

#include <string>

namespace findings::framework {
namespace {

// Who writes rules or frameworks runs this one: it prints each mistake with file, line and column.
TEST(ShippedKnowledge, LoadsWithoutProblems) {
    const LoadedKnowledge loaded = load_knowledge(FINDINGS_EXTENSION_DIR, {}, {.rule_examples = true});
    std::string problems;
    for (const auto& problem : loaded.problems)
        problems += to_string(problem) + '\n';
    EXPECT_EQ(problems, "");
    EXPECT_TRUE(loaded.knowledge.has_value());
}

} // namespace
} // namespace findings::framework
