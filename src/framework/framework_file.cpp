#include "framework/framework_file.hpp"

#include "engine/token.hpp"
#include "engine/utf.hpp"
#include "framework/example.hpp"
#include "framework/pattern_parser.hpp"
#include "framework/source_file.hpp"
#include "framework/xml_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace findings::framework {
namespace {

using engine::Area;
using engine::Framework;
using engine::Grade;
using engine::Topic;
using engine::WordId;

constexpr double max_weight = 100;

/// Lower-case letters, digits and hyphens: an id goes into file formats, styles and command lines.
bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Whether the words stand in `tokens` one after the other.
bool occurs(const std::vector<WordId>& words, const std::vector<engine::Token>& tokens) {
    const auto same = [](const engine::Token& token, WordId word) { return token.word == word; };
    return std::search(tokens.begin(), tokens.end(), words.begin(), words.end(), same) != tokens.end();
}

class FrameworkReader {
public:
    FrameworkReader(XmlFile& file, engine::Vocabulary& vocabulary) : file_(file), vocabulary_(vocabulary) {}

    Framework read() {
        const pugi::xml_node root = file_.root();
        Framework framework;
        file_.allow_attributes(root, {"id", "label"});
        file_.allow_no_text(root);
        framework.id = read_id(root);
        framework.label = read_label(root);
        for (const pugi::xml_node node : root.children())
            if (!is_text(node)) read_part(node, framework);
        return framework;
    }

private:
    void read_part(pugi::xml_node node, Framework& framework) {
        const std::string_view name = node.name();
        if (name == "bodies")
            read_topics(node, framework.bodies);
        else if (name == "assessors")
            read_topics(node, framework.assessors);
        else if (name == "signs")
            read_topics(node, framework.signs);
        else if (name == "area")
            read_area(node, framework);
        else if (name == "grade")
            read_grade(node, framework);
        else
            file_.report_unknown(node);
    }

    std::string read_id(pugi::xml_node node) {
        const auto id = file_.required(node, "id");
        if (!id) return {};
        if (!is_id(*id)) file_.report(node, "id", "an id is made of lower-case letters, digits and hyphens");
        return std::string(*id);
    }

    std::u16string read_label(pugi::xml_node node) {
        const auto label = file_.required(node, "label");
        return label ? engine::to_utf16(*label).text : std::u16string{};
    }

    void read_area(pugi::xml_node node, Framework& framework) {
        file_.allow_attributes(node, {"id", "label"});
        file_.allow_no_text(node);
        Area area{read_id(node), read_label(node), {}};
        const auto same_id = [&](const Area& other) { return other.id == area.id; };
        if (area.id == "overall")
            file_.report(node, "id", "the area 'overall' is implied and not listed");
        else if (!area.id.empty() && std::any_of(framework.areas.begin(), framework.areas.end(), same_id))
            file_.report(node, "id", "the area " + in_quotes(area.id) + " is listed twice");
        for (const pugi::xml_node child : node.children()) {
            const std::string_view name = child.name();
            if (name == "topics")
                read_topics(child, area.topics);
            else if (name != "hit" && name != "miss" && !is_text(child))
                file_.report_unknown(child);
        }
        if (node.child("topics").empty()) file_.report(node, "the area has no <topics>");
        check_examples(node, area);
        framework.areas.push_back(std::move(area));
    }

    void read_grade(pugi::xml_node node, Framework& framework) {
        file_.allow_attributes(node, {"label", "polarity", "serious"});
        file_.allow_no_text(node);
        Grade grade;
        grade.label = read_label(node);
        if (const auto name = file_.required(node, "polarity")) {
            const auto polarity = engine::polarity_from_name(*name);
            if (!polarity) file_.report(node, "polarity", "unknown polarity " + in_quotes(*name));
            grade.polarity = polarity.value_or(engine::Polarity::Neutral);
        }
        if (node.attribute("serious")) {
            const std::string_view serious = node.attribute("serious").value();
            if (serious != "true" && serious != "false")
                file_.report(node, "serious", "'serious' is 'true' or 'false'");
            grade.serious = serious == "true";
        }
        for (const pugi::xml_node child : node.children()) {
            if (is_text(child)) continue;
            if (std::string_view(child.name()) != "forms") {
                file_.report_unknown(child);
                continue;
            }
            file_.allow_attributes(child, {});
            auto forms = read_phrases(child);
            std::move(forms.begin(), forms.end(), std::back_inserter(grade.forms));
        }
        if (node.child("forms").empty()) file_.report(node, "the grade has no <forms>");
        framework.grades.push_back(std::move(grade));
    }

