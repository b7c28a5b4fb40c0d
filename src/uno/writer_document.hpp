#pragma once

#include "app/document_port.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <rtl/ref.hxx>

#include <functional>
#include <memory>

namespace findings::uno {

class DocumentWatch;
class TextComparison;

/// A document that is open in Writer. Holds no more of it than a reference; once it is closed, it says so and
/// does nothing. Lives on the office's main thread.
class WriterDocument final : public app::DocumentPort {
public:
    /// `changed` is called, often several times in a row, whenever the document has changed, and when it is
    /// closed. `factory` makes what is inserted; null: the document itself.
    explicit WriterDocument(css::uno::Reference<css::text::XTextDocument> document,
                            std::function<void()> changed = {},
                            css::uno::Reference<css::lang::XMultiServiceFactory> factory = {});
    ~WriterDocument() override;
    WriterDocument(const WriterDocument&) = delete;
    WriterDocument& operator=(const WriterDocument&) = delete;

    [[nodiscard]] app::DocumentSnapshot snapshot() override;
    [[nodiscard]] std::uint64_t version() const override;
    [[nodiscard]] bool reads_as(const app::DocumentSnapshot& snapshot) override;
    [[nodiscard]] app::Obstacle obstacle() const override;
    [[nodiscard]] bool has_summary() const override;
    void insert_summary(const app::DocumentSnapshot& snapshot, const app::PlacedSummary& summary) override;
    void remove_summary() override;
    bool select(const app::DocumentSnapshot& snapshot, const app::SourcePlace& place) override;

private:
    void throw_at_obstacle() const;

    css::uno::Reference<css::text::XTextDocument> document_;
    css::uno::Reference<css::lang::XMultiServiceFactory> factory_;
    rtl::Reference<DocumentWatch> watch_;
    std::unique_ptr<TextComparison> comparison_;
};

} // namespace findings::uno
