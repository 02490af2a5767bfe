// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/approvers.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

namespace {

constexpr int kRow = 30, kDot = 20;

}

Approvers::Approvers(std::vector<Approver> people, QWidget* parent) : QWidget(parent), m_people(std::move(people))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList said;
    for (const Approver& person : m_people)
        said << person.name + QStringLiteral(", ") + person.when;
    setAccessibleName(said.join(QStringLiteral("; ")));
}

QSize Approvers::sizeHint() const
{
    return {280, static_cast<int>(m_people.size()) * kRow};
}

void Approvers::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(m_people.size()); ++i) {
        const Approver& person = m_people[static_cast<std::size_t>(i)];
        const QRect row(0, i * kRow, width(), kRow);
        const QRect dot(0, row.y() + (kRow - kDot) / 2, kDot, kDot);
        if (i > 0)
            lineDown(painter, kDot / 2, dot.y() - kRow + kDot, dot.y(), t.line2);
        if (person.isHere)
            fillRound(painter, dot, kDot / 2.0, t.accentFill);
        else
            strokeRound(painter, dot, kDot / 2.0, t.lineCtl);
        const QString number = QString::number(i + 1);
        paintText(painter, dot, TypeRole::SmallBold, person.isHere ? t.onAccent : t.ink2, number, Qt::AlignHCenter);
        const int when = textWidth(TypeRole::Cell, person.when);
        paintText(
            painter, row.adjusted(30, 0, -when - 8, 0), TypeRole::Body, person.isHere ? t.ink : t.ink2, person.name);
        paintText(painter, row, TypeRole::Cell, person.isHere ? t.accentInk : t.ink3, person.when, Qt::AlignRight);
    }
}

} // namespace eraflazz::look