    void read_topics(pugi::xml_node node, std::vector<Topic>& topics) {
        file_.allow_attributes(node, {"weight"});
        const double weight = read_weight(node);
        for (auto& words : read_phrases(node))
            topics.push_back({std::move(words), weight});
    }

    double read_weight(pugi::xml_node node) {
        if (!node.attribute("weight")) return 1;
        const std::string_view text = node.attribute("weight").value();
        double weight = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
        const bool whole = error == std::errc{} && end == text.data() + text.size();
        if (!whole || !std::isfinite(weight) || weight <= 0 || weight > max_weight)
            file_.report(node, "weight", "a weight is a number above 0 and at most 100");
        return weight;
    }

    /// The phrases between semicolons; a semicolon at the very end ends the last one.
    std::vector<std::vector<WordId>> read_phrases(pugi::xml_node node) {
        const LocatedText text = file_.text_of(node);
        std::vector<std::vector<WordId>> phrases;
        const std::string_view whole = text.text;
        for (std::size_t begin = 0; begin < whole.size();) {
            const std::size_t end = std::min(whole.find(';', begin), whole.size());
            add_phrase(text, begin, whole.substr(begin, end - begin), end == whole.size(), phrases);
            begin = end + 1;
        }
        return phrases;
    }

    void add_phrase(const LocatedText& text, std::size_t begin, std::string_view phrase, bool last,
                    std::vector<std::vector<WordId>>& phrases) {
        const std::size_t first = phrase.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos) {
            if (!last) file_.report(text, begin, "an empty phrase");
            return;
        }
        const ParsedPatterns parsed = parse_pattern(phrase, {}, {vocabulary_, word_sets_});
        for (const auto& problem : parsed.problems)
            file_.report(text, begin + std::max(first, problem.offset), problem.message);
        WordSequences words = word_sequences(parsed.patterns, word_sets_);
        if (!words.problem.empty()) file_.report(text, begin + first, words.problem);
        std::move(words.sequences.begin(), words.sequences.end(), std::back_inserter(phrases));
    }

    void check_examples(pugi::xml_node node, const Area& area) {
        if (node.child("hit").empty()) file_.report(node, "the area has no <hit>");
        if (node.child("miss").empty()) file_.report(node, "the area has no <miss>");
        for (const pugi::xml_node child : node.children("hit"))
            if (topic_in(read_example(file_, child, false), area) == nullptr)
                file_.report(child, "no topic of the area matches in this <hit>");
        for (const pugi::xml_node child : node.children("miss"))
            if (const Topic* const topic = topic_in(read_example(file_, child, false), area))
                file_.report(child,
                             "in this <miss>, the area's topic " + in_quotes(written(*topic)) + " matches");
    }

    const Topic* topic_in(const Example& example, const Area& area) {
        engine::tokenise(example.text, vocabulary_, tokens_);
        const auto matches = [&](const Topic& topic) { return occurs(topic.words, tokens_); };
        const auto found = std::find_if(area.topics.begin(), area.topics.end(), matches);
        return found == area.topics.end() ? nullptr : &*found;
    }

    std::string written(const Topic& topic) {
        std::u16string words;
        for (const WordId word : topic.words) {
            if (!words.empty()) words += u' ';
            words += vocabulary_.text(word);
        }
        return engine::to_utf8(words);
    }

    XmlFile& file_;
    engine::Vocabulary& vocabulary_;
    engine::WordSets word_sets_;
    std::vector<engine::Token> tokens_;
};

} // namespace

LoadedFramework load_framework(const std::filesystem::path& path, engine::Vocabulary& vocabulary) {
    XmlFile file(path, "framework");
    LoadedFramework loaded;
    if (file.root()) {
        Framework framework = FrameworkReader(file, vocabulary).read();
        if (file.sound()) loaded.framework = std::move(framework);
    }
    loaded.problems = file.problems();
    return loaded;
}

} // namespace findings::framework
