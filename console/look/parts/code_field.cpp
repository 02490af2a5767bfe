// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/code_field.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>

namespace eraflazz::look {

namespace {

constexpr int kDigits = 6, kGap = 8, kBox = 40;

}

CodeField::CodeField(const QString& accessibleName, QWidget* parent) : QWidget(parent), m_edit(new QLineEdit(this))
{
    setFixedHeight(kBox);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_edit);
    setProperty("ringed", false); // The box that waits for the next digit shows the focus.
    m_edit->setGeometry(0, 0, 1, 1);
    m_edit->setFrame(false);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setInputMethodHints(Qt::ImhDigitsOnly);
    m_edit->setMaxLength(kDigits);
    m_edit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_edit));
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, qOverload<>(&QWidget::update));
}

void CodeField::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(0, 0, 2, 2, t.surface);
    const QString code = m_edit->text();
    for (int i = 0; i < kDigits; ++i) {
        const int left = i * (width() + kGap) / kDigits;
        const int right = (i + 1) * (width() + kGap) / kDigits - kGap;
        const QRect box(left, 0, right - left, height());
        const bool isNext = m_edit->hasFocus() && i == qMin<qsizetype>(code.size(), kDigits - 1);
        fillAndStroke(painter, box, size::kRadiusControl, t.surface, isNext ? t.accent : t.lineCtl);
        if (isNext)
            paintRing(painter, box.adjusted(3, 3, -3, -3), 4);
        if (i < code.size())
            paintText(painter, box, TypeRole::PriceStrip, t.ink, code.mid(i, 1), Qt::AlignHCenter);
    }
}

bool CodeField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

} // namespace eraflazz::look
