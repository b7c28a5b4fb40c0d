// Drives an office that has the extension installed, for extension/try and the screenshots.
//
// usage: driver PIPE run DOCUMENT COMMAND...    waits until the office shows the document, and gives commands
//                                               of Findings to its window ("analyse", "showDeck"), each
//                                               when what the one before started has come to its end
//        driver PIPE write DOCUMENT OUT.odt     loads the document without a window, prints its findings,
//                                               inserts the summary, saves OUT.odt and OUT.pdf, and ends the
//                                               office
//
// The office listens on PIPE (--accept="pipe,name=PIPE;urp;").

#include "engine/assessment.hpp"
#include "summary/palette.hpp"
#include "summary/summary_block.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <cppuhelper/implbase1.hxx>
#include <org/findings/Findings.hpp>
#include <osl/file.hxx>
#include <rtl/bootstrap.hxx>
#include <rtl/ref.hxx>

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

namespace {

namespace names = findings::uno::names;
using findings::uno::to_uno;
using findings::uno::to_utf8;

rtl::OUString url_of(const std::filesystem::path& file) {
    rtl::OUString url;
    osl::FileBase::getFileURLFromSystemPath(to_uno(std::filesystem::absolute(file).string()), url);
    return url;
}

css::beans::PropertyValue property(const char* name, const css::uno::Any& value) {
    css::beans::PropertyValue result;
    result.Name = to_uno(name);
    result.Value = value;
    return result;
}

/// Waits until a command can be given.
class EnabledWaiter : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
    /// False where that takes more than a minute.
    bool wait() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::minutes(1), [this] { return enabled_; });
    }
    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override {
        const std::lock_guard lock(mutex_);
        enabled_ = event.IsEnabled;
        changed_.notify_all();
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool enabled_ = false;
};

