#pragma once

#include "cli/command_line.hpp"
#include "exchange/analysed_text.hpp"

#include <cstddef>
#include <iosfwd>

namespace findings::cli {

/// Writes one document after the other in the format that is asked for; keeps none of them.
class DocumentWriter {
public:
    /// `out` outlives the writer. `width`: of a line of text, 0: any.
    DocumentWriter(std::ostream& out, const AnalyseRequest& request, std::size_t width);

    /// What comes before the first document.
    void begin();
    void write(const exchange::AnalysedText& analysed);
    void end();

private:
    std::ostream& out_;
    Format format_;
    bool array_; ///< several files were asked for
    bool colour_;
    std::size_t width_;
    bool first_ = true;
};

} // namespace findings::cli
