#include "exchange/csv.hpp"

#include "example_assessment.hpp"

#include <gtest/gtest.h>

namespace findings::exchange {
namespace {

TEST(Csv, NamesItsColumns) {
    EXPECT_EQ(csv_header(), "file,id,kind,polarity,areas,confidence,summary,quote,begin,end\r\n");
}

TEST(Csv, QuotesFieldsWithCommasQuotationMarksAndLineEnds) {
    ExampleAssessment example;
    const auto ids = finding_ids(example.analysed());
    EXPECT_EQ(to_csv(example.analysed()),
              "port.txt," + ids[0] +
                  ",judgement,positive,overall,0.97,I am satisfied,I am satisfied,13,27\r\n" + "port.txt," +
                  ids[1] +
                  ",strength,positive,upkeep;crew,0.667,\"Quays are \"\"sound\"\", clean\","
                  "\"Quays are \"\"sound\"\",\r\nclean\",29,54\r\n");
}

TEST(Csv, HasNoRowsWithoutFindings) {
    ExampleAssessment example;
    example.assessment().findings.clear();
    EXPECT_EQ(to_csv(example.analysed()), "");
}

} // namespace
} // namespace findings::exchange
