// The Findings panel in a real headless office, used as a screen reader uses it.

#include "gui/panel_client.hpp"
#include "office/document_building.hpp"
#include "office/office_process.hpp"
#include "office/writer_content.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <gmock/gmock.h>

#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace findings::gui {
namespace {

namespace names = uno::names;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::OfficeProcess;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using uno::to_uno;
using uno::to_utf8;
using Document = Reference<css::text::XTextDocument>;

std::unique_ptr<OfficeProcess> running_office;

/// One office for all tests, gone before the bridge's library is.
class Office : public testing::Environment {
public:
    void TearDown() override { running_office.reset(); }
};
[[maybe_unused]] const auto* const office_environment = testing::AddGlobalTestEnvironment(new Office);

const std::vector<std::u16string> assessment{
    u"Annual statement on the Brackwater Fire and Rescue Service",
    u"My name is Oona Pell and I am the inspector for fire and rescue services in the west.",
    u"Overall, I am satisfied with the performance of the service.",
    u"The service is good at preventing fires, and crews visit the homes of older people regularly.",
    u"However, I have serious concerns about training: several crews have not practised with breathing "
    u"apparatus for more than a year, which puts them in danger.",
    u"The service should review its rota before the winter.",
    u"In the year ahead I will look closely at how it spends its reserves."};
const std::vector<std::u16string> letter{
    u"Dear Ruth,",
    u"Thank you for the parcel. It arrived on Tuesday, when the rain had stopped at last.",
    u"The children took the boat out every day, and on Friday they caught a pike that was longer than the "
    u"oar.",
    u"My mother sends her love. She baked two cakes, and the dog ate one of them before anybody had noticed.",
    u"We are home again and the garden is full of plums. Come and fetch some.",
    u"Yours, Edith"};

class PanelTest : public testing::Test {
protected:
    void SetUp() override {
        if (!running_office || !running_office->is_running())
            running_office = std::make_unique<OfficeProcess>(
                std::vector<std::filesystem::path>(),
                std::vector<std::filesystem::path>{FINDINGS_OXT, FINDINGS_PROBE_OXT});
    }
    void TearDown() override {
        ASSERT_TRUE(office().is_running()) << "the office crashed";
        for (const Document& document : documents_)
            office::in_words([&] { OfficeProcess::close(document); });
    }

    static OfficeProcess& office() { return *running_office; }

    Document open(const std::vector<std::u16string>& lines) {
        const Document document = office().new_document({.hidden = false});
        std::u16string text;
        for (const std::u16string& line : lines)
            text += (text.empty() ? u"" : u"\r") + line;
        office::in_words(
            [&] { document->getText()->insertString(document->getText()->getStart(), to_uno(text), false); });
        documents_.push_back(document);
        return document;
    }
    Document load(const std::filesystem::path& file, bool read_only) {
        const Document document = office().load(file, {.read_only = read_only, .hidden = false});
        documents_.push_back(document);
        return document;
    }
    void command(const Document& document, const char* path) {
        office::in_words([&] { office().dispatch(document, std::string(names::protocol) + path); });
    }
    static Reference<css::frame::XFrame> frame_of(const Document& document) {
        return Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController()->getFrame();
    }
    PanelClient panel_of(const Document& document) {
        command(document, names::show_deck);
        return panel_in(frame_of(document));
    }
    static PanelClient panel_in(const Reference<css::frame::XFrame>& frame) {
        const PanelClient panel =
            office::in_words([&] { return PanelClient(office().context(), frame->getContainerWindow()); });
        if (!wait_until([&] { return panel.read().has_value(); }))
            throw std::runtime_error("there is no Findings panel in the window");
        return panel;
    }
    void close(const Document& document) {
        std::erase(documents_, document);
        office::in_words([&] { OfficeProcess::close(document); });
    }

