#include "uno/findings_list.hpp"

#include "uno/pictures.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/DefaultGridDataModel.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XGridSelectionListener.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <cppuhelper/implbase3.hxx>

#include <algorithm>
#include <atomic>
#include <map>
#include <utility>

namespace findings::uno {
namespace {

using Data = css::uno::Sequence<css::uno::Any>;

// The columns, and the cells of a row.
constexpr sal_Int32 chip_column = 0;
constexpr sal_Int32 text_column = 1;

void add_column(const css::uno::Reference<css::awt::grid::XGridColumnModel>& columns) {
    const auto column = columns->createColumn();
    column->setResizeable(false);
    column->setFlexibility(0);
    columns->addColumn(column);
}

css::uno::Reference<css::awt::grid::XGridColumnModel>
make_columns(const css::uno::Reference<css::uno::XComponentContext>& context) {
    const css::uno::Reference<css::awt::grid::XGridColumnModel> columns =
        css::awt::grid::DefaultGridColumnModel::create(context);
    add_column(columns);
    add_column(columns);
    return columns;
}

} // namespace

/// What the user does with the list.
class FindingsList::Listener
    : public cppu::WeakImplHelper3<css::awt::grid::XGridSelectionListener, css::awt::XKeyListener,
                                   css::awt::XMouseListener> {
public:
    explicit Listener(Events events) : events_(std::move(events)) {}

    /// While the rows are changed, what the grid reports is not the user's doing.
    void be_quiet(bool quiet) { quiet_ = quiet; }

    void SAL_CALL selectionChanged(const css::awt::grid::GridSelectionEvent&) override {
        if (!quiet_) events_.selected();
    }
    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        if (event.KeyCode == css::awt::Key::RETURN) events_.entered();
    }
    void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
        if (event.ClickCount == 2) events_.entered();
    }
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
    void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    const Events events_;
    std::atomic<bool> quiet_ = false;
};

FindingsList::FindingsList(const css::uno::Reference<css::uno::XComponentContext>& context,
                           const css::uno::Reference<css::awt::XControlContainer>& container,
                           const app::Strings& strings, Events events)
    : context_(context), data_(css::awt::grid::DefaultGridDataModel::create(context)),
      columns_(make_columns(context)),
      grid_(context, container, "com.sun.star.awt.grid.UnoControlGrid", "findings",
            {{"ColumnModel",
              css::uno::makeAny(css::uno::Reference<css::awt::grid::XGridColumnModel>(columns_))},
             {"GridDataModel", css::uno::makeAny(css::uno::Reference<css::awt::grid::XGridDataModel>(
                                   data_, css::uno::UNO_QUERY))},
             {"SelectionModel", css::uno::makeAny(css::view::SelectionType_SINGLE)},
             {"ShowRowHeader", css::uno::makeAny(false)},
             // With it, the office crashes when a screen reader asks for a cell before one was chosen.
             {"ShowColumnHeader", css::uno::makeAny(false)},
             {"HScroll", css::uno::makeAny(false)},
             {"VScroll", css::uno::makeAny(true)},
             {"Tabstop", css::uno::makeAny(true)},
             {"HelpText", css::uno::makeAny(to_uno(strings.list_help))}}),
      listener_(new Listener(std::move(events))) {
    css::uno::Reference<css::awt::grid::XGridRowSelection>(grid_.control(), css::uno::UNO_QUERY_THROW)
        ->addSelectionListener(listener_.get());
    grid_.window()->addKeyListener(listener_.get());
    grid_.window()->addMouseListener(listener_.get());
}

FindingsList::~FindingsList() = default;

void FindingsList::show(const std::vector<app::PanelRow>& rows) {
    if (rows != rows_) fill(rows);
}

