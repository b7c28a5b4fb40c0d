#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace findings::cli {

enum class Format { Json, JsonLines, Text, Csv };

/// `findings analyse`
struct AnalyseRequest {
    std::optional<std::string> framework; ///< none: chosen by the text
    Format format = Format::Json;
    bool anyway = false;
    bool colour = false;
    std::vector<std::filesystem::path> framework_dirs;
    std::optional<std::filesystem::path> data;
    std::vector<std::string> files; ///< "-" is standard input; never empty

    friend bool operator==(const AnalyseRequest&, const AnalyseRequest&) = default;
};

/// `findings frameworks`
struct FrameworksRequest {
    std::vector<std::filesystem::path> check; ///< files to check; empty: list what there is
    std::vector<std::filesystem::path> framework_dirs;
    std::optional<std::filesystem::path> data;

    friend bool operator==(const FrameworksRequest&, const FrameworksRequest&) = default;
};

struct HelpRequest {
    friend bool operator==(const HelpRequest&, const HelpRequest&) = default;
};
struct VersionRequest {
    friend bool operator==(const VersionRequest&, const VersionRequest&) = default;
};
/// Arguments that make no sense, and why.
struct UsageError {
    std::string message;

    friend bool operator==(const UsageError&, const UsageError&) = default;
};

using Request = std::variant<AnalyseRequest, FrameworksRequest, HelpRequest, VersionRequest, UsageError>;

/// Reads the arguments behind the name of the program.
[[nodiscard]] Request read_arguments(std::span<const std::string> arguments);

[[nodiscard]] std::string help_text();

} // namespace findings::cli
