#include "app/session.hpp"

#include "app/transcript_mapping.hpp"
#include "summary/summary_block.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <utility>

namespace findings::app {
namespace {

/// So often an analysis starts again because somebody typed meanwhile, before its summary is written as it
/// is: the document's adapter links only what it finds.
constexpr int most_restarts = 3;

struct Input {
    DocumentSnapshot snapshot;
    MappedTranscript mapped;
};

struct Outcome {
    std::optional<engine::Assessment> assessment;
    std::exception_ptr failure;
};

} // namespace

struct Session::Parts {
    DocumentPort& document;
    TaskRunner& runner;
    AnalysisEngine engine;

    SessionState state = SessionState::Idle;
    std::string message;
    std::shared_ptr<const Input> input;
    std::optional<engine::Assessment> assessment;
    std::uint64_t analysed_version = 0; ///< follows the changes that we make ourselves

    engine::AnalysisOptions options;
    bool insert_at_end = false;
    int restarts = 0;

    std::map<ObserverId, std::function<void()>> observers;
    ObserverId next_observer = 1;

    bool closed() const { return document.obstacle() == Obstacle::Closed; }
    bool current() const { return input && document.version() == analysed_version; }

    /// Looks whether the text is still, or again, the one that was analysed.
    bool still_current() {
        if (!current() && input && document.reads_as(input->snapshot)) analysed_version = document.version();
        return current();
    }

    void notify() {
        std::vector<ObserverId> ids;
        for (const auto& [id, observer] : observers)
            ids.push_back(id);
        for (const ObserverId id : ids) {
            const auto found = observers.find(id); // an observer may take others off
            if (found == observers.end()) continue;
            const auto observer = found->second;
            observer();
        }
    }

    void become(SessionState next) {
        state = next;
        if (next != SessionState::Failed) message.clear();
        if (next != SessionState::Analysing) insert_at_end = false;
        if (next != SessionState::Ready && next != SessionState::NoAssessment) assessment.reset();
        notify();
    }

    void fail(const std::exception& failure) {
        message = failure.what();
        become(SessionState::Failed);
    }

    void start() {
        if (closed()) return become(SessionState::Idle);
        try {
            auto taken = std::make_shared<Input>();
            taken->snapshot = document.snapshot();
            taken->mapped = map_lines(taken->snapshot.lines);
            analysed_version = taken->snapshot.version;
            input = std::move(taken);
        } catch (const std::exception& failure) {
            runner.cancel();
            input.reset();
            return fail(failure);
        }
        if (input->mapped.transcript.paragraphs.empty()) {
            runner.cancel();
            return become(SessionState::Empty);
        }
        become(SessionState::Analysing);
        const auto outcome = std::make_shared<Outcome>();
        runner.run(
            [analyse = engine.analyse, taken = input, how = options, outcome](std::stop_token stop) {
                try {
                    outcome->assessment = analyse(taken->mapped.transcript, how, std::move(stop));
                } catch (...) {
                    outcome->failure = std::current_exception();
                }
            },
            [this, outcome] { finish(*outcome); });
    }

    void finish(Outcome& outcome) {
        if (closed()) return become(SessionState::Idle);
        try {
            if (outcome.failure) std::rethrow_exception(outcome.failure);
            if (!outcome.assessment) return become(SessionState::Idle);
            if (insert_at_end && !still_current() && restarts++ < most_restarts) return start();
            assessment = std::move(outcome.assessment);
            const bool usable = assessment->is_assessment || options.anyway;
            if (usable && insert_at_end) write();
            become(usable ? SessionState::Ready : SessionState::NoAssessment);
        } catch (const std::exception& failure) {
            fail(failure);
        }
    }

    std::u16string words(std::size_t paragraph, engine::TextRange range) const {
        return input->mapped.transcript.paragraphs.at(paragraph).text.substr(range.begin, range.size());
    }
    bool has_content() const { return assessment && (!assessment->findings.empty() || assessment->overall); }
    bool has_too_many() const { return assessment && assessment->findings.size() > most_findings; }

    void write() {
        const engine::Framework* framework = framework_of(*assessment);
        if (!has_content() || has_too_many() || !framework) return;
        PlacedSummary placed{summary::build_block(*assessment, *framework), {}, 0};
        for (const engine::Finding& finding : assessment->findings)
            placed.sources.push_back(place_of(input->mapped, finding.paragraph, finding.range));
        placed.title_lines = title_lines(input->mapped, *assessment);
        change([&] { document.insert_summary(input->snapshot, placed); });
    }

