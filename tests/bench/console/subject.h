// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>
#include <vector>

namespace eraflazz::bench {

/// The console under measurement: its own process, seen from outside.
class Subject final {
public:
    Subject(const QString& program, const QUrl& daemon, const QStringList& options);
    ~Subject();
    Subject(const Subject&) = delete;
    Subject& operator=(const Subject&) = delete;

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] double cpuSeconds() const; ///< User and system, so far.
    [[nodiscard]] qint64 residentMb() const;
    /// What it said about itself (--time): milliseconds after its start, or nothing yet.
    [[nodiscard]] std::optional<int> momentOf(const QString& what) const;
    /// How long each of its stalls lasted since the last call, milliseconds.
    std::vector<int> takeStalls();
    [[nodiscard]] const QString& words() const { return m_words; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_words;
    qsizetype m_stallsFrom = 0;
};

} // namespace eraflazz::bench
