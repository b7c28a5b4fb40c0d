#include "framework/knowledge_loader.hpp"

#include "framework/framework_file.hpp"
#include "framework/lexicon_file.hpp"
#include "framework/weights_file.hpp"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace findings::framework {
namespace {

namespace fs = std::filesystem;
using engine::Diagnostic;
using engine::Framework;

using Problems = std::vector<Diagnostic>;

void append(Problems& all, Problems more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// The *.xml files of a folder by name. A folder that can't be listed is a problem.
std::vector<fs::path> xml_files(const fs::path& folder, Problems& problems) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".xml") files.push_back(entry->path());
    if (error) problems.push_back({folder.string(), 0, 0, "the folder can't be listed: " + error.message()});
    std::sort(files.begin(), files.end());
    return files;
}

/// Frameworks of several folders; those of a later folder replace those with the same id.
class FrameworkShelf {
public:
    FrameworkShelf(engine::Vocabulary& vocabulary, Problems& problems)
        : vocabulary_(vocabulary), problems_(problems) {}

    void add_folder(const fs::path& folder) {
        const std::size_t earlier = frameworks_.size();
        std::vector<Framework> fresh;
        for (const fs::path& file : xml_files(folder, problems_)) {
            LoadedFramework loaded = load_framework(file, vocabulary_);
            append(problems_, std::move(loaded.problems));
            if (!loaded.framework) continue;
            if (find(fresh, loaded.framework->id) != fresh.end())
                problems_.push_back(
                    {file.string(), 0, 0,
                     "another file of the folder has the framework '" + loaded.framework->id + "' already"});
            else
                fresh.push_back(std::move(*loaded.framework));
        }
        frameworks_.reserve(earlier + fresh.size());
        for (Framework& framework : fresh) {
            const auto replaced = find(frameworks_, framework.id);
            if (replaced != frameworks_.end())
                *replaced = std::move(framework);
            else
                frameworks_.push_back(std::move(framework));
        }
    }

    [[nodiscard]] bool has(std::string_view id) { return find(frameworks_, id) != frameworks_.end(); }
    std::vector<Framework> take() { return std::move(frameworks_); }

private:
    static std::vector<Framework>::iterator find(std::vector<Framework>& frameworks, std::string_view id) {
        return std::find_if(frameworks.begin(), frameworks.end(),
                            [&](const Framework& framework) { return framework.id == id; });
    }

    engine::Vocabulary& vocabulary_;
    Problems& problems_;
    std::vector<Framework> frameworks_;
};

} // namespace

LoadedKnowledge load_knowledge(const fs::path& dir, std::span<const fs::path> framework_dirs,
                               const LoadOptions& options) {
    LoadedKnowledge loaded;
    engine::Knowledge knowledge;

    const fs::path lexicon_folder = dir / "lexicon";
    const auto lexicon_files = xml_files(lexicon_folder, loaded.problems);
    LoadedLexicon lexicon = load_lexicon(lexicon_files, knowledge.vocabulary,
                                         options.rule_examples ? Examples::Check : Examples::Trust);
    append(loaded.problems, std::move(lexicon.problems));
    knowledge.lexicon = std::move(lexicon.lexicon);
    const bool has_lexicon = !knowledge.lexicon.rules.empty();
    if (!has_lexicon)
        loaded.problems.push_back({lexicon_folder.string(), 0, 0, "no rule of the lexicon loads"});

    const fs::path framework_folder = dir / "frameworks";
    FrameworkShelf shelf(knowledge.vocabulary, loaded.problems);
    shelf.add_folder(framework_folder);
    for (const fs::path& folder : framework_dirs)
        shelf.add_folder(folder);
    const bool has_generic = shelf.has("generic");
    if (!has_generic)
        loaded.problems.push_back({framework_folder.string(), 0, 0, "the framework 'generic' is missing"});
    knowledge.frameworks = shelf.take();

    bool has_weights = true;
    if (options.weights) {
        LoadedWeights weights = load_weights(dir / "model" / "weights.tsv");
        append(loaded.problems, std::move(weights.problems));
        has_weights = weights.weights.has_value();
        if (has_weights) knowledge.weights = std::move(*weights.weights);
    }
    if (has_lexicon && has_generic && has_weights) loaded.knowledge = std::move(knowledge);
    return loaded;
}

std::vector<Diagnostic> check_framework(const fs::path& file) {
    engine::Vocabulary vocabulary;
    return load_framework(file, vocabulary).problems;
}

} // namespace findings::framework
