#include "office/office_process.hpp"
#include "office/writer_test_document.hpp"

#include "uno/property_access.hpp"

#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <gtest/gtest.h>

#include <iostream>

namespace findings::office {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_uno;

TEST(WriterDocument, ReadsAndWritesTwentyThousandParagraphs) {
    std::vector<std::u16string> lines;
    for (int i = 0; i < 20000; ++i) {
        std::u16string line = u"Paragraph";
        for (int k = 0; k < 59; ++k)
            line += u" quay" + std::u16string(1, static_cast<char16_t>(u'a' + (i * 7 + k) % 26));
        lines.push_back(line + u".");
    }
    const WriterTestDocument document(shared_office().import(lines));
    const Reference<css::task::XJob> probe(
        shared_office().context()->getServiceManager()->createInstanceWithContext(
            "org.findings.test.SnapshotProbe", shared_office().context()),
        UNO_QUERY_THROW);
    css::uno::Sequence<css::beans::NamedValue> arguments(1);
    arguments.getArray()[0].Value <<= document.document();
    rtl::OUString report;
    probe->execute(arguments) >>= report;
    std::cout << uno::to_utf8(report);
    EXPECT_EQ(report.indexOf("failed"), -1);
}

} // namespace
} // namespace findings::office
