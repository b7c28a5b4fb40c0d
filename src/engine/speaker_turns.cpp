#include "engine/speaker_turns.hpp"

#include <algorithm>
#include <unordered_map>

namespace findings::engine {
namespace {

constexpr std::size_t longest_label = 6; ///< tokens
constexpr std::size_t fewest_turns = 3;  ///< labelled paragraphs in a dialogue

struct Label {
    std::u16string_view text;
    std::size_t end_token = 0; ///< behind the colon
};

bool may_stand_in_a_label(const Token& token) {
    if (token.kind == TokenKind::Word) return token.capitalised;
    return token.kind == TokenKind::Punctuation && token.first == u'.';
}

/// Steps over "(Minister of Works)", which may follow the name.
std::size_t behind_bracket(std::span<const Token> tokens, std::size_t i) {
    if (i >= tokens.size() || tokens[i].first != u'(') return i;
    int open = 0;
    for (const std::size_t end = std::min(tokens.size(), i + 30); i < end; ++i) {
        if (tokens[i].first == u'(') ++open;
        if (tokens[i].first == u')' && --open == 0) return i + 1;
    }
    return i;
}

std::optional<Label> read_label(std::u16string_view text, std::span<const Token> tokens) {
    std::size_t i = 0;
    while (i < tokens.size() && i < longest_label && may_stand_in_a_label(tokens[i]))
        ++i;
    if (i == 0 || tokens.front().kind != TokenKind::Word) return std::nullopt;
    const std::size_t name_end = tokens[i - 1].range.end;
    const std::size_t colon = behind_bracket(tokens, i);
    if (colon >= tokens.size() || tokens[colon].first != u':' || colon + 1 == tokens.size())
        return std::nullopt;
    return Label{text.substr(tokens.front().range.begin, name_end - tokens.front().range.begin), colon + 1};
}

/// "Port Ferndale: what we found" at the top: what stands before the colon never comes back.
bool is_title(std::span<const std::optional<Label>> labels) {
    if (labels.empty() || !labels.front()) return false;
    return std::ranges::none_of(
        labels.subspan(1), [&](const auto& label) { return label && label->text == labels.front()->text; });
}

bool ends_in_question(std::span<const Token> tokens) {
    return !tokens.empty() && tokens.back().first == u'?';
}

/// Words of headings look like labels now and then ("Safety: good"), but only speakers come back.
bool is_dialogue(const SpeakerTurns& turns, std::size_t labelled) {
    return labelled >= fewest_turns &&
           std::ranges::any_of(turns.speakers, [](const auto& speaker) { return speaker.turns > 1; });
}

bool contains_word(std::u16string_view text, std::u16string_view word) {
    const auto same = [](char16_t a, char16_t b) {
        const auto lower = [](char16_t c) { return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c; };
        return lower(a) == lower(b);
    };
    return !std::ranges::search(text, word, same).empty();
}

/// The label's last word: "AYLIFFE" of "MARGARET AYLIFFE".
std::u16string_view last_word(std::u16string_view label) {
    const std::size_t space = label.find_last_of(u" .");
    return space == std::u16string_view::npos ? label : label.substr(space + 1);
}

bool is_office(std::u16string_view label) {
    return contains_word(label, u"inspector") || contains_word(label, u"assessor") || label == u"HMI";
}

} // namespace

SpeakerTurns find_speaker_turns(const Transcript& transcript, std::span<const ParagraphTokens> paragraphs) {
    std::vector<std::optional<Label>> labels(paragraphs.size());
    for (std::size_t p = 0; p < paragraphs.size(); ++p)
        labels[p] = read_label(transcript.paragraphs[p].text, paragraphs[p].tokens);
    if (is_title(labels)) labels.front().reset();

    SpeakerTurns found;
    found.turns.resize(paragraphs.size());
    std::unordered_map<std::u16string_view, std::size_t> known;
    std::optional<std::size_t> speaking;
    std::size_t labelled = 0;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        const auto& tokens = paragraphs[p].tokens;
        if (labels[p]) {
            const auto [entry, is_new] = known.emplace(labels[p]->text, found.speakers.size());
            if (is_new) found.speakers.push_back({labels[p]->text});
            speaking = entry->second;
            found.turns[p].first_token = labels[p]->end_token;
            ++labelled;
            ++found.speakers[*speaking].turns;
            if (ends_in_question(tokens)) ++found.speakers[*speaking].questions;
        }
        found.turns[p].speaker = speaking;
        if (speaking) found.speakers[*speaking].words += tokens.size();
    }
    if (is_dialogue(found, labelled)) return found;
    found.speakers.clear();
    found.turns.assign(paragraphs.size(), {});
    return found;
}

std::optional<std::size_t> find_assessing_speaker(const SpeakerTurns& turns, std::u16string_view assessor) {
    std::optional<std::size_t> answering;
    for (std::size_t s = 0; s < turns.speakers.size(); ++s) {
        const auto& speaker = turns.speakers[s];
        const bool named = !assessor.empty() && contains_word(assessor, last_word(speaker.label));
        if (named || is_office(speaker.label)) return s;
        const bool asks = 2 * speaker.questions > speaker.turns;
        if (!asks && (!answering || speaker.words > turns.speakers[*answering].words)) answering = s;
    }
    return answering;
}

bool labels_an_assessor(const SpeakerTurns& turns) {
    return std::ranges::any_of(turns.speakers, [](const auto& speaker) { return is_office(speaker.label); });
}

} // namespace findings::engine
