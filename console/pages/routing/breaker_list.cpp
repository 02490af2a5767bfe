// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/breaker_list.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;
using look::TypeRole;

namespace {

constexpr int kRow = 40, kWordsLeft = 112;

QString words(const char* english)
{
    return QCoreApplication::translate("BreakerList", english);
}

} // namespace

QString lightWords(const SupplierNow& light)
{
    if (!light.isOpen)
        return words(QT_TRANSLATE_NOOP("BreakerList", "closed as a supplier"));
    if (light.isBreakerOpen && light.isHeld)
        return words(QT_TRANSLATE_NOOP("BreakerList", "held open by a person"));
    if (light.isBreakerOpen)
        return words(QT_TRANSLATE_NOOP("BreakerList", "open for a while"));
    return words(QT_TRANSLATE_NOOP("BreakerList", "asked as usual"));
}

class BreakerRow final : public QWidget {
public:
    explicit BreakerRow(QWidget* parent) : QWidget(parent), m_button(new look::Button(ButtonKind::Plain, {}, this))
    {
        setFixedHeight(kRow);
        m_button->setTall(look::size::kButtonInBar);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 1);
        row->addStretch();
        row->addWidget(m_button);
    }

    void tell(const SupplierNow& light, bool isAllowed, const QString& reason)
    {
        m_light = light;
        const QString verb = light.isBreakerOpen ? words(QT_TRANSLATE_NOOP("BreakerList", "Close breaker…"))
                                                 : words(QT_TRANSLATE_NOOP("BreakerList", "Hold open…"));
        m_button->setText(verb);
        m_button->setObjectName(QStringLiteral("breaker.") + light.code);
        m_button->setAccessibleName(verb + u' ' + light.code);
        m_button->setEnabled(isAllowed);
        m_button->setToolTip(reason);
        setAccessibleName(light.code + QStringLiteral(": ") + lightWords(light));
        update();
    }
    [[nodiscard]] look::Button* button() const { return m_button; }
    [[nodiscard]] const SupplierNow& light() const { return m_light; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const look::Tokens& t = look::tokens();
        QPainter painter(this);
        look::lineAcross(painter, 0, width(), height() - 1, t.line);
        const bool isGood = m_light.isOpen && !m_light.isBreakerOpen;
        const look::Icon icon = isGood ? look::Icon::Check : m_light.isOpen ? look::Icon::Warning : look::Icon::Pause;
        const QColor ink = isGood ? t.ok.ink : m_light.isOpen ? t.attention.ink : t.ink3;
        look::paintIcon(painter, QRect(0, 0, 18, height()), icon, 14, ink);
        look::paintText(painter, QRect(26, 0, kWordsLeft - 32, height()), TypeRole::BodyBold, t.ink, m_light.code);
        const int right = m_button->x() - 12;
        const QString figures =
            m_light.successPermille < 0 || !m_light.isOpen ? QString() : text::percentText(m_light.successPermille);
        const int figuresWidth = look::textWidth(TypeRole::Cell, figures);
        look::paintText(painter, QRect(0, 0, right, height()), TypeRole::Cell, t.ink2, figures, Qt::AlignRight);
        look::paintText(painter,
                        QRect(kWordsLeft, 0, right - kWordsLeft - figuresWidth - 10, height()),
                        TypeRole::Cell,
                        isGood ? t.ink3 : ink,
                        lightWords(m_light));
    }

private:
    SupplierNow m_light;
    look::Button* m_button;
};

BreakerList::BreakerList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("breakerList"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void BreakerList::setLights(const std::vector<SupplierNow>& lights)
{
    // Rows are kept: a light that changes every second must not take the button from under the mouse.
    while (m_rows.size() > lights.size()) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < lights.size()) {
        auto* row = new BreakerRow(this);
        connect(row->button(), &QAbstractButton::clicked, this, [this, row] { Q_EMIT changeAsked(row->light()); });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < lights.size(); ++i)
        m_rows[i]->tell(lights[i], m_isAllowed, m_reason);
}

void BreakerList::setAllowed(bool isAllowed, const QString& reason)
{
    m_isAllowed = isAllowed;
    m_reason = reason;
    for (BreakerRow* row : m_rows)
        row->tell(SupplierNow(row->light()), m_isAllowed, m_reason);
}

} // namespace eraflazz::console
