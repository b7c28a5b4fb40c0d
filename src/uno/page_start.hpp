#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

namespace findings::uno {

/// The page break and page style that a paragraph brings.
class PageStart {
public:
    /// Takes them from a paragraph or a cursor in one.
    explicit PageStart(const css::uno::Reference<css::uno::XInterface>& paragraph);

    /// Gives the paragraph what there is; it keeps its own where there is nothing.
    void put_on(const css::uno::Reference<css::uno::XInterface>& paragraph) const;

private:
    css::uno::Any style_, number_, break_type_;
};

} // namespace findings::uno
