// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/page_layout.h"
#include "report/pdf/report_pdf.h"
#include "report/pdf/text_box.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace eraflazz::report;

namespace {

ReportTable statement(int rows, const std::string& description)
{
    ReportTable table;
    table.name = "statement";
    table.shop = "Toko Pulsa Makmur Jaya";
    table.title = "Rekening koran agen";
    table.subtitle = "AG001 Toko Ibu Sri";
    table.period = "Periode: 22-11-2026";
    table.columns = {column("no", "No", ColumnKind::Count),
                     column("time", "Waktu", ColumnKind::Time),
                     column("description", "Keterangan"),
                     column("reference", "Ref"),
                     column("before", "Saldo sebelum", ColumnKind::Money),
                     column("in", "Masuk", ColumnKind::Money, Carry::Sum),
                     column("out", "Keluar", ColumnKind::Money, Carry::Sum),
                     column("after", "Saldo sesudah", ColumnKind::Money, Carry::Last)};
    table.facts = {{"Saldo awal", ColumnKind::Money, std::int64_t{1'000'000'000}}};
    table.checks = {{"setiap mutasi menyambung", true}};
    std::int64_t balance = 1'000'000'000;
    Group group;
    for (std::int64_t i = 0; i < rows; ++i) {
        const std::int64_t before = balance;
        balance -= 12'345 + i;
        group.rows.push_back({i + 1,
                              1'795'333'927'123 + i * 61'000,
                              description,
                              std::string("REF-2026-") + std::to_string(i),
                              before,
                              {},
                              before - balance,
                              balance});
    }
    table.groups = {std::move(group)};
    addSums(table);
    return table;
}

/// A device with the units of a page.
QImage device()
{
    QImage image(10, 10, QImage::Format_RGB32);
    image.setDotsPerMeterX(int(kUnitsPerInch / 0.0254));
    image.setDotsPerMeterY(int(kUnitsPerInch / 0.0254));
    return image;
}

void verifyInside(const LaidReport& laid)
{
    QImage image = device();
    const QRectF sheet(0, 0, laid.width, laid.height);
    for (const LaidPage& page : laid.pages) {
        for (const PlacedText& text : page.texts) {
            const QFontMetricsF metrics(text.font, &image);
            const QByteArray what = text.text.toUtf8();
            QVERIFY2(sheet.contains(text.box), what.constData());
            QVERIFY2(metrics.horizontalAdvance(text.text) <= text.box.width() + 1, what.constData());
            QVERIFY2(metrics.height() <= text.box.height() + 1, what.constData());
        }
        for (std::size_t i = 0; i < page.texts.size(); ++i) {
            for (std::size_t j = i + 1; j < page.texts.size(); ++j)
                QVERIFY2(!page.texts[i].box.adjusted(1, 1, -1, -1).intersects(page.texts[j].box),
                         (page.texts[i].text + QStringLiteral(" / ") + page.texts[j].text).toUtf8().constData());
        }
    }
}

QStringList textsOf(const LaidPage& page)
{
    QStringList texts;
    for (const PlacedText& text : page.texts)
        texts << text.text;
    return texts;
}

} // namespace

class TestReportPdf final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTextLeavesItsPlace_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("description");
        QTest::newRow("short") << 5 << QStringLiteral("Pembelian XLD10 ke 081234567890");
        QTest::newRow("long words") << 60 << QString(200, u'W');
        QTest::newRow("many words") << 60 << QStringLiteral("penyesuaian saldo karena salah input ").repeated(12);
        QTest::newRow("other scripts") << 60 << QStringLiteral("Toko Ñ 日本語 العربية");
        QTest::newRow("nothing") << 0 << QString();
    }

    void noTextLeavesItsPlace()
    {
        QFETCH(int, rows);
        QFETCH(QString, description);
        QImage image = device();
        verifyInside(layOut(statement(rows, description.toStdString()), &image));
    }

    void numbersAreNeverShortened()
    {
        QImage image = device();
        ReportTable table = statement(40, "Pembelian");
        for (Row& row : table.groups[0].rows)
            row[5] = std::int64_t{9'000'000'000'000'000}; // Their sum is wider than any row.
        addSums(table);
        const LaidReport laid = layOut(table, &image);
        verifyInside(laid);
        QString all;
        for (const LaidPage& page : laid.pages)
            all += textsOf(page).join(u'|');
        QVERIFY(all.contains(QStringLiteral("360.000.000.000.000.000")));
        QVERIFY(!all.contains(QChar(0x2026)));
    }

    void everyPageIsNumberedAndHasHeads()
    {
        QImage image = device();
        const LaidReport laid = layOut(statement(200, "Pembelian XLD10 ke 081234567890"), &image);
        QVERIFY(laid.pages.size() > 3);
        for (std::size_t i = 0; i < laid.pages.size(); ++i) {
            const QStringList texts = textsOf(laid.pages[i]);
            QVERIFY(texts.contains(QStringLiteral("Halaman %1 dari %2").arg(i + 1).arg(laid.pages.size())));
            QVERIFY(texts.contains(QStringLiteral("Keterangan")));
            QCOMPARE(texts.contains(QStringLiteral("Dipindahkan")), i + 1 < laid.pages.size());
            QCOMPARE(texts.contains(QStringLiteral("Pindahan")), i > 0);
            QVERIFY(texts.contains(QStringLiteral("Jumlah halaman ini")));
        }
        QVERIFY(textsOf(laid.pages.back()).contains(QStringLiteral("Jumlah seluruhnya")));
    }

    void numbersStandAtTheRightOfTheirColumn()
    {
        QImage image = device();
        const LaidReport laid = layOut(statement(3, "Pembelian"), &image);
        int numbers = 0;
        for (const PlacedText& text : laid.pages[0].texts) {
            if (text.text.startsWith(QStringLiteral("999."))) {
                QVERIFY(text.align == Align::Right);
                ++numbers;
            }
        }
        QVERIFY(numbers >= 5);
    }

    void wideTablesTurnTheSheet()
    {
        QImage image = device();
        ReportTable narrow;
        narrow.name = "narrow";
        narrow.columns = {column("item", "Item"), column("amount", "Amount", ColumnKind::Money, Carry::Sum)};
        narrow.groups = {{"", {{std::string("x"), std::int64_t{1}}}, {}}};
        QVERIFY(!layOut(narrow, &image).isLandscape);
        ReportTable wide = narrow;
        wide.groups[0].rows.front().clear();
        wide.columns.clear();
        for (int i = 0; i < 9; ++i) {
            wide.columns.push_back(column("text", "Keterangan"));
            wide.groups[0].rows.front().emplace_back(std::string("penyesuaian saldo karena salah input"));
        }
        const LaidReport laid = layOut(wide, &image);
        QVERIFY(laid.isLandscape);
        verifyInside(laid);
    }

    void longWordsAreBrokenAndTheRestElided()
    {
        QImage image = device();
        const TextBox box(QFont(QStringLiteral("DejaVu Sans"), 8), &image);
        const qreal width = box.width(QString(10, u'm'));
        const QStringList lines = box.wrapped(QString(35, u'm'), width, 3);
        QCOMPARE(lines.size(), qsizetype{3});
        QCOMPARE(lines[0], QString(10, u'm'));
        QVERIFY(lines[2].endsWith(QChar(0x2026)));
        QCOMPARE(box.wrapped(QStringLiteral("satu dua"), box.width(QStringLiteral("satu dua")), 3),
                 QStringList{QStringLiteral("satu dua")});
        QCOMPARE(box.wrapped(QStringLiteral("satu dua"), box.width(QStringLiteral("satu du")), 3),
                 (QStringList{QStringLiteral("satu"), QStringLiteral("dua")}));
    }

    void aPdfHasAsManySheetsAsItSays()
    {
        const ReportTable table = statement(120, "Pembelian XLD10 ke 081234567890");
        const QByteArray pdf = toPdf(table);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QImage image = device();
        QCOMPARE(std::size_t(pdf.count("/Type /Page\n")), layOut(table, &image).pages.size());
    }

    void aPageIsPainted()
    {
        QImage image = device();
        const LaidReport laid = layOut(statement(30, "Pembelian"), &image);
        QImage sheet(laid.width / 10, laid.height / 10, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.scale(0.1, 0.1);
        paintPage(painter, laid.pages.front());
        painter.end();
        int dark = 0;
        for (int y = 0; y < sheet.height(); ++y) {
            for (int x = 0; x < sheet.width(); ++x)
                dark += qGray(sheet.pixel(x, y)) < 128 ? 1 : 0;
        }
        QVERIFY(dark > 1000);
    }
};

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    TestReportPdf test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_report_pdf.moc"
