#include "uno/writer_lines.hpp"

#include "uno/property_access.hpp"
#include "uno/summary_styles.hpp"
#include "uno/text_conversion.hpp"
#include "uno/text_elements.hpp"
#include "uno/unread_text.hpp"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <map>

namespace findings::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Calls `see` with the borders of each run of plain lines that follow each other, none too long.
template <typename See>
void for_each_run(const std::vector<WriterLine>& lines, See&& see) {
    constexpr std::size_t longest = 256;
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t end = first + 1;
        while (lines[first].plain && end < lines.size() && end - first < longest && lines[end].plain &&
               lines[end].follows_previous)
            ++end;
        see(first, end);
        first = end;
    }
}

Reference<css::text::XTextCursor> select_run(const std::vector<WriterLine>& lines, std::size_t first,
                                             std::size_t end) {
    const auto& start = lines[first].paragraph;
    const auto cursor = start->getText()->createTextCursorByRange(start->getStart());
    cursor->gotoRange(lines[end - 1].paragraph->getEnd(), true);
    return cursor;
}

void read_plain(const std::vector<WriterLine>& lines, std::size_t first, std::size_t end,
                std::vector<app::DocumentLine>& out) {
    const std::size_t count = end - first;
    if (count == 1) {
        out.push_back({to_utf16(lines[first].paragraph->getString()), lines[first].hints});
        return;
    }
    // A line's end is a '\n', but so is each line break in one.
    const std::u16string text = to_utf16(select_run(lines, first, end)->getString());
    if (static_cast<std::size_t>(std::ranges::count(text, u'\n')) != count - 1) {
        read_plain(lines, first, first + count / 2, out);
        read_plain(lines, first + count / 2, end, out);
        return;
    }
    for (std::size_t i = first, begin = 0; i < end; ++i) {
        const std::size_t stop = std::min(text.find(u'\n', begin), text.size());
        out.push_back({text.substr(begin, stop - begin), lines[i].hints});
        begin = stop + 1;
    }
}

/// Collects the lines of a text and of the tables in it.
class LineCollector {
public:
    explicit LineCollector(const Reference<css::text::XTextDocument>& document) : unread_(document) {
        constexpr std::array asked{"CharHidden",   "ListId",        "NumberingIsNumber",
                                   "OutlineLevel", "ParaStyleName", "TextSection"};
        asked_.realloc(static_cast<sal_Int32>(asked.size()));
        for (std::size_t i = 0; i < asked.size(); ++i)
            asked_.getArray()[i] = to_uno(asked[i]);
        collect(document->getText(), false);
        for_each_run(lines, [&](std::size_t first, std::size_t end) { mark_partly_hidden(first, end); });
        if (unread_.is_in_paragraphs()) mark_partly_unread();
    }

    std::vector<WriterLine> lines;

private:
    void collect(const Reference<css::uno::XInterface>& text, bool in_table) {
        bool follows = false;
        for (const Element& element : elements_of(text)) {
            if (unread_.is_deleted(element)) {
                follows = false;
            } else if (const Reference<css::text::XTextTable> table(element, UNO_QUERY); table.is()) {
                for (const rtl::OUString& name : table->getCellNames())
                    collect(table->getCellByName(name), true);
                follows = false;
            } else {
                follows = add_paragraph(element, in_table, follows);
            }
        }
    }

    /// Whether the paragraph became a line.
    bool add_paragraph(const Reference<css::uno::XInterface>& paragraph, bool in_table, bool follows) {
        const auto values =
            Reference<css::beans::XMultiPropertySet>(paragraph, UNO_QUERY_THROW)->getPropertyValues(asked_);
        bool hidden = false, numbered = false;
        rtl::OUString list, style;
        sal_Int16 level = 0;
        Reference<css::text::XTextSection> section;
        values[0] >>= hidden;
        values[1] >>= list;
        values[2] >>= numbered;
        values[3] >>= level;
        values[4] >>= style;
        values[5] >>= section;
        if (hidden || is_summary_style(style) || (section.is() && leaves_out(section))) return false;
        const int heading = heading_level(style, level);
        lines.push_back({Reference<css::text::XTextRange>(paragraph, UNO_QUERY_THROW),
                         {heading, heading == 0 && numbered && !list.isEmpty(), in_table},
                         true,
                         follows});
        return true;
    }

    void mark_partly_hidden(std::size_t first, std::size_t end) {
        const Reference<css::beans::XPropertyState> run(select_run(lines, first, end), UNO_QUERY_THROW);
        if (run->getPropertyState(hidden_) == css::beans::PropertyState_DEFAULT_VALUE) return;
        if (end - first == 1) {
            lines[first].plain = false;
            return;
        }
        const std::size_t middle = first + (end - first) / 2;
        mark_partly_hidden(first, middle);
        mark_partly_hidden(middle, end);
    }

    void mark_partly_unread() {
        const std::vector<app::DocumentLine> strings = read(lines);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (unread_.may_be_in(strings[i].text)) lines[i].plain = false;
    }

    /// Writer's titles stand outside the outline.
    static int heading_level(const rtl::OUString& style, sal_Int16 outline_level) {
        if (outline_level > 0) return outline_level;
        if (style == "Title") return 1;
        return style == "Subtitle" ? 2 : 0;
    }

