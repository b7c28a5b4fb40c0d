#include "office/document_building.hpp"
#include "office/office_process.hpp"
#include "office/writer_content.hpp"
#include "office/writer_test_document.hpp"
#include "summary/palette.hpp"
#include "uno/property_access.hpp"
#include "uno/summary_styles.hpp"
#include "uno/text_elements.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <gmock/gmock.h>

namespace findings::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using uno::to_uno;
using Texts = std::vector<std::u16string>;

const Texts transcript{u"The Orrin Ferry Board", u"Its crews sail well.", u"Its piers are sound.",
                       u"An end."};

/// A summary of three findings, each of which is a line of the document that is not its first.
app::PlacedSummary summary_of(const app::DocumentSnapshot& snapshot, std::size_t title_lines) {
    app::PlacedSummary placed;
    placed.title_lines = title_lines;
    placed.block.heading = u"Findings: the ferry board";
    placed.block.overall = u"Overall judgement: good";
    placed.block.groups = {{"overall", u"Overall", {}}, {"crews", u"Crews", {}}};
    for (std::size_t line = 1; line < snapshot.lines.size() && placed.sources.size() < 3; ++line) {
        const std::size_t finding = placed.sources.size();
        const engine::Kind kind = engine::all_kinds[finding];
        placed.block.groups[finding % 2].lines.push_back(
            {finding, kind, summary::label_of(kind), u"[Tag]", snapshot.lines[line].text.substr(0, 8)});
        placed.sources.push_back({line, {0, snapshot.lines[line].text.size()}});
    }
    return placed;
}

/// How the summary is put into a Writer document and taken out again.
class WriterSummaryTest : public testing::Test {
protected:
    std::unique_ptr<WriterTestDocument> document = std::make_unique<WriterTestDocument>();

    [[nodiscard]] Document writer() const { return document->document(); }
    [[nodiscard]] std::vector<std::string> content() const { return document->content(); }
    [[nodiscard]] app::DocumentPort& port() const { return document->port(); }

    void insert_summary(std::size_t title_lines = 1) const {
        const app::DocumentSnapshot snapshot = port().snapshot();
        port().insert_summary(snapshot, summary_of(snapshot, title_lines));
    }

    /// Inserts, undoes, redoes and removes, and looks at the content each time.
    void go_round(std::size_t title_lines) {
        const auto before = content();
        insert_summary(title_lines);
        const auto with = content();
        EXPECT_GT(with.size(), before.size());
        document->undo();
        EXPECT_EQ(difference(before, content()), "") << "undone";
        document->redo();
        EXPECT_EQ(difference(with, content()), "") << "redone";
        insert_summary(title_lines);
        EXPECT_EQ(difference(with, content()), "") << "replaced";
        document->undo();
        EXPECT_EQ(difference(with, content()), "") << "the replacement undone";
        port().remove_summary();
        EXPECT_EQ(difference(before, content()), "") << "removed";
        document->undo();
        EXPECT_EQ(difference(with, content()), "") << "the removal undone";
        document->redo();
        EXPECT_EQ(difference(before, content()), "") << "the removal redone";
    }

