// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/alarms/log_view.h"

#include "core/link/subscription.h"
#include "core/rows/cell_roles.h"
#include "desk/desk.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/state.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

enum LogColumn { TimeColumn, LevelColumn, LoggerColumn, SaleColumn, TextColumn };
enum Level { All, Info, Warn, Error };

std::vector<DeskColumn> columns()
{
    return {
        {{"time", Writing::Time},
         {QStringLiteral("time"),
          LogView::tr("Time"),
          CellKind::Time,
          QStringLiteral("22 Nov 21:14"),
          0,
          false,
          false}},
        {{"level", Writing::Text},
         {QStringLiteral("level"), LogView::tr("Level"), CellKind::State, LogView::tr("Warning"), 118, false, false}},
        {{"logger", Writing::Text},
         {QStringLiteral("logger"), LogView::tr("Part"), CellKind::Text, {}, 90, true, false}},
        {{"sale", Writing::Text},
         {QStringLiteral("sale"),
          LogView::tr("Sale"),
          CellKind::Code,
          QStringLiteral("7K3M9F7K3M9F7"),
          0,
          false,
          false}},
        {{"text", Writing::Text}, {QStringLiteral("text"), LogView::tr("Text"), CellKind::Text, {}, 300, false, true}}};
}

QVariant levelCell(std::string_view level, int role)
{
    struct Word {
        std::string_view level;
        QString word;
        State state;
    };
    const Word words[] = {{"critical", LogView::tr("Critical"), State::Failed},
                          {"error", LogView::tr("Error"), State::Failed},
                          {"err", LogView::tr("Error"), State::Failed},
                          {"warning", LogView::tr("Warning"), State::Attention},
                          {"warn", LogView::tr("Warning"), State::Attention}};
    for (const Word& one : words) {
        if (one.level != level)
            continue;
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return one.word;
        return role == look::StateRole ? QVariant(static_cast<int>(one.state)) : QVariant();
    }
    // Quiet levels carry no pill: a normal log looks colourless.
    if (role == look::KindRole)
        return static_cast<int>(CellKind::Message);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(plainLine(level)) : QVariant();
}

} // namespace

LogView::LogView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_store(desk.clock(), kLinesMax), m_face(makeFace(columns())),
      m_model(m_store, m_face, desk.clock()), m_sub(new Subscription(desk.client(), m_store, this)),
      m_filter(new FilterBar),
      m_level(new Segmented({tr("All"), tr("Info"), tr("Warnings"), tr("Errors")}, tr("Level"))),
      m_follow(new Segmented({tr("Follow"), tr("Hold")}, tr("End of the log"))),
      m_onlySale(new Button(ButtonKind::Quiet, tr("Only this sale"))),
      m_openSale(new Button(ButtonKind::Quiet, tr("Open the sale"))),
      m_dropped(new TextLine(TypeRole::Cell, Ink::Attention)), m_lost(new QWidget), m_grid(new GridView(tr("Log")))
{
    m_face.setToday(desk.client().serverUnixMs());
    m_face.setDress([this](const PackedRow& row, int column, int role) {
        return column == LevelColumn ? levelCell(textOf(m_face.value(row, column)), role) : QVariant();
    });
    build();
    listen();
    m_store.watch(this);
    ask();
    judge();
}

LogView::~LogView()
{
    m_store.unwatch(this);
}

void LogView::build()
{
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->setKeys({{QStringLiteral("sale"), {}, false}, {QStringLiteral("logger"), {}, false}});
    m_filter->setHint(tr("words of the text, sale:"));
    m_filter->setKeyCap(QStringLiteral("F3"));
    m_filter->setMargins(12, 16);
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->choose(All);
    m_follow->setObjectName(QStringLiteral("logFollow"));
    m_onlySale->setObjectName(QStringLiteral("logOnlySale"));
    m_openSale->setObjectName(QStringLiteral("logOpenSale"));
    m_dropped->setObjectName(QStringLiteral("logDropped"));
    for (Button* one : {m_onlySale, m_openSale}) {
        one->setTall(size::kButtonInBar);
        one->setEnabled(false);
        m_filter->addAfter(one);
    }
    m_filter->addAfter(m_level);
    m_filter->addAfter(m_follow);
    m_grid->setObjectName(QStringLiteral("logGrid"));
    m_grid->setModel(&m_model);
    m_body = new PageBody(m_grid, {100, 80, 90, 500});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    auto* told = new QHBoxLayout(m_lost);
    told->setContentsMargins(16, 5, 16, 6);
    told->addWidget(m_dropped);
    column->addWidget(m_lost);
    column->addWidget(m_body, 1);
    m_lost->hide();
}

