// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/fact_rows.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

FactRows::FactRows(std::vector<Fact> facts, int rowHeight, QWidget* parent) : QWidget(parent), m_rowHeight(rowHeight)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFacts(std::move(facts));
}

void FactRows::setFacts(std::vector<Fact> facts)
{
    m_facts = std::move(facts);
    QStringList said;
    for (const Fact& fact : m_facts) {
        const QString value = fact.arrowTo.isEmpty() ? fact.value : tr("%1, then %2").arg(fact.value, fact.arrowTo);
        said << fact.label + QStringLiteral(": ") + value;
    }
    setAccessibleName(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void FactRows::setValueRole(TypeRole role)
{
    m_valueRole = role;
    update();
}

QSize FactRows::sizeHint() const
{
    return {280, static_cast<int>(m_facts.size()) * m_rowHeight};
}

void FactRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        paintRow(painter, m_facts[i], QRect(0, static_cast<int>(i) * m_rowHeight, width(), m_rowHeight));
}

void FactRows::paintRow(QPainter& painter, const Fact& fact, const QRect& row) const
{
    const Tokens& t = tokens();
    if (fact.ruled)
        lineAcross(painter, row.left(), row.right() + 1, row.top(), t.line);
    int left = 0;
    if (fact.icon) {
        paintIcon(painter, QRect(0, row.y(), 14, row.height()), *fact.icon, size::kIconRail, inkColor(fact.iconInk));
        left = 22;
    }
    const TypeRole role = fact.bold ? TypeRole::BodyBold : m_valueRole;
    const QString last = fact.arrowTo.isEmpty() ? fact.value : fact.arrowTo;
    const int lastWidth = textWidth(role, last);
    int used = lastWidth;
    paintText(painter, row, role, inkColor(fact.valueInk), last, Qt::AlignRight);
    if (!fact.arrowTo.isEmpty()) {
        const QRect arrow(row.right() - lastWidth - 17, row.y(), 14, row.height());
        paintIcon(painter, arrow, Icon::ArrowRight, 11, inkColor(fact.valueInk));
        const QRect before(row.left(), row.y(), arrow.left() - 3 - row.left(), row.height());
        paintText(painter, before, role, inkColor(fact.valueInk), fact.value, Qt::AlignRight);
        used += 20 + textWidth(role, fact.value);
    }
    paintText(painter, row.adjusted(left, 0, -used - 12, 0), TypeRole::Body, t.ink2, fact.label);
}

} // namespace eraflazz::look
