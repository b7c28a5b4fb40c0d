#include "uno/summary_styles.hpp"

#include "summary/palette.hpp"
#include "uno/property_access.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/uno/TypeClass.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace findings::uno {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr const char* paragraph_family = "ParagraphStyles";
constexpr const char* character_family = "CharacterStyles";

struct Definition {
    const char* family;
    rtl::OUString name;
    rtl::OUString parent;
    std::vector<std::pair<std::string, Any>> properties;
};

void add_for_all_scripts(Definition& definition, std::string_view property, const Any& value) {
    for (const char* script : {"", "Asian", "Complex"})
        definition.properties.emplace_back(std::string(property) + script, value);
}

Definition bold(Definition definition) {
    add_for_all_scripts(definition, "CharWeight", Any(css::awt::FontWeight::BOLD));
    return definition;
}

Definition chip_definition(engine::Kind kind) {
    const summary::KindColours colours = summary::colours_of(kind);
    css::table::BorderLine2 line;
    line.Color = static_cast<sal_Int32>(colours.border);
    line.LineStyle = css::table::BorderLineStyle::SOLID;
    line.OuterLineWidth = 26; // hundredths of a millimetre
    line.LineWidth = 26;
    Definition definition{paragraph_family,
                          chip_style(kind),
                          to_uno(styles::chip),
                          {{"ParaBackColor", Any(static_cast<sal_Int32>(colours.fill))},
                           {"CharColor", Any(static_cast<sal_Int32>(colours.text))}}};
    for (const char* side : {"LeftBorder", "RightBorder", "TopBorder", "BottomBorder"})
        definition.properties.emplace_back(side, Any(line));
    return definition;
}

/// In the order of their making: parents first.
std::vector<Definition> definitions() {
    constexpr sal_Int32 gap = 60; // hundredths of a millimetre
    constexpr sal_Int32 link_colour = 0x00457C;
    const auto in_cell = [](const char* name) {
        return Definition{paragraph_family, to_uno(name), to_uno(styles::cell), {}};
    };
    std::vector<Definition> all{
        {paragraph_family,
         to_uno(styles::heading),
         "Heading 1",
         {{"OutlineLevel", Any(sal_Int16(1))}, {"NumberingStyleName", Any(rtl::OUString())}}},
        bold({paragraph_family, to_uno(styles::overall), "Text body", {}}),
        {paragraph_family,
         to_uno(styles::cell),
         "Standard",
         {{"ParaTopMargin", Any(gap)}, {"ParaBottomMargin", Any(gap)}}},
        bold(in_cell(styles::column)),
        bold(in_cell(styles::area)),
        in_cell(styles::tag),
        in_cell(styles::text),
        bold({paragraph_family,
              to_uno(styles::chip),
              to_uno(styles::cell),
              {{"ParaAdjust", Any(static_cast<sal_Int16>(css::style::ParagraphAdjust_CENTER))}}}),
    };
    for (const engine::Kind kind : engine::all_kinds)
        all.push_back(chip_definition(kind));
    Definition space{paragraph_family, to_uno(styles::space), "Standard", {}};
    add_for_all_scripts(space, "CharHeight", Any(6.0F));
    all.push_back(std::move(space));
    all.push_back(
        {character_family,
         to_uno(styles::link),
         {},
         {{"CharColor", Any(link_colour)}, {"CharUnderline", Any(css::awt::FontUnderline::SINGLE)}}});
    return all;
}

Reference<css::container::XNameContainer> family_of(const Reference<css::text::XTextDocument>& document,
                                                    const char* family) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    return Reference<css::container::XNameContainer>(supplier->getStyleFamilies()->getByName(to_uno(family)),
                                                     UNO_QUERY_THROW);
}

void make(const Definition& definition, const Reference<css::container::XNameContainer>& family,
          const Reference<css::lang::XMultiServiceFactory>& factory) {
    const char* service = definition.family == std::string_view(paragraph_family)
                              ? "com.sun.star.style.ParagraphStyle"
                              : "com.sun.star.style.CharacterStyle";
    const Reference<css::style::XStyle> style(factory->createInstance(to_uno(service)), UNO_QUERY_THROW);
    family->insertByName(definition.name, Any(style));
    if (!definition.parent.isEmpty()) style->setParentStyle(definition.parent);
    const Reference<css::beans::XPropertySet> properties(style, UNO_QUERY_THROW);
    for (const auto& [name, value] : definition.properties)
        properties->setPropertyValue(to_uno(name), value);
}

