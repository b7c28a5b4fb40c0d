#include "uno/page_start.hpp"

#include "uno/text_conversion.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/style/BreakType.hpp>

namespace findings::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

PageStart::PageStart(const Reference<css::uno::XInterface>& paragraph) {
    const Reference<css::beans::XPropertySet> properties(paragraph, UNO_QUERY_THROW);
    style_ = properties->getPropertyValue("PageDescName");
    number_ = properties->getPropertyValue("PageNumberOffset");
    break_type_ = properties->getPropertyValue("BreakType");
}

void PageStart::put_on(const Reference<css::uno::XInterface>& paragraph) const {
    const Reference<css::beans::XPropertySet> properties(paragraph, UNO_QUERY_THROW);
    css::style::BreakType type = css::style::BreakType_NONE;
    if ((break_type_ >>= type) && type != css::style::BreakType_NONE)
        properties->setPropertyValue("BreakType", break_type_);
    if (rtl::OUString name; (style_ >>= name) && !name.isEmpty()) {
        properties->setPropertyValue("PageDescName", style_);
        if (number_.hasValue()) properties->setPropertyValue("PageNumberOffset", number_);
    }
}

} // namespace findings::uno
