#include "framework/knowledge_loader.hpp"

#include "scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace findings::framework {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* const lexicon = R"(<lexicon><rule id="calm" class="praise"><words>calm</words>
<hit>A <m>calm</m> day.</hit><miss>A storm.</miss></rule></lexicon>)";
const char* const generic = R"(<framework id="generic" label="Any body"/>)";
const char* const weights =
    "feature\tjudgement\tstrength\timprovement\tconcern\tprogress\trecommendation\toutlook\tnone\n"
    "bias\t0\t0\t0\t0\t0\t0\t0\t1\n";

class KnowledgeLoader : public ::testing::Test {
protected:
    /// The whole of a small knowledge folder.
    KnowledgeLoader() {
        shipped_.write("lexicon/a.xml", lexicon);
        shipped_.write("frameworks/generic.xml", generic);
        shipped_.write("frameworks/ports.xml", R"(<framework id="ports" label="Harbours"/>)");
        shipped_.write("model/weights.tsv", weights);
    }

    LoadedKnowledge load(const LoadOptions& options = {}) {
        return load_knowledge(shipped_.path(), user_folders_, options);
    }
    /// The problems with the files as written from the knowledge folder on.
    std::vector<std::string> problems_of(const LoadedKnowledge& loaded) {
        std::vector<std::string> lines;
        for (engine::Diagnostic problem : loaded.problems) {
            problem.file = std::filesystem::relative(problem.file, shipped_.path()).string();
            lines.push_back(to_string(problem));
        }
        return lines;
    }

    ScratchFolder shipped_;
    std::vector<std::filesystem::path> user_folders_;
};

TEST_F(KnowledgeLoader, LoadsAFolder) {
    const LoadedKnowledge loaded = load();
    EXPECT_THAT(problems_of(loaded), IsEmpty());
    ASSERT_TRUE(loaded.knowledge.has_value());
    EXPECT_EQ(loaded.knowledge->lexicon.rules.size(), 1u);
    EXPECT_EQ(loaded.knowledge->frameworks.size(), 2u);
    EXPECT_EQ(loaded.knowledge->weights.bias.back(), 1);
    EXPECT_NE(loaded.knowledge->vocabulary.find(u"calm"), engine::WordId::Unknown);
}

TEST_F(KnowledgeLoader, AUsersFrameworkReplacesTheShippedOneOfItsId) {
    const ScratchFolder first;
    const ScratchFolder second;
    first.write("mine.xml", R"(<framework id="ports" label="Mine"/>)");
    first.write("canals.xml", R"(<framework id="canals" label="Canals"/>)");
    second.write("other.xml", R"(<framework id="canals" label="Other canals"/>)");
    second.write("notes.txt", "no framework");
    user_folders_ = {first.path(), second.path()};
    const LoadedKnowledge loaded = load();
    EXPECT_THAT(problems_of(loaded), IsEmpty());
    ASSERT_TRUE(loaded.knowledge.has_value());
    std::vector<std::u16string> labels;
    for (const auto& framework : loaded.knowledge->frameworks)
        labels.push_back(framework.label);
    EXPECT_THAT(labels, ElementsAre(u"Any body", u"Mine", u"Other canals"));
}

TEST_F(KnowledgeLoader, LeavesBrokenFilesOutAndLoadsTheRest) {
    const ScratchFolder users;
    users.write("broken.xml", "<framework id='canals'");
    users.write("ports.xml", "<framework id='ports' label='Mine'><oops/></framework>");
    user_folders_ = {users.path()};
    shipped_.write("lexicon/b.xml", "<lexicon>\n<oops/></lexicon>");
    const LoadedKnowledge loaded = load();
    EXPECT_EQ(loaded.problems.size(), 3u);
    EXPECT_EQ(problems_of(loaded)[0], "lexicon/b.xml:2:1: unknown element <oops>");
    ASSERT_TRUE(loaded.knowledge.has_value());
    EXPECT_EQ(loaded.knowledge->lexicon.rules.size(), 1u);
    ASSERT_EQ(loaded.knowledge->frameworks.size(), 2u);
    EXPECT_EQ(loaded.knowledge->frameworks[1].label, u"Harbours");
}

