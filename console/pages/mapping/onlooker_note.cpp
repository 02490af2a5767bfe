// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/onlooker_note.h"

#include "desk/desk.h"
#include "desk/presence.h"
#include "look/parts/text_line.h"

#include <QHBoxLayout>

namespace eraflazz::console {

namespace {

std::string subjectOf(const QString& product)
{
    return "product:" + product.toStdString();
}

} // namespace

OnlookerNote::OnlookerNote(Desk& desk, QWidget* parent)
    : QWidget(parent), m_words(new look::TextLine(look::TypeRole::Cell, look::Ink::Attention, {}, this))
{
    m_words->setObjectName(QStringLiteral("onlooker"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words);
    if (!desk.rights().mayWatch("presence"))
        return;
    m_presence = new Presence(desk, this);
    m_presence->subscription()->pause();
    connect(m_presence, &Presence::changed, this, &OnlookerNote::showOther);
}

void OnlookerNote::lookAt(const QString& product)
{
    if (m_presence == nullptr)
        return;
    m_product = product;
    m_presence->subscription()->resume();
    if (product.isEmpty())
        return;
    m_presence->look(subjectOf(product));
    showOther();
}

void OnlookerNote::lookAway()
{
    if (m_presence == nullptr)
        return;
    m_presence->look({});
    m_presence->subscription()->pause();
}

void OnlookerNote::showOther()
{
    const auto* other = m_presence->at(subjectOf(m_product));
    m_words->setText(other == nullptr ? QString() : tr("%1 looks at this too").arg(other->name));
}

} // namespace eraflazz::console
