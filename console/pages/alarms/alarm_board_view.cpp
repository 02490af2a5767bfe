// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/alarms/alarm_board_view.h"

#include "core/link/subscription.h"
#include "desk/case_words.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/keyed_table.h"
#include "desk/list_save.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/state.h"
#include "look/tokens.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kNoteMax = 500;
constexpr qint64 kHourMs = 3'600'000;
constexpr std::array<qint64, 5> kMutes{0, kHourMs, 4 * kHourMs, 24 * kHourMs, 7 * 24 * kHourMs};

std::vector<Column> columns()
{
    return {{QStringLiteral("severity"),
             AlarmBoardView::tr("Severity"),
             CellKind::State,
             severityWord(Severity::Warning),
             112,
             false,
             false},
            {QStringLiteral("kind"), AlarmBoardView::tr("What"), CellKind::Text, {}, 160, false, false},
            {QStringLiteral("subject"), AlarmBoardView::tr("Where"), CellKind::Code, {}, 90, false, false},
            {QStringLiteral("value"),
             AlarmBoardView::tr("Value"),
             CellKind::Count,
             QStringLiteral("Rp 99.999.999"),
             0,
             false,
             false},
            {QStringLiteral("threshold"),
             AlarmBoardView::tr("Limit"),
             CellKind::Count,
             QStringLiteral("Rp 99.999.999"),
             0,
             false,
             false},
            {QStringLiteral("since"),
             AlarmBoardView::tr("Since"),
             CellKind::Time,
             QStringLiteral("22 Nov 21:14"),
             0,
             false,
             false},
            {QStringLiteral("text"), AlarmBoardView::tr("Message"), CellKind::Message, {}, 80, false, true},
            {QStringLiteral("by"), AlarmBoardView::tr("Noted by"), CellKind::Text, {}, 80, false, false}};
}

int stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return static_cast<int>(State::Failed);
    case Severity::Warning:
        return static_cast<int>(State::Attention);
    case Severity::Notice:
        return static_cast<int>(State::Queued);
    }
    Q_UNREACHABLE();
}

QString valueText(const AlarmFacts& alarm, const std::optional<std::int64_t>& value)
{
    return value ? alarmValue(alarm.kind, *value) : noneText();
}

/// The daemon's words; a number alone stands in its own column already.
QString messageOf(const AlarmFacts& alarm)
{
    const bool isCount = alarm.value && alarm.text == QString::number(*alarm.value);
    return isCount ? QString() : caseDetailWords(alarm.text.toStdString());
}

} // namespace

AlarmBoardView::AlarmBoardView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_store(desk.clock()), m_sub(new Subscription(desk.client(), m_store, this)),
      m_table(new KeyedTable(columns(), this)), m_grid(new GridView(tr("Alarms"))),
      m_panel(new SidePanel(size::kDetailPanel))
{
    m_grid->setObjectName(QStringLiteral("alarmGrid"));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_split = new PanelSplit(m_grid, m_panel);
    m_body = new PageBody(m_split, {80, 160, 100, 300});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        if (const QString key = m_table->keyAt(index.row()); !key.isEmpty() && key != m_chosen) {
            m_chosen = key;
            showPanel();
        }
    });
    connect(m_grid, &GridView::rowActivated, this, [this] { m_split->showPanel(); });
    connect(m_body, &PageBody::retryAsked, this, &AlarmBoardView::refresh);
    connect(m_sub, &Subscription::stateChanged, this, [this](Subscription::State state) {
        if (state == Subscription::State::Failed)
            m_body->showFailure(m_sub->failure());
        else
            show();
    });
    m_store.watch(this);
    TopicAsked asked;
    asked.topic = QStringLiteral("alarm");
    asked.timesASecond = 2;
    m_sub->open(asked);
    m_body->showLoading();
    showPanel();
}

AlarmBoardView::~AlarmBoardView()
{
    m_store.unwatch(this);
}

void AlarmBoardView::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    // Rows that went are still placed while they are told; the list is read once all of them are settled.
    QMetaObject::invokeMethod(
        this, [this] { show(); }, Qt::QueuedConnection);
}

void AlarmBoardView::storeReset()
{
    show();
}

bool AlarmBoardView::isMuted(const AlarmFacts& alarm) const
{
    return alarm.mutedUntilMs && *alarm.mutedUntilMs > m_desk.client().serverUnixMs();
}

