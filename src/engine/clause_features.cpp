#include "engine/clause_features.hpp"

#include "engine/utf.hpp"

#include <algorithm>
#include <array>
#include <bitset>

namespace findings::engine {
namespace {

enum class Argument : std::uint8_t {
    None,
    Word,
    Rule,
    Class,
    Operator,
    Role,
    Section,
    Link,
    Step,
    Place,
    Shape,
    Voice,
    Kind,
    Joint
};

struct FamilyForm {
    std::string_view name;
    Argument first;
    Argument second = Argument::None;
};

constexpr std::array<FamilyForm, 28> family_forms{{
    {"word", Argument::Word},
    {"pair", Argument::Word, Argument::Word},
    {"opening", Argument::Word},
    {"opening-pair", Argument::Word, Argument::Word},
    {"rule", Argument::Rule},
    {"rule-operator", Argument::Rule, Argument::Operator},
    {"cue", Argument::Class},
    {"cue-operator", Argument::Class, Argument::Operator},
    {"cue-pair", Argument::Class, Argument::Class},
    {"first-cue", Argument::Class},
    {"last-cue", Argument::Class},
    {"operator", Argument::Operator},
    {"previous-cue", Argument::Class},
    {"next-cue", Argument::Class},
    {"heading-cue", Argument::Class},
    {"lead-cue", Argument::Class},
    {"role", Argument::Role},
    {"role-cue", Argument::Role, Argument::Class},
    {"section", Argument::Section},
    {"link", Argument::Link},
    {"length", Argument::Step},
    {"place", Argument::Place},
    {"shape", Argument::Shape},
    {"voice", Argument::Voice},
    {"voice-cue", Argument::Voice, Argument::Class},
    {"voice-word", Argument::Voice, Argument::Word},
    {"voice-rule", Argument::Voice, Argument::Rule},
    {"transition", Argument::Joint, Argument::Kind},
}};

constexpr std::array<std::string_view, 8> section_names{
    "none", "strengths", "improvements", "concerns", "progress", "recommendations", "outlook", "background"};
constexpr std::array<std::string_view, 6> link_names{"start",    "contrast",    "concession",
                                                     "addition", "consequence", "other"};
constexpr std::array<std::string_view, 6> step_names{"3", "7", "14", "24", "39", "more"};
constexpr std::array<std::string_view, 6> place_names{"alone", "first",         "middle",
                                                      "last",  "second-clause", "later-clause"};
constexpr std::array<std::string_view, 6> shape_names{"question",  "quotation", "number",
                                                      "list-item", "heading",   "no-cue"};
constexpr std::array<std::string_view, 2> voice_names{"first-person", "impersonal"};
constexpr std::array<std::string_view, joint_count> joint_names{"contrast", "same-sentence", "next-sentence",
                                                                "contrasting-sentence", "next-paragraph"};
constexpr std::string_view no_finding = "none";

enum class Place : std::uint8_t { Alone, First, Middle, Last, SecondClause, LaterClause };
enum class Shape : std::uint8_t { Question, Quotation, Number, ListItem, Heading, NoCue };
enum class Voice : std::uint8_t { FirstPerson, Impersonal };

std::uint32_t number(auto value) {
    return static_cast<std::uint32_t>(value);
}

template <std::size_t N>
std::optional<std::uint32_t> index_of(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return number(found - names.begin());
}

/// Where the joined sentence's words begin with one of these, the sentence turns against the one before.
bool begins_with(std::span<const Token> tokens, const Clause& clause, const std::vector<WordId>& words) {
    if (clause.first_token >= clause.end_token) return false;
    const WordId word = tokens[clause.first_token].word;
    return word != WordId::Unknown && std::find(words.begin(), words.end(), word) != words.end();
}

using ClassSet = std::bitset<cue_class_count>;

ClassSet classes_of(std::span<const CueMatch> cues, const Lexicon& lexicon) {
    ClassSet set;
    for (const CueMatch& cue : cues)
        set.set(number(lexicon.rules[cue.rule].cue_class));
    return set;
}

template <typename Use>
void for_each_class(const ClassSet& set, Use use) {
    for (std::uint32_t i = 0; i < cue_class_count; ++i)
        if (set.test(i)) use(i);
}

/// Adds the features of one clause; the neighbours come later.
class ClauseExtractor {
public:
    ClauseExtractor(const Lexicon& lexicon, std::span<const Token> tokens, const Clause& clause,
                    ClauseSequence::Item& item)
        : lexicon_(lexicon), tokens_(tokens), clause_(clause), item_(item) {}

