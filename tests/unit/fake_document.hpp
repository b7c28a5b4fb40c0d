#pragma once

#include "app/document_port.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace findings::app {

/// A document in memory that keeps the port's contract, with an undo stack and faults to order.
class FakeDocument final : public DocumentPort {
public:
    struct Content {
        std::vector<DocumentLine> lines;
        std::optional<PlacedSummary> summary;
        std::vector<SourcePlace> links; ///< where the summary's sources stand now
    };

    explicit FakeDocument(std::vector<std::u16string> texts = {}) {
        for (std::u16string& text : texts)
            content.lines.push_back({std::move(text), {}});
    }

    Content content;
    Obstacle in_the_way = Obstacle::None;
    std::optional<std::string> fault; ///< the next call throws this
    std::optional<SourcePlace> selected;
    std::vector<Content> undo_steps, redo_steps;

    /// Somebody types.
    void edit(std::size_t line, std::u16string text) {
        keep_for_undo();
        content.lines.at(line).text = std::move(text);
    }
    void undo() { step(undo_steps, redo_steps); }
    void redo() { step(redo_steps, undo_steps); }

    DocumentSnapshot snapshot() override {
        throw_ordered_fault();
        return {content.lines, version_};
    }
    std::uint64_t version() const override { return version_; }
    bool reads_as(const DocumentSnapshot& snapshot) override {
        throw_ordered_fault();
        return content.lines == snapshot.lines;
    }
    Obstacle obstacle() const override { return in_the_way; }
    bool has_summary() const override { return content.summary.has_value(); }

    void insert_summary(const DocumentSnapshot& snapshot, const PlacedSummary& summary) override {
        throw_ordered_fault();
        throw_at_obstacle();
        keep_for_undo();
        content.summary = summary;
        content.links.clear();
        for (const SourcePlace& source : summary.sources)
            if (const auto place = find(snapshot, source)) content.links.push_back(*place);
    }

    void remove_summary() override {
        throw_ordered_fault();
        throw_at_obstacle();
        if (!content.summary) return;
        keep_for_undo();
        content.summary.reset();
        content.links.clear();
    }

    bool select(const DocumentSnapshot& snapshot, const SourcePlace& place) override {
        throw_ordered_fault();
        const auto found = find(snapshot, place);
        if (found) selected = found;
        return found.has_value();
    }

private:
    void throw_ordered_fault() {
        if (fault) throw DocumentError(*std::exchange(fault, std::nullopt));
    }
    void throw_at_obstacle() const {
        if (in_the_way != Obstacle::None) throw DocumentError("The document can't be changed.");
    }
    void keep_for_undo() {
        undo_steps.push_back(content);
        redo_steps.clear();
        ++version_;
    }
    void step(std::vector<Content>& from, std::vector<Content>& to) {
        if (from.empty()) return;
        to.push_back(std::exchange(content, std::move(from.back())));
        from.pop_back();
        ++version_;
    }

    std::optional<SourcePlace> find(const DocumentSnapshot& snapshot, const SourcePlace& place) const {
        const std::u16string words =
            snapshot.lines.at(place.line).text.substr(place.range.begin, place.range.size());
        const auto stands_at = [&](std::size_t line, std::size_t begin) {
            return line < content.lines.size() && begin <= content.lines[line].text.size() &&
                   content.lines[line].text.substr(begin, words.size()) == words;
        };
        if (stands_at(place.line, place.range.begin)) return place;
        for (std::size_t line = 0; line < content.lines.size(); ++line)
            if (const auto begin = content.lines[line].text.find(words); begin != std::u16string::npos)
                return SourcePlace{line, {begin, begin + words.size()}};
        return std::nullopt;
    }

    std::uint64_t version_ = 1;
};

} // namespace findings::app
