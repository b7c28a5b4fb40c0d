#include "framework/lexicon_file.hpp"

#include "scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace findings::framework {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class LexiconFile : public ::testing::Test {
protected:
    /// Loads the texts as a.xml, b.xml, ...
    LoadedLexicon load(const std::vector<std::string>& texts) {
        std::vector<std::filesystem::path> files;
        for (const std::string& text : texts)
            files.push_back(
                folder_.write(std::string(1, static_cast<char>('a' + files.size())) + ".xml", text));
        return load_lexicon(files, vocabulary_);
    }

    /// The problems as "a.xml:line:column: message".
    std::vector<std::string> problems(const std::vector<std::string>& texts) {
        std::vector<std::string> lines;
        for (engine::Diagnostic problem : load(texts).problems) {
            problem.file = std::filesystem::path(problem.file).filename().string();
            lines.push_back(to_string(problem));
        }
        return lines;
    }

    ScratchFolder folder_;
    engine::Vocabulary vocabulary_;
};

const std::string sound = R"(<lexicon>
  <set id="be">is are</set>
  <rule id="tidy" class="praise">
    <words>tidy neat</words>
    <pattern>@be [so] spotless</pattern>
    <except>tidy sum</except>
    <hit>The <m>tidy</m> yard <m>is spotless</m>.</hit>
    <hit>The pumps <m>are so spotless</m>.</hit>
    <miss>The mess cost a tidy sum.</miss>
  </rule>
  <operator id="hardly" kind="negation" reach="-4">
    <words>hardly</words>
    <hit>It <m>hardly</m> moves.</hit>
    <miss>A hard floor.</miss>
  </operator>
</lexicon>
)";

TEST_F(LexiconFile, LoadsRulesAndOperators) {
    const LoadedLexicon loaded = load({sound});
    EXPECT_THAT(loaded.problems, IsEmpty());
    ASSERT_EQ(loaded.lexicon.rules.size(), 1u);
    EXPECT_EQ(loaded.lexicon.rules[0].id, "tidy");
    EXPECT_EQ(loaded.lexicon.rules[0].cue_class, engine::CueClass::Praise);
    EXPECT_EQ(loaded.lexicon.rules[0].patterns.size(), 2u);
    EXPECT_EQ(loaded.lexicon.rules[0].exceptions.size(), 1u);
    ASSERT_EQ(loaded.lexicon.operators.size(), 1u);
    EXPECT_EQ(loaded.lexicon.operators[0].id, "hardly");
    EXPECT_EQ(loaded.lexicon.operators[0].kind, engine::OperatorKind::Negation);
    EXPECT_EQ(loaded.lexicon.operators[0].reach, -4);
}

TEST_F(LexiconFile, ASetServesAllFiles) {
    const char* const user = R"(<lexicon><rule id="r" class="need"><pattern>@must act</pattern>
        <hit>They <m>must act</m>.</hit><miss>An act.</miss></rule></lexicon>)";
    const char* const owner = R"(<lexicon><set id="must">must shall</set></lexicon>)";
    EXPECT_THAT(problems({user, owner}), IsEmpty());
}

TEST_F(LexiconFile, LeavesABrokenFileOutWholeAndLoadsTheOthers) {
    const char* const broken = R"(<lexicon>
  <rule id="fine" class="praise"><words>calm</words><hit>A <m>calm</m> day.</hit><miss>A storm.</miss></rule>
  <rule id="wrong" class="joy"><words>glad</words><hit>So <m>glad</m>.</hit><miss>So sad.</miss></rule>
</lexicon>)";
    const LoadedLexicon loaded = load({broken, sound});
    EXPECT_EQ(loaded.problems.size(), 1u);
    ASSERT_EQ(loaded.lexicon.rules.size(), 1u);
    EXPECT_EQ(loaded.lexicon.rules[0].id, "tidy");
}

