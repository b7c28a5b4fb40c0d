#include "engine/assessor_recogniser.hpp"

#include <algorithm>

#include <unicode/uchar.h>

namespace findings::engine {
namespace {

constexpr double needed = 3;
constexpr double introduces_self = 5;
constexpr double bears_office = 4;
constexpr double office_in_passing = 1; ///< an office beside a name in the midst of the text
constexpr double speaks_by_title = 3;   ///< "remarks by NAME" in a heading
constexpr double listed_first = 1;      ///< "the inspectors were NAME, NAME and NAME"
constexpr double names_self = 3;        ///< "Good morning. NAME, for the record"
constexpr double signs = 3;
constexpr double in_title_of_office = 1.5; ///< "The inspector's verdict: NAME talks to us"
constexpr double is_labelled = 2;
constexpr double asks_the_questions = -8;
constexpr double holds_rank = -4; ///< "Chief Constable NAME"

constexpr std::size_t opening_tokens = 8;   ///< "Good evening, everybody. NAME here."
constexpr std::size_t greeting_tokens = 16; ///< "Members of the board, colleagues, good morning. NAME."
constexpr std::size_t early_paragraphs = 4;
constexpr std::size_t late_paragraphs = 3;
constexpr std::size_t longest_office = 12;   ///< tokens of a paragraph that tells only an office
constexpr std::size_t office_window = 8;     ///< tokens from a name to the office behind it
constexpr std::size_t most_candidates = 100; ///< an assessor is named before so many others are
constexpr std::size_t list_window = 6;       ///< tokens between "inspectors" and "were NAME"

struct Candidate {
    std::u16string_view name;
    double score = 0;
};

/// One paragraph as the search sees it.
struct Place {
    std::u16string_view text;
    std::span<const Token> tokens;
    bool heading = false;
    bool early = false;
    bool late = false;
    bool without_capitals = false;
    bool signature = false; ///< a name alone in it signs the text
};

class Search {
public:
    explicit Search(const NameWords& words) : words_(words) {}

    void look_through(const Place& place) {
        for (std::size_t i = 0; i < place.tokens.size(); ++i) {
            const auto end = place.without_capitals && i > 1 && introduces(place, i - 1)
                                 ? words_.lower_case_name(place.tokens, i)
                                 : words_.person_name(place.tokens, i);
            if (!end) continue;
            if (const double score = weigh(place, i, *end); score != 0)
                credit(text_of(place.text, place.tokens.subspan(i, *end - i)), score);
            i = *end - 1;
        }
    }

    void weigh_labels(const SpeakerTurns& turns) {
        for (const auto& speaker : turns.speakers) {
            const bool asks = 2 * speaker.questions > speaker.turns;
            for (Candidate& candidate : candidates_)
                if (is_labelled_so(candidate.name, speaker.label))
                    candidate.score += asks ? asks_the_questions : is_labelled;
        }
    }

    [[nodiscard]] std::optional<std::u16string> best() const {
        const Candidate* best = nullptr;
        for (const Candidate& candidate : candidates_)
            if (candidate.score >= needed && (!best || candidate.score > best->score)) best = &candidate;
        if (!best) return std::nullopt;
        const bool capitals = std::ranges::any_of(best->name, [](char16_t c) { return u_isupper(c) != 0; });
        return capitals ? std::u16string(best->name) : with_capitals(best->name);
    }

private:
    /// "DR ANNA HOLT" is a label of Anna Holt.
    [[nodiscard]] static bool is_labelled_so(std::u16string_view name, std::u16string_view label) {
        return label.size() >= name.size() && same_name(label.substr(label.size() - name.size()), name);
    }

    void credit(std::u16string_view name, double score) {
        const auto known = std::ranges::find_if(
            candidates_, [&](const Candidate& candidate) { return same_name(candidate.name, name); });
        if (known == candidates_.end()) {
            if (candidates_.size() < most_candidates) candidates_.push_back({name, score});
            return;
        }
        known->score += score;
        if (is_all_capitals(known->name)) known->name = name;
    }

    [[nodiscard]] double weigh(const Place& place, std::size_t first, std::size_t end) const {
        return weigh_before(place, first) + weigh_behind(place, first, end);
    }

    /// The index of the token that leads up to the name, past titles and one mark; none at the start.
    [[nodiscard]] std::optional<std::size_t> leading_up(std::span<const Token> tokens,
                                                        std::size_t first) const {
        std::size_t i = first;
        while (i > 0 && (words_.is(tokens[i - 1], NameWord::PersonTitle) || tokens[i - 1].first == u'.'))
            --i;
        const auto is_mark = [](char16_t c) {
            return std::u16string_view(u",:(\u2013\u2014").find(c) != std::u16string_view::npos;
        };
        if (i > 0 && tokens[i - 1].kind == TokenKind::Punctuation && is_mark(tokens[i - 1].first)) --i;
        return i > 0 ? std::optional(i - 1) : std::nullopt;
    }

