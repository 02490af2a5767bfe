// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/state_pill.h"

#include "look/paint.h"

#include <QCoreApplication>
#include <QHash>
#include <QPainter>

#include <cmath>

namespace eraflazz::look {

namespace {

constexpr int kPadding = 8, kIconGap = 4, kEnd = 9;

TypeRole roleOf(PillForm form)
{
    return form == PillForm::Solid ? TypeRole::SmallBold : TypeRole::Cell;
}

struct PillGround {
    int width = 0;
    QPixmap pixmap;
};

/// Round ends are dear and grids paint hundreds of them: the ground is drawn once for each state, height, theme and
/// scale. Never the word: letters on a transparent pixmap lose the screen's own smoothing.
const QPixmap& groundOf(State state, const QColor& color, QSize pill, qreal ratio)
{
    static QHash<quint64, PillGround> cache;
    // Pixmaps must not outlive the application.
    static const bool registered = (qAddPostRoutine([] { cache.clear(); }), true);
    Q_UNUSED(registered)
    const quint64 key = (static_cast<quint64>(state) << 56) | (static_cast<quint64>(pill.height()) << 48) |
                        (static_cast<quint64>(std::lround(ratio * 100)) << 32) | color.rgba();
    PillGround& ground = cache[key];
    if (ground.width != pill.width()) {
        ground.width = pill.width();
        ground.pixmap = QPixmap(pill * ratio);
        ground.pixmap.setDevicePixelRatio(ratio);
        ground.pixmap.fill(Qt::transparent);
        QPainter painter(&ground.pixmap);
        fillRound(painter, QRect(QPoint(), pill), pill.height() / 2.0, color);
    }
    return ground.pixmap;
}

} // namespace

int statePillWidth(State state, const QString& word)
{
    const PillForm form = stateLook(state, tokens()).form;
    return kPadding + size::kIconPill + kIconGap + textWidth(roleOf(form), word) + (form == PillForm::Bare ? 0 : kEnd);
}

void paintStatePill(QPainter& painter, const QRect& rect, State state, const QString& word, int height)
{
    const Tokens& t = tokens();
    const StateLook look = stateLook(state, t);
    const int width = qMin(rect.width(), statePillWidth(state, word));
    const QRect pill(rect.x(), rect.y() + (rect.height() - height) / 2, width, height);
    if (look.form != PillForm::Bare)
        painter.drawPixmap(pill.topLeft(),
                           groundOf(state, look.colors.ground, pill.size(), painter.device()->devicePixelRatioF()));
    const QRect icon(pill.x() + kPadding, rect.y(), size::kIconPill, rect.height());
    paintIcon(painter, icon, look.icon, size::kIconPill, look.colors.ink);
    const int left = icon.right() + 1 + kIconGap;
    const QColor ink = look.form == PillForm::Bare ? t.ink2 : look.colors.ink;
    const QRect text(left, rect.y(), pill.right() + 1 - left - (look.form == PillForm::Bare ? 0 : 2), rect.height());
    paintText(painter, text, roleOf(look.form), ink, word);
}

StatePill::StatePill(State state, QWidget* parent) : QWidget(parent), m_state(state), m_word(stateWord(state))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_word);
}

void StatePill::setState(State state)
{
    m_state = state;
    setWord(stateWord(state));
}

void StatePill::setWord(const QString& word)
{
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

/// Without a ground there is nothing to stand inside of: the icon begins where the lines above and below begin.
int StatePill::inset() const
{
    return stateLook(m_state, tokens()).form == PillForm::Bare ? kPadding : 0;
}

QSize StatePill::sizeHint() const
{
    return {statePillWidth(m_state, m_word) - inset(), 20};
}

void StatePill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStatePill(painter, rect().adjusted(-inset(), 0, 0, 0), m_state, m_word);
}

} // namespace eraflazz::look
