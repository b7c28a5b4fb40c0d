#include "cli/command_line.hpp"

#include <gtest/gtest.h>

namespace findings::cli {
namespace {

Request read(std::vector<std::string> arguments) {
    return read_arguments(arguments);
}

AnalyseRequest analysing(std::vector<std::string> files) {
    AnalyseRequest request;
    request.files = std::move(files);
    return request;
}

TEST(CommandLine, ReadsStandardInputWithoutFiles) {
    EXPECT_EQ(read({"analyse"}), Request(analysing({"-"})));
    EXPECT_EQ(read({"analyse", "-"}), Request(analysing({"-"})));
}

TEST(CommandLine, TakesFilesInTheirOrder) {
    EXPECT_EQ(read({"analyse", "b.txt", "-", "a.txt"}), Request(analysing({"b.txt", "-", "a.txt"})));
    EXPECT_EQ(read({"analyse", "--", "--odd name"}), Request(analysing({"--odd name"})));
}

TEST(CommandLine, ReadsEveryOption) {
    AnalyseRequest expected = analysing({"a.txt"});
    expected.framework = "peel";
    expected.format = Format::Csv;
    expected.anyway = true;
    expected.colour = true;
    expected.framework_dirs = {"one", "two"};
    expected.data = "data";
    EXPECT_EQ(read({"analyse", "--framework", "peel", "--format=csv", "--anyway", "a.txt", "--colour",
                    "--framework-dir", "one", "--framework-dir=two", "--data", "data"}),
              Request(expected));
}

TEST(CommandLine, KnowsEveryFormat) {
    for (const auto& [name, format] : {std::pair{"json", Format::Json},
                                       {"jsonl", Format::JsonLines},
                                       {"text", Format::Text},
                                       {"csv", Format::Csv}}) {
        AnalyseRequest expected = analysing({"-"});
        expected.format = format;
        EXPECT_EQ(read({"analyse", "--format", name}), Request(expected)) << name;
    }
}

TEST(CommandLine, AutoIsNoFramework) {
    EXPECT_EQ(read({"analyse", "--framework", "auto"}), Request(analysing({"-"})));
}

TEST(CommandLine, ReadsTheOtherCommands) {
    EXPECT_EQ(read({"frameworks"}), Request(FrameworksRequest{}));
    EXPECT_EQ(read({"frameworks", "--check", "a.xml", "--check", "b.xml"}),
              Request(FrameworksRequest{{"a.xml", "b.xml"}, {}, {}}));
    EXPECT_EQ(read({"frameworks", "--framework-dir", "d", "--data", "e"}),
              Request(FrameworksRequest{{}, {"d"}, "e"}));
    EXPECT_EQ(read({"--version"}), Request(VersionRequest{}));
    for (const char* command : {"--help", "-h", "help"})
        EXPECT_EQ(read({command}), Request(HelpRequest{}));
    EXPECT_EQ(read({"analyse", "--help"}), Request(HelpRequest{}));
    EXPECT_EQ(read({"frameworks", "-h"}), Request(HelpRequest{}));
}

TEST(CommandLine, RefusesWhatItDoesNotKnow) {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"analyze"},
                                               {"--analyse"},
                                               {""},
                                               {"analyse", "--format", "xml"},
                                               {"analyse", "--format"},
                                               {"analyse", "--format", "json", "--format", "csv"},
                                               {"analyse", "--form", "json"},
                                               {"analyse", "--frobnicate"},
                                               {"analyse", "-x"},
                                               {"analyse", "--anyway=yes"},
                                               {"analyse", "-", "-"},
                                               {"frameworks", "stray"},
                                               {"frameworks", "--check"},
                                               {"frameworks", "--anyway"}}) {
        std::string shown;
        for (const std::string& argument : arguments)
            shown += ' ' + argument;
        const Request request = read(arguments);
        ASSERT_TRUE(std::holds_alternative<UsageError>(request)) << shown;
        EXPECT_FALSE(std::get<UsageError>(request).message.empty()) << shown;
    }
}

TEST(CommandLine, HelpNamesEveryOption) {
    for (const char* word : {"analyse", "frameworks", "--framework ", "--format", "--anyway",
                             "--framework-dir", "--colour", "--data", "--check", "--version", "jsonl"})
        EXPECT_NE(help_text().find(word), std::string::npos) << word;
}

} // namespace
} // namespace findings::cli
