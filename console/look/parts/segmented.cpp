// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/segmented.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::look {

namespace {

class Segment final : public QAbstractButton {
public:
    Segment(const QString& word, QWidget* parent) : QAbstractButton(parent)
    {
        setText(word);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    // As wide as the bold word, so that choosing moves nothing.
    [[nodiscard]] QSize sizeHint() const override { return {textWidth(TypeRole::CellBold, text()) + 20, 24}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        if (isChecked())
            fillRound(painter, rect(), 5, t.chosenSegment);
        if (hasFocus())
            strokeRound(painter, rect(), 5, t.accent);
        const QColor ink = !isEnabled() ? t.off : isChecked() || underMouse() ? t.ink : t.ink2;
        const TypeRole role = isChecked() ? TypeRole::CellBold : TypeRole::Cell;
        paintText(painter, rect(), role, ink, text(), Qt::AlignHCenter, Qt::ElideNone);
    }
};

} // namespace

Segmented::Segmented(const QStringList& words, const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    for (int i = 0; i < words.size(); ++i) {
        auto* segment = new Segment(words.at(i), this);
        m_group.addButton(segment, i);
        row->addWidget(segment);
    }
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosenChanged(id);
    });
    choose(0);
}

void Segmented::choose(int index)
{
    if (QAbstractButton* segment = m_group.button(index))
        segment->setChecked(true);
}

void Segmented::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    fillRound(painter, rect(), size::kRadiusControl + 1, tokens().idle.ground);
}

} // namespace eraflazz::look
