#include "framework/xml_file.hpp"

#include "framework/source_file.hpp"

#include <algorithm>

namespace findings::framework {
namespace {

constexpr std::size_t max_problems = 100; // of one file: nobody reads more, and each is searched for its line

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string tag(std::string_view name) {
    return std::string("<").append(name).append(">");
}
std::string tag_of(pugi::xml_node element) {
    return tag(element.name());
}

/// How many source bytes the character or reference at `source` takes that gave `decoded` bytes of text.
struct Step {
    std::size_t in_source;
    std::size_t decoded;
};
Step step(std::string_view source, std::string_view decoded) {
    if (source.starts_with("\r\n")) return {2, 1};
    const std::size_t semicolon = source.starts_with('&') ? source.find(';') : std::string_view::npos;
    // An unknown reference stays in the text as it is.
    if (semicolon == std::string_view::npos ||
        decoded.substr(0, semicolon + 1) == source.substr(0, semicolon + 1))
        return {1, 1};
    std::size_t bytes = 1;
    while (bytes < decoded.size() && (static_cast<unsigned char>(decoded[bytes]) & 0xC0u) == 0x80u)
        ++bytes;
    return {semicolon + 1, bytes};
}

std::size_t source_offset(std::string_view source, const LocatedText& text, std::size_t offset) {
    if (text.pieces.empty()) return 0;
    const auto after = std::upper_bound(text.pieces.begin() + 1, text.pieces.end(), offset,
                                        [](std::size_t at, const auto& piece) { return at < piece.begin; });
    const LocatedText::Piece& piece = *(after - 1);
    std::size_t in_source = piece.in_source;
    for (std::size_t at = piece.begin; at < offset && in_source < source.size();) {
        const Step next = step(source.substr(in_source), std::string_view(text.text).substr(at));
        in_source += next.in_source;
        at += next.decoded;
    }
    return in_source;
}

} // namespace

bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

void append_text(LocatedText& text, pugi::xml_node text_node) {
    text.pieces.push_back({text.text.size(), static_cast<std::size_t>(text_node.offset_debug())});
    text.text += text_node.value();
}

XmlFile::XmlFile(const std::filesystem::path& path, std::string_view root) : name_(path.string()) {
    SourceText source = read_source(path);
    source_ = std::move(source.text);
    problems_ = std::move(source.problems);
    if (sound()) parse(root);
}

void XmlFile::parse(std::string_view root) {
    // White space by itself counts in an example: "<m>a</m> <m>b</m>".
    const auto result = document_.load_buffer(
        source_.data(), source_.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!result) return report_at(static_cast<std::size_t>(result.offset), result.description());
    const pugi::xml_node element = document_.document_element();
    if (element.name() != root)
        return report(element, "the root element is " + tag_of(element) + ", not " + tag(root));
    if (element.next_sibling()) return report(element.next_sibling(), "a second root element");
    root_ = element;
}

void XmlFile::report_at(std::size_t in_source, std::string message) {
    if (problems_.size() == max_problems) message = "too many problems; the others are not listed";
    if (problems_.size() > max_problems) return;
    problems_.push_back(diagnostic_at(name_, source_, in_source, std::move(message)));
}

void XmlFile::report(pugi::xml_node node, std::string message) {
    // The parser points behind the '<' of an element.
    const std::ptrdiff_t offset = node.offset_debug() - (node.type() == pugi::node_element ? 1 : 0);
    report_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), std::move(message));
}

void XmlFile::report(pugi::xml_node node, const char* attribute, std::string message) {
    if (!node.attribute(attribute)) return report(node, std::move(message));
    report_at(attribute_in_source(node, attribute), std::move(message));
}

void XmlFile::report(const LocatedText& text, std::size_t offset, std::string message) {
    report_at(source_offset(source_, text, offset), std::move(message));
}

/// Where the value of the attribute starts; the parser keeps no offsets of attributes.
std::size_t XmlFile::attribute_in_source(pugi::xml_node node, std::string_view name) const {
    auto position = static_cast<std::size_t>(node.offset_debug()) + std::string_view(node.name()).size();
    const std::string_view source = source_;
    while (position < source.size()) {
        position = source.find_first_not_of(" \t\r\n", position);
        const std::size_t equals = source.find('=', position);
        const std::size_t quote = source.find_first_of("'\"", equals);
        if (quote == std::string_view::npos) break;
        const std::string_view found = source.substr(position, equals - position);
        if (found.substr(0, found.find_last_not_of(" \t\r\n") + 1) == name) return quote + 1;
        position = source.find(source[quote], quote + 1);
        if (position != std::string_view::npos) ++position;
    }
    return static_cast<std::size_t>(node.offset_debug());
}

void XmlFile::allow_attributes(pugi::xml_node node, std::initializer_list<std::string_view> names) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (std::find(names.begin(), names.end(), std::string_view(attribute.name())) == names.end())
            report(node, attribute.name(), "unknown attribute " + in_quotes(attribute.name()));
        else if (node.attribute(attribute.name()) != attribute)
            report(node, attribute.name(), "attribute " + in_quotes(attribute.name()) + " stands twice");
    }
}

void XmlFile::allow_no_text(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
        if (!is_text(child) || is_blank(child.value())) continue;
        LocatedText text;
        append_text(text, child);
        report(text, text.text.find_first_not_of(" \t\r\n"), "text has no place in " + tag_of(node));
    }
}

void XmlFile::report_unknown(pugi::xml_node element) {
    report(element, "unknown element " + tag_of(element));
}

std::optional<std::string_view> XmlFile::required(pugi::xml_node node, const char* attribute) {
    const std::string_view value = node.attribute(attribute).value();
    if (!is_blank(value)) return value;
    report(node, attribute, tag_of(node) + " needs the attribute " + in_quotes(attribute));
    return std::nullopt;
}

LocatedText XmlFile::text_of(pugi::xml_node node) {
    LocatedText text;
    for (const pugi::xml_node child : node.children()) {
        if (is_text(child))
            append_text(text, child);
        else
            report_unknown(child);
    }
    if (is_blank(text.text)) report(node, tag_of(node) + " is empty");
    return text;
}

} // namespace findings::framework
