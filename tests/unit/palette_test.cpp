#include "summary/palette.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace findings::summary {
namespace {

using engine::all_kinds;
using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// How an eye sees linear light: Machado, Oliveira and Fernandes (2009), full severity.
struct Eye {
    const char* name;
    Matrix matrix;
};
constexpr Eye eyes[] = {
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Triple product(const Matrix& m, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return out;
}

double linear(Colour channel) {
    const double c = static_cast<double>(channel & 0xFF) / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// CIELAB under D65, of the colour as the eye sees it.
Triple lab(Colour colour, const Eye& eye) {
    Triple light = product(eye.matrix, {linear(colour >> 16), linear(colour >> 8), linear(colour)});
    for (double& channel : light)
        channel = std::clamp(channel, 0.0, 1.0);
    constexpr Matrix to_xyz{{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                             {0.2126729, 0.7151522, 0.0721750},
                             {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};
    Triple f = product(to_xyz, light);
    for (double& t : f)
        t = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

/// The hue angle in degrees, 0 for a grey.
double hue(double a, double b) {
    if (a == 0 && b == 0) return 0;
    const double h = std::atan2(b, a) * 180 / std::numbers::pi;
    return h < 0 ? h + 360 : h;
}

/// Sharma, Wu and Dalal (2005).
double ciede2000(const Triple& p, const Triple& q) {
    const double mean_ab = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2;
    const double g = 0.5 * (1 - std::sqrt(std::pow(mean_ab, 7) / (std::pow(mean_ab, 7) + std::pow(25, 7))));
    const double a1 = p[1] * (1 + g), a2 = q[1] * (1 + g);
    const double c1 = std::hypot(a1, p[2]), c2 = std::hypot(a2, q[2]);
    const double h1 = hue(a1, p[2]), h2 = hue(a2, q[2]);
    const bool grey = c1 * c2 == 0;
    double turn = grey ? 0 : h2 - h1;
    if (turn > 180) turn -= 360;
    if (turn < -180) turn += 360;
    double h = h1 + h2;
    if (!grey) h = std::abs(h1 - h2) <= 180 ? h / 2 : (h < 360 ? h + 360 : h - 360) / 2;
    const double l = (p[0] + q[0]) / 2, c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                     0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    const double theta = 30 * std::exp(-std::pow((h - 275) / 25, 2));
    const double rc = 2 * std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25, 7)));
    const double dl = (q[0] - p[0]) / sl, dc = (c2 - c1) / sc;
    const double dh = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2)) / sh;
    return std::sqrt(dl * dl + dc * dc + dh * dh - std::sin(radians(2 * theta)) * rc * dc * dh);
}

TEST(Palette, ComputesContrastAsWcagDoes) {
    EXPECT_NEAR(contrast(0x000000, 0xFFFFFF), 21, 1e-9);
    EXPECT_NEAR(contrast(0xFFFFFF, 0x000000), 21, 1e-9);
    EXPECT_NEAR(contrast(0x777777, 0xFFFFFF), 4.48, 0.005);
    EXPECT_NEAR(contrast(0x123456, 0x123456), 1, 1e-9);
}

TEST(Palette, TextIsReadableOnItsFill) {
    for (const engine::Kind kind : all_kinds) {
        const KindColours colours = colours_of(kind);
        EXPECT_GE(contrast(colours.text, colours.fill), 4.5) << name_of(kind);
    }
}

TEST(Palette, BordersStandOutFromWhitePaper) {
    for (const engine::Kind kind : all_kinds)
        EXPECT_GE(contrast(colours_of(kind).border, 0xFFFFFF), 3) << name_of(kind);
}

TEST(Palette, MeasuresColourDifferencesAsPublished) { // two pairs of Sharma's test data
    EXPECT_NEAR(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 1e-4);
    EXPECT_NEAR(ciede2000({22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}), 2.0373, 1e-4);
}

TEST(Palette, FillsAreToldApartByEveryEye) {
    for (const Eye& eye : eyes)
        for (const engine::Kind one : all_kinds)
            for (const engine::Kind other : all_kinds) {
                if (one >= other) continue;
                EXPECT_GE(ciede2000(lab(colours_of(one).fill, eye), lab(colours_of(other).fill, eye)), 10)
                    << eye.name << ": " << name_of(one) << " and " << name_of(other);
            }
}

} // namespace
} // namespace findings::summary