    bool leaves_out(const Reference<css::text::XTextSection>& section) {
        const auto known = sections_.find(section);
        if (known != sections_.end()) return known->second;
        bool leave = !property<bool>(section, "IsVisible") ||
                     property<Reference<css::uno::XInterface>>(section, "DocumentIndex").is();
        const auto parent = section->getParentSection();
        leave = leave || (parent.is() && leaves_out(parent));
        sections_.emplace(section, leave);
        return leave;
    }

    UnreadText unread_;
    css::uno::Sequence<rtl::OUString> asked_;
    rtl::OUString hidden_ = "CharHidden";
    std::map<Element, bool, ByObject> sections_;
};

/// Past the text that stands there. The office takes a step for each code point.
void go_right(const Reference<css::text::XTextCursor>& cursor, std::u16string_view text, bool expand) {
    constexpr std::size_t most = std::numeric_limits<sal_Int16>::max();
    auto steps = static_cast<std::size_t>(
        std::ranges::count_if(text, [](char16_t unit) { return unit < 0xDC00 || unit > 0xDFFF; }));
    for (; steps > 0; steps -= std::min(steps, most))
        cursor->goRight(static_cast<sal_Int16>(std::min(steps, most)), expand);
}

Reference<css::text::XTextCursor> cursor_at(const Reference<css::text::XTextRange>& place) {
    return place->getText()->createTextCursorByRange(place);
}

bool stands_at(std::u16string_view text, const app::SourcePlace& place, std::u16string_view words) {
    return place.range.begin <= text.size() && text.substr(place.range.begin).starts_with(words);
}

} // namespace

std::vector<WriterLine> lines_of(const Reference<css::text::XTextDocument>& document) {
    return std::move(LineCollector(document).lines);
}

std::vector<app::DocumentLine> read(const std::vector<WriterLine>& lines) {
    std::vector<app::DocumentLine> out;
    out.reserve(lines.size());
    for_each_run(lines, [&](std::size_t first, std::size_t end) {
        if (lines[first].plain) return read_plain(lines, first, end, out);
        std::u16string text;
        for (const VisiblePart& part : visible_parts(lines[first].paragraph))
            text += part.text;
        out.push_back({std::move(text), lines[first].hints});
    });
    return out;
}

RangeFinder::RangeFinder(const WriterLine& line) : parts_(visible_parts(line.paragraph)) {}

Reference<css::text::XTextCursor> RangeFinder::find(engine::TextRange range) {
    Reference<css::text::XTextCursor> selection;
    std::size_t begin = 0; // of the part in the line
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const VisiblePart& part = parts_[i];
        const std::size_t end = begin + part.text.size();
        const bool begins_here = !selection.is() && range.begin < end;
        if (begins_here) selection = cursor_in(i, range.begin - begin);
        if (selection.is() && range.end <= end) {
            if (!part.divisible)
                selection->gotoRange(part.range->getEnd(), true);
            else if (begins_here)
                go_right(selection, part.text.substr(range.begin - begin, range.size()), true);
            else
                selection->gotoRange(cursor_in(i, range.end - begin)->getStart(), true);
            return selection;
        }
        begin = end;
    }
    return {};
}

Reference<css::text::XTextCursor> RangeFinder::cursor_in(std::size_t part, std::size_t offset) {
    const VisiblePart& in = parts_[part];
    if (!walker_.is() || walker_part_ != part || walker_offset_ > offset) {
        walker_ = cursor_at(in.range->getStart());
        walker_part_ = part;
        walker_offset_ = 0;
    }
    if (in.divisible) {
        go_right(walker_, in.text.substr(walker_offset_, offset - walker_offset_), false);
        walker_offset_ = offset;
    }
    return cursor_at(walker_->getStart());
}

PlaceFinder::PlaceFinder(const Reference<css::text::XTextDocument>& document,
                         const app::DocumentSnapshot& snapshot)
    : snapshot_(snapshot), lines_(lines_of(document)) {}

Reference<css::text::XTextCursor> PlaceFinder::find(const app::SourcePlace& place) {
    const std::u16string& line = snapshot_.lines.at(place.line).text;
    const std::u16string words = line.substr(place.range.begin, place.range.size());
    if (words.empty()) return {};
    if (place.line < lines_.size() && stands_at(reader_of(place.line).text, place, words))
        return reader_of(place.line).ranges.find(place.range);
    if (const auto found = search(place.line, words)) return reader_of(found->line).ranges.find(found->range);
    return {};
}

PlaceFinder::Reader& PlaceFinder::reader_of(std::size_t line) {
    if (!reader_ || reader_->line != line)
        reader_.emplace(Reader{line, read({lines_[line]}).front().text, RangeFinder(lines_[line])});
    return *reader_;
}

std::optional<app::SourcePlace> PlaceFinder::search(std::size_t line, const std::u16string& words) {
    if (!texts_) texts_ = read(lines_);
    const auto distance = [&](std::size_t other) { return other > line ? other - line : line - other; };
    std::optional<app::SourcePlace> nearest;
    for (std::size_t i = 0; i < texts_->size(); ++i) {
        if (nearest && distance(i) >= distance(nearest->line)) continue;
        const std::size_t begin = (*texts_)[i].text.find(words);
        if (begin != std::u16string::npos) nearest = {i, {begin, begin + words.size()}};
    }
    return nearest;
}

} // namespace findings::uno
