#pragma once

#include "engine/token.hpp"
#include "engine/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace findings::engine {

/// What a word does in or beside the name of a person or a body.
enum class NameWord : std::uint8_t {
    PersonTitle = 1,  ///< Mr, Professor
    Particle = 2,     ///< van, de: joins parts of a person's name
    NoPerson = 4,     ///< never part of a person's name, however it is written: Police, March
    NoBody = 8,       ///< never part of a body's name: The, When, Transcript
    Connector = 16,   ///< of, and, for: joins parts of a body's name
    Office = 32,      ///< inspector, assessor: an assessor's office
    Examination = 64, ///< assessment, inspection, visit: what an assessor does
    Rank = 128        ///< constable, governor: the office of somebody who is assessed
};

/// The words by which names are told, by id.
class NameWords {
public:
    explicit NameWords(const Vocabulary& vocabulary);

    [[nodiscard]] bool is(const Token& token, NameWord what) const {
        const auto id = static_cast<std::size_t>(token.word);
        return id < classes_.size() && (classes_[id] & static_cast<std::uint8_t>(what)) != 0;
    }

    /// The end of a person's name of at least two words that begins at `first`; none where there is none.
    [[nodiscard]] std::optional<std::size_t> person_name(std::span<const Token> tokens,
                                                         std::size_t first) const;
    /// The same in a text without capitals, where two words behind "my name is" have to do.
    [[nodiscard]] std::optional<std::size_t> lower_case_name(std::span<const Token> tokens,
                                                             std::size_t first) const;

private:
    [[nodiscard]] bool in_person_name(const Token& token) const;

    std::vector<std::uint8_t> classes_; ///< by word id; bits of NameWord
};

/// Nothing but one space, or a full stop and a space, lies between the two tokens.
[[nodiscard]] bool adjacent(const Token& left, const Token& right);

/// The text from the first to the last of the tokens.
[[nodiscard]] std::u16string_view text_of(std::u16string_view paragraph, std::span<const Token> tokens);

/// Both as written, but for case.
[[nodiscard]] bool same_name(std::u16string_view a, std::u16string_view b);
/// "duncan abara" as "Duncan Abara".
[[nodiscard]] std::u16string with_capitals(std::u16string_view name);
/// No lower-case letter in it.
[[nodiscard]] bool is_all_capitals(std::u16string_view text);

void intern_name_words(Vocabulary& vocabulary);

} // namespace findings::engine
