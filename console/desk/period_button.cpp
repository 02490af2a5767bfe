// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/period_button.h"

#include "desk/shop_time.h"
#include "look/icon.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QDateEdit>
#include <QDateTime>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <array>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

qint64 dayBegin(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kShopZone).toMSecsSinceEpoch();
}

QString dayWords(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

QDateEdit* dayField(const QString& label, QDate day, QGridLayout* grid, int row, QWidget* parent)
{
    grid->addWidget(new TextLine(TypeRole::Cell, Ink::Second, label, parent), row, 0);
    auto* edit = new QDateEdit(day, parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"d MMM yyyy"_s);
    edit->setAccessibleName(label);
    edit->setMinimumHeight(size::kField);
    grid->addWidget(edit, row, 1);
    return edit;
}

} // namespace

std::pair<QDate, QDate> Period::days(QDate today) const
{
    switch (kind) {
    case Kind::Today:
        return {today, today};
    case Kind::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Kind::Week:
        return {today.addDays(-6), today};
    case Kind::Month:
        return {today.addDays(-29), today};
    case Kind::ThisMonth:
        return {QDate(today.year(), today.month(), 1), today};
    case Kind::Range:
        return {from, until};
    case Kind::Longest:
        return {today.addDays(1 - kDaysMax), today};
    }
    Q_UNREACHABLE();
}

std::pair<qint64, qint64> Period::unixMs(QDate today) const
{
    const auto [first, last] = days(today);
    return {dayBegin(first), dayBegin(last.addDays(1))};
}

QString Period::words(QDate today) const
{
    switch (kind) {
    case Kind::Today:
        return PeriodButton::tr("Today");
    case Kind::Yesterday:
        return PeriodButton::tr("Yesterday");
    case Kind::Week:
        return PeriodButton::tr("7 days");
    case Kind::Month:
        return PeriodButton::tr("30 days");
    case Kind::ThisMonth:
        return PeriodButton::tr("This month");
    case Kind::Range: {
        const auto [first, last] = days(today);
        return first == last ? dayWords(first) : dayWords(first) + u" – "_s + dayWords(last);
    }
    case Kind::Longest:
        return PeriodButton::tr("%1 days").arg(kDaysMax);
    }
    Q_UNREACHABLE();
}

QByteArray Period::toBytes() const
{
    const QString text = u"%1 %2 %3"_s.arg(
        QString::number(static_cast<int>(kind)), from.toString(Qt::ISODate), until.toString(Qt::ISODate));
    return text.trimmed().toUtf8();
}

Period Period::read(const QByteArray& bytes)
{
    const QStringList parts = QString::fromUtf8(bytes).split(u' ');
    Period period;
    bool isNumber = false;
    const int kind = parts.value(0).toInt(&isNumber);
    if (!isNumber || kind < 0 || kind > static_cast<int>(Kind::Longest))
        return period;
    period.kind = static_cast<Kind>(kind);
    if (period.kind != Kind::Range)
        return period;
    period.from = QDate::fromString(parts.value(1), Qt::ISODate);
    period.until = QDate::fromString(parts.value(2), Qt::ISODate);
    const bool isRange = period.from.isValid() && period.until.isValid() && period.from <= period.until;
    return isRange && period.from.daysTo(period.until) < kDaysMax ? period : Period{};
}

PeriodButton::PeriodButton(QWidget* parent)
    : QWidget(parent), m_button(new Button(ButtonKind::Plain, {}, this)), m_today(QDate(2026, 1, 1))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    m_button->setObjectName(u"periodButton"_s);
    m_button->setIcon(makeIcon(Icon::Calendar));
    m_button->setTall(size::kButtonInBar);
    connect(m_button, &QAbstractButton::clicked, this, &PeriodButton::openMenu);
    setPeriod({});
}

void PeriodButton::setToday(QDate today)
{
    m_today = today;
    setPeriod(m_period);
}

void PeriodButton::setPeriod(const Period& period)
{
    m_period = period;
    showWords();
}

void PeriodButton::setNarrowed(bool isNarrowed)
{
    m_isNarrowed = isNarrowed;
    showWords();
}

void PeriodButton::showWords()
{
    const QString period = m_period.words(m_today);
    const QString words = m_isNarrowed ? tr("By the filter, within: %1").arg(period) : period;
    m_button->setText(words);
    m_button->setAccessibleName(tr("Period: %1").arg(words));
    const auto [first, last] = m_period.days(m_today);
    m_button->setToolTip(dayWords(first) + u" – "_s + dayWords(last) + u" \u00b7 "_s +
                         tr("days of the shop, %1").arg(text::shopZoneName()));
    m_button->updateGeometry();
}

void PeriodButton::choose(const Period& period)
{
    if (period == m_period)
        return;
    setPeriod(period);
    Q_EMIT periodChanged(m_period);
}

void PeriodButton::openMenu()
{
    using Kind = Period::Kind;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"periodMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Kind kind : {Kind::Today, Kind::Yesterday, Kind::Week, Kind::Month, Kind::ThisMonth, Kind::Longest}) {
        const Period period{kind, {}, {}};
        QAction* entry = menu->addAction(period.words(m_today));
        entry->setCheckable(true);
        entry->setChecked(m_period.kind == kind);
        connect(entry, &QAction::triggered, this, [this, period] { choose(period); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Range…")), &QAction::triggered, this, &PeriodButton::askRange);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

void PeriodButton::askRange()
{
    auto* dialog = new QDialog(this);
    dialog->setObjectName(u"rangeDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Range of days"));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(12);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, dialog->windowTitle(), dialog));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const auto [first, last] = m_period.days(m_today);
    QDateEdit* from = dayField(tr("From"), first, grid, 0, dialog);
    QDateEdit* until = dayField(tr("Until"), last, grid, 1, dialog);
    from->setObjectName(u"rangeFrom"_s);
    until->setObjectName(u"rangeUntil"_s);
    from->setMaximumDate(m_today);
    until->setMaximumDate(m_today);
    column->addLayout(grid);
    auto* hint = new TextLine(TypeRole::Cell, Ink::Third, tr("At most %1 days at once.").arg(Period::kDaysMax), dialog);
    column->addWidget(hint);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    row->addStretch();
    auto* cancel = new Button(ButtonKind::Plain, tr("Cancel"), dialog);
    auto* take = new Button(ButtonKind::Primary, tr("Search"), dialog);
    take->setObjectName(u"rangeTake"_s);
    take->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(take);
    column->addLayout(row);
    connect(cancel, &QAbstractButton::clicked, dialog, &QDialog::reject);
    connect(take, &QAbstractButton::clicked, dialog, [this, dialog, from, until, hint] {
        const QDate begin = std::min(from->date(), until->date());
        const QDate end = std::max(from->date(), until->date());
        if (begin.daysTo(end) >= Period::kDaysMax) {
            hint->setInk(Ink::Bad);
            return;
        }
        dialog->accept();
        choose({Period::Kind::Range, begin, end});
    });
    dialog->open();
}

} // namespace eraflazz::console
