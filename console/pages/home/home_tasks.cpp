// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/home_tasks.h"

#include "look/parts/card.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/home/supplier_floats.h"
#include "text/amount_text.h"

#include <QCoreApplication>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::int64_t kMinuteMs = 60'000;

QString counted(const char* source, std::int64_t count)
{
    return QCoreApplication::translate("Home", source, nullptr, static_cast<int>(count));
}

QString words(const char* source)
{
    return QCoreApplication::translate("Home", source);
}

HomeTask taskOf(const AlarmFacts& alarm, std::int64_t nowMs)
{
    HomeTask task;
    const bool isLoud = alarm.severity == Severity::Critical;
    task.tone = isLoud                                ? ActionTone::Bad
                : alarm.severity == Severity::Warning ? ActionTone::Attention
                                                      : ActionTone::Neutral;
    task.icon = alarm.kind == "success_low" ? Icon::ArrowDown : alarm.kind == "case" ? Icon::Complaint : Icon::Warning;
    task.title = alarmTitle(alarm);
    task.detail = alarmFigures(alarm);
    if (task.detail.isEmpty()) {
        const std::int64_t lasts = nowMs - alarm.sinceMs;
        task.detail = lasts < kMinuteMs ? words(QT_TRANSLATE_NOOP("Home", "just now"))
                                        : words(QT_TRANSLATE_NOOP("Home", "for %1 now")).arg(lastingWords(lasts));
    }
    task.place = alarmPlace(alarm);
    return task;
}

/// Several alarms of one kind are one thing to look at: else they push out what queues.
HomeTask taskOf(const std::vector<const AlarmFacts*>& alike, std::int64_t nowMs)
{
    HomeTask task = taskOf(*alike.front(), nowMs);
    if (alike.size() == 1)
        return task;
    QStringList subjects;
    for (const AlarmFacts* one : alike)
        subjects << alarmSubject(*one);
    task.title = QStringLiteral("%1: %2").arg(alarmWords(alike.front()->kind)).arg(alike.size());
    task.detail = subjects.join(QStringLiteral(", "));
    task.place = {QStringLiteral("page.alarms"), {}, {}};
    return task;
}

std::vector<HomeTask> alarmTasks(const std::vector<AlarmFacts>& alarms, std::int64_t nowMs)
{
    std::vector<std::vector<const AlarmFacts*>> kinds;
    for (const AlarmFacts& alarm : alarms) {
        const bool isMuted = alarm.mutedUntilMs && *alarm.mutedUntilMs > nowMs;
        if (!alarm.acknowledgedBy.isEmpty() || isMuted || alarm.kind == "doubtful_old" || alarm.kind == "case")
            continue;
        const auto known = std::find_if(
            kinds.begin(), kinds.end(), [&alarm](const auto& alike) { return alike.front()->kind == alarm.kind; });
        if (known == kinds.end())
            kinds.push_back({&alarm});
        else
            known->push_back(&alarm);
    }
    std::vector<HomeTask> tasks;
    for (const auto& alike : kinds)
        tasks.push_back(taskOf(alike, nowMs));
    return tasks;
}

} // namespace

