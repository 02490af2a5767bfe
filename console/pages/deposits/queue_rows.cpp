// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/queue_rows.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/link_button.h"
#include "look/tokens.h"
#include "pages/deposits/queue_view.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kHead = 28, kHeadTop = 14, kInner = 12, kSettledRow = 30;

void paintGroupHead(QPainter& painter, int left, int right, int top, const QString& word, const QString& count)
{
    const QRect row(left, top, right - left, 26);
    paintText(painter, row, TypeRole::CellBold, tokens().ink2, word);
    paintText(painter, row, TypeRole::Cell, tokens().ink3, count, Qt::AlignRight);
    lineAcross(painter, left, right, top + 27, tokens().line);
}

} // namespace

PairHead::PairHead(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(32);
}

void PairHead::setRowWidth(int width)
{
    m_rowWidth = width;
    update();
}

void PairHead::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.sunken);
    lineAcross(painter, 0, width(), height() - 1, t.line);
    const PairColumns at = pairColumns(m_rowWidth > 0 ? m_rowWidth : width());
    const auto word = [&](int left, int right, const QString& text, Qt::Alignment side) {
        paintText(painter, QRect(left, 0, right - left, height() - 1), TypeRole::SmallBold, t.ink3, text, side);
    };
    word(at.ticketLeft, at.ticketRight, tr("Agent's ticket"), Qt::AlignLeft);
    word(at.ticketLeft, at.ticketRight, tr("Amount (Rp)"), Qt::AlignRight);
    word(at.gutterLeft, at.gutterRight, tr("Match"), Qt::AlignHCenter);
    word(at.lineLeft, at.lineRight, tr("Amount (Rp)"), Qt::AlignLeft);
    word(at.lineLeft, at.lineRight, tr("Bank line"), Qt::AlignRight);
}

QueueSideRow::QueueSideRow(Side side, PairSide facts, QWidget* parent)
    : QAbstractButton(parent), m_side(side), m_facts(std::move(facts))
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringList{m_facts.name, text::rupiahText(m_facts.amount), m_facts.detail, m_facts.note}.join(
        QStringLiteral(", ")));
}

QSize QueueSideRow::sizeHint() const
{
    return {240, size::kPairRow};
}

void QueueSideRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool isTicket = m_side == Side::Ticket;
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? t.sel : t.hover);
    if (isChecked())
        painter.fillRect(0, 0, size::kStripe, height(), t.accent);
    const QRect box =
        rect().adjusted(isTicket ? int{size::kPageMargin} : kInner, 0, isTicket ? -kInner : -int{size::kPageMargin}, 0);
    lineAcross(painter, box.left(), box.right() + 1, height() - 1, t.line);
    const QRect first(box.x(), 10, box.width(), 20);
    const QRect second(box.x(), 29, box.width(), 17);
    const int amount = textWidth(TypeRole::TicketAmount, text::amountText(m_facts.amount)) + 12;
    const int note = textWidth(TypeRole::Cell, m_facts.note) + 12;
    if (isTicket) {
        paintText(painter, first.adjusted(0, 0, -amount, 0), TypeRole::BodyBold, t.ink, m_facts.name);
        paintTicketAmount(painter, first, m_facts.amount, Qt::AlignRight, t.accentInk);
    } else {
        paintTicketAmount(painter, first, m_facts.amount, Qt::AlignLeft, t.ink);
        paintText(painter, first.adjusted(amount, 0, 0, 0), TypeRole::Body, t.ink, m_facts.name, Qt::AlignRight);
    }
    paintText(painter, second.adjusted(0, 0, -note, 0), TypeRole::Cell, t.ink3, m_facts.detail);
    paintText(painter, second, TypeRole::Cell, inkColor(m_facts.noteInk), m_facts.note, Qt::AlignRight);
    if (hasFocus())
        strokeRound(painter, rect().adjusted(1, 1, -1, -2), 2, t.accent);
}

QueueLeftovers::QueueLeftovers(QWidget* parent)
    : QWidget(parent), m_ticketSide(new QWidget(this)), m_lineSide(new QWidget(this)),
      m_ticketRows(new QVBoxLayout(m_ticketSide)), m_lineRows(new QVBoxLayout(m_lineSide))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QVBoxLayout* column : {m_ticketRows, m_lineRows}) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->setAlignment(Qt::AlignTop);
    }
}

