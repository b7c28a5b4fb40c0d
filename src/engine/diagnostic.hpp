#pragma once

#include <cstddef>
#include <string>

namespace findings::engine {

/// A problem in a data file, placed so that its author finds it.
struct Diagnostic {
    std::string file;
    std::size_t line = 0;   ///< from 1; 0 where the problem is the file itself
    std::size_t column = 0; ///< from 1, in bytes; 0 where unknown
    std::string message;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// "file:line:column: message", as compilers print it.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

} // namespace findings::engine
