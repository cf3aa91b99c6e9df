# pantau_test(NAME SOURCES file... [LINKS room-or-target...] [LABELS label...] [TIMEOUT seconds] [NEEDS program-target...])
# One executable test_NAME and one ctest entry NAME. The label `threads` puts it among those that ThreadSanitizer runs,
# `figures` among those that hold a bar of an optimised program, which run without sanitizers too; `optimised` says that
# it runs without them only. What lies in tests/core gets the label `core`.
# NEEDS names programs that the test starts: they are built first, and PANTAU_BIN_DIR tells the test where they lie.
# ctest's --parallel counts half processors, of which a test takes two; one that mostly waits says HALF_PROCESSOR.

add_custom_target(pantau_threads COMMENT "Tests that cross threads")
add_custom_target(pantau_figures COMMENT "Tests that hold a bar of an optimised program")
add_custom_target(pantau_tests COMMENT "Every test executable")

function(pantau_test name)
  cmake_parse_arguments(ARG "HALF_PROCESSOR" "TIMEOUT" "SOURCES;LINKS;LABELS;NEEDS" ${ARGN})
  if(ARG_UNPARSED_ARGUMENTS OR NOT ARG_SOURCES)
    message(FATAL_ERROR "pantau_test(${name}): needs SOURCES and does not know '${ARG_UNPARSED_ARGUMENTS}'")
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(test_${name} ${ARG_SOURCES})
  # Fixtures of two files may bear one name.
  set_target_properties(test_${name} PROPERTIES UNITY_BUILD OFF)
  # Most of the time of a build from nothing went into Catch2's macros: into optimising them, into debug information of
  # their variables, into watching them for undefined behaviour. The rooms' code keeps all of that, but for
  # what stands in headers and is compiled here.
  target_compile_options(test_${name} PRIVATE -O0 -g1 -fno-sanitize=undefined)
  if(PANTAU_SANITIZE MATCHES "address")
    # Here all of them are compiled. What GCC falsely reports of instrumented code it reports of optimised code only.
    target_compile_options(test_${name} PRIVATE -Werror)
  endif()
  foreach(link IN LISTS ARG_LINKS)
    if(TARGET Pantau::${link})
      target_link_libraries(test_${name} PRIVATE Pantau::${link})
    else()
      target_link_libraries(test_${name} PRIVATE ${link})
    endif()
  endforeach()
  target_link_libraries(test_${name} PRIVATE pantau_test_main pantau_warnings)
  target_compile_definitions(test_${name} PRIVATE
    PANTAU_SOURCE_DIR="${CMAKE_SOURCE_DIR}" PANTAU_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  add_dependencies(pantau_tests test_${name})
  if(ARG_NEEDS)
    add_dependencies(test_${name} ${ARG_NEEDS})
  endif()
  foreach(label IN ITEMS threads figures)
    if(label IN_LIST ARG_LABELS)
      add_dependencies(pantau_${label} test_${name})
    endif()
  endforeach()
  add_test(NAME ${name} COMMAND test_${name})
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${CMAKE_SOURCE_DIR}/tests/core/")
    list(APPEND ARG_LABELS core)
  endif()
  set(halves 2)
  if(ARG_HALF_PROCESSOR)
    set(halves 1)
  endif()
  set_tests_properties(${name} PROPERTIES
    LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT} PROCESSORS ${halves} SKIP_RETURN_CODE 77)
  if(PANTAU_SANITIZE STREQUAL "thread")
    set_tests_properties(${name} PROPERTIES
      ENVIRONMENT "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp")
  endif()
endfunction()

# pantau_test_foreign_leaks(NAME...): these load a graphics driver or run Qt's animations, which keep memory of their own
# at the end. The driver is gone by then and Qt has no frame pointers, so LeakSanitizer cannot be told whose it is: it
# does not look for leaks in them. Everything else of AddressSanitizer stays.
function(pantau_test_foreign_leaks)
  if(PANTAU_SANITIZE MATCHES "address")
    set_tests_properties(${ARGN} PROPERTIES ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
  endif()
endfunction()
