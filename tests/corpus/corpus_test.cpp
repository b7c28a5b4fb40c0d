#include "app/transcript_mapping.hpp"
#include "corpus/gold.hpp"
#include "corpus/scorer.hpp"
#include "engine/analyser.hpp"
#include "engine/sentence_splitter.hpp"
#include "engine/token.hpp"
#include "engine/utf.hpp"
#include "framework/knowledge_loader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace findings::corpus {
namespace {

namespace fs = std::filesystem;
using engine::Assessment;
using engine::Finding;
using engine::TextRange;

/// How well the engine has to do on the whole of a corpus.
constexpr double least_detect_f1 = 0.75;
constexpr double least_typed_f1 = 0.60;
constexpr double most_false_per_1000_words = 3.0;

std::vector<GoldDocument> load(const fs::path& folder) {
    LoadedGold loaded = load_gold(folder);
    for (const engine::Diagnostic& problem : loaded.problems)
        ADD_FAILURE() << to_string(problem);
    return std::move(loaded.documents);
}

/// The engine with what is shipped, and the texts it is measured on.
class Corpus : public testing::Test {
protected:
    void SetUp() override {
        framework::LoadedKnowledge loaded = framework::load_knowledge(FINDINGS_EXTENSION_DIR);
        for (const engine::Diagnostic& problem : loaded.problems)
            ADD_FAILURE() << to_string(problem);
        ASSERT_TRUE(loaded.knowledge);
        analyser_.emplace(std::move(*loaded.knowledge));
        if (const char* folder = std::getenv("FINDINGS_CORPUS"); folder && *folder) shared_ = folder;
    }

    [[nodiscard]] Assessment analyse(const engine::Transcript& transcript) const {
        return analyser_->analyse(transcript).value();
    }

    [[nodiscard]] Totals score(const std::vector<GoldDocument>& documents) const {
        Score score;
        for (const GoldDocument& document : documents)
            score.add(document, analyse(document.transcript()));
        return score.totals();
    }

    [[nodiscard]] const engine::Framework* framework_of(const Assessment& assessment) const {
        const auto& frameworks = analyser_->frameworks();
        const auto found = std::ranges::find(frameworks, assessment.framework, &engine::Framework::id);
        return found == frameworks.end() ? nullptr : &*found;
    }

    /// Our own texts, and those of the shared corpus where there is one.
    [[nodiscard]] std::vector<GoldDocument> all_texts() const {
        std::vector<GoldDocument> documents = load(FINDINGS_OWN_TEXTS);
        if (shared_.empty()) {
            std::cout << "FINDINGS_CORPUS is not set: our own texts alone\n";
        } else {
            std::ranges::move(load(shared_), std::back_inserter(documents));
        }
        return documents;
    }

