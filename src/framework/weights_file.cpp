#include "framework/weights_file.hpp"

#include "framework/source_file.hpp"

#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace findings::framework {
namespace {

using engine::ClauseWeights;

constexpr std::size_t max_problems = 100;

std::string heading() {
    std::string line = "feature";
    for (const engine::Kind kind : engine::all_kinds)
        line.append("\t").append(name_of(kind));
    return line + "\tnone";
}

class WeightsReader {
public:
    WeightsReader(std::string file, std::string_view source) : file_(std::move(file)), source_(source) {}

    LoadedWeights read() {
        if (next_line() != heading()) {
            report(line_begin_, "the first line is not " + in_quotes(heading()));
            return {std::nullopt, std::move(problems_)};
        }
        while (position_ < source_.size() && problems_.size() < max_problems)
            if (const std::string_view line = next_line(); !line.empty()) read_row(line);
        if (!has_bias_ && problems_.empty()) report(0, "there is no row 'bias'");
        if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
        return {std::move(weights_), {}};
    }

private:
    void report(std::size_t offset, std::string message) {
        problems_.push_back(diagnostic_at(file_, source_, offset, std::move(message)));
    }

    /// The next line that is no comment; an empty one at the end.
    std::string_view next_line() {
        std::string_view line;
        do {
            line_begin_ = position_;
            const std::size_t end = std::min(source_.find('\n', position_), source_.size());
            line = source_.substr(position_, end - position_);
            position_ = std::min(end + 1, source_.size());
        } while (line.starts_with('#'));
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }

    void read_row(std::string_view line) {
        const std::size_t name_end = std::min(line.find('\t'), line.size());
        const std::string name(line.substr(0, name_end));
        if (name.empty()) return report(line_begin_, "a row without a feature's name");
        ClauseWeights::Row row{};
        std::size_t begin = name_end;
        for (double& value : row) {
            if (begin == line.size())
                return report(line_begin_ + begin, "a row has " + std::to_string(row.size()) + " numbers");
            const std::size_t end = std::min(line.find('\t', begin + 1), line.size());
            const std::string_view cell = line.substr(begin + 1, end - begin - 1);
            const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
            if (error != std::errc{} || stop != cell.data() + cell.size() || !std::isfinite(value))
                return report(line_begin_ + begin + 1, in_quotes(cell) + " is no number");
            begin = end;
        }
        if (begin != line.size())
            return report(line_begin_ + begin + 1, "a row has " + std::to_string(row.size()) + " numbers");
        keep(name, row);
    }

    void keep(const std::string& name, const ClauseWeights::Row& row) {
        const bool is_bias = name == "bias";
        const bool fresh =
            is_bias ? !std::exchange(has_bias_, true) : weights_.rows.emplace(name, row).second;
        if (is_bias) weights_.bias = row;
        if (!fresh) report(line_begin_, "the feature " + in_quotes(name) + " stands twice");
    }

    std::string file_;
    std::string_view source_;
    std::size_t position_ = 0;
    std::size_t line_begin_ = 0;
    bool has_bias_ = false;
    ClauseWeights weights_;
    std::vector<engine::Diagnostic> problems_;
};

} // namespace

LoadedWeights load_weights(const std::filesystem::path& file) {
    const SourceText source = read_source(file);
    if (!source.problems.empty()) return {std::nullopt, source.problems};
    return WeightsReader(file.string(), source.text).read();
}

} // namespace findings::framework
