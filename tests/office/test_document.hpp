#pragma once

#include "app/document_port.hpp"

#include <memory>
#include <string>
#include <vector>

namespace findings::office {

/// A document with all that the contract of app::DocumentPort is tested by. Behind it stands Writer or the
/// fake that the unit tests use.
class TestDocument {
public:
    virtual ~TestDocument() = default;

    [[nodiscard]] virtual app::DocumentPort& port() = 0;
    virtual void set_texts(const std::vector<std::u16string>& lines) = 0;
    /// Somebody types over a line.
    virtual void edit(std::size_t line, const std::u16string& text) = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;
    /// How many steps can be undone.
    [[nodiscard]] virtual std::size_t undo_steps() = 0;
    /// All that a user could tell two documents apart by, line by line.
    [[nodiscard]] virtual std::vector<std::string> content() = 0;
    /// Where the summary's links lead, in the order of the document: the words.
    [[nodiscard]] virtual std::vector<std::u16string> linked_words() = 0;
    [[nodiscard]] virtual std::u16string selected_words() = 0;
    virtual void make_read_only() = 0;
    virtual void close() = 0;
};

using MakeDocument = std::unique_ptr<TestDocument> (*)();

[[nodiscard]] std::unique_ptr<TestDocument> make_fake_document();
[[nodiscard]] std::unique_ptr<TestDocument> make_writer_document();

} // namespace findings::office