    void add_words() {
        const Token* before = nullptr;
        std::size_t opening = 0;
        for (std::size_t i = clause_.first_token; i < clause_.end_token; ++i) {
            const Token& token = tokens_[i];
            if (token.kind != TokenKind::Word) {
                before = nullptr;
                continue;
            }
            if (token.word != WordId::Unknown) {
                add({FeatureFamily::Word, number(token.word)}, i, i + 1);
                if (opening == 0) add({FeatureFamily::Opening, number(token.word)}, i, i + 1);
                if (before != nullptr && before->word != WordId::Unknown) {
                    add({FeatureFamily::Pair, number(before->word), number(token.word)}, i - 1, i + 1);
                    if (opening == 1)
                        add({FeatureFamily::OpeningPair, number(before->word), number(token.word)}, i - 1,
                            i + 1);
                }
            }
            before = &token;
            ++opening;
        }
    }

    void add_cues() {
        const ClassSet set = classes_of(item_.cues, lexicon_);
        for (const CueMatch& cue : item_.cues) {
            const auto cue_class = number(lexicon_.rules[cue.rule].cue_class);
            add({FeatureFamily::Rule, number(cue.rule)}, cue.first_token, cue.end_token);
            add({FeatureFamily::Cue, cue_class}, cue.first_token, cue.end_token);
            for (std::uint32_t op = 0; op < operator_kind_count; ++op)
                if (cue.operators.test(op)) {
                    add({FeatureFamily::RuleOperator, number(cue.rule), op}, cue.first_token, cue.end_token);
                    add({FeatureFamily::CueOperator, cue_class, op}, cue.first_token, cue.end_token);
                }
        }
        for_each_class(set, [&](std::uint32_t a) {
            for_each_class(set, [&](std::uint32_t b) {
                if (a < b) add({FeatureFamily::CuePair, a, b});
            });
        });
        if (item_.cues.empty()) {
            add({FeatureFamily::Shape, number(Shape::NoCue)});
        } else {
            const CueMatch& first = item_.cues.front();
            const CueMatch& last = item_.cues.back();
            add({FeatureFamily::FirstCue, number(lexicon_.rules[first.rule].cue_class)}, first.first_token,
                first.end_token);
            add({FeatureFamily::LastCue, number(lexicon_.rules[last.rule].cue_class)}, last.first_token,
                last.end_token);
        }
    }

    /// Written reports and speakers use some words and rules differently.
    void add_voice(std::uint32_t voice) {
        for (std::size_t i = clause_.first_token; i < clause_.end_token; ++i)
            if (tokens_[i].kind == TokenKind::Word && tokens_[i].word != WordId::Unknown)
                add({FeatureFamily::VoiceWord, voice, number(tokens_[i].word)}, i, i + 1);
        for (const CueMatch& cue : item_.cues)
            add({FeatureFamily::VoiceRule, voice, number(cue.rule)}, cue.first_token, cue.end_token);
    }

    void add_operators(const std::vector<OperatorMatch>& operators) {
        for (const OperatorMatch& match : operators)
            add({FeatureFamily::Operator, number(lexicon_.operators[match.rule].kind)}, match.first_token,
                match.end_token);
    }

