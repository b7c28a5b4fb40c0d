#include "corpus/gold.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace findings::corpus {
namespace {

constexpr std::string_view small_text = "Review of Dray Harbour\n\n"
                                        "The pilots are skilled 🚢 and calm, but the cranes\n"
                                        "are worn. The cranes are worn.\n";

constexpr std::string_view small_gold = R"({
 "framework": "generic", "subject": "Dray Harbour", "assessor": null, "assessment": true,
 "paragraphs": [{"role": "heading", "areas": []}, {"role": "body", "areas": ["overall"]}],
 "findings": [
  {"quote": "The pilots are skilled 🚢 and calm", "kind": "strength", "polarity": "positive", "areas": ["overall"]},
  {"quote": "but the cranes are worn", "kind": "improvement", "polarity": "negative", "areas": ["overall"]},
  {"quote": "The cranes are worn", "kind": "improvement", "polarity": "negative", "areas": ["overall"]}
 ]
})";

/// A folder of its own for each test, gone with it.
class GoldReader : public testing::Test {
protected:
    GoldReader() {
        const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        folder_ = std::filesystem::temp_directory_path() /
                  ("findings-gold-" + std::to_string(getpid()) + "-" + name);
        std::filesystem::create_directories(folder_);
    }
    ~GoldReader() override { std::filesystem::remove_all(folder_); }

    void write(std::string_view name, std::string_view content) {
        std::ofstream(folder_ / name, std::ios::binary) << content;
    }
    LoadedGold load(std::string_view gold, std::string_view text = small_text) {
        write("dray.txt", text);
        write("dray.gold.json", gold);
        return load_gold(folder_);
    }

    std::filesystem::path folder_;
};

std::string replaced(std::string_view what, std::string_view by) {
    std::string gold(small_gold);
    gold.replace(gold.find(what), what.size(), by);
    return gold;
}

TEST_F(GoldReader, PlacesEachQuoteInItsParagraph) {
    const LoadedGold loaded = load(small_gold);
    ASSERT_EQ(loaded.problems, std::vector<engine::Diagnostic>{});
    ASSERT_EQ(loaded.documents.size(), 1u);
    const GoldDocument& document = loaded.documents.front();
    EXPECT_EQ(document.name, "dray");
    EXPECT_EQ(document.framework, "generic");
    EXPECT_EQ(document.subject, u"Dray Harbour");
    EXPECT_EQ(document.assessor, std::nullopt);
    EXPECT_TRUE(document.assessment);
    ASSERT_EQ(document.paragraphs.size(), 2u);
    EXPECT_EQ(document.paragraphs[0].role, engine::ParagraphRole::Heading);
    EXPECT_EQ(document.paragraphs[1].areas, std::vector<std::string>{"overall"});

    const auto shared = std::vector<std::string>{"overall"};
    const std::vector<GoldFinding> expected{
        {1, {0, 34}, engine::Kind::Strength, engine::Polarity::Positive, shared},
        {1, {36, 59}, engine::Kind::Improvement, engine::Polarity::Negative, shared},
        {1, {61, 80}, engine::Kind::Improvement, engine::Polarity::Negative, shared}};
    EXPECT_EQ(document.findings, expected);
    EXPECT_EQ(document.text.verbatim(1, expected[1].range), "but the cranes\nare worn");
}

TEST_F(GoldReader, SaysWhereAPairIsWrongAndLeavesItOut) {
    struct Case {
        std::string gold;
        std::size_t line, column; ///< 0: the problem is the file itself
        std::string_view says;
    };
    const Case cases[] = {
        {replaced("but the cranes are worn", "but the cranes are new"), 6, 13,
         "has no \"but the cranes are new"},
        {replaced("\"strength\"", "\"praise\""), 5, 13, "unknown kind \"praise\""},
        {replaced("\"positive\"", "\"neutral\""), 5, 13, "no strength is neutral"},
        {replaced("\"polarity\": \"negative\", ", ""), 0, 0, "no text \"polarity\""},
        {replaced("\"heading\"", "\"title\""), 0, 0, "unknown role \"title\""},
        {replaced("{\"role\": \"heading\", \"areas\": []}, ", ""), 0, 0, "1 paragraphs, the text has 2"},
        {replaced("\"assessment\": true", "\"assessment\": false"), 0, 0, "no assessment has no findings"},
        {replaced("\"assessor\": null", "\"assessor\": 3"), 0, 0, "\"assessor\" is neither a name nor null"},
        {replaced("\"generic\",", "\"generic\""), 2, 25, "no JSON"},
        {std::string(small_gold) + "x", 9, 2, "text after its end"},
        {std::string(small_gold.substr(0, 40)), 2, 39, "no JSON"},
        {"[]", 1, 1, "no JSON object"},
    };
    for (const Case& c : cases) {
        const LoadedGold loaded = load(c.gold);
        EXPECT_TRUE(loaded.documents.empty()) << c.says;
        ASSERT_FALSE(loaded.problems.empty()) << c.says;
        const engine::Diagnostic& problem = loaded.problems.front();
        EXPECT_EQ(problem.file, (folder_ / "dray.gold.json").string());
        EXPECT_NE(problem.message.find(c.says), std::string::npos) << to_string(problem);
        EXPECT_EQ(problem.line, c.line) << to_string(problem);
        EXPECT_EQ(problem.column, c.column) << to_string(problem);
    }
}

TEST_F(GoldReader, KeepsTheGoodPairsBesideABadOne) {
    write("alone.gold.json", small_gold);
    const LoadedGold loaded = load(small_gold);
    ASSERT_EQ(loaded.problems.size(), 1u);
    EXPECT_NE(loaded.problems.front().message.find("alone.txt"), std::string::npos);
    ASSERT_EQ(loaded.documents.size(), 1u);
    EXPECT_EQ(loaded.documents.front().name, "dray");
}

TEST_F(GoldReader, TakesAMissingOrEmptyFolderAsAProblem) {
    EXPECT_EQ(load_gold(folder_).problems.size(), 1u);
    EXPECT_EQ(load_gold(folder_ / "nowhere").problems.size(), 1u);
}

} // namespace
} // namespace findings::corpus
