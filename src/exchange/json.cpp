#include "exchange/json.hpp"

#include "engine/utf.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace findings::exchange {
namespace {

namespace json = boost::json;
using engine::Assessment;

json::value or_null(const std::optional<std::u16string>& text) {
    return text ? json::value(engine::to_utf8(*text)) : json::value(nullptr);
}

json::array array_of(const std::vector<std::string>& texts) {
    return json::array(texts.begin(), texts.end());
}

json::object object_of(CodePointRange range) {
    return {{"begin", range.begin}, {"end", range.end}};
}

json::value overall_of(const AnalysedText& analysed) {
    const auto& overall = analysed.assessment.overall;
    if (!overall) return nullptr;
    return json::object{{"polarity", name_of(overall->polarity)},
                        {"grade", or_null(overall->grade)},
                        {"quote", analysed.text.verbatim(overall->paragraph, overall->range)}};
}

json::array paragraphs_of(const AnalysedText& analysed) {
    json::array out;
    for (std::size_t i = 0; i < analysed.assessment.paragraphs.size(); ++i) {
        const engine::ParagraphStructure& paragraph = analysed.assessment.paragraphs[i];
        json::object object = object_of(analysed.text.in_file(i));
        object["role"] = name_of(paragraph.role);
        object["areas"] = array_of(paragraph.areas);
        out.push_back(std::move(object));
    }
    return out;
}

json::array cues_of(const engine::Finding& finding, const PlainText& text) {
    json::array out;
    for (const engine::Cue& cue : finding.cues) {
        json::object object = object_of(text.in_file(finding.paragraph, cue.range));
        object["text"] = text.verbatim(finding.paragraph, cue.range);
        object["rule"] = cue.rule;
        out.push_back(std::move(object));
    }
    return out;
}

json::object object_of(const engine::Finding& finding, const std::string& id, const PlainText& text) {
    const CodePointRange range = text.in_file(finding.paragraph, finding.range);
    return {{"id", id},
            {"begin", range.begin},
            {"end", range.end},
            {"quote", text.verbatim(finding.paragraph, finding.range)},
            {"kind", name_of(finding.kind)},
            {"polarity", name_of(finding.polarity)},
            {"areas", array_of(finding.areas)},
            {"confidence", shown_confidence(finding)},
            {"summary", engine::to_utf8(finding.summary)},
            {"cues", cues_of(finding, text)}};
}

json::object object_of(const AnalysedText& analysed) {
    const Assessment& assessment = analysed.assessment;
    json::array findings;
    const std::vector<std::string> ids = finding_ids(analysed);
    for (std::size_t i = 0; i < ids.size(); ++i)
        findings.push_back(object_of(assessment.findings[i], ids[i], analysed.text));
    return {{"file", engine::repaired_utf8(analysed.file)},
            {"framework",
             assessment.framework.empty() ? json::value(nullptr) : json::value(assessment.framework)},
            {"subject", or_null(assessment.subject)},
            {"assessor", or_null(assessment.assessor)},
            {"assessment", assessment.is_assessment},
            {"overall", overall_of(analysed)},
            {"paragraphs", paragraphs_of(analysed)},
            {"findings", std::move(findings)}};
}

bool is_scalar(const json::value& value) {
    return !value.is_object() && !value.is_array();
}

/// Boost.JSON writes every number with a fraction as "9.7E-1", and has no indentation.
class Writer {
public:
    explicit Writer(bool indented) : indented_(indented) {}

    std::string write(const json::value& value) {
        add(value, 0);
        return std::move(out_);
    }

private:
    void add(const json::value& value, std::size_t depth) {
        if (const json::object* object = value.if_object()) {
            const bool flat =
                std::ranges::all_of(*object, [](const auto& member) { return is_scalar(member.value()); });
            add_list(*object, "{}", flat, depth, [&](const json::key_value_pair& member) {
                out_ += json::serialize(member.key()) + (indented_ ? ": " : ":");
                add(member.value(), depth + 1);
            });
        } else if (const json::array* array = value.if_array()) {
            const bool flat = std::ranges::all_of(*array, is_scalar);
            add_list(*array, "[]", flat, depth, [&](const json::value& item) { add(item, depth + 1); });
        } else if (const double* number = value.if_double()) {
            out_ += shown_number(*number);
        } else {
            out_ += json::serialize(value);
        }
    }

    template <typename List, typename Add>
    void add_list(const List& list, const char* brackets, bool flat, std::size_t depth, Add add_item) {
        out_ += brackets[0];
        bool first = true;
        for (const auto& item : list) {
            if (!first) out_ += ',';
            if (indented_ && !flat)
                out_.append(1, '\n').append(2 * (depth + 1), ' ');
            else if (indented_ && !first)
                out_ += ' ';
            first = false;
            add_item(item);
        }
        if (indented_ && !flat && !first) out_.append(1, '\n').append(2 * depth, ' ');
        out_ += brackets[1];
    }

    std::string out_;
    bool indented_;
};

} // namespace

std::string to_json(const AnalysedText& analysed) {
    return Writer(true).write(object_of(analysed));
}

std::string to_json_line(const AnalysedText& analysed) {
    return Writer(false).write(object_of(analysed));
}

} // namespace findings::exchange
