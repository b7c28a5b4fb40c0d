#include "uno/panel_window.hpp"

#include "app/panel_view.hpp"
#include "engine/utf.hpp"
#include "summary/palette.hpp"
#include "uno/control.hpp"
#include "uno/findings_list.hpp"
#include "uno/main_thread.hpp"
#include "uno/pictures.hpp"
#include "uno/text_conversion.hpp"
#include "uno/workspace.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/ImageScaleMode.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XStyleChangeListener.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <cppuhelper/implbase4.hxx>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace findings::uno {
namespace {

constexpr const char* fixed_text = "com.sun.star.awt.UnoControlFixedText";
constexpr const char* button = "com.sun.star.awt.UnoControlButton";

/// Lays rectangles out one below the other.
class Column {
public:
    Column(sal_Int32 width, sal_Int32 gap) : left_(gap), width_(width - 2 * gap), gap_(gap), top_(gap) {}

    [[nodiscard]] sal_Int32 width() const { return width_; }
    [[nodiscard]] sal_Int32 bottom() const { return top_; }
    [[nodiscard]] sal_Int32 gap() const { return gap_; }

    css::awt::Rectangle take(sal_Int32 height) {
        const css::awt::Rectangle place(left_, top_, width_, height);
        top_ += height + gap_;
        return place;
    }

    /// As many beside each other as fit, the others in further lines. `stretch` fills each line evenly.
    std::vector<css::awt::Rectangle> take_flow(const std::vector<css::awt::Size>& sizes, sal_Int32 space,
                                               bool stretch) {
        std::vector<css::awt::Rectangle> places;
        std::size_t line_begin = 0;
        sal_Int32 x = 0, line_height = 0;
        const auto end_line = [&] {
            const std::size_t count = places.size() - line_begin;
            if (stretch && count > 0) {
                const sal_Int32 more = (width_ - (x - space)) / static_cast<sal_Int32>(count);
                for (std::size_t i = 0; i < count; ++i) {
                    places[line_begin + i].X += more * static_cast<sal_Int32>(i);
                    places[line_begin + i].Width += more;
                }
            }
            line_begin = places.size();
        };
        for (const css::awt::Size& size : sizes) {
            const sal_Int32 width = std::min(size.Width, width_);
            if (x > 0 && x + width > width_) {
                end_line();
                top_ += line_height + space;
                x = line_height = 0;
            }
            places.emplace_back(left_ + x, top_, width, size.Height);
            x += width + space;
            line_height = std::max(line_height, size.Height);
        }
        end_line();
        if (!sizes.empty()) top_ += line_height + gap_;
        return places;
    }

private:
    sal_Int32 left_, width_, gap_, top_;
};

} // namespace

class PanelWindow::Content
    : public cppu::WeakImplHelper4<css::awt::XWindowListener, css::awt::XActionListener,
                                   css::awt::XKeyListener, css::awt::XStyleChangeListener> {
public:
    Content(const css::uno::Reference<css::uno::XComponentContext>& context, const PanelPlace& place)
        : context_(context), frame_(place.frame), sidebar_(place.sidebar) {}

    void start(const css::uno::Reference<css::awt::XWindow>& parent) {
        make_container(parent);
        make_controls();
        take_colours();
        window()->addWindowListener(this);
        if (const auto style = style_settings(); style.is()) style->addStyleChangeListener(this);
        attach();
        show_content();
        show_status();
        window()->setVisible(true);
    }

    void stop() {
        stopped_ = true;
        if (document_) document_->unobserve(observer_);
        document_.reset();
        if (const auto style = style_settings(); style.is()) style->removeStyleChangeListener(this);
        window()->removeWindowListener(this);
        // The grid's accessible object, where a screen reader had it made, goes on working after its last
        // reference in dispose(): so there is one more. Only what is shown counts as a child.
        list_->control().show(true);
        const auto kept = accessible_controls();
        list_.reset();
        css::uno::Reference<css::lang::XComponent>(container_, css::uno::UNO_QUERY_THROW)->dispose();
    }

    css::uno::Reference<css::awt::XWindow> window() const {
        return css::uno::Reference<css::awt::XWindow>(container_, css::uno::UNO_QUERY_THROW);
    }

    Heights heights_for(sal_Int32 width) {
        const sal_Int32 above = lay_out(width, std::nullopt);
        return {.least = above + 7 * line_height_, .preferred = above + 20 * line_height_};
    }

    // The sidebar makes itself as wide as it has to be, and stays so until the user changes that.
    sal_Int32 minimal_width() {
        asked_for_room_ = true;
        return (has_had_room_ ? 13 : 20) * line_height_;
    }

    // The toolkit tells its listeners without the office's lock: the thread of a macro could close the
    // document meanwhile. So all that they do is done a moment later, under the lock.
    void SAL_CALL windowResized(const css::awt::WindowEvent&) override {
        if (std::exchange(resize_pending_, true)) return;
        soon([](Content& self) {
            self.resize_pending_ = false;
            if (self.asked_for_room_ && self.window()->getPosSize().Width >= 20 * self.line_height_)
                self.has_had_room_ = true;
            self.lay_out();
        });
    }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override {
        soon([](Content& self) {
            self.attach();
            self.show_status();
            self.lay_out();
        });
    }
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
        soon([command = event.ActionCommand](Content& self) { self.act(command); });
    }

    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        if (event.KeyCode == css::awt::Key::ESCAPE)
            soon([](Content& self) { self.frame_->getComponentWindow()->setFocus(); });
    }
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}

    void SAL_CALL styleSettingsChanged(const css::lang::EventObject&) override {
        soon([](Content& self) {
            self.take_colours();
            self.lay_out();
        });
    }