std::vector<HomeTask>
tasksFrom(const std::optional<ShopToday>& today, const std::vector<AlarmFacts>& alarms, std::int64_t nowMs)
{
    std::vector<HomeTask> tasks;
    if (today && today->doubtful > 0)
        tasks.push_back({ActionTone::Doubt,
                         Icon::Question,
                         counted(QT_TRANSLATE_N_NOOP("Home", "%n doubtful sale(s)"), today->doubtful),
                         words(QT_TRANSLATE_NOOP("Home", "ask the supplier or decide")),
                         {QStringLiteral("page.sales"), {}, QStringLiteral("status:meragukan")}});
    const auto loud = alarmTasks(alarms, nowMs);
    tasks.insert(tasks.end(), loud.begin(), loud.end());
    if (!today)
        return tasks;
    if (today->depositsWaiting > 0)
        tasks.push_back({ActionTone::Neutral,
                         Icon::Wallet,
                         counted(QT_TRANSLATE_N_NOOP("Home", "%n deposit ticket(s) waiting"), today->depositsWaiting),
                         text::rupiahText(Money::rupiah(today->depositAmount)),
                         {QStringLiteral("page.deposits"), {}, {}}});
    if (today->requestsWaiting > 0)
        tasks.push_back({ActionTone::Neutral,
                         Icon::People,
                         counted(QT_TRANSLATE_N_NOOP("Home", "%n request(s) waiting"), today->requestsWaiting),
                         words(QT_TRANSLATE_NOOP("Home", "a second person decides")),
                         {QStringLiteral("page.requests"), {}, {}}});
    if (today->casesOpen > 0)
        tasks.push_back({ActionTone::Neutral,
                         Icon::Complaint,
                         counted(QT_TRANSLATE_N_NOOP("Home", "%n open case(s)"), today->casesOpen),
                         words(QT_TRANSLATE_NOOP("Home", "complaints and differences")),
                         {QStringLiteral("page.cases"), {}, {}}});
    if (today->linesWaiting > 0)
        tasks.push_back({ActionTone::Neutral,
                         Icon::Ledger,
                         counted(QT_TRANSLATE_N_NOOP("Home", "%n bank line(s) of nobody"), today->linesWaiting),
                         words(QT_TRANSLATE_NOOP("Home", "find whose money it is")),
                         {QStringLiteral("page.deposits"), {}, {}}});
    return tasks;
}

HomeTasks::HomeTasks(QWidget* parent)
    : QWidget(parent), m_card(new Card(tr("Needs action"))), m_rows(new QVBoxLayout(m_card))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_rows->setContentsMargins(size::kCardPadding, Card::titleHeight() - 2, 14, 8);
    m_rows->setSpacing(0);
}

void HomeTasks::setTasks(const std::vector<HomeTask>& tasks)
{
    if (m_isMade && tasks == m_tasks)
        return; // A row that somebody is about to press stays the row it was.
    m_isMade = true;
    m_tasks = tasks;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    m_card->setAside(tasks.empty() ? QString() : QString::number(tasks.size()), true);
    if (tasks.empty())
        m_rows->addWidget(new TextLine(TypeRole::Body, Ink::Third, tr("Nothing waits for anybody.")));
    const auto most = static_cast<std::size_t>(m_most);
    for (std::size_t i = 0; i < tasks.size() && i < most; ++i) {
        const HomeTask& task = tasks[i];
        auto* row = new ActionRow(task.tone, task.icon, task.title, task.detail);
        connect(row, &QAbstractButton::clicked, this, [this, place = task.place] { Q_EMIT placeAsked(place); });
        m_rows->addWidget(row);
    }
    if (tasks.size() > most) {
        auto* rest = new LinkButton(tr("and %1 more").arg(tasks.size() - most));
        rest->setObjectName(QStringLiteral("restOfTasks"));
        connect(rest, &QAbstractButton::clicked, this, [this, rest] { showRest(rest); });
        m_rows->addWidget(rest);
    }
    m_rows->addStretch();
}

/// What the card has no room for, with the way there.
void HomeTasks::showRest(QWidget* below)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto at = static_cast<std::size_t>(m_most); at < m_tasks.size(); ++at) {
        QAction* way = menu->addAction(QString(m_tasks[at].title).replace(u'&', QStringLiteral("&&")));
        connect(way, &QAction::triggered, this, [this, place = m_tasks[at].place] { Q_EMIT placeAsked(place); });
    }
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void HomeTasks::setMost(int most)
{
    if (most == m_most)
        return;
    m_most = most;
    m_isMade = false;
    setTasks(std::vector<HomeTask>(m_tasks));
}

void HomeTasks::setStale(bool isStale)
{
    m_card->setStale(isStale);
}

} // namespace eraflazz::console