    static bool wait_until(const std::function<bool()>& condition) {
        const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!office::in_words(condition)) {
            if (std::chrono::steady_clock::now() > give_up) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return true;
    }
    static PanelState state_of(const PanelClient& panel) {
        return office::in_words([&] { return panel.read().value(); });
    }
    /// Of the list, which the panel shows as soon as it has room.
    static std::vector<std::string> rows_of(const PanelClient& panel) {
        wait_until([&] { return !panel.read()->rows().empty(); });
        return state_of(panel).rows();
    }
    static testing::AssertionResult says(const PanelClient& panel, const std::string& words) {
        const bool said =
            wait_until([&] { return testing::Matches(Contains(HasSubstr(words)))(panel.read()->labels()); });
        if (said) return testing::AssertionSuccess();
        testing::AssertionResult result = testing::AssertionFailure() << "the panel shows";
        for (const PanelState::Node& node : state_of(panel).nodes)
            result << "\n  " << node.kind << ": " << node.name << " | " << node.text;
        return result;
    }
    /// For as long as the office may take to come to rest.
    static testing::AssertionResult never_says(const PanelClient& panel, const std::string& words) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
        do {
            for (const std::string& label : state_of(panel).labels())
                if (label.find(words) != label.npos) return testing::AssertionFailure() << label;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        } while (std::chrono::steady_clock::now() < end);
        return testing::AssertionSuccess();
    }
    static bool has_button(const PanelClient& panel, const std::string& name) {
        return wait_until([&] { return panel.read()->button(name); });
    }
    static void press(const PanelClient& panel, const std::string& name) {
        ASSERT_TRUE(wait_until([&] { return panel.press(name); })) << name;
    }
    static std::string selected_words(const Document& document) {
        return office::in_words([&] {
            const Reference<css::container::XIndexAccess> selection(
                Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentSelection(),
                UNO_QUERY_THROW);
            return to_utf8(
                Reference<css::text::XTextRange>(selection->getByIndex(0), UNO_QUERY_THROW)->getString());
        });
    }

private:
    std::vector<Document> documents_;
};

TEST_F(PanelTest, InvitesToAnalyseAtFirst) {
    const PanelClient panel = panel_of(open(assessment));
    EXPECT_TRUE(says(panel, "Not analysed yet"));
    EXPECT_TRUE(state_of(panel).can_press("Analyse"));
    EXPECT_TRUE(state_of(panel).can_press("Insert summary"));
    EXPECT_FALSE(state_of(panel).button("Remove summary"));
    EXPECT_THAT(state_of(panel).rows(), IsEmpty());
}

TEST_F(PanelTest, ListsStructureAndFindingsWithTheirKindsInWords) {
    const PanelClient panel = panel_of(open(assessment));
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, " findings"));
    EXPECT_TRUE(says(panel, "Brackwater Fire and Rescue Service"));
    EXPECT_TRUE(says(panel, "Assessed by Oona Pell"));
    const auto rows = rows_of(panel);
    EXPECT_THAT(rows, Contains(HasSubstr("Strength: ")));
    EXPECT_THAT(rows, Contains(HasSubstr("Recommendation: ")));
    EXPECT_THAT(rows, Each(HasSubstr(": ")));
}

TEST_F(PanelTest, ChoosingAFindingSelectsItsSentence) {
    const Document document = open(assessment);
    const PanelClient panel = panel_of(document);
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, " findings"));
    const auto rows = rows_of(panel);
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        ASSERT_TRUE(panel.choose(row));
        EXPECT_TRUE(wait_until([&] {
            const std::string words = selected_words(document);
            return words.size() > 10 && testing::Matches(Contains(words))(state_of(panel).labels());
        })) << rows[static_cast<std::size_t>(row)]
            << " selects " << selected_words(document);
    }
}

TEST_F(PanelTest, TheListMayGetTheFocusBeforeAnythingIsChosen) {
    const PanelClient panel = panel_of(open(assessment));
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, " findings"));
    ASSERT_FALSE(rows_of(panel).empty()) << "a screen reader has seen the list";
    EXPECT_TRUE(wait_until([&] { return panel.focus_list(); }));
    press(panel, "Analyse");
    EXPECT_TRUE(wait_until([&] { return panel.focus_list(); })) << "with new rows";
    EXPECT_TRUE(says(panel, " findings"));
}

TEST_F(PanelTest, OneClickInsertsTheSummaryAndAnotherTakesItAway) {
    const Document document = open(assessment);
    const PanelClient panel = panel_of(document);
    const auto before = office::texts_of(document);
    press(panel, "Insert summary");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    EXPECT_GT(office::texts_of(document).size(), before.size());
    press(panel, "Update summary");
    state_of(panel); // the office has come to it
    const auto with_summary = office::texts_of(document);
    press(panel, "Remove summary");
    ASSERT_TRUE(has_button(panel, "Insert summary"));
    EXPECT_EQ(office::texts_of(document), before);
    press(panel, "Insert summary");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    EXPECT_EQ(office::texts_of(document), with_summary) << "inserting twice replaces";
}

TEST_F(PanelTest, FollowsUndo) {
    const Document document = open(assessment);
    const PanelClient panel = panel_of(document);
    press(panel, "Insert summary");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    office().dispatch(document, ".uno:Undo");
    EXPECT_TRUE(has_button(panel, "Insert summary"));
    EXPECT_FALSE(state_of(panel).button("Remove summary"));
}

