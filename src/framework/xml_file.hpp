#pragma once

#include "engine/diagnostic.hpp"

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace findings::framework {

/// The text of an element, of all its text nodes together, with the way back into the file.
struct LocatedText {
    struct Piece {
        std::size_t begin;     ///< in `text`
        std::size_t in_source; ///< where this piece starts in the file
    };
    std::string text;
    std::vector<Piece> pieces;
};

/// A data file in XML that collects the problems its reader finds, each with line and column.
/// Not movable: the nodes of the document point into it.
class XmlFile {
public:
    /// Reads `path`. Where it can't be read, is not UTF-8 or not well-formed, that is a problem and root() is
    /// empty; so too where its root is not called `root`.
    XmlFile(const std::filesystem::path& path, std::string_view root);
    XmlFile(const XmlFile&) = delete;
    XmlFile& operator=(const XmlFile&) = delete;

    [[nodiscard]] pugi::xml_node root() const { return root_; }
    [[nodiscard]] bool sound() const { return problems_.empty(); }
    [[nodiscard]] const std::vector<engine::Diagnostic>& problems() const { return problems_; }

    void report(pugi::xml_node node, std::string message);
    /// Reports where the attribute's value starts; at the element where it lacks the attribute.
    void report(pugi::xml_node node, const char* attribute, std::string message);
    /// Reports at a place in an element's text.
    void report(const LocatedText& text, std::size_t offset, std::string message);

    /// Reports all attributes but these, and each that stands twice.
    void allow_attributes(pugi::xml_node node, std::initializer_list<std::string_view> names);
    /// Reports text that stands between the elements within `node`.
    void allow_no_text(pugi::xml_node node);
    void report_unknown(pugi::xml_node element);

    /// The attribute's value; missing or blank is a problem.
    std::optional<std::string_view> required(pugi::xml_node node, const char* attribute);
    /// The text of an element that holds no elements; such elements are problems.
    LocatedText text_of(pugi::xml_node node);

private:
    void report_at(std::size_t in_source, std::string message);
    [[nodiscard]] std::size_t attribute_in_source(pugi::xml_node node, std::string_view name) const;
    void parse(std::string_view root);

    std::string name_;
    std::string source_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    std::vector<engine::Diagnostic> problems_;
};

/// Appends a text node to `text`.
void append_text(LocatedText& text, pugi::xml_node text_node);

[[nodiscard]] bool is_text(pugi::xml_node node);

} // namespace findings::framework