TEST_F(LexiconFile, TellsWhatIsWrongWithAFile) {
    EXPECT_THAT(problems({""}), ElementsAre("a.xml:1:1: No document element found"));
    EXPECT_THAT(problems({"<lexicon>\n <rule>\n</lexicon>"}),
                ElementsAre("a.xml:3:3: Start-end tags mismatch"));
    EXPECT_THAT(problems({"<lexikon/>"}),
                ElementsAre("a.xml:1:1: the root element is <lexikon>, not <lexicon>"));
    EXPECT_THAT(problems({"<lexicon/>\n<lexicon/>"}), ElementsAre("a.xml:2:1: a second root element"));
    EXPECT_THAT(problems({"<lexicon>\n  <!-- caf\xE9 -->\n</lexicon>"}),
                ElementsAre("a.xml:2:11: is not UTF-8"));

    const std::vector<std::filesystem::path> absent{folder_.path() / "absent.xml", folder_.path()};
    const LoadedLexicon loaded = load_lexicon(absent, vocabulary_);
    ASSERT_EQ(loaded.problems.size(), 2u);
    EXPECT_EQ(loaded.problems[0], (engine::Diagnostic{absent[0].string(), 0, 0, "no such file"}));
    EXPECT_EQ(loaded.problems[1], (engine::Diagnostic{absent[1].string(), 0, 0, "is a folder"}));
}

/// A lexicon whose second line is `line`.
std::string with_line(const std::string& line) {
    return "<lexicon>\n" + line + "\n</lexicon>\n";
}
/// A rule in one line.
struct RuleParts {
    std::string opening = R"(<rule id="r" class="praise">)";
    std::string patterns = "<words>tidy</words>";
    std::string examples = "<hit>A <m>tidy</m> yard.</hit><miss>A yard.</miss>";
    std::string closing = "</rule>";
};
std::string rule(const RuleParts& parts) {
    return with_line(parts.opening + parts.patterns + parts.examples + parts.closing);
}

/// A text with a '^' where its mistake is to be reported; the mark itself is taken out.
struct Marked {
    explicit Marked(std::string marked) : text(std::move(marked)) {
        const std::size_t mark = text.find('^');
        const std::size_t line_begin = text.rfind('\n', mark) + 1;
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(mark), '\n');
        place = std::to_string(line) + ':' + std::to_string(mark - line_begin + 1);
        text.erase(mark, 1);
    }
    std::string text;
    std::string place; ///< "line:column"
};

TEST_F(LexiconFile, PlacesEachMistakeInTheMarkup) {
    const char* const reach =
        "reach is a number of words from 1 to 40, negative for words before the operator";
    const struct {
        std::string marked;
        std::string message;
    } cases[] = {
        {with_line("^<rules/>"), "unknown element <rules>"},
        {with_line("  ^stray"), "text has no place in <lexicon>"},
        {"<lexicon a=\"^1\"/>", "unknown attribute 'a'"},
        {with_line("^<set>a b</set>"), "<set> needs the attribute 'id'"},
        {with_line("^<set id=\"x\"> </set>"), "<set> is empty"},
        {with_line("<set id=\"x\">a ^(b</set>"), "')' is missing"},
        {with_line("<set id=\"x\">a</set><set id = '^x'>b</set>"), "the set 'x' is defined twice"},
        {rule({.opening = R"(^<rule class="praise">)"}), "<rule> needs the attribute 'id'"},
        {rule({.opening = R"(<rule id="^ " class="praise">)"}), "<rule> needs the attribute 'id'"},
        {rule({.opening = R"(^<rule id="r">)"}), "<rule> needs the attribute 'class'"},
        {rule({.opening = R"(<rule id="r" class="^Praise">)"}), "unknown cue class 'Praise'"},
        {rule({.opening = R"(<rule id="r" class="praise" reach="^2">)"}), "unknown attribute 'reach'"},
        {rule({.opening = R"(<rule id="^r" class="praise" id="s">)"}), "attribute 'id' stands twice"},
        {rule({.opening = R"(^<rule id="r" class="praise">)", .patterns = ""}),
         "the rule has no <pattern> and no <words>"},
        {rule({.patterns = "^<words></words>"}), "<words> is empty"},
        {rule({.patterns = "<words>tidy</words><pattern>tidy ^) yard</pattern>"}), "unexpected ')'"},
        {rule({.patterns = "<words>tidy caf&#233; ^&amp; neat</words>"}), "'&' is no word"},
        {rule({.patterns = "<words>tidy</words>^&amp;&lt; x"}), "text has no place in <rule>"},
        {rule({.patterns = "<words>tidy^<b/></words>"}), "unknown element <b>"},
        {rule({.patterns = "<words>tidy</words>^<word>neat</word>"}), "unknown element <word>"},
        {rule({.patterns = "<words a='^1'>tidy</words>"}), "unknown attribute 'a'"},
        {rule({.opening = R"(^<rule id="r" class="praise">)", .examples = "<miss>A yard.</miss>"}),
         "the rule has no <hit>"},
        {rule({.opening = R"(^<rule id="r" class="praise">)", .examples = "<hit>A <m>tidy</m> yard.</hit>"}),
         "the rule has no <miss>"},
        {rule({.examples = "^<hit>A tidy yard.</hit><miss>A yard.</miss>"}), "<hit> marks nothing with <m>"},
        {rule({.examples = "<hit>A <m>tidy</m> ^<b>yard</b>.</hit><miss>A yard.</miss>"}),
         "unknown element <b>"},
        {rule({.examples = "<hit>A <m>tidy</m> yard.</hit><miss>A ^<m>yard</m>.</miss>"}),
         "unknown element <m>"},
        {rule({.opening = R"(<operator id="o" kind="^no">)", .closing = "</operator>"}),
         "unknown kind of operator 'no'"},
        {rule({.opening = R"(<operator id="o" kind="negation" reach="^0">)", .closing = "</operator>"}),
         reach},
        {rule({.opening = R"(<operator id="o" kind="negation" reach="^41">)", .closing = "</operator>"}),
         reach},
        {rule({.opening = R"(<operator id="o" kind="negation" reach="^6 words">)", .closing = "</operator>"}),
         reach},
    };
    for (const auto& c : cases) {
        const Marked marked(c.marked);
        EXPECT_THAT(problems({marked.text}), ElementsAre("a.xml:" + marked.place + ": " + c.message))
            << c.marked;
    }
}

