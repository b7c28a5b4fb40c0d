#pragma once

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <functional>
#include <string_view>

namespace findings::uno {

/// What happens between the start of a step on the undo stack and its end. While it lives, views do not
/// repaint.
class UndoStep {
public:
    explicit UndoStep(const css::uno::Reference<css::document::XUndoManager>& manager) : manager_(manager) {}

    // For what the office's own undo and redo forget.
    /// `restore` is called when the step is undone, after whatever is changed from here on is back.
    void on_undo(std::function<void()> restore);
    /// `restore` is called when the step is redone, after whatever was changed up to here is back.
    void on_redo(std::function<void()> restore);

private:
    css::uno::Reference<css::document::XUndoManager> manager_;
};

/// Calls `change`; all that it changes in the document becomes one step on the undo stack, of that title.
/// Where it throws, the document is put back as it was, and the exception goes on. The view's cursor stays.
void change_in_one_step(const css::uno::Reference<css::frame::XModel>& document, std::string_view title,
                        const std::function<void(UndoStep&)>& change);

} // namespace findings::uno
