// Learns the weights of the clause classifier from a folder of annotated texts, and says how well weights
// learned so do on sources and authors that were left out.

#include "corpus/gold.hpp"
#include "corpus/scorer.hpp"
#include "corpus/weights_trainer.hpp"
#include "engine/analyser.hpp"
#include "engine/prepared_document.hpp"
#include "framework/knowledge_loader.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <regex>
#include <sstream>

namespace findings::training {
namespace {

namespace fs = std::filesystem;

struct Settings {
    fs::path data;
    std::vector<fs::path> corpora;
    fs::path sources;
    fs::path out;
    std::size_t folds = 8;
    std::size_t errors = 0;
    std::vector<fs::path> learn_only;  ///< folders that are learned from and not measured on
    std::vector<std::string> left_out; ///< names of texts that nothing is ever learned from
    TrainingOptions training;
};

/// One annotated text with where it comes from.
struct Example {
    corpus::GoldDocument gold;
    std::string corpus; ///< name of its folder
    std::string group;
    std::size_t fold = 0;
};

/// The author of each file, from a table with the columns "file" and "author".
std::map<std::string, std::string> read_authors(const fs::path& file) {
    std::map<std::string, std::string> authors;
    std::ifstream in(file);
    std::string line;
    std::size_t author_column = 0;
    while (std::getline(in, line)) {
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, '\t');)
            cells.push_back(cell);
        if (author_column == 0)
            author_column =
                static_cast<std::size_t>(std::find(cells.begin(), cells.end(), "author") - cells.begin());
        else if (author_column < cells.size())
            authors[fs::path(cells[0]).stem().string()] = cells[author_column];
    }
    return authors;
}

/// Extracts of one report share all of their name up to the year.
std::string report_of(const std::string& name) {
    static const std::regex up_to_year("^(.*-(?:19|20)[0-9]{2})(?:-.*)?$");
    std::smatch match;
    return std::regex_match(name, match, up_to_year) ? match[1].str() : name;
}

void set_groups(std::vector<Example>& examples, const Settings& settings) {
    constexpr std::size_t largest_author =
        15; // a publisher of more is no one author: its reports are the groups
    const auto authors =
        settings.sources.empty() ? std::map<std::string, std::string>() : read_authors(settings.sources);
    std::map<std::string, std::size_t> sizes;
    const auto author_of = [&](const Example& e) {
        const auto found = authors.find(e.gold.name);
        return found == authors.end() ? e.gold.name : e.corpus + "/" + found->second;
    };
    for (const Example& e : examples)
        ++sizes[author_of(e)];
    for (Example& e : examples)
        e.group = sizes[author_of(e)] > largest_author ? report_of(e.gold.name) : author_of(e);

    std::map<std::string, std::size_t> group_sizes;
    for (const Example& e : examples)
        ++group_sizes[e.group];
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [group, size] : group_sizes)
        order.emplace_back(size, group);
    std::sort(order.rbegin(), order.rend());
    std::vector<std::size_t> load(std::max<std::size_t>(settings.folds, 1));
    std::map<std::string, std::size_t> fold;
    for (const auto& [size, group] : order) {
        const auto least = std::min_element(load.begin(), load.end());
        fold[group] = static_cast<std::size_t>(least - load.begin());
        *least += size;
    }
    for (Example& e : examples)
        e.fold = fold[e.group];
}

constexpr std::size_t no_fold = static_cast<std::size_t>(-1); // of texts that are learned from only

std::vector<Example> load_examples(const Settings& settings) {
    std::vector<Example> examples;
    const auto load = [&](const fs::path& folder) {
        corpus::LoadedGold loaded = corpus::load_gold(folder);
        for (const engine::Diagnostic& problem : loaded.problems)
            std::cerr << to_string(problem) << '\n';
        for (corpus::GoldDocument& gold : loaded.documents)
            examples.push_back({std::move(gold), folder.filename().string(), {}, no_fold});
    };
    for (const fs::path& folder : settings.corpora)
        load(folder);
    set_groups(examples, settings);
    const std::size_t measured = examples.size();
    for (const fs::path& folder : settings.learn_only)
        load(folder);
    for (std::size_t i = measured; i < examples.size(); ++i)
        examples[i].group = examples[i].gold.name;
    return examples;
}

