#include "engine/analyser.hpp"

#include "engine/assessment_decision.hpp"
#include "engine/clause_classifier.hpp"
#include "engine/clause_features.hpp"
#include "engine/clause_splitter.hpp"
#include "engine/cue_matcher.hpp"
#include "engine/document_structure.hpp"
#include "engine/finding_builder.hpp"
#include "engine/prepared_document.hpp"

#include <algorithm>

namespace findings::engine {

namespace {

/// The share of the text that stands in findings, each weighed with its confidence.
double valuing_share(const Transcript& transcript, const PreparedDocument& document,
                     const std::vector<ClauseDecision>& decisions) {
    double valuing = 0;
    double all = 0;
    for (const Paragraph& paragraph : transcript.paragraphs)
        all += static_cast<double>(paragraph.text.size());
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const ClauseSequence::Item& item = document.sequence.items[i];
        if (decisions[i].kind)
            valuing +=
                decisions[i].confidence *
                static_cast<double>(document.paragraphs[item.paragraph].clauses[item.clause].range.size());
    }
    return all > 0 ? valuing / all : 0;
}

} // namespace

/// The knowledge with what is compiled from it, in the order of construction: every word is interned before
/// the first text is read.
struct Analyser::Parts {
    Knowledge knowledge;
    FeatureWords feature_words;
    ClauseClassifier classifier;
    CueMatcher matcher;
    ClauseSplitter splitter;
    StructureRecogniser structure;

    explicit Parts(Knowledge k)
        : knowledge(std::move(k)), feature_words(FeatureWords::intern(knowledge.vocabulary)),
          classifier(knowledge.weights, knowledge.vocabulary, knowledge.lexicon), matcher(knowledge.lexicon),
          splitter(with_structure_words(knowledge.vocabulary)),
          structure(knowledge.frameworks, knowledge.vocabulary) {
        knowledge.weights = {}; // compiled into the classifier
    }

    static const Vocabulary& with_structure_words(Vocabulary& vocabulary) {
        intern_clause_words(vocabulary);
        intern_structure_words(vocabulary);
        return vocabulary;
    }

    [[nodiscard]] PreparationKnowledge preparation() const {
        return {knowledge.vocabulary, knowledge.lexicon, splitter,     matcher,
                knowledge.frameworks, structure,         feature_words};
    }

    [[nodiscard]] std::optional<std::size_t> framework_index(const std::optional<std::string>& id) const {
        const auto& all = knowledge.frameworks;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Framework& f) { return f.id == id; });
        if (found == all.end()) return std::nullopt;
        return static_cast<std::size_t>(found - all.begin());
    }
};

Analyser::Analyser(Knowledge knowledge) : parts_(std::make_unique<const Parts>(std::move(knowledge))) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

const std::vector<Framework>& Analyser::frameworks() const {
    return parts_->knowledge.frameworks;
}

std::optional<Assessment> Analyser::analyse(const Transcript& transcript, const AnalysisOptions& options,
                                            std::stop_token stop) const {
    const PreparationKnowledge preparation = parts_->preparation();
    const auto document = prepare(transcript, preparation, parts_->framework_index(options.framework), stop);
    if (!document) return std::nullopt;
    const Framework& framework = parts_->knowledge.frameworks[document->structure.framework];

    Assessment assessment;
    const auto decisions = parts_->classifier.decide(document->sequence);
    assessment.is_assessment =
        is_assessment(document->structure.assessment_score, valuing_share(transcript, *document, decisions));
    assessment.framework = framework.id;
    assessment.subject = document->structure.subject;
    assessment.assessor = document->structure.assessor;
    for (std::size_t p = 0; p < transcript.paragraphs.size(); ++p) {
        ParagraphStructure& paragraph = assessment.paragraphs.emplace_back();
        paragraph.role = document->structure.roles[p];
        for (const std::size_t area : document->structure.areas[p])
            paragraph.areas.push_back(framework.areas[area].id);
    }
    if (assessment.is_assessment || options.anyway) {
        assessment.findings =
            build_findings(transcript, *document, decisions, parts_->classifier, preparation);
        assessment.overall = find_overall_judgement(transcript, *document, assessment.findings, framework);
    }
    if (stop.stop_requested()) return std::nullopt;
    return assessment;
}

} // namespace findings::engine
