#include "engine/prepared_document.hpp"

#include "engine/sentence_splitter.hpp"

namespace findings::engine {
namespace {

ParagraphTokens split(const Paragraph& paragraph, const PreparationKnowledge& knowledge) {
    ParagraphTokens out;
    tokenise(paragraph.text, knowledge.vocabulary, out.tokens);
    split_sentences(paragraph.text, out.tokens, out.sentences);
    knowledge.splitter.split(paragraph.text, out.sentences, out.tokens, out.clauses);
    return out;
}

} // namespace

std::optional<PreparedDocument> prepare(const Transcript& transcript, const PreparationKnowledge& knowledge,
                                        std::optional<std::size_t> forced_framework, std::stop_token stop) {
    PreparedDocument document;
    document.paragraphs.reserve(transcript.paragraphs.size());
    for (const Paragraph& paragraph : transcript.paragraphs) {
        if (stop.stop_requested()) return std::nullopt;
        document.paragraphs.push_back(split(paragraph, knowledge));
    }
    document.structure = knowledge.structure.recognise(transcript, document.paragraphs, forced_framework);
    if (stop.stop_requested()) return std::nullopt;
    document.sequence = extract_features(transcript, document.paragraphs, document.structure,
                                         knowledge.lexicon, knowledge.matcher, knowledge.feature_words);
    if (stop.stop_requested()) return std::nullopt;
    return document;
}

} // namespace findings::engine
