#include "engine/subject_recogniser.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include <unicode/uchar.h>

namespace findings::engine {
namespace {

constexpr double in_title = 6;
constexpr double opens_title = 3; ///< first words of the title
constexpr double is_examined = 4; ///< "assessment of NAME", "visit to NAME"
constexpr double needed = 1;
constexpr double title_alone = 2; ///< a name in the title that has no word for a body
constexpr double place_needed = 2;
constexpr double place_early = 1;          ///< a place that is named in the first paragraphs
constexpr double body_against_place = 1.5; ///< a body named in passing yields to the place of the whole text
constexpr std::size_t early_paragraphs = 3;
constexpr std::size_t examination_window = 6; ///< tokens between "assessment" and the name
constexpr std::size_t most_candidates = 200;  ///< a subject is named before so many others are
constexpr std::size_t longest_name = 14;      ///< tokens

struct Run {
    std::size_t first = 0, end = 0; ///< tokens
};

struct Candidate {
    std::u16string_view name;
    double score = 0;
};

bool is_sentence_mark(const Token& token) {
    return token.kind == TokenKind::LineBreak ||
           (token.kind == TokenKind::Punctuation &&
            std::u16string_view(u".!?:;\u2022").find(token.first) != std::u16string_view::npos);
}

/// Reads the names of bodies in one paragraph.
class NameReader {
public:
    NameReader(std::u16string_view text, std::span<const Token> tokens, const FrameworkIndex& index,
               const NameWords& words, std::size_t framework)
        : text_(text), tokens_(tokens), index_(index), words_(words), framework_(framework) {}

    /// The whole name around the words for a body that begin at `at`; none where they are a common noun.
    [[nodiscard]] std::optional<Run> body_name(std::size_t at, bool title) {
        const std::size_t body_end = end_of_body(at);
        if (body_end == at) return std::nullopt;
        const Run run{extend_left(at, title), extend_right(body_end)};
        const bool proper_before = run.first < at;
        if (tokens_[at].capitalised) {
            const bool proper = proper_before || run.end > body_end;
            return proper ? std::optional(run) : std::nullopt;
        }
        if (!proper_before || (!title && is_common_noun(run, at))) return std::nullopt;
        return run;
    }

    /// Behind the words for a body that begin at `at`; `at` itself where there are none.
    [[nodiscard]] std::size_t end_of_body(std::size_t at) {
        found_.clear();
        index_.find_at(tokens_, at, found_);
        std::size_t end = at;
        for (const auto& match : found_) {
            const auto& entry = index_.entries()[match.value];
            if (entry.use == FrameworkIndex::Use::Body && entry.framework == framework_)
                end = std::max(end, match.end_token);
        }
        return end;
    }

    /// A run of capitalised words, joined by "of" and the like.
    [[nodiscard]] std::optional<Run> capitalised_run(std::size_t at) const {
        if (!is_name_word(at) || starts_sentence(at) || is_all_capitals(word(at))) return std::nullopt;
        return Run{at, extend_right(at + 1)};
    }

    [[nodiscard]] bool is_name_word(std::size_t i) const {
        const Token& token = tokens_[i];
        return token.kind == TokenKind::Word && token.capitalised && !words_.is(token, NameWord::NoBody);
    }

private:
    [[nodiscard]] bool starts_sentence(std::size_t i) const {
        return i == 0 || is_sentence_mark(tokens_[i - 1]);
    }
    /// "Clear partnership", "Anna's service", "THE police": what stands before a lower-case word for a body
    /// has a capital for another reason than being its name.
    [[nodiscard]] bool is_common_noun(Run run, std::size_t at) const {
        if (is_possessive(at - 1)) return tokens_[at - 1].range.size() == 2 && run.first + 2 >= at;
        return at - run.first == 1 && (starts_sentence(run.first) || is_all_capitals(word(run.first)));
    }
    [[nodiscard]] bool is_possessive(std::size_t i) const {
        const Token& token = tokens_[i];
        return (token.first == u'\'' || token.first == u'\u2019') && token.range.size() == 2;
    }
    [[nodiscard]] bool is_lower_word(std::size_t i) const {
        const Token& token = tokens_[i];
        return token.kind == TokenKind::Word && !token.capitalised && token.range.size() > 3 &&
               !words_.is(token, NameWord::NoBody) && !words_.is(token, NameWord::Connector) &&
               !words_.is(token, NameWord::Examination);
    }