    [[nodiscard]] Reference<css::beans::XPropertySet> style(const char* name) const {
        const Reference<css::container::XNameAccess> styles(
            Reference<css::style::XStyleFamiliesSupplier>(writer(), UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName("ParagraphStyles"),
            UNO_QUERY_THROW);
        if (!styles->hasByName(to_uno(name))) return {};
        return Reference<css::beans::XPropertySet>(styles->getByName(to_uno(name)), UNO_QUERY_THROW);
    }

    [[nodiscard]] Reference<css::text::XTextViewCursor> view_cursor() const {
        return Reference<css::text::XTextViewCursorSupplier>(
                   Reference<css::frame::XModel>(writer(), UNO_QUERY_THROW)->getCurrentController(),
                   UNO_QUERY_THROW)
            ->getViewCursor();
    }
};

TEST_F(WriterSummaryTest, StandsBehindTheTitleAsHeadingJudgementAndTable) {
    document->set_texts(transcript);
    insert_summary();
    EXPECT_THAT(texts_of(writer()),
                ElementsAre("The Orrin Ferry Board", "Findings: the ferry board", "Overall judgement: good",
                            "A1: Kind", "B1: Tag", "C1: Finding", "A2: Overall",
                            "B2: ", "C2: ", "A3: Judgement", "B3: [Tag]", "C3: Its crew",
                            "A4: Area for improvement", "B4: [Tag]", "C4: An end.", "A5: Crews",
                            "B5: ", "C5: ", "A6: Strength", "B6: [Tag]", "C6: Its pier", "",
                            "Its crews sail well.", "Its piers are sound.", "An end."));
}

TEST_F(WriterSummaryTest, TheHeadingIsOneAndTheHeaderRowIsRepeated) {
    document->set_texts(transcript);
    insert_summary();
    EXPECT_EQ(uno::property<sal_Int16>(document->element(1), "OutlineLevel"), 1);
    EXPECT_TRUE(uno::property<bool>(document->element(3), "RepeatHeadline"));
    EXPECT_EQ(uno::property<sal_Int32>(document->element(3), "HeaderRowCount"), 1);
}

TEST_F(WriterSummaryTest, TheColoursAreThoseOfThePaletteAndStandInStyles) {
    document->set_texts(transcript);
    insert_summary();
    for (const engine::Kind kind : engine::all_kinds) {
        const auto chip = style(uno::to_utf8(uno::chip_style(kind)).c_str());
        ASSERT_TRUE(chip.is());
        EXPECT_EQ(uno::property<sal_Int32>(chip, "ParaBackColor"),
                  static_cast<sal_Int32>(summary::colours_of(kind).fill));
        EXPECT_EQ(uno::property<sal_Int32>(chip, "CharColor"),
                  static_cast<sal_Int32>(summary::colours_of(kind).text));
    }
    for (const std::string& line : content())
        if (!line.starts_with("style ")) {
            EXPECT_THAT(line, Not(HasSubstr("CharColor")));
        }
}

TEST_F(WriterSummaryTest, GoesRoundBehindATitle) {
    document->set_texts(transcript);
    set(find(writer(), u"Orrin"), "ParaStyleName", Any(to_uno("Title")));
    set(find(writer(), u"Orrin"), "PageDescName", Any(to_uno("First Page")));
    add_bookmark(writer(), find(writer(), u"Its crews"), "mine");
    document->undo_manager()->clear();
    go_round(1);
}

TEST_F(WriterSummaryTest, GoesRoundAtTheStart) {
    document->set_texts(transcript);
    go_round(0);
}

TEST_F(WriterSummaryTest, GoesRoundInFrontOfAFirstParagraphWithPageStyleFrameAndBookmark) {
    document->set_texts(transcript);
    const Cursor first = find(writer(), u"The Orrin Ferry Board");
    set(first, "ParaStyleName", Any(to_uno("Heading 2")));
    set(first, "PageDescName", Any(to_uno("First Page")));
    set(first, "ParaAdjust", Any(static_cast<sal_Int16>(css::style::ParagraphAdjust_RIGHT)));
    add_frame(writer(), before(writer(), u"The Orrin"), u"in a frame", false);
    add_bookmark(writer(), find(writer(), u"The Orrin"), "mine");
    document->undo_manager()->clear();
    go_round(0);
}

TEST_F(WriterSummaryTest, GoesRoundInFrontOfAListItem) {
    document->set_texts(transcript);
    set(find(writer(), u"Orrin"), "NumberingStyleName", Any(to_uno("Numbering 123")));
    go_round(0);
}

TEST_F(WriterSummaryTest, GoesRoundInFrontOfATable) {
    document->set_texts({u"Behind"});
    add_table(writer(), before(writer(), u"Behind"), {{u"Speaker", u"Words"}, {u"Ida", u"It works."}});
    for (const char16_t* words : {u"Speaker", u"Ida", u"Behind"})
        add_footnote(writer(), behind(writer(), words), u"A note.");
    document->undo_manager()->clear();
    go_round(0);
    EXPECT_THAT(texts_of(writer()),
                ElementsAre("A1: Speaker1", "B1: Words", "A2: Ida2", "B2: It works.", "Behind3"));
}

TEST_F(WriterSummaryTest, GoesRoundInFrontOfASection) {
    document->set_texts(transcript);
    add_section(writer(), find(writer(), u"The Orrin Ferry Board"));
    for (const char16_t* words : {u"Orrin", u"crews", u"end"})
        add_footnote(writer(), behind(writer(), words), u"A note.");
    document->undo_manager()->clear();
    go_round(0);
}

TEST_F(WriterSummaryTest, GoesRoundInASectionWithTheTitle) {
    document->set_texts(transcript);
    const Cursor both = find(writer(), u"The Orrin Ferry Board");
    both->gotoRange(behind(writer(), u"Its crews sail well.").get(), true);
    add_section(writer(), both);
    document->undo_manager()->clear();
    go_round(1);
}

TEST_F(WriterSummaryTest, GoesRoundBehindATitleThatATableFollows) {
    document->set_texts(transcript);
    add_table(writer(), before(writer(), u"Its crews"), {{u"Speaker", u"Words"}});
    for (const char16_t* words : {u"Orrin", u"Speaker", u"crews", u"end"})
        add_footnote(writer(), behind(writer(), words), u"A note.");

    document->undo_manager()->clear();
    go_round(1);
}

TEST_F(WriterSummaryTest, GoesRoundBehindATitleThatIsAllThereIs) {
    document->set_texts({u"The Orrin Ferry Board is good"});
    add_footnote(writer(), behind(writer(), u"Orrin"), u"A note.");
    document->undo_manager()->clear();

    go_round(1);
}

TEST_F(WriterSummaryTest, GoesRoundInFrontOfAnEmptyParagraph) {
    document->set_texts({u"", u"Its crews sail well."});
    set(document->element(0), "PageDescName", Any(to_uno("First Page")));
    document->undo_manager()->clear();
    go_round(0);
}

TEST_F(WriterSummaryTest, GoesRoundInFrontOfALastParagraphThatIsEmpty) {
    document->set_texts({u"The Orrin Ferry Board", u""});
    set(document->element(1), "ParaStyleName", Any(to_uno("Quotations")));
    document->undo_manager()->clear();
    go_round(1);
}

TEST_F(WriterSummaryTest, KeepsFormattingAndFootnotesOfItsSources) {
    document->set_texts(transcript);
    set(find(writer(), u"sail"), "CharStyleName", Any(to_uno("Emphasis")));
    set(find(writer(), u"piers"), "CharWeight", Any(150.0F));
    add_footnote(writer(), behind(writer(), u"crews"), u"A note.");
    document->undo_manager()->clear();
    go_round(1);
}

TEST_F(WriterSummaryTest, CursorAndSelectionStay) {
    document->set_texts(transcript);
    for (const char16_t* words : {u"The Orrin Ferry Board", u"crews", u"An end."}) {
        view_cursor()->gotoRange(find(writer(), words).get(), false);
        for (const std::size_t title_lines : {0u, 1u}) {
            insert_summary(title_lines);
            EXPECT_EQ(document->selected_words(), words);
            port().remove_summary();
            EXPECT_EQ(document->selected_words(), words);
        }
    }
}

TEST_F(WriterSummaryTest, ACursorAtTheStartStaysWithItsText) {
    document->set_texts(transcript);
    view_cursor()->gotoStart(false);
    insert_summary(0);
    view_cursor()->goRight(9, true);
    EXPECT_EQ(document->selected_words(), u"The Orrin");
}

TEST_F(WriterSummaryTest, StepsHaveTitlesAndEarlierOnesStay) {
    document->set_texts(transcript);
    document->edit(3, u"The end.");
    const auto earlier = document->undo_manager()->getAllUndoActionTitles();
    insert_summary();
    port().remove_summary();
    const auto titles = document->undo_manager()->getAllUndoActionTitles();
    ASSERT_EQ(titles.getLength(), earlier.getLength() + 2);
    EXPECT_EQ(uno::to_utf8(titles[0]), "Remove findings summary");
    EXPECT_EQ(uno::to_utf8(titles[1]), "Insert findings summary");
    EXPECT_EQ(titles[2], earlier[0]);
    EXPECT_FALSE(document->undo_manager()->isUndoPossible() && document->undo_manager()->isLocked());
}

TEST_F(WriterSummaryTest, RestyledStylesStayAndAreUsedAgain) {
    document->set_texts(transcript);
    insert_summary();
    set(style("Findings Strength"), "CharColor", Any(sal_Int32(0x123456)));
    set(style("Findings Tag"), "CharFontName", Any(to_uno("Liberation Mono")));
    insert_summary();
    EXPECT_EQ(uno::property<sal_Int32>(style("Findings Strength"), "CharColor"), 0x123456);
    port().remove_summary();
    EXPECT_TRUE(style("Findings Strength").is());
    EXPECT_TRUE(style("Findings Tag").is());
    EXPECT_TRUE(style("Findings Chip").is()) << "the parent of one that stays";
    EXPECT_FALSE(style("Findings Concern").is());
    EXPECT_FALSE(style("Findings Heading").is());
    insert_summary();
    EXPECT_EQ(uno::property<sal_Int32>(style("Findings Strength"), "CharColor"), 0x123456);
}

TEST_F(WriterSummaryTest, WhatSomebodyWroteIntoTheSummaryStays) {
    document->set_texts(transcript);
    insert_summary();
    const Cursor line = behind(writer(), u"Overall judgement: good");
    line->getText()->insertControlCharacter(line.get(), css::text::ControlCharacter::APPEND_PARAGRAPH, false);
    set(document->element(3), "ParaStyleName", Any(to_uno("Standard")));
    Reference<css::text::XTextRange>(document->element(3), UNO_QUERY_THROW)->setString("A remark of mine.");
    Reference<css::text::XTextRange>(document->element(5), UNO_QUERY_THROW)->setString("Below the table.");
    port().remove_summary();
    EXPECT_THAT(texts_of(writer()),
                ElementsAre("The Orrin Ferry Board", "A remark of mine.", "Below the table.",
                            "Its crews sail well.", "Its piers are sound.", "An end."));
    EXPECT_FALSE(port().has_summary());
}

TEST_F(WriterSummaryTest, RecordedAndRejectedItLeavesTheTextAsItWas) {
    for (const std::size_t title_lines : {0u, 1u}) {
        document->set_texts(transcript);
        const auto before = texts_of(writer());
        record_changes(writer(), true);
        insert_summary(title_lines);
        EXPECT_TRUE(records_changes(writer()));
        EXPECT_TRUE(port().has_summary());
        EXPECT_THAT(content(), testing::Contains(StartsWith("change Insert")));
        shared_office().dispatch(writer(), ".uno:RejectAllTrackedChanges");
        EXPECT_EQ(texts_of(writer()), before);
        EXPECT_FALSE(port().has_summary());
        record_changes(writer(), false);
    }
}

TEST_F(WriterSummaryTest, RecordedAndNotYetAcceptedItIsReplacedAndRemovedOutright) {
    document->set_texts(transcript);
    const auto before = content();
    record_changes(writer(), true);
    insert_summary();
    const auto with = content();
    insert_summary();
    EXPECT_EQ(difference(with, content()), "");
    port().remove_summary();
    EXPECT_EQ(difference(before, content()), "");
    document->undo();
    EXPECT_EQ(difference(with, content()), "");
}

TEST_F(WriterSummaryTest, RecordedRemovalOfAnAcceptedOneCanBeRejected) {
    document->set_texts(transcript);
    insert_summary();
    const auto with = texts_of(writer());
    record_changes(writer(), true);
    port().remove_summary();
    EXPECT_TRUE(records_changes(writer()));
    EXPECT_FALSE(port().has_summary());
    EXPECT_EQ(port().snapshot().lines.size(), transcript.size());
    EXPECT_EQ(texts_of(writer()), with) << "struck out, but there";
    document->undo();
    EXPECT_TRUE(port().has_summary());
    document->redo();
    shared_office().dispatch(writer(), ".uno:AcceptAllTrackedChanges");
    EXPECT_THAT(texts_of(writer()), ElementsAre("The Orrin Ferry Board", "Its crews sail well.",
                                                "Its piers are sound.", "An end."));
}

TEST_F(WriterSummaryTest, RecordedReplacementOfAnAcceptedOneLeavesOne) {
    document->set_texts(transcript);
    insert_summary();
    record_changes(writer(), true);
    insert_summary();
    EXPECT_TRUE(port().has_summary());
    shared_office().dispatch(writer(), ".uno:AcceptAllTrackedChanges");
    record_changes(writer(), false);
    const auto texts = texts_of(writer());
    EXPECT_EQ(std::ranges::count(texts, "Findings: the ferry board"), 1);
    EXPECT_EQ(document->linked_words().size(), 3u);
    port().remove_summary();
    EXPECT_THAT(texts_of(writer()), ElementsAre("The Orrin Ferry Board", "Its crews sail well.",
                                                "Its piers are sound.", "An end."));
}

TEST_F(WriterSummaryTest, IsKnownAgainAfterSavingAndLoading) {
    const struct {
        const char* file;
        const char* filter;
    } formats[] = {{"saved.odt", "writer8"}, {"saved.docx", "MS Word 2007 XML"}};
    for (const auto& format : formats) {
        document = std::make_unique<WriterTestDocument>();
        document->set_texts(transcript);
        insert_summary();
        const auto file = shared_office().folder() / format.file;
        OfficeProcess::store(writer(), file, format.filter);
        document = std::make_unique<WriterTestDocument>(shared_office().load(file));
        EXPECT_TRUE(port().has_summary()) << format.file;
        EXPECT_EQ(port().snapshot().lines.size(), transcript.size()) << format.file;
        insert_summary();
        EXPECT_EQ(document->linked_words().size(), 3u) << format.file;
        port().remove_summary();
        EXPECT_THAT(texts_of(writer()), ElementsAre("The Orrin Ferry Board", "Its crews sail well.",
                                                    "Its piers are sound.", "An end."))
            << format.file;
        for (const std::string& line : content())
            EXPECT_THAT(line, Not(HasSubstr("Findings_"))) << format.file;
    }
}

TEST_F(WriterSummaryTest, StylesThatCameBackFromAnOdtFileGoWithTheSummary) {
    document->set_texts(transcript);
    insert_summary();
    const auto file = shared_office().folder() / "styles.odt";
    OfficeProcess::store(writer(), file);
    document = std::make_unique<WriterTestDocument>(shared_office().load(file));
    port().remove_summary();
    for (const std::string& line : content())
        EXPECT_THAT(line, Not(StartsWith("style Findings")));
}

TEST_F(WriterSummaryTest, BookmarksHaveNamesThatWordTakes) {
    document->set_texts(transcript);
    insert_summary();
    std::vector<std::string> names;
    for (const std::string& line : content())
        if (line.starts_with("bookmark ")) names.push_back(line.substr(9, line.find(' ', 9) - 9));
    EXPECT_THAT(names, testing::UnorderedElementsAre("Findings_summary", "Findings_source_0001",
                                                     "Findings_source_0002", "Findings_source_0003"));
}

/// Makes what the document's own factory makes, up to the n-th bookmark.
class FailingFactory : public cppu::WeakImplHelper1<css::lang::XMultiServiceFactory> {
public:
    FailingFactory(const Document& document, int bookmarks)
        : factory_(document, UNO_QUERY_THROW), bookmarks_(bookmarks) {}