void FindingsList::fill(std::vector<app::PanelRow> rows) {
    const auto before = selected();
    const std::optional<app::PanelRow> kept = before ? std::optional(rows_[*before]) : std::nullopt;
    std::map<engine::Kind, css::uno::Reference<css::graphic::XGraphic>> chips;
    css::uno::Sequence<css::uno::Any> headings(static_cast<sal_Int32>(rows.size()));
    css::uno::Sequence<Data> cells(static_cast<sal_Int32>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& chip = chips[rows[i].kind];
        if (!chip.is()) chip = chip_picture(context_, colours_on(background_, rows[i].kind));
        Data& row = cells[static_cast<sal_Int32>(i)];
        row.realloc(2);
        row[chip_column] <<= chip;
        row[text_column] <<= to_uno(rows[i].kind_label + u": " + rows[i].summary);
    }
    rows_ = std::move(rows);
    listener_->be_quiet(true);
    data_->removeAllRows();
    if (!rows_.empty()) data_->addRows(headings, cells);
    for (std::size_t i = 0; i < rows_.size(); ++i)
        data_->updateRowToolTip(static_cast<sal_Int32>(i),
                                css::uno::makeAny(to_uno(rows_[i].tag + u"\n" + rows_[i].quote)));
    const auto same = kept ? std::ranges::find(rows_, *kept) : rows_.end();
    const bool selects = same != rows_.end();
    if (selects)
        css::uno::Reference<css::awt::grid::XGridRowSelection>(grid_.control(), css::uno::UNO_QUERY_THROW)
            ->selectRow(static_cast<sal_Int32>(same - rows_.begin()));
    // Where the grid has no current cell when it gets the focus, the office crashes for screen readers.
    if (!rows_.empty())
        css::uno::Reference<css::awt::grid::XGridControl>(grid_.control(), css::uno::UNO_QUERY_THROW)
            ->goToCell(text_column, selects ? static_cast<sal_Int32>(same - rows_.begin()) : 0);
    listener_->be_quiet(false);
}

std::optional<std::size_t> FindingsList::selected() const {
    const css::uno::Sequence<sal_Int32> rows =
        css::uno::Reference<css::awt::grid::XGridRowSelection>(grid_.control(), css::uno::UNO_QUERY_THROW)
            ->getSelectedRows();
    if (!rows.hasElements() || rows[0] < 0 || static_cast<std::size_t>(rows[0]) >= rows_.size())
        return std::nullopt;
    return static_cast<std::size_t>(rows[0]);
}

// The grid keeps colours of its own; the office's others change with its theme.
void FindingsList::take_colours(const css::uno::Reference<css::awt::XStyleSettings>& style) {
    grid_.set("BackgroundColor", css::uno::makeAny(style->getFieldColor()));
    grid_.set("TextColor", css::uno::makeAny(style->getFieldTextColor()));
    grid_.set("HeaderBackgroundColor", css::uno::makeAny(style->getFaceColor()));
    grid_.set("HeaderTextColor", css::uno::makeAny(style->getButtonTextColor()));
    grid_.set("ActiveSelectionBackgroundColor", css::uno::makeAny(style->getHighlightColor()));
    grid_.set("ActiveSelectionTextColor", css::uno::makeAny(style->getHighlightTextColor()));
    grid_.set("InactiveSelectionBackgroundColor", css::uno::makeAny(style->getHighlightColor()));
    grid_.set("InactiveSelectionTextColor", css::uno::makeAny(style->getHighlightTextColor()));
    if (background_ == style->getFieldColor()) return;
    background_ = style->getFieldColor();
    fill(rows_);
}

// The grid's own way to stretch a column comes to nothing while the grid is hidden.
void FindingsList::place(const css::awt::Rectangle& place, sal_Int32 line_height) {
    grid_.place(place);
    const css::uno::Reference<css::awt::XUnitConversion> units(grid_.control()->getPeer(),
                                                               css::uno::UNO_QUERY_THROW);
    const auto set_width = [&](sal_Int32 column, sal_Int32 pixels) {
        const css::awt::Size size(std::max<sal_Int32>(pixels, 1), 1);
        columns_->getColumn(column)->setColumnWidth(
            units->convertSizeToLogic(size, css::util::MeasureUnit::APPFONT).Width);
    };
    const sal_Int32 chip = line_height * 3 / 2, scroll_bar = 2 * line_height;
    set_width(chip_column, chip);
    set_width(text_column, place.Width - chip - scroll_bar);
}

} // namespace findings::uno
