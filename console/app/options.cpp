// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace eraflazz::console {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto kSettleMs = "900";

[[noreturn]] void refuse(const QString& sentence)
{
    std::fprintf(stderr, "eraflazz-console: %s\n", qPrintable(sentence));
    std::exit(2);
}

std::optional<QSize> sizeFrom(const QString& text)
{
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const auto match = form.match(text);
    return match.hasMatch() ? std::optional(QSize(match.captured(1).toInt(), match.captured(2).toInt())) : std::nullopt;
}

} // namespace

bool asksForWords(int argc, const char* const* argv)
{
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view one) {
        return one == "--version" || one == "-v" || one == "--help" || one == "-h" || one == "--help-all";
    });
}

Options readOptions(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The operator console of Eraflazz."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"ready-file"_s, u"Sign in to the demo that wrote FILE."_s, u"FILE"_s},
        {u"as"_s, u"Sign in to the demo as USER (owner)."_s, u"USER"_s},
        {u"page"_s, u"Open this page first: page.sales ..."_s, u"PAGE"_s},
        {u"subject"_s, u"What that page shall show: a sale's id, an agent's code ..."_s, u"SUBJECT"_s},
        {u"filter"_s, u"For the filter bar of that page."_s, u"FILTER"_s},
        {u"shot"_s, u"Write a picture of the window to FILE once the page is current, then end."_s, u"FILE"_s},
        {u"settle"_s,
         u"With --shot: wait so long after the page is current."_s,
         u"MS"_s,
         QString::fromLatin1(kSettleMs)},
        {u"time"_s,
         u"Say on stderr how long it took until the window was painted, and every stall of 50 ms or more."_s},
        {u"theme"_s, u"light or dark, for this run."_s, u"THEME"_s},
        {u"lang"_s, u"id or en, for this run."_s, u"LANGUAGE"_s},
        {u"size"_s, u"Size of the window: 1440x900."_s, u"WxH"_s},
        {u"settings"_s, u"Keep servers and preferences in DIR."_s, u"DIR"_s},
    });
    parser.process(application);

    Options options;
    options.readyFile = parser.value(u"ready-file"_s);
    options.user = parser.value(u"as"_s);
    options.place = {
        .page = parser.value(u"page"_s), .subject = parser.value(u"subject"_s), .filter = parser.value(u"filter"_s)};
    options.shot = parser.value(u"shot"_s);
    options.settleMs = parser.value(u"settle"_s).toInt();
    options.tellsTime = parser.isSet(u"time"_s);
    options.theme = parser.value(u"theme"_s);
    options.language = parser.value(u"lang"_s);
    options.settings = parser.value(u"settings"_s);
    if (!options.theme.isEmpty() && options.theme != u"light"_s && options.theme != u"dark"_s)
        refuse(u"--theme knows light and dark, not "_s + options.theme);
    if (!options.language.isEmpty() && options.language != u"id"_s && options.language != u"en"_s)
        refuse(u"--lang knows id and en, not "_s + options.language);
    if (parser.isSet(u"size"_s)) {
        options.size = sizeFrom(parser.value(u"size"_s));
        if (!options.size)
            refuse(u"--size wants WxH, such as 1440x900"_s);
    }
    return options;
}

} // namespace eraflazz::console