    void add_shape(std::u16string_view text) {
        std::size_t words = 0;
        bool has_number = false;
        bool quotation = false;
        for (std::size_t i = clause_.first_token; i < clause_.end_token; ++i) {
            words += tokens_[i].kind == TokenKind::Word;
            has_number |= tokens_[i].kind == TokenKind::Number;
            quotation |= tokens_[i].first == u'“' || tokens_[i].first == u'"';
        }
        constexpr std::array<std::size_t, 5> steps{3, 7, 14, 24, 39};
        const auto step = std::lower_bound(steps.begin(), steps.end(), words) - steps.begin();
        add({FeatureFamily::Length, number(step)});
        if (has_number) add({FeatureFamily::Shape, number(Shape::Number)});
        if (quotation) add({FeatureFamily::Shape, number(Shape::Quotation)});
        if (clause_.range.end < text.size() && text[clause_.range.end] == u'?')
            add({FeatureFamily::Shape, number(Shape::Question)});
        add({FeatureFamily::Link, number(clause_.link)});
    }

    void add(Feature feature, std::size_t first_token = 0, std::size_t end_token = 0) {
        item_.features.push_back({feature, first_token, end_token});
    }

private:
    const Lexicon& lexicon_;
    std::span<const Token> tokens_;
    const Clause& clause_;
    ClauseSequence::Item& item_;
};

Place place_of(const ParagraphTokens& paragraph, std::size_t clause) {
    const std::size_t sentence = paragraph.clauses[clause].sentence;
    std::size_t in_sentence = 0;
    while (in_sentence < clause && paragraph.clauses[clause - in_sentence - 1].sentence == sentence)
        ++in_sentence;
    if (in_sentence == 1) return Place::SecondClause;
    if (in_sentence > 1) return Place::LaterClause;
    if (paragraph.sentences.size() == 1) return Place::Alone;
    if (sentence == 0) return Place::First;
    return sentence + 1 == paragraph.sentences.size() ? Place::Last : Place::Middle;
}

Voice voice_of(std::span<const ParagraphTokens> paragraphs, const FeatureWords& words) {
    std::size_t first_person = 0;
    std::size_t all = 0;
    for (const ParagraphTokens& paragraph : paragraphs) {
        all += paragraph.tokens.size();
        for (const Token& token : paragraph.tokens)
            first_person += token.word != WordId::Unknown &&
                            std::find(words.first_person.begin(), words.first_person.end(), token.word) !=
                                words.first_person.end();
    }
    return first_person * 200 > all ? Voice::FirstPerson : Voice::Impersonal;
}

Joint joint_of(const ParagraphTokens& paragraph, std::size_t clause, const FeatureWords& words) {
    if (clause == 0) return Joint::NextParagraph;
    const Clause& now = paragraph.clauses[clause];
    const Clause& before = paragraph.clauses[clause - 1];
    if (now.sentence != before.sentence)
        return begins_with(paragraph.tokens, now, words.contrast) ? Joint::ContrastingSentence
                                                                  : Joint::NextSentence;
    const bool turns = now.link == ClauseLink::Contrast || now.link == ClauseLink::Concession ||
                       before.link == ClauseLink::Concession;
    return turns ? Joint::Contrast : Joint::SameSentence;
}

void add_neighbours(ClauseSequence& sequence, const std::vector<ClassSet>& classes) {
    const auto add = [](ClauseSequence::Item& item, FeatureFamily family, const ClassSet& set) {
        for_each_class(set, [&](std::uint32_t c) { item.features.push_back({Feature{family, c}, 0, 0}); });
    };
    for (std::size_t i = 0; i < sequence.items.size(); ++i) {
        ClauseSequence::Item& item = sequence.items[i];
        if (item.joint != Joint::NextParagraph) add(item, FeatureFamily::PreviousCue, classes[i - 1]);
        if (i + 1 < sequence.items.size() && sequence.items[i + 1].joint != Joint::NextParagraph)
            add(item, FeatureFamily::NextCue, classes[i + 1]);
    }
}

} // namespace

std::string_view name_of(Joint joint) {
    return joint_names[static_cast<std::size_t>(joint)];
}

FeatureWords FeatureWords::intern(Vocabulary& vocabulary) {
    FeatureWords words;
    for (const std::u16string_view word : {u"i", u"my", u"me", u"we", u"our"})
        words.first_person.push_back(vocabulary.intern(word));
    for (const std::u16string_view word : {u"but", u"however", u"yet", u"although", u"though",
                                           u"nevertheless", u"nonetheless", u"despite", u"still"})
        words.contrast.push_back(vocabulary.intern(word));
    return words;
}

ClauseSequence extract_features(const Transcript& transcript, std::span<const ParagraphTokens> paragraphs,
                                const DocumentStructure& structure, const Lexicon& lexicon,
                                const CueMatcher& matcher, const FeatureWords& words) {
    ClauseSequence sequence;
    std::vector<ClassSet> classes;
    const auto voice = number(voice_of(paragraphs, words));
    ClauseCues found;
    ClassSet heading;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        if (structure.foreign[p]) continue;
        const ParagraphTokens& paragraph = paragraphs[p];
        const bool is_heading = structure.roles[p] == ParagraphRole::Heading;
        ClassSet lead;
        ClassSet all;
        for (std::size_t c = 0; c < paragraph.clauses.size(); ++c) {
            const Clause& clause = paragraph.clauses[c];
            ClauseSequence::Item& item = sequence.items.emplace_back();
            item.paragraph = p;
            item.clause = c;
            item.joint = joint_of(paragraph, c, words);
            matcher.match(paragraph.tokens, clause, found);
            item.cues = found.cues;
            ClauseExtractor extractor(lexicon, paragraph.tokens, clause, item);
            extractor.add_words();
            extractor.add_cues();
            extractor.add_operators(found.operators);
            extractor.add_shape(transcript.paragraphs[p].text);
            const ClassSet set = classes_of(item.cues, lexicon);
            const auto role = number(structure.roles[p]);
            extractor.add_voice(voice);
            extractor.add({FeatureFamily::Role, role});
            extractor.add({FeatureFamily::Section, number(structure.sections[p])});
            extractor.add({FeatureFamily::Voice, voice});
            extractor.add({FeatureFamily::Place, number(place_of(paragraph, c))});
            if (transcript.paragraphs[p].hints.list_item)
                extractor.add({FeatureFamily::Shape, number(Shape::ListItem)});
            if (is_heading) extractor.add({FeatureFamily::Shape, number(Shape::Heading)});
            for_each_class(set, [&](std::uint32_t k) {
                extractor.add({FeatureFamily::RoleCue, role, k});
                extractor.add({FeatureFamily::VoiceCue, voice, k});
            });
            if (!is_heading)
                for_each_class(heading, [&](std::uint32_t k) {
                    extractor.add({FeatureFamily::HeadingCue, k});
                });
            if (clause.sentence > 0)
                for_each_class(lead, [&](std::uint32_t k) { extractor.add({FeatureFamily::LeadCue, k}); });
            else
                lead |= set;
            all |= set;
            classes.push_back(set);
        }
        if (is_heading) heading = all;
    }
    add_neighbours(sequence, classes);
    return sequence;
}

