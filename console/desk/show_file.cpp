// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/show_file.h"

#include <QDesktopServices>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace eraflazz::console {

namespace {

/// A viewer that ran for so long did show the file, whatever it says when it is closed.
constexpr qint64 kFailsWithinMs = 10'000;

/// Qt only tells that the desktop's opener was started, not that it found no program and ended at once; so it is
/// started here, and its last word is heard.
void runOpener(const QString& opener, const QString& path, std::function<void(bool isShown)> then)
{
    auto* process = new QProcess; // Whoever closes the console goes on looking at the file.
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer ran;
    ran.start();
    QObject::connect(process, &QProcess::finished, process, [process, ran, then](int code, QProcess::ExitStatus how) {
        process->deleteLater();
        const bool isFine = how == QProcess::NormalExit && code == 0;
        if (isFine || ran.elapsed() < kFailsWithinMs)
            then(isFine);
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [process, then](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // It ends, too.
        process->deleteLater();
        then(false);
    });
    process->start(opener, {path});
}

} // namespace

void showFile(const QString& path, QObject* listener, std::function<void(bool isShown)> then)
{
    const auto tell = [listener = QPointer<QObject>(listener), then = std::move(then)](bool isShown) {
        if (listener != nullptr)
            then(isShown);
    };
    const QString opener = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
    if (opener.isEmpty())
        tell(QDesktopServices::openUrl(QUrl::fromLocalFile(path)));
    else
        runOpener(opener, path, tell);
}

} // namespace eraflazz::console
