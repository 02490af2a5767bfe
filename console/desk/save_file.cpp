// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/save_file.h"

#include "desk/desk.h"
#include "desk/show_file.h"

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

const QString kFolder = QStringLiteral("files.folder");
constexpr int kFolderSchema = 1;
constexpr const char* kShop = "shopOfFiles";
constexpr int kNameMax = 120; // Of a file, without what comes behind the point.

/// Where somebody saved before, else their documents.
QDir folderFor(const Desk& desk)
{
    const QDir before(QString::fromUtf8(desk.remembered(kFolder, kFolderSchema)));
    if (before.path() != QStringLiteral(".") && before.exists())
        return before;
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return documents.exists() ? documents : QDir::home();
}

void openFolder(Desk& desk, const QString& folder)
{
    showFile(folder, &desk, [&desk, folder](bool isShown) {
        if (!isShown)
            desk.tell({.kind = look::StripKind::Warning,
                       .sentence = words(QT_TRANSLATE_NOOP(
                                             "SaveFile", "This computer has no program that shows folders. It is %1."))
                                       .arg(folder),
                       .action = {}});
    });
}

} // namespace

void setShopOfFiles(Desk& desk, const QString& shop)
{
    desk.setProperty(kShop, shop);
}

QString shopOfFiles(const Desk& desk)
{
    return desk.property(kShop).toString();
}

QString fileName(const Desk& desk, const QStringList& parts)
{
    QStringList all{shopOfFiles(desk)};
    for (const QString& part : parts)
        all << part.simplified();
    all.removeAll(QString());
    QString name = all.join(QStringLiteral(" - "));
    for (QChar& one : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(one))
            one = u'-';
    }
    while (name.startsWith(u'.')) // Nobody would find it.
        name.remove(0, 1);
    return name.left(kNameMax).trimmed();
}

QString fileProblemWords(const QString& path, QFileDevice::FileError problem)
{
    const QString name = QDir::toNativeSeparators(path);
    if (problem == QFileDevice::WriteError || problem == QFileDevice::ResourceError)
        return words(QT_TRANSLATE_NOOP("SaveFile", "%1 could not be written: there is no room left. Make some."))
            .arg(name);
    if (problem == QFileDevice::PermissionsError)
        return words(QT_TRANSLATE_NOOP("SaveFile", "%1 may not be written there. Choose another folder.")).arg(name);
    return words(QT_TRANSLATE_NOOP("SaveFile", "%1 could not be written. Choose another folder.")).arg(name);
}

void tellSaved(Desk& desk, const QString& path, look::StripKind kind, const QString& sentence)
{
    const QString folder = QFileInfo(path).absolutePath();
    desk.tell({.kind = kind, .sentence = sentence, .action = words(QT_TRANSLATE_NOOP("SaveFile", "Open the folder"))},
              [&desk, folder] { openFolder(desk, folder); });
}

void tellSaved(Desk& desk, const QString& path, QFileDevice::FileError problem)
{
    if (problem == QFileDevice::NoError)
        tellSaved(desk,
                  path,
                  look::StripKind::Good,
                  words(QT_TRANSLATE_NOOP("SaveFile", "Saved as %1.")).arg(QDir::toNativeSeparators(path)));
    else
        desk.tell({.kind = look::StripKind::Bad, .sentence = fileProblemWords(path, problem), .action = {}});
}

QFileDialog* makeSaveDialog(Desk& desk, QWidget* asker, const QString& name, const QStringList& nameFilters)
{
    auto* dialog = new QFileDialog(asker, words(QT_TRANSLATE_NOOP("SaveFile", "Save as")));
    dialog->setObjectName(QStringLiteral("saveFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(nameFilters);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->setDirectory(folderFor(desk));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, asker, [&desk](const QString& path) {
        desk.remember(kFolder, QFileInfo(path).absolutePath().toUtf8(), kFolderSchema);
    });
    return dialog;
}

void saveFile(Desk& desk,
              QWidget* asker,
              const QString& name,
              const QString& filter,
              const QByteArray& bytes,
              std::function<void()> saved)
{
    QFileDialog* dialog = makeSaveDialog(desk, asker, name, {filter});
    QObject::connect(dialog, &QFileDialog::fileSelected, asker, [&desk, bytes, saved](const QString& path) {
        const auto problem = write(path, bytes);
        tellSaved(desk, path, problem);
        if (saved && problem == QFileDevice::NoError)
            saved();
    });
    dialog->open();
}

} // namespace eraflazz::console
