#include "engine/paragraph_facts.hpp"

#include <limits>

namespace findings::engine {
namespace {

constexpr std::size_t opening_tokens = 10;

bool is_bullet(char16_t c) {
    return std::u16string_view(u"\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7*").find(c) !=
           std::u16string_view::npos;
}
bool is_dash(char16_t c) {
    return c == u'-' || c == u'\u2013' || c == u'\u2014';
}
bool closes(char16_t c) {
    return std::u16string_view(u"\"'\u2019\u201d)]").find(c) != std::u16string_view::npos;
}

/// "- " or "• " before anything else; a dash inside is punctuation of the sentence.
bool begins_list_item(std::span<const Token> tokens) {
    if (tokens.size() < 2 || tokens.front().kind != TokenKind::Punctuation) return false;
    if (is_bullet(tokens.front().first)) return true;
    return is_dash(tokens.front().first) && tokens[1].range.begin > tokens.front().range.end;
}

bool begins_numbered(std::span<const Token> tokens) {
    if (tokens.size() < 3) return false;
    const bool stop = tokens[1].first == u'.' || tokens[1].first == u')';
    const bool short_number = tokens[0].kind == TokenKind::Number && tokens[0].range.size() <= 3;
    const bool letter_in_brackets = tokens[0].first == u'(' && tokens[2].first == u')';
    return (short_number && stop) || letter_in_brackets;
}

bool is_bracketed(std::span<const Token> tokens) {
    if (tokens.size() < 3) return false;
    const char16_t open = tokens.front().first, close = tokens.back().first;
    return (open == u'[' && close == u']') || (open == u'(' && close == u')');
}

bool begins_quotation(std::span<const Token> tokens) {
    return !tokens.empty() && std::u16string_view(u"\"\u201c\u2018\u2026").find(tokens.front().first) !=
                                  std::u16string_view::npos;
}

char16_t last_character(std::span<const Token> tokens) {
    for (std::size_t i = tokens.size(); i-- > 0;)
        if (tokens[i].kind != TokenKind::LineBreak && !closes(tokens[i].first)) return tokens[i].first;
    return 0;
}

} // namespace

ParagraphFacts gather_facts(const Paragraph& paragraph, std::span<const Token> tokens,
                            std::size_t first_token, const PhraseIndex& signals,
                            std::vector<PhraseIndex::Match>& scratch) {
    ParagraphFacts facts;
    for (std::size_t i = first_token; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Word) ++facts.words;
        if (tokens[i].kind == TokenKind::Number) ++facts.numbers;
        if (tokens[i].capitalised) ++facts.capitalised;
        scratch.clear();
        signals.find_at(tokens, i, scratch);
        for (const auto& match : scratch) {
            if (i < first_token + opening_tokens) facts.opening.set(match.value);
            if (auto& count = facts.signals[match.value]; count < std::numeric_limits<std::uint16_t>::max())
                ++count;
        }
    }
    facts.last = last_character(tokens);
    facts.list_item = paragraph.hints.list_item || begins_list_item(tokens);
    facts.numbered = begins_numbered(tokens);
    facts.quoted = begins_quotation(tokens);
    facts.bracketed = is_bracketed(tokens);
    return facts;
}

} // namespace findings::engine