engine::Knowledge load_untrained(const fs::path& data) {
    framework::LoadedKnowledge loaded = framework::load_knowledge(data, {}, {.weights = false});
    for (const engine::Diagnostic& problem : loaded.problems)
        std::cerr << to_string(problem) << '\n';
    if (!loaded.knowledge) throw std::runtime_error("no knowledge in " + data.string());
    return std::move(*loaded.knowledge);
}

/// The class of a clause: the kind of the gold finding that covers most of it, where that is at least half of
/// the shorter.
std::size_t label_of(const corpus::GoldDocument& gold, std::size_t paragraph, engine::TextRange clause) {
    std::size_t label = engine::ClauseClassifier::no_finding;
    std::size_t most = 0;
    for (const corpus::GoldFinding& finding : gold.findings) {
        if (finding.paragraph != paragraph || !finding.range.overlaps(clause)) continue;
        const std::size_t shared =
            std::min(finding.range.end, clause.end) - std::max(finding.range.begin, clause.begin);
        if (2 * shared < std::min(clause.size(), finding.range.size()) || shared <= most) continue;
        most = shared;
        label = static_cast<std::size_t>(finding.kind);
    }
    return label;
}

/// Everything that learning needs, prepared once: the passes before the classifier do not depend on weights.
struct Preparation {
    engine::Knowledge knowledge;
    std::vector<LabelledSequence> sequences; ///< one for each example
};

Preparation prepare_all(const std::vector<Example>& examples, const fs::path& data) {
    Preparation out{load_untrained(data), {}};
    engine::Knowledge& k = out.knowledge;
    for (const Example& e : examples)
        for (const engine::Paragraph& paragraph : e.gold.transcript().paragraphs)
            for (const std::u16string& word : engine::folded_words(paragraph.text))
                k.vocabulary.intern(word);
    const auto feature_words = engine::FeatureWords::intern(k.vocabulary);
    engine::intern_clause_words(k.vocabulary);
    engine::intern_structure_words(k.vocabulary);
    const engine::CueMatcher matcher(k.lexicon);
    const engine::ClauseSplitter splitter(k.vocabulary);
    const engine::StructureRecogniser structure(k.frameworks, k.vocabulary);
    const engine::PreparationKnowledge parts{k.vocabulary, k.lexicon, splitter,     matcher,
                                             k.frameworks, structure, feature_words};
    for (const Example& e : examples) {
        auto document = engine::prepare(e.gold.transcript(), parts, std::nullopt);
        LabelledSequence& labelled = out.sequences.emplace_back();
        labelled.group = e.group;
        for (const auto& item : document->sequence.items)
            labelled.labels.push_back(label_of(
                e.gold, item.paragraph, document->paragraphs[item.paragraph].clauses[item.clause].range));
        labelled.sequence = std::move(document->sequence);
    }
    return out;
}

engine::ClauseWeights train_without(const Preparation& preparation, const std::vector<Example>& examples,
                                    const Settings& settings, std::optional<std::size_t> left_out) {
    std::vector<const LabelledSequence*> chosen;
    for (std::size_t i = 0; i < examples.size(); ++i)
        if (examples[i].fold != left_out && !std::ranges::count(settings.left_out, examples[i].gold.name))
            chosen.push_back(&preparation.sequences[i]);
    return train_weights(chosen, settings.training, preparation.knowledge.vocabulary,
                         preparation.knowledge.lexicon);
}

struct Spread {
    std::vector<double> values;
    void print(std::string_view name) const {
        double mean = 0;
        for (const double v : values)
            mean += v / static_cast<double>(values.size());
        double variance = 0;
        for (const double v : values)
            variance += (v - mean) * (v - mean) / static_cast<double>(values.size());
        std::cout << name << " by document: mean " << mean << ", standard deviation " << std::sqrt(variance)
                  << '\n';
    }
};

