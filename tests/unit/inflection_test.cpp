#include "framework/inflection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace findings::framework {
namespace {

using Forms = std::vector<std::u16string>;
using ::testing::UnorderedElementsAreArray;

struct Case {
    const char16_t* base;
    Forms forms;
};

std::string ascii(const std::u16string& text) {
    return {text.begin(), text.end()};
}

void expect_forms(Forms (*inflect)(std::u16string_view), const std::vector<Case>& cases) {
    for (const auto& [base, forms] : cases)
        EXPECT_THAT(inflect(base), UnorderedElementsAreArray(forms)) << ascii(base);
}

TEST(Inflection, GivesAllFormsOfAVerb) {
    expect_forms(
        verb_forms,
        {
            {u"work", {u"work", u"works", u"worked", u"working"}},
            {u"stop", {u"stop", u"stops", u"stopped", u"stopping"}},
            {u"plan", {u"plan", u"plans", u"planned", u"planning"}},
            {u"quit", {u"quit", u"quits", u"quitted", u"quitting"}},
            {u"carry", {u"carry", u"carries", u"carried", u"carrying"}},
            {u"play", {u"play", u"plays", u"played", u"playing"}},
            {u"improve", {u"improve", u"improves", u"improved", u"improving"}},
            {u"agree", {u"agree", u"agrees", u"agreed", u"agreeing"}},
            {u"die", {u"die", u"dies", u"died", u"dying"}},
            {u"miss", {u"miss", u"misses", u"missed", u"missing"}},
            {u"reach", {u"reach", u"reaches", u"reached", u"reaching"}},
            {u"fix", {u"fix", u"fixes", u"fixed", u"fixing"}},
            {u"show", {u"show", u"shows", u"showed", u"shown", u"showing"}},
            {u"need", {u"need", u"needs", u"needed", u"needing"}},
            {u"help", {u"help", u"helps", u"helped", u"helping"}},
            {u"refer", {u"refer", u"refers", u"referred", u"referring"}},
            {u"offer", {u"offer", u"offers", u"offered", u"offering"}},
            {u"commit", {u"commit", u"commits", u"committed", u"committing"}},
            {u"visit", {u"visit", u"visits", u"visited", u"visiting"}},
            {u"travel", {u"travel", u"travels", u"travelled", u"travelling", u"traveled", u"traveling"}},
            {u"fail", {u"fail", u"fails", u"failed", u"failing"}},
            {u"panic", {u"panic", u"panics", u"panicked", u"panicking"}},
        });
}

TEST(Inflection, KnowsIrregularVerbs) {
    expect_forms(verb_forms,
                 {
                     {u"be", {u"be", u"am", u"is", u"are", u"was", u"were", u"been", u"being"}},
                     {u"have", {u"have", u"has", u"had", u"having"}},
                     {u"do", {u"do", u"does", u"did", u"done", u"doing"}},
                     {u"go", {u"go", u"goes", u"went", u"gone", u"going"}},
                     {u"make", {u"make", u"makes", u"made", u"making"}},
                     {u"get", {u"get", u"gets", u"got", u"gotten", u"getting"}},
                     {u"begin", {u"begin", u"begins", u"began", u"begun", u"beginning"}},
                     {u"put", {u"put", u"puts", u"putting"}},
                     {u"lead", {u"lead", u"leads", u"led", u"leading"}},
                     {u"see", {u"see", u"sees", u"saw", u"seen", u"seeing"}},
                     {u"pay", {u"pay", u"pays", u"paid", u"paying"}},
                     {u"oversee", {u"oversee", u"oversees", u"oversaw", u"overseen", u"overseeing"}},
                 });
}

TEST(Inflection, GivesThePluralOfANoun) {
    expect_forms(noun_forms, {
                                 {u"gap", {u"gap", u"gaps"}},
                                 {u"agency", {u"agency", u"agencies"}},
                                 {u"boy", {u"boy", u"boys"}},
                                 {u"process", {u"process", u"processes"}},
                                 {u"approach", {u"approach", u"approaches"}},
                                 {u"child", {u"child", u"children"}},
                                 {u"person", {u"person", u"persons", u"people"}},
                                 {u"policewoman", {u"policewoman", u"policewomen"}},
                                 {u"life", {u"life", u"lives"}},
                                 {u"crisis", {u"crisis", u"crises"}},
                                 {u"portfolio", {u"portfolio", u"portfolios"}},
                                 {u"series", {u"series"}},
                             });
}

TEST(Inflection, ComparesAnAdjective) {
    expect_forms(adjective_forms, {
                                      {u"good", {u"good", u"better", u"best"}},
                                      {u"bad", {u"bad", u"worse", u"worst"}},
                                      {u"strong", {u"strong", u"stronger", u"strongest"}},
                                      {u"safe", {u"safe", u"safer", u"safest"}},
                                      {u"big", {u"big", u"bigger", u"biggest"}},
                                      {u"slow", {u"slow", u"slower", u"slowest"}},
                                      {u"weak", {u"weak", u"weaker", u"weakest"}},
                                      {u"early", {u"early", u"earlier", u"earliest"}},
                                      {u"effective", {u"effective"}},
                                      {u"useful", {u"useful"}},
                                      {u"thorough", {u"thorough"}},
                                  });
}

TEST(Inflection, ChangesTheLastPartOfAHyphenatedWord) {
    expect_forms(noun_forms, {{u"follow-up", {u"follow-up", u"follow-ups"}}});
    expect_forms(verb_forms, {{u"re-run", {u"re-run", u"re-runs", u"re-ran", u"re-running"}}});
}

} // namespace
} // namespace findings::framework
