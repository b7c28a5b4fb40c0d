#include "command/child_process.hpp"
#include "unit/scratch_folder.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace findings {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

ChildResult run(std::vector<std::string> arguments, const ChildOptions& options = {}) {
    arguments.insert(arguments.begin(), FINDINGS_COMMAND);
    return run_child(arguments, options);
}

std::string content_of(const fs::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

/// Our own annotated texts.
std::vector<fs::path> own_texts() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(FINDINGS_OWN_TEXTS))
        if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// An assessment with several findings.
fs::path assessment() {
    return fs::path(FINDINGS_OWN_TEXTS) / "police-north-fallowshire-vlog.txt";
}

/// The words from code point `begin` to `end` of a UTF-8 text.
std::string slice(const std::string& utf8, const json::value& range) {
    const auto begin = range.at("begin").to_number<std::size_t>(),
               end = range.at("end").to_number<std::size_t>();
    std::string out;
    std::size_t count = 0;
    for (const char byte : utf8) {
        count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
        if (count > begin && count <= end) out += byte;
    }
    return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// What does not depend on how lines end.
std::vector<std::string> kinds_and_summaries(const json::value& document) {
    std::vector<std::string> out;
    for (const json::value& finding : document.at("findings").as_array())
        out.push_back(std::string(finding.at("kind").as_string()) + ": " +
                      std::string(finding.at("summary").as_string()));
    return out;
}

TEST(CommandProgram, GivesEveryMemberOfTheContract) {
    const ChildResult result = run({"analyse", "--format", "json", assessment().string()});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.err, "");
    const json::value document = json::parse(result.out);
    for (const char* member :
         {"file", "framework", "subject", "assessor", "assessment", "overall", "paragraphs", "findings"})
        EXPECT_TRUE(document.as_object().contains(member)) << member;
    EXPECT_EQ(document.as_object().size(), 8U);
    EXPECT_EQ(document.at("framework").as_string(), "peel");
    EXPECT_TRUE(document.at("assessment").as_bool());
    ASSERT_FALSE(document.at("findings").as_array().empty());
    for (const json::value& finding : document.at("findings").as_array()) {
        EXPECT_EQ(finding.as_object().size(), 10U);
        EXPECT_FALSE(finding.at("areas").as_array().empty());
        EXPECT_GE(finding.at("confidence").to_number<double>(), 0);
        EXPECT_LE(finding.at("confidence").to_number<double>(), 1);
        EXPECT_FALSE(finding.at("summary").as_string().empty());
    }
}

TEST(CommandProgram, OffsetsFindEveryQuoteCueAndParagraph) {
    for (const fs::path& file : own_texts())
        for (const bool changed : {false, true}) {
            std::string text = content_of(file);
            if (changed) text = replaced(replaced(text, "\n", "\r\n"), ". ", " \U0001F600. ");
            const ChildResult result = run({"analyse", "--anyway"}, {"\uFEFF" + text, {}});
            ASSERT_EQ(result.status, 0) << file << result.err;
            const json::value document = json::parse(result.out);
            text = "\uFEFF" + text;
            std::vector<std::string> ids;
            for (const json::value& finding : document.at("findings").as_array()) {
                EXPECT_EQ(slice(text, finding), finding.at("quote").as_string()) << file << changed;
                for (const json::value& cue : finding.at("cues").as_array())
                    EXPECT_EQ(slice(text, cue), cue.at("text").as_string()) << file << changed;
                ids.emplace_back(finding.at("id").as_string());
            }
            std::ranges::sort(ids);
            EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end()) << "two findings with one id in " << file;
            for (const json::value& paragraph : document.at("paragraphs").as_array()) {
                const std::string words = slice(text, paragraph);
                EXPECT_FALSE(words.empty() || words.front() == '\n' || words.back() == '\n') << file;
            }
        }
}

TEST(CommandProgram, FindsTheSameHoweverLinesEnd) {
    const std::string text = content_of(assessment());
    const auto expected = kinds_and_summaries(json::parse(run({"analyse"}, {text, {}}).out));
    for (const std::string& variant : {"\uFEFF" + text, replaced(text, "\n", "\r\n"),
                                       replaced(text, "\n", "\r"), replaced(text, "\n\n", "\n \t\n\n")})
        EXPECT_EQ(kinds_and_summaries(json::parse(run({"analyse"}, {variant, {}}).out)), expected);
}

