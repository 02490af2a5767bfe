// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/system/system_page.h"

#include "desk/action_button.h"
#include "desk/desk.h"
#include "desk/keyed_table.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "desk/shop_time.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/card.h"
#include "look/parts/fact_rows.h"
#include "look/parts/link_button.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/system/diagnosis.h"
#include "pages/system/maintenance_box.h"
#include "pages/system/system_facts.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

/// A report of the last day may be about a sale that was in doubt for some.
constexpr qint64 kReportsBackMs = 7LL * 86'400'000;

} // namespace

SystemPage::SystemPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_tabs(new TabStrip(16)), m_stack(new QStackedWidget), m_diagnosis(new Diagnosis(desk, this)),
      m_lanes(new KeyedTable(laneColumns(), this)), m_instances(new KeyedTable(instanceColumns(), this)),
      m_consoles(new KeyedTable(consoleColumns(), this)), m_config(new KeyedTable(configColumns(), this)),
      m_again(desk.clock().alarm([this] { refresh(); }))
{
    setObjectName(QStringLiteral("systemPage"));
    m_tabs->addTab(tr("Overview"));
    m_tabs->addTab(tr("Queues and instances"));
    m_tabs->addTab(tr("Consoles"));
    m_tabs->addTab(tr("Configuration"));
    m_stack->addWidget(makeOverview());
    m_stack->addWidget(makeQueues());
    m_stack->addWidget(makeGrid(tr("Consoles"), "consoleGrid", m_consoles));
    m_stack->addWidget(makeGrid(tr("Configuration"), "configGrid", m_config));
    m_body = new PageBody(m_stack, {160, 240, 160, 240});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_body, 1);
    connect(m_tabs, &TabStrip::chosenChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_body, &PageBody::retryAsked, this, &SystemPage::refresh);
    connect(m_maintenance, &MaintenanceBox::changed, this, &SystemPage::refresh);
    offer("view.refresh", [this] { refresh(); });
    offerDiagnosis();
    offer("system.maintenance", [this] {
        m_tabs->choose(Overview);
        m_maintenance->ask();
    });
    offer("copy.rows", [this] {
        for (const GridView* grid : m_grids) {
            if (grid->isVisible() && grid->hasFocus())
                QGuiApplication::clipboard()->setText(grid->selectedText());
        }
    });
    m_body->showLoading();
}

SystemPage::~SystemPage() = default;

void SystemPage::offerDiagnosis()
{
    QAction* save = offer("system.diagnosis", [this] {
        if (!m_info.isNull() && !isStale())
            m_diagnosis->gather(m_info);
    });
    auto* button = actionButton(save, ButtonKind::Plain, tr("Save a diagnosis…"));
    m_cards.front()->layout()->addWidget(button);
    m_cards.front()->layout()->setAlignment(button, Qt::AlignLeft);
    connect(m_diagnosis, &Diagnosis::gathered, this, [this](const QByteArray& text) {
        const QString day = shopDay(desk().client().serverUnixMs()).toString(Qt::ISODate);
        saveFile(desk(), this, tr("diagnosis %1.json").arg(day), tr("JSON (*.json)"), text);
    });
}

