#include "summary/palette.hpp"

#include <algorithm>
#include <cmath>

namespace findings::summary {
namespace {

constexpr Colour black = 0x000000;
constexpr Colour white = 0xFFFFFF;

/// The share of light of one sRGB channel.
double linear(Colour channel) {
    const double share = static_cast<double>(channel & 0xFF) / 255;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
}

} // namespace

KindColours colours_of(engine::Kind kind) {
    switch (kind) {
    case engine::Kind::Judgement:
        return {0x333333, white, black};
    case engine::Kind::Strength: // bluish green
        return {0x009E73, black, 0x00694D};
    case engine::Kind::Improvement: // orange
        return {0xE69F00, black, 0x996A00};
    case engine::Kind::Concern: // vermilion
        return {0xD55E00, black, 0x9C4500};
    case engine::Kind::Progress: // sky blue
        return {0x56B4E9, black, 0x2077A6};
    case engine::Kind::Recommendation: // reddish purple
        return {0xCC79A7, black, 0x96447A};
    case engine::Kind::Outlook: // blue
        break;
    }
    return {0x0072B2, white, 0x004C77};
}

double contrast(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace findings::summary
