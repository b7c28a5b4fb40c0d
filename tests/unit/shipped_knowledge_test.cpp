#include "framework/framework_file.hpp"
#include "framework/lexicon_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace findings::framework {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> xml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    if (fs::is_directory(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ".xml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string printed(const std::vector<engine::Diagnostic>& problems) {
    std::string lines;
    for (const auto& problem : problems)
        lines += to_string(problem) + '\n';
    return lines;
}

// Who writes rules or frameworks runs these: they print each mistake with file, line and column.

TEST(ShippedKnowledge, LexiconLoadsWithoutProblems) {
    const auto files = xml_files(fs::path(FINDINGS_EXTENSION_DIR) / "lexicon");
    if (files.empty()) GTEST_SKIP() << "extension/lexicon holds no file yet";
    engine::Vocabulary vocabulary;
    const LoadedLexicon loaded = load_lexicon(files, vocabulary);
    EXPECT_EQ(printed(loaded.problems), "");
    EXPECT_FALSE(loaded.lexicon.rules.empty());
}

TEST(ShippedKnowledge, EveryFrameworkLoadsWithoutProblems) {
    const auto files = xml_files(fs::path(FINDINGS_EXTENSION_DIR) / "frameworks");
    if (files.empty()) GTEST_SKIP() << "extension/frameworks holds no file yet";
    engine::Vocabulary vocabulary;
    for (const auto& file : files)
        EXPECT_EQ(printed(load_framework(file, vocabulary).problems), "");
}

} // namespace
} // namespace findings::framework