QWidget* SystemPage::makeOverview()
{
    auto* content = new QWidget;
    auto* cards = new QGridLayout(content);
    cards->setContentsMargins(size::kPageMargin, 16, size::kPageMargin, size::kPageMargin);
    cards->setSpacing(size::kCardGap);
    const auto card = [this, cards](const QString& title, int row, int column) {
        auto* made = new Card(title);
        auto* inside = new QVBoxLayout(made);
        inside->setContentsMargins(size::kCardPadding, Card::titleHeight(), size::kCardPadding, 12);
        auto* facts = new FactRows({});
        inside->addWidget(facts);
        inside->addStretch();
        cards->addWidget(made, row, column);
        m_cards.push_back(made);
        return facts;
    };
    m_program = card(tr("Server"), 0, 0);
    m_database = card(tr("Database"), 0, 1);
    m_door = card(tr("Door and backup"), 0, 2);
    m_hint = new TextLine(TypeRole::Cell, Ink::Third);
    m_hint->setWrapping(true);
    m_cards.back()->layout()->addWidget(m_hint);
    m_work = card(tr("Work since the start"), 1, 0);
    m_given = reportsLink("reportsGivenUp", tr("Show the sales whose reports were given up"), QStringLiteral("gagal"));
    m_waiting = reportsLink("reportsWaiting", tr("Show the sales whose reports wait"), QStringLiteral("menunggu"));
    m_program->setObjectName(QStringLiteral("programFacts"));
    m_database->setObjectName(QStringLiteral("databaseFacts"));
    m_work->setObjectName(QStringLiteral("workFacts"));
    m_door->setObjectName(QStringLiteral("doorFacts"));
    m_maintenance = new MaintenanceBox(desk());
    cards->addWidget(m_maintenance, 1, 1, 1, 2);
    for (const int column : {0, 1, 2})
        cards->setColumnStretch(column, 1);
    cards->setRowStretch(2, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // The page's own ground shows through.
    return scroll;
}

/// Which agents do not know yet: the count in the newest card, as sales of the history.
LinkButton* SystemPage::reportsLink(const char* object, const QString& words, const QString& fate)
{
    auto* link = new LinkButton(words);
    link->setObjectName(QLatin1String(object));
    m_cards.back()->layout()->addWidget(link);
    m_cards.back()->layout()->setAlignment(link, Qt::AlignLeft);
    link->hide();
    connect(link, &QAbstractButton::clicked, this, [this, fate] {
        const qint64 from = desk().client().serverUnixMs() - kReportsBackMs;
        desk().goTo({.page = QStringLiteral("page.history"),
                     .subject = {},
                     .filter = QStringLiteral("laporan:%1 waktu>=%2").arg(fate).arg(from)});
    });
    return link;
}

GridView* SystemPage::makeGrid(const QString& name, const char* object, KeyedTable* table)
{
    auto* grid = new GridView(name);
    grid->setObjectName(QLatin1String(object));
    grid->setModel(table);
    m_grids.push_back(grid);
    return grid;
}

QWidget* SystemPage::makeQueues()
{
    auto* queues = new Surface;
    auto* column = new QVBoxLayout(queues);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto head = [column](const QString& words, const QString& about) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(16, 14, 16, 8);
        row->addWidget(new TextLine(TypeRole::BodyBold, Ink::Strong, words));
        row->addSpacing(10);
        row->addWidget(new TextLine(TypeRole::Cell, Ink::Third, about), 1);
        column->addLayout(row);
    };
    head(tr("Lanes of commits"), tr("every step of a sale is written by one of them"));
    column->addWidget(makeGrid(tr("Lanes of commits"), "laneGrid", m_lanes), 1);
    head(tr("Instances"), tr("the machines that share this database"));
    column->addWidget(makeGrid(tr("Instances"), "instanceGrid", m_instances), 1);
    return queues;
}

void SystemPage::open(const Place& place)
{
    const QStringList names{
        QStringLiteral("overview"), QStringLiteral("queues"), QStringLiteral("consoles"), QStringLiteral("config")};
    if (const auto tab = names.indexOf(place.subject); tab >= 0)
        m_tabs->choose(static_cast<int>(tab));
}

void SystemPage::comeForward()
{
    Page::comeForward();
    refresh();
}

void SystemPage::stepBack()
{
    Page::stepBack();
    m_again->stop();
}

void SystemPage::refresh()
{
    if (!isForward())
        return;
    m_again->start(kAgainMs);
    if (m_isAsking || desk().client().state() != LinkState::Live)
        return;
    m_isAsking = true;
    desk().ask(Call("system.info"), this, [this](const Answer& answer) { heard(answer); });
}

void SystemPage::heard(const Answer& answer)
{
    m_isAsking = false;
    if (!answer.isFine()) {
        if (m_info.isNull())
            m_body->showFailure(answer);
        return; // What stands there is a few seconds old; the next answer is on its way.
    }
    m_info = answer.result;
    show();
    m_body->showContent();
}

void SystemPage::show()
{
    const qint64 now = desk().client().serverUnixMs();
    m_program->setFacts(programFacts(m_info, now));
    m_database->setFacts(databaseFacts(m_info));
    m_work->setFacts(workFacts(m_info));
    const bool mayLook = desk().may("trx.read");
    m_given->setVisible(mayLook && numberIn(m_info, "outbox_dead").value_or(0) > 0);
    m_waiting->setVisible(mayLook && numberIn(m_info, "outbox_due").value_or(0) > 0);
    m_door->setFacts(doorFacts(m_info, now));
    m_hint->setText(backupHint(m_info));
    // Absent means off; else it is the message for agents.
    m_maintenance->setState(m_info.has("maintenance"), textIn(m_info, "maintenance"));
    m_lanes->setRows(laneRows(m_info));
    m_instances->setRows(instanceRows(m_info, now));
    auto consoles = consoleRows(m_info, now);
    m_tabs->tab(Consoles)->setCount(QString::number(consoles.size()));
    m_consoles->setRows(std::move(consoles));
    m_config->setRows(configRows(m_info));
}

QString SystemPage::unsaved() const
{
    return m_maintenance->unsaved();
}

void SystemPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().window);
}

void SystemPage::showStale(bool isStale)
{
    for (GridView* grid : m_grids)
        grid->setStale(isStale);
    for (Card* card : m_cards)
        card->setStale(isStale);
    m_maintenance->setStale(isStale);
    if (!isStale)
        refresh();
}

Page* makeSystemPage(Desk& desk, QWidget* parent)
{
    return new SystemPage(desk, parent);
}

} // namespace eraflazz::console
