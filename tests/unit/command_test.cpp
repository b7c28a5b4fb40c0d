#include "cli/command.hpp"

#include "scratch_folder.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <sstream>

namespace findings::cli {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

/// Finds every "good" in a text, if the text mentions a harbour or it is told to go on anyway.
std::optional<engine::Assessment> find_good(const engine::Transcript& transcript,
                                            const engine::AnalysisOptions& options, std::stop_token) {
    engine::Assessment assessment;
    assessment.framework = options.framework.value_or("harbours");
    for (const engine::Paragraph& paragraph : transcript.paragraphs)
        assessment.is_assessment |= paragraph.text.find(u"harbour") != std::u16string::npos;
    for (std::size_t i = 0; i < transcript.paragraphs.size(); ++i) {
        assessment.paragraphs.emplace_back();
        if (!assessment.is_assessment && !options.anyway) continue;
        const std::u16string& text = transcript.paragraphs[i].text;
        for (std::size_t at = text.find(u"good"); at != std::u16string::npos; at = text.find(u"good", at + 1))
            assessment.findings.push_back({i,
                                           {at, at + 4},
                                           engine::Kind::Strength,
                                           engine::Polarity::Positive,
                                           {"overall"},
                                           0.5,
                                           u"Good",
                                           {}});
    }
    return assessment;
}

struct Outcome {
    int status = 0;
    std::string out;
    std::string err;
};

class Command : public testing::Test {
protected:
    Outcome run(std::vector<std::string> arguments, const std::string& input = {}) {
        std::istringstream in(input);
        std::ostringstream out, err;
        const auto load = [this](const fs::path& data, std::span<const fs::path> framework_dirs) {
            loaded_from_ = data;
            framework_dirs_.assign(framework_dirs.begin(), framework_dirs.end());
            LoadedEngine loaded{std::nullopt, problems_};
            if (works_) loaded.engine = app::AnalysisEngine{find_good, frameworks_};
            return loaded;
        };
        const int status = cli::run(arguments, {in, out, err, folder_.path() / "bin" / "findings", 0, load});
        return {status, out.str(), err.str()};
    }
    std::string file(const char* name, std::string_view bytes) { return folder_.write(name, bytes).string(); }

    Command() {
        fs::create_directories(folder_.path() / "bin" / "share" / "findings" / "lexicon");
        auto frameworks = std::make_shared<std::vector<engine::Framework>>(2);
        (*frameworks)[0].id = "harbours";
        (*frameworks)[0].label = u"Harbours";
        (*frameworks)[1].id = "mines";
        (*frameworks)[1].label = u"Mines";
        frameworks_ = std::move(frameworks);
    }

    ScratchFolder folder_;
    std::shared_ptr<const std::vector<engine::Framework>> frameworks_;
    std::vector<engine::Diagnostic> problems_;
    bool works_ = true;
    fs::path loaded_from_;
    std::vector<fs::path> framework_dirs_;
};

TEST_F(Command, AnalysesStandardInput) {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"analyse"}, {"analyse", "-"}}) {
        const Outcome outcome = run(arguments, "A good harbour.");
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(outcome.err, "");
        const json::value document = json::parse(outcome.out);
        EXPECT_EQ(document.at("file").as_string(), "-");
        EXPECT_EQ(document.at("findings").at(0).at("begin").to_number<int>(), 2);
    }
}

TEST_F(Command, CountsOffsetsInTheFileItself) {
    struct Case {
        const char* what;
        const char* text;
        int begin;
    };
    for (const Case& c :
         {Case{"plain", "harbour\n\ngood", 9}, Case{"emoji", "\U0001F600 harbour\n\ngood", 11},
          Case{"CRLF", "harbour\r\n\r\ngood\r\n", 11}, Case{"byte order mark", "\uFEFFharbour\n\ngood", 10},
          Case{"U+2028", "harbour\u2028good", 8}}) {
        const Outcome outcome = run({"analyse", file("text.txt", c.text)});
        EXPECT_EQ(json::parse(outcome.out).at("findings").at(0).at("begin").to_number<int>(), c.begin)
            << c.what;
    }
}

