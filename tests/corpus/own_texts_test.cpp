#include "corpus/gold.hpp"
#include "framework/knowledge_loader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace findings::corpus {
namespace {

TEST(OwnTexts, LoadWithoutAProblem) {
    for (const char* folder : {FINDINGS_OWN_TEXTS, FINDINGS_OTHER_HANDS, FINDINGS_LEARNED_TEXTS})
        for (const engine::Diagnostic& problem : load_gold(folder).problems)
            ADD_FAILURE() << to_string(problem);
}

TEST(OwnTexts, CoverSeveralFrameworksAndHoldTextsThatAreNoAssessment) {
    std::set<std::string> frameworks;
    std::size_t negatives = 0;
    const LoadedGold loaded = load_gold(FINDINGS_OWN_TEXTS);
    for (const GoldDocument& document : loaded.documents) {
        if (document.assessment)
            frameworks.insert(document.framework);
        else
            ++negatives;
    }
    EXPECT_GE(frameworks.size(), 6u);
    EXPECT_GE(negatives, 6u);
    EXPECT_GE(loaded.documents.size() - negatives, 8u);
}

TEST(OwnTexts, UseTheAreasOfTheirFramework) {
    const auto knowledge =
        framework::load_knowledge(FINDINGS_EXTENSION_DIR, {}, {.weights = false}).knowledge;
    ASSERT_TRUE(knowledge);
    for (const GoldDocument& document : load_gold(FINDINGS_OWN_TEXTS).documents) {
        SCOPED_TRACE(document.name);
        const auto framework =
            std::ranges::find(knowledge->frameworks, document.framework, &engine::Framework::id);
        ASSERT_NE(framework, knowledge->frameworks.end()) << document.framework;
        const auto expect_known = [&](const std::vector<std::string>& areas) {
            for (const std::string& area : areas)
                EXPECT_TRUE(area == "overall" ||
                            std::ranges::count(framework->areas, area, &engine::Area::id))
                    << area;
        };
        for (const GoldFinding& finding : document.findings)
            expect_known(finding.areas);
        for (const engine::ParagraphStructure& paragraph : document.paragraphs)
            expect_known(paragraph.areas);
    }
}

TEST(OwnTexts, HoldFindingsOfEachKind) {
    const LoadedGold loaded = load_gold(FINDINGS_OWN_TEXTS);
    for (const engine::Kind kind : engine::all_kinds) {
        std::ptrdiff_t count = 0;
        for (const GoldDocument& document : loaded.documents)
            count += std::ranges::count(document.findings, kind, &GoldFinding::kind);
        EXPECT_GE(count, 10) << name_of(kind);
    }
}

} // namespace
} // namespace findings::corpus
