#include "uno/office_task_runner.hpp"

#include <utility>

namespace findings::uno {

void OfficeTaskRunner::run(std::function<void(std::stop_token)> work, std::function<void()> done) {
    cancel();
    if (at_once_ > 0) {
        work(std::stop_token());
        done();
        return;
    }
    running_ = std::stop_source();
    worker_.post({.stop = running_, .work = std::move(work), .done = std::move(done)});
}

// `done` runs on this thread and looks at the source first, so nothing can come after this.
void OfficeTaskRunner::cancel() {
    running_.request_stop();
}

} // namespace findings::uno
