#pragma once

#include "office/office_process.hpp"
#include "office/test_document.hpp"
#include "uno/writer_document.hpp"

#include <com/sun/star/document/XUndoManager.hpp>

#include <optional>

namespace findings::office {

/// Gives the document these paragraphs and an empty undo stack.
void set_texts(const css::uno::Reference<css::text::XTextDocument>& document,
               const std::vector<std::u16string>& lines);

/// A document of the shared office's Writer.
class WriterTestDocument final : public TestDocument {
public:
    WriterTestDocument();
    /// Takes over a document that is open.
    explicit WriterTestDocument(css::uno::Reference<css::text::XTextDocument> document,
                                css::uno::Reference<css::lang::XMultiServiceFactory> factory = {});
    ~WriterTestDocument() override;

    app::DocumentPort& port() override { return *port_; }
    void set_texts(const std::vector<std::u16string>& lines) override;
    void edit(std::size_t line, const std::u16string& text) override;
    void undo() override;
    void redo() override;
    std::size_t undo_steps() override;
    std::vector<std::string> content() override;
    std::vector<std::u16string> linked_words() override;
    std::u16string selected_words() override;
    void make_read_only() override;
    void close() override;

    [[nodiscard]] css::uno::Reference<css::text::XTextDocument> document() const { return document_; }
    [[nodiscard]] css::uno::Reference<css::document::XUndoManager> undo_manager() const;
    /// The n-th paragraph or table of the body.
    [[nodiscard]] css::uno::Reference<css::uno::XInterface> element(std::size_t n) const;

private:
    css::uno::Reference<css::text::XTextDocument> document_;
    std::optional<uno::WriterDocument> port_;
};

} // namespace findings::office
