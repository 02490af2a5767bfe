// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ledger/ledger_bar.h"

#include "core/link/clock.h"
#include "desk/desk.h"
#include "desk/wire_words.h"
#include "look/paint.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPainter>
#include <QStringListModel>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kSoonMs = 150;
constexpr int kNames = 20;
enum Period { Today, Week, Month, Range };
const QString kGap = QStringLiteral(" \u00b7 ");

} // namespace

LedgerBar::LedgerBar(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk),
      m_account(new Segmented({tr("Agent"), tr("Supplier"), tr("Bank")}, tr("Whose ledger"), this)),
      m_code(new InputFrame(this)), m_names(new QStringListModel(this)),
      m_soon(desk.clock().alarm([this] { complete(); })),
      m_period(new Segmented({tr("Today"), tr("7 days"), tr("30 days"), tr("Days")}, tr("Period"), this)),
      m_first(new QDateEdit(this)), m_last(new QDateEdit(this)), m_kind(new QComboBox(this)), m_whose(new QHBoxLayout),
      m_what(new QHBoxLayout)
{
    setFixedHeight(2 * size::kFilterBar - 2);
    layOut();
    m_period->choose(Week);
    fillKinds();
    offerNames();
    connectParts();
}

LedgerBar::~LedgerBar() = default;

void LedgerBar::layOut()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 9);
    rows->setSpacing(8);
    rows->addLayout(m_whose);
    rows->addLayout(m_what);
    m_whose->setSpacing(size::kGap);
    m_what->setSpacing(size::kGap);
    m_whose->addWidget(m_account);
    m_code->setLeadIcon(Icon::Search);
    m_code->setKeyCap(QStringLiteral("F3"));
    m_code->setMaximumWidth(320);
    m_code->edit()->setPlaceholderText(tr("Code or name"));
    m_code->edit()->setAccessibleName(tr("Code or name"));
    m_code->edit()->setObjectName(QStringLiteral("code"));
    m_code->edit()->setMaxLength(64);
    m_whose->addWidget(m_code, 1);
    m_whose->addStretch(1);
    m_what->addWidget(m_period);
    for (QDateEdit* day : {m_first, m_last}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(QStringLiteral("dd-MM-yyyy"));
        day->setDate(shopDay(m_desk.client().serverUnixMs()));
        day->hide();
        m_what->addWidget(day);
        connect(day, &QDateEdit::editingFinished, this, &LedgerBar::asked);
    }
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    m_first->setObjectName(QStringLiteral("firstDay"));
    m_last->setObjectName(QStringLiteral("lastDay"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_what->addWidget(m_kind);
    m_what->addStretch(1);
}

/// What fits to what is typed, as the daemon knows it.
void LedgerBar::offerNames()
{
    auto* completer = new QCompleter(m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kNames);
    m_code->edit()->setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& line) {
        m_code->edit()->setText(line.section(kGap, 0, 0));
        Q_EMIT asked();
    });
    connect(m_code->edit(), &QLineEdit::textEdited, this, [this] { m_soon->start(kSoonMs); });
}

void LedgerBar::connectParts()
{
    connect(m_code->edit(), &QLineEdit::returnPressed, this, &LedgerBar::asked);
    connect(m_account, &Segmented::chosenChanged, this, [this] {
        m_names->setStringList({});
        fillKinds();
        if (m_isFilling)
            return;
        m_code->edit()->clear(); // A code of an agent is none of a bank.
        Q_EMIT asked();
    });
    connect(m_period, &Segmented::chosenChanged, this, &LedgerBar::choosePeriod);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT asked();
    });
}

LedgerAccount LedgerBar::account() const
{
    return static_cast<LedgerAccount>(m_account->chosen());
}

QString LedgerBar::code() const
{
    return m_code->edit()->text().section(kGap, 0, 0).trimmed();
}

LedgerSpan LedgerBar::span() const
{
    const QDate today = shopDay(m_desk.client().serverUnixMs());
    switch (m_period->chosen()) {
    case Today:
        return {today, today};
    case Week:
        return {today.addDays(-6), today};
    case Month:
        return {today.addDays(-29), today};
    default:
        return {m_first->date(), m_last->date()};
    }
}

std::string LedgerBar::kind() const
{
    return m_kind->currentData().toString().toStdString();
}

void LedgerBar::setAccount(LedgerAccount account, const QString& code)
{
    m_isFilling = true;
    m_account->choose(static_cast<int>(account));
    m_isFilling = false;
    fillKinds();
    m_code->edit()->setText(code);
    Q_EMIT asked();
}