/// An office on a pipe.
class Office {
public:
    /// Waits until it listens, at most a minute.
    explicit Office(const std::string& pipe) {
        rtl::Bootstrap::set("URE_MORE_TYPES",
                            url_of(FINDINGS_OFFICE_TYPES) + " " + url_of(FINDINGS_TYPES_FILE));
        local_ = cppu::defaultBootstrap_InitialComponentContext();
        const auto resolver = css::bridge::UnoUrlResolver::create(local_);
        const rtl::OUString url = to_uno("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext");
        for (int tries = 600;; --tries) {
            try {
                context_.set(resolver->resolve(url), css::uno::UNO_QUERY_THROW);
                break;
            } catch (const css::uno::Exception&) {
                if (tries == 0) throw std::runtime_error("the office does not answer");
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
        }
        desktop_ = css::frame::Desktop::create(context_);
    }

    /// Without a window: an office with one must load by itself, as GTK serves its main thread only.
    css::uno::Reference<css::frame::XModel> load_hidden(const std::filesystem::path& file) {
        css::uno::Sequence<css::beans::PropertyValue> how(1);
        how[0] = property("Hidden", css::uno::makeAny(true));
        css::uno::Reference<css::frame::XModel> model(
            desktop_->loadComponentFromURL(url_of(file), "_blank", 0, how), css::uno::UNO_QUERY);
        if (!model.is()) throw std::runtime_error(file.string() + " can't be opened");
        return model;
    }

    /// Waits until the office shows the document, at most a minute.
    css::uno::Reference<css::frame::XModel> shown(const std::filesystem::path& file) {
        const rtl::OUString url = url_of(file);
        for (int tries = 600; tries > 0; --tries) {
            const auto documents = desktop_->getComponents()->createEnumeration();
            while (documents->hasMoreElements()) {
                const css::uno::Reference<css::frame::XModel> model(documents->nextElement(),
                                                                    css::uno::UNO_QUERY);
                if (model.is() && model->getURL() == url && model->getCurrentController().is()) return model;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        throw std::runtime_error("the office does not show " + file.string());
    }

    /// Gives the command, and waits until the analysis that it may have started is over.
    void command(const css::uno::Reference<css::frame::XModel>& model, const char* path) {
        dispatch_of(model, path).give();
        const Dispatch analyse = dispatch_of(model, names::analyse);
        const rtl::Reference<EnabledWaiter> waiter(new EnabledWaiter);
        analyse.dispatch->addStatusListener(waiter.get(), analyse.url);
        const bool over = waiter->wait();
        analyse.dispatch->removeStatusListener(waiter.get(), analyse.url);
        if (!over) throw std::runtime_error(std::string(path) + " does not come to its end");
    }

    css::uno::Reference<org::findings::XFindings> findings() {
        return org::findings::Findings::create(context_);
    }

    void terminate() {
        try {
            desktop_->terminate();
        } catch (const css::uno::Exception&) { // it may be gone before it has answered
        }
    }

private:
    struct Dispatch {
        css::uno::Reference<css::frame::XDispatch> dispatch;
        css::util::URL url;
        void give() const { dispatch->dispatch(url, {}); }
    };

    Dispatch dispatch_of(const css::uno::Reference<css::frame::XModel>& model, const char* path) {
        css::util::URL url;
        url.Complete = to_uno(names::protocol) + to_uno(path);
        css::util::URLTransformer::create(context_)->parseStrict(url);
        const css::uno::Reference<css::frame::XDispatchProvider> frame(
            model->getCurrentController()->getFrame(), css::uno::UNO_QUERY_THROW);
        const auto dispatch = frame->queryDispatch(url, "_self", 0);
        if (!dispatch.is()) throw std::runtime_error("the office does not know " + to_utf8(url.Complete));
        return {dispatch, url};
    }

    css::uno::Reference<css::uno::XComponentContext> local_;
    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XDesktop2> desktop_;
};

void store(const css::uno::Reference<css::frame::XModel>& model, const std::filesystem::path& file,
           const char* filter) {
    css::uno::Sequence<css::beans::PropertyValue> how(1);
    how[0] = property("FilterName", css::uno::makeAny(to_uno(filter)));
    css::uno::Reference<css::frame::XStorable>(model, css::uno::UNO_QUERY_THROW)
        ->storeToURL(url_of(file), how);
}

/// The kind's word in its colours, where the output is a terminal.
std::string coloured(const std::string& kind_name) {
    const auto kind = findings::engine::kind_from_name(kind_name);
    if (!kind) return kind_name;
    const std::string label = to_utf8(to_uno(findings::summary::label_of(*kind)));
    const std::string padding(label.size() < 20 ? 20 - label.size() : 0, ' ');
    if (!isatty(STDOUT_FILENO)) return label + padding;
    const auto colours = findings::summary::colours_of(*kind);
    char codes[64];
    std::snprintf(codes, sizeof codes, "\x1b[38;2;%u;%u;%u;48;2;%u;%u;%um", colours.text >> 16,
                  colours.text >> 8 & 0xFF, colours.text & 0xFF, colours.fill >> 16, colours.fill >> 8 & 0xFF,
                  colours.fill & 0xFF);
    return codes + (" " + label + " ") + "\x1b[0m" + padding;
}

void print(const org::findings::Assessment& assessment) {
    std::cout << "Subject:   " << to_utf8(assessment.Subject)
              << "\nAssessor:  " << to_utf8(assessment.Assessor)
              << "\nFramework: " << to_utf8(assessment.Framework)
              << "\nFindings:  " << assessment.Findings.getLength() << "\n\n";
    for (sal_Int32 i = 0; i < assessment.Findings.getLength(); ++i) {
        const org::findings::Finding& finding = assessment.Findings[i];
        std::string areas;
        for (sal_Int32 area = 0; area < finding.Areas.getLength(); ++area)
            areas += (area ? ", " : "") + to_utf8(finding.Areas[area]);
        std::cout << coloured(to_utf8(finding.Kind)) << "  " << to_utf8(finding.Summary) << "  [" << areas
                  << "]\n";
    }
}

void write(Office& office, const std::filesystem::path& document, std::filesystem::path out) {
    const auto model = office.load_hidden(document);
    const auto findings = office.findings();
    print(findings->analyse(model));
    findings->insertSummary(model);
    store(model, out, "writer8");
    store(model, out.replace_extension(".pdf"), "writer_pdf_Export");
    css::uno::Reference<css::util::XCloseable>(model, css::uno::UNO_QUERY_THROW)->close(true);
    office.terminate();
}

/// The bridge's threads may still hear from the office: nothing may be destroyed under them.
[[noreturn]] void end(int result) {
    std::cout.flush();
    std::_Exit(result);
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view action = argc > 2 ? argv[2] : "";
    if (!(action == "run" && argc > 4) && !(action == "write" && argc == 5)) {
        std::cerr << "usage: driver PIPE run DOCUMENT COMMAND... | driver PIPE write DOCUMENT OUT.odt\n";
        return 2;
    }
    try {
        Office office(argv[1]);
        if (action == "write") write(office, argv[3], argv[4]);
        for (int i = 4; action == "run" && i < argc; ++i)
            office.command(office.shown(argv[3]), argv[i]);
        end(0);
    } catch (const css::uno::Exception& error) {
        std::cerr << to_utf8(error.Message) << '\n';
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    end(1);
}
