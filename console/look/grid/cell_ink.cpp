// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/cell_ink.h"

#include "look/tokens.h"

#include <QFontMetrics>
#include <QPainter>

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

    explicit FaceTable(const QFont& face) : metrics(face), ascent(metrics.ascent()), height(metrics.height())
    {
        const QFontMetricsF exact(face);
        for (int c = 32; c < kPlainLetters; ++c)
            advances[static_cast<std::size_t>(c)] = exact.horizontalAdvance(QChar(c));
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
    painter.setFont(font(role));
    painter.setPen(ink);
    const int baseline = rect.y() + (rect.height() - table.height) / 2 + table.ascent;
    const qreal left = isRightAligned(kind) ? rect.x() + rect.width() - table.widthOf(shown) : rect.x();
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
