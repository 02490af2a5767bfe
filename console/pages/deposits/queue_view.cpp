// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/queue_view.h"

#include "desk/money_words.h"
#include "desk/wire_words.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/deposits/queue_rows.h"
#include "text/amount_text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kSoonMs = 10 * 60'000; ///< A ticket that expires within this says so.

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" \u00b7 "));
}

PairSide ticketSide(const QueueTicket& ticket, const std::map<std::string, QString>& onlookers, qint64 nowMs)
{
    PairSide side{.name = ticket.agentName.isEmpty() ? ticket.agent : ticket.agentName,
                  .detail = joined({ticket.no, ticket.agent, ticket.bank}),
                  .amount = ticket.amount,
                  .note = ageText(nowMs - ticket.openedMs),
                  .noteInk = Ink::Third};
    if (const auto other = onlookers.find(ticket.id); other != onlookers.end()) {
        side.note = other->second;
        side.noteInk = Ink::Attention;
    } else if (ticket.state == "open" && ticket.expiresMs > 0 && ticket.expiresMs <= nowMs) {
        side.note = QueueView::tr("expired");
        side.noteInk = Ink::Attention;
    } else if (ticket.state == "open" && ticket.expiresMs > 0 && ticket.expiresMs - nowMs < kSoonMs) {
        side.note = joined({side.note, QueueView::tr("expires in %1").arg(ageText(ticket.expiresMs - nowMs))});
        side.noteInk = Ink::Attention;
    }
    return side;
}

PairSide lineSide(const QueueLine& line, qint64 nowMs)
{
    PairSide side{.name = line.sender.isEmpty() ? tailText(line.text, 30) : line.sender,
                  .detail = joined({line.bank, whenText(line.receivedMs, nowMs)}),
                  .amount = line.amount,
                  .note = line.state == "held" ? lineReasonWord(line.reason) : QueueView::tr("not used yet"),
                  .noteInk = line.state == "held" ? Ink::Attention : Ink::Third};
    if (line.isProposed) {
        side.note = QueueView::tr("waits for a second person");
        side.noteInk = Ink::Run;
    }
    return side;
}

QString verdictOf(const QueuePair& pair)
{
    if (pair.isExact())
        return QueueView::tr("exact");
    const auto says = [&pair](std::string_view reason) {
        return std::find(pair.reasons.begin(), pair.reasons.end(), reason) != pair.reasons.end();
    };
    if (says("code_missing"))
        return QueueView::tr("without unique code");
    if (says("swapped_digits"))
        return QueueView::tr("digits swapped");
    const Money difference = pair.line.amount - pair.ticket.amount;
    return QueueView::tr("differs %1").arg(text::amountText(difference));
}

QString signatureOf(const PairSide& side)
{
    return QStringList{side.name,
                       side.detail,
                       text::amountText(side.amount),
                       side.note,
                       QString::number(static_cast<int>(side.noteInk))}
        .join(QChar(0x1f));
}

} // namespace

QueueView::QueueView(QWidget* parent)
    : QScrollArea(parent), m_content(new QWidget),
      m_nothing(new TextLine(TypeRole::Body, Ink::Second, tr("Nobody waits for money now."), m_content)),
      m_leftovers(new QueueLeftovers(m_content)), m_settled(new SettledList(m_content))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Deposits that wait"));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    m_nothing->setMinimumHeight(72);
    m_nothing->hide();
    m_pairs = new QVBoxLayout;
    m_pairs->setSpacing(0);
    column->addLayout(m_pairs);
    column->addWidget(m_leftovers);
    column->addWidget(m_nothing);
    column->addWidget(m_settled);
    column->addStretch(1);
    m_leftovers->hide();
    m_settled->hide();
    setWidget(m_content);
    connect(m_settled, &SettledList::allAsked, this, &QueueView::settledAsked);
    applyGround();
}

QueueView::~QueueView() = default;

void QueueView::show(const QueuePicture& picture, const std::map<std::string, QString>& onlookers, qint64 nowMs)
{
    std::vector<Wanted> pairs, tickets, lines;
    for (const QueuePair& pair : picture.pairs) {
        if (pairs.size() == kRowsMax)
            break;
        DepositPair facts{.ticket = ticketSide(pair.ticket, onlookers, nowMs),
                          .line = lineSide(pair.line, nowMs),
                          .score = pair.score,
                          .exact = pair.isExact(),
                          .verdict = verdictOf(pair)};
        const QString signature =
            QStringList{
                signatureOf(facts.ticket), signatureOf(*facts.line), QString::number(facts.score), facts.verdict}
                .join(QChar(0x1e));
        pairs.push_back({{pair.ticket.id, pair.line.id}, signature, [this, facts]() -> QAbstractButton* {
                             auto* row = new DepositPairRow(facts, m_content);
                             row->setAutoExclusive(false);
                             return row;
                         }});
    }
    for (const QueueTicket& ticket : picture.tickets) {
        if (tickets.size() == kRowsMax)
            break;
        const PairSide facts = ticketSide(ticket, onlookers, nowMs);
        tickets.push_back({{ticket.id, {}}, signatureOf(facts), [this, facts]() -> QAbstractButton* {
                               return new QueueSideRow(QueueSideRow::Side::Ticket, facts, m_leftovers);
                           }});
    }
    for (const QueueLine& line : picture.lines) {
        if (lines.size() == kRowsMax)
            break;
        PairSide facts = lineSide(line, nowMs);
        if (line.state != "held" && !line.isProposed) {
            facts.note = tr("find a ticket…");
            facts.noteInk = Ink::Accent;
        }
        lines.push_back({{{}, line.id}, signatureOf(facts), [this, facts]() -> QAbstractButton* {
                             return new QueueSideRow(QueueSideRow::Side::Line, facts, m_leftovers);
                         }});
    }
    place(m_pairRows, m_pairs, pairs);
    place(m_ticketRows, m_leftovers->tickets(), tickets);
    place(m_lineRows, m_leftovers->lines(), lines);
    m_leftovers->setCounts(picture.tickets.size(), picture.lines.size());
    m_nothing->setVisible(picture.isEmpty());
    mark();
}