    /// A change of ours touches no word of the transcript, so what was current stays so.
    template <typename Change>
    void change(Change&& make) {
        const bool was_current = current();
        make();
        if (was_current) analysed_version = document.version();
    }

    const engine::Framework* framework_of(const engine::Assessment& of) const {
        const auto found = std::ranges::find(*engine.frameworks, of.framework, &engine::Framework::id);
        return found == engine.frameworks->end() ? nullptr : &*found;
    }
};

Session::Session(DocumentPort& document, TaskRunner& runner, AnalysisEngine engine)
    : parts_(std::make_unique<Parts>(Parts{.document = document,
                                           .runner = runner,
                                           .engine = std::move(engine),
                                           .message = {},
                                           .input = {},
                                           .assessment = {},
                                           .options = {},
                                           .observers = {}})) {}

Session::~Session() {
    parts_->runner.cancel();
}

void Session::analyse(bool anyway) {
    parts_->options.anyway = anyway;
    parts_->restarts = 0;
    parts_->start();
}

void Session::choose_framework(std::optional<std::string> id) {
    if (id == parts_->options.framework) return;
    parts_->options.framework = std::move(id);
    if (parts_->state != SessionState::Idle) parts_->start();
}

void Session::insert_summary() {
    if (obstacle() != Obstacle::None) return;
    parts_->restarts = 0;
    if (parts_->state == SessionState::Analysing) {
        parts_->insert_at_end = true;
        return;
    }
    try {
        if (parts_->state == SessionState::Ready && parts_->still_current()) {
            parts_->write();
            return parts_->notify();
        }
    } catch (const std::exception& failure) {
        return parts_->fail(failure);
    }
    parts_->insert_at_end = true;
    parts_->start();
}

void Session::remove_summary() {
    if (obstacle() != Obstacle::None) return;
    parts_->insert_at_end = false; // the user's last word counts
    try {
        parts_->change([&] { parts_->document.remove_summary(); });
        parts_->notify();
    } catch (const std::exception& failure) {
        parts_->runner.cancel();
        parts_->fail(failure);
    }
}

void Session::document_changed() {
    if (parts_->closed()) return;
    try {
        parts_->still_current();
    } catch (const DocumentError&) {
        // What can't be compared counts as changed.
    }
}

bool Session::select(std::size_t finding) {
    if (!parts_->assessment || finding >= parts_->assessment->findings.size() || parts_->closed())
        return false;
    const engine::Finding& which = parts_->assessment->findings[finding];
    return parts_->document.select(parts_->input->snapshot,
                                   place_of(parts_->input->mapped, which.paragraph, which.range));
}

SessionState Session::state() const {
    return parts_->state;
}

const std::string& Session::message() const {
    return parts_->message;
}

const engine::Assessment* Session::assessment() const {
    return parts_->assessment ? &*parts_->assessment : nullptr;
}

const engine::Framework* Session::framework() const {
    return parts_->assessment ? parts_->framework_of(*parts_->assessment) : nullptr;
}

const AnalysisEngine& Session::engine() const {
    return parts_->engine;
}

std::u16string Session::quote(std::size_t finding) const {
    const engine::Finding& which = parts_->assessment->findings.at(finding);
    return parts_->words(which.paragraph, which.range);
}

std::u16string Session::overall_quote() const {
    if (!parts_->assessment || !parts_->assessment->overall) return {};
    const engine::OverallJudgement& overall = *parts_->assessment->overall;
    return parts_->words(overall.paragraph, overall.range);
}

bool Session::outdated() const {
    return parts_->assessment && !parts_->current();
}

Obstacle Session::obstacle() const {
    return parts_->document.obstacle();
}

bool Session::has_summary() const {
    return !parts_->closed() && parts_->document.has_summary();
}

bool Session::can_insert() const {
    if (obstacle() != Obstacle::None) return false;
    if (!parts_->current()) return true;
    switch (parts_->state) {
    case SessionState::Ready:
        return parts_->has_content() && !parts_->has_too_many();
    case SessionState::NoAssessment:
    case SessionState::Empty:
        return false;
    case SessionState::Idle:
    case SessionState::Analysing:
    case SessionState::Failed:
        break;
    }
    return true;
}

bool Session::has_too_many() const {
    return parts_->has_too_many();
}

bool Session::can_remove() const {
    return obstacle() == Obstacle::None && parts_->document.has_summary();
}

Session::ObserverId Session::observe(std::function<void()> changed) {
    const ObserverId id = parts_->next_observer++;
    parts_->observers.emplace(id, std::move(changed));
    return id;
}

void Session::unobserve(ObserverId id) {
    parts_->observers.erase(id);
}

} // namespace findings::app