TEST_F(PanelTest, ChangesOfItsOwnMakeNothingOutdated) {
    const Document document = open(assessment);
    const PanelClient panel = panel_of(document);
    press(panel, "Insert summary");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    EXPECT_TRUE(never_says(panel, "changed since")) << "after inserting";
    press(panel, "Update summary");
    EXPECT_TRUE(never_says(panel, "changed since")) << "after updating";
    office().dispatch(document, ".uno:Undo");
    EXPECT_TRUE(never_says(panel, "changed since")) << "after undoing the update";
    office().dispatch(document, ".uno:Undo");
    ASSERT_TRUE(has_button(panel, "Insert summary"));
    EXPECT_TRUE(never_says(panel, "changed since")) << "after undoing the insertion";
    office().dispatch(document, ".uno:Redo");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    EXPECT_TRUE(never_says(panel, "changed since")) << "after redoing it";
    press(panel, "Remove summary");
    ASSERT_TRUE(has_button(panel, "Insert summary"));
    EXPECT_TRUE(never_says(panel, "changed since")) << "after removing";
}

TEST_F(PanelTest, AnEditThatIsUndoneOutdatesNoMore) {
    const Document document = open(assessment);
    const PanelClient panel = panel_of(document);
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, " findings"));
    office::in_words([&] {
        document->getText()->insertString(document->getText()->getStart(), to_uno("Today: "), false);
    });
    ASSERT_TRUE(says(panel, "changed since"));
    office().dispatch(document, ".uno:Undo");
    EXPECT_TRUE(wait_until(
        [&] { return !testing::Matches(Contains(HasSubstr("changed since")))(panel.read()->labels()); }));
}

TEST_F(PanelTest, SaysThatTheTextHasChangedSince) {
    const Document document = open(assessment);
    const PanelClient panel = panel_of(document);
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, " findings"));
    office::in_words(
        [&] { document->getText()->insertString(document->getText()->getEnd(), to_uno(" More."), false); });
    EXPECT_TRUE(says(panel, "changed since"));
}

TEST_F(PanelTest, OffersToAnalyseALetterAnyway) {
    const PanelClient panel = panel_of(open(letter));
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, "does not read like an inspection"));
    EXPECT_FALSE(state_of(panel).can_press("Insert summary"));
    EXPECT_THAT(state_of(panel).rows(), IsEmpty());
    press(panel, "Analyse anyway");
    EXPECT_TRUE(says(panel, "inding"));
    EXPECT_FALSE(state_of(panel).button("Analyse anyway"));
}

TEST_F(PanelTest, SaysThatAnEmptyDocumentHasNoText) {
    const PanelClient panel = panel_of(open({}));
    press(panel, "Analyse");
    EXPECT_TRUE(says(panel, "There is no text"));
    EXPECT_FALSE(state_of(panel).can_press("Insert summary"));
}

TEST_F(PanelTest, ListsFindingsOfAReadOnlyDocumentAndSaysWhyItWritesNone) {
    const Document draft = open(assessment);
    const auto file = office().folder() / "read-only.odt";
    office::in_words([&] { OfficeProcess::store(draft, file); });
    close(draft);
    const PanelClient panel = panel_of(load(file, true));
    EXPECT_TRUE(says(panel, "read-only"));
    EXPECT_FALSE(state_of(panel).can_press("Insert summary"));
    press(panel, "Analyse");
    EXPECT_TRUE(says(panel, " findings"));
}

TEST_F(PanelTest, SaysThatADocumentOfImagesHasNoText) {
    const Document document = open({});
    office::in_words([&] {
        css::uno::Sequence<css::beans::PropertyValue> which(1);
        which[0].Name = "URL";
        which[0].Value <<= rtl::OUString("private:graphicrepository/res/odt_32_8.png");
        const auto picture = css::graphic::GraphicProvider::create(office().context())->queryGraphic(which);
        ASSERT_TRUE(picture.is());
        const auto image = office::insert(document, "com.sun.star.text.TextGraphicObject",
                                          document->getText()->createTextCursor());
        office::set(image, "Graphic", css::uno::makeAny(picture));
    });
    const PanelClient panel = panel_of(document);
    press(panel, "Analyse");
    EXPECT_TRUE(says(panel, "There is no text"));
    EXPECT_FALSE(state_of(panel).can_press("Insert summary"));
}