    Reference<css::uno::XInterface> SAL_CALL createInstance(const rtl::OUString& service) override {
        if (service == "com.sun.star.text.Bookmark" && bookmarks_-- == 0)
            throw css::uno::Exception("no bookmark today", {});
        return factory_->createInstance(service);
    }
    Reference<css::uno::XInterface>
        SAL_CALL createInstanceWithArguments(const rtl::OUString& service,
                                             const css::uno::Sequence<Any>& arguments) override {
        return factory_->createInstanceWithArguments(service, arguments);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getAvailableServiceNames() override {
        return factory_->getAvailableServiceNames();
    }

private:
    Reference<css::lang::XMultiServiceFactory> factory_;
    int bookmarks_;
};

TEST_F(WriterSummaryTest, AFaultHalfWayLeavesTheDocumentAsItWas) {
    const Document opened = shared_office().new_document();
    set_texts(opened, transcript);
    document = std::make_unique<WriterTestDocument>(opened, new FailingFactory(opened, 2));
    document->edit(3, u"The end.");
    const auto before = content();
    const auto steps = document->undo_steps();
    view_cursor()->gotoRange(find(writer(), u"crews").get(), false);
    EXPECT_THROW(insert_summary(), app::DocumentError);
    EXPECT_EQ(difference(before, content()), "");
    EXPECT_EQ(document->undo_steps(), steps);
    EXPECT_FALSE(document->undo_manager()->isRedoPossible()) << "nobody shall redo the half";
    EXPECT_EQ(document->selected_words(), u"crews");
    document->undo();
    EXPECT_EQ(texts_of(writer()).back(), "An end.") << "the user's own step can still be undone";
}

TEST_F(WriterSummaryTest, AFaultHalfWayThroughReplacingLeavesTheOldSummary) {
    const Document opened = shared_office().new_document();
    set_texts(opened, transcript);
    document = std::make_unique<WriterTestDocument>(opened, new FailingFactory(opened, 6));
    insert_summary(); // four bookmarks
    const auto before = content();
    EXPECT_THROW(insert_summary(), app::DocumentError);
    EXPECT_EQ(difference(before, content()), "");
    EXPECT_TRUE(port().has_summary());
    port().remove_summary();
    EXPECT_EQ(texts_of(writer()).size(), transcript.size());
}

TEST_F(WriterSummaryTest, AProtectedPlaceIsAnObstacle) {
    document->set_texts(transcript);
    add_section(writer(), find(writer(), u"The Orrin Ferry Board"), "IsProtected");
    const auto before = content();
    EXPECT_EQ(port().obstacle(), app::Obstacle::ProtectedPlace);
    EXPECT_THROW(insert_summary(0), app::DocumentError);
    EXPECT_THROW(insert_summary(1), app::DocumentError);
    EXPECT_EQ(difference(before, content()), "");
}

TEST_F(WriterSummaryTest, ProtectedSectionsElsewhereAreLinkedAndStayAsTheyAre) {
    document->set_texts(transcript);
    add_section(writer(), find(writer(), u"Its piers are sound."), "IsProtected");
    document->undo_manager()->clear();
    EXPECT_EQ(port().obstacle(), app::Obstacle::None);
    go_round(1);
    insert_summary();
    EXPECT_THAT(document->linked_words(), testing::Contains(u"Its piers are sound."));
}

TEST_F(WriterSummaryTest, AProtectedPlaceOfTheSummaryIsAnObstacleToRemovingIt) {
    document->set_texts(transcript);
    insert_summary();
    const Cursor summary = find(writer(), u"Findings: the ferry board");
    summary->gotoRange(before(writer(), u"Its crews sail")->getStart(), true);
    add_section(writer(), summary, "IsProtected");
    const auto before_it = content();
    EXPECT_EQ(port().obstacle(), app::Obstacle::ProtectedPlace);
    EXPECT_THROW(port().remove_summary(), app::DocumentError);
    EXPECT_EQ(difference(before_it, content()), "");
}

} // namespace
} // namespace findings::office
