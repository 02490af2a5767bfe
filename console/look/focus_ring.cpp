// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/focus_ring.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace eraflazz::look {

namespace {

class Ring final : public QWidget {
public:
    explicit Ring(QWidget* window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int out = size::kRing;
        paintRing(painter, rect().adjusted(out, out, -out, -out), size::kRadiusControl);
    }
};

/// The widget whose edge the ring follows: a field's frame rather than the bare line edit inside it. Widgets that are
/// not listed here show their focus themselves.
QWidget* ringedWidget(QWidget* focused)
{
    if (focused == nullptr)
        return nullptr;
    for (QWidget* w = focused; w != nullptr && !w->isWindow(); w = w->parentWidget()) {
        if (w->property("ringed").toBool())
            return w;
        if (w->property("ringed").isValid())
            return nullptr;
    }
    if (qobject_cast<QPushButton*>(focused) != nullptr || qobject_cast<QComboBox*>(focused) != nullptr)
        return focused;
    const auto* edit = qobject_cast<QLineEdit*>(focused);
    return edit != nullptr && edit->hasFrame() ? focused : nullptr;
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_ring;
}

void FocusRing::forget()
{
    for (const QPointer<QWidget>& widget : std::as_const(m_watched)) {
        if (widget)
            widget->removeEventFilter(this);
    }
    m_watched.clear();
    m_target.clear();
    if (m_ring)
        m_ring->hide();
}

void FocusRing::follow(QWidget* focused)
{
    forget();
    m_target = ringedWidget(focused);
    if (!m_target)
        return;
    QWidget* window = m_target->window();
    if (!m_ring || m_ring->parentWidget() != window) {
        delete m_ring;
        m_ring = new Ring(window);
    }
    // Whatever moves one of these moves the control.
    for (QWidget* w = m_target; w != nullptr && w != window; w = w->parentWidget()) {
        w->installEventFilter(this);
        m_watched.append(w);
    }
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_ring)
        return;
    const int out = size::kRing;
    QWidget* window = m_target->window();
    const QRect box = QRect(m_target->mapTo(window, QPoint()), m_target->size()).adjusted(-out, -out, out, out);
    QRect seen = window->rect();
    for (QWidget* w = m_target->parentWidget(); w != nullptr && w != window; w = w->parentWidget()) {
        const auto* area = qobject_cast<QAbstractScrollArea*>(w->parentWidget());
        if (area != nullptr && area->viewport() == w)
            seen &= QRect(w->mapTo(window, QPoint()), w->size());
    }
    m_ring->setGeometry(box);
    m_ring->setMask((box & seen).translated(-box.topLeft()));
    m_ring->setVisible(m_target->isVisible() && box.intersects(seen));
    m_ring->raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        // Layouts are half done while such events run; the geometry counts when they are over.
        QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
        break;
    case QEvent::PaletteChange:
        if (m_ring)
            m_ring->update();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace eraflazz::look