TEST_F(PanelTest, SaysWhereAProtectedSectionIsInTheWay) {
    const Document document = open(assessment);
    office::in_words(
        [&] { office::add_section(document, office::find(document, assessment.front()), "IsProtected"); });
    const auto before = office::content_of(document);
    const PanelClient panel = panel_of(document);
    EXPECT_TRUE(says(panel, "The place of the summary is protected"));
    press(panel, "Analyse");
    EXPECT_TRUE(says(panel, " findings"));
    EXPECT_FALSE(state_of(panel).can_press("Insert summary"));
    command(document, names::insert_summary);
    EXPECT_TRUE(says(panel, " findings"));
    EXPECT_EQ(office::content_of(document), before);
}

TEST_F(PanelTest, ADocumentThatIsAllTableGetsItsSummaryInFrontOfIt) {
    const Document document = open({});
    std::vector<std::vector<std::u16string>> rows;
    for (const std::u16string& line : assessment)
        rows.push_back({line});
    office::in_words([&] { office::add_table(document, document->getText()->createTextCursor(), rows); });
    const auto before = office::content_of(document);
    const PanelClient panel = panel_of(document);
    press(panel, "Insert summary");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    EXPECT_THAT(office::texts_of(document).front(), HasSubstr("Findings"));
    EXPECT_TRUE(says(panel, " findings"));
    press(panel, "Remove summary");
    ASSERT_TRUE(has_button(panel, "Insert summary"));
    EXPECT_EQ(office::content_of(document), before);
}

TEST_F(PanelTest, WhereChangesAreRecordedRejectingThemBringsTheTextBack) {
    const Document document = open(assessment);
    const auto before = office::texts_of(document);
    office::record_changes(document, true);
    const PanelClient panel = panel_of(document);
    press(panel, "Insert summary");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    EXPECT_TRUE(never_says(panel, "changed since"));
    office().dispatch(document, ".uno:RejectAllTrackedChanges");
    EXPECT_TRUE(has_button(panel, "Insert summary"));
    EXPECT_EQ(office::texts_of(document), before);
    EXPECT_TRUE(never_says(panel, "changed since"));
}

TEST_F(PanelTest, WindowsOfOneDocumentShowTheSame) {
    const Document document = open(assessment);
    const auto first = frame_of(document);
    const PanelClient panel = panel_of(document);
    office().dispatch(document, ".uno:NewWindow");
    Reference<css::frame::XFrame> second;
    ASSERT_TRUE(wait_until([&] {
        second = frame_of(document); // of the window that came last
        return second != first;
    }));
    command(document, names::show_deck);
    const PanelClient other = panel_in(second);
    press(panel, "Analyse");
    EXPECT_TRUE(says(panel, " findings"));
    EXPECT_TRUE(says(other, " findings"));
    EXPECT_EQ(rows_of(panel), rows_of(other));
}

TEST_F(PanelTest, ADocumentMayBeClosedWhileItIsAnalysed) {
    std::vector<std::u16string> long_text = assessment;
    for (int i = 0; i < 2000; ++i)
        long_text.push_back(assessment[static_cast<std::size_t>(3 + i % 4)]);
    const Document document = open(long_text);
    const PanelClient panel = panel_of(document);
    press(panel, "Analyse");
    close(document);
    const PanelClient next = panel_of(open(assessment));
    press(next, "Analyse");
    EXPECT_TRUE(says(next, " findings"));
}

TEST_F(PanelTest, ADocumentMayBeClosedWhoseListAScreenReaderHasReadAndThatIsNoLongerShown) {
    const Document document = open(assessment);
    const PanelClient panel = panel_of(document);
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, " findings"));
    ASSERT_THAT(rows_of(panel), Not(IsEmpty()));
    office::in_words([&] { document->getText()->setString({}); });
    press(panel, "Analyse");
    ASSERT_TRUE(says(panel, "There is no text"));
    close(document);
    EXPECT_TRUE(says(panel_of(open(letter)), "Not analysed yet")) << "the office lives";
}

TEST_F(PanelTest, EverythingThatIsShownHasAName) {
    const PanelClient panel = panel_of(open(assessment));
    press(panel, "Insert summary");
    ASSERT_TRUE(has_button(panel, "Update summary"));
    ASSERT_TRUE(wait_until([&] { return panel.choose(0); }));
    ASSERT_TRUE(says(panel, "[")) << "the tag of what was chosen";
    for (const PanelState::Node& node : state_of(panel).nodes)
        EXPECT_NE(node.name + node.text, "") << "a " << node.kind;
}

} // namespace
} // namespace findings::gui