void AlarmBoardView::show()
{
    m_alarms = alarmsOf(m_store);
    const qint64 now = m_desk.client().serverUnixMs();
    std::vector<KeyedRow> rows;
    for (const AlarmFacts& alarm : m_alarms) {
        const bool isQuiet = !alarm.acknowledgedBy.isEmpty() || isMuted(alarm);
        const CellTone tone = isQuiet ? CellTone::Quiet : CellTone::ByKind;
        rows.push_back(
            {alarm.key,
             {{severityWord(alarm.severity), stateOf(alarm.severity)},
              {alarmWords(alarm.kind), std::nullopt, isQuiet ? CellTone::Quiet : CellTone::Strong},
              {alarmSubject(alarm), std::nullopt, tone},
              {valueText(alarm, alarm.value),
               std::nullopt,
               tone,
               QVariant::fromValue<qlonglong>(alarm.value.value_or(0))},
              {valueText(alarm, alarm.threshold), std::nullopt, CellTone::Quiet},
              {whenText(alarm.sinceMs, now), std::nullopt, tone, QVariant::fromValue<qlonglong>(alarm.sinceMs)},
              {messageOf(alarm), std::nullopt, tone},
              {alarm.acknowledgedBy.isEmpty() ? noneText() : alarm.acknowledgedBy, std::nullopt, tone}},
             NoMark});
    }
    m_table->setRows(std::move(rows));
    const auto loud = std::count_if(m_alarms.begin(), m_alarms.end(), [this](const AlarmFacts& alarm) {
        return alarm.acknowledgedBy.isEmpty() && !isMuted(alarm);
    });
    Q_EMIT countChanged(static_cast<int>(loud));
    const auto state = m_sub->state();
    if (!m_alarms.empty())
        m_body->showContent();
    else if (state == Subscription::State::Current)
        m_body->showFirstUse(tr("Nothing is wrong"), tr("Alarms appear here by themselves, the loud ones first."));
    if (!m_wanted.isEmpty() && m_table->rowOf(m_wanted) >= 0)
        choose(std::exchange(m_wanted, QString()));
    if (chosen() == nullptr)
        m_split->chooseFirst(m_grid);
    const AlarmFacts* mine = chosen();
    if (mine == nullptr ? !m_shown.key.isEmpty() : !(*mine == m_shown))
        showPanel();
}

const AlarmFacts* AlarmBoardView::chosen() const
{
    const auto found = std::find_if(
        m_alarms.begin(), m_alarms.end(), [this](const AlarmFacts& alarm) { return alarm.key == m_chosen; });
    return found == m_alarms.end() ? nullptr : &*found;
}

void AlarmBoardView::choose(const QString& key)
{
    const int row = m_table->rowOf(key);
    if (row < 0) {
        m_wanted = key;
        return;
    }
    m_grid->selectRow(row);
    m_grid->setCurrentIndex(m_table->index(row, 0));
    m_split->showPanel();
}

void AlarmBoardView::save()
{
    saveList(m_desk, *m_grid, tr("Alarms"));
}

void AlarmBoardView::showPanel()
{
    const AlarmFacts* alarm = chosen();
    // What somebody is writing survives news about the same alarm.
    const bool isSame = alarm != nullptr && alarm->key == m_shown.key && m_note != nullptr;
    const QString note = isSame ? m_note->box()->edit()->text() : QString();
    const int mute = isSame ? m_mute->currentIndex() : 0;
    m_shown = alarm != nullptr ? *alarm : AlarmFacts{};
    m_panel->clear(isSame);
    m_note = nullptr;
    m_mute = nullptr;
    m_take = nullptr;
    if (alarm == nullptr) {
        m_panel->addText(tr("Choose an alarm to see what it is about."), TypeRole::Body, Ink::Third);
        m_panel->finish();
        return;
    }
    if (!isSame)
        m_idem = newIdem();
    writeFacts(*alarm);
    m_panel->addRule();
    writeAnswer(note, mute);
    writeVerbs(*alarm);
    m_panel->finish();
}

