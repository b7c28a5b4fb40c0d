#include "cli/document_writer.hpp"

#include "exchange/csv.hpp"
#include "exchange/json.hpp"
#include "exchange/text_table.hpp"
#include "summary/palette.hpp"

#include <ostream>

namespace findings::cli {
namespace {

exchange::TerminalColours colours_of(engine::Kind kind) {
    const summary::KindColours colours = summary::colours_of(kind);
    return {colours.fill, colours.text};
}

} // namespace

DocumentWriter::DocumentWriter(std::ostream& out, const AnalyseRequest& request, std::size_t width)
    : out_(out), format_(request.format), array_(request.format == Format::Json && request.files.size() > 1),
      colour_(request.colour), width_(width) {}

void DocumentWriter::begin() {
    if (array_) out_ << "[";
    if (format_ == Format::Csv) out_ << exchange::csv_header();
}

void DocumentWriter::write(const exchange::AnalysedText& analysed) {
    switch (format_) {
    case Format::Json:
        if (array_) out_ << (first_ ? "\n" : ",\n");
        out_ << exchange::to_json(analysed) << (array_ ? "" : "\n");
        break;
    case Format::JsonLines:
        out_ << exchange::to_json_line(analysed) << '\n';
        break;
    case Format::Text: {
        exchange::TextStyle style;
        style.width = width_;
        if (colour_) style.colours = colours_of;
        out_ << (first_ ? "" : "\n") << exchange::to_text(analysed, style);
        break;
    }
    case Format::Csv:
        out_ << exchange::to_csv(analysed);
        break;
    }
    out_.flush();
    first_ = false;
}

void DocumentWriter::end() {
    if (array_) out_ << (first_ ? "]\n" : "\n]\n");
    out_.flush();
}

} // namespace findings::cli
