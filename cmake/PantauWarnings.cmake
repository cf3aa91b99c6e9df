# Targets that every Pantau target links: warnings, Qt's strict definitions, sanitizers.

add_library(pantau_warnings INTERFACE)
target_compile_options(pantau_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-qual -Wdouble-promotion -Wformat=2
  $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wsuggest-override>
  $<$<CXX_COMPILER_ID:Clang>:-Wthread-safety>)
if(NOT PANTAU_SANITIZE)
  # GCC's null-dereference analysis reports false positives in instrumented code.
  target_compile_options(pantau_warnings INTERFACE -Wnull-dereference)
endif()
if(PANTAU_WERROR)
  target_compile_options(pantau_warnings INTERFACE -Werror)
endif()
target_compile_definitions(pantau_warnings INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(PANTAU_SANITIZE)
  add_compile_options(-fsanitize=${PANTAU_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${PANTAU_SANITIZE})
endif()
