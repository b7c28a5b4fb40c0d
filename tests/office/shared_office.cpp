#include "office/office_process.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <vector>

namespace findings::office {
namespace {

/// The office must end before the process does: the bridge outlives no static object.
class OfficeEnvironment final : public testing::Environment {
public:
    OfficeProcess& office() {
        if (!office_ || !office_->is_running()) {
            office_.reset();
            office_ = std::make_unique<OfficeProcess>(
                std::vector<std::filesystem::path>{FINDINGS_PROBE_COMPONENTS, FINDINGS_PROBE_LIBRARY});
        }
        return *office_;
    }
    void TearDown() override { office_.reset(); }

private:
    std::unique_ptr<OfficeProcess> office_;
};

OfficeEnvironment* const environment = new OfficeEnvironment;
const testing::Environment* const registered = testing::AddGlobalTestEnvironment(environment);

} // namespace

OfficeProcess& shared_office() {
    return environment->office();
}

} // namespace findings::office
