# The architecture, as code. Every library of ours is made by eraflazz_library(), the only caller of
# target_link_libraries() for them; it refuses a forbidden layer, Qt component or external library when CMake
# configures. Debian keeps Boost, libpq, OpenSSL and the rest in one include folder, so what a target may *include*
# is an allow list checked by CheckIncludes.cmake as a build step of the target.

# Without the compiler's predefined macros moc sees no C++20 in the standard headers, whose concepts it cannot parse.
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)

set(ERAFLAZZ_LAYERS kernel wire core storage pg translate edge paint console_core ui app)

# layer -> layers of ours it may depend on
set(MAY_kernel    kernel)
set(MAY_wire      kernel wire)
set(MAY_core      kernel core)
set(MAY_storage   kernel wire storage)
set(MAY_pg        kernel wire core storage pg)
set(MAY_translate kernel wire core)
set(MAY_edge      kernel wire core translate edge)
# Draws and packs (fonts, PDF, spreadsheets, QR codes). Of ours only the console and eraflazz-report use it: the
# daemon runs without Qt Gui.
set(MAY_paint     kernel paint)
# The console knows the daemon only by what travels on the wire.
set(MAY_console_core kernel wire console_core)
set(MAY_ui        kernel wire paint console_core ui)
set(MAY_app       kernel wire core storage pg translate edge app)

# layer -> Qt components
set(QT_kernel    "")
set(QT_wire      "")
set(QT_core      "")
set(QT_storage   Core Sql)
set(QT_pg        Core Sql)
set(QT_translate "")
set(QT_edge      Core Network WebSockets)
set(QT_paint     Core Gui)
# Gui for the undo stack and key sequences; no widgets.
set(QT_console_core Core DBus Gui Network WebSockets)
set(QT_ui        Core Gui Widgets Charts Svg DBus PrintSupport)
set(QT_app       Core Network Sql WebSockets)

# layer -> external libraries
set(EXTERN_kernel    "")
set(EXTERN_wire      nlohmann_json openssl sodium)
set(EXTERN_core      "")
set(EXTERN_storage   libpq)
set(EXTERN_pg        "")
set(EXTERN_translate toml)
set(EXTERN_edge      boost openssl spdlog)
set(EXTERN_paint     qrencode xlsxwriter)
set(EXTERN_console_core keychain)
set(EXTERN_ui        "")
set(EXTERN_app       boost openssl spdlog libpq sodium toml)

set(EXTERN_TARGET_nlohmann_json nlohmann_json::nlohmann_json)
set(EXTERN_TARGET_openssl OpenSSL::SSL OpenSSL::Crypto)
set(EXTERN_TARGET_sodium PkgConfig::sodium)
set(EXTERN_TARGET_libpq PostgreSQL::PostgreSQL)
set(EXTERN_TARGET_boost Boost::headers)
set(EXTERN_TARGET_spdlog spdlog::spdlog)
set(EXTERN_TARGET_keychain qt6keychain)
set(EXTERN_TARGET_toml PkgConfig::tomlplusplus)
set(EXTERN_TARGET_xlsxwriter PkgConfig::xlsxwriter)
set(EXTERN_TARGET_qrencode PkgConfig::qrencode)

# layer -> <includes> allowed, as a regular expression over the text between < and >
set(STD "[a-z_0-9]+")
set(INCLUDE_kernel    "^(${STD}|time\\.h)$")
set(INCLUDE_wire      "^(${STD}|nlohmann/.*|openssl/.*|sodium\\.h)$")
set(INCLUDE_core      "^${STD}$")
set(INCLUDE_storage   "^(${STD}|libpq-fe\\.h|Q[A-Za-z]+|endian\\.h|poll\\.h)$")
set(INCLUDE_pg        "^(${STD}|Q[A-Za-z]+)$")
set(INCLUDE_translate "^(${STD}|toml\\+\\+/toml\\.h)$")
set(INCLUDE_edge      "^(${STD}|boost/.*|openssl/.*|spdlog/.*|Q[A-Za-z]+|(sys|netinet|arpa)/[a-z_]+\\.h|[a-z_]+\\.h)$")
set(INCLUDE_paint     "^(${STD}|Q[A-Za-z]+|qrencode\\.h|xlsxwriter\\.h|unistd\\.h)$")
set(INCLUDE_console_core "^(${STD}|Q[A-Za-z]+|qt6keychain/keychain\\.h)$")
set(INCLUDE_ui        "^(${STD}|Q[A-Za-z]+)$")
set(INCLUDE_app       "^.*$")
# core: no clock, no threads, no I/O, whatever the standard library offers.
set(FORBID_core       "^(thread|mutex|shared_mutex|condition_variable|future|chrono|fstream|iostream|filesystem|random|cstdio|ctime)$")

