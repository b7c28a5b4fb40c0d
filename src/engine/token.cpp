#include "engine/token.hpp"

#include <array>
#include <cstdint>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace findings::engine {
namespace {

enum class CharClass : std::uint8_t {
    Space,
    LineBreak,
    Lower,
    Upper,
    Digit,
    Apostrophe,
    Hyphen,
    Currency,
    Other,
    Mark
};

constexpr std::array<CharClass, 128> make_ascii_classes() {
    std::array<CharClass, 128> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        if (c <= u' ' || c == 0x7f)
            classes[c] = CharClass::Space;
        else if (c >= u'a' && c <= u'z')
            classes[c] = CharClass::Lower;
        else if (c >= u'A' && c <= u'Z')
            classes[c] = CharClass::Upper;
        else if (c >= u'0' && c <= u'9')
            classes[c] = CharClass::Digit;
        else
            classes[c] = CharClass::Other;
    }
    classes[u'\n'] = CharClass::LineBreak;
    classes[u'\''] = CharClass::Apostrophe;
    classes[u'-'] = CharClass::Hyphen;
    classes[u'$'] = CharClass::Currency;
    return classes;
}
constexpr auto ascii_classes = make_ascii_classes();

/// The folded form of ASCII letters and digits, 0 for everything else.
constexpr std::array<char16_t, 128> make_ascii_folded() {
    std::array<char16_t, 128> folded{};
    for (std::size_t c = 0; c < folded.size(); ++c) {
        const auto unit = static_cast<char16_t>(c);
        if (ascii_classes[c] == CharClass::Lower || ascii_classes[c] == CharClass::Digit)
            folded[c] = unit;
        else if (ascii_classes[c] == CharClass::Upper)
            folded[c] = static_cast<char16_t>(unit + (u'a' - u'A'));
    }
    return folded;
}
constexpr auto ascii_folded = make_ascii_folded();

CharClass class_beyond_ascii(UChar32 c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02bc:
        return CharClass::Apostrophe;
    case 0x2010:
    case 0x2011:
        return CharClass::Hyphen;
    case 0x0085:
    case 0x2028:
    case 0x2029:
        return CharClass::LineBreak;
    default:
        break;
    }
    switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
        return CharClass::Upper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
        return CharClass::Lower;
    case U_DECIMAL_DIGIT_NUMBER:
        return CharClass::Digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
        return CharClass::Mark;
    case U_SPACE_SEPARATOR:
    case U_CONTROL_CHAR:
        return CharClass::Space;
    case U_CURRENCY_SYMBOL:
        return CharClass::Currency;
    default:
        return CharClass::Other;
    }
}

constexpr bool is_letter(CharClass c) {
    return c == CharClass::Lower || c == CharClass::Upper;
}
constexpr bool is_letter_or_digit(CharClass c) {
    return is_letter(c) || c == CharClass::Digit;
}

/// A word's folded form while it is read. Longer words than any vocabulary holds do not fit and are unknown.
class FoldBuffer {
public:
    void clear() { size_ = 0; }
    void push(char16_t c) {
        if (size_ < units_.size()) units_[size_] = c;
        ++size_;
    }
    /// Takes the ASCII letters and digits that `text` has from `position` on; returns where they end.
    std::size_t push_ascii(std::u16string_view text, std::size_t position) {
        std::size_t size = size_;
        for (; position < text.size(); ++position) {
            const char16_t unit = text[position];
            const char16_t folded = unit < 128 ? ascii_folded[unit] : u'\0';
            if (folded == 0) break;
            if (size < units_.size()) units_[size] = folded;
            ++size;
        }
        size_ = size;
        return position;
    }
    void push_folded(UChar32 c) {
        if (u_charType(c) == U_FORMAT_CHAR) return;
        const UChar32 lower = u_tolower(c);
        if (U_IS_BMP(lower)) return push(static_cast<char16_t>(lower));
        push(U16_LEAD(lower));
        push(U16_TRAIL(lower));
    }
    [[nodiscard]] bool overflowed() const { return size_ > units_.size(); }
    [[nodiscard]] std::u16string_view view() const { return {units_.data(), overflowed() ? 0 : size_}; }

private:
    std::array<char16_t, 64> units_{};
    std::size_t size_ = 0;
};

/// What a clitic folds to; none where `suffix` (with its apostrophe, folded) is no clitic.
std::optional<std::u16string_view> clitic(std::u16string_view suffix) {
    if (suffix == u"'s" || suffix == u"'d") return suffix; // is, has or a possessive; had or would
    if (suffix == u"'m") return u"am";
    if (suffix == u"'re") return u"are";
    if (suffix == u"'ve") return u"have";
    if (suffix == u"'ll") return u"will";
    return std::nullopt;
}

