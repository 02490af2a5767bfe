// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/top_bar.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/search_field.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace eraflazz::look {

namespace {

class BarButton : public QAbstractButton {
public:
    explicit BarButton(QWidget* parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setProperty("ringed", true);
    }
};

class MarkButton final : public BarButton {
public:
    using BarButton::BarButton;
    [[nodiscard]] QSize sizeHint() const override { return {22, 22}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, rect(), tokens().accentFill, tokens().onAccent, 14);
    }
};

class ProfileButton final : public BarButton {
public:
    using BarButton::BarButton;
    [[nodiscard]] QSize sizeHint() const override { return {textWidth(TypeRole::TicketAmount, text()) + 24, 30}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& t = tokens();
        paintText(painter, rect().adjusted(0, 0, -20, 0), TypeRole::TicketAmount, t.ink, text());
        paintIcon(painter, QRect(width() - 20, 0, 16, height()), Icon::ChevronDown, 14, t.ink3);
    }
};

class BellButton final : public BarButton {
public:
    using BarButton::BarButton;
    [[nodiscard]] QSize sizeHint() const override { return {40, 30}; }
    void setCount(int count)
    {
        m_count = count;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& t = tokens();
        if (underMouse())
            fillRound(painter, rect(), size::kRadiusControl, t.hover);
        paintIcon(painter, rect(), Icon::Bell, 18, t.ink2);
        if (m_count == 0)
            return;
        const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const int badge = qMax(16, badgeWidth(number));
        const QColor ink = t.isDark ? t.window : t.onAccent;
        paintBadge(painter, QRect(width() / 2 + 1, 0, badge, 16), number, t.bad.ink, ink);
    }

private:
    int m_count = 0;
};

class PersonButton final : public BarButton {
public:
    using BarButton::BarButton;
    [[nodiscard]] QSize sizeHint() const override { return {26 + 9 + textWidth(TypeRole::Body, text()), 30}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintAvatar(painter, QRect(0, 2, 26, 26), initialsOf(text()), TypeRole::SmallBold);
        paintText(painter, rect().adjusted(35, 0, 0, 0), TypeRole::Body, tokens().ink, text());
    }
};

} // namespace

void paintMark(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& ink, int icon)
{
    fillRound(painter, rect, rect.width() > 30 ? size::kRadiusCard : 5, ground);
    paintIcon(painter, rect, Icon::Bolt, icon, ink);
}

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), m_mark(new MarkButton(this)), m_profile(new ProfileButton(this)),
      m_tag(new Tag(TagKind::Production, QString(), this)), m_search(new SearchField(this)),
      m_bell(new BellButton(this)), m_person(new PersonButton(this))
{
    setAccessibleName(tr("Top bar"));
    setFixedHeight(size::kTopBar);
    m_mark->setAccessibleName(tr("Menu"));
    m_mark->setToolTip(tr("Menu (F10)"));
    m_bell->setToolTip(tr("Alarms"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(27, 0, 20, 1);
    row->setSpacing(0);
    row->addWidget(m_mark);
    row->addSpacing(43);
    row->addWidget(m_profile);
    row->addSpacing(8);
    row->addWidget(m_tag);
    row->addStretch();
    row->addWidget(m_bell);
    row->addSpacing(14);
    row->addWidget(m_person);
    // The search stands in the middle of the window, whatever stands beside it: resizeEvent() places it.
    setTabOrder(m_profile, m_search->field());
    setTabOrder(m_search->field(), m_bell);
    setAlarms(0);
    connect(m_mark, &QAbstractButton::clicked, this, &TopBar::menuAsked);
    connect(m_profile, &QAbstractButton::clicked, this, &TopBar::profileAsked);
    connect(m_bell, &QAbstractButton::clicked, this, &TopBar::alarmsAsked);
    connect(m_person, &QAbstractButton::clicked, this, &TopBar::personAsked);
}

void TopBar::setProfile(const QString& name, TagKind environment)
{
    m_profile->setText(name);
    m_profile->setAccessibleName(tr("Server profile %1").arg(name));
    m_profile->updateGeometry();
    m_tag->setTag(environment);
}

void TopBar::setPerson(const QString& name)
{
    m_person->setText(name);
    m_person->setAccessibleName(tr("Signed in as %1").arg(name));
    m_person->updateGeometry();
}

void TopBar::setAlarms(int count)
{
    static_cast<BellButton*>(m_bell)->setCount(count);
    m_bell->setAccessibleName(tr("Alarms: %1").arg(count));
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineAcross(painter, 0, width(), height() - 1, tokens().line);
}

void TopBar::resizeEvent(QResizeEvent*)
{
    const int wide = qBound(220, width() - 2 * 400, 420);
    m_search->setGeometry((width() - wide) / 2 + size::kNavRail / 4, (height() - 31) / 2, wide, 30);
}

} // namespace eraflazz::look
