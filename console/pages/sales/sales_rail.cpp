// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sales/sales_rail.h"

#include "look/parts/filter_rail.h"
#include "look/state.h"
#include "sale/rail_counts.h"
#include "sale/sale_filter.h"
#include "text/cell_text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using look::Icon;
using look::Ink;

namespace {

// A rail of hundreds of suppliers helps nobody; the filter bar knows them all.
constexpr std::size_t kNamesShown = 10;
// So many of the newest sales the daemon keeps at hand and counts (LiveTable::Limits in daemon/control/core), and
// beyond them only open ones. It does not tell the number.
constexpr qint64 kCountedMost = 20'000;

} // namespace

SalesRail::SalesRail(RailCounts& counts, text::FilterKeys keys, QWidget* parent)
    : QWidget(parent), m_counts(counts), m_keys(std::move(keys)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"salesRail"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(&counts, &RailCounts::namesChanged, this, &SalesRail::build);
    connect(&counts, &RailCounts::countsChanged, this, &SalesRail::showCounts);
    build();
}

void SalesRail::addCounted(const QString& word, const QString& group, const QString& name, const QString& terms)
{
    m_rows.push_back({m_rail->addRow(word), group, name, terms});
}

void SalesRail::addNames(const QString& title, const QString& group, const QString& key)
{
    const auto& names = m_counts.names(group);
    if (names.empty())
        return;
    m_rail->addGroup(title);
    for (std::size_t i = 0; i < std::min(names.size(), kNamesShown); ++i) {
        const QString value = names[i].contains(u' ') ? u'"' + names[i] + u'"' : names[i];
        addCounted(names[i], group, names[i], key + u':' + value);
    }
}

void SalesRail::build()
{
    auto* old = m_rail;
    m_rail = new look::FilterRail(this);
    m_rows.clear();
    const auto marked =
        [this](
            const QString& word, Icon icon, Ink ink, const QString& group, const QString& name, const QString& terms) {
            m_rows.push_back({m_rail->addRow(word, icon, ink), group, name, terms});
            return m_rows.back().row;
        };
    const QString state = u"state"_s;
    const QString status = u"status"_s;
    m_rail->addGroup(tr("Needs action"));
    marked(tr("Doubtful"), Icon::Question, Ink::Doubt, state, u"doubtful"_s, u"status:meragukan"_s)
        ->setObjectName(u"railDoubtful"_s);
    marked(tr("Past SLA"), Icon::Clock, Ink::Bad, state, u"over_sla"_s, u"status:antre,proses durasi>60"_s)
        ->setObjectName(u"railLate"_s);
    marked(tr("Complaints"), Icon::Complaint, Ink::Second, state, u"complaints"_s, u"@cases"_s)
        ->setObjectName(u"railComplaints"_s);
    m_rail->addGroup(tr("Status"));
    addCounted(tr("All"), status, {}, {});
    m_rows.back().row->setObjectName(u"railAll"_s);
    using look::State;
    using look::stateWord;
    marked(stateWord(State::Queued), Icon::Clock, Ink::Second, status, u"PENDING"_s, u"status:antre"_s);
    marked(stateWord(State::Processing), Icon::Dots, Ink::Run, status, u"PROCESSING"_s, u"status:proses"_s);
    marked(stateWord(State::Success), Icon::Check, Ink::Ok, status, u"SUCCESS"_s, u"status:sukses"_s);
    marked(stateWord(State::Failed), Icon::Cross, Ink::Bad, status, u"FAILED"_s, u"status:gagal"_s)
        ->setObjectName(u"railFailed"_s);
    marked(stateWord(State::Reversed), Icon::Return, Ink::Second, status, u"REFUND"_s, u"status:dibalik"_s);
    addNames(tr("Supplier"), u"supplier"_s, u"supplier"_s);
    addNames(tr("Category"), u"category"_s, u"kategori"_s);
    addNames(tr("Operator"), u"brand"_s, u"operator"_s);
    for (const Row& row : m_rows)
        connect(row.row, &QAbstractButton::clicked, this, [this, row] { pressed(row); });
    if (!m_saved.empty())
        m_rail->addGroup(tr("Kept filters"));
    for (std::size_t i = 0; i < m_saved.size(); ++i) {
        look::RailRow* row = m_rail->addRow(m_saved[i].title(), Icon::Bookmark);
        row->setUncounted();
        row->setToolTip(m_saved[i].filter.toHtmlEscaped());
        row->setCheckable(false);
        connect(row, &QAbstractButton::clicked, this, [this, i] { Q_EMIT savedAsked(static_cast<int>(i)); });
    }
    m_rail->setFolded(m_isFolded);
    m_rail->setStale(m_isStale);
    m_column->addWidget(m_rail);
    if (old != nullptr) {
        m_column->removeWidget(old);
        old->hide();
        old->deleteLater(); // A row of it may be the sender.
    }
    showCounts();
    showChosen();
}

void SalesRail::showCounts()
{
    qint64 all = 0;
    for (const QString& name : m_counts.names(u"status"_s))
        all += m_counts.count(u"status"_s, name);
    for (const Row& row : m_rows) {
        const qint64 count = row.terms.isEmpty() ? all : m_counts.count(row.group, row.name);
        if (row.terms.isEmpty())
            row.row->setText(all < kCountedMost ? tr("All") : tr("Newest"));
        row.row->setCount(count);
        if (row.name == u"doubtful")
            row.row->setUrgent(count > 0);
    }
    showWindow(all >= kCountedMost);
}

/// When old sales leave as new ones come, a count may fall although nothing was undone: that is said.
void SalesRail::showWindow(bool isFull)
{
    const QString why = tr("Counted are the newest %1 sales: older ones leave the counts and stand in the history.")
                            .arg(text::countText(kCountedMost));
    for (const Row& row : m_rows) {
        QStringList tip;
        if (m_isFolded)
            tip << row.row->text();
        if (isFull && row.group != u"state") // What needs action is counted whole.
            tip << why;
        row.row->setToolTip(tip.join(u'\n'));
    }
}

void SalesRail::showChosen()
{
    bool hasStatus = false;
    for (const auto& term : text::readFilter(m_filter, m_keys))
        hasStatus = hasStatus || term.key == u"status";
    for (const Row& row : m_rows)
        row.row->setChecked(row.terms.isEmpty() ? !hasStatus : hasTerms(m_filter, m_keys, row.terms));
}

void SalesRail::pressed(const Row& row)
{
    if (row.terms == u"@cases") {
        row.row->setChecked(false);
        Q_EMIT casesAsked();
        return;
    }
    showChosen(); // The filter decides what is checked, not the click.
    if (row.terms.isEmpty())
        Q_EMIT filterAsked(withoutKey(m_filter, m_keys, u"status"_s));
    else if (hasTerms(m_filter, m_keys, row.terms))
        Q_EMIT filterAsked(withoutTerms(m_filter, m_keys, row.terms));
    else
        Q_EMIT filterAsked(withTerms(m_filter, m_keys, row.terms));
}

void SalesRail::setFilter(const QString& filter)
{
    m_filter = filter;
    showChosen();
}

void SalesRail::setSaved(const std::vector<NamedFilter>& saved)
{
    if (saved == m_saved)
        return;
    m_saved = saved;
    build();
}

void SalesRail::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_rail->setFolded(isFolded);
    showCounts();
}

void SalesRail::setStale(bool isStale)
{
    m_isStale = isStale;
    m_rail->setStale(isStale);
}

} // namespace eraflazz::console
