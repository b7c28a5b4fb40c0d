#include "framework/source_file.hpp"

#include "engine/utf.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace findings::framework {
namespace {

constexpr std::uintmax_t max_bytes = 64u << 20;

SourceText failed(const std::filesystem::path& path, std::string message) {
    return {{}, {{path.string(), 0, 0, std::move(message)}}};
}

} // namespace

SourceText read_source(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return failed(path, "no such file");
    if (std::filesystem::is_directory(status)) return failed(path, "is a folder");
    if (!std::filesystem::is_regular_file(status)) return failed(path, "is no regular file");
    const auto size = std::filesystem::file_size(path, error);
    if (error) return failed(path, "can't be read: " + error.message());
    if (size > max_bytes) return failed(path, "is larger than 64 MB");

    SourceText source;
    std::ifstream in(path, std::ios::binary);
    source.text.resize(size);
    in.read(source.text.data(), static_cast<std::streamsize>(size));
    if (!in) return failed(path, "can't be read");
    if (source.text.starts_with("\xEF\xBB\xBF")) source.text.erase(0, 3);
    if (const auto bad = engine::first_invalid_byte(source.text)) {
        source.problems.push_back(diagnostic_at(path.string(), source.text, *bad, "is not UTF-8"));
        source.text.clear();
    }
    return source;
}

engine::Diagnostic diagnostic_at(const std::string& file, std::string_view source, std::size_t offset,
                                 std::string message) {
    const std::string_view before = source.substr(0, offset);
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {file, lines + 1, before.size() - line_begin + 1, std::move(message)};
}

std::string in_quotes(std::string_view text) {
    return std::string("'").append(text).append("'");
}

} // namespace findings::framework