TEST_F(Command, GivesAnArrayForSeveralFiles) {
    const Outcome outcome = run({"analyse", file("one.txt", "good harbour"), file("two.txt", "")});
    EXPECT_EQ(outcome.status, 0);
    const json::value documents = json::parse(outcome.out);
    ASSERT_EQ(documents.as_array().size(), 2U);
    EXPECT_EQ(documents.at(0).at("findings").as_array().size(), 1U);
    EXPECT_EQ(documents.at(1).at("assessment").as_bool(), false);
    EXPECT_EQ(documents.at(1).at("paragraphs").as_array().size(), 0U);
}

TEST_F(Command, GivesALineForEachFileAsJsonLines) {
    const Outcome outcome = run(
        {"analyse", "--format", "jsonl", file("one.txt", "good\nharbour"), file("two.txt", "bad harbour")});
    std::istringstream lines(outcome.out);
    std::vector<json::value> documents;
    for (std::string line; std::getline(lines, line);)
        documents.push_back(json::parse(line));
    ASSERT_EQ(documents.size(), 2U);
    EXPECT_TRUE(documents[1].at("file").as_string().ends_with("two.txt"));
}

TEST_F(Command, GivesOneTableForSeveralFilesAsCsv) {
    const Outcome outcome = run({"analyse", "--format", "csv", file("one.txt", "good good harbour"),
                                 file("two.txt", "good harbour")});
    std::size_t rows = 0;
    for (std::size_t at = outcome.out.find("\r\n"); at != std::string::npos;
         at = outcome.out.find("\r\n", at + 1))
        ++rows;
    EXPECT_EQ(rows, 4U);
    EXPECT_TRUE(outcome.out.starts_with("file,id,kind,"));
}

TEST_F(Command, GivesATableToReadAndColoursItWhenAsked) {
    const std::string name = file("one.txt", "good harbour");
    const Outcome plain = run({"analyse", "--format", "text", name});
    EXPECT_NE(plain.out.find("strength   overall  Good\n"), std::string::npos) << plain.out;
    EXPECT_EQ(plain.out.find('\x1B'), std::string::npos);
    const Outcome coloured = run({"analyse", "--format", "text", "--colour", name});
    EXPECT_NE(coloured.out.find("\x1B[48;2;0;158;115;38;2;0;0;0m strength \x1B[0m"), std::string::npos);
}

TEST_F(Command, FindsNothingWhereThereIsNoAssessmentUnlessToldTo) {
    const json::value document = json::parse(run({"analyse"}, "A good story.").out);
    EXPECT_EQ(document.at("assessment").as_bool(), false);
    EXPECT_TRUE(document.at("findings").as_array().empty());
    const json::value anyway = json::parse(run({"analyse", "--anyway"}, "A good story.").out);
    EXPECT_EQ(anyway.at("assessment").as_bool(), false);
    EXPECT_EQ(anyway.at("findings").as_array().size(), 1U);
}

TEST_F(Command, TakesEmptyInputForNoAssessment) {
    for (const char* input : {"", "\n \n", "\uFEFF"}) {
        const Outcome outcome = run({"analyse"}, input);
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(json::parse(outcome.out).at("assessment").as_bool(), false);
    }
}

TEST_F(Command, TakesTheFrameworkItIsTold) {
    EXPECT_EQ(json::parse(run({"analyse", "--framework", "mines"}, "x").out).at("framework").as_string(),
              "mines");
    EXPECT_EQ(json::parse(run({"analyse", "--framework", "auto"}, "x").out).at("framework").as_string(),
              "harbours");
    const Outcome unknown = run({"analyse", "--framework", "railways"}, "x");
    EXPECT_EQ(unknown.status, 2);
    EXPECT_EQ(unknown.out, "");
    EXPECT_NE(unknown.err.find("there is no framework 'railways': auto, harbours, mines"), std::string::npos);
}

