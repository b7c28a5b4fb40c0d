#include "office/document_building.hpp"
#include "office/office_process.hpp"
#include "office/writer_test_document.hpp"
#include "uno/text_elements.hpp"

#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <gtest/gtest.h>

namespace findings::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_uno;
using Texts = std::vector<std::u16string>;

/// What of a Writer document is read, and that places in it lead back to where it stands.
class WriterLines : public testing::Test {
protected:
    WriterTestDocument document;

    [[nodiscard]] Document writer() const { return document.document(); }

    Texts read() {
        Texts all;
        for (const app::DocumentLine& line : document.port().snapshot().lines)
            all.push_back(line.text);
        return all;
    }

    /// What is selected when these words of the snapshot are to be.
    std::u16string select(const std::u16string& words) {
        const app::DocumentSnapshot snapshot = document.port().snapshot();
        for (std::size_t line = 0; line < snapshot.lines.size(); ++line)
            if (const auto at = snapshot.lines[line].text.find(words); at != std::u16string::npos)
                return document.port().select(snapshot, {line, {at, at + words.size()}})
                           ? document.selected_words()
                           : u"(not selected)";
        return u"(not read)";
    }
};

TEST_F(WriterLines, HeadingsTitlesAndListItemsAreMarked) {
    document.set_texts({u"Report", u"Of the year", u"Findings", u"Crews", u"tidy", u"Text"});
    set(find(writer(), u"Report"), "ParaStyleName", Any(to_uno("Title")));
    set(find(writer(), u"Of the year"), "ParaStyleName", Any(to_uno("Subtitle")));
    set(find(writer(), u"Findings"), "ParaStyleName", Any(to_uno("Heading 1")));
    set(find(writer(), u"Crews"), "ParaStyleName", Any(to_uno("Heading 3")));
    set(find(writer(), u"tidy"), "NumberingStyleName", Any(to_uno("List 1")));
    const auto lines = document.port().snapshot().lines;
    ASSERT_EQ(lines.size(), 6u);
    EXPECT_EQ(lines[0].hints, (engine::ParagraphHints{1, false, false}));
    EXPECT_EQ(lines[1].hints, (engine::ParagraphHints{2, false, false}));
    EXPECT_EQ(lines[2].hints, (engine::ParagraphHints{1, false, false}));
    EXPECT_EQ(lines[3].hints, (engine::ParagraphHints{3, false, false}));
    EXPECT_EQ(lines[4].hints, (engine::ParagraphHints{0, true, false}));
    EXPECT_EQ(lines[5].hints, engine::ParagraphHints{});
}

TEST_F(WriterLines, TablesAreReadCellByCell) {
    document.set_texts({u"Before", u"After"});
    const auto table =
        add_table(writer(), before(writer(), u"After"), {{u"Speaker", u"Words"}, {u"Ida", u"It works."}});
    EXPECT_EQ(read(), (Texts{u"Before", u"Speaker", u"Words", u"Ida", u"It works.", u"After"}));
    EXPECT_TRUE(document.port().snapshot().lines[1].hints.table_cell);
    EXPECT_EQ(select(u"works"), u"works");
}

TEST_F(WriterLines, ADocumentOfImagesHasEmptyLines) {
    const Cursor start = writer()->getText()->createTextCursor();
    add_frame(writer(), start, u"in a frame", true);
    add_frame(writer(), start, u"in another", false);
    EXPECT_EQ(read(), (Texts{u""}));
}

TEST_F(WriterLines, OtherTextsThanTheBodyAreNotRead) {
    document.set_texts({u"The crews sail well.", u"The piers hold."});
    add_footnote(writer(), behind(writer(), u"crews"), u"Says the footnote.");
    insert(writer(), "com.sun.star.text.Endnote", behind(writer(), u"piers"));
    add_frame(writer(), before(writer(), u"The piers"), u"in a frame", false);
    EXPECT_EQ(read(), (Texts{u"The crews sail well.", u"The piers hold."}));
}

TEST_F(WriterLines, PlacesBehindFootnotesAreRight) {
    document.set_texts({u"The crews sail well, and the piers hold."});
    for (const char16_t* word : {u"crews", u"well", u"piers"})
        add_footnote(writer(), behind(writer(), word), u"A note.");
    EXPECT_EQ(read(), (Texts{u"The crews sail well, and the piers hold."}));
    EXPECT_EQ(select(u"the piers hold"), u"the piers3 hold")
        << "the mark is selected with the words around it";
    EXPECT_EQ(select(u"hold"), u"hold");
    EXPECT_EQ(select(u"sail"), u"sail");
}

TEST_F(WriterLines, FieldsAreReadAndPlacesBehindThemAreRight) {
    document.set_texts({u"There are of them, all sound."});
    const auto field = Reference<css::lang::XMultiServiceFactory>(writer(), UNO_QUERY_THROW)
                           ->createInstance("com.sun.star.text.TextField.Input");
    set(field, "Content", Any(to_uno("twenty-two")));
    const Cursor where = behind(writer(), u"There are ");
    where->getText()->insertTextContent(where.get(),
                                        Reference<css::text::XTextContent>(field, UNO_QUERY_THROW), false);
    const auto note = Reference<css::lang::XMultiServiceFactory>(writer(), UNO_QUERY_THROW)
                          ->createInstance("com.sun.star.text.TextField.Annotation");
    const Cursor at = behind(writer(), u"them");
    at->getText()->insertTextContent(at.get(), Reference<css::text::XTextContent>(note, UNO_QUERY_THROW),
                                     false);
    EXPECT_EQ(read(), (Texts{u"There are twenty-twoof them, all sound."}));
    EXPECT_EQ(select(u"all sound"), u"all sound");
    EXPECT_EQ(select(u"them, all"), u"them, all");
}

