#include "app/strings.hpp"
#include "engine/utf.hpp"
#include "uno/components.hpp"
#include "uno/main_thread.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"
#include "uno/workspace.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/findings/XFindings.hpp>

#include <exception>
#include <functional>
#include <future>
#include <memory>

namespace findings::uno {
namespace {

rtl::OUString text_of(std::string_view name) {
    return to_uno(name);
}

css::uno::Sequence<rtl::OUString> areas_of(const engine::Finding& finding) {
    css::uno::Sequence<rtl::OUString> areas(static_cast<sal_Int32>(finding.areas.size()));
    for (std::size_t i = 0; i < finding.areas.size(); ++i)
        areas[static_cast<sal_Int32>(i)] = to_uno(finding.areas[i]);
    return areas;
}

org::findings::Assessment exported(const app::Session& session) {
    const engine::Assessment& assessment = *session.assessment();
    org::findings::Assessment result;
    result.IsAssessment = assessment.is_assessment;
    result.Framework = to_uno(assessment.framework);
    result.Subject = to_uno(assessment.subject.value_or(std::u16string()));
    result.Assessor = to_uno(assessment.assessor.value_or(std::u16string()));
    result.Overall = to_uno(session.overall_quote());
    result.Findings.realloc(static_cast<sal_Int32>(assessment.findings.size()));
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const engine::Finding& finding = assessment.findings[i];
        result.Findings[static_cast<sal_Int32>(i)] = org::findings::Finding(
            text_of(name_of(finding.kind)), text_of(name_of(finding.polarity)), areas_of(finding),
            finding.confidence, to_uno(finding.summary), to_uno(session.quote(i)));
    }
    return result;
}

/// What macros and other extensions call; on any thread.
class Api : public cppu::WeakImplHelper2<org::findings::XFindings, css::lang::XServiceInfo> {
public:
    explicit Api(css::uno::Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

    org::findings::Assessment SAL_CALL
    analyse(const css::uno::Reference<css::frame::XModel>& model) override {
        org::findings::Assessment result;
        with_session(model, [&](app::Session& session) {
            session.analyse();
            throw_if_failed(session);
            if (session.assessment()) result = exported(session);
        });
        return result;
    }

    void SAL_CALL insertSummary(const css::uno::Reference<css::frame::XModel>& model) override {
        with_session(model, [&](app::Session& session) {
            throw_at_obstacle(session);
            if (session.state() == app::SessionState::Analysing) session.analyse();
            session.insert_summary();
            throw_if_failed(session);
            const app::Strings& strings = app::english();
            if (session.state() == app::SessionState::NoAssessment) fail(strings.no_assessment);
            if (session.state() == app::SessionState::Empty) fail(strings.no_text);
            if (session.has_too_many()) fail(strings.too_many);
        });
    }

    void SAL_CALL removeSummary(const css::uno::Reference<css::frame::XModel>& model) override {
        with_session(model, [&](app::Session& session) {
            throw_at_obstacle(session);
            session.remove_summary();
            throw_if_failed(session);
        });
    }

    rtl::OUString SAL_CALL getImplementationName() override { return to_uno(names::api_implementation); }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name = to_uno(names::api_service);
        return css::uno::Sequence<rtl::OUString>(&name, 1);
    }

private:
    [[noreturn]] void fail(std::u16string_view why) {
        throw css::uno::RuntimeException(to_uno(why), static_cast<org::findings::XFindings*>(this));
    }

    void throw_if_failed(const app::Session& session) {
        if (session.state() == app::SessionState::Failed) fail(engine::to_utf16(session.message()).text);
    }

    void throw_at_obstacle(const app::Session& session) {
        const app::Strings& strings = app::english();
        switch (session.obstacle()) {
        case app::Obstacle::ReadOnly:
            fail(strings.read_only);
        case app::Obstacle::ProtectedPlace:
            fail(strings.protected_place);
        case app::Obstacle::Closed:
            fail(strings.no_document);
        case app::Obstacle::None:
            break;
        }
    }

    /// The session lives on the main thread, so a caller elsewhere waits for it there.
    void with_session(const css::uno::Reference<css::frame::XModel>& model,
                      const std::function<void(app::Session&)>& use) {
        const auto call = [&] {
            const auto workspace = workspace_of(context_);
            const auto document = workspace.is() ? workspace->open(model) : nullptr;
            if (!document)
                throw css::lang::IllegalArgumentException("A Writer document is needed.",
                                                          static_cast<org::findings::XFindings*>(this), 0);
            const OfficeTaskRunner::AtOnce at_once(document->runner());
            use(document->session());
        };
        if (on_main_thread()) return call();
        const auto finished = std::make_shared<std::promise<void>>();
        std::future<void> outcome = finished->get_future();
        post_to_main_thread(context_, [&call, finished] {
            try {
                call();
                finished->set_value();
            } catch (...) {
                finished->set_exception(std::current_exception());
            }
        });
        try {
            outcome.get();
        } catch (const std::future_error&) { // an office that ends drops what it has not come to
            fail(app::english().no_document);
        }
    }

    css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace

css::uno::Reference<css::uno::XInterface>
make_api(const css::uno::Reference<css::uno::XComponentContext>& context) {
    return static_cast<org::findings::XFindings*>(new Api(context));
}

} // namespace findings::uno