void LedgerBar::fillKinds()
{
    const bool wasFilling = m_isFilling;
    m_isFilling = true;
    m_kind->clear();
    m_kind->addItem(tr("All kinds"), QString());
    for (const LedgerKind& one : ledgerKinds(account()))
        m_kind->addItem(one.word, QString::fromLatin1(one.wire.data(), static_cast<qsizetype>(one.wire.size())));
    m_isFilling = wasFilling;
}

void LedgerBar::clearKind()
{
    m_kind->setCurrentIndex(0);
}

void LedgerBar::choosePeriod(int period)
{
    const bool isRange = period == Range;
    if (isRange && !m_first->isVisible()) {
        const QDate today = shopDay(m_desk.client().serverUnixMs());
        m_first->setDate(today.addDays(-6));
        m_last->setDate(today);
    }
    m_first->setVisible(isRange);
    m_last->setVisible(isRange);
    Q_EMIT asked();
}

void LedgerBar::complete()
{
    const LedgerAccount whose = account();
    const QString typed = m_code->edit()->text().trimmed();
    if (typed.size() < 2 || whose == LedgerAccount::Bank || m_desk.client().state() != LinkState::Live)
        return;
    Call call(whose == LedgerAccount::Agent ? "agent.list" : "supplier.list");
    if (whose == LedgerAccount::Agent)
        call.with("search", typed).with("limit", kNames);
    m_desk.ask(std::move(call), this, [this, whose](const Answer& answer) {
        if (!answer.isFine() || whose != account())
            return; // Typing goes on without help.
        QStringList names;
        for (const Json& row : answer.result["rows"].items())
            names << textIn(row, "code") + kGap + textIn(row, "name");
        m_names->setStringList(names);
        if (m_code->edit()->hasFocus())
            m_code->edit()->completer()->complete();
    });
}

void LedgerBar::focusCode()
{
    m_code->edit()->setFocus();
    m_code->edit()->selectAll();
}

void LedgerBar::addVerb(QWidget* button)
{
    m_what->addWidget(button);
}

void LedgerBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineAcross(painter, 0, width(), height() - 1, tokens().line);
}

LedgerSummary::LedgerSummary(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("summary"));
    setFixedHeight(58);
}

void LedgerSummary::setFigures(const Json& answer)
{
    m_answer = answer;
    setAccessibleName(tr("%1: opening %2, closing %3, now %4")
                          .arg(textIn(answer, "name"),
                               amountIn(answer, "opening"),
                               amountIn(answer, "closing"),
                               amountIn(answer, "balance")));
    update();
}

void LedgerSummary::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    lineAcross(painter, 0, width(), height() - 1, t.line);
    constexpr int kFigures = 4;
    const int name = qMin(220, width() / 4);
    const QRect head(size::kPageMargin, 10, name - size::kPageMargin, 20);
    paintText(painter, head, TypeRole::BodyBold, t.ink, textIn(m_answer, "name"));
    paintText(painter, head.translated(0, 19), TypeRole::Cell, t.ink3, textIn(m_answer, "code"));
    const auto opening = moneyIn(m_answer, "opening");
    const auto closing = moneyIn(m_answer, "closing");
    const bool isKnown = opening && closing;
    const Money change = isKnown ? *closing - *opening : Money();
    const struct {
        QString caption;
        QString value;
        QColor ink;
    } figures[kFigures] = {
        {tr("Opening"), amountIn(m_answer, "opening"), t.ink2},
        {tr("Change"),
         isKnown ? (change.isPositive() ? QStringLiteral("+") : QString()) + text::amountText(change) : noneText(),
         change.isNegative() ? t.bad.ink : t.ok.ink},
        {tr("Closing"), amountIn(m_answer, "closing"), t.ink2},
        {tr("Balance now"), amountIn(m_answer, "balance"), t.ink}};
    const int cell = (width() - name - size::kPageMargin) / kFigures;
    for (int at = 0; at < kFigures; ++at) {
        const QRect box(name + at * cell, 9, cell, 18);
        paintText(painter, box, TypeRole::Cell, t.ink3, figures[at].caption, Qt::AlignRight);
        paintText(
            painter, box.translated(0, 19), TypeRole::TicketAmount, figures[at].ink, figures[at].value, Qt::AlignRight);
    }
}

} // namespace eraflazz::console
