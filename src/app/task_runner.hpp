#pragma once

#include <functional>
#include <stop_token>

namespace findings::app {

/// Runs work off the main thread. Implemented over a thread and the office's callback, and by a fake that
/// tests step through.
class TaskRunner {
public:
    virtual ~TaskRunner() = default;

    /// Calls `work` in another thread, then `done` on the main thread. A later run() or cancel() asks `work`
    /// to stop, and its `done` is never called. `work` throws nothing; `done` may call run() again.
    virtual void run(std::function<void(std::stop_token)> work, std::function<void()> done) = 0;
    /// Returns once no `done` can come any more.
    virtual void cancel() = 0;
};

} // namespace findings::app
