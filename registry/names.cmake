# Every name that the office and the C++ code must agree on, written once: configure_file puts these into the
# XML files of the extension and into uno/names.hpp.
set(FINDINGS_EXTENSION_ID org.findings.extension)
set(FINDINGS_PLATFORM Linux_x86_64)
set(FINDINGS_PLATFORM_TOKEN linux_x86_64)
set(FINDINGS_LIBRARY findings.uno.so)

# The public service and the implementations behind the components file. The constructor of an implementation
# is its name with underscores, followed by _get_implementation.
set(FINDINGS_API_SERVICE org.findings.Findings)
set(FINDINGS_API_IMPLEMENTATION org.findings.comp.Findings)
set(FINDINGS_PANEL_IMPLEMENTATION org.findings.comp.PanelFactory)
set(FINDINGS_COMMANDS_IMPLEMENTATION org.findings.comp.Commands)
set(FINDINGS_WORKSPACE_IMPLEMENTATION org.findings.comp.Workspace)

# The commands are PROTOCOL followed by a path.
set(FINDINGS_PROTOCOL org.findings:)
set(FINDINGS_ANALYSE analyse)
set(FINDINGS_INSERT_SUMMARY insertSummary)
set(FINDINGS_REMOVE_SUMMARY removeSummary)
set(FINDINGS_SHOW_DECK showDeck)

# The sidebar: one deck with one panel, made by the factory.
set(FINDINGS_DECK FindingsDeck)
set(FINDINGS_PANEL FindingsPanel)
set(FINDINGS_PANEL_FACTORY FindingsPanelFactory)
set(FINDINGS_PANEL_URL private:resource/toolpanel/${FINDINGS_PANEL_FACTORY}/${FINDINGS_PANEL})

# The toolbar's node in Addons.xcu; the office derives the toolbar's URL from it.
set(FINDINGS_TOOLBAR org.findings.toolbar)

# Where things stand in the package.
set(FINDINGS_PACKAGE_URL vnd.sun.star.extension://${FINDINGS_EXTENSION_ID})
set(FINDINGS_KNOWLEDGE_FOLDER knowledge)

foreach(component API PANEL COMMANDS WORKSPACE)
    string(REPLACE "." "_" constructor "${FINDINGS_${component}_IMPLEMENTATION}_get_implementation")
    set(FINDINGS_${component}_CONSTRUCTOR ${constructor})
endforeach()