bool starts_with(const rtl::OUString& name, const char* prefix) {
    return name.indexOf(to_uno(prefix)) == 0;
}

/// Whether a property says nothing about how a style looks, or only what another one says too.
bool tells_nothing(const css::beans::Property& property) {
    const rtl::OUString& name = property.Name;
    if (property.Type.getTypeClass() == css::uno::TypeClass_INTERFACE) return true;
    for (const char* prefix : {"Fill", "Follow", "Link", "Is", "Display", "Category", "Hidden"})
        if (starts_with(name, prefix)) return true;
    for (const char* other :
         {"ParaInteropGrabBag", "CharInteropGrabBag", "StyleInteropGrabBag", "CharTransparence",
          "ParaBackTransparent", "UserDefinedAttributes", "ParaUserDefinedAttributes"})
        if (name == to_uno(other)) return true;
    return false;
}

/// Whether a style still looks as it was made: as it is defined, in all else as its parent.
bool is_unchanged(const Definition& definition, const Reference<css::style::XStyle>& style,
                  const Reference<css::container::XNameContainer>& family) {
    if (style->getParentStyle() != definition.parent) return false;
    const Reference<css::beans::XPropertySet> own(style, UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> inherited;
    if (family->hasByName(definition.parent))
        inherited.set(family->getByName(definition.parent), UNO_QUERY_THROW);
    for (const css::beans::Property& property : own->getPropertySetInfo()->getProperties()) {
        if (tells_nothing(property)) continue;
        const auto defined = std::ranges::find_if(
            definition.properties, [&](const auto& entry) { return to_uno(entry.first) == property.Name; });
        if (defined != definition.properties.end()) {
            if (own->getPropertyValue(property.Name) != defined->second) return false;
        } else if (inherited.is() &&
                   own->getPropertyValue(property.Name) != inherited->getPropertyValue(property.Name)) {
            return false;
        }
    }
    return true;
}

} // namespace

rtl::OUString chip_style(engine::Kind kind) {
    std::string name(engine::name_of(kind));
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return to_uno("Findings " + name);
}

bool is_summary_style(const rtl::OUString& style) {
    if (!starts_with(style, "Findings ")) return false;
    for (const char* name : {styles::heading, styles::overall, styles::cell, styles::column, styles::area,
                             styles::tag, styles::text, styles::chip, styles::space})
        if (style == to_uno(name)) return true;
    return std::ranges::any_of(engine::all_kinds,
                               [&](engine::Kind kind) { return style == chip_style(kind); });
}

void make_styles(const Reference<css::text::XTextDocument>& document) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    for (const Definition& definition : definitions()) {
        const auto family = family_of(document, definition.family);
        if (!family->hasByName(definition.name)) make(definition, family, factory);
    }
}

void restore_parents(const Reference<css::text::XTextDocument>& document) {
    for (const Definition& definition : definitions()) {
        const auto family = family_of(document, definition.family);
        if (!family->hasByName(definition.name)) continue;
        const Reference<css::style::XStyle> style(family->getByName(definition.name), UNO_QUERY_THROW);
        if (style->getParentStyle().isEmpty() && !definition.parent.isEmpty())
            style->setParentStyle(definition.parent);
    }
}

void remove_styles(const Reference<css::text::XTextDocument>& document) {
    std::vector<Definition> all = definitions();
    std::ranges::reverse(all); // a parent goes once no style of ours needs it
    std::vector<rtl::OUString> needed;
    for (const Definition& definition : all) {
        const auto family = family_of(document, definition.family);
        if (!family->hasByName(definition.name)) continue;
        const Reference<css::style::XStyle> style(family->getByName(definition.name), UNO_QUERY_THROW);
        const bool stays = style->isInUse() || std::ranges::count(needed, definition.name) > 0 ||
                           !is_unchanged(definition, style, family);
        if (stays)
            needed.push_back(definition.parent);
        else
            family->removeByName(definition.name);
    }
}

} // namespace findings::uno
