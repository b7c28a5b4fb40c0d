#include "uno/text_comparison.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace findings::uno {

bool TextComparison::same(const app::DocumentSnapshot& snapshot) {
    if (still_differs(snapshot)) return false;
    difference_.reset();
    std::vector<WriterLine> lines = lines_of(document_);
    const std::vector<app::DocumentLine> texts = read(lines);
    const auto [now, then] = std::ranges::mismatch(texts, snapshot.lines);
    if (now == texts.end()) return then == snapshot.lines.end();
    const auto index = static_cast<std::size_t>(now - texts.begin());
    difference_ = Difference{snapshot.version, index, std::move(lines[index])};
    return false;
}

bool TextComparison::still_differs(const app::DocumentSnapshot& snapshot) const {
    if (!difference_ || difference_->version != snapshot.version) return false;
    try {
        const app::DocumentLine line = read({difference_->line}).front();
        return difference_->index >= snapshot.lines.size() ||
               line.text != snapshot.lines[difference_->index].text;
    } catch (const css::uno::Exception&) {
        return false; // the paragraph is gone
    }
}

} // namespace findings::uno
