// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

namespace eraflazz::test {

/// A cell as it stands in a spreadsheet's XML.
struct SheetCell final {
    bool isText = false;
    QString value; ///< The text, or the number.
    QString formula;
    QString format; ///< Of the number: "#,##0".
    bool isBold = false;
};

/// One sheet of a spreadsheet, read back without the library that wrote it.
class SheetReader final {
public:
    explicit SheetReader(const QString& path, int sheet = 1) : m_path(path)
    {
        readStyles(part(QStringLiteral("xl/styles.xml")));
        readNames(part(QStringLiteral("xl/workbook.xml")));
        m_xml = part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet));
        readCells();
    }

    [[nodiscard]] SheetCell at(const QString& cell) const { return m_cells.value(cell); }
    [[nodiscard]] bool has(const QString& cell) const { return m_cells.contains(cell); }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] const QStringList& names() const { return m_names; } ///< Of the sheets.
    [[nodiscard]] const QByteArray& xml() const { return m_xml; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// In characters, by column, counted from 1.
    [[nodiscard]] double width(int column) const { return m_widths.value(column); }

    [[nodiscard]] QByteArray part(const QString& name) const
    {
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), m_path, name});
        return unzip.waitForFinished(60'000) && unzip.exitCode() == 0 ? unzip.readAllStandardOutput() : QByteArray();
    }

private:
    void readStyles(const QByteArray& xml)
    {
        QXmlStreamReader reader(xml);
        QHash<QString, QString> formats{{QStringLiteral("3"), QStringLiteral("#,##0")},
                                        {QStringLiteral("10"), QStringLiteral("0.00%")},
                                        {QStringLiteral("49"), QStringLiteral("@")}};
        QList<bool> boldFonts;
        bool isInCells = false;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isEndElement() && reader.name() == u"cellXfs")
                isInCells = false;
            if (!reader.isStartElement())
                continue;
            const auto attributes = reader.attributes();
            if (reader.name() == u"numFmt")
                formats.insert(attributes.value(QStringLiteral("numFmtId")).toString(),
                               attributes.value(QStringLiteral("formatCode")).toString());
            else if (reader.name() == u"font")
                boldFonts << false;
            else if (reader.name() == u"b" && !boldFonts.isEmpty())
                boldFonts.back() = true;
            else if (reader.name() == u"cellXfs")
                isInCells = true;
            else if (reader.name() == u"xf" && isInCells) {
                m_formats << formats.value(attributes.value(QStringLiteral("numFmtId")).toString());
                m_bold << boldFonts.value(attributes.value(QStringLiteral("fontId")).toInt());
            }
        }
    }

    void readNames(const QByteArray& xml)
    {
        QXmlStreamReader reader(xml);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == u"sheet")
                m_names << reader.attributes().value(QStringLiteral("name")).toString();
        }
    }

    void readCells()
    {
        QXmlStreamReader reader(m_xml);
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            if (reader.name() == u"row")
                ++m_rows;
            if (reader.name() == u"col")
                m_widths.insert(reader.attributes().value(QStringLiteral("min")).toInt(),
                                reader.attributes().value(QStringLiteral("width")).toDouble());
            if (reader.name() == u"c")
                readCell(reader);
        }
        m_isWhole = !reader.hasError() && !m_xml.isEmpty();
    }

    void readCell(QXmlStreamReader& reader)
    {
        SheetCell cell;
        const QString place = reader.attributes().value(QStringLiteral("r")).toString();
        const int style = reader.attributes().value(QStringLiteral("s")).toInt();
        cell.isText = reader.attributes().value(QStringLiteral("t")) == u"inlineStr";
        cell.format = m_formats.value(style);
        cell.isBold = m_bold.value(style);
        while (reader.readNextStartElement()) {
            if (reader.name() == u"f")
                cell.formula = reader.readElementText();
            else
                cell.value = reader.readElementText(QXmlStreamReader::IncludeChildElements);
        }
        m_cells.insert(place, cell);
    }

    QString m_path;
    QByteArray m_xml;
    QStringList m_names;
    QStringList m_formats;
    QList<bool> m_bold;
    QHash<QString, SheetCell> m_cells;
    QHash<int, double> m_widths;
    int m_rows = 0;
    bool m_isWhole = false;
};

} // namespace eraflazz::test
