// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sales/sales_tabs.h"

#include "json/json.h"
#include "look/parts/tab_strip.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kTitleMax = 28;
constexpr qsizetype kFilterMax = 500;

void write(JsonWriter& out, const char* name, const std::vector<NamedFilter>& filters)
{
    out.key(name).beginArray();
    for (const NamedFilter& one : filters) {
        out.beginObject().field("name", std::string_view(one.name.toStdString()));
        out.field("filter", std::string_view(one.filter.toStdString())).endObject();
    }
    out.endArray();
}

std::vector<NamedFilter> readFilters(const Json& list)
{
    std::vector<NamedFilter> filters;
    for (const Json& one : list.items()) {
        if (filters.size() >= SalesTabs::kMost)
            break;
        filters.push_back({QString::fromStdString(one["name"].asText().value_or("")).left(kTitleMax),
                           QString::fromStdString(one["filter"].asText().value_or("")).left(kFilterMax)});
    }
    return filters;
}

} // namespace

QString NamedFilter::title() const
{
    if (!name.isEmpty())
        return name;
    if (filter.isEmpty())
        return QCoreApplication::translate("SalesTabs", "Live");
    return filter.size() > kTitleMax ? filter.left(kTitleMax - 1) + u'…' : filter;
}

QByteArray SalesMemory::toBytes() const
{
    JsonWriter out;
    out.beginObject();
    write(out, "tabs", tabs);
    write(out, "saved", saved);
    out.field("chosen", chosen).endObject();
    return QByteArray::fromStdString(out.text());
}

SalesMemory SalesMemory::from(const QByteArray& bytes)
{
    SalesMemory memory;
    if (const auto json = parseJson(bytes.toStdString())) {
        memory.tabs = readFilters((*json)["tabs"]);
        memory.saved = readFilters((*json)["saved"]);
        memory.chosen = static_cast<int>(std::clamp<std::int64_t>((*json)["chosen"].asInteger().value_or(0), 0, 100));
    }
    if (memory.tabs.empty())
        memory.tabs.push_back({});
    memory.chosen = std::min(memory.chosen, static_cast<int>(memory.tabs.size()) - 1);
    return memory;
}

SalesTabs::SalesTabs(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"salesTabs"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    setTabs({{}}, 0);
}

/// The strip is made anew: tabs come and go by a click each, not by the hundred.
void SalesTabs::setTabs(const std::vector<NamedFilter>& tabs, int chosen)
{
    auto* strip = new look::TabStrip(16, this);
    m_tabs = static_cast<int>(tabs.size());
    for (const NamedFilter& one : tabs) {
        look::TabButton* button = strip->addTab(one.title());
        button->setToolTip(one.filter.toHtmlEscaped());
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        button->installEventFilter(this);
    }
    if (tabs.size() < kMost)
        strip->showPlus();
    strip->choose(chosen);
    for (int i = 0; i < m_tabs; ++i) {
        QWidget* button = strip->tab(i);
        connect(button, &QWidget::customContextMenuRequested, this, [this, i, button](const QPoint& at) {
            openMenu(i, button->mapToGlobal(at));
        });
    }
    connect(strip, &look::TabStrip::chosenChanged, this, &SalesTabs::chosenChanged);
    connect(strip, &look::TabStrip::newTabAsked, this, &SalesTabs::newAsked);
    if (m_strip != nullptr) {
        m_strip->disconnect(this);
        m_column->removeWidget(m_strip);
        m_strip->hide();
        m_strip->deleteLater(); // It may be the sender of the signal that brought us here.
    }
    m_strip = strip;
    m_column->addWidget(strip);
}

void SalesTabs::setCount(const QString& count)
{
    if (look::TabButton* tab = m_strip->tab(m_strip->chosen()))
        tab->setCount(count);
}

int SalesTabs::chosen() const
{
    return m_strip->chosen();
}

bool SalesTabs::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::MiddleButton) {
        for (int i = 1; i < m_tabs; ++i) {
            if (m_strip->tab(i) == watched) {
                Q_EMIT closeAsked(i);
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SalesTabs::openMenu(int tab, const QPoint& where)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& words, void (SalesTabs::*told)(int)) {
        connect(menu->addAction(words), &QAction::triggered, this, [this, told, tab] { Q_EMIT(this->*told)(tab); });
    };
    add(tr("Name the tab…"), &SalesTabs::renameAsked);
    add(tr("Keep the filter…"), &SalesTabs::saveAsked);
    if (tab > 0)
        add(tr("Close the tab"), &SalesTabs::closeAsked);
    menu->popup(where);
}

} // namespace eraflazz::console