    std::optional<engine::Analyser> analyser_;
    fs::path shared_; ///< empty where there is none
};

TEST_F(Corpus, OfOurOwnIsReadWellEnough) {
    const Totals totals = score(load(FINDINGS_OWN_TEXTS));
    std::cout << totals;
    EXPECT_GE(totals.detect_f1, 0.85);
    EXPECT_GE(totals.typed_f1, 0.70);
    EXPECT_GE(totals.polarity_acc, 0.88);
}

/// By speakers whose like neither rules nor weights were made from.
TEST_F(Corpus, OfOtherHandsIsReadWellEnough) {
    const Totals totals = score(load(FINDINGS_OTHER_HANDS));
    std::cout << totals;
    EXPECT_GE(totals.detect_f1, 0.80);
    EXPECT_GE(totals.typed_f1, 0.60);
    EXPECT_GE(totals.assessment_acc, 0.95);
}

TEST_F(Corpus, OfOurOwnHasNearMissesThatAreLeftAlone) {
    for (const GoldDocument& document : load(FINDINGS_OWN_TEXTS))
        if (!document.assessment && analyse(document.transcript()).is_assessment)
            std::cout << document.name << " is taken for an assessment\n";
    EXPECT_LE(score(load(FINDINGS_OWN_TEXTS)).false_per_1000_words, most_false_per_1000_words);
}

TEST_F(Corpus, SharedIsReadWellEnough) {
    if (shared_.empty()) GTEST_SKIP() << "FINDINGS_CORPUS is not set";
    const Totals totals = score(load(shared_));
    std::cout << totals;
    EXPECT_GE(totals.detect_f1, least_detect_f1);
    EXPECT_GE(totals.typed_f1, least_typed_f1);
    EXPECT_LE(totals.false_per_1000_words, most_false_per_1000_words);
}

/// A real statement that the engine has to read very well, but not because it was made for it.
TEST_F(Corpus, MetropolitanStatementIsReadVeryWellAndNotByHeart) {
    if (shared_.empty()) GTEST_SKIP() << "FINDINGS_CORPUS is not set";
    std::vector<GoldDocument> spoken = load(shared_ / "dev" / "spoken");
    const auto statement = std::ranges::find(spoken, "hmic-metropolitan-2017", &GoldDocument::name);
    ASSERT_NE(statement, spoken.end());
    const Totals totals = score({*statement});
    std::cout << totals;
    EXPECT_GE(totals.typed_f1, 0.85);
    EXPECT_GE(totals.area_acc, 0.85);
    EXPECT_EQ(totals.role_acc, 1.0);
    EXPECT_EQ(totals.subject_acc, 1.0);
    EXPECT_EQ(totals.assessor_acc, 1.0);
    EXPECT_EQ(totals.framework_acc, 1.0);

    double sum = 0;
    std::size_t others = 0;
    for (const GoldDocument& document : spoken) {
        if (document.framework != "peel" || &document == &*statement) continue;
        sum += score({document}).typed_f1;
        ++others;
    }
    ASSERT_GE(others, 10u);
    const double mean = sum / static_cast<double>(others);
    std::cout << "mean typed_f1 of " << others << " other police texts: " << mean << '\n';
    EXPECT_LE(totals.typed_f1, mean + 0.15);
}

std::vector<TextRange> sentences_of(std::u16string_view paragraph) {
    std::vector<engine::Token> tokens;
    engine::tokenise(paragraph, engine::Vocabulary(), tokens);
    std::vector<TextRange> sentences;
    engine::split_sentences(paragraph, tokens, sentences);
    return sentences;
}

/// What holds for each finding, whatever the text.
void expect_sound(const Finding& finding, const engine::Transcript& transcript,
                  const engine::Framework& framework) {
    ASSERT_LT(finding.paragraph, transcript.paragraphs.size());
    const std::u16string& text = transcript.paragraphs[finding.paragraph].text;
    ASSERT_LT(finding.range.begin, finding.range.end);
    ASSERT_LE(finding.range.end, text.size());
    const std::string quote = engine::to_utf8(text.substr(finding.range.begin, finding.range.size()));
    SCOPED_TRACE(quote);
    EXPECT_EQ(quote.find_first_not_of(" \n\t"), 0u);
    EXPECT_EQ(quote.find_last_not_of(" \n\t"), quote.size() - 1);

    const std::vector<TextRange> sentences = sentences_of(text);
    EXPECT_TRUE(std::ranges::any_of(sentences, [&](TextRange sentence) {
        return sentence.contains(finding.range);
    })) << "not within one sentence";

    EXPECT_FALSE(finding.areas.empty());
    EXPECT_EQ(std::set<std::string>(finding.areas.begin(), finding.areas.end()).size(), finding.areas.size());
    for (const std::string& area : finding.areas)
        EXPECT_TRUE(area == "overall" || std::ranges::count(framework.areas, area, &engine::Area::id))
            << area << " is no area of " << framework.id;

    EXPECT_EQ(engine::polarity_of(finding.kind).value_or(finding.polarity), finding.polarity);
    EXPECT_GE(finding.confidence, 0);
    EXPECT_LE(finding.confidence, 1);
    EXPECT_FALSE(finding.summary.empty());
    for (const engine::Cue& cue : finding.cues) {
        EXPECT_TRUE(finding.range.contains(cue.range)) << cue.rule;
        EXPECT_FALSE(cue.range.empty()) << cue.rule;
        EXPECT_FALSE(cue.rule.empty());
    }
}

TEST_F(Corpus, GivesSoundFindingsInOrder) {
    std::size_t findings = 0;
    for (const GoldDocument& document : all_texts()) {
        SCOPED_TRACE(document.name);
        const Assessment assessment = analyse(document.transcript());
        const engine::Framework* framework = framework_of(assessment);
        ASSERT_NE(framework, nullptr) << assessment.framework;
        EXPECT_EQ(assessment.paragraphs.size(), document.transcript().paragraphs.size());
        EXPECT_TRUE(assessment.is_assessment || assessment.findings.empty());
        for (const Finding& finding : assessment.findings)
            expect_sound(finding, document.transcript(), *framework);
        for (std::size_t i = 1; i < assessment.findings.size(); ++i) {
            const Finding& before = assessment.findings[i - 1];
            const Finding& finding = assessment.findings[i];
            EXPECT_LE(std::pair(before.paragraph, before.range.begin),
                      std::pair(finding.paragraph, finding.range.begin));
            EXPECT_FALSE(before.paragraph == finding.paragraph && before.range.overlaps(finding.range));
        }
        findings += assessment.findings.size();
    }
    EXPECT_GT(findings, 0u);
}

TEST_F(Corpus, GivesTheSameFindingsForTheSameText) {
    for (const GoldDocument& document : all_texts()) {
        const Assessment first = analyse(document.transcript());
        EXPECT_EQ(analyse(document.transcript()), first) << document.name;
    }
}

TEST_F(Corpus, GivesNothingOnceAStopIsRequested) {
    std::stop_source stop;
    stop.request_stop();
    for (const GoldDocument& document : all_texts())
        EXPECT_EQ(analyser_->analyse(document.transcript(), {}, stop.get_token()), std::nullopt)
            << document.name;
}

/// The file's lines as Writer has them after pasting: each a paragraph, empty ones between.
std::vector<app::DocumentLine> pasted(const exchange::PlainText& text) {
    std::vector<app::DocumentLine> lines;
    for (const engine::Paragraph& paragraph : text.transcript().paragraphs) {
        std::size_t begin = 0;
        while (begin <= paragraph.text.size()) {
            const std::size_t end = std::min(paragraph.text.find(u'\n', begin), paragraph.text.size());
            lines.push_back({paragraph.text.substr(begin, end - begin), {}});
            begin = end + 1;
        }
        lines.push_back({});
    }
    return lines;
}

TEST_F(Corpus, PastedIntoWriterGivesTheFindingsOfTheFile) {
    for (const GoldDocument& document : all_texts()) {
        const app::MappedTranscript mapped = app::map_lines(pasted(document.text));
        EXPECT_EQ(analyse(mapped.transcript), analyse(document.transcript())) << document.name;
    }
}

} // namespace
} // namespace findings::corpus
