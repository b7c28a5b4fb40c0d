#include "architecture/source_rules.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

namespace findings::architecture {

void PrintTo(const Violation& violation, std::ostream* out) {
    *out << violation.file << ':' << violation.line << ": " << violation.message;
}

namespace {

TEST(SourceRules, HoldInThisTree) {
    EXPECT_EQ(check_tree(FINDINGS_SOURCE_DIR), std::vector<Violation>{});
}

TEST(SourceRules, LetIncludesFollowTheArrows) {
    struct Case {
        std::string_view file, include;
    };
    const Case cases[] = {
        {"src/engine/token.cpp", "#include \"engine/token.hpp\""},
        {"src/engine/token.cpp", "#include <vector>"},
        {"src/engine/token.cpp", "#include <unicode/uchar.h>"},
        {"src/engine/token.cpp", "#include <boost/container/small_vector.hpp>"},
        {"src/framework/loader.cpp", "#include <pugixml.hpp>"},
        {"src/summary/block.cpp", "#include \"engine/framework.hpp\""},
        {"src/app/session.cpp", "#include \"summary/block.hpp\""},
        {"src/app/session.cpp", "#include \"framework/loader.hpp\""},
        {"src/cli/main.cpp", "#include \"exchange/json.hpp\""},
        {"src/uno/panel.cpp", "#include \"app/session.hpp\""},
        {"src/uno/panel.cpp", "#include <com/sun/star/frame/XFrame.hpp>"},
        {"tests/office/panel_test.cpp", "#include <com/sun/star/frame/XFrame.hpp>"},
        {"tests/unit/token_test.cpp", "#include \"engine/token.hpp\""},
    };
    for (const Case& c : cases)
        EXPECT_EQ(check_file(c.file, c.include), std::vector<Violation>{}) << c.file << ' ' << c.include;
}

TEST(SourceRules, CatchIncludesAgainstTheArrows) {
    struct Case {
        std::string_view file, include, says;
    };
    const Case cases[] = {
        {"src/engine/token.cpp", "#include \"framework/loader.hpp\"", "engine may not include"},
        {"src/engine/token.cpp", "#include \"app/session.hpp\"", "engine may not include"},
        {"src/engine/token.cpp", "#include <pugixml.hpp>", "the engine may not include <pugixml.hpp>"},
        {"src/engine/token.cpp", "#include <sys/mman.h>", "the engine may not include <sys/mman.h>"},
        {"src/engine/token.cpp", "  #  include <rtl/ustring.hxx>", "only src/uno"},
        {"src/engine/token.cpp", "#include \"token.hpp\"", "includes start from src/"},
        {"src/engine/token.cpp", "#include \"../app/session.hpp\"", "engine may not include"},
        {"src/framework/loader.cpp", "#include \"summary/block.hpp\"", "framework may not include"},
        {"src/summary/block.cpp", "#include \"exchange/json.hpp\"", "summary may not include"},
        {"src/exchange/json.cpp", "#include \"app/session.hpp\"", "exchange may not include"},
        {"src/app/session.cpp", "#include \"uno/panel.hpp\"", "app may not include"},
        {"src/app/session.cpp", "#include \"cli/arguments.hpp\"", "app may not include"},
        {"src/app/session.cpp", "#include <com/sun/star/frame/XFrame.hpp>", "only src/uno"},
        {"src/cli/main.cpp", "#include \"uno/panel.hpp\"", "cli may not include"},
        {"src/uno/panel.cpp", "#include \"cli/arguments.hpp\"", "uno may not include"},
        {"src/drawing/chip.cpp", "", "no such layer"},
    };
    for (const Case& c : cases) {
        const auto found = check_file(c.file, "\n" + std::string(c.include) + "\n");
        ASSERT_EQ(found.size(), 1u) << c.file << ' ' << c.include;
        EXPECT_NE(found.front().message.find(c.says), std::string::npos) << found.front().message;
        EXPECT_EQ(found.front().line, c.include.empty() ? 0u : 2u) << c.include;
    }
}

TEST(SourceRules, CatchAHeaderWithoutItsGuardFirst) {
    const std::string_view path = "tests/unit/sample.hpp";
    EXPECT_EQ(check_file(path, "\n#pragma once\n#include <vector>\n"), std::vector<Violation>{});
    EXPECT_EQ(check_file(path, "#include <vector>\n#pragma once\n").size(), 1u);
    EXPECT_EQ(check_file(path, "#ifndef SAMPLE\n#define SAMPLE\n#endif\n").size(), 1u);
    EXPECT_EQ(check_file(path, "").size(), 1u);
}

TEST(SourceRules, CatchNamesThatSayNothing) {
    EXPECT_EQ(check_file("src/engine/clause_splitter.cpp", "\n"), std::vector<Violation>{});
    for (const std::string_view path :
         {"src/engine/utils.cpp", "src/app/common.cpp", "src/engine/ClauseSplitter.cpp"})
        EXPECT_EQ(check_file(path, "\n").size(), 1u) << path;
}

TEST(SourceRules, CatchWorkLeftOpenAndTestsSwitchedOff) {
    // In pieces, so that this file passes the check.
    const std::string to_do = "TO"
                              "DO",
                      skip = "GTEST_"
                             "SKIP()",
                      off = "DISAB"
                            "LED_Case";
    EXPECT_EQ(check_file("src/engine/token.cpp", "// a list of " + to_do + "S\n").size(), 0u);
    EXPECT_EQ(check_file("src/engine/token.cpp", "int a;\n// " + to_do + ": b\n"),
              (std::vector<Violation>{{"src/engine/token.cpp", 2, "work left open: " + to_do}}));
    EXPECT_EQ(check_file("registry/data.xcu", "<!-- " + to_do + " -->").size(), 1u);
    EXPECT_EQ(check_file("tests/unit/token_test.cpp", skip + ";").size(), 1u);
    EXPECT_EQ(check_file("tests/unit/token_test.cpp", skip + " << \"no office here\";").size(), 0u);
    EXPECT_EQ(check_file("tests/unit/token_test.cpp", "TEST(Token, " + off + ") {}").size(), 1u);
}

/// A small bad tree, gone with the test.
class BadTree : public testing::Test {
protected:
    BadTree() : top_(std::filesystem::temp_directory_path() / ("findings-tree-" + std::to_string(getpid()))) {
        write("CMakeLists.txt", "");
        write(".editor/settings", "");
        write("src/engine/good.cpp", "#include \"engine/good.hpp\"\n");
    }
    ~BadTree() override { std::filesystem::remove_all(top_); }

    void write(const std::string& name, std::string_view content) {
        std::filesystem::create_directories((top_ / name).parent_path());
        std::ofstream(top_ / name, std::ios::binary) << content;
    }
    std::filesystem::path top_;
};

TEST_F(BadTree, IsFoundBadInEachPlace) {
    EXPECT_EQ(check_tree(top_), std::vector<Violation>{});
    write("scripts/build.sh", "");
    write("notes.txt", "");
    write("src/engine/bad.cpp", "#include \"uno/panel.hpp\"\n");
    write("extension/icon.png", std::string_view("\0TO"
                                                 "DO ",
                                                 6)); // binary: not ours to read
    const std::vector<Violation> expected{
        {"notes.txt", 0, "does not belong at the top level"},
        {"scripts", 0, "does not belong at the top level"},
        {"src/engine/bad.cpp", 1, "engine may not include \"uno/panel.hpp\""}};
    EXPECT_EQ(check_tree(top_), expected);
}

} // namespace
} // namespace findings::architecture
