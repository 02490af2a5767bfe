// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/save_file.h"

#include "desk/desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace eraflazz::console {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("SaveFile", source);
}

/// What was wrong; NoError when the file stands whole.
QFileDevice::FileError write(const QString& path, const QByteArray& bytes)
{
    // A file that may not be replaced is no matter of room, which is how QSaveFile would tell it.
    if (const QFileInfo there(path); there.exists() && !there.isWritable())
        return QFileDevice::PermissionsError;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return QFileDevice::NoError;
    return file.error() == QFileDevice::NoError ? QFileDevice::UnspecifiedError : file.error();
}

/// In words; the file that was there before is still there.
QString problemWords(QFileDevice::FileError problem)
{
    if (problem == QFileDevice::WriteError || problem == QFileDevice::ResourceError)
        return words(QT_TRANSLATE_NOOP("SaveFile", "%1 could not be written: there is no room left. Make some."));
    if (problem == QFileDevice::PermissionsError)
        return words(QT_TRANSLATE_NOOP("SaveFile", "%1 may not be written there. Choose another folder."));
    return words(QT_TRANSLATE_NOOP("SaveFile", "%1 could not be written. Choose another folder."));
}

void tellOutcome(Desk& desk, const QString& path, QFileDevice::FileError problem)
{
    const QString name = QDir::toNativeSeparators(path);
    if (problem == QFileDevice::NoError)
        desk.tell({.kind = look::StripKind::Good,
                   .sentence = words(QT_TRANSLATE_NOOP("SaveFile", "Saved as %1.")).arg(name),
                   .action = {}});
    else
        desk.tell({.kind = look::StripKind::Bad, .sentence = problemWords(problem).arg(name), .action = {}});
}

} // namespace

void saveFile(Desk& desk, QWidget* asker, const QString& name, const QString& filter, const QByteArray& bytes)
{
    auto* dialog = new QFileDialog(asker, words(QT_TRANSLATE_NOOP("SaveFile", "Save as")));
    dialog->setObjectName(QStringLiteral("saveFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setDirectory(documents.exists() ? documents : QDir::home());
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, asker, [&desk, bytes](const QString& path) {
        tellOutcome(desk, path, write(path, bytes));
    });
    dialog->open();
}

} // namespace eraflazz::console
