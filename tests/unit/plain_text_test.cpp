#include "exchange/plain_text.hpp"

#include "scratch_folder.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <unistd.h>

namespace findings::exchange {
namespace {

PlainText read(std::string_view utf8) {
    ReadText read = decode_plain_text(utf8);
    EXPECT_EQ(read.problem, "");
    return read.text ? std::move(*read.text) : PlainText(u"");
}

std::vector<std::u16string> paragraphs(std::string_view utf8) {
    const PlainText text = read(utf8);
    std::vector<std::u16string> texts;
    for (const engine::Paragraph& paragraph : text.transcript().paragraphs)
        texts.push_back(paragraph.text);
    return texts;
}

TEST(PlainText, EndsAParagraphAtABlankLine) {
    using Texts = std::vector<std::u16string>;
    struct Case {
        const char* what;
        const char* text;
        Texts paragraphs;
    };
    const Case cases[] = {
        {"nothing", "", {}},
        {"only blank lines", "\n \n\t\n", {}},
        {"only a byte order mark", "\uFEFF", {}},
        {"one line without an end", "One.", {u"One."}},
        {"one blank line", "One.\n\nTwo.\n", {u"One.", u"Two."}},
        {"several blank lines, one of them of white space", "One.\n\n \t\n\nTwo.", {u"One.", u"Two."}},
        {"a blank line of no-break spaces", "One.\n\u00A0\u3000\nTwo.", {u"One.", u"Two."}},
        {"a line break inside", "One\ntwo.\n\nThree.", {u"One\ntwo.", u"Three."}},
        {"CRLF", "One\r\ntwo.\r\n\r\nThree.\r\n", {u"One\ntwo.", u"Three."}},
        {"CR alone", "One\rtwo.\r\rThree.", {u"One\ntwo.", u"Three."}},
        {"a byte order mark", "\uFEFFOne.\n\nTwo.", {u"One.", u"Two."}},
        {"blank lines first", "\n\n  One.", {u"One."}},
        {"white space around", "  One. \n\n\tTwo.\t", {u"One.", u"Two."}},
        {"Unicode line ends", "One\u2028two\u2029three\u0085four", {u"One\ntwo\nthree\nfour"}},
        {"Unicode line ends in a row", "One\u2028\u2028two", {u"One\n\ntwo"}},
        {"a form feed in a line", "One\n\ftwo", {u"One\n\ftwo"}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(paragraphs(c.text), c.paragraphs) << c.what;
}

TEST(PlainText, CountsCodePointsOfTheFile) {
    struct Case {
        const char* what;
        const char* text;
        std::u16string word;
        CodePointRange expected;
    };
    const Case cases[] = {
        {"from the start", "Good work.", u"Good", {0, 4}},
        {"behind blank lines", "Title\n\n\nGood work.", u"work", {13, 17}},
        {"behind a byte order mark", "\uFEFFGood work.", u"Good", {1, 5}},
        {"behind CRLF in and between paragraphs", "A\r\n\r\nb\r\nGood work.", u"work", {13, 17}},
        {"behind letters of two bytes", "\u00e9\u00e9 Good", u"Good", {3, 7}},
        {"behind an emoji, one code point", "\U0001F600 Good", u"Good", {2, 6}},
        {"behind emoji in an earlier paragraph", "\U0001F600\U0001F600\n\n\U0001F600Good", u"Good", {5, 9}},
        {"an emoji itself", "so \U0001F600!", u"\U0001F600", {3, 4}},
        {"behind U+2028", "a\u2028Good", u"Good", {2, 6}},
    };
    for (const Case& c : cases) {
        const PlainText text = read(c.text);
        const std::size_t last = text.transcript().paragraphs.size() - 1;
        const std::size_t at = text.transcript().paragraphs[last].text.find(c.word);
        ASSERT_NE(at, std::u16string::npos) << c.what;
        EXPECT_EQ(text.in_file(last, {at, at + c.word.size()}), c.expected) << c.what;
    }
}

TEST(PlainText, PlacesWholeParagraphs) {
    const PlainText text = read("\n Title \r\n\r\nFirst line\r\nsecond \U0001F600 \n");
    ASSERT_EQ(text.transcript().paragraphs.size(), 2U);
    EXPECT_EQ(text.in_file(0), (CodePointRange{2, 7}));
    EXPECT_EQ(text.in_file(1), (CodePointRange{12, 32}));
}

TEST(PlainText, QuotesTheFileVerbatim) {
    const PlainText text = read("One\r\n\r\nover two\r\nlines, caf\u00e9 \U0001F600\u2028end");
    EXPECT_EQ(text.verbatim(0, {0, 3}), "One");
    EXPECT_EQ(text.verbatim(1, {5, 14}), "two\r\nlines");
    EXPECT_EQ(text.verbatim(1, {5, 8}), "two");
    EXPECT_EQ(text.verbatim(1, {16, 27}), "caf\u00e9 \U0001F600\u2028end");
}

TEST(PlainText, SaysWhatIsWrongWithBytesAndWhere) {
    EXPECT_EQ(decode_plain_text("One\n\ncaf\xE9!").problem, "not UTF-8: byte 0xE9 at offset 8, line 3");
    EXPECT_EQ(decode_plain_text(std::string_view("\xFF\xFEO\0", 4)).problem,
              "not UTF-8: the byte order mark at offset 0, line 1 is that of UTF-16");
    EXPECT_FALSE(decode_plain_text("\xE9").text.has_value());
}

TEST(PlainText, ReadsAFileToItsEnd) {
    const ScratchFolder folder;
    const std::string long_text(200'000, 'x');
    const ReadText read = read_plain_text(folder.write("long.txt", long_text));
    ASSERT_TRUE(read.text.has_value()) << read.problem;
    EXPECT_EQ(read.text->transcript().paragraphs.at(0).text.size(), long_text.size());
}

TEST(PlainText, ReadsAStreamToItsEnd) {
    std::istringstream in(std::string(100'000, 'a') + "\n\nb");
    const ReadText read = read_plain_text(in);
    ASSERT_TRUE(read.text.has_value()) << read.problem;
    EXPECT_EQ(read.text->transcript().paragraphs.size(), 2U);
}

TEST(PlainText, SaysWhyAFileCantBeRead) {
    const ScratchFolder folder;
    EXPECT_EQ(read_plain_text(folder.path()).problem, "is a folder, not a text file");
    EXPECT_EQ(read_plain_text(folder.path() / "missing.txt").problem, "No such file or directory");
}

TEST(PlainText, SaysThatAFileMayNotBeRead) {
    const ScratchFolder folder;
    const std::filesystem::path locked = folder.write("locked.txt", "One.");
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    constexpr uid_t somebody = 65534; // the superuser may read everything
    const bool superuser = ::geteuid() == 0;
    if (superuser && ::seteuid(somebody) != 0)
        GTEST_SKIP() << "the superuser can't become somebody else here";
    const ReadText read = read_plain_text(locked);
    if (superuser) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    EXPECT_EQ(read.problem, "Permission denied");
}

} // namespace
} // namespace findings::exchange
