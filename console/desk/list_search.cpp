// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/list_search.h"

#include "desk/desk.h"
#include "desk/shop_time.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"

#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kPeriodSchema = 1;
constexpr Period kWhole{Period::Kind::Longest, {}, {}};

} // namespace

ListSearch::ListSearch(Desk& desk, const QString& periodMemory, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_periodMemory(periodMemory), m_bar(new look::FilterBar(this)),
      m_period(new PeriodButton(m_bar))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    m_bar->setObjectName(QStringLiteral("listFilter"));
    m_bar->setKeyCap(QStringLiteral("F3"));
    m_bar->addBefore(m_period);
    m_period->setToday(shopDay(desk.client().serverUnixMs()));
    const QByteArray period = desk.remembered(periodMemory, kPeriodSchema);
    m_period->setPeriod(period.isEmpty() ? kWhole : Period::read(period));
    connect(m_bar, &look::FilterBar::applied, this, &ListSearch::take);
    connect(m_bar, &look::FilterBar::downAsked, this, &ListSearch::downAsked);
    connect(m_period, &PeriodButton::periodChanged, this, [this] {
        remember();
        Q_EMIT asked();
    });
}

void ListSearch::setLanguage(ListFilter language, const QString& hint, const QString& words)
{
    m_language = std::move(language);
    m_words = words;
    m_bar->setKeys(m_language.keys());
    m_bar->setFilter(words); // What was typed and never asked goes: the rows are not of it.
    m_bar->setHint(hint);
    m_question = m_language.read(m_bar->terms());
}

void ListSearch::setPeriodShown(bool isShown)
{
    m_hasPeriod = isShown;
    m_period->setVisible(isShown);
}

void ListSearch::take()
{
    ListQuestion question = m_language.read(m_bar->terms());
    if (!question.problem.isEmpty()) {
        m_bar->setProblem(question.term, question.problem);
        return;
    }
    m_question = std::move(question);
    m_words = m_bar->filter();
    Q_EMIT asked();
}

void ListSearch::sayIn(Call& call) const
{
    if (m_hasPeriod) {
        const QDate today = shopDay(m_desk.client().serverUnixMs());
        m_period->setToday(today);
        const auto [from, to] = m_period->period().unixMs(today);
        call.with("from", from).with("to", to);
    }
    m_question.sayIn(call);
}

bool ListSearch::isOpen() const
{
    return m_words.isEmpty() && (!m_hasPeriod || m_period->period() == kWhole);
}

void ListSearch::search(const QString& words)
{
    m_period->setPeriod(kWhole);
    m_bar->setFilter(words);
    take();
}

void ListSearch::clear()
{
    m_period->setPeriod(kWhole);
    remember();
    m_bar->setFilter({});
    m_question = {};
    m_words.clear();
}

void ListSearch::focusWords()
{
    m_bar->frame()->edit()->setFocus(Qt::ShortcutFocusReason);
}

void ListSearch::addAfter(QWidget* widget)
{
    m_bar->addAfter(widget);
}

void ListSearch::remember()
{
    m_desk.remember(m_periodMemory, m_period->period().toBytes(), kPeriodSchema);
}

} // namespace eraflazz::console