TEST_F(WriterLines, HiddenTextIsNotRead) {
    document.set_texts({u"The crews secretly sail well.", u"All of this is hidden.", u"The end."});
    set(find(writer(), u"secretly "), "CharHidden", Any(true));
    set(find(writer(), u"All of this is hidden."), "CharHidden", Any(true));
    const Texts lines = read();
    EXPECT_EQ(lines.front(), u"The crews sail well.");
    EXPECT_EQ(lines.back(), u"The end.");
    for (const std::u16string& line : lines)
        EXPECT_EQ(line.find(u"hidden"), line.npos);
    EXPECT_EQ(select(u"well"), u"well");
}

TEST_F(WriterLines, HiddenSectionsAndIndexesAreNotRead) {
    document.set_texts({u"One", u"Two", u"Three", u"Four"});
    set(find(writer(), u"One"), "ParaStyleName", Any(to_uno("Heading 1")));
    add_section(writer(), find(writer(), u"Two"), "IsVisible");
    add_section(writer(), find(writer(), u"Three"));
    const auto index = insert(writer(), "com.sun.star.text.ContentIndex", before(writer(), u"Four"));
    Reference<css::util::XRefreshable>(index, UNO_QUERY_THROW)->refresh();
    Texts lines = read();
    std::erase(lines, u"");
    EXPECT_EQ(lines, (Texts{u"One", u"Three", u"Four"}));
}

TEST_F(WriterLines, DeletionsInTrackedChangesAreNotRead) {
    document.set_texts({u"The crews never sail well.", u"Gone from here", u"all of this",
                        u"up to here it is.", u"The end."});
    record_changes(writer(), true);
    find(writer(), u"never ")->setString({});
    const Cursor long_one = before(writer(), u"from here");
    long_one->gotoRange(before(writer(), u"it is")->getStart(), true);
    long_one->setString({});
    find(writer(), u"end")->setString("start");
    EXPECT_EQ(read(), (Texts{u"The crews sail well.", u"Gone ", u"it is.", u"The start."}));
    EXPECT_EQ(select(u"well"), u"well");
    EXPECT_EQ(select(u"it is"), u"it is");
}

TEST_F(WriterLines, LineBreaksStayInTheirLine) {
    document.set_texts({u"First", u"Second", u"Third", u"Fourth"});
    for (const char16_t* word : {u"Second", u"Third"}) {
        const Cursor at = behind(writer(), word);
        at->getText()->insertControlCharacter(at.get(), css::text::ControlCharacter::LINE_BREAK, false);
        at->getText()->insertString(at.get(), " half", false);
    }
    EXPECT_EQ(read(), (Texts{u"First", u"Second\n half", u"Third\n half", u"Fourth"}));
    EXPECT_EQ(select(u"Third\n half"), u"Third\n half");
}

TEST_F(WriterLines, ManyLinesReadAtOnceAreWhatEachReadsAlone) {
    Texts lines;
    for (int i = 0; i < 700; ++i)
        lines.push_back(i % 5 == 0 ? u""
                                   : u"Line " + std::u16string(i % 40, static_cast<char16_t>(u'a' + i % 26)));
    document.set_texts(lines);
    for (const int i : {3, 255, 256, 257, 511, 698}) {
        const Cursor at =
            Reference<css::text::XTextRange>(document.element(static_cast<std::size_t>(i)), UNO_QUERY_THROW)
                ->getText()
                ->createTextCursorByRange(Reference<css::text::XTextRange>(
                                              document.element(static_cast<std::size_t>(i)), UNO_QUERY_THROW)
                                              ->getEnd());
        at->getText()->insertControlCharacter(at.get(), css::text::ControlCharacter::LINE_BREAK, false);
        lines[static_cast<std::size_t>(i)] += u"\n";
    }
    EXPECT_EQ(read(), lines);
}

TEST_F(WriterLines, OffsetsCountInUnitsWhateverTheScript) {
    const std::u16string text =
        u"\U0001F600\U0001F6A2 sails \u05D0\u05D1\u05D2 e\u0301\u0323 \U0001F468\u200D\U0001F469 "
        u"well \u0627\u0644\u0639 done";
    document.set_texts({text});
    EXPECT_EQ(read(), (Texts{text}));
    for (const std::u16string word :
         {u"sails", u"\u05D0\u05D1\u05D2", u"e\u0301\u0323", u"\U0001F468\u200D\U0001F469", u"well", u"done"})
        EXPECT_EQ(select(word), word);
}

TEST_F(WriterLines, WordsInsideMetadataAreRead) {
    document.set_texts({u"The crews sail well."});
    insert(writer(), "com.sun.star.text.InContentMetadata", find(writer(), u"crews"), true);
    EXPECT_EQ(read(), (Texts{u"The crews sail well."}));
    EXPECT_EQ(select(u"sail"), u"sail");
}

} // namespace
} // namespace findings::office