function(eraflazz_check_includes target layer)
    set(stamp ${CMAKE_CURRENT_BINARY_DIR}/${target}.includes)
    set(files "")
    foreach(source IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
        if(source MATCHES "\\.(cpp|h)$")
            list(APPEND files ${source})
        endif()
    endforeach()
    file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(APPEND files ${headers})
    list(REMOVE_DUPLICATES files)
    add_custom_command(OUTPUT ${stamp}
        COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" "-DALLOW=${INCLUDE_${layer}}" "-DFORBID=${FORBID_${layer}}"
                "-DNAME=${target} (${layer})" -DSTAMP=${stamp} -P ${PROJECT_SOURCE_DIR}/common/cmake/CheckIncludes.cmake
        DEPENDS ${files} ${PROJECT_SOURCE_DIR}/common/cmake/CheckIncludes.cmake VERBATIM)
    add_custom_target(${target}_includes DEPENDS ${stamp})
    add_dependencies(${target} ${target}_includes)
endfunction()

# eraflazz_library(name LAYER layer SOURCES ... [SQL ...] [DEPENDS ...] [QT ...] [EXTERN ...])
function(eraflazz_library name)
    cmake_parse_arguments(PARSE_ARGV 1 A "" "LAYER" "SOURCES;SQL;DEPENDS;QT;EXTERN")
    if(NOT A_LAYER IN_LIST ERAFLAZZ_LAYERS)
        message(FATAL_ERROR "${name}: unknown layer '${A_LAYER}'")
    endif()
    set(target eraflazz_${name})
    set(generated "")
    foreach(sql IN LISTS A_SQL)
        eraflazz_embed_sql(${name} ${sql} file)
        list(APPEND generated ${file})
    endforeach()
    add_library(${target} STATIC ${A_SOURCES} ${generated})
    set_target_properties(${target} PROPERTIES ERAFLAZZ_LAYER ${A_LAYER})
    if(A_QT)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
    foreach(dep IN LISTS A_DEPENDS)
        if(NOT TARGET eraflazz_${dep})
            message(FATAL_ERROR "${name} depends on '${dep}', which is not declared before it")
        endif()
        get_target_property(layer eraflazz_${dep} ERAFLAZZ_LAYER)
        if(NOT layer IN_LIST MAY_${A_LAYER})
            message(FATAL_ERROR "${name} (${A_LAYER}) may not depend on ${dep} (${layer})")
        endif()
        target_link_libraries(${target} PUBLIC eraflazz_${dep})
    endforeach()
    foreach(part IN LISTS A_QT)
        if(NOT part IN_LIST QT_${A_LAYER})
            message(FATAL_ERROR "${name} (${A_LAYER}) may not use Qt${part}")
        endif()
        target_link_libraries(${target} PUBLIC Qt6::${part})
    endforeach()
    foreach(lib IN LISTS A_EXTERN)
        if(NOT lib IN_LIST EXTERN_${A_LAYER})
            message(FATAL_ERROR "${name} (${A_LAYER}) may not use ${lib}")
        endif()
        target_link_libraries(${target} PUBLIC ${EXTERN_TARGET_${lib}})
    endforeach()
    target_link_libraries(${target} PRIVATE eraflazz_warnings)
    eraflazz_check_includes(${target} ${A_LAYER} ${A_SOURCES})

    # Include root with one link: "wallet/core/x.h" is found only by those who link wallet_core.
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE path)
    string(FIND "${path}" "/" cut)
    math(EXPR cut "${cut} + 1")
    string(SUBSTRING "${path}" ${cut} -1 path) # drops daemon/, common/ or console/
    set(root ${PROJECT_BINARY_DIR}/roots/${name})
    get_filename_component(parent ${root}/${path} DIRECTORY)
    file(MAKE_DIRECTORY ${parent})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${path} SYMBOLIC)
    target_include_directories(${target} PUBLIC ${root})
endfunction()

# Turns sql/NAME.sql into a function `std::string_view eraflazz::sql::NAME()`, declared where it is used.
function(eraflazz_embed_sql target sql out)
    get_filename_component(base ${sql} NAME_WE)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${target}_sql_${base}.cpp)
    add_custom_command(OUTPUT ${file}
        COMMAND ${CMAKE_COMMAND} -DINPUT=${CMAKE_CURRENT_SOURCE_DIR}/${sql} -DOUTPUT=${file} -DNAME=${base}
                -P ${PROJECT_SOURCE_DIR}/common/cmake/EmbedSql.cmake
        DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${sql} ${PROJECT_SOURCE_DIR}/common/cmake/EmbedSql.cmake VERBATIM)
    set(${out} ${file} PARENT_SCOPE)
endfunction()

# eraflazz_program(name SOURCES ... DEPENDS ... [QT ...] [EXTERN ...]): an executable; composition roots may link anything.
function(eraflazz_program name)
    cmake_parse_arguments(PARSE_ARGV 1 A "" "" "SOURCES;DEPENDS;QT;EXTERN")
    add_executable(${name} ${A_SOURCES})
    foreach(dep IN LISTS A_DEPENDS)
        target_link_libraries(${name} PRIVATE eraflazz_${dep})
    endforeach()
    foreach(part IN LISTS A_QT)
        target_link_libraries(${name} PRIVATE Qt6::${part})
    endforeach()
    foreach(lib IN LISTS A_EXTERN)
        target_link_libraries(${name} PRIVATE ${EXTERN_TARGET_${lib}})
    endforeach()
    if(A_QT)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
    endif()
    target_link_libraries(${name} PRIVATE eraflazz_warnings)
endfunction()
