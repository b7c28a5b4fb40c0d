#include "office/writer_content.hpp"

#include "uno/property_access.hpp"
#include "uno/text_conversion.hpp"
#include "uno/text_elements.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <functional>

namespace findings::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::Element;
using uno::property;
using uno::to_uno;
using uno::to_utf8;
using Document = Reference<css::text::XTextDocument>;

std::string value_in_words(const Any& value) {
    if (rtl::OUString text; value >>= text) return to_utf8(text);
    if (bool flag = false; value >>= flag) return flag ? "true" : "false";
    if (double number = 0; value >>= number) return std::to_string(number);
    if (css::style::BreakType type = css::style::BreakType_NONE; value >>= type)
        return std::to_string(static_cast<int>(type));
    if (css::table::BorderLine2 line; value >>= line)
        return std::to_string(line.Color) + "/" + std::to_string(line.LineWidth);
    return value.hasValue() ? to_utf8(value.getValueTypeName()) : "none";
}

/// The object's own value of each property that it does not merely inherit.
std::string formatting(const Element& object, std::initializer_list<const char*> names) {
    const Reference<css::beans::XPropertySet> properties(object, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertyState> states(object, UNO_QUERY_THROW);
    std::string all;
    for (const char* name : names)
        if (properties->getPropertySetInfo()->hasPropertyByName(to_uno(name)) &&
            states->getPropertyState(to_uno(name)) != css::beans::PropertyState_DEFAULT_VALUE)
            all += std::string(" ") + name + "=" + value_in_words(properties->getPropertyValue(to_uno(name)));
    return all;
}

std::string string_of(const Element& range) {
    return to_utf8(Reference<css::text::XTextRange>(range, UNO_QUERY_THROW)->getString());
}

std::string describe_paragraph(const Element& paragraph) {
    std::string out = to_utf8(property<rtl::OUString>(paragraph, "ParaStyleName")) + "|" +
                      string_of(paragraph) + "|" +
                      formatting(paragraph, {"BreakType", "PageDescName", "PageNumberOffset", "ParaAdjust",
                                             "NumberingStyleName", "ParaLeftMargin", "OutlineLevel"});
    for (const Element& portion : uno::elements_of(paragraph)) {
        const std::string type = to_utf8(property<rtl::OUString>(portion, "TextPortionType"));
        if (type == "SoftPageBreak") continue; // the layout's
        out += "|" + type + " '" + string_of(portion) + "'" +
               formatting(portion, {"CharStyleName", "CharWeight", "CharPosture", "CharColor", "CharHidden",
                                    "HyperLinkURL", "UnvisitedCharStyleName"});
    }
    return out;
}

void for_each_element(const Element& text, const std::function<void(const std::string&, const Element&)>& see,
                      const std::string& where = {}) {
    for (const Element& element : uno::elements_of(text)) {
        see(where, element);
        const Reference<css::text::XTextTable> table(element, UNO_QUERY);
        if (!table.is()) continue;
        for (const rtl::OUString& name : table->getCellNames())
            for_each_element(table->getCellByName(name), see, to_utf8(name) + ": ");
    }
}

void add_bookmarks(const Document& document, std::vector<std::string>& out) {
    const auto bookmarks =
        Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
    const auto names = bookmarks->getElementNames();
    for (const rtl::OUString& name : names) {
        const auto anchor =
            Reference<css::text::XTextContent>(bookmarks->getByName(name), UNO_QUERY_THROW)->getAnchor();
        std::string entry = "bookmark " + to_utf8(name) + " '" + to_utf8(anchor->getString()) + "' in";
        for (const Element& element : uno::elements_of(anchor->getText()->createTextCursorByRange(anchor)))
            entry += Reference<css::text::XTextTable>(element, UNO_QUERY).is()
                         ? " [table]"
                         : " [" + string_of(element) + "]";
        out.push_back(entry);
    }
}

void add_frames(const Document& document, std::vector<std::string>& out) {
    const auto frames = Reference<css::text::XTextFramesSupplier>(document, UNO_QUERY_THROW)->getTextFrames();
    for (const rtl::OUString& name : frames->getElementNames()) {
        const auto anchor =
            Reference<css::text::XTextContent>(frames->getByName(name), UNO_QUERY_THROW)->getAnchor();
        for (const Element& element : uno::elements_of(anchor->getText()->createTextCursorByRange(anchor)))
            out.push_back("frame " + to_utf8(name) + " at [" + string_of(element) + "]");
    }
}

void add_changes(const Document& document, std::vector<std::string>& out) {
    const Reference<css::document::XRedlinesSupplier> supplier(document, UNO_QUERY_THROW);
    for (const Element& change : uno::elements_of(supplier->getRedlines()))
        out.push_back("change " + to_utf8(property<rtl::OUString>(change, "RedlineType")));
}

void add_own_styles(const Document& document, std::vector<std::string>& out) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    for (const char* family : {"ParagraphStyles", "CharacterStyles"}) {
        const Reference<css::container::XNameAccess> styles(
            supplier->getStyleFamilies()->getByName(to_uno(family)), UNO_QUERY_THROW);
        std::vector<std::string> entries;
        for (const rtl::OUString& name : styles->getElementNames()) {
            if (name.indexOf("Findings") != 0) continue;
            const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY_THROW);
            entries.push_back(
                "style " + to_utf8(name) + " of " + to_utf8(style->getParentStyle()) +
                formatting(style, {"CharColor", "CharWeight", "CharUnderline", "CharHeight", "OutlineLevel",
                                   "ParaAdjust", "ParaBackColor", "ParaTopMargin", "LeftBorder"}));
        }
        std::ranges::sort(entries); // undo puts them back in another order
        out.insert(out.end(), entries.begin(), entries.end());
    }
}

} // namespace

std::vector<std::string> content_of(const Document& document) {
    std::vector<std::string> out;
    for_each_element(document->getText(), [&](const std::string& where, const Element& element) {
        const Reference<css::text::XTextTable> table(element, UNO_QUERY);
        if (table.is())
            out.push_back("table " +
                          to_utf8(Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName()));
        else
            out.push_back(where + describe_paragraph(element));
    });
    add_bookmarks(document, out);
    add_frames(document, out);
    add_changes(document, out);
    add_own_styles(document, out);
    return out;
}

std::vector<std::string> texts_of(const Document& document) {
    std::vector<std::string> out;
    for_each_element(document->getText(), [&](const std::string& where, const Element& element) {
        if (!Reference<css::text::XTextTable>(element, UNO_QUERY).is())
            out.push_back(where + string_of(element));
    });
    return out;
}

std::string difference(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    std::size_t begin = 0;
    while (begin < std::min(first.size(), second.size()) && first[begin] == second[begin])
        ++begin;
    std::size_t tail = 0;
    while (tail < std::min(first.size(), second.size()) - begin &&
           first[first.size() - 1 - tail] == second[second.size() - 1 - tail])
        ++tail;
    std::string out;
    for (std::size_t i = begin; i < first.size() - tail; ++i)
        out += "\n- " + first[i];
    for (std::size_t i = begin; i < second.size() - tail; ++i)
        out += "\n+ " + second[i];
    return out;
}

} // namespace findings::office