namespace {

std::string argument_name(Argument argument, std::uint32_t value, const Vocabulary& vocabulary,
                          const Lexicon& lexicon) {
    switch (argument) {
    case Argument::None:
        return {};
    case Argument::Word:
        return to_utf8(vocabulary.text(static_cast<WordId>(value)));
    case Argument::Rule:
        return lexicon.rules[value].id;
    case Argument::Class:
        return std::string(name_of(static_cast<CueClass>(value)));
    case Argument::Operator:
        return std::string(name_of(static_cast<OperatorKind>(value)));
    case Argument::Role:
        return std::string(name_of(static_cast<ParagraphRole>(value)));
    case Argument::Section:
        return std::string(section_names[value]);
    case Argument::Link:
        return std::string(link_names[value]);
    case Argument::Step:
        return std::string(step_names[value]);
    case Argument::Place:
        return std::string(place_names[value]);
    case Argument::Shape:
        return std::string(shape_names[value]);
    case Argument::Voice:
        return std::string(voice_names[value]);
    case Argument::Kind:
        return std::string(value < all_kinds.size() ? name_of(static_cast<Kind>(value)) : no_finding);
    case Argument::Joint:
        return std::string(joint_names[value]);
    }
    return {};
}

template <typename Optional>
std::optional<std::uint32_t> as_number(Optional value) {
    if (!value) return std::nullopt;
    return number(*value);
}

std::optional<std::uint32_t> rule_index(std::string_view id, const Lexicon& lexicon) {
    const auto found = std::find_if(lexicon.rules.begin(), lexicon.rules.end(),
                                    [id](const LexiconRule& rule) { return rule.id == id; });
    if (found == lexicon.rules.end()) return std::nullopt;
    return number(found - lexicon.rules.begin());
}

std::optional<std::uint32_t> argument_value(Argument argument, std::string_view name, Vocabulary& vocabulary,
                                            const Lexicon& lexicon) {
    switch (argument) {
    case Argument::None:
        return name.empty() ? std::optional<std::uint32_t>(0) : std::nullopt;
    case Argument::Word:
        return number(vocabulary.intern(to_utf16(name).text));
    case Argument::Rule:
        return rule_index(name, lexicon);
    case Argument::Class:
        return as_number(cue_class_from_name(name));
    case Argument::Operator:
        return as_number(operator_kind_from_name(name));
    case Argument::Role:
        return as_number(role_from_name(name));
    case Argument::Section:
        return index_of(section_names, name);
    case Argument::Link:
        return index_of(link_names, name);
    case Argument::Step:
        return index_of(step_names, name);
    case Argument::Place:
        return index_of(place_names, name);
    case Argument::Shape:
        return index_of(shape_names, name);
    case Argument::Voice:
        return index_of(voice_names, name);
    case Argument::Kind:
        return name == no_finding ? number(all_kinds.size()) : as_number(kind_from_name(name));
    case Argument::Joint:
        return index_of(joint_names, name);
    }
    return std::nullopt;
}

} // namespace

