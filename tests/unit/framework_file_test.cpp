#include "framework/framework_file.hpp"

#include "engine/utf.hpp"
#include "scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace findings::framework {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class FrameworkFile : public ::testing::Test {
protected:
    LoadedFramework load(const std::string& text) {
        return load_framework(folder_.write("f.xml", text), vocabulary_);
    }
    std::vector<std::string> problems(const std::string& text) {
        std::vector<std::string> lines;
        for (engine::Diagnostic problem : load(text).problems) {
            problem.file = std::filesystem::path(problem.file).filename().string();
            lines.push_back(to_string(problem));
        }
        return lines;
    }
    std::vector<std::string> phrases(const std::vector<engine::Topic>& topics) {
        std::vector<std::string> lines;
        for (const auto& topic : topics)
            lines.push_back(phrase(topic.words));
        return lines;
    }
    std::string phrase(const std::vector<engine::WordId>& words) {
        std::string line;
        for (const auto word : words)
            line += (line.empty() ? "" : " ") + engine::to_utf8(vocabulary_.text(word));
        return line;
    }

    ScratchFolder folder_;
    engine::Vocabulary vocabulary_;
};

const std::string sound = R"(<framework id="ports" label="Harbours">
  <bodies>harbour~n; harbour authority</bodies>
  <assessors weight="2.5">harbour inspector;</assessors>
  <signs weight="2">berth; cargo handling</signs>
  <signs>tide</signs>
  <area id="safety" label="Safety">
    <topics>collision~n; life jacket~n</topics>
    <topics weight="3">drown~v</topics>
    <hit>Two collisions were avoided.</hit>
    <miss>The cranes are new.</miss>
  </area>
  <grade label="Poor" polarity="negative" serious="true"><forms>poor; (very|really) poor</forms></grade>
</framework>
)";

TEST_F(FrameworkFile, LoadsEverythingItHolds) {
    const LoadedFramework loaded = load(sound);
    EXPECT_THAT(loaded.problems, IsEmpty());
    ASSERT_TRUE(loaded.framework.has_value());
    const engine::Framework& framework = *loaded.framework;
    EXPECT_EQ(framework.id, "ports");
    EXPECT_EQ(framework.label, u"Harbours");
    EXPECT_THAT(phrases(framework.bodies), UnorderedElementsAre("harbour", "harbours", "harbour authority"));
    EXPECT_THAT(phrases(framework.assessors), ElementsAre("harbour inspector"));
    EXPECT_EQ(framework.assessors[0].weight, 2.5);
    EXPECT_THAT(phrases(framework.signs), ElementsAre("berth", "cargo handling", "tide"));
    EXPECT_EQ(framework.signs[1].weight, 2);
    EXPECT_EQ(framework.signs[2].weight, 1);
    ASSERT_EQ(framework.areas.size(), 1u);
    EXPECT_EQ(framework.areas[0].id, "safety");
    EXPECT_EQ(framework.areas[0].label, u"Safety");
    EXPECT_EQ(framework.areas[0].topics.size(), 8u);
    ASSERT_EQ(framework.grades.size(), 1u);
    EXPECT_EQ(framework.grades[0].label, u"Poor");
    EXPECT_EQ(framework.grades[0].polarity, engine::Polarity::Negative);
    EXPECT_TRUE(framework.grades[0].serious);
    EXPECT_EQ(framework.grades[0].forms.size(), 3u);
}

TEST_F(FrameworkFile, NeedsNoArea) {
    EXPECT_TRUE(load(R"(<framework id="plain" label="Plain"/>)").framework.has_value());
}

/// A framework with the line under its first.
std::string with(const std::string& line) {
    return "<framework id=\"f\" label=\"F\">\n" + line + "\n</framework>";
}
std::string area(const std::string& attributes, const std::string& content) {
    return with("<area " + attributes + ">" + content + "</area>");
}

