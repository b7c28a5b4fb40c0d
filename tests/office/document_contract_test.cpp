#include "office/test_document.hpp"
#include "office/writer_content.hpp"

#include <gtest/gtest.h>

namespace findings::office {
namespace {

using Texts = std::vector<std::u16string>;

/// What app::DocumentPort promises, of Writer and of the fake that the unit tests use alike.
class DocumentContract : public testing::TestWithParam<std::pair<const char*, MakeDocument>> {
protected:
    std::unique_ptr<TestDocument> document = GetParam().second();
    app::DocumentPort& port() { return document->port(); }

    /// A summary with one line for each of these words, which stand in the document.
    static app::PlacedSummary summary_of(const app::DocumentSnapshot& snapshot, const Texts& words) {
        app::PlacedSummary placed;
        placed.block.heading = u"Findings: the ferry board";
        placed.block.overall = u"Overall judgement: good";
        placed.block.groups.push_back({"overall", u"Overall", {}});
        for (std::size_t i = 0; i < words.size(); ++i) {
            placed.block.groups[0].lines.push_back(
                {i, engine::Kind::Strength, u"Strength", u"[Overall \u00B7 Strength]", words[i]});
            for (std::size_t line = 0; line < snapshot.lines.size(); ++line)
                if (const auto at = snapshot.lines[line].text.find(words[i]); at != std::u16string::npos) {
                    placed.sources.push_back({line, {at, at + words[i].size()}});
                    break;
                }
        }
        return placed;
    }

    void insert(const Texts& words) {
        const app::DocumentSnapshot snapshot = port().snapshot();
        port().insert_summary(snapshot, summary_of(snapshot, words));
    }