TEST_F(LexiconFile, PlacesEachExampleThatDoesNotHold) {
    const struct {
        std::string examples;
        std::string message;
    } cases[] = {
        {"<hit>A <m>^yard</m> and a <m>tidy</m> one.</hit><miss>A yard.</miss>",
         "the rule does not match 'yard'"},
        {"<hit>A <m>tidy</m>, ^tidy yard.</hit><miss>A yard.</miss>",
         "the rule matches, though it is not marked, 'tidy'"},
        {"<hit>A <m>tidy</m> yard.</hit><miss>One &amp; only: ^tidy.</miss>",
         "in a <miss>, the rule matches 'tidy'"},
        {"<hit>Caf\xC3\xA9: <m>tidy</m>.</hit><miss>Caf\xC3\xA9, \xF0\x9F\x99\x82 ^tidy.</miss>",
         "in a <miss>, the rule matches 'tidy'"},
        {"<hit>Caf&#233;: <m>tidy</m>.</hit><miss>Caf&#xE9;, &unknown; ^tidy.</miss>",
         "in a <miss>, the rule matches 'tidy'"},
    };
    for (const auto& c : cases) {
        const Marked marked(rule({.examples = c.examples}));
        EXPECT_THAT(problems({marked.text}), ElementsAre("a.xml:" + marked.place + ": " + c.message))
            << c.examples;
    }
}

TEST_F(LexiconFile, CountsColumnsBehindWindowsLineEndsAndAByteOrderMark) {
    EXPECT_THAT(problems({"\xEF\xBB\xBF<lexicon>\r\n<set id=\"x\">a\r\n  (b</set>\r\n</lexicon>"}),
                ElementsAre("a.xml:3:3: ')' is missing"));
}

TEST_F(LexiconFile, IdsAreUniqueOverAllFiles) {
    EXPECT_THAT(problems({sound, rule({.opening = R"(<rule id="tidy" class="praise">)"})}),
                ElementsAre("b.xml:2:11: the id 'tidy' is given twice"));
    EXPECT_THAT(problems({sound, rule({.opening = R"(<rule id="hardly" class="praise">)"})}),
                ElementsAre("b.xml:2:11: the id 'hardly' is given twice"));
    EXPECT_THAT(problems({sound, "<lexicon><set id='be'>was</set></lexicon>"}),
                ElementsAre("b.xml:1:19: the set 'be' is defined twice"));
}

TEST_F(LexiconFile, AnUnknownSetIsPlacedInItsPattern) {
    EXPECT_THAT(problems({rule({.patterns = "<pattern>tidy @yards</pattern>"})}),
                ElementsAre("a.xml:2:43: unknown set '@yards'"));
}

TEST_F(LexiconFile, StopsListingAfterAHundredProblems) {
    std::string text = "<lexicon>";
    for (int i = 0; i < 5'000; ++i)
        text += "<x/>";
    const auto found = problems({text + "</lexicon>"});
    ASSERT_EQ(found.size(), 101u);
    EXPECT_THAT(found.back(), ::testing::HasSubstr("too many problems"));
}

} // namespace
} // namespace findings::framework