    [[nodiscard]] double weigh_before(const Place& place, std::size_t first) const {
        const auto before = leading_up(place.tokens, first);
        if (!before) return 0;
        const auto& tokens = place.tokens;
        if (introduces(place, *before)) return introduces_self;
        if (words_.is(tokens[*before], NameWord::Office))
            return place.early ? bears_office : office_in_passing;
        if (words_.is(tokens[*before], NameWord::Rank)) return holds_rank;
        if (place.heading && is_word(place, *before, u"by")) return speaks_by_title;
        if (place.heading && place.early && has_office(place)) return in_title_of_office;
        const bool lists = is_word(place, *before, u"were") || is_word(place, *before, u"was");
        if (lists && place.early && office_before(place, *before)) return bears_office + listed_first;
        return 0;
    }

    [[nodiscard]] bool has_office(const Place& place) const {
        return std::ranges::any_of(place.tokens,
                                   [&](const Token& token) { return words_.is(token, NameWord::Office); });
    }

    [[nodiscard]] double weigh_behind(const Place& place, std::size_t first, std::size_t end) const {
        const auto& tokens = place.tokens;
        const bool alone = end == tokens.size() || tokens[end].kind == TokenKind::LineBreak;
        if (alone) return place.signature && first == 0 ? signs : 0;
        const bool opens = first < opening_tokens && place.early;
        if (opens && is_word(place, end, u"here")) return introduces_self;
        const bool from =
            end + 1 < tokens.size() && tokens[end].first == u',' && is_word(place, end + 1, u"from");
        if (opens && from && !place.heading) return speaks_by_title;
        if (greets_with_name(place, first, end)) return names_self;
        if ((place.early || place.late) && bears_office_behind(place, end)) return bears_office;
        return 0;
    }

    /// "Good morning, everyone. NAME, for the record", "Evening. NAME speaking", "NAME's the name".
    [[nodiscard]] static bool greets_with_name(const Place& place, std::size_t first, std::size_t end) {
        if (!place.early || place.heading || first == 0 || first >= greeting_tokens) return false;
        if (place.tokens[first - 1].first != u'.') return false;
        const char16_t next = place.tokens[end].first;
        return next == u'.' || next == u',' || is_word(place, end, u"speaking") ||
               (end + 2 < place.tokens.size() && is_word(place, end + 2, u"name"));
    }

    /// "NAME HMI", "NAME, chief inspector of harbours", "NAME (lead inspector)".
    [[nodiscard]] bool bears_office_behind(const Place& place, std::size_t end) const {
        const Token& next = place.tokens[end];
        const bool apart = next.first == u',' || next.first == u'(';
        const std::size_t window = end + (apart ? office_window : 2);
        return office_between(place, end, std::min(place.tokens.size(), window));
    }

    /// "I am", "my name is" right before the name.
    [[nodiscard]] static bool introduces(const Place& place, std::size_t before) {
        if (before < 1) return false;
        if (is_word(place, before, u"m") || is_word(place, before, u"'m") ||
            is_word(place, before, u"\u2019m") || is_word(place, before, u"am"))
            return is_word(place, before - 1, u"i");
        return is_word(place, before - 1, u"name");
    }

    [[nodiscard]] static bool is_word(const Place& place, std::size_t token, std::u16string_view word) {
        const TextRange range = place.tokens[token].range;
        return same_name(place.text.substr(range.begin, range.size()), word);
    }

    /// "The inspectors for this visit" before the token.
    [[nodiscard]] bool office_before(const Place& place, std::size_t token) const {
        for (std::size_t i = token; i-- > 0 && token - i <= list_window;) {
            if (place.tokens[i].kind != TokenKind::Word) return false;
            if (words_.is(place.tokens[i], NameWord::Office)) return true;
        }
        return false;
    }

    /// An office between the tokens, with nothing but words and commas before it.
    [[nodiscard]] bool office_between(const Place& place, std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            const Token& token = place.tokens[i];
            if (token.kind != TokenKind::Word && token.first != u',' && token.first != u'(') return false;
            if (words_.is(token, NameWord::Office)) return true;
        }
        return false;
    }

    const NameWords& words_;
    std::vector<Candidate> candidates_;
};

/// The last paragraph, or the one before it where the last tells the office.
bool may_be_signature(std::span<const ParagraphTokens> paragraphs, std::size_t p, const NameWords& words) {
    if (p + 1 == paragraphs.size()) return true;
    if (p + 2 != paragraphs.size()) return false;
    const auto& last = paragraphs.back().tokens;
    return last.size() <= longest_office &&
           std::ranges::any_of(last, [&](const Token& token) { return words.is(token, NameWord::Office); });
}

} // namespace

std::optional<std::u16string> find_assessor(const Transcript& transcript,
                                            std::span<const ParagraphTokens> paragraphs,
                                            const std::vector<bool>& headings, const SpeakerTurns& turns,
                                            const NameWords& words) {
    Search search(words);
    for (std::size_t p = 0; p < paragraphs.size(); ++p)
        search.look_through({transcript.paragraphs[p].text, paragraphs[p].tokens, headings[p],
                             p < early_paragraphs, p + late_paragraphs >= paragraphs.size(),
                             std::ranges::none_of(paragraphs[p].tokens, &Token::capitalised),
                             may_be_signature(paragraphs, p, words)});
    search.weigh_labels(turns);
    return search.best();
}

} // namespace findings::engine
