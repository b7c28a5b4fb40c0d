#include "corpus/gold.hpp"

#include "corpus/words.hpp"
#include "engine/utf.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

namespace findings::corpus {
namespace {

namespace json = boost::json;
using engine::Diagnostic;
using engine::TextRange;

constexpr std::string_view gold_ending = ".gold.json";

std::optional<std::string> read_bytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

/// A place in the paragraphs of a transcript: where the search for the next quote goes on.
struct Cursor {
    std::size_t paragraph = 0;
    std::size_t offset = 0;
};

/// The first place at or after `from` that has the words of `quote`, however they are spaced.
std::optional<std::pair<std::size_t, TextRange>> find_quote(const engine::Transcript& transcript,
                                                            const std::u16string& quote, Cursor from) {
    for (std::size_t p = from.paragraph; p < transcript.paragraphs.size(); ++p) {
        const std::size_t offset = p == from.paragraph ? from.offset : 0;
        if (const auto range = find_words(transcript.paragraphs[p].text, quote, offset))
            return std::pair{p, *range};
    }
    return std::nullopt;
}

/// Reads one pair of files; says each problem with its place.
class PairReader {
public:
    PairReader(std::filesystem::path gold_file, std::vector<Diagnostic>& problems)
        : gold_file_(std::move(gold_file)), problems_(problems) {}

    std::optional<GoldDocument> read() {
        const std::size_t problems_before = problems_.size();
        GoldDocument document;
        const std::string file_name = gold_file_.filename().string();
        document.name = file_name.substr(0, file_name.size() - gold_ending.size());
        if (read_text(document))
            if (const auto gold = parse_gold()) read_gold(*gold, document);
        if (problems_.size() > problems_before) return std::nullopt;
        return document;
    }

private:
    /// `at`: a byte of the gold file, none where the problem is the file itself.
    void report(std::string message, std::optional<std::size_t> at = std::nullopt) {
        Diagnostic problem{.file = gold_file_.string(), .message = std::move(message)};
        if (at) {
            const std::string_view before = std::string_view(raw_).substr(0, *at);
            problem.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
            problem.column = before.size() - (before.rfind('\n') + 1) + 1; // npos + 1 is 0
        }
        problems_.push_back(std::move(problem));
    }

    bool read_text(GoldDocument& document);
    std::optional<json::object> parse_gold();
    void read_gold(const json::object& gold, GoldDocument& document);
    std::optional<std::u16string> name_or_null(const json::object& gold, std::string_view key);
    void read_paragraph(const json::value& value, std::size_t index, GoldDocument& document);
    void read_finding(const json::value& value, std::size_t index, GoldDocument& document);
    std::vector<std::string> area_list(const json::object& of, const std::string& where);

    /// A text value, empty (and reported) where there is none.
    std::string_view text(const json::object& of, std::string_view key, const std::string& where) {
        const json::value* value = of.if_contains(key);
        if (value && value->is_string()) return value->get_string();
        report(where + " has no text \"" + std::string(key) + '"');
        return {};
    }

