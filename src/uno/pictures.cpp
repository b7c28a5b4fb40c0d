#include "uno/pictures.hpp"

#include "engine/utf.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <string>
#include <string_view>

namespace findings::uno {
namespace {

std::string hex(summary::Colour colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(colour & 0xFFFFFF));
    return text;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else
            result += c;
    }
    return result;
}

/// Collects shapes; all numbers are pixels.
class Drawing {
public:
    Drawing(sal_Int32 width, sal_Int32 height)
        : svg_("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + std::to_string(width) + "\" height=\"" +
               std::to_string(height) + "\" viewBox=\"0 0 " + std::to_string(width) + " " +
               std::to_string(height) + "\">") {}

    void box(double x, double y, double width, double height, const summary::KindColours& colours) {
        svg_ += "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
                std::to_string(width) + "\" height=\"" + std::to_string(height) + "\" rx=\"2\" fill=\"" +
                hex(colours.fill) + "\" stroke=\"" + hex(colours.border) + "\" stroke-width=\"1\"/>";
    }

    void text(double x, double baseline, double size, std::string_view anchor, summary::Colour colour,
              std::string_view utf8) {
        svg_ += "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(baseline) +
                "\" font-family=\"sans-serif\" font-size=\"" + std::to_string(size) + "\" text-anchor=\"" +
                std::string(anchor) + "\" fill=\"" + hex(colour) + "\">" + escaped(utf8) + "</text>";
    }

    css::uno::Reference<css::graphic::XGraphic>
    graphic(const css::uno::Reference<css::uno::XComponentContext>& context) const {
        const std::string svg = svg_ + "</svg>";
        const css::uno::Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(svg.data()),
                                                 static_cast<sal_Int32>(svg.size()));
        css::uno::Sequence<css::beans::PropertyValue> source(1);
        source[0].Name = "InputStream";
        source[0].Value <<= css::uno::Reference<css::io::XInputStream>(
            css::io::SequenceInputStream::createStreamFromSequence(context, bytes), css::uno::UNO_QUERY);
        return css::graphic::GraphicProvider::create(context)->queryGraphic(source);
    }

private:
    std::string svg_;
};

std::size_t total(const app::AreaCount& area) {
    return std::accumulate(area.kinds.begin(), area.kinds.end(), std::size_t{0},
                           [](std::size_t sum, const app::KindCount& kind) { return sum + kind.count; });
}

/// In proportion to the counts, but wide enough for a number.
std::vector<double> piece_widths(const app::AreaCount& area, double unit, double least, double room) {
    std::vector<double> widths;
    for (const app::KindCount& kind : area.kinds)
        widths.push_back(std::max(least, unit * static_cast<double>(kind.count)));
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (sum > room)
        for (double& width : widths)
            width *= room / sum;
    return widths;
}

} // namespace

summary::KindColours colours_on(sal_Int32 background, engine::Kind kind) {
    constexpr summary::Colour grey = 0x8C8C8C; // 3:1 on white and on the dark themes' greys
    summary::KindColours colours = summary::colours_of(kind);
    const auto behind = static_cast<summary::Colour>(background) & 0xFFFFFF;
    if (summary::contrast(colours.border, behind) < 3 && summary::contrast(colours.fill, behind) < 3)
        colours.border = grey;
    return colours;
}

css::uno::Reference<css::graphic::XGraphic>
chip_picture(const css::uno::Reference<css::uno::XComponentContext>& context,
             const summary::KindColours& colours) {
    Drawing drawing(14, 14);
    drawing.box(1.5, 1.5, 11, 11, colours);
    return drawing.graphic(context);
}

sal_Int32 areas_picture_height(std::size_t areas, sal_Int32 line_height) {
    return static_cast<sal_Int32>(areas) * (line_height + 4);
}

css::uno::Reference<css::graphic::XGraphic>
areas_picture(const css::uno::Reference<css::uno::XComponentContext>& context,
              const std::vector<app::AreaCount>& areas, const PictureFrame& frame) {
    const double line = frame.line_height;
    const double font = line * 0.78;
    const double labels = frame.width * 0.42;
    const double room = frame.width - labels - 2;
    std::size_t most = 1;
    for (const app::AreaCount& area : areas)
        most = std::max(most, total(area));

    std::size_t longest = 1; // of the labels, which must not run into the bars
    for (const app::AreaCount& area : areas)
        longest = std::max(longest, area.label.size());
    const double label_font = std::clamp(labels / (0.58 * static_cast<double>(longest)), font * 0.75, font);

    Drawing drawing(frame.width, areas_picture_height(areas.size(), frame.line_height));
    double top = 0;
    for (const app::AreaCount& area : areas) {
        const double baseline = top + 2 + line * 0.76;
        drawing.text(0, baseline, label_font, "start", static_cast<summary::Colour>(frame.text_colour),
                     engine::to_utf8(area.label));
        double x = labels;
        const auto widths = piece_widths(area, room / static_cast<double>(most), font * 1.3, room);
        for (std::size_t i = 0; i < area.kinds.size(); ++i) {
            const summary::KindColours colours = colours_on(frame.background, area.kinds[i].kind);
            drawing.box(x + 0.5, top + 1.5, widths[i] - 2, line, colours);
            drawing.text(x + widths[i] / 2 - 0.5, baseline, font, "middle", colours.text,
                         std::to_string(area.kinds[i].count));
            x += widths[i];
        }
        top += line + 4;
    }
    return drawing.graphic(context);
}

std::u16string areas_in_words(const std::vector<app::AreaCount>& areas) {
    std::u16string words;
    for (const app::AreaCount& area : areas) {
        if (!words.empty()) words += u"; ";
        words += area.label + u":";
        for (std::size_t i = 0; i < area.kinds.size(); ++i) {
            const std::string count = std::to_string(area.kinds[i].count);
            words +=
                (i ? u", " : u" ") + area.kinds[i].label + u" " + std::u16string(count.begin(), count.end());
        }
    }
    return words;
}

} // namespace findings::uno
