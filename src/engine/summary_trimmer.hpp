#pragma once

#include "engine/summary_draft.hpp"

#include <cstddef>

namespace findings::engine {

/// Takes out brackets, and connectives between commas ("..., however, ..."). Never a negation.
void drop_asides(Draft& draft);

/// Brings a draft down to `limit` words where that can be had: first what stands before the main clause or
/// between dashes and commas, then what trails behind it (relative clauses, purposes, examples, adjuncts),
/// cheapest first. Never takes out a negation, and what is left has a main verb where there was one.
void shorten(Draft& draft, std::size_t limit);

} // namespace findings::engine
