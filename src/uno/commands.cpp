#include "app/panel_view.hpp"
#include "uno/components.hpp"
#include "uno/deck.hpp"
#include "uno/main_thread.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"
#include "uno/workspace.hpp"

#include <com/sun/star/frame/DispatchDescriptor.hpp>
#include <com/sun/star/frame/FeatureStateEvent.hpp>
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace findings::uno {
namespace {

enum class Command { Analyse, InsertSummary, RemoveSummary, ShowDeck };

std::optional<Command> command_of(const css::util::URL& url) {
    static constexpr std::array<std::pair<std::string_view, Command>, 4> commands{
        {{names::analyse, Command::Analyse},
         {names::insert_summary, Command::InsertSummary},
         {names::remove_summary, Command::RemoveSummary},
         {names::show_deck, Command::ShowDeck}}};
    if (url.Protocol != to_uno(names::protocol)) return std::nullopt;
    const std::string path = to_utf8(url.Path);
    const auto found = std::ranges::find(commands, path, [](const auto& entry) { return entry.first; });
    return found != commands.end() ? std::optional(found->second) : std::nullopt;
}

/// One command of one frame.
class CommandDispatch : public cppu::WeakImplHelper1<css::frame::XDispatch> {
public:
    CommandDispatch(css::uno::Reference<css::uno::XComponentContext> context,
                    css::uno::Reference<css::frame::XFrame> frame, Command command)
        : context_(std::move(context)), frame_(std::move(frame)), command_(command) {}
    ~CommandDispatch() override { watch(nullptr); }

    void SAL_CALL dispatch(const css::util::URL&,
                           const css::uno::Sequence<css::beans::PropertyValue>&) override {
        on_main_thread_now_or_soon([](CommandDispatch& self) { self.execute(); });
    }

    void SAL_CALL addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        on_main_thread_now_or_soon([listener, url](CommandDispatch& self) {
            self.listeners_.push_back({listener, url});
            self.watch(self.open_document());
            self.tell(self.listeners_.back());
        });
    }

    void SAL_CALL removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                                       const css::util::URL&) override {
        on_main_thread_now_or_soon([listener](CommandDispatch& self) {
            std::erase_if(self.listeners_,
                          [&](const StatusListener& entry) { return entry.listener == listener; });
            if (self.listeners_.empty()) self.watch(nullptr);
        });
    }

private:
    struct StatusListener {
        css::uno::Reference<css::frame::XStatusListener> listener;
        css::util::URL url;
    };

    /// Calls from other processes come on threads of their own.
    template <typename Work>
    void on_main_thread_now_or_soon(Work work) {
        if (on_main_thread()) return work(*this);
        rtl::Reference<CommandDispatch> self(this);
        post_to_main_thread(context_, [self, work] { work(*self); });
    }

    std::shared_ptr<OpenDocument> open_document() const {
        const auto controller = frame_->getController();
        const auto workspace = workspace_of(context_);
        if (!controller.is() || !workspace.is()) return nullptr;
        return workspace->open(controller->getModel());
    }

    void execute() {
        if (command_ == Command::ShowDeck) return show_deck(context_, frame_);
        const auto document = open_document();
        if (!document) return;
        switch (command_) {
        case Command::Analyse:
            document->session().analyse();
            show_deck(context_, frame_);
            break;
        case Command::InsertSummary:
            insert_summary(document);
            break;
        case Command::RemoveSummary:
            document->session().remove_summary();
            show_deck_if_stuck(*document);
            break;
        case Command::ShowDeck:
            break;
        }
    }

    void insert_summary(const std::shared_ptr<OpenDocument>& document) {
        document->session().insert_summary();
        if (document->session().state() != app::SessionState::Analysing) return show_deck_if_stuck(*document);
        rtl::Reference<CommandDispatch> self(this);
        const auto id = std::make_shared<OpenDocument::ObserverId>();
        *id = document->observe([self, id, waiting = std::weak_ptr(document)](OpenDocument::Change) {
            const auto analysed = waiting.lock();
            if (!analysed || analysed->session().state() == app::SessionState::Analysing) return;
            analysed->unobserve(*id);
            self->show_deck_if_stuck(*analysed);
        });
    }

    /// Where nothing came of a command, the panel says why.
    void show_deck_if_stuck(OpenDocument& document) {
        const app::Session& session = document.session();
        if (session.state() != app::SessionState::Ready || session.obstacle() != app::Obstacle::None ||
            session.assessment()->findings.empty())
            show_deck(context_, frame_);
    }

    bool enabled() const {
        if (command_ == Command::ShowDeck) return true;
        if (!document_) return false;
        const app::PanelStatus status = app::status_of(document_->session(), {}, app::english());
        switch (command_) {
        case Command::Analyse:
            return status.can_analyse;
        case Command::InsertSummary:
            return status.can_insert;
        default:
            return status.can_remove;
        }
    }

    void watch(std::shared_ptr<OpenDocument> document) {
        if (document == document_) return;
        if (document_) document_->unobserve(observer_);
        document_ = std::move(document);
        if (document_)
            observer_ = document_->observe([this](OpenDocument::Change) {
                const auto listeners = listeners_; // a listener may take itself off
                for (const StatusListener& listener : listeners)
                    tell(listener);
            });
    }

    void tell(const StatusListener& to) {
        css::frame::FeatureStateEvent event;
        event.Source = static_cast<css::frame::XDispatch*>(this);
        event.FeatureURL = to.url;
        event.IsEnabled = enabled();
        to.listener->statusChanged(event);
    }

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
    Command command_;
    std::vector<StatusListener> listeners_;
    std::shared_ptr<OpenDocument> document_; ///< the one that is observed
    OpenDocument::ObserverId observer_ = 0;
};

/// The protocol handler of one frame.
class Commands : public cppu::WeakImplHelper3<css::frame::XDispatchProvider, css::lang::XInitialization,
                                              css::lang::XServiceInfo> {
public:
    explicit Commands(css::uno::Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override {
        if (arguments.hasElements()) arguments[0] >>= frame_;
    }

    css::uno::Reference<css::frame::XDispatch>
        SAL_CALL queryDispatch(const css::util::URL& url, const rtl::OUString&, sal_Int32) override {
        const auto command = command_of(url);
        if (!frame_.is() || !command) return {};
        return new CommandDispatch(context_, frame_, *command);
    }

    css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) override {
        css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> dispatches(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i)
            dispatches[i] =
                queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return dispatches;
    }

    rtl::OUString SAL_CALL getImplementationName() override { return to_uno(names::commands_implementation); }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name = "com.sun.star.frame.ProtocolHandler";
        return css::uno::Sequence<rtl::OUString>(&name, 1);
    }

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
};

} // namespace

css::uno::Reference<css::uno::XInterface>
make_commands(const css::uno::Reference<css::uno::XComponentContext>& context) {
    return static_cast<css::frame::XDispatchProvider*>(new Commands(context));
}

} // namespace findings::uno
