// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/nav_rail.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

constexpr int kBlock = 70, kBlockPadding = 3, kItem = 44, kItemInLowWindow = 42, kItemLeast = 28, kLowWindow = 800;
constexpr int kRule = 3, kGap = 2, kMargin = 7;
/// What an item draws, from the upper edge of its icon; lower ones draw it closer, so that a badge has room above.
struct Layout final {
    int icon, word, tall;
};
constexpr Layout kRoomy{size::kIconNav, 21, 36}, kTight{size::kIcon, 16, 30},
    kIconOnly{size::kIconNav, 0, size::kIconNav};
constexpr int kRoomyFrom = 40;

Layout layoutFor(int height)
{
    if (height < NavItem::kWithWord)
        return kIconOnly;
    return height < kRoomyFrom ? kTight : kRoomy;
}

class RailRule final : public QWidget {
public:
    explicit RailRule(QWidget* parent) : QWidget(parent) { setFixedHeight(kRule); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        lineAcross(painter, 20, width() - 20, 1, tokens().line);
    }
};

} // namespace

NavItem::NavItem(Icon icon, const QString& word, QWidget* parent) : QAbstractButton(parent), m_icon(icon), m_tall(kItem)
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

void NavItem::setTall(int height)
{
    if (m_tall == height)
        return;
    m_tall = height;
    updateGeometry();
    update();
}

QSize NavItem::sizeHint() const
{
    return {size::kNavRail, m_tall};
}

QSize NavItem::minimumSizeHint() const
{
    return {size::kNavRail, kItemLeast};
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
    const bool hasWord = height() >= kWithWord;
    const Layout layout = layoutFor(height());
    const int top = (height() - layout.tall) / 2;
    paintIcon(painter, QRect(0, top, width(), layout.icon), m_icon, layout.icon, ink);
    // A long word in bold would stand over the edge of its block.
    const bool isBold = isChecked() && textWidth(TypeRole::SmallBold, text()) <= kBlock - 2 * kBlockPadding;
    const TypeRole role = isBold ? TypeRole::SmallBold : TypeRole::Small;
    if (hasWord)
        paintText(painter,
                  QRect(0, top + layout.word, width(), layout.tall - layout.word),
                  role,
                  ink,
                  text(),
                  Qt::AlignHCenter,
                  Qt::ElideNone);

    if (m_count > 0) {
        const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const bool isDoubt = m_kind == BadgeKind::Doubt;
        const QRect badge(width() / 2 + 9, qMax(1, top - 2), badgeWidth(number), 14);
        const QColor ground = isDoubt ? t.doubt.ground : isChecked() ? t.surface : t.idle.ground;
        paintBadge(painter, badge, number, ground, isDoubt ? t.doubt.ink : t.ink2);
    }
}

NavRail::NavRail(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Pages"));
    setFixedWidth(size::kNavRail);
    m_column->setContentsMargins(0, kMargin, 1, kMargin);
    m_column->setSpacing(kGap);
    m_column->addStretch();
    connect(&m_group, &QButtonGroup::idClicked, this, &NavRail::chosen);
}

NavItem* NavRail::addItem(int id, Icon icon, const QString& word)
{
    auto* item = new NavItem(icon, word, this);
    m_group.addButton(item, id);
    m_column->insertWidget(m_column->count() - 1, item);
    fit();
    return item;
}

void NavRail::addRule()
{
    m_column->insertWidget(m_column->count() - 1, new RailRule(this));
    ++m_rules;
    fit();
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
    fit();
}

void NavRail::fit()
{
    const auto items = m_group.buttons();
    if (items.isEmpty() || height() <= 0)
        return;
    const int most = window()->height() < kLowWindow ? kItemInLowWindow : kItem;
    const int count = static_cast<int>(items.size());
    const int room = height() - 2 * kMargin - m_rules * (kRule + kGap) - count * kGap;
    for (QAbstractButton* button : items)
        static_cast<NavItem*>(button)->setTall(qBound(kItemLeast, room / count, most));
}

} // namespace eraflazz::look