void AlarmBoardView::writeFacts(const AlarmFacts& alarm)
{
    const qint64 now = m_desk.client().serverUnixMs();
    m_panel->addTitle(alarmWords(alarm.kind), alarmSubject(alarm));
    if (const QString message = messageOf(alarm); !message.isEmpty())
        m_panel->addText(message, TypeRole::Body, Ink::Second)->setWrapping(true);
    std::vector<Fact> facts{
        {tr("Severity"), severityWord(alarm.severity)},
        {tr("Since"), tr("%1 · %2").arg(whenText(alarm.sinceMs, now), ageText(now - alarm.sinceMs))}};
    if (alarm.value)
        facts.push_back({tr("Value"), alarmValue(alarm.kind, *alarm.value), Ink::Strong, true});
    if (alarm.threshold)
        facts.push_back({tr("Limit"), alarmValue(alarm.kind, *alarm.threshold)});
    if (!alarm.acknowledgedBy.isEmpty())
        facts.push_back({tr("Noted by"), alarm.acknowledgedBy});
    if (isMuted(alarm))
        facts.push_back({tr("Quiet until"), whenText(*alarm.mutedUntilMs, now)});
    m_panel->addFacts(std::move(facts));
    if (alarm.note.isEmpty())
        return;
    m_panel->addHeading(tr("Note"));
    m_panel->addText(alarm.note, TypeRole::Body, Ink::Second)->setWrapping(true);
}

void AlarmBoardView::writeAnswer(const QString& note, int mute)
{
    m_note = new Field(tr("What is being done about it"));
    m_note->box()->edit()->setObjectName(QStringLiteral("alarmNote"));
    m_note->box()->edit()->setMaxLength(kNoteMax);
    m_note->box()->edit()->setText(note);
    m_panel->addWidget(m_note);
    m_panel->addHeading(tr("Stay quiet"));
    m_mute = new QComboBox;
    m_mute->setObjectName(QStringLiteral("alarmMute"));
    m_mute->setAccessibleName(tr("Stay quiet"));
    m_mute->addItems({tr("until its cause is gone"),
                      tr("for 1 hour, also when it comes back"),
                      tr("for 4 hours, also when it comes back"),
                      tr("for a day, also when it comes back"),
                      tr("for a week, also when it comes back")});
    m_mute->setCurrentIndex(mute);
    m_panel->addWidget(m_mute);
}

void AlarmBoardView::writeVerbs(const AlarmFacts& alarm)
{
    m_take = new Button(ButtonKind::Primary, tr("Take note"));
    m_take->setObjectName(QStringLiteral("alarmTake"));
    const bool mayAck = m_desk.may("alarm.ack");
    m_take->setEnabled(mayAck && !m_isSending);
    m_take->setToolTip(m_desk.actions().reason("alarm.ack"));
    connect(m_take, &QAbstractButton::clicked, this, &AlarmBoardView::acknowledge);
    m_panel->addVerb(m_take);
    if (const Place place = alarmPlace(alarm); place.page != QLatin1String("page.alarms")) {
        auto* go = new Button(ButtonKind::Plain, tr("Go there"));
        go->setObjectName(QStringLiteral("alarmGo"));
        connect(go, &QAbstractButton::clicked, this, [this, place] { m_desk.goTo(place); });
        m_panel->addVerb(go);
    }
}

void AlarmBoardView::acknowledge()
{
    const AlarmFacts* alarm = chosen();
    if (alarm == nullptr || m_note == nullptr || m_isSending)
        return;
    Call call("alarm.ack");
    call.withIdem(m_idem);
    call.with("alarm", alarm->key);
    const QString note = m_note->box()->edit()->text().trimmed();
    if (!note.isEmpty())
        call.with("note", note);
    if (const qint64 mute = kMutes[static_cast<std::size_t>(std::max(0, m_mute->currentIndex()))]; mute > 0)
        call.with("mute_until", m_desk.client().serverUnixMs() + mute - 60'000); // Clocks differ; a week is the most.
    m_isSending = true;
    m_take->setEnabled(false);
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void AlarmBoardView::heard(const Answer& answer)
{
    m_isSending = false;
    if (m_take != nullptr)
        m_take->setEnabled(m_desk.may("alarm.ack"));
    m_idem = newIdem(); // What comes next is another decision, or the same one mended.
    if (answer.isFine()) {
        if (m_note != nullptr)
            m_note->box()->edit()->clear();
        m_desk.tell({.kind = StripKind::Good, .sentence = tr("Noted."), .action = {}});
        return;
    }
    const QString problem = fieldProblem(answer, "note");
    if (m_note != nullptr && !problem.isEmpty())
        m_note->setError(problem);
    else
        m_desk.tellFailure(answer);
}

QString AlarmBoardView::unsaved() const
{
    return m_note == nullptr || m_note->box()->edit()->text().trimmed().isEmpty()
               ? QString()
               : tr("The note on the alarm is not saved.");
}

void AlarmBoardView::togglePanel()
{
    m_split->togglePanel();
}

void AlarmBoardView::refresh()
{
    m_sub->refresh();
}

void AlarmBoardView::setStale(bool isStale)
{
    m_grid->setStale(isStale);
}

} // namespace eraflazz::console
