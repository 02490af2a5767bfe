// SPDX-License-Identifier: GPL-3.0-or-later
// eraflazz-report: what `eraflazzd report` shows, on paper and as spreadsheets. A program of its own, so that a server
// without screen, fonts and the libraries that draw them runs the daemon all the same.
#include "app/commands.h"
#include "app/report_commands.h"
#include "report/pdf/report_pdf.h"
#include "report/xlsx/report_xlsx.h"

#include <QGuiApplication>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

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
    std::vector<std::string> words{"report"};
    words.insert(words.end(), argv + 1, argv + argc);
    const bool isAlone = words.size() == 1;
    if (isAlone || words[1] == "help")
        words = {"report", "--help"};
    const auto line = app::readCommandLine(app::commands(), words);
    if (line.wantsHelp) {
        (isAlone ? std::cerr : std::cout)
            << "eraflazz-report NAME " << app::kReportOptions << "\n  and --format pdf|xlsx\n";
        return isAlone ? 2 : 0;
    }
    return app::runReportCommand(line.argument, line.options, {{"pdf", pdf}, {"xlsx", report::toXlsx}});
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
