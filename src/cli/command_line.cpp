#include "cli/command_line.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace findings::cli {
namespace {

namespace po = boost::program_options;
namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

constexpr std::array<std::pair<std::string_view, Format>, 4> formats{{
    {"json", Format::Json},
    {"jsonl", Format::JsonLines},
    {"text", Format::Text},
    {"csv", Format::Csv},
}};

/// What both commands take.
po::options_description shared_options() {
    po::options_description options;
    options.add_options()("help,h", "")("framework-dir",
                                        po::value<Texts>()->composing())("data", po::value<std::string>());
    return options;
}

po::variables_map parse(std::span<const std::string> arguments, const po::options_description& options) {
    po::options_description all;
    all.add(options).add_options()("file", po::value<Texts>());
    po::positional_options_description positional;
    positional.add("file", -1);
    namespace style = po::command_line_style;
    constexpr int exact = style::unix_style & ~style::allow_guessing;
    po::variables_map values;
    po::store(po::command_line_parser(Texts(arguments.begin(), arguments.end()))
                  .options(all)
                  .positional(positional)
                  .style(exact)
                  .run(),
              values);
    po::notify(values);
    return values;
}

Texts texts(const po::variables_map& values, const char* name) {
    return values.contains(name) ? values[name].as<Texts>() : Texts{};
}

std::vector<fs::path> paths(const po::variables_map& values, const char* name) {
    const Texts names = texts(values, name);
    return {names.begin(), names.end()};
}

std::optional<fs::path> path(const po::variables_map& values, const char* name) {
    if (!values.contains(name)) return std::nullopt;
    return fs::path(values[name].as<std::string>());
}

Request read_analyse(std::span<const std::string> arguments) {
    po::options_description options = shared_options();
    options.add_options()("framework", po::value<std::string>()->default_value("auto"))(
        "format", po::value<std::string>()->default_value("json"))("anyway", "")("colour", "");
    const po::variables_map values = parse(arguments, options);
    if (values.contains("help")) return HelpRequest{};

    AnalyseRequest request;
    const std::string format = values["format"].as<std::string>();
    const auto known = std::ranges::find(formats, format, &std::pair<std::string_view, Format>::first);
    if (known == formats.end())
        return UsageError{"there is no format '" + format + "': json, jsonl, text or csv"};
    request.format = known->second;
    const std::string framework = values["framework"].as<std::string>();
    if (framework != "auto") request.framework = framework;
    request.anyway = values.contains("anyway");
    request.colour = values.contains("colour");
    request.framework_dirs = paths(values, "framework-dir");
    request.data = path(values, "data");
    request.files = texts(values, "file");
    if (request.files.empty()) request.files.emplace_back("-");
    if (std::ranges::count(request.files, "-") > 1) return UsageError{"standard input can be read once only"};
    return request;
}

Request read_frameworks(std::span<const std::string> arguments) {
    po::options_description options = shared_options();
    options.add_options()("check", po::value<Texts>()->composing());
    const po::variables_map values = parse(arguments, options);
    if (values.contains("help")) return HelpRequest{};
    if (values.contains("file"))
        return UsageError{"'" + texts(values, "file")[0] +
                          "' is not understood; to check a file: --check FILE"};
    return FrameworksRequest{paths(values, "check"), paths(values, "framework-dir"), path(values, "data")};
}

} // namespace

Request read_arguments(std::span<const std::string> arguments) {
    if (arguments.empty()) return UsageError{"what is to be done? analyse or frameworks"};
    const std::string& command = arguments[0];
    if (command == "--help" || command == "-h" || command == "help") return HelpRequest{};
    if (command == "--version") return VersionRequest{};
    try {
        if (command == "analyse") return read_analyse(arguments.subspan(1));
        if (command == "frameworks") return read_frameworks(arguments.subspan(1));
    } catch (const po::error& error) {
        return UsageError{error.what()};
    }
    return UsageError{"there is no command '" + command + "': analyse or frameworks"};
}

std::string help_text() {
    return R"(Finds, tags and summarises the findings of a spoken or written assessment.

usage: findings analyse [OPTION...] [FILE...]
       findings frameworks [--check FILE] [--framework-dir DIR]
       findings --version | --help

analyse reads UTF-8 text (without FILE or for "-": standard input), paragraphs separated by blank lines.
  --framework ID|auto  how the body is assessed; auto (the default) tells it by the text
  --format FORMAT      json (the default; several files give an array), jsonl (a line for each file),
                       text (a table to read) or csv (a row for each finding)
  --anyway             look for findings even where the text is no assessment
  --framework-dir DIR  add the frameworks (*.xml) in DIR, as often as wanted
  --colour             colour the table of --format text
  --data DIR           use the lexicon, frameworks and weights in DIR

frameworks lists the frameworks there are.
  --check FILE         say what is wrong with a framework file instead

Exit status: 0 done; 1 the command itself could not work (its data, its output); 2 usage; 3 a file could not
be read, is not UTF-8 or, for --check, has problems; the other files are done all the same.
)";
}

} // namespace findings::cli
