#include "engine/summary_compressor.hpp"

#include "engine/utf.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace findings::engine {
namespace {

std::u16string summarise(std::u16string_view quote, std::u16string_view subject = {}) {
    std::vector<Token> tokens;
    tokenise(quote, Vocabulary{}, tokens);
    return compress(quote, {0, quote.size()}, tokens, subject);
}

/// Shows a readable text where a comparison fails.
std::string shown(std::u16string_view text) {
    return engine::to_utf8(text);
}

struct Case {
    std::u16string quote;
    std::u16string summary;
};

void expect_all(const std::vector<Case>& cases, std::u16string_view subject = {}) {
    for (const Case& c : cases)
        EXPECT_EQ(shown(summarise(c.quote, subject)), shown(c.summary)) << shown(c.quote);
}

TEST(SummaryCompressor, KeepsAShortQuoteWhole) {
    expect_all({
        {u"", u""},
        {u"the harbour is well run.", u"The harbour is well run"},
        {u"Lamps on the quay \u2013 sound", u"Lamps on the quay \u2013 sound"},
        {u"\u201Cfirst class\u201D is how I would put it", u"\u201CFirst class\u201D is how I would put it"},
        {u"\u00e9lan is not in short supply", u"\u00c9lan is not in short supply"},
        {u"the crew's\nlog is neat", u"The crew's log is neat"},
        {u"\U0001F600 the crew smiles", u"\U0001F600 The crew smiles"},
    });
}

TEST(SummaryCompressor, DropsConnectives) {
    expect_all({
        {u"However, the ferries run late", u"The ferries run late"},
        {u"but the ferries run late", u"The ferries run late"},
        {u"In particular, wardens listen to boat owners", u"Wardens listen to boat owners"},
        {u"Furthermore, on the other hand, wardens listen", u"Wardens listen"},
        {u"although the ferries run late", u"The ferries run late"},
        {u"This means that boats are inspected twice", u"Boats are inspected twice"},
        {u"Wardens, however, are rarely trained", u"Wardens are rarely trained"},
        {u"As a result, moorings are safe", u"Moorings are safe"},
    });
}

TEST(SummaryCompressor, KeepsWhatOnlyLooksLikeAConnective) {
    expect_all({
        {u"As a result of the storm, moorings failed", u"As a result of the storm, moorings failed"},
        {u"Although wardens are few, moorings are safe", u"Although wardens are few, moorings are safe"},
        {u"That quay is in ruins", u"That quay is in ruins"},
        {u"Further training is on offer", u"Further training is on offer"},
        {u"Rather few boats are insured", u"Rather few boats are insured"},
        {u"But for the pilots, the port would close", u"But for the pilots, the port would close"},
    });
}

TEST(SummaryCompressor, DropsFrames) {
    expect_all({
        {u"I am satisfied that the port keeps its channel clear", u"The port keeps its channel clear"},
        {u"I'm pleased to see that pilots are well trained", u"Pilots are well trained"},
        {u"We found that berths are given out fairly", u"Berths are given out fairly"},
        {u"Inspectors also found that berths are given out fairly", u"Berths are given out fairly"},
        {u"It is clear that pilots know the channel", u"Pilots know the channel"},
        {u"It was disappointing to find that buoys had sunk", u"Buoys had sunk"},
        {u"There is clear evidence that pilots know the channel", u"Pilots know the channel"},
        {u"However, we were pleased to note that, since May, pilots are on call",
         u"Since May, pilots are on call"},
    });
}

TEST(SummaryCompressor, KeepsFramesThatCarryTheSense) {
    expect_all({
        {u"I am not satisfied that the port keeps its channel clear",
         u"I am not satisfied that the port keeps its channel clear"},
        {u"I am satisfied with most of the port's work", u"I am satisfied with most of the port's work"},
        {u"Owners told us that the port is slow", u"Owners told us that the port is slow"},
        {u"We recommend that the port dredge its channel", u"We recommend that the port dredge its channel"},
        {u"We found little evidence that logs are kept", u"We found little evidence that logs are kept"},
        {u"I am pleased that logs are kept and that they are read",
         u"I am pleased that logs are kept and that they are read"},
    });
}

TEST(SummaryCompressor, DropsBracketsUnlessTheyDeny) {
    expect_all({
        {u"The Harbour Watch (HW) meets (as planned) each week", u"The Harbour Watch meets each week"},
        {u"Most berths (but not the long ones) are safe", u"Most berths (but not the long ones) are safe"},
        {u"(un)safe berths are marked", u"(Un)safe berths are marked"},
    });
}

TEST(SummaryCompressor, TakesTrailingPartsOffALongQuote) {
    expect_all({
        {u"Pilots board every large ship and every ferry at the outer buoy in any weather, which has cut the "
         u"number of groundings",
         u"Pilots board every large ship and every ferry at the outer buoy in any weather"},
        {u"The harbour office answers complaints from boat owners within a week so that small quarrels over "
         u"berths "
         u"are settled before they grow into court cases",
         u"The harbour office answers complaints from boat owners within a week"},
        {u"Wardens share what they see on their night rounds with the coastguard and the customs office in "
         u"order to "
         u"keep smugglers away from the outer moorings",
         u"Wardens share what they see on their night rounds with the coastguard and the customs office"},
        {u"Berths are let openly and fairly, with a published list of prices and a short and simple form "
         u"that most "
         u"owners can fill in by themselves",
         u"Berths are let openly and fairly"},
    });
}

TEST(SummaryCompressor, TakesALeadingAdjunctOffALongQuote) {
    expect_all({
        {u"Since the great storm that broke the northern mole and sank eleven boats, the port has rebuilt "
         u"its "
         u"defences with care and at speed",
         u"The port has rebuilt its defences with care and at speed"},
        {u"In most of the outer basins that we saw on our second visit, chains and rings are checked once a "
         u"week by "
         u"a warden",
         u"In most of the outer basins that we saw on our second visit, chains and rings are checked"},
    });
}

TEST(SummaryCompressor, TakesAsidesOutOfALongQuote) {
    expect_all({
        {u"The pilots \u2013 nine men and women from the two villages on the bar \u2013 know each shoal and "
         u"current in "
         u"the channel by heart",
         u"The pilots know each shoal and current in the channel by heart"},
        {u"The new radar, which was paid for by a levy on the larger cruise ships, covers the whole of the "
         u"approach in "
         u"any weather",
         u"The new radar covers the whole of the approach in any weather"},
    });
}

TEST(SummaryCompressor, NeverEndsInTheMiddleOfAPhrase) {
    expect_all({
        {u"Owners of small boats in the inner basin are able to rely on clear, kind and timely advice from "
         u"wardens and "
         u"their own association",
         u"Owners of small boats in the inner basin are able to rely on clear, kind and timely advice"},
        {u"The port fails to check the chains, ropes and rings of the visitors' moorings in the outer basin "
         u"before the "
         u"winter gales set in",
         u"The port fails to check the chains, ropes and rings of the visitors' moorings in the outer basin"},
    });
}

TEST(SummaryCompressor, KeepsANegationHoweverLongTheQuote) {
    const std::u16string quote = u"The port's list of owners, moorings and permits for the whole of the "
                                 u"outer basin is kept with care but it is "
                                 u"open to visitors on two days a week and is not shared with the coastguard";
    EXPECT_NE(summarise(quote).find(u"is not shared"), std::u16string::npos) << shown(summarise(quote));
}

TEST(SummaryCompressor, NamesTheSubjectWhereItIsMeant) {
    const std::u16string subject = u"Selmouth Harbour Police";
    expect_all({{u"The force is well led", u"Selmouth Harbour Police is well led"},
                {u"However, the force's patrols are rare", u"Selmouth Harbour Police's patrols are rare"},
                {u"The force control room is understaffed", u"The force control room is understaffed"},
                {u"The council is well led", u"The council is well led"},
                {u"It has a plan", u"It has a plan"}},
               subject);
    expect_all({{u"The force is well led", u"The force is well led"}});
}

TEST(SummaryCompressor, PutsTheArticleBeforeNamesThatTakeIt) {
    expect_all({{u"The service is well led", u"The Selmouth Rescue Service is well led"}},
               u"Selmouth Rescue Service");
    expect_all({{u"The school is well led", u"Selmouth School is well led"}}, u"Selmouth School");
}

TEST(SummaryCompressor, ResolvesReferencesByWhatStandsBefore) {
    struct Reference {
        std::u16string before;
        std::u16string quote;
        std::u16string summary;
    };
    const Reference cases[] = {
        {u"The force is small. ", u"It has a clear plan", u"Selmouth Harbour Police has a clear plan"},
        {u"Furthermore, Selmouth Harbour Police is small. ", u"However, it needs more boats",
         u"Selmouth Harbour Police needs more boats"},
        {u"The plan is new. ", u"It has clear aims", u"It has clear aims"},
        {u"The force is small. ", u"It is clear from talks that staff cope",
         u"It is clear from talks that staff cope"},
        {u"The force is small and ", u"it has a clear plan", u"It has a clear plan"},
        {u"Selmouth Harbour Police has a small fleet ", u"and is working hard to mend it",
         u"Selmouth Harbour Police is working hard to mend it"},
        {u"The force has a small fleet, and the town knows it, ", u"but is mending it", u"Is mending it"},
        {u"The crew has a small boat ", u"and is mending it", u"Is mending it"},
    };
    for (const Reference& c : cases) {
        const std::u16string paragraph = c.before + c.quote + u". And so on.";
        std::vector<Token> tokens;
        tokenise(paragraph, Vocabulary{}, tokens);
        EXPECT_EQ(shown(compress(paragraph, {c.before.size(), c.before.size() + c.quote.size()}, tokens,
                                 u"Selmouth Harbour Police")),
                  shown(c.summary))
            << shown(paragraph);
    }
}

// Properties of every summary.

using Words = std::vector<std::u16string>;

std::size_t count_of_words(std::u16string_view text) {
    std::size_t count = 0;
    std::istringstream in(engine::to_utf8(text));
    for (std::string word; in >> word;)
        count += std::ranges::any_of(word, [](unsigned char c) { return std::isalnum(c) || c >= 0x80; }) &&
                 word != "\u2013" && word != "\u2014";
    return count;
}

/// Whether `summary` is made of the quote's words in their order, articles, "and", "not" and the subject's
/// name at the start aside.
bool is_extract(const Words& summary, const Words& quote, const Words& subject) {
    static const std::set<std::u16string> additions{u"a", u"an", u"the", u"and", u"not"};
    const std::size_t article = !summary.empty() && summary[0] == u"the" ? 1 : 0;
    const bool named = !subject.empty() && summary.size() > article + subject.size() &&
                       std::equal(subject.begin(), subject.end(), summary.begin() + article);
    const auto from = [&](std::size_t first) {
        std::size_t at = 0;
        for (std::size_t i = first; i < summary.size(); ++i) {
            const auto found =
                std::find(quote.begin() + static_cast<std::ptrdiff_t>(at), quote.end(), summary[i]);
            if (found != quote.end())
                at = static_cast<std::size_t>(found - quote.begin()) + 1;
            else if (!additions.contains(summary[i]))
                return false;
        }
        return true;
    };
    return from(0) || (named && from(article + subject.size()));
}

std::ptrdiff_t negations(const Words& words) {
    static const std::set<std::u16string> negation{u"not",    u"no",      u"never",  u"none",    u"nothing",
                                                   u"nobody", u"neither", u"nor",    u"nowhere", u"without",
                                                   u"hardly", u"rarely",  u"seldom", u"barely",  u"scarcely"};
    return std::ranges::count_if(words, [](const std::u16string& word) { return negation.contains(word); });
}

/// The folded words with the marks between them.
Words with_marks(std::u16string_view text) {
    std::vector<Token> tokens;
    tokenise(text, Vocabulary{}, tokens);
    Words words;
    for (const Token& token : tokens)
        words.push_back(fold(text.substr(token.range.begin, token.range.size())));
    return words;
}

/// A word that is kept has lost the word of degree before it.
bool loses_a_degree(const Words& summary, const Words& quote) {
    static const std::set<std::u16string> degree{
        u"some",    u"most",    u"many",    u"few",       u"all",   u"too",
        u"very",    u"more",    u"less",    u"mostly",    u"often", u"sometimes",
        u"usually", u"largely", u"several", u"generally", u"only",  u"almost"};
    for (std::size_t i = 0; i < summary.size(); ++i) {
        bool always_lost = false;
        for (std::size_t at = 0; at < quote.size(); ++at) {
            if (quote[at] != summary[i]) continue;
            always_lost =
                at > 0 && degree.contains(quote[at - 1]) && (i == 0 || summary[i - 1] != quote[at - 1]);
            if (!always_lost) break;
        }
        if (always_lost) return true;
    }
    return false;
}

void expect_properties(const std::u16string& quote, const std::u16string& subject) {
    const std::u16string summary = summarise(quote, subject);
    const Words made = folded_words(summary), given = folded_words(quote);
    EXPECT_TRUE(is_extract(made, given, folded_words(subject))) << shown(quote) << "\n=> " << shown(summary);
    EXPECT_EQ(negations(made), negations(given)) << shown(quote) << "\n=> " << shown(summary);
    EXPECT_FALSE(loses_a_degree(with_marks(summary), with_marks(quote)))
        << shown(quote) << "\n=> " << shown(summary);
    EXPECT_FALSE(summary.empty() || summary.ends_with(u'.') || summary.ends_with(u',')) << shown(summary);
}

TEST(SummaryCompressor, NeverInventsAWordOrLosesANegationOrDegree) {
    const std::u16string openings[] = {u"",
                                       u"However, ",
                                       u"I am pleased to see that ",
                                       u"but ",
                                       u"Although the work is slow, ",
                                       u"In too many ports, not only ours, "};
    const std::u16string middles[] = {
        u"the force is well led", u"most wardens do not know the channel",
        u"it never checks the chains of small boats",
        u"very few pilots, however, were trained without cost to the port (or its owners)",
        u"some crews \u2013 hardly a third \u2013 can't use the radar and too many of them won't learn"};
    const std::u16string endings[] = {
        u"", u".", u", which is a worry for many owners in the outer basin",
        u" so that boats are not left at risk in the gales of a long winter on the northern coast",
        u" in most of the basins that were seen during the second and more thorough of our two visits"};
    for (const std::u16string& opening : openings)
        for (const std::u16string& middle : middles)
            for (const std::u16string& ending : endings)
                expect_properties(opening + middle + ending, u"Selmouth Harbour Police");
}

TEST(SummaryCompressor, HoldsItsPromisesOnTheCorpus) {
    const char* corpus = std::getenv("FINDINGS_CORPUS");
    if (!corpus || !std::filesystem::is_directory(corpus)) GTEST_SKIP() << "FINDINGS_CORPUS names no folder";
    std::size_t quotes = 0, within = 0, long_quotes = 0;
    double ratios = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
        if (!entry.path().filename().string().ends_with(".gold.json")) continue;
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        const boost::json::value gold = boost::json::parse(bytes.str());
        const boost::json::string* name = gold.at("subject").if_string();
        const std::u16string subject = name ? engine::to_utf16(*name).text : u"";
        for (const boost::json::value& finding : gold.at("findings").as_array()) {
            const std::u16string quote = engine::to_utf16(finding.at("quote").as_string()).text;
            expect_properties(quote, subject);
            const std::size_t before = count_of_words(quote),
                              after = count_of_words(summarise(quote, subject));
            ++quotes;
            within += after <= 18;
            if (before <= 18) continue;
            ++long_quotes;
            ratios += static_cast<double>(after) / static_cast<double>(before);
        }
    }
    ASSERT_GT(long_quotes, 0U);
    const double share = static_cast<double>(within) / static_cast<double>(quotes);
    const double ratio = ratios / static_cast<double>(long_quotes);
    std::cout << quotes << " quotes, " << share << " within 18 words; the " << long_quotes
              << " longer ones keep a share of " << ratio << "\n";
    EXPECT_GE(share, 0.9);
    EXPECT_LE(ratio, 0.75);
}

} // namespace
} // namespace findings::engine
