#include "command/child_process.hpp"

#include "unit/scratch_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace findings {
namespace {

constexpr int not_started = 126;

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

/// Makes the file the child's descriptor; ends the child where it can't.
void attach(const char* file, int flags, int descriptor) {
    const int opened = ::open(file, flags, 0644);
    if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(not_started);
    ::close(opened);
}

} // namespace

ChildResult run_child(const std::vector<std::string>& arguments, const ChildOptions& options) {
    const ScratchFolder folder; // files instead of pipes: none of the three streams can block another
    const std::string in = folder.write("in", options.input).string();
    const std::string out = options.output_to.empty() ? folder.write("out", "").string() : options.output_to;
    const std::string err = folder.write("err", "").string();
    std::vector<std::string> words = arguments;
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    const pid_t child = ::fork();
    if (child == 0) {
        attach(in.c_str(), O_RDONLY, STDIN_FILENO);
        attach(out.c_str(), O_WRONLY, STDOUT_FILENO);
        attach(err.c_str(), O_WRONLY, STDERR_FILENO);
        if (options.user && ::setuid(*options.user) != 0) ::_exit(not_started);
        ::execv(argv[0], argv.data());
        ::_exit(not_started);
    }
    ChildResult result;
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) == child && WIFEXITED(status)) result.status = WEXITSTATUS(status);
    result.peak_kilobytes = usage.ru_maxrss;
    if (options.output_to.empty()) result.out = content_of(out);
    result.err = content_of(err);
    return result;
}

} // namespace findings