/// A word that was run together with its "not": how many code units belong to the first part.
struct Negated {
    std::u16string_view stem;
    std::size_t stem_units;
};
std::optional<Negated> negated(std::u16string_view folded) {
    if (folded.size() < 4 || folded.back() != u't') return std::nullopt;
    if (folded == u"cannot") return Negated{u"can", 3};
    if (!folded.ends_with(u"n't")) return std::nullopt;
    if (folded == u"can't") return Negated{u"can", 3};
    if (folded == u"won't") return Negated{u"will", 2};
    if (folded == u"shan't") return Negated{u"shall", 3};
    return Negated{folded.substr(0, folded.size() - 3), folded.size() - 3};
}

std::u16string_view fold_whole(std::u16string_view folded) {
    if (folded == u"n't") return u"not";
    return clitic(folded).value_or(folded);
}

/// One pass over a text. `Sink` receives each token with its folded form (empty for punctuation and for words
/// that are too long).
template <typename Sink>
class Scanner {
public:
    Scanner(std::u16string_view text, Sink& sink) : text_(text), sink_(sink) {}

    void run() {
        while (position_ < text_.size()) {
            const std::size_t begin = position_;
            switch (const CharClass c = take()) {
            case CharClass::Space:
            case CharClass::Mark:
                break;
            case CharClass::LineBreak:
                emit({begin, position_}, TokenKind::LineBreak, {});
                break;
            case CharClass::Lower:
            case CharClass::Upper:
                word(begin, c == CharClass::Upper);
                break;
            case CharClass::Digit:
                number(begin, begin);
                break;
            case CharClass::Currency:
                if (class_at(position_) == CharClass::Digit) {
                    const std::size_t digits = position_;
                    take();
                    number(begin, digits);
                    break;
                }
                [[fallthrough]];
            case CharClass::Apostrophe:
            case CharClass::Hyphen:
            case CharClass::Other:
                emit({begin, position_}, TokenKind::Punctuation, {});
                break;
            }
        }
    }

private:
    [[nodiscard]] CharClass class_at(std::size_t position) const {
        if (position >= text_.size()) return CharClass::Space;
        const char16_t unit = text_[position];
        if (unit < 128) return unit == u'\r' ? carriage_return(position) : ascii_classes[unit];
        UChar32 c = 0;
        U16_GET(text_.data(), 0, position, text_.size(), c);
        return class_beyond_ascii(c);
    }
    /// "\r\n" is one line break, and so is a '\r' by itself.
    [[nodiscard]] CharClass carriage_return(std::size_t position) const {
        const bool newline_follows = position + 1 < text_.size() && text_[position + 1] == u'\n';
        return newline_follows ? CharClass::Space : CharClass::LineBreak;
    }

    /// Steps over the character at the position and tells its class.
    CharClass take() {
        const CharClass c = class_at(position_);
        if (text_[position_] < 128)
            ++position_;
        else
            U16_FWD_1(text_.data(), position_, text_.size());
        return c;
    }
    /// The same, and adds the character to the folded word.
    void take_folded() {
        const char16_t unit = text_[position_];
        if (unit < 128) {
            folded_.push(unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit);
            ++position_;
            return;
        }
        UChar32 c = 0;
        U16_NEXT(text_.data(), position_, text_.size(), c);
        folded_.push_folded(c);
    }

    void emit(TextRange range, TokenKind kind, std::u16string_view folded, bool capitalised = false) {
        sink_(Token{range, kind, capitalised, WordId::Unknown, text_[range.begin]}, folded);
    }

    /// Whether a word cannot go on with `unit`: the quick answer, no where in doubt.
    [[nodiscard]] static bool ends_plain_word(char16_t unit) {
        return unit < 128 && unit != u'\'' && unit != u'-';
    }

    void word(std::size_t begin, bool capitalised) {
        folded_.clear();
        position_ = folded_.push_ascii(text_, begin);
        if (position_ < text_.size() && ends_plain_word(text_[position_]))
            return emit_plain({begin, position_}, capitalised);
        std::size_t apostrophe = 0; // where the last one stands; 0: none, as a word never starts with it
        std::size_t apostrophe_units = 0; // the same in the folded word
        bool plain = true;                // folded and written form are equally long
        while (true) {
            position_ = folded_.push_ascii(text_, position_);
            const CharClass c = class_at(position_);
            if (is_letter_or_digit(c)) {
                plain = false;
                take_folded();
            } else if (c == CharClass::Mark) {
                plain = false;
                take_folded();
            } else if ((c == CharClass::Apostrophe && is_letter(class_at(position_ + 1))) ||
                       (c == CharClass::Hyphen && is_letter_or_digit(class_at(position_ + 1)))) {
                if (c == CharClass::Apostrophe) {
                    apostrophe = position_;
                    apostrophe_units = folded_.view().size();
                }
                folded_.push(c == CharClass::Apostrophe ? u'\'' : u'-');
                ++position_;
            } else {
                break;
            }
        }
        emit_word({begin, position_}, capitalised, apostrophe, apostrophe_units, plain);
    }

