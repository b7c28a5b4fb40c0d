#include "uno/components.hpp"

#include "uno/names.hpp"

#include <com/sun/star/uno/Sequence.hxx>
#include <sal/types.h>

namespace {

using Arguments = css::uno::Sequence<css::uno::Any>;
using Make =
    css::uno::Reference<css::uno::XInterface> (*)(const css::uno::Reference<css::uno::XComponentContext>&);

// The office takes over the reference that it gets.
css::uno::XInterface* construct(Make make, css::uno::XComponentContext* context) {
    css::uno::Reference<css::uno::XInterface> object =
        make(css::uno::Reference<css::uno::XComponentContext>(context));
    object->acquire();
    return object.get();
}

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
FINDINGS_PANEL_CONSTRUCTOR(css::uno::XComponentContext* context, const Arguments&) {
    return construct(findings::uno::make_panel_factory, context);
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
FINDINGS_COMMANDS_CONSTRUCTOR(css::uno::XComponentContext* context, const Arguments&) {
    return construct(findings::uno::make_commands, context);
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
FINDINGS_API_CONSTRUCTOR(css::uno::XComponentContext* context, const Arguments&) {
    return construct(findings::uno::make_api, context);
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
FINDINGS_WORKSPACE_CONSTRUCTOR(css::uno::XComponentContext* context, const Arguments&) {
    return construct(findings::uno::make_workspace, context);
}
