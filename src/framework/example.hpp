#pragma once

#include "engine/text_range.hpp"
#include "framework/xml_file.hpp"

#include <string>
#include <vector>

#include <pugixml.hpp>

namespace findings::framework {

/// A sentence in a data file that shows what a rule matches or leaves alone.
struct Example {
    pugi::xml_node node;
    LocatedText source;
    std::u16string text;
    std::vector<engine::TextRange> marks; ///< what <m> marks, in `text`, in text order
};

/// Reads <hit> or <miss>; `marked` tells whether it holds <m>. What is wrong with it is reported.
[[nodiscard]] Example read_example(XmlFile& file, pugi::xml_node node, bool marked);

/// Where a place of the example's text stands in `source.text`.
[[nodiscard]] std::size_t utf8_offset(const Example& example, std::size_t utf16_offset);

} // namespace findings::framework