    [[nodiscard]] std::size_t extend_left(std::size_t at, bool title) const {
        std::size_t first = at;
        std::size_t lower = title ? 2 : 0; // "Ferndale home insulation programme"
        std::size_t pending = at;          // as far as only capitalised words make it part of the name
        while (pending > 0 && at - pending < longest_name) {
            const std::size_t i = pending - 1;
            if (!adjacent(tokens_[i], tokens_[pending])) break;
            if (is_name_word(i))
                first = pending = i;
            else if (is_possessive(i) ||
                     (words_.is(tokens_[i], NameWord::Connector) && i > 0 && is_name_word(i - 1)))
                pending = i;
            else if (tokens_[i].first == u'.' && i > 0 && tokens_[i - 1].capitalised &&
                     tokens_[i - 1].range.size() <= 3)
                pending = i; // "U.S.", "St."
            else if (lower > 0 && is_lower_word(i)) {
                pending = i;
                --lower;
            } else
                break;
        }
        return first;
    }

    [[nodiscard]] std::size_t extend_right(std::size_t end) const {
        bool inside_of = false;
        const std::size_t limit = std::min(tokens_.size(), end + longest_name);
        while (end < limit) {
            if (!adjacent(tokens_[end - 1], tokens_[end])) break;
            if (is_name_word(end) && tokens_[end - 1].first != u'.') {
                ++end;
                continue;
            }
            const bool joins = words_.is(tokens_[end], NameWord::Connector) && !tokens_[end].capitalised &&
                               end + 1 < limit && is_name_word(end + 1);
            if (!joins) break;
            const bool of = word(end) == u"of" || word(end) == u"for";
            if (!of && !inside_of) break;
            inside_of = true;
            end += 2;
        }
        return end;
    }

    [[nodiscard]] std::u16string_view word(std::size_t i) const {
        return text_.substr(tokens_[i].range.begin, tokens_[i].range.size());
    }

    std::u16string_view text_;
    std::span<const Token> tokens_;
    const FrameworkIndex& index_;
    const NameWords& words_;
    std::size_t framework_;
    std::vector<PhraseIndex::Match> found_;
};

class Candidates {
public:
    void credit(std::u16string_view name, double score) {
        if (name.empty()) return;
        for (Candidate& candidate : all_)
            if (same_name(candidate.name, name)) {
                candidate.score += score;
                if (is_all_capitals(candidate.name)) candidate.name = name;
                return;
            }
        if (all_.size() < most_candidates) all_.push_back({name, score});
    }

    /// A short form's evidence speaks for the fullest name that begins with it.
    void merge_short_forms() {
        for (Candidate& full : all_)
            for (const Candidate& part : all_)
                if (part.name.size() < full.name.size() && begins_with(full.name, part.name))
                    full.score += part.score;
    }

    [[nodiscard]] const Candidate* best() const {
        const Candidate* best = nullptr;
        for (const Candidate& candidate : all_)
            if (!best || candidate.score > best->score ||
                (candidate.score == best->score && begins_with(candidate.name, best->name)))
                best = &candidate;
        return best;
    }

private:
    static bool begins_with(std::u16string_view full, std::u16string_view part) {
        return full.size() > part.size() && same_name(full.substr(0, part.size()), part) &&
               (full[part.size()] == u' ' || full[part.size()] == u'\u2019' || full[part.size()] == u'\'');
    }

    std::vector<Candidate> all_;
};

class SubjectFinder {
public:
    SubjectFinder(const FrameworkIndex& index, const NameWords& words, const SubjectSearch& search)
        : index_(index), words_(words), search_(search) {}

    void look_through(std::u16string_view text, std::span<const Token> tokens, std::size_t paragraph,
                      bool heading) {
        const bool title = heading && paragraph < early_paragraphs;
        if (title) look_at_title(text, tokens);
        NameReader reader(text, tokens, index_, words_, search_.framework);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != TokenKind::Word) continue;
            if (const auto run = reader.body_name(i, title)) {
                bodies_.credit(name_of(text, tokens, *run, reader),
                               1 + (title ? in_title : 0) + (examined(tokens, run->first) ? is_examined : 0) +
                                   (title && run->first == 0 ? opens_title : 0));
                i = std::max(i, run->end - 1);
                continue;
            }
            if (search_.places_count && i > 0 && names_place(text, tokens, i))
                if (const auto run = reader.capitalised_run(i))
                    places_.credit(text_of(text, tokens.subspan(run->first, run->end - run->first)),
                                   paragraph < early_paragraphs ? 1 + place_early : 1);
        }
    }

