#include "uno/main_thread.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <sys/syscall.h>
#include <unistd.h>

#include <utility>

namespace findings::uno {
namespace {

class Callback : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Callback(std::function<void()> work) : work_(std::move(work)) {}

    void SAL_CALL notify(const css::uno::Any&) override { work_(); }

private:
    std::function<void()> work_;
};

} // namespace

void post_to_main_thread(const css::uno::Reference<css::uno::XComponentContext>& context,
                         std::function<void()> work) {
    const auto callback = css::awt::AsyncCallback::create(context);
    callback->addCallback(new Callback(std::move(work)), css::uno::Any());
}

// The office runs its event loop on the thread that the process began with.
bool on_main_thread() {
    return ::syscall(SYS_gettid) == ::getpid();
}

} // namespace findings::uno
