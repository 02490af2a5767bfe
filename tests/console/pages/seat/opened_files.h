// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

namespace eraflazz::console {

/// Stands in for the desktop's opener of files, and so for this computer's programs.
class OpenedFiles final {
public:
    static constexpr int kNoProgram = 3; ///< How the opener ends where no program shows such a file.

    explicit OpenedFiles(int endsWith = 0) : m_before(qgetenv("PATH"))
    {
        QFile opener(m_folder.filePath(QStringLiteral("xdg-open")));
        if (!opener.open(QIODevice::WriteOnly))
            qFatal("no opener");
        const QByteArray list = m_folder.filePath(QStringLiteral("opened")).toUtf8();
        opener.write("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '" + list + "'\nexit " + QByteArray::number(endsWith) + "\n");
        opener.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        opener.close();
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_before);
    }
    ~OpenedFiles() { qputenv("PATH", m_before); }
    OpenedFiles(const OpenedFiles&) = delete;
    OpenedFiles& operator=(const OpenedFiles&) = delete;

    /// Of what it was asked to open, so far.
    [[nodiscard]] QStringList paths() const
    {
        QFile list(m_folder.filePath(QStringLiteral("opened")));
        if (!list.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_before;
};

} // namespace eraflazz::console
