#include "uno/worker_thread.hpp"

#include "uno/main_thread.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>

#include <chrono>
#include <utility>

namespace findings::uno {

WorkerThread::WorkerThread(const css::uno::Reference<css::uno::XComponentContext>& context)
    : context_(context), thread_([this] { run(); }) {}

WorkerThread::~WorkerThread() {
    stop();
}

void WorkerThread::post(Task task) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        tasks_.push_back(std::move(task));
    }
    changed_.notify_all();
}

void WorkerThread::run() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
            if (stopping_) break;
            task = std::move(tasks_.front());
            tasks_.pop_front();
            running_ = task.stop;
        }
        if (!task.stop.stop_requested()) task.work(task.stop.get_token());
        report(task);
    }
    const std::lock_guard lock(mutex_);
    gone_ = true;
    changed_.notify_all();
}

void WorkerThread::report(Task& task) {
    {
        const std::lock_guard lock(mutex_);
        running_ = std::stop_source(std::nostopstate);
        if (stopping_ || task.stop.stop_requested()) return;
        reporting_ = true;
    }
    post_to_main_thread(context_, [stop = task.stop, done = std::move(task.done)] {
        if (!stop.stop_requested()) done();
    });
    const std::lock_guard lock(mutex_);
    reporting_ = false;
}

void WorkerThread::stop() {
    if (!thread_.joinable()) return;
    std::unique_lock lock(mutex_);
    stopping_ = true;
    tasks_.clear();
    running_.request_stop();
    changed_.notify_all();
    // Whoever calls this holds the office's lock, which the thread may need in order to report: the office
    // gives it way while it looks for events.
    while (!changed_.wait_for(lock, std::chrono::milliseconds(20), [this] { return gone_; })) {
        if (!reporting_) continue;
        lock.unlock();
        const css::uno::Reference<css::awt::XToolkitExperimental> office(css::awt::Toolkit::create(context_),
                                                                         css::uno::UNO_QUERY);
        if (office.is()) office->processEventsToIdle();
        lock.lock();
    }
    lock.unlock();
    thread_.join();
}

} // namespace findings::uno