TEST_F(Command, DoesTheOtherFilesWhereOneIsBad) {
    const std::string good = file("good.txt", "good harbour");
    struct Case {
        std::string bad;
        std::string message;
    };
    for (const Case& c :
         {Case{file("latin.txt", "good\n\ncaf\xE9"), "not UTF-8: byte 0xE9 at offset 9, line 3"},
          Case{folder_.path().string(), "is a folder"},
          Case{(folder_.path() / "missing.txt").string(), "No such file or directory"}}) {
        const Outcome outcome = run({"analyse", "--format", "json", c.bad, good});
        EXPECT_EQ(outcome.status, 3) << c.bad;
        EXPECT_NE(outcome.err.find(c.bad + ": " + c.message), std::string::npos) << outcome.err;
        const json::value documents = json::parse(outcome.out);
        ASSERT_EQ(documents.as_array().size(), 1U) << c.bad;
        EXPECT_EQ(documents.at(0).at("file").as_string(), good);
        EXPECT_EQ(run({"analyse", c.bad}).out, "") << "a single bad file gives no document";
    }
}

TEST_F(Command, NamesStandardInputWhereItIsNotUtf8) {
    const Outcome outcome = run({"analyse"}, "\xFF\xFE");
    EXPECT_EQ(outcome.status, 3);
    EXPECT_NE(outcome.err.find("standard input: not UTF-8"), std::string::npos) << outcome.err;
}

TEST_F(Command, RefusesWrongUsage) {
    const Outcome outcome = run({"analyse", "--format", "xml"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find("no format 'xml'"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("--help"), std::string::npos);
}

TEST_F(Command, FindsItsDataBesideItselfOrAsTold) {
    (void)run({"analyse"}, "x");
    EXPECT_EQ(loaded_from_, folder_.path() / "bin" / "share" / "findings");
    (void)run({"analyse", "--data", "elsewhere", "--framework-dir", "mine"}, "x");
    EXPECT_EQ(loaded_from_, "elsewhere");
    EXPECT_EQ(framework_dirs_, std::vector<fs::path>{"mine"});

    fs::create_directories(folder_.path() / "share" / "findings" / "lexicon");
    fs::remove_all(folder_.path() / "bin" / "share");
    (void)run({"analyse"}, "x");
    EXPECT_EQ(loaded_from_, folder_.path() / "share" / "findings");

    fs::remove_all(folder_.path() / "share");
    const Outcome outcome = run({"analyse"}, "x");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.find("share/findings"), std::string::npos) << outcome.err;
}

TEST_F(Command, TellsProblemsOfItsDataAndGoesOnWhereItCan) {
    problems_ = {{"mine/broken.xml", 3, 7, "an area lacks its id"}};
    const Outcome warned = run({"analyse"}, "good harbour");
    EXPECT_EQ(warned.status, 0);
    EXPECT_EQ(warned.err, "mine/broken.xml:3:7: an area lacks its id\n");
    EXPECT_EQ(json::parse(warned.out).at("findings").as_array().size(), 1U);

    works_ = false;
    const Outcome failed = run({"analyse"}, "good harbour");
    EXPECT_EQ(failed.status, 1);
    EXPECT_EQ(failed.out, "");
}

TEST_F(Command, ListsTheFrameworks) {
    const Outcome outcome = run({"frameworks"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "harbours  Harbours\nmines     Mines\n");
}

TEST_F(Command, ChecksAFrameworkFileWithoutAnyData) {
    works_ = false;
    const std::string broken = file("broken.xml", "<framework id=\"x\">\n<area></framework>");
    const Outcome outcome = run({"frameworks", "--check", broken});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_TRUE(outcome.err.starts_with(broken + ":")) << outcome.err;
    EXPECT_EQ(outcome.out, "");
}

TEST_F(Command, TellsItsVersionAndHelps) {
    const Outcome version = run({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_TRUE(version.out.starts_with("findings ")) << version.out;
    const Outcome help = run({"--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_NE(help.out.find("usage: findings analyse"), std::string::npos);
}

TEST_F(Command, SaysWhenItsOutputIsLost) {
    std::istringstream in("good harbour");
    std::ostringstream out, err;
    out.setstate(std::ios::badbit);
    const std::vector<std::string> arguments{"--version"};
    EXPECT_EQ(cli::run(arguments, {in, out, err, "findings", 0, {}}), 1);
    EXPECT_NE(err.str().find("output"), std::string::npos);
}

} // namespace
} // namespace findings::cli
