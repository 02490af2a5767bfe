// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/cell_ink.h"

#include "look/tokens.h"

#include <QFontMetrics>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QVarLengthArray>

#include <array>
#include <memory>

namespace eraflazz::look {

namespace {

constexpr int kPlainLetters = 128;

struct FaceTable {
    QFontMetrics metrics;
    int ascent;
    int height;
    std::array<qreal, kPlainLetters> advances{};
    QRawFont raw;
    std::array<quint32, kPlainLetters> glyphs{};

    explicit FaceTable(const QFont& face)
        : metrics(face), ascent(metrics.ascent()), height(metrics.height()), raw(QRawFont::fromFont(face))
    {
        const QFontMetricsF exact(face);
        for (int c = 32; c < kPlainLetters - 1; ++c) {
            const auto at = static_cast<std::size_t>(c);
            advances[at] = exact.horizontalAdvance(QChar(c));
            const QList<quint32> found = raw.glyphIndexesForString(QString(QChar(c)));
            glyphs[at] = found.isEmpty() ? 0 : found.front();
        }
    }

    /// Kerning is left out: digits have none, and for words a pixel more is the safe side.
    [[nodiscard]] qreal widthOf(const QString& text) const
    {
        qreal width = 0;
        for (const QChar c : text) {
            if (c.unicode() >= kPlainLetters)
                return metrics.horizontalAdvance(text);
            width += advances[c.unicode()];
        }
        return width;
    }
};

const FaceTable& faceTable(TypeRole role)
{
    static std::array<std::unique_ptr<FaceTable>, kTypeRoles> tables;
    auto& table = tables[static_cast<std::size_t>(role)];
    if (!table)
        table = std::make_unique<FaceTable>(font(role));
    return *table;
}

/// Codes and numbers have no kerning and no ligatures, so their glyphs can be set one beside the other: half the
/// time of a grid's painting is the shaper finding that out again.
bool paintGlyphs(QPainter& painter, QPointF origin, const FaceTable& table, const QString& text)
{
    QVarLengthArray<quint32, 32> glyphs;
    QVarLengthArray<QPointF, 32> places;
    qreal x = 0;
    for (const QChar c : text) {
        const quint32 glyph = c.unicode() < kPlainLetters ? table.glyphs[c.unicode()] : 0;
        if (glyph == 0)
            return false;
        glyphs.append(glyph);
        places.append(QPointF(x, 0));
        x += table.advances[c.unicode()];
    }
    QGlyphRun run;
    run.setRawFont(table.raw);
    run.setRawData(glyphs.constData(), places.constData(), static_cast<int>(glyphs.size()));
    painter.drawGlyphRun(origin, run);
    return true;
}

bool isCode(CellKind kind)
{
    return kind != CellKind::Text && kind != CellKind::Message && kind != CellKind::State;
}

enum class Cut { Never, Middle, End };

Cut cutOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Id:
    case CellKind::Code:
    case CellKind::Money:
    case CellKind::Count:
    case CellKind::Percent:
    case CellKind::Duration:
    case CellKind::Time:
        return Cut::Never;
    case CellKind::Destination:
    case CellKind::Serial:
        return Cut::Middle;
    case CellKind::Text:
    case CellKind::Message:
    case CellKind::State:
        return Cut::End;
    }
    Q_UNREACHABLE();
}

} // namespace

QString shownText(CellKind kind, TypeRole role, const QString& text, int width)
{
    const Cut cut = cutOf(kind);
    const FaceTable& table = faceTable(role);
    if (cut == Cut::Never || table.widthOf(text) <= width)
        return text;
    return table.metrics.elidedText(text, cut == Cut::Middle ? Qt::ElideMiddle : Qt::ElideRight, width);
}

void paintCellText(
    QPainter& painter, const QRect& rect, CellKind kind, TypeRole role, const QColor& ink, const QString& text)
{
    const FaceTable& table = faceTable(role);
    const QString shown = shownText(kind, role, text, rect.width());
    painter.setPen(ink);
    const int baseline = rect.y() + (rect.height() - table.height) / 2 + table.ascent;
    const qreal left = isRightAligned(kind) ? rect.x() + rect.width() - table.widthOf(shown) : rect.x();
    if (isCode(kind) && paintGlyphs(painter, QPointF(left, baseline), table, shown))
        return;
    painter.setFont(font(role));
    painter.drawText(QPointF(left, baseline), shown);
}

CellInk cellInk(CellKind kind, CellTone tone, RowMarks marks, const QString& text)
{
    const Tokens& t = tokens();
    if (tone == CellTone::Off || (tone == CellTone::ByKind && (marks & OffMark)))
        return {t.ink3, false};
    switch (tone) {
    case CellTone::Strong:
        return {t.ink, true};
    case CellTone::Quiet:
        return {t.ink3, false};
    case CellTone::Good:
        return {t.ok.ink, false};
    case CellTone::Bad:
        return {t.bad.ink, false};
    case CellTone::BadStrong:
        return {t.bad.ink, true};
    case CellTone::Doubt:
        return {t.doubtRow.ink, false};
    case CellTone::ByKind:
    case CellTone::Off:
        break;
    }
    if (text == u"–")
        return {t.ink3, false};
    switch (kind) {
    case CellKind::Money:
        return text.startsWith(u'-') ? CellInk{t.bad.ink, true} : CellInk{t.ink, false};
    case CellKind::Text:
    case CellKind::Code:
    case CellKind::Count:
    case CellKind::Percent:
    case CellKind::Destination:
        return {t.ink, false};
    case CellKind::Id:
    case CellKind::Duration:
    case CellKind::Time:
    case CellKind::Serial:
    case CellKind::Message:
    case CellKind::State:
        return {t.ink2, false};
    }
    Q_UNREACHABLE();
}

} // namespace eraflazz::look
