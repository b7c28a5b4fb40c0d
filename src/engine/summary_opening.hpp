#pragma once

#include "engine/summary_draft.hpp"

namespace findings::engine {

/// Takes connectives ("However,", "In particular,") and frames ("I am satisfied that") off the start, as long
/// as what is left can stand by itself. A frame with a negation stays, as do what others said and what is
/// asked for.
void strip_opening(Draft& draft);

} // namespace findings::engine
