#pragma once

#include "engine/document_structure.hpp"
#include "engine/sentence_splitter.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace findings::engine::test {

/// A small world for the tests of document structure: two invented frameworks and "generic", and texts cut
/// into paragraphs.
class StructureWorld {
public:
    StructureWorld() {
        intern_structure_words(vocabulary);
        frameworks.push_back(named("generic", u"Generic"));
        frameworks.back().bodies = topics({u"council", u"trust"}, 1);
        frameworks.push_back(harbours());
        frameworks.push_back(libraries());
    }

    [[nodiscard]] std::vector<Topic> topics(std::initializer_list<std::u16string_view> phrases,
                                            double weight) {
        std::vector<Topic> made;
        for (const auto phrase : phrases)
            made.push_back({words(phrase), weight});
        return made;
    }
    [[nodiscard]] std::vector<WordId> words(std::u16string_view phrase) {
        std::vector<WordId> ids;
        for (const auto& word : folded_words(phrase))
            ids.push_back(vocabulary.intern(word));
        return ids;
    }
    [[nodiscard]] ParagraphTokens cut(std::u16string_view text) const {
        ParagraphTokens paragraph;
        tokenise(text, vocabulary, paragraph.tokens);
        split_sentences(text, paragraph.tokens, paragraph.sentences);
        return paragraph;
    }

    static Transcript transcript(std::initializer_list<std::u16string_view> paragraphs) {
        Transcript made;
        for (const auto text : paragraphs)
            made.paragraphs.push_back({std::u16string(text), {}});
        return made;
    }
    [[nodiscard]] std::vector<ParagraphTokens> cut(const Transcript& transcript) const {
        std::vector<ParagraphTokens> made;
        for (const auto& paragraph : transcript.paragraphs)
            made.push_back(cut(paragraph.text));
        return made;
    }
    [[nodiscard]] DocumentStructure recognise(const Transcript& transcript) const {
        return StructureRecogniser(frameworks, vocabulary).recognise(transcript, cut(transcript));
    }

    Vocabulary vocabulary;
    std::vector<Framework> frameworks;
    static constexpr std::size_t generic = 0, harbour = 1, library = 2;

private:
    static Framework named(std::string id, std::u16string label) {
        Framework framework;
        framework.id = std::move(id);
        framework.label = std::move(label);
        return framework;
    }
    Framework harbours() {
        Framework framework = named("harbours", u"Harbours");
        framework.bodies = topics({u"harbour authority", u"port"}, 1);
        framework.assessors = topics({u"harbour inspector"}, 1);
        framework.signs = topics({u"harbour", u"pilot", u"berth", u"quay"}, 3);
        framework.areas.push_back({"navigation", u"Navigation", topics({u"pilot", u"buoys", u"channel"}, 3)});
        framework.areas.push_back({"money", u"Money", topics({u"budget", u"dues", u"reserves"}, 3)});
        return framework;
    }
    Framework libraries() {
        Framework framework = named("libraries", u"Libraries");
        framework.bodies = topics({u"library service"}, 1);
        framework.signs = topics({u"library", u"borrowers", u"loans", u"librarian"}, 3);
        framework.areas.push_back({"stock", u"Stock", topics({u"books", u"loans"}, 3)});
        return framework;
    }
};

} // namespace findings::engine::test
