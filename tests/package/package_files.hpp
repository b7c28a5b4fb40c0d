#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace findings::package {

/// What a command writes to its standard output. Throws std::runtime_error where it fails.
[[nodiscard]] std::string output_of(const std::string& command);

/// The files in a ZIP package.
class PackageFiles {
public:
    explicit PackageFiles(std::filesystem::path package);

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] std::string content(const std::string& name) const;

private:
    std::filesystem::path package_;
    std::vector<std::string> names_;
};

/// "2.34" as its numbers, which compare as versions do.
using Version = std::vector<int>;
[[nodiscard]] std::string to_string(const Version& version);

[[nodiscard]] std::set<std::string> exported_symbols(const std::filesystem::path& library);
[[nodiscard]] std::set<std::string> needed_libraries(const std::filesystem::path& library);
/// Those that neither the library nor what it needs has; `program` is where the office's libraries are.
[[nodiscard]] std::vector<std::string> unresolved_symbols(const std::filesystem::path& library,
                                                          const std::filesystem::path& program);
/// Whether it looks for other libraries in a folder of its own.
[[nodiscard]] bool has_search_path(const std::filesystem::path& library);
/// The newest version that is needed of each family of versioned symbols ("GLIBC").
[[nodiscard]] std::map<std::string, Version> newest_versions(const std::filesystem::path& library);

} // namespace findings::package
