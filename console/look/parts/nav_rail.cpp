// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/nav_rail.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

constexpr int kBlock = 60, kItem = 44, kItemInLowWindow = 42, kLowWindow = 800;

class RailRule final : public QWidget {
public:
    explicit RailRule(QWidget* parent) : QWidget(parent) { setFixedHeight(3); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        lineAcross(painter, 20, width() - 20, 1, tokens().line);
    }
};

} // namespace

NavItem::NavItem(Icon icon, const QString& word, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavItem::setBadge(int count, BadgeKind kind)
{
    m_count = count;
    m_kind = kind;
    setAccessibleDescription(count > 0 ? tr("%1 waiting").arg(count) : QString());
    update();
}

QSize NavItem::sizeHint() const
{
    return {size::kNavRail, window()->height() < kLowWindow ? kItemInLowWindow : kItem};
}

void NavItem::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const QRect block((width() - kBlock) / 2, 0, kBlock, height());
    if (isChecked())
        fillRound(painter, block, size::kRadiusCard, t.accentSoft);
    else if (underMouse())
        fillRound(painter, block, size::kRadiusCard, t.hover);
    if (hasFocus())
        strokeRound(painter, block, size::kRadiusCard, t.accent, 1.5);

    const QColor ink = isChecked() ? t.accentInk : underMouse() ? t.ink : t.ink2;
    const int top = (height() - 36) / 2;
    paintIcon(painter, QRect(0, top, width(), size::kIconNav), m_icon, size::kIconNav, ink);
    const TypeRole role = isChecked() ? TypeRole::SmallBold : TypeRole::Small;
    paintText(painter, QRect(0, top + 21, width(), 16), role, ink, text(), Qt::AlignHCenter, Qt::ElideNone);

    if (m_count > 0) {
        const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const bool isDoubt = m_kind == BadgeKind::Doubt;
        const QRect badge(width() / 2 + 9, top - 2, badgeWidth(number), 14);
        const QColor ground = isDoubt ? t.doubt.ground : isChecked() ? t.surface : t.idle.ground;
        paintBadge(painter, badge, number, ground, isDoubt ? t.doubt.ink : t.ink2);
    }
}

NavRail::NavRail(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Pages"));
    setFixedWidth(size::kNavRail);
    m_column->setContentsMargins(0, 7, 1, 7);
    m_column->setSpacing(2);
    m_column->addStretch();
    connect(&m_group, &QButtonGroup::idClicked, this, &NavRail::chosen);
}

NavItem* NavRail::addItem(int id, Icon icon, const QString& word)
{
    auto* item = new NavItem(icon, word, this);
    m_group.addButton(item, id);
    m_column->insertWidget(m_column->count() - 1, item);
    return item;
}

void NavRail::addRule()
{
    m_column->insertWidget(m_column->count() - 1, new RailRule(this));
}

NavItem* NavRail::item(int id) const
{
    return qobject_cast<NavItem*>(m_group.button(id));
}

void NavRail::choose(int id)
{
    if (NavItem* chosenItem = item(id))
        chosenItem->setChecked(true);
}

void NavRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineDown(painter, width() - 1, 0, height(), tokens().line);
}

void NavRail::resizeEvent(QResizeEvent*)
{
    // The items' height follows the window's.
    for (QAbstractButton* button : m_group.buttons())
        button->updateGeometry();
}

} // namespace eraflazz::look
