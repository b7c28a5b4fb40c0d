// Holds the package as it is shipped against itself: its list of contents, its names, its library.

#include "package/package_files.hpp"
#include "uno/names.hpp"

#include <gmock/gmock.h>
#include <pugixml.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace findings::package {
namespace {

namespace names = uno::names;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::set<std::string> attributes(const pugi::xml_document& file, const char* xpath) {
    std::set<std::string> values;
    for (const pugi::xpath_node& node : file.select_nodes(xpath))
        values.insert(node.attribute() ? node.attribute().value() : node.node().text().get());
    return values;
}

/// The values of a property anywhere in a configuration file.
std::set<std::string> values(const pugi::xml_document& file, const std::string& property) {
    return attributes(file, ("//prop[@oor:name='" + property + "']/value").c_str());
}

class PackageTest : public testing::Test {
protected:
    pugi::xml_document xml(const std::string& file) {
        pugi::xml_document document;
        EXPECT_TRUE(document.load_string(files.content(file).c_str())) << file;
        return document;
    }
    std::set<std::string> ending(const std::string& suffix) {
        std::set<std::string> found;
        std::ranges::copy_if(files.names(), std::inserter(found, found.end()),
                             [&](const std::string& name) { return name.ends_with(suffix); });
        return found;
    }
    void expect_file(const std::string& name) { EXPECT_THAT(files.names(), Contains(name)); }

