#include "framework/lexicon_file.hpp"

#include "engine/cue_matcher.hpp"
#include "engine/token.hpp"
#include "engine/utf.hpp"
#include "framework/example.hpp"
#include "framework/pattern_parser.hpp"
#include "framework/source_file.hpp"
#include "framework/xml_file.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace findings::framework {
namespace {

using engine::TextRange;
using Pattern = engine::LexiconRule::Pattern;

constexpr int max_reach = 40;

/// A lexicon file while it is read.
struct Draft {
    explicit Draft(const std::filesystem::path& path) : file(path, "lexicon") {}
    XmlFile file;
    std::vector<engine::LexiconRule> rules;
    std::vector<engine::LexiconOperator> operators;
};

/// What rules and operators have in common.
struct Entry {
    std::string id;
    std::vector<Pattern> patterns;
    std::vector<Pattern> exceptions;
    std::vector<Example> hits, misses;
};

/// Holds one rule, alone, against its examples.
class ExampleCheck {
public:
    ExampleCheck(XmlFile& file, const engine::Vocabulary& vocabulary, engine::CueMatcher matcher)
        : file_(file), vocabulary_(vocabulary), matcher_(std::move(matcher)) {}

    void hit(const Example& example) {
        const auto matches = matches_in(example);
        for (const TextRange mark : example.marks)
            if (std::find(matches.begin(), matches.end(), mark) == matches.end())
                report(example, mark, "the rule does not match ");
        for (const TextRange match : matches)
            if (std::find(example.marks.begin(), example.marks.end(), match) == example.marks.end())
                report(example, match, "the rule matches, though it is not marked, ");
    }

    void miss(const Example& example) {
        for (const TextRange match : matches_in(example))
            report(example, match, "in a <miss>, the rule matches ");
    }

private:
    void report(const Example& example, TextRange range, const std::string& problem) {
        const std::size_t begin = utf8_offset(example, range.begin);
        const std::size_t end = utf8_offset(example, range.end);
        file_.report(example.source, begin,
                     problem + in_quotes(example.source.text.substr(begin, end - begin)));
    }

    std::vector<TextRange> matches_in(const Example& example) {
        engine::tokenise(example.text, vocabulary_, tokens_);
        engine::Clause whole;
        whole.end_token = tokens_.size();
        matcher_.match(tokens_, whole, found_);
        std::vector<TextRange> ranges;
        const auto add = [&](const auto& match) {
            ranges.push_back(
                {tokens_[match.first_token].range.begin, tokens_[match.end_token - 1].range.end});
        };
        std::for_each(found_.cues.begin(), found_.cues.end(), add);
        std::for_each(found_.operators.begin(), found_.operators.end(), add);
        return ranges;
    }

    XmlFile& file_;
    const engine::Vocabulary& vocabulary_;
    engine::CueMatcher matcher_;
    std::vector<engine::Token> tokens_;
    engine::ClauseCues found_;
};

class LexiconReader {
public:
    LexiconReader(engine::Vocabulary& vocabulary, engine::WordSets& word_sets, Examples examples)
        : tables_{vocabulary, word_sets}, examples_(examples) {}

    void read_sets(XmlFile& file) {
        for (const pugi::xml_node node : file.root().children("set")) {
            file.allow_attributes(node, {"id"});
            const auto id = file.required(node, "id");
            const LocatedText text = file.text_of(node);
            auto words = parse(file, text, parse_words);
            if (!id || words.empty()) continue;
            if (!sets_.emplace(*id, std::move(words)).second)
                file.report(node, "id", "the set " + in_quotes(*id) + " is defined twice");
        }
    }

    void read_rules(Draft& draft) {
        XmlFile& file = draft.file;
        file.allow_attributes(file.root(), {});
        file.allow_no_text(file.root());
        for (const pugi::xml_node node : file.root().children()) {
            const std::string_view name = node.name();
            if (name == "rule")
                read_rule(draft, node);
            else if (name == "operator")
                read_operator(draft, node);
            else if (name != "set" && !is_text(node))
                file.report_unknown(node);
        }
    }

private:
    void read_rule(Draft& draft, pugi::xml_node node) {
        XmlFile& file = draft.file;
        file.allow_attributes(node, {"id", "class"});
        const auto cue_class = named(file, node, "class", "cue class", engine::cue_class_from_name);
        auto entry = read_entry(file, node);
        if (!cue_class || !entry) return;
        draft.rules.push_back(
            {std::move(entry->id), *cue_class, std::move(entry->patterns), std::move(entry->exceptions)});
        if (examples_ == Examples::Check)
            check(file, *entry, {std::span(draft.rules).last(1), {}, tables_.word_sets});
    }

