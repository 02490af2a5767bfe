// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/breaker_panel.h"

#include "core/link/subscription.h"
#include "desk/breaker_question.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/note_dialog.h"
#include "goods/supplier_watch.h"
#include "look/parts/text_line.h"
#include "pages/routing/breaker_list.h"
#include "pages/routing/section_head.h"

#include <QVBoxLayout>

namespace eraflazz::console {

BreakerPanel::BreakerPanel(Desk& desk, SupplierWatch& lights, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_lights(lights), m_list(new BreakerList(this)),
      m_note(new look::TextLine(look::TypeRole::Cell, look::Ink::Second, {}, this))
{
    m_note->setWrapping(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(sectionHead(tr("Suppliers' breakers"), nullptr, this));
    column->addWidget(m_list);
    column->addWidget(m_note);
    connect(&m_lights, &SupplierWatch::changed, this, &BreakerPanel::showLights);
    connect(m_list, &BreakerList::changeAsked, this, &BreakerPanel::change);
    showLights();
}

void BreakerPanel::setAllowed(bool isAllowed, const QString& reason)
{
    m_list->setAllowed(isAllowed, reason);
}

void BreakerPanel::showLights()
{
    m_list->setLights(m_lights.all());
    const Subscription* live = m_lights.subscription();
    QString words;
    if (!m_desk.rights().mayWatch("supplier.state"))
        words = lackWords("supplier.read");
    else if (live->state() == Subscription::State::Failed)
        words = failureWords(live->failure());
    else if (m_lights.all().empty() && live->state() == Subscription::State::Current)
        words = tr("There are no suppliers yet.");
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void BreakerPanel::change(const SupplierNow& light)
{
    NoteDialog* dialog = askForBreaker(m_desk, this, light.code, light.isBreakerOpen, {{tr("Now"), lightWords(light)}});
    connect(dialog, &NoteDialog::done, this, &BreakerPanel::changed);
}

} // namespace eraflazz::console
