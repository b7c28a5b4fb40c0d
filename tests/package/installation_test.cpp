// The package in a real office: what it brings is there, and goes again with it.

#include "office/office_process.hpp"
#include "package/package_files.hpp"
#include "uno/names.hpp"
#include "uno/text_conversion.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <gmock/gmock.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace findings::package {
namespace {

namespace names = uno::names;
namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::OfficeProcess;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using uno::to_uno;
using uno::to_utf8;
using Names = std::set<std::string>;

/// Where the configuration lists what extensions bring.
const std::vector<std::string> configuration_lists{
    "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBarMerging",
    "/org.openoffice.Office.Addons/AddonUI/OfficeToolBar",
    "/org.openoffice.Office.Addons/AddonUI/Images",
    "/org.openoffice.Office.ProtocolHandler/HandlerSet",
    "/org.openoffice.Office.UI.Factories/Registered/UIElementFactories",
    "/org.openoffice.Office.UI.Sidebar/Content/DeckList",
    "/org.openoffice.Office.UI.Sidebar/Content/PanelList",
    "/org.openoffice.Office.UI.WriterWindowState/UIElements/States"};

bool is_ours(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return text.find("findings") != text.npos;
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The files below the folder that have our name, or speak of us.
Names files_of_ours(const fs::path& folder) {
    Names found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().lexically_relative(folder).string();
        if (is_ours(name) || (entry.is_regular_file() && is_ours(content_of(entry.path()))))
            found.insert(name);
    }
    return found;
}

class Installation : public testing::Test {
protected:
    Names declared(const char* xpath) {
        pugi::xml_document components;
        EXPECT_TRUE(
            components.load_string(PackageFiles(FINDINGS_OXT).content("findings.components").c_str()));
        Names found;
        for (const pugi::xpath_node& node : components.select_nodes(xpath))
            found.insert(node.node().attribute("name").value());
        return found;
    }

    static Reference<css::uno::XInterface> instance(const OfficeProcess& office, const std::string& name) {
        return office::in_words([&] {
            return office.context()->getServiceManager()->createInstanceWithContext(to_uno(name),
                                                                                    office.context());
        });
    }

    /// Our entries in one of the configuration's lists.
    static Names configured(const OfficeProcess& office, const std::string& list) {
        return office::in_words([&] {
            css::beans::NamedValue path;
            path.Name = "nodepath";
            path.Value <<= to_uno(list);
            css::uno::Sequence<css::uno::Any> arguments(1);
            arguments[0] <<= path;
            const Reference<css::container::XNameAccess> entries(
                css::configuration::theDefaultProvider::get(office.context())
                    ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                                  arguments),
                UNO_QUERY_THROW);
            Names found;
            for (const rtl::OUString& name : entries->getElementNames())
                if (is_ours(to_utf8(name))) found.insert(to_utf8(name));
            return found;
        });
    }

    /// What `unopkg list` says.
    static std::string listed(const OfficeProcess& office) {
        const fs::path log = office.folder() / "office.log";
        const auto before = content_of(log).size();
        EXPECT_EQ(office.unopkg({"list"}), 0);
        return content_of(log).substr(before);
    }
};

TEST_F(Installation, EveryComponentThatIsDeclaredCanBeMade) {
    const OfficeProcess office({}, {FINDINGS_OXT});
    const Names implementations = declared("//implementation");
    ASSERT_THAT(implementations, Not(IsEmpty()));
    for (const std::string& name : implementations) {
        const Reference<css::lang::XServiceInfo> made(instance(office, name), UNO_QUERY);
        ASSERT_TRUE(made.is()) << name;
        EXPECT_EQ(to_utf8(made->getImplementationName()), name);
    }
    for (const std::string& name : declared("//service[starts-with(@name, 'org.findings.')]"))
        EXPECT_TRUE(instance(office, name).is()) << name;
}

TEST_F(Installation, RemovingThePackageLeavesNothingOfIt) {
    OfficeProcess office;
    office.stop();
    const fs::path profile = office.folder() / "profile";
    ASSERT_THAT(files_of_ours(profile), IsEmpty());

    const fs::path package = office.folder() / "package.oxt"; // where the office's user may read it
    fs::copy_file(FINDINGS_OXT, package);
    ASSERT_EQ(office.unopkg({"add", "-s", package.string()}), 0);
    const std::string list = listed(office);
    EXPECT_THAT(list, HasSubstr(names::extension_id));
    EXPECT_THAT(list, HasSubstr("is registered: yes"));
    EXPECT_THAT(files_of_ours(profile), Not(IsEmpty()));
    office.start();
    EXPECT_TRUE(instance(office, names::api_implementation).is());
    for (const std::string& each : configuration_lists)
        EXPECT_THAT(configured(office, each), Not(IsEmpty())) << each;
    office.stop();

    ASSERT_EQ(office.unopkg({"remove", names::extension_id}), 0);
    EXPECT_THAT(listed(office), Not(HasSubstr(names::extension_id)));
    office.start();
    for (const std::string& name : declared("//implementation"))
        EXPECT_FALSE(instance(office, name).is()) << name;
    for (const std::string& each : configuration_lists)
        EXPECT_THAT(configured(office, each), IsEmpty()) << each;
    office.stop();
    EXPECT_THAT(files_of_ours(profile), IsEmpty());
}

} // namespace
} // namespace findings::package