    PackageFiles files{FINDINGS_OXT};
};

TEST_F(PackageTest, ManifestNamesJustTheFilesThatTheOfficeRegisters) {
    std::set<std::string> registered = ending(".xcu");
    registered.merge(ending(".rdb"));
    registered.merge(ending(".components"));
    EXPECT_EQ(attributes(xml("META-INF/manifest.xml"), "//@manifest:full-path"), registered);
}

TEST_F(PackageTest, HoldsNoPlaceholders) {
    for (const std::string suffix : {".xml", ".xcu", ".components", ".txt"})
        for (const std::string& name : ending(suffix))
            EXPECT_EQ(files.content(name).find("@FINDINGS"), std::string::npos) << name;
}

TEST_F(PackageTest, DescriptionIsComplete) {
    const pugi::xml_document description = xml("description.xml");
    const auto value = [&](const char* xpath) {
        const std::set<std::string> found = attributes(description, xpath);
        return found.size() == 1 ? *found.begin() : std::string();
    };
    EXPECT_EQ(value("/description/identifier/@value"), names::extension_id);
    EXPECT_EQ(value("/description/version/@value"), FINDINGS_VERSION);
    EXPECT_EQ(value("/description/platform/@value"), "linux_x86_64");
    EXPECT_EQ(value("/description/dependencies/lo:LibreOffice-minimal-version/@value"), "7.4");
    EXPECT_NE(value("/description/publisher/name[@lang='en']"), "");
    EXPECT_NE(value("/description/display-name/name[@lang='en']"), "");
    expect_file(value("/description/icon/default/@xlink:href"));
    expect_file(value("/description/icon/high-contrast/@xlink:href"));
    expect_file(value("/description/registration/simple-license/license-text/@xlink:href"));
    expect_file(value("/description/release-notes/src[@lang='en']/@xlink:href"));
    expect_file(value("/description/extension-description/src[@lang='en']/@xlink:href"));
    EXPECT_NE(files.content("LICENSE").find("Mozilla Public License Version 2.0"), std::string::npos);
    EXPECT_NE(files.content("release-notes_en.txt").find(FINDINGS_VERSION), std::string::npos);
}

TEST_F(PackageTest, LibraryExportsJustTheConstructorsOfTheComponents) {
    const pugi::xml_document components = xml("findings.components");
    expect_file(*attributes(components, "//component/@uri").begin());
    EXPECT_EQ(exported_symbols(FINDINGS_LIBRARY_FILE),
              attributes(components, "//implementation/@constructor"));
    EXPECT_EQ(attributes(components, "//implementation/@name"),
              (std::set<std::string>{names::api_implementation, names::panel_implementation,
                                     names::commands_implementation, names::workspace_implementation}));
    EXPECT_THAT(attributes(components, "//service/@name"), Contains(names::api_service));
}

TEST_F(PackageTest, ConfigurationNamesTheImplementationsThatThereAre) {
    const auto implementations = attributes(xml("findings.components"), "//implementation/@name");
    for (const std::string& factory : values(xml("registry/Factories.xcu"), "FactoryImplementation"))
        EXPECT_THAT(implementations, Contains(factory));
    const pugi::xml_document protocols = xml("registry/ProtocolHandler.xcu");
    EXPECT_THAT(implementations,
                Contains(*attributes(protocols, "/oor:component-data/node/node/@oor:name").begin()));
    EXPECT_EQ(values(protocols, "Protocols"), std::set<std::string>{std::string(names::protocol) + "*"});
}

TEST_F(PackageTest, PanelStandsInTheDeckAndIsMadeByTheFactory) {
    const pugi::xml_document sidebar = xml("registry/Sidebar.xcu");
    EXPECT_EQ(values(sidebar, "Id"), (std::set<std::string>{names::deck, names::panel}));
    EXPECT_EQ(values(sidebar, "DeckId"), std::set<std::string>{names::deck});
    EXPECT_EQ(values(sidebar, "ImplementationURL"), std::set<std::string>{names::panel_url});
    const std::string factory = *values(xml("registry/Factories.xcu"), "Name").begin();
    EXPECT_EQ(names::panel_url, "private:resource/toolpanel/" + factory + "/" + names::panel);
}

TEST_F(PackageTest, MenuToolbarAndImagesNameTheCommandsThatThereAre) {
    const pugi::xml_document addons = xml("registry/Addons.xcu");
    std::set<std::string> commands;
    for (const char* command :
         {names::analyse, names::insert_summary, names::remove_summary, names::show_deck})
        commands.insert(std::string(names::protocol) + command);
    for (const char* part : {"OfficeMenuBarMerging", "OfficeToolBar", "Images"}) {
        const std::string xpath =
            std::string("//node[@oor:name='") + part + "']//prop[@oor:name='URL']/value";
        EXPECT_EQ(attributes(addons, xpath.c_str()), commands) << part;
    }
}

TEST_F(PackageTest, IconsThatAreNamedAreThere) {
    const std::string origin = "%origin%/../", package = std::string(names::package_url) + "/";
    std::set<std::string> icons = values(xml("registry/Addons.xcu"), "ImageSmallURL");
    icons.merge(values(xml("registry/Addons.xcu"), "ImageBigURL"));
    icons.merge(values(xml("registry/Sidebar.xcu"), "IconURL"));
    icons.merge(values(xml("registry/Sidebar.xcu"), "HighContrastIconURL"));
    for (const std::string& icon : icons) {
        const std::string& start = icon.starts_with(origin) ? origin : package;
        ASSERT_THAT(icon, StartsWith(start));
        expect_file(icon.substr(start.size()));
    }
}

TEST_F(PackageTest, ToolbarOfTheWindowStateIsTheOneOfTheAddons) {
    const auto toolbar =
        attributes(xml("registry/Addons.xcu"), "//node[@oor:name='OfficeToolBar']/node/@oor:name");
    const auto states = attributes(xml("registry/WriterWindowState.xcu"), "//node[@oor:op='fuse']/@oor:name");
    ASSERT_EQ(toolbar.size(), 1u);
    EXPECT_EQ(states, std::set<std::string>{"private:resource/toolbar/addon_" + *toolbar.begin()});
}

TEST_F(PackageTest, HoldsTheKnowledge) {
    const std::string folder = std::string(names::knowledge_folder) + "/";
    expect_file(folder + "model/weights.tsv");
    for (const std::string framework :
         {"peel", "fire", "schools", "childrens-services", "cqc", "prisons", "generic"})
        expect_file(folder + "frameworks/" + framework + ".xml");
    EXPECT_TRUE(std::ranges::any_of(
        files.names(), [&](const std::string& name) { return name.starts_with(folder + "lexicon/"); }));
}

TEST(PackageSize, IsAtMostFiveMegabytes) {
    const auto size = std::filesystem::file_size(FINDINGS_OXT);
    std::cout << "findings.oxt: " << size / 1024 << " KB\n";
    EXPECT_LE(size, 5u * 1000 * 1000);
}

TEST(PackageLibrary, NeedsOnlyWhatEveryOfficeHas) {
    const std::set<std::string> everywhere{"libuno_cppuhelpergcc3.so.3",
                                           "libuno_cppu.so.3",
                                           "libuno_sal.so.3",
                                           "libstdc++.so.6",
                                           "libm.so.6",
                                           "libgcc_s.so.1",
                                           "ld-linux-x86-64.so.2",
                                           "libc.so.6"};
    for (const std::string& library : needed_libraries(FINDINGS_LIBRARY_FILE)) {
        std::cout << "needs " << library << '\n';
        EXPECT_THAT(everywhere, Contains(library));
    }
    EXPECT_THAT(unresolved_symbols(FINDINGS_LIBRARY_FILE, FINDINGS_OFFICE_PROGRAM), IsEmpty());
    EXPECT_FALSE(has_search_path(FINDINGS_LIBRARY_FILE));
}

TEST(PackageLibrary, NeedsNoNewerSymbolsThanOtherDistributionsHave) {
    const std::map<std::string, Version> newest_allowed{
        {"GLIBC", {2, 34}}, {"GLIBCXX", {3, 4, 30}}, {"CXXABI", {1, 3, 13}}, {"GCC", {12}}, {"UDK", {4, 4}}};
    for (const auto& [family, version] : newest_versions(FINDINGS_LIBRARY_FILE)) {
        std::cout << family << "_" << to_string(version) << " is the newest of " << family << '\n';
        ASSERT_TRUE(newest_allowed.contains(family)) << family;
        EXPECT_LE(version, newest_allowed.at(family)) << family;
    }
}

} // namespace
} // namespace findings::package
