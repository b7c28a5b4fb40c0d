#include "app/transcript_mapping.hpp"

#include "engine/utf.hpp"
#include "exchange/plain_text.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace findings::app {
namespace {

std::vector<DocumentLine> lines_of(const std::vector<std::u16string>& texts) {
    std::vector<DocumentLine> lines;
    for (const std::u16string& text : texts)
        lines.push_back({text, {}});
    return lines;
}

std::vector<std::u16string> texts_of(const MappedTranscript& mapped) {
    std::vector<std::u16string> texts;
    for (const engine::Paragraph& paragraph : mapped.transcript.paragraphs)
        texts.push_back(paragraph.text);
    return texts;
}

struct Case {
    const char* name;
    std::vector<std::u16string> lines;
    std::vector<std::u16string> paragraphs;
};

const std::vector<Case> cases{
    {"nothing gives nothing", {}, {}},
    {"blank lines alone give nothing", {u"", u"  ", u"\u00A0"}, {}},
    {"lines without empty ones are paragraphs each",
     {u"The first thing.", u"The second thing."},
     {u"The first thing.", u"The second thing."}},
    {"lines between empty ones are one paragraph",
     {u"The harbour office", u"", u"We saw three things:", u"- calm staff", u"- tidy quays", u"", u"An end."},
     {u"The harbour office", u"We saw three things:\n- calm staff\n- tidy quays", u"An end."}},
    {"an empty line between sections of several paragraphs joins nothing",
     {u"One is good.", u"Two is good.", u"Three is good.", u"", u"Four is good.", u"Five is good."},
     {u"One is good.", u"Two is good.", u"Three is good.", u"Four is good.", u"Five is good."}},
    {"white space around a paragraph is left out, inside it stays",
     {u"  One", u"   two  ", u"", u"\tThree"},
     {u"One\n   two", u"Three"}},
};

TEST(TranscriptMapping, MakesParagraphsOfLines) {
    for (const Case& c : cases)
        EXPECT_EQ(texts_of(map_lines(lines_of(c.lines))), c.paragraphs) << c.name;
}

TEST(TranscriptMapping, MarkedLinesAreParagraphsOfTheirOwn) {
    auto lines = lines_of({u"Title", u"Plain", u"goes on", u"Item", u"Item", u"Cell", u"Cell", u"", u"Last"});
    lines[0].hints.heading_level = 1;
    lines[3].hints.list_item = lines[4].hints.list_item = true;
    lines[5].hints.table_cell = lines[6].hints.table_cell = true;
    lines.insert(lines.begin() + 1, {u"", {}});
    lines.insert(lines.begin() + 1, {u"Kicker", {}});
    const MappedTranscript mapped = map_lines(lines);
    EXPECT_EQ(texts_of(mapped), (std::vector<std::u16string>{u"Title", u"Kicker", u"Plain\ngoes on", u"Item",
                                                             u"Item", u"Cell", u"Cell", u"Last"}));
    EXPECT_EQ(mapped.transcript.paragraphs[0].hints.heading_level, 1);
    EXPECT_TRUE(mapped.transcript.paragraphs[3].hints.list_item);
    EXPECT_TRUE(mapped.transcript.paragraphs[5].hints.table_cell);
}

TEST(TranscriptMapping, TextPastedLineByLineReadsAsItsFileDoes) {
    const std::vector<std::u16string> pasted{u"Report on the Orrin Ferry Board",
                                             u"",
                                             u"The board runs its boats well.",
                                             u"",
                                             u"",
                                             u"What it should do now:",
                                             u"1. Mend the pier.",
                                             u"2. Train the crews.",
                                             u" ",
                                             u"Mira Holt",
                                             u"Inspector of ferries"};
    std::u16string file;
    for (const std::u16string& line : pasted)
        file += line + u"\n";
    EXPECT_EQ(map_lines(lines_of(pasted)).transcript, exchange::PlainText(file).transcript());
}

TEST(TranscriptMapping, TheCorpusPastedLineByLineReadsAsItsFilesDo) {
    const char* corpus = std::getenv("FINDINGS_CORPUS");
    if (!corpus) GTEST_SKIP() << "FINDINGS_CORPUS names no corpus";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream in(entry.path());
        std::vector<DocumentLine> lines;
        for (std::string line; std::getline(in, line);)
            lines.push_back({engine::to_utf16(line).text, {}});
        const auto read = exchange::read_plain_text(entry.path());
        ASSERT_TRUE(read.text) << entry.path() << read.problem;
        EXPECT_EQ(map_lines(lines).transcript, read.text->transcript()) << entry.path();
        ++files;
    }
    EXPECT_GT(files, 0u);
}

TEST(TranscriptMapping, PlacesLeadBackIntoTheLines) {
    const std::vector<std::u16string> texts{u"", u"  First line", u"second line ", u"", u"Next"};
    const MappedTranscript mapped = map_lines(lines_of(texts));
    const auto words = [&](std::size_t paragraph, engine::TextRange range) {
        const SourcePlace place = place_of(mapped, paragraph, range);
        return texts[place.line].substr(place.range.begin, place.range.size());
    };
    EXPECT_EQ(words(0, {0, 5}), u"First");
    EXPECT_EQ(words(0, {11, 17}), u"second");
    EXPECT_EQ(words(0, {6, 17}), u"line") << "a range over two lines is cut to its first";
    EXPECT_EQ(words(0, {10, 17}), u"second") << "the line break belongs to no line";
    EXPECT_EQ(words(1, {0, 4}), u"Next");
    EXPECT_EQ(words(1, {4, 4}), u"");
}

TEST(TranscriptMapping, TheTitleIsAFirstParagraphThatIsAHeading) {
    auto lines = lines_of({u"", u"The Orrin Ferry Board", u"", u"It runs well."});
    engine::Assessment assessment;
    assessment.paragraphs.resize(2);
    EXPECT_EQ(title_lines(map_lines(lines), assessment), 0u);
    assessment.paragraphs[0].role = engine::ParagraphRole::Heading;
    EXPECT_EQ(title_lines(map_lines(lines), assessment), 2u);
    lines[1].hints.heading_level = 1;
    EXPECT_EQ(title_lines(map_lines(lines), engine::Assessment{}), 2u);
    lines[1].hints.table_cell = true;
    EXPECT_EQ(title_lines(map_lines(lines), assessment), 0u);
    EXPECT_EQ(title_lines(map_lines({}), engine::Assessment{}), 0u);
}

} // namespace
} // namespace findings::app
