#include "cli/command.hpp"

#include "cli/command_line.hpp"
#include "cli/data_folder.hpp"
#include "cli/document_writer.hpp"
#include "engine/utf.hpp"
#include "exchange/plain_text.hpp"
#include "framework/knowledge_loader.hpp"

#include <algorithm>
#include <ostream>

namespace findings::cli {
namespace {

namespace fs = std::filesystem;

enum Status { Done = 0, Failed = 1, WrongUsage = 2, BadFile = 3 };

int refuse(const Surroundings& surroundings, const std::string& message) {
    surroundings.err << "findings: " << message << "\nTry 'findings --help'.\n";
    return WrongUsage;
}

void complain(const Surroundings& surroundings, const std::vector<engine::Diagnostic>& problems) {
    for (const engine::Diagnostic& problem : problems)
        surroundings.err << to_string(problem) << '\n';
}

/// The engine with its data; says what is wrong with the data.
std::optional<app::AnalysisEngine> load(const Surroundings& surroundings, std::optional<fs::path> data,
                                        std::span<const fs::path> framework_dirs) {
    if (!data) data = find_data_folder(surroundings.executable);
    if (!data) {
        surroundings.err << "findings: there is no folder share/findings near "
                         << surroundings.executable.string() << "; name one with --data\n";
        return std::nullopt;
    }
    LoadedEngine loaded = surroundings.load(*data, framework_dirs);
    complain(surroundings, loaded.problems);
    if (!loaded.engine)
        surroundings.err << "findings: nothing can be analysed with the data in " << data->string() << '\n';
    return std::move(loaded.engine);
}

std::string ids_of(const app::AnalysisEngine& engine) {
    std::string ids = "auto";
    for (const engine::Framework& framework : *engine.frameworks)
        ids += ", " + framework.id;
    return ids;
}

bool knows(const app::AnalysisEngine& engine, const std::string& framework) {
    return std::ranges::find(*engine.frameworks, framework, &engine::Framework::id) !=
           engine.frameworks->end();
}

int analyse(const AnalyseRequest& request, const Surroundings& surroundings) {
    const auto engine = load(surroundings, request.data, request.framework_dirs);
    if (!engine) return Failed;
    if (request.framework && !knows(*engine, *request.framework))
        return refuse(surroundings, "there is no framework '" + *request.framework + "': " + ids_of(*engine));

    int status = Done;
    DocumentWriter writer(surroundings.out, request, surroundings.width);
    writer.begin();
    for (const std::string& file : request.files) {
        const exchange::ReadText read = file == "-" ? exchange::read_plain_text(surroundings.in)
                                                    : exchange::read_plain_text(fs::path(file));
        if (!read.text) {
            surroundings.err << "findings: " << (file == "-" ? "standard input" : file) << ": "
                             << read.problem << '\n';
            status = BadFile;
            continue;
        }
        const auto assessment =
            engine->analyse(read.text->transcript(), {request.framework, request.anyway}, std::stop_token{});
        if (assessment) writer.write({file, *read.text, *assessment});
    }
    writer.end();
    return status;
}

int check(const std::vector<fs::path>& files, const Surroundings& surroundings) {
    int status = Done;
    for (const fs::path& file : files) {
        const std::vector<engine::Diagnostic> problems = framework::check_framework(file);
        complain(surroundings, problems);
        if (problems.empty())
            surroundings.out << file.string() << ": no problems\n";
        else
            status = BadFile;
    }
    return status;
}

int list_frameworks(const FrameworksRequest& request, const Surroundings& surroundings) {
    if (!request.check.empty()) return check(request.check, surroundings);
    const auto engine = load(surroundings, request.data, request.framework_dirs);
    if (!engine) return Failed;
    std::size_t widest = 0;
    for (const engine::Framework& framework : *engine->frameworks)
        widest = std::max(widest, framework.id.size());
    for (const engine::Framework& framework : *engine->frameworks)
        surroundings.out << framework.id << std::string(widest + 2 - framework.id.size(), ' ')
                         << engine::to_utf8(framework.label) << '\n';
    return Done;
}

/// Calls what is behind the request.
struct Performer {
    const Surroundings& surroundings;

    int operator()(const AnalyseRequest& request) const { return analyse(request, surroundings); }
    int operator()(const FrameworksRequest& request) const { return list_frameworks(request, surroundings); }
    int operator()(const UsageError& error) const { return refuse(surroundings, error.message); }
    int operator()(HelpRequest) const {
        surroundings.out << help_text();
        return Done;
    }
    int operator()(VersionRequest) const {
        surroundings.out << "findings " FINDINGS_VERSION "\n";
        return Done;
    }
};

} // namespace

int run(std::span<const std::string> arguments, const Surroundings& surroundings) {
    const int status = std::visit(Performer{surroundings}, read_arguments(arguments));
    surroundings.out.flush();
    if (surroundings.out) return status;
    surroundings.err << "findings: the output can't be written\n";
    return Failed;
}

} // namespace findings::cli
