# The few words that the top CMakeLists.txt is written in.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(fmt REQUIRED)
# libpq and libcurl are loaded while running, not linked: only their headers are needed here.
find_path(LIBPQ_INCLUDE libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)
find_path(LIBCURL_INCLUDE curl/curl.h PATH_SUFFIXES ${CMAKE_LIBRARY_ARCHITECTURE} REQUIRED)
include_directories(SYSTEM ${LIBPQ_INCLUDE} ${LIBCURL_INCLUDE})
if(DONDOC_TESTS)
  find_package(GTest REQUIRED)
  # Defined here alone (base/test_source_folder.h): a compile cache serves every other test in any checkout.
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/test_source_folder.cc @ONLY CONTENT
       "#include \"base/test_source_folder.h\"\n\nstd::filesystem::path dondoc::base::source_folder() { return \"@CMAKE_SOURCE_DIR@\"; }\n")
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Werror=return-type -fno-omit-frame-pointer)
find_program(CCACHE ccache)
if(CCACHE)
  # So that what is compiled with precompiled headers is kept too; the compilers then have to name what they took.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  else()
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endif()

# What most files include, parsed once instead of seven hundred times. A file still includes what it uses.
set(precompiled <algorithm> <array> <charconv> <chrono> <cstdint> <functional> <map> <memory> <mutex> <optional>
    <set> <span> <sstream> <stdexcept> <string> <string_view> <unordered_map> <unordered_set> <utility> <variant> <vector>
    <boost/describe.hpp> <boost/json/value.hpp> <boost/mp11/algorithm.hpp>)
set(precompiled_test ${precompiled} <gmock/gmock.h> <gtest/gtest.h>)

# precompile(TARGET FIRST HEADERS...): the target reads the headers as the target FIRST has compiled them.
function(precompile target first)
  if(target STREQUAL first)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
endfunction()

# folder(NAME DEPENDENCIES...): a library of all of src/NAME, and a program
# NAME_test of the *_test.cc files that stand beside the code.
function(folder name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cc ${CMAKE_SOURCE_DIR}/src/${name}/*.c)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  if(sources)
    add_library(dondoc_${name} STATIC ${sources})
    set(kind PUBLIC)
  else()
    add_library(dondoc_${name} INTERFACE)
    set(kind INTERFACE)
  endif()
  target_include_directories(dondoc_${name} ${kind} ${CMAKE_SOURCE_DIR}/src)
  if(sources)
    precompile(dondoc_${name} dondoc_base ${precompiled})
  endif()
  foreach(dependency ${ARGN})
    target_link_libraries(dondoc_${name} ${kind} dondoc_${dependency})
  endforeach()
  set_property(GLOBAL PROPERTY dondoc_kind_${name} ${kind})
  if(DONDOC_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test dondoc_${name} GTest::gtest_main GTest::gmock)
    target_sources(${name}_test PRIVATE ${CMAKE_BINARY_DIR}/test_source_folder.cc)
    # What is tested is compiled as it is shipped, once; the cases themselves need no speed.
    target_compile_options(${name}_test PRIVATE -O1 -g1)
    precompile(${name}_test base_test ${precompiled_test})
    # One process for all its cases: what they share (a PostgreSQL) starts once.
    add_test(NAME ${name}_test COMMAND ${name}_test)
    set_tests_properties(${name}_test PROPERTIES TIMEOUT 1500)
  endif()
endfunction()

# embed(FOLDER NAME DIRECTORY PATTERNS...): makes the files part of the library
# of FOLDER, which may then declare and call
#   std::span<const base::EmbeddedFile> dondoc::FOLDER::embedded_NAME();
# Their bytes are taken as they stand and cost the compiler nothing.
function(embed folder name directory)
  list(TRANSFORM ARGN PREPEND ${directory}/ OUTPUT_VARIABLE patterns)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${patterns})
  list(SORT files)
  set(bytes "")
  set(table "")
  set(symbols "")
  set(number 0)
  foreach(path ${files})
    file(RELATIVE_PATH relative ${directory} ${path})
    set(symbol embedded_${folder}_${name}_${number})
    string(APPEND bytes "asm(\".section .rodata\\n.global ${symbol}\\n${symbol}:\\n.incbin \\\"${path}\\\"\\n\"\n"
                        "    \".global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n.previous\");\n")
    string(APPEND symbols "extern \"C\" const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND table "      {\"${relative}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  set(out ${CMAKE_BINARY_DIR}/embedded/${folder}_${name}.cc)
  file(CONFIGURE OUTPUT ${out} @ONLY CONTENT "// Made by embed() of cmake/dondoc.cmake.
#include <cstddef>
#include <span>

#include \"base/embedded.h\"

${bytes}${symbols}
namespace dondoc::${folder} {
std::span<const base::EmbeddedFile> embedded_${name}() {
  static const base::EmbeddedFile files[] = {
${table}      {},
  };
  return {files, ${number}};
}
}  // namespace dondoc::${folder}
")
  set_source_files_properties(${out} PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(dondoc_${folder} PRIVATE ${out})
endfunction()

# A program that reads one document lives for three milliseconds, half of which
# the loading of shared libraries would take. What is built to be used is
# therefore linked with archives, where Debian ships them; it must be built anew
# when one of these libraries is mended.
set(archive_of_pugixml pugixml)
set(archive_of_sodium sodium)
set(archive_of_sqlite3 sqlite3)
set(archive_of_Boost__json boost_json)
set(archive_of_ical ical icui18n icuuc icudata)
set(archive_of_ICU__uc icuuc icudata)
set(archive_of_ICU__i18n icui18n icuuc icudata)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_link_options(-static-libstdc++ -static-libgcc -Wl,--as-needed -Wl,--gc-sections)
endif()

function(link_libraries_of name)
  get_property(kind GLOBAL PROPERTY dondoc_kind_${name})
  foreach(library ${ARGN})
    string(MAKE_C_IDENTIFIER ${library} word)
    set(link ${library})
    if(library STREQUAL "CLI11")  # header only
      set(link "")
    elseif(library STREQUAL "mimalloc")
      if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")  # sanitizers have an allocator of theirs
        set(link "")
      endif()
    elseif(CMAKE_BUILD_TYPE STREQUAL "Release" AND library STREQUAL "fmt::fmt")
      set(link fmt::fmt-header-only)
    elseif(CMAKE_BUILD_TYPE STREQUAL "Release" AND archive_of_${word})
      set(link "")
      foreach(archive ${archive_of_${word}})
        find_library(DONDOC_ARCHIVE_${archive} NAMES lib${archive}.a)
        if(DONDOC_ARCHIVE_${archive})
          list(APPEND link ${DONDOC_ARCHIVE_${archive}})
        else()
          list(APPEND link ${archive})
        endif()
      endforeach()
    endif()
    target_link_libraries(dondoc_${name} ${kind} ${link})
  endforeach()
endfunction()

# Only read by tests/layers.py.
function(library)
endfunction()

function(program name folder)
  if(EXISTS ${CMAKE_SOURCE_DIR}/src/${folder}/main.cc)
    add_executable(${name} ${CMAKE_SOURCE_DIR}/src/${folder}/main.cc)
    target_link_libraries(${name} dondoc_${folder})
  endif()
endfunction()
