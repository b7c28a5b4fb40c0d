#include "package/package_files.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace findings::package {
namespace {

std::string quoted(const std::string& word) {
    return "'" + word + "'";
}

/// The first group of each match.
std::set<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
        found.insert((*at)[1]);
    return found;
}

Version version_from(const std::string& text) {
    Version version;
    std::istringstream numbers(text);
    for (std::string number; std::getline(numbers, number, '.');)
        version.push_back(std::stoi(number));
    return version;
}

} // namespace

std::string output_of(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("can't run " + command);
    std::string output;
    std::array<char, 4096> part;
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe))
        output.append(part.data(), count);
    if (::pclose(pipe) != 0) throw std::runtime_error("failed: " + command + "\n" + output);
    return output;
}

PackageFiles::PackageFiles(std::filesystem::path package) : package_(std::move(package)) {
    std::istringstream lines(output_of("unzip -Z1 " + quoted(package_.string())));
    for (std::string line; std::getline(lines, line);)
        names_.push_back(line);
}

std::string PackageFiles::content(const std::string& name) const {
    return output_of("unzip -p " + quoted(package_.string()) + " " + quoted(name));
}

std::string to_string(const Version& version) {
    std::string text;
    for (const int number : version)
        text += (text.empty() ? "" : ".") + std::to_string(number);
    return text;
}

std::set<std::string> exported_symbols(const std::filesystem::path& library) {
    return matches(output_of("nm -D --defined-only " + quoted(library.string())), " [A-Za-z] (\\S+)");
}

std::set<std::string> needed_libraries(const std::filesystem::path& library) {
    return matches(output_of("readelf -d " + quoted(library.string())), "\\(NEEDED\\).*\\[(.*)\\]");
}

std::vector<std::string> unresolved_symbols(const std::filesystem::path& library,
                                            const std::filesystem::path& program) {
    std::istringstream lines(output_of("LD_LIBRARY_PATH=" + quoted(program.string()) + " ldd -r " +
                                       quoted(library.string()) + " 2>&1"));
    std::vector<std::string> unresolved;
    for (std::string line; std::getline(lines, line);)
        if (line.find("undefined symbol") != line.npos || line.find("not found") != line.npos)
            unresolved.push_back(line);
    return unresolved;
}

bool has_search_path(const std::filesystem::path& library) {
    const std::string entries = output_of("readelf -d " + quoted(library.string()));
    return entries.find("(RPATH)") != entries.npos || entries.find("(RUNPATH)") != entries.npos;
}

std::map<std::string, Version> newest_versions(const std::filesystem::path& library) {
    std::map<std::string, Version> newest;
    const std::string symbols = output_of("objdump -T " + quoted(library.string()));
    for (const std::string& version : matches(symbols, "\\(?\\b([A-Z]+_[0-9.]+)\\)? ")) {
        const auto line = version.find('_');
        Version& known = newest[version.substr(0, line)];
        known = std::max(known, version_from(version.substr(line + 1)));
    }
    return newest;
}

} // namespace findings::package
