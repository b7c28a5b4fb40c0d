#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace findings {

struct ChildResult {
    int status = -1; ///< exit status; -1 where it did not exit by itself
    std::string out;
    std::string err;
    long peak_kilobytes = 0; ///< of memory
};

struct ChildOptions {
    std::string input;         ///< its standard input
    std::optional<uid_t> user; ///< runs as somebody else
    std::string output_to{};   ///< a file for its standard output instead of ChildResult::out
};

/// Runs a program and waits for it. Status 126: it could not be started.
[[nodiscard]] ChildResult run_child(const std::vector<std::string>& arguments,
                                    const ChildOptions& options = {});

} // namespace findings
