#pragma once

#include "app/analysis_engine.hpp"
#include "app/session.hpp"
#include "uno/office_task_runner.hpp"
#include "uno/worker_thread.hpp"
#include "uno/writer_document.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include <functional>
#include <map>
#include <memory>

namespace findings::uno {

/// One Writer document with its session, shared by all its windows. Main thread only.
class OpenDocument {
public:
    /// `worker` outlives the object.
    OpenDocument(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::text::XTextDocument>& model, app::AnalysisEngine engine,
                 WorkerThread& worker);
    ~OpenDocument();
    OpenDocument(const OpenDocument&) = delete;
    OpenDocument& operator=(const OpenDocument&) = delete;

    [[nodiscard]] app::Session& session() { return session_; }
    [[nodiscard]] OfficeTaskRunner& runner() { return runner_; }

    /// What happened since the observer was called last.
    enum class Change {
        Session, ///< the state, and with it perhaps the findings
        Document ///< the document only: its text, or whether it may be written to
    };
    using ObserverId = int;
    ObserverId observe(std::function<void(Change)> changed);
    void unobserve(ObserverId id);

private:
    class Listener;
    void tell(Change change);

    rtl::Reference<Listener> listener_;
    WriterDocument document_;
    OfficeTaskRunner runner_;
    app::Session session_;
    std::map<ObserverId, std::function<void(Change)>> observers_;
    ObserverId next_observer_ = 1;
};

} // namespace findings::uno