private:
    /// Under the office's lock, unless the panel is closed by then.
    template <typename Work>
    void soon(Work work) {
        post_to_main_thread(context_, [self = rtl::Reference<Content>(this), work] {
            if (!self->stopped_) std::invoke(work, *self);
        });
    }

    void act(const rtl::OUString& command) {
        if (!document_) return;
        message_.clear();
        app::Session& session = document_->session();
        if (command == "analyse") session.analyse();
        if (command == "analyse_anyway") session.analyse(true);
        if (command == "insert") session.insert_summary();
        if (command == "remove") session.remove_summary();
    }

    std::vector<css::uno::Reference<css::accessibility::XAccessible>> accessible_controls() const {
        std::vector<css::uno::Reference<css::accessibility::XAccessible>> found;
        const css::uno::Reference<css::accessibility::XAccessible> panel(container_, css::uno::UNO_QUERY);
        if (!panel.is() || !panel->getAccessibleContext().is()) return found;
        const auto context = panel->getAccessibleContext();
        for (sal_Int32 i = 0; i < context->getAccessibleChildCount(); ++i)
            found.push_back(context->getAccessibleChild(i));
        return found;
    }

    void make_container(const css::uno::Reference<css::awt::XWindow>& parent) {
        const auto factory = context_->getServiceManager();
        container_.set(factory->createInstanceWithContext("com.sun.star.awt.UnoControlContainer", context_),
                       css::uno::UNO_QUERY_THROW);
        container_->setModel(css::uno::Reference<css::awt::XControlModel>(
            factory->createInstanceWithContext("com.sun.star.awt.UnoControlContainerModel", context_),
            css::uno::UNO_QUERY_THROW));
        container_->createPeer(
            css::uno::Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context_), css::uno::UNO_QUERY),
            css::uno::Reference<css::awt::XWindowPeer>(parent, css::uno::UNO_QUERY_THROW));
    }

    Control add(const char* service, const char* name, std::initializer_list<Control::Property> properties) {
        return Control(context_, controls(), service, name, properties);
    }

    css::uno::Reference<css::awt::XControlContainer> controls() const {
        return css::uno::Reference<css::awt::XControlContainer>(container_, css::uno::UNO_QUERY_THROW);
    }

    Control add_text(const char* name, std::u16string_view help,
                     float weight = css::awt::FontWeight::NORMAL) {
        return add(fixed_text, name,
                   {{"MultiLine", css::uno::makeAny(true)},
                    {"FontWeight", css::uno::makeAny(weight)},
                    {"HelpText", css::uno::makeAny(to_uno(help))}});
    }

    Control add_button(const char* command, std::u16string_view label) {
        const Control control =
            add(button, command,
                {{"Label", css::uno::makeAny(to_uno(label))}, {"Tabstop", css::uno::makeAny(true)}});
        const css::uno::Reference<css::awt::XButton> press(control.control(), css::uno::UNO_QUERY_THROW);
        press->setActionCommand(to_uno(command));
        press->addActionListener(this);
        control.window()->addKeyListener(this);
        return control;
    }

    Control add_chip(engine::Kind kind) {
        const summary::KindColours colours = summary::colours_of(kind);
        const Control chip =
            add(fixed_text, "count",
                {{"HelpText", css::uno::makeAny(to_uno(strings_.counts_name))},
                 {"BackgroundColor", css::uno::makeAny(static_cast<sal_Int32>(colours.fill))},
                 {"TextColor", css::uno::makeAny(static_cast<sal_Int32>(colours.text))},
                 {"Border", css::uno::makeAny(sal_Int16(2))},
                 {"BorderColor", css::uno::makeAny(static_cast<sal_Int32>(colours.border))},
                 {"Align", css::uno::makeAny(sal_Int16(1))},
                 {"VerticalAlign", css::uno::makeAny(css::style::VerticalAlignment_MIDDLE)}});
        chip.show(false);
        return chip;
    }

    // In the order of the Tab key.
    void make_controls() {
        subject_ = add_text("subject", strings_.subject_name, css::awt::FontWeight::BOLD);
        structure_ = add_text("structure", strings_.structure_name);
        overall_ = add_text("overall", strings_.overall_name);
        for (const engine::Kind kind : engine::all_kinds)
            chips_.push_back(add_chip(kind));
        areas_ = add("com.sun.star.awt.UnoControlImageControl", "areas",
                     {{"Border", css::uno::makeAny(sal_Int16(0))},
                      {"ScaleImage", css::uno::makeAny(true)}, // a screen may not have 96 dots an inch
                      {"ScaleMode", css::uno::makeAny(css::awt::ImageScaleMode::ISOTROPIC)},
                      {"Tabstop", css::uno::makeAny(false)}});
        areas_.show(false);
        state_ = add_text("state", strings_.state_name);
        note_ = add_text("note", strings_.note_name);
        analyse_ = add_button("analyse", strings_.analyse);
        insert_ = add_button("insert", strings_.insert_summary);
        remove_ = add_button("remove", strings_.remove_summary);
        anyway_ = add_button("analyse_anyway", strings_.analyse_anyway);
        list_ = std::make_unique<FindingsList>(
            context_, controls(), strings_,
            FindingsList::Events{[self = rtl::Reference<Content>(this)] { self->soon(&Content::choose); },
                                 [self = rtl::Reference<Content>(this)] { self->soon(&Content::go_to); }});
        list_->control().window()->addKeyListener(this);
        list_->control().show(false);
        tag_ = add_text("tag", strings_.detail_name, css::awt::FontWeight::BOLD);
        quote_ = add_text("quote", strings_.detail_name);
        state_.set("Label", u"Ag");
        line_height_ = state_.preferred_size().Height;
    }

    /// The session of the frame's document, as soon as there is one.
    void attach() {
        if (document_) return;
        const auto controller = frame_->getController();
        const auto workspace = workspace_of(context_);
        if (!controller.is() || !workspace.is()) return;
        document_ = workspace->open(controller->getModel());
        if (!document_) return;
        observer_ = document_->observe([this](OpenDocument::Change change) {
            if (change == OpenDocument::Change::Session) {
                message_.clear();
                show_content();
            }
            show_status();
        });
    }

    void show_content() {
        const app::PanelContent content =
            document_ ? app::content_of(document_->session(), strings_) : app::PanelContent();
        show_text(subject_, content.subject);
        show_text(structure_, content.structure);
        show_text(overall_, content.overall);
        for (std::size_t i = 0; i < chips_.size(); ++i) {
            const auto count = std::ranges::find(content.kinds, engine::all_kinds[i], &app::KindCount::kind);
            const bool there = count != content.kinds.end();
            show_text(chips_[i], there ? count->label + u" " + number(count->count) : std::u16string());
        }
        counts_ = content.areas;
        areas_.set_name(std::u16string(strings_.areas_name) + u": " + areas_in_words(counts_));
        areas_.show(!counts_.empty());
        drawn_width_ = 0;
        rows_ = content.rows;
        list_->show(rows_);
        show_detail();
        if (sidebar_.is()) sidebar_->requestLayout();
    }

    void show_status() {
        app::PanelStatus status{
            .state = std::u16string(strings_.no_document), .note = {}, .insert_label = {}};
        if (document_) {
            const auto workspace = workspace_of(context_);
            const auto problems =
                workspace.is() ? workspace->knowledge().problems() : std::vector<engine::Diagnostic>();
            status = app::status_of(document_->session(), problems, strings_);
        }
        if (!message_.empty()) status.note = message_;
        if (status == status_) return;
        status_ = status;
        show_text(state_, status.state);
        show_text(note_, status.note);
        insert_.set("Label", status.insert_label);
        analyse_.enable(status.can_analyse);
        insert_.enable(status.can_insert);
        remove_.enable(status.can_remove);
        remove_.show(status.can_remove);
        anyway_.show(status.offers_anyway);
        lay_out();
    }

    void show_detail() {
        const auto row = list_->selected();
        tag_.set("Label", row ? rows_[*row].tag : std::u16string());
        quote_.set("Label", row ? rows_[*row].quote : std::u16string());
        lay_out();
    }

    static void show_text(const Control& control, const std::u16string& text) {
        control.set("Label", text);
        control.show(!text.empty());
    }

    static std::u16string number(std::size_t value) {
        const std::string digits = std::to_string(value);
        return std::u16string(digits.begin(), digits.end());
    }

    void choose() {
        const auto row = list_->selected();
        show_detail();
        if (!row || !document_) return;
        message_.clear();
        try {
            if (!document_->session().select(*row)) message_ = strings_.not_found;
        } catch (const app::DocumentError& error) {
            message_ = engine::to_utf16(error.what()).text;
        }
        show_status();
    }

    void go_to() {
        choose();
        if (message_.empty()) frame_->getComponentWindow()->setFocus();
    }

    css::uno::Reference<css::awt::XStyleSettings> style_settings() const {
        const css::uno::Reference<css::awt::XStyleSettingsSupplier> supplier(container_->getPeer(),
                                                                             css::uno::UNO_QUERY);
        return supplier.is() ? supplier->getStyleSettings() : css::uno::Reference<css::awt::XStyleSettings>();
    }

    void take_colours() {
        const auto style = style_settings();
        if (!style.is()) return;
        list_->take_colours(style);
        text_colour_ = style->getLabelTextColor();
        background_ = style->getDialogColor();
        for (std::size_t i = 0; i < chips_.size(); ++i)
            chips_[i].set("BorderColor", css::uno::makeAny(static_cast<sal_Int32>(
                                             colours_on(background_, engine::all_kinds[i]).border)));
        drawn_width_ = 0;
    }

    void lay_out() {
        const css::awt::Rectangle size = window()->getPosSize();
        if (size.Width > 0 && size.Height > 0) lay_out(size.Width, size.Height);
    }

    /// Places the controls, or without a height only measures: how high is what stands above the list?
    sal_Int32 lay_out(sal_Int32 width, std::optional<sal_Int32> height) {
        const bool placing = height.has_value();
        Column column(width, std::max<sal_Int32>(4, line_height_ / 3));
        for (const Control* text : {&subject_, &structure_, &overall_})
            lay_out_text(*text, column, placing);
        lay_out_chips(column, placing);
        lay_out_areas(column, placing);
        for (const Control* text : {&state_, &note_})
            lay_out_text(*text, column, placing);
        lay_out_buttons(column, placing);
        if (!placing) return column.bottom();

        const sal_Int32 left = *height - column.bottom();
        const bool has_list = !rows_.empty() && left > 2 * line_height_;
        const bool has_detail = has_list && list_->selected();
        const sal_Int32 tag = has_detail ? tag_.height_for(column.width()) : 0;
        const sal_Int32 quote = has_detail ? std::min(quote_.height_for(column.width()), left / 2) : 0;
        list_->control().show(has_list);
        tag_.show(has_detail);
        quote_.show(has_detail);
        if (has_list)
            list_->place(column.take(left - column.gap() - (has_detail ? tag + quote + 2 * column.gap() : 0)),
                         line_height_);
        if (has_detail) {
            tag_.place(column.take(tag));
            quote_.place(column.take(quote));
        }
        return column.bottom();
    }

    static bool is_shown(const Control& control) {
        return css::uno::Reference<css::awt::XWindow2>(control.control(), css::uno::UNO_QUERY_THROW)
            ->isVisible();
    }

    static std::vector<Control> shown(std::vector<Control> controls) {
        std::erase_if(controls, [](const Control& control) { return !is_shown(control); });
        return controls;
    }

    static void lay_out_text(const Control& text, Column& column, bool placing) {
        if (!is_shown(text)) return;
        const css::awt::Rectangle place = column.take(text.height_for(column.width()));
        if (placing) text.place(place);
    }

    void lay_out_chips(Column& column, bool placing) const {
        const std::vector<Control> chips = shown(chips_);
        std::vector<css::awt::Size> sizes;
        for (const Control& chip : chips) {
            const css::awt::Size text = chip.preferred_size();
            sizes.emplace_back(text.Width + line_height_ * 2 / 3, text.Height + line_height_ / 4);
        }
        place_all(chips, column.take_flow(sizes, column.gap() / 2, false), placing);
    }

    void lay_out_areas(Column& column, bool placing) {
        if (!is_shown(areas_)) return;
        const css::awt::Rectangle place = column.take(areas_picture_height(counts_.size(), line_height_));
        if (!placing) return;
        areas_.place(place);
        if (drawn_width_ == place.Width) return;
        drawn_width_ = place.Width;
        areas_.set("Graphic", css::uno::makeAny(areas_picture(context_, counts_,
                                                              {.width = place.Width,
                                                               .line_height = line_height_,
                                                               .text_colour = text_colour_,
                                                               .background = background_})));
    }

    // The themes' buttons are higher than the panel has room for.
    void lay_out_buttons(Column& column, bool placing) const {
        const std::vector<Control> buttons = shown({analyse_, insert_, remove_, anyway_});
        std::vector<css::awt::Size> sizes;
        for (const Control& control : buttons) {
            const css::awt::Size size = control.preferred_size();
            sizes.emplace_back(size.Width, std::min(size.Height, 2 * line_height_));
        }
        place_all(buttons, column.take_flow(sizes, column.gap() / 2, true), placing);
    }

    static void place_all(const std::vector<Control>& controls,
                          const std::vector<css::awt::Rectangle>& places, bool placing) {
        for (std::size_t i = 0; placing && i < controls.size(); ++i)
            controls[i].place(places[i]);
    }

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
    css::uno::Reference<css::ui::XSidebar> sidebar_;
    css::uno::Reference<css::awt::XControl> container_;
    const app::Strings& strings_ = app::english();

    Control subject_, structure_, overall_, state_, note_, analyse_, insert_, remove_, anyway_, areas_, tag_,
        quote_;
    std::vector<Control> chips_; ///< as engine::all_kinds
    std::unique_ptr<FindingsList> list_;
    sal_Int32 line_height_ = 0;
    bool asked_for_room_ = false, has_had_room_ = false;
    bool resize_pending_ = false, stopped_ = false;

    std::shared_ptr<OpenDocument> document_;
    OpenDocument::ObserverId observer_ = 0;
    std::vector<app::PanelRow> rows_;
    std::vector<app::AreaCount> counts_;
    sal_Int32 drawn_width_ = 0; ///< of the picture of the areas
    sal_Int32 text_colour_ = 0;
    sal_Int32 background_ = 0xFFFFFF;
    std::optional<app::PanelStatus> status_; ///< as shown
    std::u16string message_;                 ///< what went wrong last, until something else happens
};

PanelWindow::PanelWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                         const PanelPlace& place)
    : content_(new Content(context, place)) {
    content_->start(place.parent);
}

PanelWindow::~PanelWindow() {
    content_->stop();
}

css::uno::Reference<css::awt::XWindow> PanelWindow::window() const {
    return content_->window();
}

sal_Int32 PanelWindow::minimal_width() const {
    return content_->minimal_width();
}

PanelWindow::Heights PanelWindow::heights_for(sal_Int32 width) const {
    return content_->heights_for(width);
}

} // namespace findings::uno
