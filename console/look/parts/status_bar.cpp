// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/status_bar.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

#include <utility>

#include <algorithm>

namespace eraflazz::look {

namespace {

constexpr int kIconGap = 5, kRule = 25, kRightGap = 20, kLooseLeast = 180;

class StatusRule final : public QWidget {
public:
    explicit StatusRule(QWidget* parent) : QWidget(parent) { setFixedWidth(kRule); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        lineDown(painter, width() / 2, height() / 2 - 6, height() / 2 + 6, tokens().line);
    }
};

} // namespace

StatusCell::StatusCell(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StatusCell::setContent(const QString& text, Ink ink, bool bold)
{
    const bool wasEmpty = std::exchange(m_text, text).isEmpty();
    m_ink = ink;
    m_bold = bold;
    setAccessibleName(text);
    if (wasEmpty != text.isEmpty() && !m_isAway)
        Q_EMIT filled(!text.isEmpty());
    tellWhole();
    updateGeometry();
    update();
    Q_EMIT contentChanged();
}

void StatusCell::setGlyph(std::optional<Icon> icon)
{
    if (std::exchange(m_icon, icon) == icon)
        return;
    updateGeometry();
    update();
    Q_EMIT contentChanged();
}

void StatusCell::setLoose()
{
    m_isLoose = true;
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
}

void StatusCell::setAway(bool isAway)
{
    if (std::exchange(m_isAway, isAway) == isAway)
        return;
    if (!m_text.isEmpty())
        Q_EMIT filled(!isAway);
    updateGeometry();
    update();
}

int StatusCell::wholeWidth() const
{
    if (m_text.isEmpty())
        return 0;
    const int icon = m_icon ? size::kIconRail + kIconGap : 0;
    return icon + textWidth(m_bold ? TypeRole::CellBold : TypeRole::Cell, m_text);
}

int StatusCell::leastWidth() const
{
    return m_isLoose ? std::min(wholeWidth(), kLooseLeast) : wholeWidth();
}

QSize StatusCell::sizeHint() const
{
    return {m_isAway ? 0 : wholeWidth(), size::kStatusBar};
}

QSize StatusCell::minimumSizeHint() const
{
    return {m_isAway ? 0 : leastWidth(), size::kStatusBar};
}

/// Only where something is missing: a tooltip that repeats what stands there is noise.
void StatusCell::tellWhole()
{
    setToolTip(width() < wholeWidth() ? m_text : QString());
}

void StatusCell::resizeEvent(QResizeEvent*)
{
    tellWhole();
}

void StatusCell::paintEvent(QPaintEvent*)
{
    if (m_isAway || m_text.isEmpty())
        return;
    QPainter painter(this);
    const QColor& ink = inkColor(m_ink);
    QRect text = rect();
    if (m_icon) {
        paintIcon(painter, QRect(0, 0, size::kIconRail, height()), *m_icon, size::kIconRail, ink);
        text.setLeft(size::kIconRail + kIconGap);
    }
    paintText(painter, text, m_bold ? TypeRole::CellBold : TypeRole::Cell, ink, m_text, Qt::AlignLeft, Qt::ElideRight);
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
    if (m_leftItems > 0) {
        auto* rule = new StatusRule(this);
        rule->hide();
        connect(cell, &StatusCell::filled, rule, &QWidget::setVisible);
        m_row->insertWidget(m_leftItems++, rule);
    }
    m_row->insertWidget(m_leftItems++, cell);
    m_cells.push_back(cell);
    connect(cell, &StatusCell::contentChanged, this, &StatusBar::fit);
    return cell;
}

StatusCell* StatusBar::addRightCell()
{
    auto* cell = new StatusCell(this);
    m_row->addSpacing(kRightGap);
    m_row->addWidget(cell);
    m_cells.push_back(cell);
    connect(cell, &StatusCell::contentChanged, this, &StatusBar::fit);
    return cell;
}

void StatusBar::setYielding(std::vector<StatusCell*> cells)
{
    m_yielding = std::move(cells);
    fit();
}

/// Of everything that is not away. A rule or a gap is counted for every cell: one too many, which is room to breathe.
int StatusBar::leastWidth() const
{
    const QMargins margins = m_row->contentsMargins();
    int wide = margins.left() + margins.right();
    for (const StatusCell* cell : m_cells) {
        if (!cell->isAway() && !cell->text().isEmpty())
            wide += kRule + cell->leastWidth();
    }
    return wide;
}

void StatusBar::fit()
{
    for (StatusCell* cell : m_yielding)
        cell->setAway(false);
    for (StatusCell* cell : m_yielding) {
        if (leastWidth() <= width())
            return;
        cell->setAway(true);
    }
}

void StatusBar::resizeEvent(QResizeEvent*)
{
    fit();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineAcross(painter, 0, width(), 0, tokens().line);
}

} // namespace eraflazz::look