    [[nodiscard]] std::optional<std::u16string> result() {
        bodies_.merge_short_forms();
        const Candidate* body = bodies_.best();
        const Candidate* place = places_.best();
        const bool has_body = body && body->score >= needed;
        const bool has_place = place && place->score >= place_needed;
        const bool body_of_place = has_body && has_place && body->name.starts_with(place->name);
        const bool place_wins =
            !has_body || (body->score <= body_against_place && place->score > body->score && !body_of_place);
        if (has_place && place_wins) return std::u16string(place->name);
        if (has_body) return std::u16string(body->name);
        const Candidate* title = titles_.best();
        return title && title->score >= title_alone ? std::optional(std::u16string(title->name))
                                                    : std::nullopt;
    }

private:
    /// The name as it stands, with a second one that belongs to it: "Department of X, University of Y".
    [[nodiscard]] std::u16string_view name_of(std::u16string_view text, std::span<const Token> tokens,
                                              Run run, NameReader& reader) const {
        std::size_t end = run.end;
        if (end + 1 < tokens.size() && reader.end_of_body(end) > end)
            end = reader.end_of_body(end); // "Ferndale County Council children's services"
        if (end + 1 < tokens.size() && tokens[end].first == u',')
            if (const auto second = reader.body_name(end + 1, false); second && second->first == end + 1)
                end = second->end;
        return text_of(text, tokens.subspan(run.first, end - run.first));
    }

    /// "assessment of", "visit to the" stand before the name.
    [[nodiscard]] bool examined(std::span<const Token> tokens, std::size_t first) const {
        const std::size_t begin = first > examination_window ? first - examination_window : 0;
        for (std::size_t i = first; i-- > begin;) {
            if (is_sentence_mark(tokens[i])) return false;
            if (words_.is(tokens[i], NameWord::Examination)) return true;
        }
        return false;
    }

    /// "in", "across" before a capitalised word.
    [[nodiscard]] static bool names_place(std::u16string_view text, std::span<const Token> tokens,
                                          std::size_t i) {
        const TextRange before = tokens[i - 1].range;
        const auto word = text.substr(before.begin, before.size());
        return tokens[i].capitalised &&
               (word == u"in" || word == u"across" || word == u"throughout" || word == u"of");
    }

    /// The first words of a title, where they are a name by their capitals alone: "Harbour Lights: a report".
    void look_at_title(std::u16string_view text, std::span<const Token> tokens) {
        std::size_t end = 0;
        while (end < tokens.size() && tokens[end].kind == TokenKind::Word && tokens[end].capitalised &&
               !words_.is(tokens[end], NameWord::NoBody))
            ++end;
        const bool whole_segment = end == tokens.size() || tokens[end].kind != TokenKind::Word;
        const auto name = text_of(text, tokens.first(end));
        const bool person = search_.assessor && same_name(*search_.assessor, name);
        if (end >= 2 && whole_segment && !person) titles_.credit(name, title_alone);
    }

    const FrameworkIndex& index_;
    const NameWords& words_;
    const SubjectSearch& search_;
    Candidates bodies_, places_, titles_;
};

/// Titles in capitals read badly in a summary: "FERNDALE CONSTABULARY" becomes "Ferndale Constabulary".
std::u16string readable(std::u16string name) {
    if (!is_all_capitals(name) || name.find(u' ') == std::u16string::npos) return name;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(u' ', begin), name.size());
        const std::u16string_view word(name.data() + begin, end - begin);
        const bool small = word == u"AND" || word == u"OF" || word == u"THE" || word == u"FOR";
        const bool acronym = !small && word.size() <= 3;
        for (std::size_t i = begin + (small ? 0 : 1); i < end && !acronym; ++i)
            name[i] = static_cast<char16_t>(u_tolower(name[i]));
        begin = end + 1;
    }
    return name;
}

} // namespace

std::optional<std::u16string> find_subject(const Transcript& transcript,
                                           std::span<const ParagraphTokens> paragraphs,
                                           const std::vector<bool>& headings, const FrameworkIndex& index,
                                           const NameWords& words, const SubjectSearch& search) {
    SubjectFinder finder(index, words, search);
    for (std::size_t p = 0; p < paragraphs.size(); ++p)
        finder.look_through(transcript.paragraphs[p].text, paragraphs[p].tokens, p, headings[p]);
    auto subject = finder.result();
    if (subject) *subject = readable(std::move(*subject));
    return subject;
}

} // namespace findings::engine