void QueueLeftovers::setCounts(std::size_t tickets, std::size_t lines)
{
    m_ticketCount = tickets;
    m_lineCount = lines;
    setVisible(tickets + lines > 0);
    updateGeometry();
    update();
}

int QueueLeftovers::shownHeight() const
{
    const auto rows = static_cast<int>(qMax(m_ticketRows->count(), m_lineRows->count()));
    return rows * size::kPairRow;
}

QSize QueueLeftovers::sizeHint() const
{
    return {640, kHeadTop + kHead + shownHeight() + 10};
}

void QueueLeftovers::resizeEvent(QResizeEvent*)
{
    const PairColumns at = pairColumns(width());
    m_ticketSide->setGeometry(0, kHeadTop + kHead, at.ticketRight + kInner, height() - kHeadTop - kHead);
    m_lineSide->setGeometry(
        at.lineLeft - kInner, kHeadTop + kHead, width() - at.lineLeft + kInner, height() - kHeadTop - kHead);
}

void QueueLeftovers::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const PairColumns at = pairColumns(width());
    const auto head = [&](int left, int right, const QString& word, std::size_t count) {
        paintGroupHead(painter, left, right, kHeadTop, word, text::countText(static_cast<std::int64_t>(count)));
    };
    head(at.ticketLeft, at.ticketRight, tr("Tickets without a bank line"), m_ticketCount);
    head(at.lineLeft, at.lineRight, tr("Bank lines without a ticket"), m_lineCount);
}

SettledList::SettledList(QWidget* parent) : QWidget(parent), m_all(new LinkButton(tr("see all"), this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_all->setRole(TypeRole::Cell);
    m_all->setObjectName(QStringLiteral("seeAll"));
    connect(m_all, &QAbstractButton::clicked, this, &SettledList::allAsked);
}

void SettledList::setCredits(std::vector<SettledCredit> credits)
{
    m_credits = std::move(credits);
    QStringList said;
    for (const SettledCredit& one : m_credits)
        said << one.when + u' ' + one.who + u' ' + text::rupiahText(one.amount) + u' ' + one.by;
    setAccessibleName(tr("Settled last") + QStringLiteral(": ") + said.join(QStringLiteral("; ")));
    setVisible(!m_credits.empty());
    updateGeometry();
    update();
}

QSize SettledList::sizeHint() const
{
    return {640, kHeadTop + 30 + static_cast<int>(m_credits.size()) * kSettledRow + 16};
}

void SettledList::resizeEvent(QResizeEvent*)
{
    const QSize wanted = m_all->sizeHint();
    const PairColumns at = pairColumns(width());
    m_all->setGeometry(at.lineRight - wanted.width(), kHeadTop + 4, wanted.width(), wanted.height());
}

void SettledList::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const PairColumns at = pairColumns(width());
    paintGroupHead(painter, at.ticketLeft, at.lineRight, kHeadTop, tr("Settled last"), QString());
    QRect row(at.ticketLeft, kHeadTop + 28, at.lineRight - at.ticketLeft, kSettledRow);
    for (const SettledCredit& one : m_credits) {
        paintIcon(painter, QRect(row.x(), row.y(), 14, row.height()), Icon::Check, size::kIconRail, t.ok.ink);
        paintText(painter, row.adjusted(24, 0, 0, 0), TypeRole::Cell, t.ink3, one.when);
        const int when = qMax(92, 24 + textWidth(TypeRole::Cell, one.when) + 14);
        const QRect left(row.x(), row.y(), at.ticketRight - row.x(), row.height());
        const QString amount = text::amountText(one.amount);
        paintText(painter,
                  left.adjusted(when, 0, -textWidth(TypeRole::Body, amount) - 12, 0),
                  TypeRole::Body,
                  t.ink2,
                  one.who);
        paintText(painter, left, TypeRole::Body, t.ink, amount, Qt::AlignRight);
        const QRect right(at.lineLeft, row.y(), at.lineRight - at.lineLeft, row.height());
        paintText(painter, right, TypeRole::Cell, t.ink2, one.by);
        lineAcross(painter, row.left(), row.right() + 1, row.bottom(), t.line);
        row.translate(0, kSettledRow);
    }
}

} // namespace eraflazz::console
