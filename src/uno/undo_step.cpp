#include "uno/undo_step.hpp"

#include "uno/text_conversion.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace findings::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

class RestoreAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    RestoreAction(std::function<void()> on_undo, std::function<void()> on_redo)
        : on_undo_(std::move(on_undo)), on_redo_(std::move(on_redo)) {}

    rtl::OUString SAL_CALL getTitle() override { return to_uno("Restore"); }
    void SAL_CALL undo() override { on_undo_(); }
    void SAL_CALL redo() override { on_redo_(); }

private:
    std::function<void()> on_undo_, on_redo_;
};

class LockedControllers {
public:
    explicit LockedControllers(const Reference<css::frame::XModel>& document) : document_(document) {
        document_->lockControllers();
    }
    ~LockedControllers() { document_->unlockControllers(); }
    LockedControllers(const LockedControllers&) = delete;
    LockedControllers& operator=(const LockedControllers&) = delete;

private:
    Reference<css::frame::XModel> document_;
};

/// Leaves the context, which holds nothing or the half of a change, and takes that back.
void roll_back(const Reference<css::document::XUndoManager>& manager) {
    // An empty context leaves no step, and undoing would take back a step of the user's: so it gets one.
    manager->addUndoAction(new RestoreAction([] {}, [] {}));
    manager->leaveUndoContext();
    if (manager->isLocked()) return; // nothing was recorded
    manager->undo();
    manager->clearRedo(); // nobody shall redo the half of a change
}

} // namespace

void UndoStep::on_undo(std::function<void()> restore) {
    manager_->addUndoAction(new RestoreAction(std::move(restore), [] {}));
}

void UndoStep::on_redo(std::function<void()> restore) {
    manager_->addUndoAction(new RestoreAction([] {}, std::move(restore)));
}

void change_in_one_step(const Reference<css::frame::XModel>& document, std::string_view title,
                        const std::function<void(UndoStep&)>& change) {
    const auto manager =
        Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
    const LockedControllers locked(document);
    manager->enterUndoContext(to_uno(title));
    try {
        UndoStep step(manager);
        change(step);
    } catch (...) {
        // Undoing moves the view's cursor to what it undid.
        const Reference<css::view::XSelectionSupplier> view(document->getCurrentController(), UNO_QUERY);
        const css::uno::Any selection = view.is() ? view->getSelection() : css::uno::Any();
        roll_back(manager);
        if (view.is()) view->select(selection);
        throw;
    }
    manager->leaveUndoContext();
}

} // namespace findings::uno
