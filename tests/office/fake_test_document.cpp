#include "office/test_document.hpp"

#include "engine/utf.hpp"
#include "unit/fake_document.hpp"

namespace findings::office {
namespace {

class FakeTestDocument final : public TestDocument {
public:
    app::DocumentPort& port() override { return document_; }

    void set_texts(const std::vector<std::u16string>& lines) override {
        document_.content = app::FakeDocument(lines).content;
    }
    void edit(std::size_t line, const std::u16string& text) override { document_.edit(line, text); }
    void undo() override { document_.undo(); }
    void redo() override { document_.redo(); }
    std::size_t undo_steps() override { return document_.undo_steps.size(); }

    std::vector<std::string> content() override {
        std::vector<std::string> lines;
        for (const app::DocumentLine& line : document_.content.lines)
            lines.push_back(engine::to_utf8(line.text));
        if (document_.content.summary) {
            const auto& summary = *document_.content.summary;
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(summary.title_lines),
                         engine::to_utf8(summary.block.heading));
        }
        return lines;
    }
    std::vector<std::u16string> linked_words() override {
        std::vector<std::u16string> words;
        for (const app::SourcePlace& place : document_.content.links)
            words.push_back(words_at(place));
        return words;
    }
    std::u16string selected_words() override {
        return document_.selected ? words_at(*document_.selected) : std::u16string();
    }
    void make_read_only() override { document_.in_the_way = app::Obstacle::ReadOnly; }
    void close() override { document_.in_the_way = app::Obstacle::Closed; }

private:
    std::u16string words_at(const app::SourcePlace& place) const {
        return document_.content.lines.at(place.line).text.substr(place.range.begin, place.range.size());
    }

    app::FakeDocument document_;
};

} // namespace

std::unique_ptr<TestDocument> make_fake_document() {
    return std::make_unique<FakeTestDocument>();
}

} // namespace findings::office
