# Writes OUTPUT: namespace SPACE with a function of each FILES entry, named after the file, that returns its text.
set(out "#include <string_view>\nnamespace ${SPACE} {\n")
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(APPEND out "std::string_view ${name}();\nstd::string_view ${name}()\n{\n    return R\"eraflazz(${text})eraflazz\";\n}\n")
endforeach()
file(WRITE ${OUTPUT} "${out}}\n")
