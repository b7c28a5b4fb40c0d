#pragma once

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/uno/XInterface.hpp>

#include <vector>

namespace findings::uno {

using Element = css::uno::Reference<css::uno::XInterface>;

/// Orders objects by identity. Both sides must come from a query for XInterface, as an Element does.
struct ByObject {
    bool operator()(const Element& a, const Element& b) const { return a.get() < b.get(); }
};

/// The paragraphs and tables of a text or of a cursor's selection; the portions of a paragraph. Empty for
/// what has no parts.
[[nodiscard]] std::vector<Element> elements_of(const css::uno::Reference<css::uno::XInterface>& object);

[[nodiscard]] bool is_table(const Element& element);

[[nodiscard]] css::uno::Reference<css::text::XTextRange> range_of(const Element& paragraph);

/// The paragraphs and tables from a place in a text to its end, one by one.
class ElementsFrom {
public:
    explicit ElementsFrom(const css::uno::Reference<css::text::XTextRange>& place);

    /// The first time the paragraph at the place; null behind the last.
    [[nodiscard]] Element next();

private:
    [[nodiscard]] Element last_paragraph() const;

    css::uno::Reference<css::text::XText> text_;
    css::uno::Reference<css::container::XEnumeration> enumeration_;
    Element previous_;
};

/// What stands behind a paragraph in its text; null behind the last.
[[nodiscard]] Element element_after(const Element& paragraph);

/// The section that a paragraph stands in; null where in none.
[[nodiscard]] css::uno::Reference<css::text::XTextSection> section_of(const Element& paragraph);

/// Whether two paragraphs stand in one section, or both in none.
[[nodiscard]] bool share_a_section(const Element& a, const Element& b);

/// Whether it or one around it is protected; `section` may be null.
[[nodiscard]] bool is_protected(const css::uno::Reference<css::text::XTextSection>& section);

} // namespace findings::uno
