// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notice_box.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"

#include <QAccessible>
#include <QPainter>

namespace eraflazz::console {

namespace {

using namespace look;

constexpr int kLeft = 36, kRight = 12, kUp = 9, kLine = 18;

struct NoticeLook {
    InkOnGround colors;
    Icon icon;
};

NoticeLook lookOf(bool isQuiet, StripKind kind)
{
    const Tokens& t = tokens();
    if (isQuiet)
        return {{t.ink2, t.sunken}, Icon::Dots};
    switch (kind) {
    case StripKind::Good:
        return {t.ok, Icon::Check};
    case StripKind::Warning:
        return {t.attention, Icon::Warning};
    case StripKind::Bad:
        return {t.bad, Icon::Cross};
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeBox::NoticeBox(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NoticeBox::say(StripKind kind, const QString& sentence, const QString& smallPrint)
{
    put(false, kind, sentence, smallPrint);
}

void NoticeBox::sayQuietly(const QString& sentence)
{
    put(true, StripKind::Good, sentence, {});
}

void NoticeBox::clear()
{
    put(true, StripKind::Good, {}, {});
}

void NoticeBox::put(bool isQuiet, StripKind kind, const QString& sentence, const QString& smallPrint)
{
    const bool isNews = sentence != m_sentence && !sentence.isEmpty();
    m_isQuiet = isQuiet;
    m_kind = kind;
    m_sentence = sentence;
    m_smallPrint = smallPrint;
    setAccessibleName(sentence);
    setAccessibleDescription(smallPrint);
    if (isNews && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    updateGeometry();
    update();
}

QSize NoticeBox::sizeHint() const
{
    return {240, heightForWidth(350)};
}

int NoticeBox::heightForWidth(int width) const
{
    if (m_sentence.isEmpty())
        return 0;
    const int wide = width - kLeft - kRight;
    const int small = m_smallPrint.isEmpty() ? 0 : 2 + paragraphHeight(TypeRole::Small, m_smallPrint, wide);
    return 2 * kUp + paragraphHeight(TypeRole::Cell, m_sentence, wide) + small;
}

void NoticeBox::paintEvent(QPaintEvent*)
{
    if (m_sentence.isEmpty())
        return;
    const Tokens& t = tokens();
    const NoticeLook look = lookOf(m_isQuiet, m_kind);
    QPainter painter(this);
    fillRound(painter, rect(), size::kRadiusControl, look.colors.ground);
    paintIcon(painter, QRect(12, kUp, 16, kLine), look.icon, size::kIconRail, look.colors.ink);
    const QColor& ink = m_isQuiet ? t.ink2 : t.isDark ? look.colors.ink : t.ink;
    const QRect text = rect().adjusted(kLeft, kUp, -kRight, 0);
    const int used = paintParagraph(painter, text, TypeRole::Cell, ink, m_sentence);
    if (!m_smallPrint.isEmpty())
        paintParagraph(painter, text.adjusted(0, used + 2, 0, 0), TypeRole::Small, t.ink2, m_smallPrint);
}

} // namespace eraflazz::console
