#include "exchange/csv.hpp"

#include "engine/utf.hpp"

#include <initializer_list>
#include <string_view>

namespace findings::exchange {
namespace {

std::string field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::string row(std::initializer_list<std::string_view> fields) {
    std::string out;
    for (const std::string_view text : fields)
        out += (out.empty() ? "" : ",") + field(text);
    return out + "\r\n";
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : ";") + text;
    return out;
}

} // namespace

std::string csv_header() {
    return row({"file", "id", "kind", "polarity", "areas", "confidence", "summary", "quote", "begin", "end"});
}

std::string to_csv(const AnalysedText& analysed) {
    std::string out;
    const std::vector<std::string> ids = finding_ids(analysed);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const engine::Finding& finding = analysed.assessment.findings[i];
        const CodePointRange range = analysed.text.in_file(finding.paragraph, finding.range);
        out +=
            row({engine::repaired_utf8(analysed.file), ids[i], name_of(finding.kind),
                 name_of(finding.polarity), joined(finding.areas), shown_number(shown_confidence(finding)),
                 engine::to_utf8(finding.summary), analysed.text.verbatim(finding.paragraph, finding.range),
                 std::to_string(range.begin), std::to_string(range.end)});
    }
    return out;
}

} // namespace findings::exchange
