// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/draft_bar.h"

#include "look/paint.h"
#include "look/parts/button.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::look {

namespace {

constexpr int kMargin = 24, kTitleLeft = 42;

}

DraftBar::DraftBar(QWidget* parent)
    : QWidget(parent), m_review(new Button(ButtonKind::Primary, QString(), this)),
      m_discard(new Button(ButtonKind::Quiet, tr("Discard"), this))
{
    setFixedHeight(size::kDraftBar);
    setAccessibleName(tr("Unsaved changes"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->setSpacing(20);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_review);
    m_review->setKeyCap(QStringLiteral("Ctrl S"));
    m_review->setTall(34);
    connect(m_review, &QAbstractButton::clicked, this, &DraftBar::reviewAsked);
    connect(m_discard, &QAbstractButton::clicked, this, &DraftBar::discardAsked);
    setDraft(0, QString());
}

void DraftBar::setDraft(int changes, const QString& kinds)
{
    m_title = tr("%n unsaved change(s)", nullptr, changes);
    m_kinds = kinds;
    m_review->setText(tr("Review %1…").arg(changes));
    setAccessibleDescription(m_title + QStringLiteral(". ") + kinds);
    setVisible(changes > 0);
    update();
}

void DraftBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.accentSoft);
    lineAcross(painter, 0, width(), 0, t.isDark ? t.line : t.line2);
    fillRound(painter, QRect(kMargin, height() / 2 - 4, 8, 8), 4, t.accent);
    const int title = textWidth(TypeRole::BodyBold, m_title);
    paintText(painter, QRect(kTitleLeft, 0, title, height()), TypeRole::BodyBold, t.accentInk, m_title);
    const int left = kTitleLeft + title + 12;
    paintText(painter, QRect(left, 0, m_discard->x() - left - 12, height()), TypeRole::Cell, t.ink2, m_kinds);
}

} // namespace eraflazz::look
