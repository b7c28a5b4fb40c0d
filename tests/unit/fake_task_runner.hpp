#pragma once

#include "app/task_runner.hpp"

#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

namespace findings::app {

/// Runs nothing until the test says so, so that things can happen between the start and the end of a task.
class FakeTaskRunner final : public TaskRunner {
public:
    void run(std::function<void(std::stop_token)> work, std::function<void()> done) override {
        cancel();
        task_.emplace(Task{std::move(work), std::move(done), {}});
        ++started;
    }
    void cancel() override {
        if (task_) task_->stop.request_stop();
        task_.reset();
    }

    int started = 0;
    [[nodiscard]] bool busy() const { return task_.has_value(); }

    /// Does the work of the task that runs and reports it done.
    void finish() {
        if (!task_) return;
        Task task = std::move(*task_);
        task_.reset();
        task.work(task.stop.get_token());
        task.done();
    }

private:
    struct Task {
        std::function<void(std::stop_token)> work;
        std::function<void()> done;
        std::stop_source stop;
    };
    std::optional<Task> task_;
};

} // namespace findings::app
