#include "uno/text_elements.hpp"

#include "uno/property_access.hpp"

namespace findings::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;

std::vector<Element> elements_of(const Reference<css::uno::XInterface>& object) {
    std::vector<Element> elements;
    const Reference<css::container::XEnumerationAccess> access(object, UNO_QUERY);
    if (!access.is()) return elements;
    const auto enumeration = access->createEnumeration();
    while (enumeration.is() && enumeration->hasMoreElements())
        elements.emplace_back(enumeration->nextElement(), UNO_QUERY);
    return elements;
}

Reference<css::text::XTextSection> section_of(const Element& paragraph) {
    return property<Reference<css::text::XTextSection>>(paragraph, "TextSection");
}

bool is_protected(const Reference<css::text::XTextSection>& section) {
    return section.is() &&
           (property<bool>(section, "IsProtected") || is_protected(section->getParentSection()));
}

} // namespace findings::uno
