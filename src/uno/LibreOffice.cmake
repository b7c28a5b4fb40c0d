# Finds LibreOffice with its SDK, and makes what the SDK leaves to its user: the C++ headers of the office's
# types and of ours, and the type library of ours.
find_path(LIBREOFFICE_SDK bin/cppumaker PATHS /usr/lib/libreoffice/sdk /usr/lib64/libreoffice/sdk
          /opt/libreoffice/sdk DOC "The SDK's folder" REQUIRED NO_DEFAULT_PATH)
find_path(LIBREOFFICE_PROGRAM types/offapi.rdb PATHS ${LIBREOFFICE_SDK}/../program
          DOC "The office's program folder" REQUIRED NO_DEFAULT_PATH)
cmake_path(NORMAL_PATH LIBREOFFICE_PROGRAM)
cmake_path(ABSOLUTE_PATH LIBREOFFICE_PROGRAM NORMALIZE)
set(LIBREOFFICE_TYPES ${LIBREOFFICE_PROGRAM}/types.rdb ${LIBREOFFICE_PROGRAM}/types/offapi.rdb)

file(GLOB_RECURSE idl_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/idl/*.idl)
set(FINDINGS_TYPES ${CMAKE_CURRENT_BINARY_DIR}/findings.rdb)
add_custom_command(
    OUTPUT ${FINDINGS_TYPES}
    COMMAND ${LIBREOFFICE_SDK}/bin/unoidl-write ${LIBREOFFICE_TYPES} ${PROJECT_SOURCE_DIR}/idl ${FINDINGS_TYPES}
    DEPENDS ${idl_files}
    COMMENT "Writing the type library" VERBATIM)

# cppumaker takes a relative output folder only.
add_custom_command(
    OUTPUT office_headers.stamp
    COMMAND ${LIBREOFFICE_SDK}/bin/cppumaker -Gc -O./office_headers ${LIBREOFFICE_TYPES}
    COMMAND ${CMAKE_COMMAND} -E touch office_headers.stamp
    DEPENDS ${LIBREOFFICE_TYPES}
    WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
    COMMENT "Making the C++ headers of the office's types" VERBATIM)
list(TRANSFORM LIBREOFFICE_TYPES PREPEND -X OUTPUT_VARIABLE known_types)
add_custom_command(
    OUTPUT own_headers.stamp
    COMMAND ${LIBREOFFICE_SDK}/bin/cppumaker -Gc -O./own_headers "-Torg.findings.*" ${known_types} ${FINDINGS_TYPES}
    COMMAND ${CMAKE_COMMAND} -E touch own_headers.stamp
    DEPENDS ${FINDINGS_TYPES}
    WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
    COMMENT "Making the C++ headers of our types" VERBATIM)
add_custom_target(uno_headers DEPENDS office_headers.stamp own_headers.stamp ${FINDINGS_TYPES})

# What every program that speaks UNO is compiled and linked with.
add_library(findings_libreoffice INTERFACE)
add_library(findings::libreoffice ALIAS findings_libreoffice)
add_dependencies(findings_libreoffice uno_headers)
target_include_directories(findings_libreoffice SYSTEM INTERFACE
    ${LIBREOFFICE_SDK}/include
    ${CMAKE_CURRENT_BINARY_DIR}/office_headers
    ${CMAKE_CURRENT_BINARY_DIR}/own_headers)
target_compile_definitions(findings_libreoffice INTERFACE UNX LINUX CPPU_ENV=gcc3)
target_link_directories(findings_libreoffice INTERFACE ${LIBREOFFICE_SDK}/lib)
target_link_libraries(findings_libreoffice INTERFACE uno_cppuhelpergcc3 uno_cppu uno_sal)
target_link_options(findings_libreoffice INTERFACE -Wl,--allow-shlib-undefined)