void QueueView::place(std::vector<Row>& rows, QVBoxLayout* column, const std::vector<Wanted>& wanted)
{
    std::vector<Row> now;
    now.reserve(wanted.size());
    QAbstractButton* focused = nullptr; // In the place of the row that had the keyboard.
    for (const Wanted& one : wanted) {
        const auto old =
            std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.choice == one.choice; });
        Row row{one.choice, one.signature, nullptr};
        const bool isSame = old != rows.end() && old->signature == one.signature;
        row.button = isSame ? old->button : one.make();
        if (!isSame) {
            adopt(row.button, one.choice);
            if (old != rows.end() && old->button->hasFocus())
                focused = row.button;
        } else {
            old->button = nullptr;
        }
        now.push_back(row);
    }
    for (int at = 0; at < static_cast<int>(now.size()); ++at) {
        QAbstractButton* button = now[static_cast<std::size_t>(at)].button;
        if (column->itemAt(at) == nullptr || column->itemAt(at)->widget() != button)
            column->insertWidget(at, button);
        button->show();
    }
    // The keyboard moves first: a row that hides hands it to any neighbour.
    if (focused != nullptr)
        focused->setFocus();
    for (Row& row : rows) {
        if (row.button == nullptr)
            continue;
        row.button->hide();
        column->removeWidget(row.button);
        row.button->deleteLater();
    }
    rows = std::move(now);
}

void QueueView::adopt(QAbstractButton* button, const QueueChoice& choice)
{
    button->setObjectName(QStringLiteral("queue.") +
                          QString::fromStdString(choice.ticket.empty() ? choice.line : choice.ticket));
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, [this, choice] {
        const bool isOther = choice != m_choice;
        m_choice = choice;
        mark();
        if (isOther)
            Q_EMIT choiceChanged();
    });
}

std::vector<QueueView::Row*> QueueView::allRows()
{
    std::vector<Row*> all;
    for (auto* rows : {&m_pairRows, &m_ticketRows, &m_lineRows}) {
        for (Row& row : *rows)
            all.push_back(&row);
    }
    return all;
}

void QueueView::showSettled(const std::vector<SettledCredit>& settled)
{
    m_settled->setCredits(settled);
}

void QueueView::choose(const QueueChoice& choice)
{
    m_choice = choice;
    mark();
    for (Row* row : allRows()) {
        if (row->choice == choice)
            ensureWidgetVisible(row->button, 0, 8);
    }
}

void QueueView::focusChosen()
{
    for (Row* row : allRows()) {
        if (row->choice == m_choice)
            row->button->setFocus();
    }
}

void QueueView::focusInEvent(QFocusEvent* event)
{
    QScrollArea::focusInEvent(event);
    focusChosen();
}

void QueueView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    Q_EMIT rowWidthChanged(viewport()->width());
}

QueueChoice QueueView::first() const
{
    for (const auto* rows : {&m_pairRows, &m_ticketRows, &m_lineRows}) {
        if (!rows->empty())
            return rows->front().choice;
    }
    return {};
}

void QueueView::mark()
{
    for (Row* row : allRows())
        row->button->setChecked(row->choice == m_choice);
}

void QueueView::walk(int step)
{
    const auto all = allRows();
    if (all.empty())
        return;
    const auto here = std::find_if(all.begin(), all.end(), [this](const Row* row) { return row->choice == m_choice; });
    const auto at = here == all.end() ? -1 : static_cast<int>(here - all.begin());
    const int to = std::clamp(at + step, 0, static_cast<int>(all.size()) - 1);
    if (to == at)
        return;
    Row* row = all[static_cast<std::size_t>(to)];
    row->button->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(row->button, 0, 8);
    m_choice = row->choice;
    mark();
    Q_EMIT choiceChanged();
}

bool QueueView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<const QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            walk(1);
            return true;
        case Qt::Key_Up:
            walk(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            // Enter decides about the row it stands on, which is the chosen one.
            auto* button = qobject_cast<QAbstractButton*>(watched);
            if (button != nullptr && !button->isChecked())
                button->click();
            else if (static_cast<const QKeyEvent*>(event)->modifiers() == Qt::NoModifier ||
                     static_cast<const QKeyEvent*>(event)->modifiers() == Qt::KeypadModifier)
                Q_EMIT activated();
            return true;
        }
        default:
            break;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void QueueView::setStale(bool isStale)
{
    m_isStale = isStale;
    applyGround();
}

void QueueView::applyGround()
{
    const QColor& ground = m_isStale ? tokens().stale : tokens().surface;
    QPalette grounds = viewport()->palette();
    if (grounds.color(QPalette::Window) == ground)
        return;
    grounds.setColor(QPalette::Window, ground);
    viewport()->setPalette(grounds);
}

void QueueView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyGround();
}

} // namespace eraflazz::console
