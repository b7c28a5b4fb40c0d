// How fast the engine is, beside ICU's sentence iterator on the same texts. tests/bench/run prints the
// ratios.

#include "corpus/gold.hpp"
#include "engine/analyser.hpp"
#include "engine/sentence_splitter.hpp"
#include "engine/token.hpp"
#include "framework/knowledge_loader.hpp"

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <stdexcept>
#include <vector>

namespace {
std::atomic<std::size_t> allocations = 0;
} // namespace

// Not inlined: GCC would take malloc and delete for a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace findings {
namespace {

engine::Knowledge load_knowledge() {
    framework::LoadedKnowledge loaded = framework::load_knowledge(FINDINGS_EXTENSION_DIR);
    if (!loaded.knowledge) throw std::runtime_error("the extension's data do not load");
    return std::move(*loaded.knowledge);
}

const std::vector<corpus::GoldDocument>& texts() {
    static const std::vector<corpus::GoldDocument> loaded = corpus::load_gold(FINDINGS_BENCH_TEXTS).documents;
    return loaded;
}

template <typename Use>
void for_each_paragraph(Use use) {
    for (const corpus::GoldDocument& text : texts())
        for (const engine::Paragraph& paragraph : text.transcript().paragraphs)
            use(paragraph.text);
}

/// Every benchmark has the counter, as a table wants it.
void count(benchmark::State& state, std::size_t sentences, std::size_t allocated) {
    state.counters["allocations_per_sentence"] =
        sentences == 0 ? 0 : static_cast<double>(allocated) / static_cast<double>(sentences);
}

void sentences_of_icu(benchmark::State& state) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status)) return state.SkipWithError("ICU has no sentence iterator");
    for (auto _ : state) {
        std::size_t sentences = 0;
        for_each_paragraph([&](const std::u16string& text) {
            const icu::UnicodeString view(false, text.data(), static_cast<std::int32_t>(text.size()));
            iterator->setText(view);
            while (iterator->next() != icu::BreakIterator::DONE)
                ++sentences;
        });
        benchmark::DoNotOptimize(sentences);
    }
    count(state, 0, 0);
}
BENCHMARK(sentences_of_icu)->Unit(benchmark::kMillisecond);

void sentences(benchmark::State& state) {
    const engine::Vocabulary vocabulary;
    std::vector<engine::Token> tokens;
    std::vector<engine::TextRange> found;
    std::size_t total = 0;
    const std::size_t before = allocations;
    for (auto _ : state)
        for_each_paragraph([&](const std::u16string& text) {
            engine::tokenise(text, vocabulary, tokens);
            engine::split_sentences(text, tokens, found);
            total += found.size();
        });
    count(state, total, allocations - before);
}
BENCHMARK(sentences)->Unit(benchmark::kMillisecond);

void analysis(benchmark::State& state) {
    const engine::Analyser analyser(load_knowledge());
    const engine::Vocabulary vocabulary;
    std::vector<engine::Token> tokens;
    std::vector<engine::TextRange> found;
    std::size_t sentences = 0;
    for_each_paragraph([&](const std::u16string& text) {
        engine::tokenise(text, vocabulary, tokens);
        engine::split_sentences(text, tokens, found);
        sentences += found.size();
    });
    const std::size_t before = allocations;
    for (auto _ : state)
        for (const corpus::GoldDocument& text : texts())
            benchmark::DoNotOptimize(analyser.analyse(text.transcript()));
    count(state, sentences * static_cast<std::size_t>(state.iterations()), allocations - before);
}
BENCHMARK(analysis)->Unit(benchmark::kMillisecond);

void start_up(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::Analyser(load_knowledge()));
    count(state, 0, 0);
}
BENCHMARK(start_up)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace findings

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (findings::texts().empty()) {
        std::fputs("there are no texts in " FINDINGS_BENCH_TEXTS "\n", stderr);
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
