#include "office/writer_test_document.hpp"

#include "office/writer_content.hpp"
#include "uno/property_access.hpp"
#include "uno/text_conversion.hpp"
#include "uno/text_elements.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace findings::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::Element;
using uno::to_uno;
using uno::to_utf16;

void set_texts(const Reference<css::text::XTextDocument>& document,
               const std::vector<std::u16string>& lines) {
    std::u16string all;
    for (const std::u16string& line : lines)
        all += (&line == &lines.front() ? u"" : u"\r") + line;
    const Reference<css::frame::XModel> model(document, UNO_QUERY_THROW);
    model->lockControllers(); // else a long text is laid out at each step
    document->getText()->setString(to_uno(all));
    model->unlockControllers();
    Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()->clear();
}

WriterTestDocument::WriterTestDocument() : WriterTestDocument(shared_office().new_document()) {}

WriterTestDocument::WriterTestDocument(Reference<css::text::XTextDocument> document,
                                       Reference<css::lang::XMultiServiceFactory> factory)
    : document_(document) {
    port_.emplace(document, std::function<void()>(), factory);
}

WriterTestDocument::~WriterTestDocument() {
    try {
        port_.reset();
        if (document_.is()) OfficeProcess::close(document_);
    } catch (const css::uno::Exception&) {
        // The office is gone; the test that it crashed in fails by itself.
    }
}

void WriterTestDocument::set_texts(const std::vector<std::u16string>& lines) {
    office::set_texts(document_, lines);
}

void WriterTestDocument::edit(std::size_t line, const std::u16string& text) {
    Reference<css::text::XTextRange>(element(line), UNO_QUERY_THROW)->setString(to_uno(text));
}

void WriterTestDocument::undo() {
    undo_manager()->undo();
}

void WriterTestDocument::redo() {
    undo_manager()->redo();
}

std::size_t WriterTestDocument::undo_steps() {
    return static_cast<std::size_t>(undo_manager()->getAllUndoActionTitles().getLength());
}

std::vector<std::string> WriterTestDocument::content() {
    return in_words([&] { return content_of(document_); });
}

std::vector<std::u16string> WriterTestDocument::linked_words() {
    const auto bookmarks =
        Reference<css::text::XBookmarksSupplier>(document_, UNO_QUERY_THROW)->getBookmarks();
    std::vector<std::u16string> words;
    for (std::size_t n = 0;; ++n) {
        const Reference<css::text::XTextTable> table(element(n), UNO_QUERY);
        if (!table.is()) continue;
        for (const rtl::OUString& cell : table->getCellNames())
            for (const Element& paragraph : uno::elements_of(table->getCellByName(cell)))
                for (const Element& portion : uno::elements_of(paragraph)) {
                    const auto link = uno::property<rtl::OUString>(portion, "HyperLinkURL");
                    if (link.isEmpty()) continue;
                    const Reference<css::text::XTextContent> source(bookmarks->getByName(link.copy(1)),
                                                                    UNO_QUERY_THROW);
                    words.push_back(to_utf16(source->getAnchor()->getString()));
                }
        return words;
    }
}

std::u16string WriterTestDocument::selected_words() {
    const Reference<css::container::XIndexAccess> selection(
        Reference<css::view::XSelectionSupplier>(
            Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController(),
            UNO_QUERY_THROW)
            ->getSelection(),
        UNO_QUERY_THROW);
    return to_utf16(Reference<css::text::XTextRange>(selection->getByIndex(0), UNO_QUERY_THROW)->getString());
}

void WriterTestDocument::make_read_only() {
    const auto file = shared_office().folder() / "read-only.odt";
    OfficeProcess::store(document_, file);
    close();
    document_ = shared_office().load(file, {.read_only = true});
    port_.emplace(document_);
}

void WriterTestDocument::close() {
    OfficeProcess::close(document_);
    document_.clear();
}

Reference<css::document::XUndoManager> WriterTestDocument::undo_manager() const {
    return Reference<css::document::XUndoManagerSupplier>(document_, UNO_QUERY_THROW)->getUndoManager();
}

Element WriterTestDocument::element(std::size_t n) const {
    return uno::elements_of(document_->getText()).at(n);
}

std::unique_ptr<TestDocument> make_writer_document() {
    return std::make_unique<WriterTestDocument>();
}

} // namespace findings::office
