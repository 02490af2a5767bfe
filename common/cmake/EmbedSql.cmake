# Writes OUTPUT: a function that returns the text of INPUT. The delimiter keeps SQL free to hold any quote.
file(READ ${INPUT} text)
file(WRITE ${OUTPUT} "#include <string_view>\nnamespace eraflazz::sql {\nstd::string_view ${NAME}();\nstd::string_view ${NAME}()\n{\n    return R\"eraflazz(${text})eraflazz\";\n}\n}\n")
