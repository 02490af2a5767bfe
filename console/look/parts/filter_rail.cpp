// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/filter_rail.h"

#include "look/paint.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

constexpr int kFoldedRail = 104;

/// "18,4 rb" does not fit: from ten thousand on the folded rail says whole thousands.
QString shortCount(qint64 count)
{
    return count < 10'000 ? text::countText(count) : text::countText(count / 1000) + QStringLiteral("rb");
}

class GroupHead final : public QAbstractButton {
public:
    GroupHead(const QString& word, QWidget* parent) : QAbstractButton(parent)
    {
        setText(word);
        setAccessibleName(word);
        setCheckable(true);
        setChecked(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(26);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        paintText(painter, rect().adjusted(8, 0, -24, 0), TypeRole::SmallBold, t.ink3, text());
        const Icon chevron = isChecked() ? Icon::ChevronDown : Icon::ChevronRight;
        paintIcon(painter, QRect(width() - 22, 0, 14, height()), chevron, 14, t.ink3);
        if (hasFocus())
            strokeRound(painter, rect(), size::kRadiusControl, t.accent);
    }
};

class GroupRule final : public QWidget {
public:
    explicit GroupRule(QWidget* parent) : QWidget(parent) { setFixedHeight(15); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        lineAcross(painter, 8, width() - 8, height() / 2, tokens().line);
    }
};

} // namespace

RailRow::RailRow(const QString& word, std::optional<Icon> icon, Ink iconInk, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_iconInk(iconInk)
{
    setText(word);
    setCheckable(true);
    setAutoExclusive(false);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0);
}

void RailRow::setCount(qint64 count)
{
    m_count = count;
    m_isCounted = true;
    setAccessibleName(text() + u' ' + text::countText(count));
    update();
}

void RailRow::setUncounted()
{
    m_isCounted = false;
    setAccessibleName(text());
    update();
}

void RailRow::setUrgent(bool urgent)
{
    m_urgent = urgent;
    update();
}

void RailRow::setFolded(bool folded)
{
    m_folded = folded;
    setToolTip(folded ? text() : QString());
    updateGeometry();
    update();
}

QSize RailRow::sizeHint() const
{
    return {(m_folded ? kFoldedRail : size::kFilterRail) - 16, 24};
}

void RailRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (isChecked())
        fillRound(painter, rect(), size::kRadiusControl, t.accentSoft);
    else if (underMouse())
        fillRound(painter, rect(), size::kRadiusControl, t.hover);
    if (hasFocus())
        strokeRound(painter, rect(), size::kRadiusControl, t.accent);

    const bool isBold = isChecked() || m_urgent;
    const QString count = !m_isCounted ? QString() : m_folded ? shortCount(m_count) : text::countText(m_count);
    const QColor numberInk = isChecked() ? t.accentInk : m_urgent ? t.doubtBox.ink : m_count == 0 ? t.ink3 : t.ink2;
    const TypeRole role = isBold ? TypeRole::CellBold : TypeRole::Cell;
    const int number = textWidth(role, count);
    paintText(painter, rect().adjusted(8, 0, -8, 0), role, numberInk, count, Qt::AlignRight, Qt::ElideNone);
    int left = 8;
    if (m_icon) {
        paintIcon(painter, QRect(8, 0, size::kIconRail, height()), *m_icon, size::kIconRail, inkColor(m_iconInk));
        left += size::kIconRail + 8;
    }
    if (m_folded && m_icon)
        return;
    if (m_folded) {
        // Without an icon the word's beginning tells rows apart.
        const TypeRole small = isBold ? TypeRole::SmallBold : TypeRole::Small;
        const QColor wordInk = isChecked() ? t.accentInk : t.ink3;
        paintText(painter, QRect(8, 0, width() - number - 21, height()), small, wordInk, text());
        return;
    }
    const QColor wordInk = isChecked() ? t.accentInk : m_urgent ? t.ink : t.ink2;
    paintText(painter, QRect(left, 0, width() - left - number - 14, height()), role, wordInk, text());
}

FilterRail::FilterRail(QWidget* parent) : QWidget(parent), m_rows(new QWidget), m_column(new QVBoxLayout(m_rows))
{
    setAccessibleName(tr("Conditions"));
    setFixedWidth(size::kFilterRail);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOff); // The wheel and the focus move it; a bar would cost width.
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_rows);
    area->viewport()->setAutoFillBackground(false);
    m_rows->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 1, 0);
    whole->addWidget(area);
    m_column->setContentsMargins(8, 6, 7, 8);
    m_column->setSpacing(0);
    m_column->addStretch();
}

void FilterRail::addGroup(const QString& word)
{
    if (m_group != nullptr)
        m_column->insertWidget(m_column->count() - 1, new GroupRule(m_rows));
    auto* head = new GroupHead(word, m_rows);
    m_column->insertWidget(m_column->count() - 1, head);
    m_heads.append(head);
    m_group = new QWidget(m_rows);
    auto* rows = new QVBoxLayout(m_group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_column->insertWidget(m_column->count() - 1, m_group);
    connect(head, &QAbstractButton::toggled, m_group, &QWidget::setVisible);
}

RailRow* FilterRail::addRow(const QString& word, std::optional<Icon> icon, Ink iconInk)
{
    if (m_group == nullptr)
        addGroup(QString());
    auto* row = new RailRow(word, icon, iconInk, m_group);
    m_group->layout()->addWidget(row);
    m_railRows.append(row);
    return row;
}

void FilterRail::setFolded(bool folded)
{
    for (QWidget* head : std::as_const(m_heads))
        head->setVisible(!folded);
    for (RailRow* row : std::as_const(m_railRows))
        row->setFolded(folded);
    setFixedWidth(folded ? kFoldedRail : size::kFilterRail);
}

void FilterRail::setStale(bool stale)
{
    m_stale = stale;
    update();
}

void FilterRail::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_stale ? t.stale : t.surface);
    lineDown(painter, width() - 1, 0, height(), t.line);
}

} // namespace eraflazz::look
