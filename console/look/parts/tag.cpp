// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/tag.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

namespace {

const InkOnGround& colorsOf(TagKind kind)
{
    const Tokens& t = tokens();
    switch (kind) {
    case TagKind::Production:
        return t.bad;
    case TagKind::Trial:
        return t.run;
    case TagKind::Code:
        return t.idle;
    }
    Q_UNREACHABLE();
}

} // namespace

Tag::Tag(TagKind kind, const QString& text, QWidget* parent) : QWidget(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTag(kind, text);
}

void Tag::setTag(TagKind kind, const QString& text)
{
    m_kind = kind;
    m_text = text;
    if (text.isEmpty() && kind != TagKind::Code)
        m_text = kind == TagKind::Production ? tr("PRODUCTION") : tr("TRIAL");
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return {textWidth(TypeRole::SmallBold, m_text) + 12, 20};
}

void Tag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const InkOnGround& colors = colorsOf(m_kind);
    fillRound(painter, rect(), size::kRadiusTag, colors.ground);
    paintText(painter, rect(), TypeRole::SmallBold, colors.ink, m_text, Qt::AlignHCenter, Qt::ElideNone);
}

} // namespace eraflazz::look
