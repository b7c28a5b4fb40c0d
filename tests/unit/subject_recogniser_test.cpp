#include "engine/subject_recogniser.hpp"

#include "engine/framework_index.hpp"

#include "structure_fixture.hpp"

#include <gtest/gtest.h>

namespace findings::engine {
namespace {

using test::StructureWorld;

struct Case {
    std::u16string_view title, text;
    std::optional<std::u16string_view> subject;
};

struct Options {
    std::size_t framework = StructureWorld::harbour;
    bool places_count = false;
    std::optional<std::u16string> assessor = {};
};

std::optional<std::u16string> subject_of(const Case& c, const Options& options = {}) {
    const StructureWorld world;
    const FrameworkIndex index(world.frameworks);
    const auto text = StructureWorld::transcript({c.title, c.text});
    return find_subject(text, world.cut(text), {!c.title.empty(), false}, NameWords(world.vocabulary),
                        {.bodies = index.body_phrases(options.framework),
                         .places_count = options.places_count,
                         .several_bodies = false,
                         .assessor = options.assessor});
}

TEST(SubjectRecogniser, IsTheFullestNameOfABody) {
    const std::vector<Case> cases{
        {u"Inspection of Ferndale Harbour Authority", u"It is well run.", u"Ferndale Harbour Authority"},
        {u"HMI Anna Holt's assessment of the Isle of Brack Harbour Authority", u"",
         u"Isle of Brack Harbour Authority"},
        {u"FERNDALE AND COVE HARBOUR AUTHORITY", u"It is well run.", u"Ferndale and Cove Harbour Authority"},
        {u"", u"This is my assessment of Port Ferndale. The Harlow Port is near.", u"Port Ferndale"},
        {u"", u"Ferndale Harbour Authority is busy. It has two quays.", u"Ferndale Harbour Authority"},
        {u"", u"Port Education is a small team. Port Education is busy.", std::nullopt},
        {u"Harbour Lights: a review", u"It is well run.", u"Harbour Lights"},
        {u"", u"The harbour authority is well run.", std::nullopt},
        {u"", u"When Port dues rose, nobody noticed.", std::nullopt},
        {u"", u"", std::nullopt}};
    for (const Case& c : cases) {
        SCOPED_TRACE(testing::Message() << c.title.size() << ", " << c.text.size());
        EXPECT_EQ(subject_of(c), c.subject);
    }
}

TEST(SubjectRecogniser, APlaceServesOnlyWhereItIsAllowedAndNoBodyIsNamed) {
    const Case place{u"", u"Readers in Ferndale are served well. Books in Ferndale are new.", u"Ferndale"};
    EXPECT_EQ(subject_of(place, {StructureWorld::library, false, {}}), std::nullopt);
    EXPECT_EQ(subject_of(place, {StructureWorld::library, true, {}}), u"Ferndale");
    const Case body{u"Ferndale Library Service", u"Readers in Ferndale are served well.", {}};
    EXPECT_EQ(subject_of(body, {StructureWorld::library, true, {}}), u"Ferndale Library Service");
}

TEST(SubjectRecogniser, TheAssessorIsNotTheSubject) {
    const Case title{u"Anna Holt: a review", u"It is well run.", {}};
    EXPECT_EQ(subject_of(title, {StructureWorld::harbour, false, u"Anna Holt"}), std::nullopt);
}

} // namespace
} // namespace findings::engine
