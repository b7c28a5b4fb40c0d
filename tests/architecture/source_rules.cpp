#include "architecture/source_rules.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace findings::architecture {
namespace {

namespace fs = std::filesystem;
using std::string_view;

/// A folder of src/ and what its files may include of src/.
struct Layer {
    string_view name;
    std::span<const string_view> may_use;
};

constexpr std::array engine_uses{string_view("engine")};
constexpr std::array framework_uses{string_view("engine"), string_view("framework")};
constexpr std::array summary_uses{string_view("engine"), string_view("summary")};
constexpr std::array exchange_uses{string_view("engine"), string_view("exchange")};
constexpr std::array app_uses{string_view("engine"), string_view("framework"), string_view("summary"),
                              string_view("exchange"), string_view("app")};
constexpr std::array cli_uses{string_view("engine"),   string_view("framework"), string_view("summary"),
                              string_view("exchange"), string_view("app"),       string_view("cli")};
constexpr std::array uno_uses{string_view("engine"),   string_view("framework"), string_view("summary"),
                              string_view("exchange"), string_view("app"),       string_view("uno")};
constexpr std::array layers{Layer{"engine", engine_uses},   Layer{"framework", framework_uses},
                            Layer{"summary", summary_uses}, Layer{"exchange", exchange_uses},
                            Layer{"app", app_uses},         Layer{"cli", cli_uses},
                            Layer{"uno", uno_uses}};

/// Beginnings of the headers that only an office has.
constexpr std::array office_headers{
    string_view("com/sun/star/"), string_view("cppu/"),        string_view("cppuhelper/"),
    string_view("rtl/"),          string_view("sal/"),         string_view("osl/"),
    string_view("uno/"),          string_view("salhelper/"),   string_view("typelib/"),
    string_view("vcl/"),          string_view("org/findings/")};

constexpr std::array top_folders{string_view("build"),    string_view("extension"), string_view("idl"),
                                 string_view("registry"), string_view("src"),       string_view("tests")};
constexpr std::array top_files{string_view("CHANGELOG.md"),      string_view("CMakeLists.txt"),
                               string_view("CMakePresets.json"), string_view("CMakeUserPresets.json"),
                               string_view("CONTRIBUTING.md"),   string_view("LICENSE"),
                               string_view("README.md"),         string_view("description.xml")};
constexpr std::array walked_folders{string_view("extension"), string_view("idl"), string_view("registry"),
                                    string_view("src"), string_view("tests")};

/// Names that say nothing about what a file is for.
constexpr std::array empty_names{string_view("common"),  string_view("helper"), string_view("helpers"),
                                 string_view("manager"), string_view("misc"),   string_view("stuff"),
                                 string_view("util"),    string_view("utils")};

/// Written in two pieces, so that this file passes its own check.
constexpr std::array open_work{string_view("TO"
                                           "DO"),
                               string_view("FIX"
                                           "ME"),
                               string_view("XX"
                                           "X")};

bool is_among(std::span<const string_view> names, string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool has_word(string_view line, string_view word) {
    for (std::size_t at = line.find(word); at != string_view::npos; at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_word_character(line[at - 1])) &&
            (end == line.size() || !is_word_character(line[end])))
            return true;
    }
    return false;
}

