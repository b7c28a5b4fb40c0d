#include "engine/name_words.hpp"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace findings::engine {
namespace {

constexpr std::size_t longest_person_name = 5; ///< words

struct ClassWords {
    NameWord name_word;
    std::u16string_view words; ///< separated by spaces
};

constexpr std::array table{
    ClassWords{
        NameWord::PersonTitle,
        u"mr mrs ms miss mx dr doctor professor prof sir dame lord lady rev reverend hon councillor cllr"},
    ClassWords{NameWord::Particle, u"de van von der den du la le al bin ibn ap of"},
    ClassWords{
        NameWord::NoPerson,
        u"i a an the this that these those it we you he she they my our your their her his its and or of "
        u"for in on at to from by with as if when while since but however although yes no not now so then "
        u"january february march april may june july august september october november december monday "
        u"tuesday wednesday thursday friday saturday sunday christmas easter hm hmi majesty inspector "
        u"inspectors inspectorate inspection chief constable constabulary police service services force "
        u"fire rescue authority board trust school academy college hospital surgery prison hmp council "
        u"county city borough district metropolitan university department transcript statement assessment "
        u"report peel chair madam leader lead head deputy director commissioner sergeant superintendent "
        u"governor principal headteacher manager committee office england wales scotland ireland britain "
        u"uk presenter interviewer children nhs house care quality commission home national local good "
        u"overall what here hello thank thanks member members minister secretary state"},
    ClassWords{
        NameWord::NoBody,
        u"i a an the this that these those it we you he she they my our your their her his its or in on at "
        u"to from by with as if when while since but however although though despite yes no not now so then "
        u"here there what how who why where which overall some most all both many each every both few other "
        u"after before during within across throughout under over between hm hmi majesty inspector "
        u"inspectors inspectorate inspection inspections assessment transcript statement report peel video "
        u"annual summary remarks presentation recording review visit staff officers leaders children pupils "
        u"monday tuesday wednesday thursday friday saturday sunday january february april june july august "
        u"september october november december hello thank thanks good welcome mr mrs ms miss dr professor "
        u"sir dame also like was is are has have had be been will would can could should may must do does "
        u"did not senior ofsted cqc hmic hmicfrs gao inside outside chief march may care year years key "
        u"stage"},
    ClassWords{NameWord::Connector, u"of and for upon"},
    ClassWords{NameWord::Office,
               u"hmi inspector inspectors assessor assessors auditor auditors reviewer evaluator evaluators "
               u"comptroller adjudicator examiner investigator ombudsman rapporteur"},
    ClassWords{
        NameWord::Examination,
        u"assessment inspection review audit visit evaluation accreditation investigation inspections "
        u"report introduction statement remarks address briefing examination reinspection re-inspection "
        u"summary transcript"},
    ClassWords{NameWord::Rank,
               u"constable sergeant superintendent governor headteacher principal manager director executive "
               u"commissioner mayor minister chairman detective pc councillor officer registrar"}};

template <typename Visitor>
void for_each_word(std::u16string_view words, Visitor visit) {
    while (!words.empty()) {
        const std::size_t end = words.find(u' ');
        if (const auto word = words.substr(0, end); !word.empty()) visit(word);
        if (end == std::u16string_view::npos) return;
        words.remove_prefix(end + 1);
    }
}

} // namespace

void intern_name_words(Vocabulary& vocabulary) {
    for (const ClassWords& row : table)
        for_each_word(row.words, [&](std::u16string_view word) { vocabulary.intern(word); });
}

NameWords::NameWords(const Vocabulary& vocabulary) : classes_(vocabulary.size()) {
    for (const ClassWords& row : table)
        for_each_word(row.words, [&](std::u16string_view word) {
            const auto id = static_cast<std::size_t>(vocabulary.find(word));
            if (id != 0) classes_[id] |= static_cast<std::uint8_t>(row.name_word);
        });
}

bool NameWords::in_person_name(const Token& token) const {
    return token.kind == TokenKind::Word && token.capitalised && !is(token, NameWord::NoPerson) &&
           !is(token, NameWord::PersonTitle);
}

std::optional<std::size_t> NameWords::person_name(std::span<const Token> tokens, std::size_t first) const {
    if (first >= tokens.size() || !in_person_name(tokens[first])) return std::nullopt;
    std::size_t end = first + 1, words = 1;
    while (end < tokens.size() && words < longest_person_name) {
        std::size_t next = end;
        if (tokens[next].first == u'.' && tokens[end - 1].range.size() == 1) ++next; // an initial
        if (next >= tokens.size() || !adjacent(tokens[end - 1], tokens[next])) break;
        while (next < tokens.size() && is(tokens[next], NameWord::Particle) && !tokens[next].capitalised)
            ++next;
        if (next >= tokens.size() || !in_person_name(tokens[next]) ||
            !adjacent(tokens[next - 1], tokens[next]))
            break;
        end = next + 1;
        ++words;
    }
    return words > 1 ? std::optional(end) : std::nullopt;
}

std::optional<std::size_t> NameWords::lower_case_name(std::span<const Token> tokens,
                                                      std::size_t first) const {
    if (first + 2 > tokens.size() || !adjacent(tokens[first], tokens[first + 1])) return std::nullopt;
    for (std::size_t i = first; i < first + 2; ++i)
        if (tokens[i].kind != TokenKind::Word || is(tokens[i], NameWord::NoPerson)) return std::nullopt;
    return first + 2;
}

bool adjacent(const Token& left, const Token& right) {
    return right.kind != TokenKind::LineBreak && right.range.begin <= left.range.end + 2 &&
           right.range.begin >= left.range.end;
}

std::u16string_view text_of(std::u16string_view paragraph, std::span<const Token> tokens) {
    if (tokens.empty()) return {};
    return paragraph.substr(tokens.front().range.begin, tokens.back().range.end - tokens.front().range.begin);
}

bool same_name(std::u16string_view a, std::u16string_view b) {
    return std::ranges::equal(a, b, [](char16_t x, char16_t y) {
        const auto plain = [](char16_t c) { return c == u'\u2019' ? UChar32{u'\''} : u_tolower(c); };
        return plain(x) == plain(y);
    });
}

std::u16string with_capitals(std::u16string_view name) {
    std::u16string capitals(name);
    for (std::size_t i = 0; i < capitals.size(); ++i)
        if (i == 0 || capitals[i - 1] == u' ' || capitals[i - 1] == u'-')
            capitals[i] = static_cast<char16_t>(u_toupper(capitals[i]));
    return capitals;
}

bool is_all_capitals(std::u16string_view text) {
    return std::ranges::none_of(text, [](char16_t c) { return u_islower(c) != 0; });
}

} // namespace findings::engine
