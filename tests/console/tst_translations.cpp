// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/draft_bar.h"
#include "look/parts/tag.h"
#include "ui_main.h"

#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <memory>

using namespace eraflazz::look;

namespace {

const QString kSources = QStringLiteral(ERAFLAZZ_SOURCE_DIR "/console");
const QString kIndonesian = QStringLiteral(ERAFLAZZ_SOURCE_DIR "/translations/eraflazz_id.ts");

struct Words {
    int all = 0;
    QStringList missing;
};

Words wordsOf(const QString& path)
{
    QFile file(path);
    Words words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText();
        if (xml.name() == u"translation") {
            ++words.all;
            const bool isUnfinished = xml.attributes().value(QStringLiteral("type")) == u"unfinished";
            if (xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().isEmpty() || isUnfinished)
                words.missing << source;
        }
    }
    return words;
}

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void indonesianIsComplete()
    {
        const Words words = wordsOf(kIndonesian);
        QVERIFY(words.all > 60);
        QCOMPARE(words.missing.join(u'\n'), QString());
    }

    void everySourceTextIsInTheFile()
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("eraflazz_id.ts"));
        QVERIFY(QFile::copy(kIndonesian, copy));
        QStringList sources;
        QDirIterator files(
            kSources, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!file.contains(QStringLiteral("/gallery/")))
                sources << file;
        }
        QProcess lupdate;
        lupdate.start(
            QStringLiteral(LUPDATE),
            sources +
                QStringList{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const Words words = wordsOf(copy);
        QCOMPARE(words.missing.join(u'\n'), QString());
        QCOMPARE(words.all, wordsOf(kIndonesian).all); // Nothing stands there that no source says.
    }

    void ownWordsAndQtsWordsAreIndonesian()
    {
        const Tag tag(TagKind::Production);
        QCOMPARE(tag.accessibleName(), QStringLiteral("PRODUKSI"));
        QDialogButtonBox box(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Save)->text().remove(u'&'), QStringLiteral("Simpan"));
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), QStringLiteral("Batal"));
        QLineEdit edit;
        const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
        QVERIFY(menu->actions().first()->text().contains(QStringLiteral("rungkan")));
        DraftBar bar;
        bar.setDraft(3, {});
        QCOMPARE(bar.accessibleDescription(), QStringLiteral("3 perubahan belum disimpan. "));
    }
};

ERAFLAZZ_UI_TEST(TestTranslations)
#include "tst_translations.moc"
