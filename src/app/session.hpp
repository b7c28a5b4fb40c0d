#pragma once

#include "app/analysis_engine.hpp"
#include "app/document_port.hpp"
#include "app/task_runner.hpp"
#include "engine/assessment.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace findings::app {

enum class SessionState {
    Idle, ///< nothing analysed yet
    Analysing,
    Ready,        ///< there is an assessment with its findings
    NoAssessment, ///< the text is no assessment: say so, offer "Analyse anyway"
    Empty,        ///< there is no text
    Failed        ///< `message` says why
};

/// One document with its analysis: the use cases, and what every window on the document shows. Lives on the
/// main thread.
class Session {
public:
    /// `document` and `runner` outlive the session, and the runner serves no other.
    Session(DocumentPort& document, TaskRunner& runner, AnalysisEngine engine);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Takes a snapshot and analyses it in the background. `anyway` looks for findings even where the text is
    /// no assessment, and holds until the next call.
    void analyse(bool anyway = false);
    /// The framework of all coming analyses by its id; none: chosen by the text. Analyses again where there
    /// was an analysis.
    void choose_framework(std::optional<std::string> id);
    /// The one click: analyses first where there is nothing current, then inserts or replaces the summary.
    /// Writes nothing where the text is no assessment, has no findings or has too many: the state says so.
    void insert_summary();
    void remove_summary();
    /// To be called when the document has come to rest after changes: not every change touches the text, and
    /// some are undone. Calls no observer.
    void document_changed();
    /// Selects the finding's sentence in the document. False where it is not there any more. Throws
    /// DocumentError.
    bool select(std::size_t finding);

    [[nodiscard]] SessionState state() const;
    [[nodiscard]] const std::string& message() const;           ///< UTF-8, for Failed
    [[nodiscard]] const engine::Assessment* assessment() const; ///< null but in Ready and NoAssessment
    [[nodiscard]] const engine::Framework* framework() const;   ///< of the assessment; null without one
    [[nodiscard]] const AnalysisEngine& engine() const;
    [[nodiscard]] std::u16string quote(std::size_t finding) const;
    [[nodiscard]] std::u16string overall_quote() const; ///< empty where there is no overall judgement
    [[nodiscard]] bool outdated() const;                ///< somebody changed the text since the analysis
    [[nodiscard]] Obstacle obstacle() const;
    [[nodiscard]] bool has_summary() const;
    [[nodiscard]] bool can_insert() const;
    /// Whether there are more findings than a summary can be read with: Writer would need minutes for it.
    [[nodiscard]] bool has_too_many() const;
    static constexpr std::size_t most_findings = 2000; ///< of a summary
    [[nodiscard]] bool can_remove() const;

    /// Observers are called on the main thread after every change of state; they may call the session, but
    /// not destroy it. The id takes one off again.
    using ObserverId = int;
    ObserverId observe(std::function<void()> changed);
    void unobserve(ObserverId id);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace findings::app
