#include "uno/text_conversion.hpp"
#include "uno/writer_document.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weak.hxx>

#include <chrono>
#include <functional>
#include <future>
#include <string>

// Measures within the office what the tests, which sit outside, could only see through the bridge.

namespace findings::office {
namespace {

using css::uno::Reference;

class Callback : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Callback(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const css::uno::Any&) override { work_(); }

private:
    std::function<void()> work_;
};

template <typename Work>
std::string timed(const char* what, Work&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    return std::string(what) + " " + std::to_string(static_cast<int>(took.count())) + " ms\n";
}

/// A summary with so many lines, linked to the starts of as many of the document's lines.
app::PlacedSummary long_summary(const app::DocumentSnapshot& snapshot, std::size_t count) {
    app::PlacedSummary placed;
    placed.block.heading = u"Findings";
    placed.block.groups.push_back({"overall", u"Overall", {}});
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t line = i * (snapshot.lines.size() / count);
        placed.block.groups[0].lines.push_back({i, engine::all_kinds[i % engine::all_kinds.size()],
                                                u"Strength", u"[Overall \u00B7 Strength]",
                                                snapshot.lines[line].text.substr(0, 80)});
        placed.sources.push_back({line, {0, 80}});
    }
    return placed;
}

void measure(const Reference<css::text::XTextDocument>& document, std::string& report) {
    uno::WriterDocument port(document);
    app::DocumentSnapshot snapshot;
    report += timed("snapshot", [&] { snapshot = port.snapshot(); });
    report += timed("snapshot again", [&] { snapshot = port.snapshot(); });
    const app::PlacedSummary summary = long_summary(snapshot, 1000);
    report += timed("select", [&] { port.select(snapshot, {snapshot.lines.size() / 2, {0, 80}}); });
    report += timed("insert 1000 lines", [&] { port.insert_summary(snapshot, summary); });
    report += timed("replace them", [&] { port.insert_summary(snapshot, summary); });
    report += timed("remove them", [&] { port.remove_summary(); });
}

class SnapshotProbe : public cppu::WeakImplHelper1<css::task::XJob> {
public:
    explicit SnapshotProbe(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

    css::uno::Any SAL_CALL execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override {
        Reference<css::text::XTextDocument> document;
        arguments[0].Value >>= document;
        std::string report;
        std::promise<void> done;
        const auto work = [&] {
            try {
                measure(document, report);
            } catch (const css::uno::Exception& failure) {
                report += "failed: " + uno::to_utf8(failure.Message);
            } catch (const std::exception& failure) {
                report += std::string("failed: ") + failure.what();
            }
            done.set_value();
        };
        css::awt::AsyncCallback::create(context_)->addCallback(new Callback(work), css::uno::Any());
        done.get_future().get();
        return css::uno::Any(uno::to_uno(report));
    }

private:
    Reference<css::uno::XComponentContext> context_;
};

} // namespace
} // namespace findings::office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
findings_snapshot_probe(css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
    const css::uno::Reference<css::task::XJob> probe(new findings::office::SnapshotProbe(context));
    probe->acquire();
    return probe.get();
}
