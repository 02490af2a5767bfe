// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/deposit_pair.h"

#include "look/paint.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <QPainter>

namespace eraflazz::look {

namespace {

constexpr int kTop = 10, kFirst = 20, kSecond = 17, kUniqueDigits = 3;

void paintSideNotes(QPainter& painter, const QRect& box, const PairSide& side, bool amountAtRight)
{
    const Tokens& t = tokens();
    const QRect first(box.x(), kTop, box.width(), kFirst);
    const QRect second(box.x(), kTop + kFirst - 1, box.width(), kSecond);
    // The amount stands at the inner edge of each side, the name at the outer one.
    const int amount = textWidth(TypeRole::TicketAmount, text::amountText(side.amount)) + 12;
    if (amountAtRight)
        paintText(painter, first.adjusted(0, 0, -amount, 0), TypeRole::BodyBold, t.ink, side.name);
    else
        paintText(painter, first.adjusted(amount, 0, 0, 0), TypeRole::Body, t.ink, side.name, Qt::AlignRight);
    const int note = textWidth(TypeRole::Cell, side.note) + 12;
    paintText(painter, second.adjusted(0, 0, -note, 0), TypeRole::Cell, t.ink3, side.detail);
    paintText(painter, second, TypeRole::Cell, inkColor(side.noteInk), side.note, Qt::AlignRight);
}

} // namespace

PairColumns pairColumns(int width)
{
    const int gutter = 86;
    const int ticketRight = width * 45 / 100 - 2;
    return {size::kPageMargin,
            ticketRight,
            ticketRight + 15,
            ticketRight + 15 + gutter,
            ticketRight + 32 + gutter,
            width - size::kPageMargin};
}

void paintTicketAmount(QPainter& painter, const QRect& rect, Money amount, Qt::Alignment side, const QColor& codeInk)
{
    const QString all = text::amountText(amount);
    const QString code = all.right(kUniqueDigits);
    const QString rest = all.chopped(code.size());
    const int restWidth = textWidth(TypeRole::TicketAmount, rest);
    const int codeWidth = textWidth(TypeRole::TicketAmount, code);
    const int left = side & Qt::AlignRight ? rect.right() + 1 - restWidth - codeWidth : rect.left();
    const QRect at(left, rect.y(), restWidth + codeWidth, rect.height());
    paintText(painter, at, TypeRole::TicketAmount, tokens().ink, rest, Qt::AlignLeft, Qt::ElideNone);
    const QRect tail = at.adjusted(restWidth, 0, 0, 0);
    paintText(painter, tail, TypeRole::TicketAmount, codeInk, code, Qt::AlignLeft, Qt::ElideNone);
}

DepositPairRow::DepositPairRow(DepositPair pair, QWidget* parent) : QAbstractButton(parent), m_pair(std::move(pair))
{
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QString said = m_pair.ticket.name + QStringLiteral(", ") + text::rupiahText(m_pair.ticket.amount) +
                   QStringLiteral(", ") + m_pair.ticket.detail;
    if (m_pair.line)
        said +=
            QStringLiteral(", ") +
            tr("match score %1: %2").arg(m_pair.score).arg(m_pair.verdict + QStringLiteral(", ") + m_pair.line->name);
    setAccessibleName(said);
}

QSize DepositPairRow::sizeHint() const
{
    return {640, size::kPairRow};
}

void DepositPairRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), isChecked() ? t.sel : underMouse() ? t.hover : t.surface);
    if (isChecked())
        painter.fillRect(0, 0, size::kStripe, height(), t.accent);
    lineAcross(painter, 0, width(), height() - 1, t.line);

    const PairColumns at = pairColumns(width());
    const QRect ticket(at.ticketLeft, 0, at.ticketRight - at.ticketLeft, height());
    paintSideNotes(painter, ticket, m_pair.ticket, true);
    const QRect ticketAmount(ticket.x(), kTop, ticket.width(), kFirst);
    paintTicketAmount(painter, ticketAmount, m_pair.ticket.amount, Qt::AlignRight, t.accentInk);
    if (m_pair.line) {
        paintGutter(painter, at);
        const QRect line(at.lineLeft, 0, at.lineRight - at.lineLeft, height());
        paintSideNotes(painter, line, *m_pair.line, false);
        const bool differs = m_pair.line->amount != m_pair.ticket.amount;
        const QRect lineAmount(line.x(), kTop, line.width(), kFirst);
        paintTicketAmount(painter, lineAmount, m_pair.line->amount, Qt::AlignLeft, differs ? t.attention.ink : t.ink);
    }
    if (hasFocus())
        strokeRound(painter, rect().adjusted(1, 1, -1, -2), 2, t.accent);
}

void DepositPairRow::paintGutter(QPainter& painter, const PairColumns& at) const
{
    const Tokens& t = tokens();
    const InkOnGround& colors = m_pair.exact ? t.ok : t.attention;
    const QRect pill((at.gutterLeft + at.gutterRight) / 2 - 22, kTop, 44, 21);
    QPen pen(colors.ink, m_pair.exact ? 1.5 : 2.0);
    if (!m_pair.exact)
        pen.setDashPattern({3.0, 1.5});
    painter.setPen(pen);
    const int y = pill.center().y();
    painter.drawLine(at.gutterLeft, y, pill.left(), y);
    painter.drawLine(at.gutterRight, y, pill.right() + 1, y);
    fillRound(painter, pill, pill.height() / 2.0, colors.ground);
    paintText(
        painter, pill, TypeRole::CellBold, colors.ink, QString::number(m_pair.score), Qt::AlignHCenter, Qt::ElideNone);
    const QRect verdict(at.gutterLeft - 12, kTop + kFirst, at.gutterRight - at.gutterLeft + 24, kSecond);
    paintText(painter, verdict, TypeRole::Small, m_pair.exact ? t.ink3 : colors.ink, m_pair.verdict, Qt::AlignHCenter);
}

} // namespace eraflazz::look
