#pragma once

#include "app/document_port.hpp"
#include "app/task_runner.hpp"
#include "app/transcript_mapping.hpp"
#include "engine/analyser.hpp"
#include "engine/assessment.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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
    /// `document` and `runner` outlive the session.
    Session(DocumentPort& document, TaskRunner& runner, std::shared_ptr<const engine::Analyser> analyser);
    ~Session();

    /// Takes a snapshot and analyses it in the background; `changed` is called when the state changes.
    void analyse(bool anyway = false);
    /// The one click: analyses first where there is nothing current, then inserts or replaces the summary.
    void insert_summary();
    void remove_summary();
    /// Selects the finding's sentence in the document. False where it is not there any more.
    bool select(std::size_t finding);

    [[nodiscard]] SessionState state() const;
    [[nodiscard]] const std::string& message() const;           ///< UTF-8, for Failed
    [[nodiscard]] const engine::Assessment* assessment() const; ///< null but in Ready and NoAssessment
    [[nodiscard]] const engine::Framework* framework() const;   ///< of the assessment
    [[nodiscard]] std::u16string quote(std::size_t finding) const;
    [[nodiscard]] bool outdated() const; ///< the document changed since the analysis
    [[nodiscard]] Obstacle obstacle() const;
    [[nodiscard]] bool can_insert() const;
    [[nodiscard]] bool can_remove() const;

    /// Observers are called on the main thread after every change of state. The id takes one off again.
    using ObserverId = int;
    ObserverId observe(std::function<void()> changed);
    void unobserve(ObserverId id);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace findings::app
