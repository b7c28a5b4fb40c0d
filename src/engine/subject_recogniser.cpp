#include "engine/subject_recogniser.hpp"

#include "engine/body_name_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <unicode/uchar.h>

namespace findings::engine {
namespace {

constexpr double in_title = 6;
constexpr double opens_title = 3; ///< first words of the title
constexpr double is_examined = 4; ///< "assessment of NAME", "visit to NAME"
constexpr double needed = 1;
constexpr double title_alone = 2; ///< a name in the title that has no word for a body
constexpr double place_needed = 2;
constexpr double named_early = 1;        ///< in the first paragraphs
constexpr double named_in_passing = 1.5; ///< a body of no more evidence yields to the place of the text
constexpr double one_of_several = 4;     ///< the same where several bodies are assessed together
constexpr std::size_t early_paragraphs = 3;
constexpr std::size_t examination_window = 6; ///< tokens between "assessment" and the name
constexpr std::array<std::u16string_view, 3> before_places{u"in", u"across", u"throughout"};
constexpr std::size_t enough = 100'000;      ///< tokens: a text names its subject before
constexpr std::size_t most_candidates = 200; ///< a subject is named before so many others are

struct Candidate {
    std::u16string_view name;
    double score = 0;
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
                if (begins_with(full.name, part.name) || ends_with(full.name, part.name))
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

    static bool ends_with(std::u16string_view full, std::u16string_view part) {
        return full.size() > part.size() && full[full.size() - part.size() - 1] == u' ' &&
               same_name(full.substr(full.size() - part.size()), part);
    }

    std::vector<Candidate> all_;
};

class SubjectFinder {
public:
    SubjectFinder(const NameWords& words, const SubjectSearch& search) : words_(words), search_(search) {}

    void look_through(std::u16string_view text, std::span<const Token> tokens, std::size_t paragraph,
                      bool heading) {
        const bool early = paragraph < early_paragraphs;
        const bool title = heading && early;
        if (title) look_at_title(text, tokens);
        BodyNameReader reader(text, tokens, search_.bodies, words_);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (reader.may_begin_body(i)) {
                if (const auto run = reader.body_name(i, title || examined(tokens, i))) {
                    bodies_.credit(reader.text(*run), 1 + (early ? named_early : 0) + (title ? in_title : 0) +
                                                          (title && run->first == 0 ? opens_title : 0) +
                                                          (examined(tokens, run->first) ? is_examined : 0));
                    i = std::max(i, run->end - 1);
                    continue;
                }
            }
            if (search_.places_count && tokens[i].capitalised && names_place(text, tokens, i))
                if (const auto place = reader.place_name(i))
                    places_.credit(reader.text(*place), 1 + (early ? named_early : 0));
        }
    }

    [[nodiscard]] std::optional<std::u16string> result() {
        bodies_.merge_short_forms();
        const Candidate* body = bodies_.best();
        const Candidate* place = places_.best();
        const bool has_body = body && body->score >= needed;
        const bool has_place = place && place->score >= place_needed;
        const bool body_of_place =
            has_body && has_place && !search_.several_bodies && body->name.starts_with(place->name);
        const double passing = search_.several_bodies ? one_of_several : named_in_passing;
        const bool in_passing = has_body && body->score <= passing && !body_of_place;
        if (has_place && (!has_body || (in_passing && place->score > body->score)))
            return std::u16string(place->name);
        if (has_body) return std::u16string(body->name);
        const Candidate* title = titles_.best();
        return title && title->score >= title_alone ? std::optional(std::u16string(title->name))
                                                    : std::nullopt;
    }

private:
    /// "assessment of", "visit to the" stand before the name.
    [[nodiscard]] bool examined(std::span<const Token> tokens, std::size_t first) const {
        const std::size_t begin = first > examination_window ? first - examination_window : 0;
        for (std::size_t i = first; i-- > begin;) {
            if (ends_statement(tokens[i])) return false;
            if (words_.is(tokens[i], NameWord::Examination)) return true;
        }
        return false;
    }

    /// "in", "across the" before a capitalised word.
    [[nodiscard]] static bool names_place(std::u16string_view text, std::span<const Token> tokens,
                                          std::size_t i) {
        if (i == 0 || !tokens[i].capitalised) return false;
        const auto word = [&](std::size_t at) {
            return text.substr(tokens[at].range.begin, tokens[at].range.size());
        };
        const std::size_t before = i > 1 && word(i - 1) == u"the" ? i - 2 : i - 1;
        return std::ranges::any_of(before_places, [&](auto known) { return same_name(word(before), known); });
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
                                           const std::vector<bool>& headings, const NameWords& words,
                                           const SubjectSearch& search) {
    SubjectFinder finder(words, search);
    std::size_t read = 0;
    for (std::size_t p = 0; p < paragraphs.size() && read < enough; ++p) {
        finder.look_through(transcript.paragraphs[p].text, paragraphs[p].tokens, p, headings[p]);
        read += paragraphs[p].tokens.size();
    }
    auto subject = finder.result();
    if (subject) *subject = readable(std::move(*subject));
    return subject;
}

} // namespace findings::engine
