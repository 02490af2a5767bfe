# One INTERFACE target carries warnings, sanitizers and Qt's strictness to every target of ours.
add_library(eraflazz_warnings INTERFACE)
target_compile_options(eraflazz_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Woverloaded-virtual
    -Wnon-virtual-dtor -Wcast-align -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Werror=switch -Werror=return-type
    -fstack-protector-strong
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op>
    $<$<BOOL:${ERAFLAZZ_WERROR}>:-Werror>)
target_compile_definitions(eraflazz_warnings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_link_libraries(eraflazz_warnings INTERFACE Threads::Threads)
if(ERAFLAZZ_SANITIZE)
    target_compile_options(eraflazz_warnings INTERFACE -fsanitize=${ERAFLAZZ_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(eraflazz_warnings INTERFACE -fsanitize=${ERAFLAZZ_SANITIZE})
endif()
if(ERAFLAZZ_COVERAGE)
    target_compile_options(eraflazz_warnings INTERFACE --coverage -O0)
    target_link_options(eraflazz_warnings INTERFACE --coverage)
endif()
if(ERAFLAZZ_FUZZ)
    target_compile_options(eraflazz_warnings INTERFACE -fsanitize=fuzzer-no-link) # lets the fuzzer see which way the code went
endif()
