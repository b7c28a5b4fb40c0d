#pragma once

#include "app/task_runner.hpp"
#include "uno/worker_thread.hpp"

#include <stop_token>

namespace findings::uno {

/// Runs the tasks of one session on the worker thread, or at once where the caller waits for the outcome.
class OfficeTaskRunner final : public app::TaskRunner {
public:
    /// `worker` outlives the runner.
    explicit OfficeTaskRunner(WorkerThread& worker) : worker_(worker) {}
    ~OfficeTaskRunner() override { OfficeTaskRunner::cancel(); }

    void run(std::function<void(std::stop_token)> work, std::function<void()> done) override;
    void cancel() override;

    /// While it lives, the runner does its tasks at once, in the caller's thread.
    class AtOnce {
    public:
        explicit AtOnce(OfficeTaskRunner& runner) : runner_(runner) { ++runner_.at_once_; }
        ~AtOnce() { --runner_.at_once_; }
        AtOnce(const AtOnce&) = delete;
        AtOnce& operator=(const AtOnce&) = delete;

    private:
        OfficeTaskRunner& runner_;
    };

private:
    WorkerThread& worker_;
    std::stop_source running_{std::nostopstate};
    int at_once_ = 0;
};

} // namespace findings::uno