    /// Emits a word of ASCII letters and digits; "cannot" is the only one of more than one token.
    void emit_plain(TextRange range, bool capitalised) {
        const std::u16string_view folded = folded_.view();
        if (folded == u"cannot") return emit_stem(range, folded, capitalised, true);
        emit(range, TokenKind::Word, folded, capitalised);
        if (text_[range.end] == u' ') ++position_; // what mostly follows
    }

    /// Emits the word that stands in the buffer, with its clitics as tokens of their own.
    void emit_word(TextRange range, bool capitalised, std::size_t apostrophe, std::size_t apostrophe_units,
                   bool plain) {
        const std::u16string_view folded = folded_.view();
        if (apostrophe > 0 && apostrophe_units > 0 && !folded.empty())
            if (const auto short_form = clitic(folded.substr(apostrophe_units))) {
                emit_stem({range.begin, apostrophe}, folded.substr(0, apostrophe_units), capitalised, plain);
                emit({apostrophe, range.end}, TokenKind::Word, *short_form);
                return;
            }
        emit_stem(range, folded, capitalised, plain);
    }

    void emit_stem(TextRange range, std::u16string_view folded, bool capitalised, bool plain) {
        const auto parts = plain ? negated(folded) : std::nullopt;
        if (!parts) return emit(range, TokenKind::Word, folded, capitalised);
        const std::size_t border = range.begin + parts->stem_units;
        emit({range.begin, border}, TokenKind::Word, parts->stem, capitalised);
        emit({border, range.end}, TokenKind::Word, u"not");
    }

    /// A number whose first digit at `digits` was just taken; `begin` is before a currency sign.
    void number(std::size_t begin, std::size_t digits) {
        folded_.clear();
        position_ = digits;
        while (true) {
            const CharClass c = class_at(position_);
            if (is_letter_or_digit(c) || c == CharClass::Mark) {
                take_folded();
            } else if (c == CharClass::Hyphen && is_letter_or_digit(class_at(position_ + 1))) {
                folded_.push(u'-');
                ++position_;
            } else if (position_ < text_.size() && (text_[position_] == u'.' || text_[position_] == u',') &&
                       class_at(position_ + 1) == CharClass::Digit) {
                take_folded();
            } else {
                break;
            }
        }
        if (position_ < text_.size() && text_[position_] == u'%') take_folded();
        emit({begin, position_}, TokenKind::Number, folded_.view());
    }

    std::u16string_view text_;
    Sink& sink_;
    std::size_t position_ = 0;
    FoldBuffer folded_;
};

} // namespace

void tokenise(std::u16string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens) {
    tokens.clear();
    auto sink = [&](Token token, std::u16string_view folded) {
        if (!folded.empty()) token.word = vocabulary.find(folded);
        tokens.push_back(token);
    };
    Scanner(text, sink).run();
}

std::u16string fold(std::u16string_view word) {
    std::u16string folded;
    folded.reserve(word.size());
    for (std::size_t i = 0; i < word.size();) {
        UChar32 c = 0;
        U16_NEXT(word.data(), i, word.size(), c);
        const CharClass char_class =
            c < 128 ? ascii_classes[static_cast<std::size_t>(c)] : class_beyond_ascii(c);
        if (char_class == CharClass::Apostrophe)
            folded += u'\'';
        else if (char_class == CharClass::Hyphen)
            folded += u'-';
        else if (u_charType(c) != U_FORMAT_CHAR) {
            const UChar32 lower = u_tolower(c);
            if (U_IS_BMP(lower))
                folded += static_cast<char16_t>(lower);
            else
                folded.append({U16_LEAD(lower), U16_TRAIL(lower)});
        }
    }
    return std::u16string(fold_whole(folded));
}

std::vector<std::u16string> folded_words(std::u16string_view text) {
    std::vector<std::u16string> words;
    auto sink = [&](const Token&, std::u16string_view folded) {
        if (!folded.empty()) words.emplace_back(folded);
    };
    Scanner(text, sink).run();
    return words;
}

} // namespace findings::engine
