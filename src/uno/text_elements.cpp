#include "uno/text_elements.hpp"

#include "uno/property_access.hpp"

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

Element element_after(const Element& paragraph) {
    const auto start = range_of(paragraph)->getStart();
    const auto rest = start->getText()->createTextCursorByRange(start);
    rest->gotoEnd(true);
    const auto elements =
        Reference<css::container::XEnumerationAccess>(rest, UNO_QUERY_THROW)->createEnumeration();
    elements->nextElement(); // the paragraph itself, though not as the same object
    return elements->hasMoreElements() ? Element(elements->nextElement(), UNO_QUERY) : Element();
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
