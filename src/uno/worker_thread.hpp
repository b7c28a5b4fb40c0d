#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace findings::uno {

/// The one thread beside the office's main thread on which the product computes. It never touches a document.
class WorkerThread {
public:
    explicit WorkerThread(const css::uno::Reference<css::uno::XComponentContext>& context);
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    struct Task {
        std::stop_source stop;                     ///< once requested, `done` is not called any more
        std::function<void(std::stop_token)> work; ///< in the thread; throws nothing
        std::function<void()> done;                ///< on the main thread afterwards
    };
    /// Tasks are done one after another.
    void post(Task task);

    /// Main thread only. Asks the running task to stop, drops the others, and returns when the thread is
    /// gone.
    void stop();

private:
    void run();
    void report(Task& task);

    css::uno::Reference<css::uno::XComponentContext> context_;
    std::mutex mutex_; // guards all below but the thread itself
    std::condition_variable changed_;
    std::deque<Task> tasks_;
    std::stop_source running_{std::nostopstate};
    bool stopping_ = false;
    bool reporting_ = false; ///< the thread may be waiting for the office's lock
    bool gone_ = false;
    std::thread thread_;
};

} // namespace findings::uno
