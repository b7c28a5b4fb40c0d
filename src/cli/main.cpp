#include "cli/command.hpp"
#include "engine/analyser.hpp"
#include "framework/knowledge_loader.hpp"

#include <exception>
#include <iostream>
#include <memory>

#include <sys/ioctl.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace findings;

cli::LoadedEngine load(const fs::path& data, std::span<const fs::path> framework_dirs) {
    framework::LoadedKnowledge loaded = framework::load_knowledge(data, framework_dirs);
    cli::LoadedEngine out{std::nullopt, std::move(loaded.problems)};
    if (loaded.knowledge)
        out.engine = app::engine_of(std::make_shared<const engine::Analyser>(std::move(*loaded.knowledge)));
    return out;
}

/// Of the terminal; 0 where the output is none.
std::size_t line_width() {
    winsize size{};
    return ::isatty(STDOUT_FILENO) == 1 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

fs::path own_path(const char* name) {
    std::error_code error;
    fs::path path = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path(name) : path;
}

} // namespace

int main(int argc, char** argv) {
    try {
        std::ios::sync_with_stdio(false);
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        return cli::run(arguments, {std::cin, std::cout, std::cerr, own_path(argv[0]), line_width(), load});
    } catch (const std::exception& error) {
        std::cerr << "findings: " << error.what() << '\n';
    } catch (...) {
        std::cerr << "findings: something unknown went wrong\n";
    }
    return 1;
}
