#include "uno/text_elements.hpp"

#include "uno/property_access.hpp"

#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace findings::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

std::vector<Element> elements_of(const Reference<css::uno::XInterface>& object) {
    std::vector<Element> elements;
    const Reference<css::container::XEnumerationAccess> access(object, UNO_QUERY);
    if (!access.is()) return elements;
    const auto enumeration = access->createEnumeration();
    while (enumeration.is() && enumeration->hasMoreElements())
        elements.emplace_back(enumeration->nextElement(), UNO_QUERY);
    return elements;
}

bool is_table(const Element& element) {
    return Reference<css::text::XTextTable>(element, UNO_QUERY).is();
}

Reference<css::text::XTextRange> range_of(const Element& paragraph) {
    return Reference<css::text::XTextRange>(paragraph, UNO_QUERY_THROW);
}

ElementsFrom::ElementsFrom(const Reference<css::text::XTextRange>& place) : text_(place->getText()) {
    const auto rest = text_->createTextCursorByRange(place->getStart());
    rest->gotoEnd(true);
    enumeration_ = Reference<css::container::XEnumerationAccess>(rest, UNO_QUERY_THROW)->createEnumeration();
}

Element ElementsFrom::next() {
    if (enumeration_.is() && enumeration_->hasMoreElements()) {
        previous_.set(enumeration_->nextElement(), UNO_QUERY);
        return previous_;
    }
    if (!enumeration_.is()) return {};
    enumeration_.clear();
    return last_paragraph();
}

/// The office does not count an empty paragraph at the end of what it enumerates.
Element ElementsFrom::last_paragraph() const {
    const std::vector<Element> found = elements_of(text_->createTextCursorByRange(text_->getEnd()));
    if (found.empty()) return {};
    const bool counted = previous_.is() && !is_table(previous_) &&
                         Reference<css::text::XTextRangeCompare>(text_, UNO_QUERY_THROW)
                                 ->compareRegionEnds(range_of(previous_), range_of(found.front())) == 0;
    return counted ? Element() : found.front();
}

Element element_after(const Element& paragraph) {
    ElementsFrom elements(range_of(paragraph));
    const Element itself = elements.next(); // though not as the same object
    return itself.is() ? elements.next() : Element();
}

Reference<css::text::XTextSection> section_of(const Element& paragraph) {
    return property<Reference<css::text::XTextSection>>(paragraph, "TextSection");
}

bool share_a_section(const Element& a, const Element& b) {
    return Element(section_of(a), UNO_QUERY) == Element(section_of(b), UNO_QUERY);
}

bool is_protected(const Reference<css::text::XTextSection>& section) {
    return section.is() &&
           (property<bool>(section, "IsProtected") || is_protected(section->getParentSection()));
}

} // namespace findings::uno
