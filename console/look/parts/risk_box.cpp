// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/risk_box.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

namespace {

constexpr int kPad = 12, kTop = 7, kTitle = 20;

}

RiskBox::RiskBox(const QString& sentence, const QString& title, QWidget* parent)
    : QWidget(parent), m_sentence(sentence), m_title(title)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(title.isEmpty() ? sentence : title + QStringLiteral(". ") + sentence);
}

int RiskBox::textLeft() const
{
    return m_title.isEmpty() ? 34 : kPad;
}

QSize RiskBox::sizeHint() const
{
    return {280, heightForWidth(280)};
}

int RiskBox::heightForWidth(int width) const
{
    const int title = m_title.isEmpty() ? 0 : kTitle;
    const int text = paragraphHeight(TypeRole::Cell, m_sentence, width - textLeft() - kPad);
    return title + text + 2 * kTop + (m_title.isEmpty() ? 0 : 4);
}

void RiskBox::paintEvent(QPaintEvent*)
{
    const InkOnGround& colors = tokens().doubtBox;
    QPainter painter(this);
    fillRound(painter, rect(), m_title.isEmpty() ? size::kRadiusControl : size::kRadiusCard, colors.ground);
    int top = kTop + (m_title.isEmpty() ? 0 : 2);
    if (m_title.isEmpty())
        paintIcon(painter, QRect(11, top, 14, 17), Icon::Warning, size::kIconRail, colors.ink);
    else {
        paintText(painter, QRect(kPad, top, width() - 2 * kPad, kTitle), TypeRole::BodyBold, colors.ink, m_title);
        top += kTitle;
    }
    paintParagraph(painter,
                   QRect(textLeft(), top, width() - textLeft() - kPad, height() - top),
                   TypeRole::Cell,
                   colors.ink,
                   m_sentence);
}

} // namespace eraflazz::look