    static Texts texts(const app::DocumentSnapshot& snapshot) {
        Texts all;
        for (const app::DocumentLine& line : snapshot.lines)
            all.push_back(line.text);
        return all;
    }
};

const Texts transcript{u"The Orrin Ferry Board", u"", u"Its crews sail well. They tie up badly.",
                       u"Its piers are sound."};

TEST_P(DocumentContract, ASnapshotHasTheLinesAsTheyStand) {
    document->set_texts(transcript);
    EXPECT_EQ(texts(port().snapshot()), transcript);
}

TEST_P(DocumentContract, TheVersionGrowsWithEveryChange) {
    document->set_texts(transcript);
    const auto first = port().version();
    EXPECT_EQ(port().snapshot().version, first);
    EXPECT_EQ(port().version(), first) << "reading changes nothing";
    document->edit(3, u"Its piers rot.");
    const auto second = port().version();
    EXPECT_GT(second, first);
    document->undo();
    EXPECT_GT(port().version(), second);
}

TEST_P(DocumentContract, TheSummaryStandsInTheDocumentButInNoSnapshot) {
    document->set_texts(transcript);
    const auto before = document->content();
    EXPECT_FALSE(port().has_summary());
    insert({u"sail well"});
    EXPECT_TRUE(port().has_summary());
    EXPECT_GT(document->content().size(), before.size());
    EXPECT_EQ(texts(port().snapshot()), transcript);
}

TEST_P(DocumentContract, KnowsWhenItReadsAsBefore) {
    document->set_texts(transcript);
    const app::DocumentSnapshot snapshot = port().snapshot();
    EXPECT_TRUE(port().reads_as(snapshot));
    document->edit(2, u"Its crews drift.");
    EXPECT_FALSE(port().reads_as(snapshot));
    EXPECT_TRUE(port().reads_as(port().snapshot()));
    EXPECT_FALSE(port().reads_as(snapshot));
    document->edit(3, u"Its piers rot.");
    document->undo();
    EXPECT_FALSE(port().reads_as(snapshot)) << "one of two edits is left";
    document->undo();
    EXPECT_TRUE(port().reads_as(snapshot));
    insert({u"sail well", u"piers"});
    EXPECT_TRUE(port().reads_as(snapshot)) << "the summary is no part of the text";
    document->undo();
    EXPECT_TRUE(port().reads_as(snapshot));
}

TEST_P(DocumentContract, LinesAreLinkedToTheirSources) {
    document->set_texts(transcript);
    insert({u"sail well", u"tie up badly", u"Its piers are sound."});
    EXPECT_EQ(document->linked_words(), (Texts{u"sail well", u"tie up badly", u"Its piers are sound."}));
}

TEST_P(DocumentContract, ALineWhoseSourceWasEditedAwayIsNotLinked) {
    document->set_texts(transcript);
    const app::DocumentSnapshot snapshot = port().snapshot();
    const app::PlacedSummary summary = summary_of(snapshot, {u"sail well", u"piers"});
    document->edit(2, u"Its crews drift.");
    port().insert_summary(snapshot, summary);
    EXPECT_EQ(document->linked_words(), (Texts{u"piers"}));
}

TEST_P(DocumentContract, InsertingIsOneStepThatUndoesAndRedoes) {
    document->set_texts(transcript);
    const auto before = document->content();
    const auto steps = document->undo_steps();
    insert({u"sail well", u"piers"});
    const auto after = document->content();
    EXPECT_EQ(document->undo_steps(), steps + 1);
    document->undo();
    EXPECT_EQ(difference(before, document->content()), "");
    EXPECT_FALSE(port().has_summary());
    document->redo();
    EXPECT_EQ(difference(after, document->content()), "");
    EXPECT_TRUE(port().has_summary());
    document->undo();
    EXPECT_EQ(difference(before, document->content()), "");
}

TEST_P(DocumentContract, InsertingAgainReplaces) {
    document->set_texts(transcript);
    insert({u"sail well", u"piers"});
    const auto both = document->content();
    insert({u"tie up badly"});
    EXPECT_EQ(document->linked_words(), (Texts{u"tie up badly"}));
    const auto replaced = document->content();
    document->undo();
    EXPECT_EQ(difference(both, document->content()), "");
    EXPECT_EQ(document->linked_words(), (Texts{u"sail well", u"piers"}));
    document->redo();
    EXPECT_EQ(difference(replaced, document->content()), "");
    insert({u"sail well", u"piers"});
    EXPECT_EQ(difference(both, document->content()), "");
}

TEST_P(DocumentContract, RemovingTakesAwayWhatWasInserted) {
    document->set_texts(transcript);
    const auto before = document->content();
    insert({u"sail well", u"piers"});
    const auto with = document->content();
    const auto steps = document->undo_steps();
    port().remove_summary();
    EXPECT_EQ(difference(before, document->content()), "");
    EXPECT_FALSE(port().has_summary());
    EXPECT_EQ(document->undo_steps(), steps + 1);
    document->undo();
    EXPECT_EQ(difference(with, document->content()), "");
    document->redo();
    EXPECT_EQ(difference(before, document->content()), "");
}

TEST_P(DocumentContract, RemovingNothingChangesNothing) {
    document->set_texts(transcript);
    const auto version = port().version();
    port().remove_summary();
    EXPECT_EQ(port().version(), version);
    EXPECT_EQ(document->undo_steps(), 0u);
}

TEST_P(DocumentContract, SelectsAPlaceAndFindsMovedWordsAgain) {
    document->set_texts(transcript);
    const app::DocumentSnapshot snapshot = port().snapshot();
    const app::SourcePlace place{2, {10, 19}};
    EXPECT_TRUE(port().select(snapshot, place));
    EXPECT_EQ(document->selected_words(), u"sail well");
    document->edit(0, u"Something else");
    document->edit(2, u"All its crews sail well.");
    EXPECT_TRUE(port().select(snapshot, place));
    EXPECT_EQ(document->selected_words(), u"sail well");
    document->edit(2, u"They drift.");
    EXPECT_FALSE(port().select(snapshot, place));
}

TEST_P(DocumentContract, AReadOnlyDocumentIsReadButNotWritten) {
    document->set_texts(transcript);
    EXPECT_EQ(port().obstacle(), app::Obstacle::None);
    document->make_read_only();
    EXPECT_EQ(port().obstacle(), app::Obstacle::ReadOnly);
    const auto before = document->content();
    EXPECT_EQ(texts(port().snapshot()), transcript);
    EXPECT_THROW(insert({u"sail well"}), app::DocumentError);
    EXPECT_EQ(difference(before, document->content()), "");
    const app::DocumentSnapshot snapshot = port().snapshot();
    EXPECT_TRUE(port().select(snapshot, {2, {0, 3}}));
}

TEST_P(DocumentContract, AClosedDocumentSaysSo) {
    document->set_texts(transcript);
    document->close();
    EXPECT_EQ(port().obstacle(), app::Obstacle::Closed);
    EXPECT_NO_THROW((void)port().version());
}

TEST_P(DocumentContract, AnEmptyDocumentCanBeReadAndWritten) {
    const auto before = document->content();
    for (const app::DocumentLine& line : port().snapshot().lines)
        EXPECT_EQ(line.text, u"");
    insert({});
    EXPECT_TRUE(port().has_summary());
    port().remove_summary();
    EXPECT_EQ(difference(before, document->content()), "");
}

INSTANTIATE_TEST_SUITE_P(Of, DocumentContract,
                         testing::Values(std::pair<const char*, MakeDocument>("Fake", make_fake_document),
                                         std::pair<const char*, MakeDocument>("Writer",
                                                                              make_writer_document)),
                         [](const auto& each) { return std::string(each.param.first); });

} // namespace
} // namespace findings::office
