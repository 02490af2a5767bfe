// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/tab_strip.h"

#include "look/paint.h"
#include "look/parts/icon_button.h"
#include "look/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace eraflazz::look {

namespace {

constexpr int kCountGap = 8;
// A tab is wider than its words by the room that the frame of the keyboard needs; the gaps are that much narrower.
constexpr int kRoom = 4, kGap = 24 - 2 * kRoom, kLeastGap = 8 - 2 * kRoom;

} // namespace

TabButton::TabButton(const QString& word, const QString& count, QWidget* parent) : QAbstractButton(parent)
{
    setText(word);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setCount(count);
}

void TabButton::setCount(const QString& count)
{
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : text() + u' ' + count);
    updateGeometry();
    update();
}

QSize TabButton::sizeHint() const
{
    const int count = m_count.isEmpty() ? 0 : kCountGap + textWidth(TypeRole::Small, m_count);
    return {textWidth(TypeRole::BodyBold, text()) + count + 2 * kRoom, size::kTabs};
}

void TabButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const TypeRole role = isChecked() ? TypeRole::BodyBold : TypeRole::Body;
    const QRect inner = rect().adjusted(kRoom, 0, -kRoom, -1);
    const int word = textWidth(role, text());
    paintText(painter,
              QRect(inner.x(), 0, std::min(word, inner.width()), inner.height()),
              role,
              isChecked() || underMouse() ? t.ink : t.ink2,
              text());
    if (!m_count.isEmpty())
        paintText(painter,
                  inner.adjusted(word + kCountGap, 0, 0, 0),
                  TypeRole::Small,
                  t.ink3,
                  m_count,
                  Qt::AlignLeft,
                  Qt::ElideNone);
    if (isChecked())
        painter.fillRect(inner.x(), height() - 2, m_count.isEmpty() ? inner.width() : word, 2, t.accent);
    if (hasFocus())
        strokeRound(painter, QRect(0, 4, width(), height() - 10), 4, t.accent);
}

TabStrip::TabStrip(int margin, QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Tabs"));
    setFixedHeight(size::kTabs);
    m_row->setContentsMargins(std::max(0, margin - kRoom), 0, margin, 0);
    m_row->setSpacing(kGap);
    m_row->addStretch();
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosenChanged(id);
    });
}

TabButton* TabStrip::addTab(const QString& word, const QString& count)
{
    auto* tab = new TabButton(word, count, this);
    const auto index = static_cast<int>(m_group.buttons().size());
    m_group.addButton(tab, index);
    m_row->insertWidget(index, tab);
    if (index == 0)
        tab->setChecked(true);
    return tab;
}

void TabStrip::showPlus()
{
    auto* plus = new IconButton(Icon::Plus, tr("New tab"), this);
    m_row->insertWidget(static_cast<int>(m_group.buttons().size()), plus);
    connect(plus, &QAbstractButton::clicked, this, &TabStrip::newTabAsked);
}

void TabStrip::addAtEnd(QWidget* widget)
{
    m_row->addWidget(widget);
}

void TabStrip::choose(int index)
{
    if (TabButton* chosenTab = tab(index))
        chosenTab->setChecked(true);
}

TabButton* TabStrip::tab(int index) const
{
    return qobject_cast<TabButton*>(m_group.button(index));
}

/// Where the strip is narrow its tabs stand closer together, before any word is cut.
void TabStrip::fit()
{
    const QMargins margins = m_row->contentsMargins();
    int words = margins.left() + margins.right();
    int items = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        if (const QWidget* one = m_row->itemAt(i)->widget(); one != nullptr && one->isVisibleTo(this)) {
            words += one->sizeHint().width();
            ++items;
        }
    }
    const int gap = items == 0 ? kGap : std::clamp((width() - words) / items, kLeastGap, kGap);
    if (gap != m_row->spacing())
        m_row->setSpacing(gap);
}

bool TabStrip::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void TabStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineAcross(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace eraflazz::look
