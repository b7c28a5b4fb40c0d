#pragma once

#include "engine/role_features.hpp"

#include <vector>

namespace findings::engine {

/// The most likely sequence of roles: what each paragraph shows, and which role follows which.
[[nodiscard]] std::vector<ParagraphRole> recognise_roles(const RoleEvidence& evidence);

} // namespace findings::engine
