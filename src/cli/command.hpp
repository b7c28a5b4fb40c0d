#pragma once

#include "app/analysis_engine.hpp"
#include "engine/diagnostic.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace findings::cli {

/// An engine made of a data folder, and what was wrong with the data.
struct LoadedEngine {
    std::optional<app::AnalysisEngine> engine; ///< none where nothing can be analysed with that data
    std::vector<engine::Diagnostic> problems;
};

/// All that the command touches, so that a test can stand in for it.
struct Surroundings {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::filesystem::path executable; ///< the data is looked for beside it
    std::size_t width = 0;            ///< of a line of text, 0: any
    std::function<LoadedEngine(const std::filesystem::path& data,
                               std::span<const std::filesystem::path> framework_dirs)>
        load;
};

/// Does what the arguments (without the program's name) ask for. The exit status: 0 done, 1 the data or the
/// output failed, 2 usage, 3 a file could not be used.
[[nodiscard]] int run(std::span<const std::string> arguments, const Surroundings& surroundings);

} // namespace findings::cli