TEST(CommandProgram, WritesEveryFormat) {
    const std::string file = assessment().string();
    const json::value document = json::parse(run({"analyse", file}).out);
    const std::size_t findings = document.at("findings").as_array().size();

    const std::string line = run({"analyse", "--format", "jsonl", file}).out;
    EXPECT_EQ(std::ranges::count(line, '\n'), 1);
    EXPECT_EQ(json::parse(line), document);

    const std::string csv = run({"analyse", "--format", "csv", file}).out;
    EXPECT_TRUE(csv.starts_with("file,id,kind,polarity,areas,confidence,summary,quote,begin,end\r\n"));
    const std::string row_end = "\r\n" + file + ",";
    std::size_t rows = 0;
    for (std::size_t at = csv.find(row_end); at != std::string::npos; at = csv.find(row_end, at + 1))
        ++rows;
    EXPECT_EQ(rows, findings);

    const std::string table = run({"analyse", "--format", "text", file}).out;
    EXPECT_GT(static_cast<std::size_t>(std::ranges::count(table, '\n')), findings);
    EXPECT_EQ(table.find('\x1B'), std::string::npos);
    EXPECT_NE(run({"analyse", "--format", "text", "--colour", file}).out.find("\x1B["), std::string::npos);
}

TEST(CommandProgram, DoesTheOtherFilesWhereOneCantBeRead) {
    const ScratchFolder folder;
    const std::string latin = folder.write("latin.txt", "One.\n\nCaf\xE9.").string();
    const std::string missing = (folder.path() / "missing.txt").string();
    const ChildResult result =
        run({"analyse", "--format", "json", latin, folder.path().string(), missing, assessment().string()});
    EXPECT_EQ(result.status, 3);
    EXPECT_NE(result.err.find(latin + ": not UTF-8: byte 0xE9 at offset 9, line 3"), std::string::npos)
        << result.err;
    EXPECT_NE(result.err.find(folder.path().string() + ": is a folder"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find(missing + ": No such file"), std::string::npos) << result.err;
    EXPECT_EQ(json::parse(result.out).as_array().size(), 1U);
}

TEST(CommandProgram, SaysThatAFileMayNotBeRead) {
    const ScratchFolder folder;
    const std::string locked = folder.write("locked.txt", "One.").string();
    fs::permissions(folder.path(), fs::perms::all);
    fs::permissions(locked, fs::perms::none);
    ChildOptions options;
    constexpr uid_t somebody = 65534;
    if (::geteuid() == 0) options.user = somebody; // the superuser may read everything
    if (options.user && run({"--version"}, options).status != 0)
        GTEST_SKIP() << "nobody but the superuser may run " FINDINGS_COMMAND;
    const ChildResult result = run({"analyse", locked}, options);
    EXPECT_EQ(result.status, 3);
    EXPECT_NE(result.err.find(locked + ": Permission denied"), std::string::npos) << result.err;
    EXPECT_EQ(result.out, "");
}

TEST(CommandProgram, TakesTextsThatAreNoAssessment) {
    for (const std::string& text : {std::string(), std::string("\n \r\n\t"), std::string("\uFEFF"),
                                    std::string("!"), std::string("a\0b", 3), std::string("\u2028\u2029"),
                                    std::string("\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627"),
                                    std::string("\U0001F600\u200D\U0001F6A2"), std::string(300'000, ' ')}) {
        const ChildResult result = run({"analyse"}, {text, {}});
        EXPECT_EQ(result.status, 0) << result.err;
        const json::value document = json::parse(result.out);
        EXPECT_FALSE(document.at("assessment").as_bool());
        EXPECT_TRUE(document.at("findings").as_array().empty());
    }
}

TEST(CommandProgram, TakesOneParagraphOfAMegabyte) {
    std::string text = content_of(assessment());
    text = replaced(text, "\n", " ");
    while (text.size() < 1'000'000)
        text += " " + text;
    const ChildResult result = run({"analyse", "--anyway"}, {text, {}});
    ASSERT_EQ(result.status, 0) << result.err;
    const json::value document = json::parse(result.out);
    EXPECT_EQ(document.at("paragraphs").as_array().size(), 1U);
    const json::array& findings = document.at("findings").as_array();
    ASSERT_GT(findings.size(), 100U);
    EXPECT_EQ(slice(text, findings.back()), findings.back().at("quote").as_string());
}

TEST(CommandProgram, StreamsLinesInConstantMemory) {
    std::vector<std::string> few{"analyse", "--format", "jsonl"};
    std::vector<std::string> many = few;
    for (int i = 0; i < 10; ++i)
        few.push_back(assessment().string());
    for (int i = 0; i < 200; ++i)
        many.push_back(assessment().string());
    const ChildResult little = run(few), much = run(many);
    EXPECT_EQ(std::ranges::count(much.out, '\n'), 200);
    constexpr long slack = 2048;
    EXPECT_LE(much.peak_kilobytes, little.peak_kilobytes + slack);
}

TEST(CommandProgram, ObeysTheFrameworkItIsGiven) {
    const ChildResult result = run({"analyse", "--framework", "schools", assessment().string()});
    EXPECT_EQ(json::parse(result.out).at("framework").as_string(), "schools");
    const ChildResult unknown = run({"analyse", "--framework", "railways", assessment().string()});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_NE(unknown.err.find("peel"), std::string::npos) << unknown.err;
}

TEST(CommandProgram, AddsFrameworksOfTheUsersOwn) {
    const ScratchFolder folder;
    std::string own = content_of(fs::path(FINDINGS_DATA) / "frameworks" / "generic.xml");
    own = replaced(own, "id=\"generic\"", "id=\"harbours\"");
    folder.write("harbours.xml", own);
    folder.write("broken.xml", "<framework id=\"broken\">\n  <area>\n</framework>\n");
    const ChildResult list = run({"frameworks", "--framework-dir", folder.path().string()});
    EXPECT_EQ(list.status, 0);
    EXPECT_NE(list.out.find("\nharbours "), std::string::npos) << list.out << list.err;
    EXPECT_EQ(list.out.find("broken"), std::string::npos);
    EXPECT_NE(list.err.find((folder.path() / "broken.xml").string() + ":"), std::string::npos) << list.err;
    const ChildResult used = run({"analyse", "--framework-dir", folder.path().string(), "--framework",
                                  "harbours", assessment().string()});
    EXPECT_EQ(used.status, 0);
    EXPECT_EQ(json::parse(used.out).at("framework").as_string(), "harbours");
}

TEST(CommandProgram, ChecksFrameworkFiles) {
    for (const auto& entry : fs::directory_iterator(fs::path(FINDINGS_DATA) / "frameworks")) {
        const ChildResult result = run({"frameworks", "--check", entry.path().string()});
        EXPECT_EQ(result.status, 0) << result.err;
        EXPECT_EQ(result.out, entry.path().string() + ": no problems\n");
    }
    const ScratchFolder folder;
    const std::string broken =
        folder.write("broken.xml", "<framework id=\"x\">\n  <area>\n</framework>\n").string();
    for (const std::string& file : {broken, (folder.path() / "missing.xml").string()}) {
        const ChildResult result = run({"frameworks", "--check", file});
        EXPECT_EQ(result.status, 3) << file;
        EXPECT_TRUE(result.err.starts_with(file + ":")) << result.err;
    }
}

TEST(CommandProgram, ListsTheShippedFrameworks) {
    const ChildResult result = run({"frameworks"});
    EXPECT_EQ(result.status, 0);
    for (const char* id : {"peel", "fire", "schools", "childrens-services", "cqc", "prisons", "generic"})
        EXPECT_NE(("\n" + result.out).find(std::string("\n") + id + " "), std::string::npos) << id;
}

TEST(CommandProgram, TellsItsVersionAndHelps) {
    const ChildResult version = run({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_EQ(version.out, "findings " FINDINGS_VERSION "\n");
    const ChildResult help = run({"--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_NE(help.out.find("usage: findings analyse"), std::string::npos);
}

TEST(CommandProgram, RefusesWrongUsage) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {}, {"analyze"}, {"analyse", "--format", "xml"}, {"analyse", "-z"}}) {
        const ChildResult result = run(arguments);
        EXPECT_EQ(result.status, 2);
        EXPECT_EQ(result.out, "");
        EXPECT_TRUE(result.err.starts_with("findings: ")) << result.err;
    }
}

TEST(CommandProgram, SaysWhenItsDataOrOutputFails) {
    const ScratchFolder folder;
    const ChildResult no_data = run({"analyse", "--data", folder.path().string()}, {"One.", {}});
    EXPECT_EQ(no_data.status, 1);
    EXPECT_NE(no_data.err.find(folder.path().string()), std::string::npos) << no_data.err;
    ChildOptions full;
    full.output_to = "/dev/full";
    EXPECT_EQ(run({"analyse", assessment().string()}, full).status, 1);
}

} // namespace
} // namespace findings
