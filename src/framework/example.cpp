#include "framework/example.hpp"

#include "engine/utf.hpp"

namespace findings::framework {

Example read_example(XmlFile& file, pugi::xml_node node, bool marked) {
    file.allow_attributes(node, {});
    if (!marked) {
        LocatedText source = file.text_of(node);
        auto text = engine::to_utf16(source.text).text;
        return {node, std::move(source), std::move(text), {}};
    }
    Example example{node, {}, {}, {}};
    for (const pugi::xml_node child : node.children()) {
        if (is_text(child)) {
            append_text(example.source, child);
        } else if (std::string_view(child.name()) == "m") {
            file.allow_attributes(child, {});
            const std::size_t begin = engine::to_utf16(example.source.text).text.size();
            const LocatedText mark = file.text_of(child);
            for (const auto& piece : mark.pieces)
                example.source.pieces.push_back({example.source.text.size() + piece.begin, piece.in_source});
            example.source.text += mark.text;
            example.marks.push_back({begin, begin + engine::to_utf16(mark.text).text.size()});
        } else {
            file.report_unknown(child);
        }
    }
    example.text = engine::to_utf16(example.source.text).text;
    if (example.marks.empty()) file.report(node, "<hit> marks nothing with <m>");
    return example;
}

std::size_t utf8_offset(const Example& example, std::size_t utf16_offset) {
    std::size_t units = 0;
    std::size_t bytes = 0;
    for (; bytes < example.source.text.size() && units < utf16_offset; ++bytes) {
        const auto byte = static_cast<unsigned char>(example.source.text[bytes]);
        if ((byte & 0xC0u) != 0x80u) units += byte >= 0xF0u ? 2 : 1;
    }
    // Behind the last character's first byte: step over the others.
    while (bytes < example.source.text.size() &&
           (static_cast<unsigned char>(example.source.text[bytes]) & 0xC0u) == 0x80u)
        ++bytes;
    return bytes;
}

} // namespace findings::framework
