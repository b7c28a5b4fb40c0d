#pragma once

#include "uno/text_conversion.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <sys/types.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace findings::office {

/// What a document is loaded with.
struct LoadOptions {
    bool read_only = false;
    bool hidden = true;
};

/// A headless office of our own with a fresh profile, which these tests talk to from outside. As root it runs
/// as an ordinary user, as an office of users does. It ends with this object, its files with it.
class OfficeProcess {
public:
    /// `components` are registered in the office besides its own: paths of a component file and its library.
    /// `extensions` are packages to install. Throws std::runtime_error where it does not start.
    explicit OfficeProcess(const std::vector<std::filesystem::path>& components = {},
                           const std::vector<std::filesystem::path>& extensions = {});
    ~OfficeProcess();
    OfficeProcess(const OfficeProcess&) = delete;
    OfficeProcess& operator=(const OfficeProcess&) = delete;

    [[nodiscard]] bool is_running();
    /// Ends the office as a user does, its profile staying; and starts it again on that.
    void stop();
    void start();
    /// A folder that both the office and the tests may write to.
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] css::uno::Reference<css::uno::XComponentContext> context() const { return remote_; }

    [[nodiscard]] css::uno::Reference<css::text::XTextDocument> new_document(const LoadOptions& options = {});
    [[nodiscard]] css::uno::Reference<css::text::XTextDocument> load(const std::filesystem::path& file,
                                                                     const LoadOptions& options = {});
    /// A new document with these paragraphs, quickly even where they are many.
    [[nodiscard]] css::uno::Reference<css::text::XTextDocument>
    import(const std::vector<std::u16string>& lines);
    /// `filter` is the office's name of the format: "writer8", "MS Word 2007 XML".
    static void store(const css::uno::Reference<css::text::XTextDocument>& document,
                      const std::filesystem::path& file, const std::string& filter = "writer8");
    static void close(const css::uno::Reference<css::text::XTextDocument>& document);
    /// A menu command as the user gives it, to the window of the document.
    void dispatch(const css::uno::Reference<css::text::XTextDocument>& document, const std::string& command);

    /// Runs the package tool on the office's profile, which must not be in use; returns its exit code. What
    /// it says goes to office.log in the folder.
    int unopkg(std::vector<std::string> arguments) const;

private:
    [[nodiscard]] std::string profile_argument() const;
    [[nodiscard]] pid_t spawn(const std::vector<std::string>& arguments) const;
    int run(const std::vector<std::string>& arguments) const;
    /// An office that has never run forgets what was added before its first start.
    void start_once() const;
    void launch();
    /// Whether the office answers now; launches it again where it ended to be restarted.
    [[nodiscard]] bool try_to_connect();
    [[nodiscard]] css::uno::Reference<css::text::XTextDocument>
    load_url(const std::string& url, const LoadOptions& options, const std::string& filter = {});

    std::filesystem::path folder_;
    int port_ = 0;
    std::vector<std::string> arguments_;
    pid_t process_ = -1;
    css::uno::Reference<css::uno::XComponentContext> local_; ///< the bridge lives in it
    css::uno::Reference<css::uno::XComponentContext> remote_;
};

/// Calls into the office; its exceptions, which the test framework does not know, become std::runtime_error.
template <typename Call>
auto in_words(Call&& call) {
    try {
        return call();
    } catch (const css::uno::Exception& failure) {
        throw std::runtime_error(uno::to_utf8(failure.Message));
    }
}

/// The office that all tests share; started when it is first asked for, and again after a crash.
[[nodiscard]] OfficeProcess& shared_office();

} // namespace findings::office