std::string name_of(Feature feature, const Vocabulary& vocabulary, const Lexicon& lexicon) {
    const FamilyForm& form = family_forms[static_cast<std::size_t>(feature.family())];
    std::string name(form.name);
    name += ':' + argument_name(form.first, feature.first(), vocabulary, lexicon);
    if (form.second != Argument::None)
        name += '+' + argument_name(form.second, feature.second(), vocabulary, lexicon);
    return name;
}

std::optional<Feature> feature_from_name(std::string_view name, Vocabulary& vocabulary,
                                         const Lexicon& lexicon) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto form = std::find_if(family_forms.begin(), family_forms.end(),
                                   [&](const FamilyForm& f) { return f.name == name.substr(0, colon); });
    if (form == family_forms.end()) return std::nullopt;
    const std::string_view arguments = name.substr(colon + 1);
    const std::size_t plus = form->second == Argument::None ? std::string_view::npos : arguments.find('+');
    if ((plus == std::string_view::npos) != (form->second == Argument::None)) return std::nullopt;
    const auto first = argument_value(form->first, arguments.substr(0, plus), vocabulary, lexicon);
    const auto second = plus == std::string_view::npos
                            ? std::optional<std::uint32_t>(0)
                            : argument_value(form->second, arguments.substr(plus + 1), vocabulary, lexicon);
    if (!first || !second) return std::nullopt;
    return Feature{static_cast<FeatureFamily>(form - family_forms.begin()), *first, *second};
}

} // namespace findings::engine
