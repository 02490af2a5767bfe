// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sales/tail_hold.h"

#include "core/link/clock.h"
#include "core/rows/live_table_model.h"
#include "look/grid/grid_view.h"

#include <QEvent>
#include <QScrollBar>

namespace eraflazz::console {

TailHold::TailHold(Clock& clock, look::GridView* grid, LiveTableModel* model)
    : QObject(grid), m_grid(grid), m_model(model), m_pointer(clock.alarm([this] { apply(); }))
{
    connect(grid->verticalScrollBar(), &QScrollBar::valueChanged, this, &TailHold::scrolled);
    connect(grid, &look::GridView::rowChosen, this, [this](const QModelIndex& chosen) {
        if (chosen.model() == m_model)
            hold(); // The band moves nothing.
    });
    grid->viewport()->installEventFilter(this);
}

TailHold::~TailHold() = default;

void TailHold::follow()
{
    m_isByScroll = false;
    m_pointer->stop();
    set(false);
    m_grid->scrollToTop();
}

void TailHold::hold()
{
    m_isByScroll = false;
    set(true);
}

void TailHold::setMenuOpen(bool isOpen)
{
    m_isMenuOpen = isOpen;
    apply();
}

void TailHold::scrolled(int value)
{
    if (value > 0 && !m_isHeld) {
        set(true);
        m_isByScroll = true;
    } else if (value == 0 && m_isByScroll) {
        m_isByScroll = false;
        set(false);
    }
}

void TailHold::set(bool isHeld)
{
    const bool isChange = m_isHeld != isHeld;
    m_isHeld = isHeld;
    apply();
    if (isChange)
        Q_EMIT heldChanged(isHeld);
}

void TailHold::apply()
{
    m_model->setHeld(m_isHeld || m_isMenuOpen || m_pointer->isRunning());
}

bool TailHold::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
        m_pointer->start(kPointerMs);
        apply();
        break;
    case QEvent::Leave:
        m_pointer->stop();
        apply();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace eraflazz::console
