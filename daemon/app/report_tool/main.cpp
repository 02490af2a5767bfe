// SPDX-License-Identifier: GPL-3.0-or-later
// eraflazz-report: what `eraflazzd report` shows, on paper and as spreadsheets. A program of its own, so that a server
// without screen, fonts and the libraries that draw them runs the daemon all the same.
#include "app/report_commands.h"
#include "report/pdf/report_pdf.h"
#include "report/xlsx/report_xlsx.h"

#include <QGuiApplication>

#include <exception>
#include <iostream>
#include <map>
#include <string>

namespace {

using namespace eraflazz;

std::string pdf(const report::ReportTable& table)
{
    const QByteArray bytes = report::toPdf(table);
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// A server's shell has no session of a desktop; Qt says so to nobody's use.
void say(QtMsgType, const QMessageLogContext&, const QString& message)
{
    if (!message.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR")))
        std::cerr << message.toStdString() << '\n';
}

int run(int argc, char** argv)
{
    const std::string name = argc > 1 ? argv[1] : "";
    if (name.empty() || name == "help" || name == "--help") {
        std::cerr << "eraflazz-report NAME " << app::kReportOptions << "\n  and --format pdf|xlsx\n";
        return name.empty() ? 2 : 0;
    }
    std::map<std::string, std::string> options;
    for (int i = 2; i < argc; ++i) {
        const std::string option = argv[i];
        const bool hasValue = i + 1 < argc && std::string(argv[i + 1]).rfind("--", 0) != 0;
        options[option] = hasValue ? argv[++i] : "1";
    }
    return app::runReportCommand(name, options, {{"pdf", pdf}, {"xlsx", report::toXlsx}});
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // Paper needs no display, even where there is one.
    qInstallMessageHandler(say);
    try {
        const QGuiApplication application(argc, argv);
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "eraflazz-report: " << error.what() << '\n';
        return 2;
    }
}