    void read_operator(Draft& draft, pugi::xml_node node) {
        XmlFile& file = draft.file;
        file.allow_attributes(node, {"id", "kind", "reach"});
        const auto kind = named(file, node, "kind", "kind of operator", engine::operator_kind_from_name);
        const auto reach = read_reach(file, node);
        auto entry = read_entry(file, node);
        if (!kind || !reach || !entry) return;
        draft.operators.push_back(
            {std::move(entry->id), *kind, std::move(entry->patterns), std::move(entry->exceptions), *reach});
        if (examples_ == Examples::Check)
            check(file, *entry, {{}, std::span(draft.operators).last(1), tables_.word_sets});
    }

    template <typename FromName>
    auto named(XmlFile& file, pugi::xml_node node, const char* attribute, const std::string& what,
               FromName from_name) -> decltype(from_name({})) {
        const auto name = file.required(node, attribute);
        if (!name) return std::nullopt;
        const auto value = from_name(*name);
        if (!value) file.report(node, attribute, "unknown " + what + " " + in_quotes(*name));
        return value;
    }

    static std::optional<int> read_reach(XmlFile& file, pugi::xml_node node) {
        if (!node.attribute("reach")) return engine::LexiconOperator{}.reach;
        const std::string_view text = node.attribute("reach").value();
        int reach = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), reach);
        const bool whole = error == std::errc{} && end == text.data() + text.size();
        if (whole && reach != 0 && reach >= -max_reach && reach <= max_reach) return reach;
        file.report(node, "reach",
                    "reach is a number of words from 1 to " + std::to_string(max_reach) +
                        ", negative for words before the operator");
        return std::nullopt;
    }

    /// None where anything is wrong with it.
    std::optional<Entry> read_entry(XmlFile& file, pugi::xml_node node) {
        const std::size_t problems_before = file.problems().size();
        Entry entry;
        if (const auto id = file.required(node, "id")) {
            entry.id = *id;
            if (!ids_.insert(entry.id).second)
                file.report(node, "id", "the id " + in_quotes(*id) + " is given twice");
        }
        file.allow_no_text(node);
        for (const pugi::xml_node child : node.children())
            if (!is_text(child)) read_part(file, child, entry);
        const std::string name = node.name();
        if (node.child("pattern").empty() && node.child("words").empty())
            file.report(node, "the " + name + " has no <pattern> and no <words>");
        if (entry.hits.empty()) file.report(node, "the " + name + " has no <hit>");
        if (entry.misses.empty()) file.report(node, "the " + name + " has no <miss>");
        if (file.problems().size() != problems_before) return std::nullopt;
        return entry;
    }

    void read_part(XmlFile& file, pugi::xml_node node, Entry& entry) {
        const std::string_view name = node.name();
        if (name == "hit") {
            entry.hits.push_back(read_example(file, node, true));
        } else if (name == "miss") {
            entry.misses.push_back(read_example(file, node, false));
        } else if (name == "pattern" || name == "words" || name == "except") {
            file.allow_attributes(node, {});
            const LocatedText text = file.text_of(node);
            auto patterns = parse(file, text, name == "words" ? parse_words : parse_pattern);
            auto& all = name == "except" ? entry.exceptions : entry.patterns;
            std::move(patterns.begin(), patterns.end(), std::back_inserter(all));
        } else {
            file.report_unknown(node);
        }
    }

    template <typename Parser>
    std::vector<Pattern> parse(XmlFile& file, const LocatedText& text, Parser parser) {
        if (text.text.find_first_not_of(" \t\r\n") == std::string::npos) return {}; // reported as empty
        ParsedPatterns parsed = parser(text.text, sets_, tables_);
        for (auto& problem : parsed.problems)
            file.report(text, problem.offset, std::move(problem.message));
        return std::move(parsed.patterns);
    }

    void check(XmlFile& file, const Entry& entry, engine::CueMatcher matcher) {
        ExampleCheck check(file, tables_.vocabulary, std::move(matcher));
        for (const Example& example : entry.hits)
            check.hit(example);
        for (const Example& example : entry.misses)
            check.miss(example);
    }

    PatternTables tables_;
    Examples examples_;
    NamedSets sets_;
    std::unordered_set<std::string> ids_;
};

} // namespace

LoadedLexicon load_lexicon(std::span<const std::filesystem::path> files, engine::Vocabulary& vocabulary,
                           Examples examples) {
    std::deque<Draft> drafts;
    for (const auto& path : files)
        drafts.emplace_back(path);
    LoadedLexicon loaded;
    LexiconReader reader(vocabulary, loaded.lexicon.word_sets, examples);
    for (Draft& draft : drafts)
        reader.read_sets(draft.file);
    for (Draft& draft : drafts)
        reader.read_rules(draft);

    for (Draft& draft : drafts) {
        const auto& problems = draft.file.problems();
        loaded.problems.insert(loaded.problems.end(), problems.begin(), problems.end());
        if (!draft.file.sound()) continue;
        std::move(draft.rules.begin(), draft.rules.end(), std::back_inserter(loaded.lexicon.rules));
        std::move(draft.operators.begin(), draft.operators.end(),
                  std::back_inserter(loaded.lexicon.operators));
    }
    return loaded;
}

} // namespace findings::framework