TEST_F(KnowledgeLoader, HoldsRulesAgainstTheirExamplesOnDemand) {
    shipped_.write("lexicon/b.xml", R"(<lexicon><rule id="storm" class="serious"><words>storm</words>
<hit>A <m>storm</m>.</hit><miss>Another storm.</miss></rule></lexicon>)");
    EXPECT_THAT(problems_of(load()), IsEmpty());
    const LoadedKnowledge checked = load({.rule_examples = true});
    EXPECT_THAT(problems_of(checked),
                ElementsAre("lexicon/b.xml:2:41: in a <miss>, the rule matches 'storm'"));
    ASSERT_TRUE(checked.knowledge.has_value());
    EXPECT_EQ(checked.knowledge->lexicon.rules.size(), 1u);
}

TEST_F(KnowledgeLoader, AFolderGivesAnIdOnce) {
    shipped_.write("frameworks/quays.xml", R"(<framework id="ports" label="Quays"/>)");
    const LoadedKnowledge loaded = load();
    EXPECT_THAT(
        problems_of(loaded),
        ElementsAre("frameworks/quays.xml: another file of the folder has the framework 'ports' already"));
    ASSERT_TRUE(loaded.knowledge.has_value());
    EXPECT_EQ(loaded.knowledge->frameworks.back().label, u"Harbours");
}

TEST_F(KnowledgeLoader, GivesNothingWithoutLexiconWeightsOrTheGenericFramework) {
    std::filesystem::remove(shipped_.path() / "model/weights.tsv");
    const LoadedKnowledge unweighted = load();
    EXPECT_FALSE(unweighted.knowledge.has_value());
    EXPECT_THAT(problems_of(unweighted), ElementsAre("model/weights.tsv: no such file"));
    EXPECT_TRUE(load({.weights = false}).knowledge.has_value());

    std::filesystem::remove(shipped_.path() / "frameworks/generic.xml");
    const LoadedKnowledge special = load({.weights = false});
    EXPECT_FALSE(special.knowledge.has_value());
    EXPECT_THAT(problems_of(special), ElementsAre("frameworks: the framework 'generic' is missing"));

    shipped_.write("frameworks/generic.xml", generic);
    std::filesystem::remove(shipped_.path() / "lexicon/a.xml");
    const LoadedKnowledge speechless = load({.weights = false});
    EXPECT_FALSE(speechless.knowledge.has_value());
    EXPECT_THAT(problems_of(speechless), ElementsAre("lexicon: no rule of the lexicon loads"));
}

TEST_F(KnowledgeLoader, TellsWhichFolderIsMissing) {
    user_folders_ = {shipped_.path() / "absent"};
    const LoadedKnowledge loaded = load();
    ASSERT_EQ(loaded.problems.size(), 1u);
    EXPECT_EQ(loaded.problems[0].file, (shipped_.path() / "absent").string());
    EXPECT_TRUE(loaded.knowledge.has_value());
    EXPECT_FALSE(load_knowledge(shipped_.path() / "absent").knowledge.has_value());
}

TEST_F(KnowledgeLoader, ChecksOneFrameworkFile) {
    EXPECT_THAT(check_framework(shipped_.path() / "frameworks/ports.xml"), IsEmpty());
    const auto broken =
        shipped_.write("broken.xml", "<framework id='x' label='X'>\n<bodies>a;;b</bodies></framework>");
    EXPECT_THAT(check_framework(broken),
                ElementsAre(engine::Diagnostic{broken.string(), 2, 11, "an empty phrase"}));
    EXPECT_EQ(check_framework(shipped_.path() / "absent.xml").size(), 1u);
}

} // namespace
} // namespace findings::framework
