#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace findings::engine {

/// Inference in a linear chain of N classes. `scores` holds one row a position; `transition(i)` gives the
/// matrix [from][to] that leads into position i (i >= 1). Used by the classifier and by the training of its
/// weights alike.
template <std::size_t N>
struct ConditionalRandomField {
    using Row = std::array<double, N>;
    using Matrix = std::array<Row, N>;

    static double log_sum(const Row& row) {
        double top = row[0];
        for (const double x : row)
            top = x > top ? x : top;
        double sum = 0;
        for (const double x : row)
            sum += std::exp(x - top);
        return top + std::log(sum);
    }

    /// Log-potentials summed over all that stands before (forward) and after (backward) each position.
    struct Lattice {
        std::vector<Row> forward, backward;
        double log_partition = 0;
    };

    template <typename Transition>
    static Lattice sum(std::span<const Row> scores, Transition transition) {
        Lattice lattice{std::vector<Row>(scores.size()), std::vector<Row>(scores.size()), 0};
        if (scores.empty()) return lattice;
        lattice.forward[0] = scores[0];
        for (std::size_t i = 1; i < scores.size(); ++i) {
            const Matrix& step = transition(i);
            for (std::size_t to = 0; to < N; ++to) {
                Row paths{};
                for (std::size_t from = 0; from < N; ++from)
                    paths[from] = lattice.forward[i - 1][from] + step[from][to];
                lattice.forward[i][to] = log_sum(paths) + scores[i][to];
            }
        }
        for (std::size_t i = scores.size() - 1; i-- > 0;) {
            const Matrix& step = transition(i + 1);
            for (std::size_t from = 0; from < N; ++from) {
                Row paths{};
                for (std::size_t to = 0; to < N; ++to)
                    paths[to] = step[from][to] + scores[i + 1][to] + lattice.backward[i + 1][to];
                lattice.backward[i][from] = log_sum(paths);
            }
        }
        lattice.log_partition = log_sum(lattice.forward.back());
        return lattice;
    }

    /// The probability of each class at a position.
    static Row marginal(const Lattice& lattice, std::size_t position) {
        Row row{};
        for (std::size_t k = 0; k < N; ++k)
            row[k] = std::exp(lattice.forward[position][k] + lattice.backward[position][k] -
                              lattice.log_partition);
        return row;
    }
};

} // namespace findings::engine
