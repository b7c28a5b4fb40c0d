#pragma once

#include "uno/text_conversion.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string_view>

namespace findings::uno {

/// The property's value, or T's default where the object has none or one of another type (as where a range's
/// parts differ). Throws css::uno::Exception for a name that the object does not know.
template <typename T>
[[nodiscard]] T property(const css::uno::Reference<css::uno::XInterface>& object, std::string_view name) {
    T value{};
    css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
        ->getPropertyValue(to_uno(name)) >>= value;
    return value;
}

template <typename T>
void set_property(const css::uno::Reference<css::uno::XInterface>& object, std::string_view name,
                  const T& value) {
    css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
        ->setPropertyValue(to_uno(name), css::uno::Any(value));
}

} // namespace findings::uno
