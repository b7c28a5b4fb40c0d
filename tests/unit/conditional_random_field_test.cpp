#include "engine/conditional_random_field.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace findings::engine {
namespace {

using Field = ConditionalRandomField<3>;

struct Chain {
    std::vector<Field::Row> scores;
    Field::Matrix transition;
};

Chain random_chain(std::size_t length, unsigned seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal;
    Chain chain{std::vector<Field::Row>(length), {}};
    for (Field::Row& row : chain.scores)
        for (double& x : row)
            x = normal(generator);
    for (Field::Row& row : chain.transition)
        for (double& x : row)
            x = normal(generator);
    return chain;
}

/// Calls `use(path, probability mass)` for each of the 3^length paths.
template <typename Use>
void for_each_path(const Chain& chain, Use use) {
    const std::size_t length = chain.scores.size();
    std::vector<std::size_t> path(length, 0);
    for (bool more = true; more;) {
        double score = 0;
        for (std::size_t i = 0; i < length; ++i)
            score += chain.scores[i][path[i]] + (i > 0 ? chain.transition[path[i - 1]][path[i]] : 0);
        use(path, std::exp(score));
        more = false;
        for (std::size_t i = 0; i < length && !more; ++i) {
            path[i] = (path[i] + 1) % 3;
            more = path[i] != 0;
        }
    }
}

TEST(ConditionalRandomField, SumsOverEveryPath) {
    const Chain chain = random_chain(5, 7);
    const auto lattice =
        Field::sum(chain.scores, [&](std::size_t) -> const Field::Matrix& { return chain.transition; });
    double all = 0;
    std::vector<Field::Row> mass(5);
    for_each_path(chain, [&](const std::vector<std::size_t>& path, double m) {
        all += m;
        for (std::size_t i = 0; i < path.size(); ++i)
            mass[i][path[i]] += m;
    });
    EXPECT_NEAR(lattice.log_partition, std::log(all), 1e-9);
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t k = 0; k < 3; ++k)
            EXPECT_NEAR(Field::marginal(lattice, i)[k], mass[i][k] / all, 1e-9) << i << ' ' << k;
}

TEST(ConditionalRandomField, HoldsNothingForAnEmptyChain) {
    const Chain chain = random_chain(0, 1);
    const auto lattice =
        Field::sum(chain.scores, [&](std::size_t) -> const Field::Matrix& { return chain.transition; });
    EXPECT_TRUE(lattice.forward.empty());
    EXPECT_EQ(lattice.log_partition, 0);
}

TEST(ConditionalRandomField, StaysFiniteForLongChainsAndLargeScores) {
    Chain chain = random_chain(20'000, 3);
    for (Field::Row& row : chain.scores)
        row[1] += 500;
    const auto lattice =
        Field::sum(chain.scores, [&](std::size_t) -> const Field::Matrix& { return chain.transition; });
    EXPECT_NEAR(Field::marginal(lattice, 10'000)[1], 1, 1e-6);
}

} // namespace
} // namespace findings::engine
