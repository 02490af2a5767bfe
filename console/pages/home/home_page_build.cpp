// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/subscription.h"
#include "desk/desk.h"
#include "desk/page_body.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/home/first_steps.h"
#include "pages/home/home_page.h"
#include "pages/home/home_tasks.h"
#include "pages/home/home_tiles.h"
#include "pages/home/supplier_floats.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

// What the page is made of, and whom it listens to.

QWidget* HomePage::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLine(TypeRole::PageTitle, Ink::Strong, tr("Home")));
    row->addSpacing(10);
    m_date = new TextLine(TypeRole::Body, Ink::Third);
    row->addWidget(m_date);
    row->addSpacing(10);
    m_age = new TextLine(TypeRole::Body, Ink::Third);
    m_age->setObjectName(QStringLiteral("homeAge"));
    row->addWidget(m_age, 1);
    m_ranges = new Segmented({tr("15 min"), tr("1 h"), tr("6 h"), tr("24 h"), tr("7 days")}, tr("Range"));
    m_ranges->setObjectName(QStringLiteral("homeRange"));
    row->addWidget(m_ranges);
    return head;
}

void HomePage::build()
{
    auto* content = new QWidget;
    auto* page = new QVBoxLayout(content);
    page->setContentsMargins(size::kPageMargin, 12, size::kPageMargin, size::kPageMargin);
    page->setSpacing(0);
    page->addWidget(makeHead());
    page->addSpacing(10);
    m_tiles = new HomeTiles;
    m_tiles->setMoney(desk().may("report.margin"));
    page->addWidget(m_tiles);
    page->addSpacing(size::kCardGap);
    m_steps = new FirstSteps(desk());
    page->addWidget(m_steps);
    m_charts = new HomeCharts;
    m_body = new PageBody(m_charts, {200, 120, 160, 120});
    m_tasks = new HomeTasks;
    m_floatCard = new SupplierFloats;
    m_side = new QWidget;
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kCardGap);
    column->addWidget(m_tasks, 1);
    column->addWidget(m_floatCard, 1);
    m_side->installEventFilter(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(size::kCardGap);
    m_columns->addWidget(m_body, 1);
    m_columns->addWidget(m_side);
    page->addLayout(m_columns, 1);

    // On a small or enlarged screen the page scrolls instead of squeezing its charts.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // The page's own ground shows through.
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void HomePage::listen()
{
    connect(m_ranges, &Segmented::chosenChanged, this, &HomePage::chooseRange);
    connect(&m_series, &SeriesStore::changed, this, &HomePage::drawCharts);
    connect(m_charts, &HomeCharts::bucketClicked, this, &HomePage::goToBucket);
    connect(m_charts, &HomeCharts::hourClicked, this, &HomePage::goToHour);
    connect(m_charts->pulses(), &SupplierPulses::supplierAsked, this, [this](const QString& supplier) {
        const auto from = m_grid.startMs;
        desk().goTo({.page = QStringLiteral("page.history"),
                     .subject = {},
                     .filter = QStringLiteral("supplier:%1 waktu>=%2").arg(supplier).arg(from)});
    });
    connect(m_floatCard, &SupplierFloats::supplierAsked, this, [this](const QString& supplier) {
        desk().goTo({.page = QStringLiteral("page.suppliers"), .subject = supplier, .filter = {}});
    });
    const auto suppliers = [this] {
        desk().goTo({.page = QStringLiteral("page.suppliers"), .subject = {}, .filter = {}});
    };
    connect(m_charts->pulses(), &SupplierPulses::restAsked, this, suppliers);
    connect(m_floatCard, &SupplierFloats::restAsked, this, suppliers);
    connect(m_tasks, &HomeTasks::placeAsked, this, [this](const Place& place) { desk().goTo(place); });
    connect(m_body, &PageBody::verbAsked, this, [this] {
        desk().goTo({.page = QStringLiteral("page.sales"), .subject = {}, .filter = {}});
    });
    connect(m_body, &PageBody::retryAsked, this, [this] {
        m_seriesSub->refresh();
        m_minutesSub->refresh();
    });
    connect(&desk().client(), &ControlClient::scopesChanged, this, [this] {
        m_tiles->setMoney(desk().may("report.margin"));
    });

    const auto open = [this](RowSink& sink, const char* topic, std::string_view scope) -> Subscription* {
        if (!desk().may(scope))
            return nullptr;
        auto* sub = new Subscription(desk().client(), sink, this);
        TopicAsked asked;
        asked.topic = QLatin1String(topic);
        asked.timesASecond = 1;
        sub->open(asked);
        watch(sub);
        return sub;
    };
    m_supplierStates.watch(this);
    m_supplierMinutes.watch(this);
    m_alarms.watch(this);
    open(m_supplierStates, "supplier.state", "supplier.read");
    open(m_alarms, "alarm", "alarm.read");
    m_seriesSub = new Subscription(desk().client(), m_series, this);
    m_minutesSub = new Subscription(desk().client(), m_supplierMinutes, this);
    for (Subscription* sub : {m_seriesSub, m_minutesSub}) {
        watch(sub);
        connect(sub, &Subscription::stateChanged, this, [this, sub](Subscription::State state) {
            if (state == Subscription::State::Failed)
                m_body->showFailure(sub->failure());
            else if (state == Subscription::State::Current)
                judgeEmpty();
        });
    }
}

} // namespace eraflazz::console