void LogView::listen()
{
    connect(m_filter, &FilterBar::applied, this, [this] { ask(); });
    connect(m_level, &Segmented::chosenChanged, this, [this] { ask(); });
    connect(m_follow, &Segmented::chosenChanged, this, [this](int index) { m_model.setHeld(index == 1); });
    connect(&m_model, &LiveTableModel::waitingChangedTo, this, &LogView::tellHeld);
    connect(&m_model, &LiveTableModel::heldChanged, this, [this](bool isHeld) { m_follow->choose(isHeld ? 1 : 0); });
    connect(m_grid, &GridView::rowChosen, this, [this] {
        const bool isOfSale = !saleOfCurrent().isEmpty();
        m_onlySale->setEnabled(isOfSale);
        m_openSale->setEnabled(isOfSale && m_desk.may("trx.read"));
    });
    connect(m_onlySale, &QAbstractButton::clicked, this, [this] { showSale(saleOfCurrent()); });
    connect(m_openSale, &QAbstractButton::clicked, this, [this] {
        m_desk.goTo({.page = QStringLiteral("page.sales"), .subject = saleOfCurrent(), .filter = {}});
    });
    connect(m_body, &PageBody::retryAsked, this, [this] { ask(); });
    connect(m_body, &PageBody::clearAsked, this, [this] { ask(true); });
    connect(m_sub, &Subscription::stateChanged, this, &LogView::judge);
}

QString LogView::wanted() const
{
    QString filter = m_filter->filter().trimmed();
    static constexpr const char* kLevels[] = {"", "level>=info", "level>=warn", "level>=error"};
    if (const char* level = kLevels[std::max(0, m_level->chosen())]; *level != '\0')
        filter = (filter + QLatin1Char(' ') + QLatin1String(level)).trimmed();
    return filter;
}

void LogView::ask(bool isCleared)
{
    if (isCleared) {
        m_filter->setFilter({});
        m_level->choose(All);
    }
    TopicAsked asked;
    asked.topic = QStringLiteral("log");
    asked.filter = wanted();
    asked.window = kWindow;
    asked.timesASecond = 4;
    if (m_sub->asked() == asked && m_sub->state() != Subscription::State::Failed)
        return;
    m_sub->open(asked);
    judge();
}

void LogView::judge()
{
    switch (m_sub->state()) {
    case Subscription::State::Failed:
        m_body->showFailure(m_sub->failure());
        return;
    case Subscription::State::Current:
        m_store.flush();
        if (m_store.count() > 0)
            m_body->showContent();
        else if (wanted().isEmpty())
            m_body->showFirstUse(tr("The log is empty"), tr("What the server writes appears here at once."));
        else
            m_body->showNothingFound(tr("No line of the log matches %1.").arg(wanted()));
        return;
    case Subscription::State::Closed:
    case Subscription::State::Waiting:
    case Subscription::State::Filling:
    case Subscription::State::Paused:
        m_body->showLoading();
        return;
    }
}

void LogView::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            tellDropped();
            if (m_sub->state() == Subscription::State::Current && m_store.count() > 0 && !m_body->isContentShown())
                m_body->showContent();
        },
        Qt::QueuedConnection);
}

void LogView::storeReset()
{
    tellDropped();
}

void LogView::tellDropped()
{
    const int at = columnNamed(m_store.columns(), "dropped");
    std::int64_t lost = 0;
    for (int place = 0; at >= 0 && place < m_store.count(); ++place)
        lost += numberOf(m_store.at(place).cells.cell(at)).value_or(0);
    m_lost->setVisible(lost > 0);
    if (lost > 0)
        m_dropped->setText(tr("%1 lines are missing here: they came too fast. The log of the server itself has them.")
                               .arg(text::countText(lost)));
}

void LogView::tellHeld()
{
    // News of what waits stands in the bar, never over the lines.
    m_filter->setHint(m_model.waiting() > 0 ? tr("%1 new lines wait").arg(text::countText(m_model.waiting()))
                                            : tr("words of the text, sale:"));
}

QString LogView::saleOfCurrent() const
{
    const StoredRow* row = m_model.rowAt(m_grid->currentIndex().row());
    return row == nullptr ? QString() : m_face.text(row->cells, SaleColumn);
}

void LogView::showSale(const QString& code)
{
    if (code.isEmpty())
        return;
    m_filter->setFilter(QStringLiteral("sale:") + code);
    ask();
}

void LogView::findText()
{
    m_filter->frame()->edit()->setFocus();
}

void LogView::toggleHold()
{
    m_follow->choose(m_model.isHeld() ? 0 : 1);
}

void LogView::refresh()
{
    m_sub->refresh();
}

void LogView::setStale(bool isStale)
{
    m_grid->setStale(isStale);
}

QString LogView::selectedText() const
{
    return m_grid->selectedText();
}

} // namespace eraflazz::console