    std::filesystem::path gold_file_;
    std::vector<Diagnostic>& problems_;
    std::string raw_;
    Cursor cursor_;
    std::size_t raw_cursor_ = 0; ///< after the last quote, in the gold file
};

bool PairReader::read_text(GoldDocument& document) {
    const auto file = gold_file_.parent_path() / (document.name + ".txt");
    exchange::ReadText read = exchange::read_plain_text(file);
    if (!read.text) {
        report("the text beside it, " + file.filename().string() + ": " + read.problem);
        return false;
    }
    document.text = std::move(*read.text);
    return true;
}

std::optional<json::object> PairReader::parse_gold() {
    const auto bytes = read_bytes(gold_file_);
    if (!bytes) {
        report("can't be read");
        return std::nullopt;
    }
    raw_ = *bytes;
    json::parser parser;
    json::error_code error;
    const std::size_t read = parser.write_some(raw_, error);
    const bool tail = std::any_of(raw_.begin() + static_cast<std::ptrdiff_t>(read), raw_.end(),
                                  [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
    if (error || tail) {
        report("no JSON: " + (error ? error.message() : "text after its end"), read);
        return std::nullopt;
    }
    json::value value = parser.release();
    if (!value.is_object()) {
        report("no JSON object", 0);
        return std::nullopt;
    }
    return std::move(value.get_object());
}

void PairReader::read_gold(const json::object& gold, GoldDocument& document) {
    document.framework = text(gold, "framework", "the document");
    document.subject = name_or_null(gold, "subject");
    document.assessor = name_or_null(gold, "assessor");
    const json::value* assessment = gold.if_contains("assessment");
    if (assessment && assessment->is_bool())
        document.assessment = assessment->get_bool();
    else
        report("\"assessment\" is neither true nor false");

    const json::value* paragraphs = gold.if_contains("paragraphs");
    const json::value* findings = gold.if_contains("findings");
    if (!paragraphs || !paragraphs->is_array() || !findings || !findings->is_array()) {
        report("\"paragraphs\" and \"findings\" have to be lists");
        return;
    }
    std::size_t index = 0;
    for (const json::value& paragraph : paragraphs->get_array())
        read_paragraph(paragraph, ++index, document);
    if (document.paragraphs.size() != document.transcript().paragraphs.size())
        report(std::to_string(document.paragraphs.size()) + " paragraphs, the text has " +
               std::to_string(document.transcript().paragraphs.size()));
    index = 0;
    for (const json::value& finding : findings->get_array())
        read_finding(finding, ++index, document);
    if (!document.assessment && !document.findings.empty())
        report("a text that is no assessment has no findings");
    std::ranges::stable_sort(document.findings, {}, [](const GoldFinding& f) {
        return std::pair{f.paragraph, f.range};
    });
}

std::optional<std::u16string> PairReader::name_or_null(const json::object& gold, std::string_view key) {
    const json::value* value = gold.if_contains(key);
    if (value && value->is_string() && !value->get_string().empty())
        return engine::to_utf16(value->get_string()).text;
    if (!value || !value->is_null()) report('"' + std::string(key) + "\" is neither a name nor null");
    return std::nullopt;
}

void PairReader::read_paragraph(const json::value& value, std::size_t index, GoldDocument& document) {
    const std::string where = "paragraph " + std::to_string(index);
    engine::ParagraphStructure paragraph;
    if (const json::object* object = value.if_object()) {
        const std::string_view name = text(*object, "role", where);
        if (const auto role = engine::role_from_name(name))
            paragraph.role = *role;
        else
            report(where + " has an unknown role \"" + std::string(name) + '"');
        paragraph.areas = area_list(*object, where);
    } else {
        report(where + " is no object");
    }
    document.paragraphs.push_back(std::move(paragraph));
}

void PairReader::read_finding(const json::value& value, std::size_t index, GoldDocument& document) {
    const std::string where = "finding " + std::to_string(index);
    const json::object* object = value.if_object();
    if (!object) return report(where + " is no object");

    const std::string_view quote = text(*object, "quote", where);
    const std::size_t at = raw_.find(json::serialize(json::string(quote)), raw_cursor_);
    const auto place = at == std::string::npos ? std::nullopt : std::optional(at);
    if (place) raw_cursor_ = *place + 1;

    const std::string_view kind_name = text(*object, "kind", where);
    const std::string_view polarity_name = text(*object, "polarity", where);
    const auto kind = engine::kind_from_name(kind_name);
    const auto polarity = engine::polarity_from_name(polarity_name);
    if (!kind) report(where + " has an unknown kind \"" + std::string(kind_name) + '"', place);
    if (!polarity) report(where + " has an unknown polarity \"" + std::string(polarity_name) + '"', place);
    if (kind && polarity && engine::polarity_of(*kind).value_or(*polarity) != *polarity)
        report(where + ": no " + std::string(kind_name) + " is " + std::string(polarity_name), place);
    std::vector<std::string> areas = area_list(*object, where);
    if (areas.empty()) report(where + " has no area", place);

    const std::u16string words = engine::to_utf16(quote).text;
    auto found = find_quote(document.transcript(), words, cursor_);
    if (!found) found = find_quote(document.transcript(), words, {});
    if (!found) return report(where + ": the text has no \"" + std::string(quote) + '"', place);
    cursor_ = {found->first, found->second.begin + 1};
    if (kind && polarity)
        document.findings.push_back({found->first, found->second, *kind, *polarity, std::move(areas)});
}

std::vector<std::string> PairReader::area_list(const json::object& of, const std::string& where) {
    std::vector<std::string> areas;
    const json::value* value = of.if_contains("areas");
    if (!value || !value->is_array()) {
        report(where + " has no list \"areas\"");
        return areas;
    }
    for (const json::value& area : value->get_array()) {
        if (area.is_string())
            areas.emplace_back(area.get_string());
        else
            report(where + " has an area that is no text");
    }
    return areas;
}

} // namespace

LoadedGold load_gold(const std::filesystem::path& folder) {
    LoadedGold loaded;
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error))
        if (it->path().string().ends_with(gold_ending)) files.push_back(it->path());
    if (error) loaded.problems.push_back({.file = folder.string(), .message = error.message()});
    if (!error && files.empty())
        loaded.problems.push_back({.file = folder.string(), .message = "no text with gold in it"});
    std::ranges::sort(files);
    for (const auto& file : files)
        if (auto document = PairReader(file, loaded.problems).read())
            loaded.documents.push_back(std::move(*document));
    return loaded;
}

} // namespace findings::corpus
