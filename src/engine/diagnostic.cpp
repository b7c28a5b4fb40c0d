#include "engine/diagnostic.hpp"

namespace findings::engine {

std::string to_string(const Diagnostic& diagnostic) {
    std::string out = diagnostic.file;
    if (diagnostic.line > 0) out += ':' + std::to_string(diagnostic.line);
    if (diagnostic.line > 0 && diagnostic.column > 0) out += ':' + std::to_string(diagnostic.column);
    return out + ": " + diagnostic.message;
}

} // namespace findings::engine
