// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/status_bar.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::look {

namespace {

class StatusRule final : public QWidget {
public:
    explicit StatusRule(QWidget* parent) : QWidget(parent) { setFixedWidth(25); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        lineDown(painter, width() / 2, height() / 2 - 6, height() / 2 + 6, tokens().line);
    }
};

constexpr int kIconGap = 5;

} // namespace

StatusCell::StatusCell(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StatusCell::setContent(const QString& text, Ink ink, bool bold)
{
    if (text.isEmpty() != m_text.isEmpty())
        Q_EMIT filled(!text.isEmpty());
    m_text = text;
    m_ink = ink;
    m_bold = bold;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusCell::setGlyph(std::optional<Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

QSize StatusCell::sizeHint() const
{
    const int icon = m_icon ? size::kIconRail + kIconGap : 0;
    return {icon + textWidth(m_bold ? TypeRole::CellBold : TypeRole::Cell, m_text), size::kStatusBar};
}

void StatusCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor& ink = inkColor(m_ink);
    QRect text = rect();
    if (m_icon) {
        paintIcon(painter, QRect(0, 0, size::kIconRail, height()), *m_icon, size::kIconRail, ink);
        text.setLeft(size::kIconRail + kIconGap);
    }
    paintText(painter, text, m_bold ? TypeRole::CellBold : TypeRole::Cell, ink, m_text, Qt::AlignLeft, Qt::ElideNone);
}

StatusBar::StatusBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Status bar"));
    setFixedHeight(size::kStatusBar);
    m_row->setContentsMargins(16, 1, 20, 0);
    m_row->setSpacing(0);
    m_row->addStretch();
}

StatusCell* StatusBar::addCell()
{
    auto* cell = new StatusCell(this);
    if (m_cells > 0) {
        auto* rule = new StatusRule(this);
        rule->hide();
        connect(cell, &StatusCell::filled, rule, &QWidget::setVisible);
        m_row->insertWidget(m_cells++, rule);
    }
    m_row->insertWidget(m_cells++, cell);
    return cell;
}

StatusCell* StatusBar::addRightCell()
{
    auto* cell = new StatusCell(this);
    m_row->addSpacing(20);
    m_row->addWidget(cell);
    return cell;
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineAcross(painter, 0, width(), 0, tokens().line);
}

} // namespace eraflazz::look