string_view trimmed(string_view line) {
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<string_view> lines_of(string_view content) {
    std::vector<string_view> lines;
    while (!content.empty()) {
        const auto end = content.find('\n');
        lines.push_back(content.substr(0, end));
        content.remove_prefix(end == string_view::npos ? content.size() : end + 1);
    }
    return lines;
}

struct Include {
    string_view header;
    bool quoted = false;
};

std::optional<Include> include_in(string_view line) {
    line = trimmed(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = trimmed(line.substr(1));
    if (!line.starts_with("include")) return std::nullopt;
    line = trimmed(line.substr(string_view("include").size()));
    if (line.size() < 2 || (line.front() != '"' && line.front() != '<')) return std::nullopt;
    const bool quoted = line.front() == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == string_view::npos) return std::nullopt;
    return Include{line.substr(1, end - 1), quoted};
}

/// The parts of a path, at most two: "src/engine/token.hpp" gives "src" and "engine".
std::pair<string_view, string_view> first_folders(string_view path) {
    const auto first = path.find('/');
    if (first == string_view::npos) return {};
    const auto second = path.find('/', first + 1);
    return {path.substr(0, first),
            second == string_view::npos ? string_view() : path.substr(first + 1, second - first - 1)};
}

bool is_office_header(string_view header) {
    return std::ranges::any_of(office_headers, [&](string_view start) { return header.starts_with(start); });
}

bool is_standard_header(string_view header) {
    return header.find_first_of("/.") == string_view::npos;
}

/// Why a file of `layer` may not have that include; empty where it may.
std::string objection(const Layer& layer, const Include& include) {
    const std::string name(layer.name), header(include.header);
    if (!include.quoted && is_office_header(include.header))
        return layer.name == "uno" ? "" : "only src/uno may include the office's <" + header + ">";
    if (include.quoted) {
        const string_view used = include.header.substr(0, include.header.find('/'));
        if (used == include.header) return "includes start from src/: \"" + header + '"';
        return is_among(layer.may_use, used) ? "" : name + " may not include \"" + header + '"';
    }
    const bool known = is_standard_header(include.header) || include.header.starts_with("unicode/") ||
                       include.header.starts_with("boost/");
    return layer.name != "engine" || known ? "" : "the engine may not include <" + header + ">";
}

/// Collects what is wrong in one file.
class FileCheck {
public:
    FileCheck(string_view path, string_view content)
        : path_(path), lines_(lines_of(content)), name_(path.substr(path.rfind('/') + 1)) {}

    std::vector<Violation> run() {
        const bool header = name_.ends_with(".hpp");
        const bool code = header || name_.ends_with(".cpp");
        if (code) check_name();
        if (header) check_guard();
        if (code) check_includes();
        check_open_work();
        return std::move(violations_);
    }

private:
    void report(std::size_t index, std::string message) {
        violations_.push_back({std::string(path_), index + 1, std::move(message)});
    }
    void report_file(std::string message) {
        violations_.push_back({std::string(path_), 0, std::move(message)});
    }

    void check_name() {
        const string_view stem = name_.substr(0, name_.find('.'));
        const bool snake = std::ranges::all_of(
            stem, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
        if (!snake) report_file("a file is named in snake_case");
        if (is_among(empty_names, stem)) report_file("a file is named by its concept");
    }

    void check_guard() {
        const auto first =
            std::ranges::find_if(lines_, [](string_view line) { return !trimmed(line).empty(); });
        if (first == lines_.end() || trimmed(*first) != "#pragma once")
            report_file("a header starts with #pragma once");
    }

    void check_includes() {
        const auto [top, folder] = first_folders(path_);
        if (top != "src") return;
        const auto layer = std::ranges::find(layers, folder, &Layer::name);
        if (layer == layers.end()) return report_file("src/ has no such layer");
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const auto include = include_in(lines_[i]);
            if (!include) continue;
            if (std::string reason = objection(*layer, *include); !reason.empty())
                report(i, std::move(reason));
        }
    }

    void check_open_work() {
        constexpr string_view skip = "GTEST_"
                                     "SKIP",
                              disabled = "DISAB"
                                         "LED_";
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            for (const string_view word : open_work)
                if (has_word(lines_[i], word)) report(i, "work left open: " + std::string(word));
            if (lines_[i].find(disabled) != string_view::npos) report(i, "a test is switched off");
            const auto at = lines_[i].find(skip);
            if (at != string_view::npos && lines_[i].find("<<", at) == string_view::npos)
                report(i, "a test is skipped without saying why");
        }
    }

    string_view path_;
    std::vector<string_view> lines_;
    string_view name_;
    std::vector<Violation> violations_;
};

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

} // namespace

std::vector<Violation> check_file(string_view path, string_view content) {
    return FileCheck(path, content).run();
}

std::vector<Violation> check_top_level(const fs::path& top) {
    std::vector<Violation> violations;
    for (const fs::directory_entry& entry : fs::directory_iterator(top)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.')) continue; // a developer's own tools
        const bool known = entry.is_directory() ? is_among(top_folders, name) : is_among(top_files, name);
        if (!known) violations.push_back({name, 0, "does not belong at the top level"});
    }
    std::ranges::sort(violations, {}, &Violation::file);
    return violations;
}

std::vector<Violation> check_tree(const fs::path& top) {
    std::vector<Violation> violations = check_top_level(top);
    std::vector<fs::path> files;
    for (const string_view folder : walked_folders)
        if (fs::exists(top / folder))
            for (const fs::directory_entry& entry : fs::recursive_directory_iterator(top / folder))
                if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        const std::string content = read(file);
        if (content.find('\0') != std::string::npos) continue;
        const std::vector<Violation> found = check_file(fs::relative(file, top).generic_string(), content);
        violations.insert(violations.end(), found.begin(), found.end());
    }
    return violations;
}

} // namespace findings::architecture
