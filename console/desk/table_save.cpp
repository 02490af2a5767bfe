// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_save.h"

#include "desk/desk.h"
#include "desk/part_file.h"
#include "desk/save_file.h"
#include "report/xlsx/report_xlsx.h"
#include "text/shown_time.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

#include <utility>

#include <system_error>

namespace eraflazz::console {

namespace {

const QString kFormat = QStringLiteral("files.table");
constexpr int kFormatSchema = 1;

QString words(const char* source)
{
    return QCoreApplication::translate("SaveFile", source);
}

QStringList filters()
{
    return {words(QT_TRANSLATE_NOOP("SaveFile", "Spreadsheet for Excel or LibreOffice (*.xlsx)")),
            words(QT_TRANSLATE_NOOP("SaveFile", "CSV for other programs (*.csv)"))};
}

QString suffixOf(const QString& filter)
{
    return filter == filters().at(1) ? QStringLiteral("csv") : QStringLiteral("xlsx");
}

bool isCsv(const QString& path)
{
    return QFileInfo(path).suffix().compare(QStringLiteral("csv"), Qt::CaseInsensitive) == 0;
}

/// What a person types may end with a day: only the two endings are endings.
QString withEnding(const QString& path, const QString& suffix)
{
    const bool isTable = isCsv(path) || path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive);
    return isTable ? path : QStringLiteral("%1.%2").arg(path, suffix);
}

/// The name follows the kind that is chosen, whatever the person made of it.
void followFilter(QFileDialog* dialog)
{
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const QString suffix = suffixOf(filter);
        dialog->setDefaultSuffix(suffix);
        const QStringList chosen = dialog->selectedFiles();
        QString name = chosen.isEmpty() ? QString() : QFileInfo(chosen.first()).fileName();
        for (const QString& ending : {QStringLiteral(".csv"), QStringLiteral(".xlsx")}) {
            if (name.endsWith(ending, Qt::CaseInsensitive))
                name.chop(ending.size());
        }
        if (!name.isEmpty())
            dialog->selectFile(QStringLiteral("%1.%2").arg(name, suffix));
    });
}

} // namespace

report::Language fileLanguage()
{
    return QLocale().language() == QLocale::English ? report::Language::English : report::Language::Indonesian;
}

void nameZone(std::vector<report::Column>& columns)
{
    const std::string zone = " (" + text::shopZoneName().toStdString() + ")";
    for (report::Column& column : columns) {
        if (column.kind == report::ColumnKind::Time)
            column.title += zone;
    }
}

void askTableFile(Desk& desk, QWidget* asker, const QString& name, std::function<void(const QString& path)> then)
{
    const bool wantsCsv = desk.remembered(kFormat, kFormatSchema) == "csv";
    const QString suffix = wantsCsv ? QStringLiteral("csv") : QStringLiteral("xlsx");
    QFileDialog* dialog = makeSaveDialog(desk, asker, QStringLiteral("%1.%2").arg(name, suffix), filters());
    dialog->selectNameFilter(filters().at(wantsCsv ? 1 : 0));
    followFilter(dialog);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, asker, [&desk, dialog, then = std::move(then)](const QString& chosen) {
            const QString path = withEnding(chosen, suffixOf(dialog->selectedNameFilter()));
            desk.remember(kFormat, isCsv(path) ? "csv" : "xlsx", kFormatSchema);
            then(path);
        });
    dialog->open();
}

void saveTable(Desk& desk, QWidget* asker, const QString& name, report::ReportTable table)
{
    nameZone(table.columns);
    if (table.shop.empty())
        table.shop = shopOfFiles(desk).toStdString();
    const auto kept = std::make_shared<const report::ReportTable>(std::move(table));
    askTableFile(desk, asker, name, [&desk, kept](const QString& path) {
        const auto work = [kept, path] {
            PartFile part(path);
            report::writeAll(*startTable(part, path, *kept), *kept);
            return part.put();
        };
        writeAside(work, &desk, [&desk, path](QFileDevice::FileError problem) { tellSaved(desk, path, problem); });
    });
}

std::unique_ptr<report::TableFile>
startTable(const PartFile& part, const QString& target, const report::ReportTable& head)
{
    const std::string path = QFile::encodeName(part.path()).toStdString();
    if (isCsv(target))
        return report::startCsvFile(path, head, {.withMark = true, .isForSheet = true});
    return report::startXlsxFile(path, head, QFile::encodeName(part.folder()).toStdString());
}

void writeAside(std::function<QFileDevice::FileError()> work,
                QObject* listener,
                std::function<void(QFileDevice::FileError problem)> then)
{
    const auto run = [work = std::move(work), heard = QPointer<QObject>(listener), then = std::move(then)]() mutable {
        QFileDevice::FileError problem = QFileDevice::UnspecifiedError;
        try {
            problem = work();
        } catch (const std::system_error& error) {
            problem = fileErrorOf(error.code());
        }
        const auto tell = [heard = std::move(heard), then = std::move(then), problem] {
            if (heard != nullptr)
                then(problem);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(run);
}

} // namespace eraflazz::console