TEST_F(FrameworkFile, PlacesEachMistake) {
    const std::string topics = "<topics>pier~n</topics>";
    const std::string examples = "<hit>The pier.</hit><miss>The sea.</miss>";
    const std::string id = R"(id="a" label="A")";
    const struct {
        std::string text;
        std::string problem;
    } cases[] = {
        {"<lexicon/>", "1:1: the root element is <lexicon>, not <framework>"},
        {"<framework label='F'/>", "1:1: <framework> needs the attribute 'id'"},
        {"<framework id='F 1' label='F'/>", "1:16: an id is made of lower-case letters, digits and hyphens"},
        {"<framework id='f'/>", "1:1: <framework> needs the attribute 'label'"},
        {"<framework id='f' label='F' colour='red'/>", "1:37: unknown attribute 'colour'"},
        {with("<areas/>"), "2:1: unknown element <areas>"},
        {with("  words"), "2:3: text has no place in <framework>"},
        {with("<bodies/>"), "2:1: <bodies> is empty"},
        {with("<bodies>a;; b</bodies>"), "2:11: an empty phrase"},
        {with("<bodies>a; ; b</bodies>"), "2:11: an empty phrase"},
        {with("<bodies>a; b~q</bodies>"), "2:13: an inflection is '~v', '~n' or '~a'"},
        {with("<bodies>a; @b</bodies>"), "2:12: unknown set '@b'"},
        {with("<bodies>a; b * c</bodies>"), "2:12: a phrase holds no gap"},
        {with("<bodies weight='0'>a</bodies>"), "2:17: a weight is a number above 0 and at most 100"},
        {with("<bodies weight='-1'>a</bodies>"), "2:17: a weight is a number above 0 and at most 100"},
        {with("<bodies weight='101'>a</bodies>"), "2:17: a weight is a number above 0 and at most 100"},
        {with("<bodies weight='nan'>a</bodies>"), "2:17: a weight is a number above 0 and at most 100"},
        {with("<bodies weight='1,5'>a</bodies>"), "2:17: a weight is a number above 0 and at most 100"},
        {with("<bodies weight=''>a</bodies>"), "2:17: a weight is a number above 0 and at most 100"},
        {area("label='A'", topics + examples), "2:1: <area> needs the attribute 'id'"},
        {area("id='a'", topics + examples), "2:1: <area> needs the attribute 'label'"},
        {area("id='overall' label='A'", topics + examples),
         "2:11: the area 'overall' is implied and not listed"},
        {area(id, examples), "2:1: the area has no <topics>"},
        {area(id, topics + "<miss>The sea.</miss>"), "2:1: the area has no <hit>"},
        {area(id, topics + "<hit>The pier.</hit>"), "2:1: the area has no <miss>"},
        {area(id, topics + "<hit>The sea.</hit><miss>A sea.</miss>"),
         "2:47: no topic of the area matches in this <hit>"},
        {area(id, topics + "<hit>The pier.</hit><miss>Our piers.</miss>"),
         "2:67: in this <miss>, the area's topic 'piers' matches"},
        {area(id, topics + examples + "<sign/>"), "2:88: unknown element <sign>"},
        {with("<grade label='G' polarity='bad'><forms>g</forms></grade>"), "2:28: unknown polarity 'bad'"},
        {with("<grade label='G'><forms>g</forms></grade>"), "2:1: <grade> needs the attribute 'polarity'"},
        {with("<grade label='G' polarity='mixed' serious='yes'><forms>g</forms></grade>"),
         "2:44: 'serious' is 'true' or 'false'"},
        {with("<grade label='G' polarity='mixed'/>"), "2:1: the grade has no <forms>"},
        {with("<grade label='G' polarity='mixed'><forms>g</forms><form/></grade>"),
         "2:51: unknown element <form>"},
    };
    for (const auto& c : cases) {
        const LoadedFramework loaded = load(c.text);
        EXPECT_FALSE(loaded.framework.has_value()) << c.text;
        const auto found = problems(c.text);
        ASSERT_FALSE(found.empty()) << c.text;
        EXPECT_EQ(found[0], "f.xml:" + c.problem) << c.text;
    }
}

TEST_F(FrameworkFile, ListsAnAreaOnce) {
    const std::string one =
        R"(<area id="a" label="A"><topics>pier</topics><hit>A pier.</hit><miss>A sea.</miss></area>)";
    EXPECT_THAT(problems(with(one + "\n" + one)), ElementsAre("f.xml:3:11: the area 'a' is listed twice"));
}

TEST_F(FrameworkFile, ReportsAllMistakesInOneGo) {
    EXPECT_EQ(problems(with("<bodies/>\n<x/>\n<signs weight='z'>a</signs>")).size(), 3u);
}

} // namespace
} // namespace findings::framework