/// Scores each fold with weights that were learned without it.
void cross_validate(const Preparation& preparation, const std::vector<Example>& examples,
                    const Settings& settings) {
    std::map<std::string, corpus::Score> scores;
    std::map<std::string, corpus::Score> anyway;
    std::map<std::string, Spread> spreads;
    for (std::size_t fold = 0; fold < settings.folds; ++fold) {
        engine::Knowledge knowledge = load_untrained(settings.data);
        knowledge.weights = train_without(preparation, examples, settings, fold);
        const engine::Analyser analyser(std::move(knowledge));
        for (const Example& e : examples) {
            if (e.fold != fold) continue;
            const auto assessment = analyser.analyse(e.gold.transcript());
            scores[e.corpus].add(e.gold, *assessment);
            anyway[e.corpus].add(e.gold, *analyser.analyse(e.gold.transcript(), {std::nullopt, true}));
            corpus::Score alone;
            alone.add(e.gold, *assessment);
            if (e.gold.assessment) spreads[e.corpus].values.push_back(alone.totals().typed_f1);
            const auto errors = corpus::errors_in(e.gold, *assessment);
            if (settings.errors > 0) std::cout << "== " << e.gold.name << '\n';
            for (std::size_t i = 0; i < std::min(errors.size(), settings.errors); ++i)
                std::cout << errors[i] << '\n';
        }
    }
    std::cout << std::fixed << std::setprecision(3);
    for (const auto& [name, score] : scores) {
        std::cout << "\n" << name << ", each text by weights learned without its source:\n" << score.totals();
        if (!spreads[name].values.empty()) spreads[name].print("typed_f1");
        std::cout << "typed_f1 " << anyway[name].totals().typed_f1 << ", false findings per 1,000 words "
                  << anyway[name].totals().false_per_1000_words
                  << " where every text is taken for an assessment\n";
    }
}

void write_weights(const engine::ClauseWeights& weights, std::ostream& out) {
    out << "# Made by findings-train; do not edit.\nfeature";
    for (const engine::Kind kind : engine::all_kinds)
        out << '\t' << name_of(kind);
    out << "\tnone\n" << std::fixed << std::setprecision(3);
    const auto write = [&](const std::string& name, const engine::ClauseWeights::Row& row) {
        out << name;
        for (const double x : row)
            out << '\t' << (std::abs(x) < 0.0005 ? 0.0 : x);
        out << '\n';
    };
    write("bias", weights.bias);
    for (const auto& [name, row] : std::map(weights.rows.begin(), weights.rows.end()))
        write(name, row);
}

Settings read_settings(int argc, char** argv) {
    namespace po = boost::program_options;
    Settings settings;
    po::options_description options("findings-train --data DIR [--out FILE] CORPUS_DIR...");
    options.add_options()("data", po::value(&settings.data)->required(), "folder of lexicon and frameworks")(
        "out", po::value(&settings.out), "weights file to write, learned from all texts")(
        "sources", po::value(&settings.sources), "table with the columns file and author")(
        "folds", po::value(&settings.folds), "parts that are left out in turn; 0: don't measure")(
        "errors", po::value(&settings.errors), "wrong findings to print for each text")(
        "learn-also", po::value(&settings.learn_only), "folder that is learned from and not measured on")(
        "leave-out", po::value(&settings.left_out), "name of a text that nothing is learned from")(
        "l2", po::value(&settings.training.l2))("l2-words", po::value(&settings.training.l2_words))(
        "min-groups", po::value(&settings.training.min_groups))("min-count",
                                                                po::value(&settings.training.min_count))(
        "none-offset", po::value(&settings.training.none_offset))("least-weight",
                                                                  po::value(&settings.training.least_weight))(
        "iterations", po::value(&settings.training.iterations))("corpus",
                                                                po::value(&settings.corpora)->required());
    po::positional_options_description positional;
    positional.add("corpus", -1);
    po::variables_map values;
    po::store(po::command_line_parser(argc, argv).options(options).positional(positional).run(), values);
    po::notify(values);
    return settings;
}

int run(int argc, char** argv) {
    const Settings settings = read_settings(argc, argv);
    const std::vector<Example> examples = load_examples(settings);
    const Preparation preparation = prepare_all(examples, settings.data);
    if (settings.folds > 1) cross_validate(preparation, examples, settings);
    if (!settings.out.empty()) {
        std::ofstream out(settings.out);
        write_weights(train_without(preparation, examples, settings, std::nullopt), out);
        if (!out.flush()) throw std::runtime_error("cannot write " + settings.out.string());
    }
    return 0;
}

} // namespace
} // namespace findings::training

int main(int argc, char** argv) {
    try {
        return findings::training::run(argc, argv);
    } catch (const std::exception& problem) {
        std::cerr << "findings-train: " << problem.what() << '\n';
        return 1;
    }
}
