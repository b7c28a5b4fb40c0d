#include "office/office_process.hpp"

#include "engine/utf.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#include <arpa/inet.h>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>

namespace findings::office {
namespace {

using namespace std::chrono_literals;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using findings::uno::to_uno;
namespace fs = std::filesystem;

constexpr uid_t ordinary_user = 1000;
constexpr int restart_wanted = 81; // a fresh profile's first start ends so
constexpr auto patience = 90s;

bool is_root() {
    return geteuid() == 0;
}

void give_to_office(const fs::path& file) {
    if (is_root() && chown(file.c_str(), ordinary_user, ordinary_user) != 0)
        throw std::runtime_error("can't give the office its files");
}

fs::path make_folder() {
    std::string pattern = (fs::temp_directory_path() / "findings-office-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("can't make a folder for the office");
    give_to_office(pattern);
    return pattern;
}

int free_port() {
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(probe);
    if (!bound) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

/// In the child: becomes the office.
[[noreturn]] void become_office(std::vector<std::string> arguments, const fs::path& folder) {
    if (is_root() && (setgroups(0, nullptr) != 0 || setgid(ordinary_user) != 0 || setuid(ordinary_user) != 0))
        _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setenv("HOME", folder.c_str(), 1);
    setenv("SAL_USE_VCLPLUGIN", "svp", 1);
    setenv("MALLOC_PERTURB_", "85", 1); // what uses freed memory shall not go unnoticed
    const int log = open((folder / "office.log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    std::vector<char*> raw;
    for (std::string& argument : arguments)
        raw.push_back(argument.data());
    raw.push_back(nullptr);
    execv(raw.front(), raw.data());
    _exit(127);
}

template <typename T>
css::beans::PropertyValue argument(const char* name, const T& value) {
    css::beans::PropertyValue property;
    property.Name = to_uno(name);
    property.Value <<= value;
    return property;
}

} // namespace

OfficeProcess::OfficeProcess(const std::vector<fs::path>& components, const std::vector<fs::path>& extensions)
    : folder_(make_folder()), port_(free_port()) {
    const std::string program = LIBREOFFICE_PROGRAM;
    if (!extensions.empty()) start_once();
    for (const fs::path& extension : extensions) {
        fs::copy(extension, folder_ / extension.filename());
        if (const int result = unopkg({"add", "-s", (folder_ / extension.filename()).string()}))
            throw std::runtime_error("unopkg add ended with " + std::to_string(result));
    }
    std::string services = "-env:URE_MORE_SERVICES=<file://" + program + "/services>*";
    for (const fs::path& file : components) { // the ordinary user may not be let into the build's folder
        fs::copy(file, folder_ / file.filename());
        if (file.extension() == ".components") services += " file://" + (folder_ / file.filename()).string();
    }
    arguments_ = {program + "/soffice.bin",
                  "--headless",
                  "--norestore",
                  "--nologo",
                  profile_argument(),
                  "--accept=socket,host=127.0.0.1,port=" + std::to_string(port_) + ",tcpNoDelay=1;urp"};
    if (!components.empty()) arguments_.push_back(services); // hides those of extensions
    // Without the office's types, the bridge could not name what comes over it.
    rtl::Bootstrap::set("URE_MORE_TYPES",
                        to_uno("file://" + program + "/types/offapi.rdb file://" + FINDINGS_TYPES_FILE));
    local_ = cppu::defaultBootstrap_InitialComponentContext();
    start();
}

void OfficeProcess::start() {
    launch();
    const auto give_up = std::chrono::steady_clock::now() + patience;
    while (!try_to_connect()) {
        if (std::chrono::steady_clock::now() > give_up)
            throw std::runtime_error("the office does not answer");
        std::this_thread::sleep_for(50ms);
    }
}

OfficeProcess::~OfficeProcess() {
    remote_.clear();
    local_.clear();
    if (is_running()) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    std::error_code ignored; // a leftover in the temporary folder is no fault of the tests
    fs::remove_all(folder_, ignored);
}

void OfficeProcess::stop() {
    try {
        css::frame::Desktop::create(remote_)->terminate();
    } catch (const css::uno::Exception&) {
        // It may be gone before it has answered.
    }
    remote_.clear();
    const auto give_up = std::chrono::steady_clock::now() + patience;
    while (is_running()) {
        if (std::chrono::steady_clock::now() > give_up) throw std::runtime_error("the office does not end");
        std::this_thread::sleep_for(20ms);
    }
}

std::string OfficeProcess::profile_argument() const {
    return "-env:UserInstallation=file://" + (folder_ / "profile").string();
}

pid_t OfficeProcess::spawn(const std::vector<std::string>& arguments) const {
    const pid_t process = fork();
    if (process == 0) become_office(arguments, folder_);
    if (process < 0) throw std::runtime_error("can't start the office");
    return process;
}

int OfficeProcess::run(const std::vector<std::string>& arguments) const {
    int status = 0;
    waitpid(spawn(arguments), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void OfficeProcess::start_once() const {
    for (int result = restart_wanted; result != 0;) {
        result = run({LIBREOFFICE_PROGRAM "/soffice.bin", "--headless", "--norestore",
                      "--terminate_after_init", profile_argument()});
        if (result != 0 && result != restart_wanted) throw std::runtime_error("the office does not start");
    }
}

int OfficeProcess::unopkg(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), LIBREOFFICE_PROGRAM "/unopkg.bin");
    arguments.push_back(profile_argument());
    return run(arguments);
}

void OfficeProcess::launch() {
    process_ = spawn(arguments_);
}

bool OfficeProcess::try_to_connect() {
    int status = 0;
    if (waitpid(process_, &status, WNOHANG) == process_) {
        process_ = -1;
        if (!WIFEXITED(status) || WEXITSTATUS(status) != restart_wanted)
            throw std::runtime_error("the office ended at its start");
        launch();
    }
    const auto resolver = css::bridge::UnoUrlResolver::create(local_);
    try {
        remote_.set(resolver->resolve(to_uno("uno:socket,host=127.0.0.1,port=" + std::to_string(port_) +
                                             ",tcpNoDelay=1;urp;StarOffice.ComponentContext")),
                    UNO_QUERY_THROW);
    } catch (const css::connection::NoConnectException&) {
        return false;
    }
    return true;
}

bool OfficeProcess::is_running() {
    if (process_ > 0 && waitpid(process_, nullptr, WNOHANG) == process_) process_ = -1;
    return process_ > 0;
}

Reference<css::text::XTextDocument>
OfficeProcess::load_url(const std::string& url, const LoadOptions& options, const std::string& filter) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(filter.empty() ? 2 : 4);
    arguments.getArray()[0] = argument("Hidden", options.hidden);
    arguments.getArray()[1] = argument("ReadOnly", options.read_only);
    if (!filter.empty()) {
        arguments.getArray()[2] = argument("FilterName", to_uno(filter));
        arguments.getArray()[3] = argument("FilterOptions", to_uno("UTF8"));
    }
    return in_words([&] {
        return Reference<css::text::XTextDocument>(
            css::frame::Desktop::create(remote_)->loadComponentFromURL(to_uno(url), "_blank", 0, arguments),
            UNO_QUERY_THROW);
    });
}

Reference<css::text::XTextDocument> OfficeProcess::import(const std::vector<std::u16string>& lines) {
    const fs::path file = folder_ / "imported.txt";
    std::ofstream out(file);
    for (const std::u16string& line : lines)
        out << engine::to_utf8(line) << (&line == &lines.back() ? "" : "\n");
    out.close();
    give_to_office(file);
    return load_url("file://" + file.string(), {}, "Text (encoded)");
}

Reference<css::text::XTextDocument> OfficeProcess::new_document(const LoadOptions& options) {
    return load_url("private:factory/swriter", options);
}

Reference<css::text::XTextDocument> OfficeProcess::load(const fs::path& file, const LoadOptions& options) {
    return load_url("file://" + file.string(), options);
}

void OfficeProcess::store(const Reference<css::text::XTextDocument>& document, const fs::path& file,
                          const std::string& filter) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments.getArray()[0] = argument("FilterName", to_uno(filter));
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeAsURL(to_uno("file://" + file.string()), arguments);
}

void OfficeProcess::close(const Reference<css::text::XTextDocument>& document) {
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

void OfficeProcess::dispatch(const Reference<css::text::XTextDocument>& document,
                             const std::string& command) {
    const auto frame =
        Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController()->getFrame();
    css::frame::DispatchHelper::create(remote_)->executeDispatch(
        Reference<css::frame::XDispatchProvider>(frame, UNO_QUERY_THROW), to_uno(command), {}, 0, {});
}

} // namespace findings::office
