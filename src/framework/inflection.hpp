#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace findings::framework {

/// All forms of an English word given by its base form, the base first, no form twice. Regular forms follow
/// spelling rules, irregular ones a table; British and American doubling ("travelled", "traveled") both
/// count. Only the last part of a hyphenated word changes.

/// "carry": carry, carries, carried, carrying.
[[nodiscard]] std::vector<std::u16string> verb_forms(std::u16string_view base);
/// "child": child, children.
[[nodiscard]] std::vector<std::u16string> noun_forms(std::u16string_view base);
/// "good": good, better, best. Long adjectives, which take "more" and "most", have no further form.
[[nodiscard]] std::vector<std::u16string> adjective_forms(std::u16string_view base);

} // namespace findings::framework
