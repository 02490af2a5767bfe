// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/server_dialog.h"

#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kWide = 420;

} // namespace

ServerDialog::ServerDialog(const Profile& profile, QWidget* parent)
    : QDialog(parent), m_profile(profile), m_name(new look::Field(tr("Name"))),
      m_address(new look::Field(tr("Address"))),
      m_environment(new look::Segmented({tr("Production"), tr("Trial")}, tr("What the server is for")))
{
    const bool isNew = profile.address.isEmpty();
    setObjectName(QStringLiteral("serverDialog"));
    setWindowTitle(isNew ? tr("Add a server") : tr("Edit the server"));
    setMinimumWidth(kWide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::size::kPanelPadding, 20, look::size::kPanelPadding, look::size::kPanelPadding);
    column->setSpacing(0);
    column->addWidget(new look::TextLine(look::TypeRole::PriceStrip, look::Ink::Strong, windowTitle()));
    column->addSpacing(16);
    column->addWidget(m_address);
    column->addSpacing(8);
    column->addWidget(m_name);
    column->addWidget(new look::TextLine(look::TypeRole::Cell, look::Ink::Second, tr("What the server is for")));
    column->addSpacing(4);
    auto* kinds = new QHBoxLayout;
    kinds->addWidget(m_environment);
    kinds->addStretch();
    column->addLayout(kinds);
    column->addSpacing(24);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::size::kGap);
    row->addStretch();
    auto* cancel = new look::Button(look::ButtonKind::Plain, tr("Cancel"));
    auto* save = new look::Button(look::ButtonKind::Primary, isNew ? tr("Add") : tr("Save"));
    row->addWidget(cancel);
    row->addWidget(save);
    column->addLayout(row);

    m_address->box()->edit()->setObjectName(QStringLiteral("address"));
    m_address->box()->edit()->setText(profile.address.toString());
    m_address->box()->edit()->setPlaceholderText(QStringLiteral("wss://server.toko.id:8081"));
    m_address->setHint(tr("wss:// and :8081 are added when you leave them out."));
    m_name->box()->edit()->setObjectName(QStringLiteral("name"));
    m_name->box()->edit()->setText(profile.name);
    m_environment->choose(profile.environment == Profile::Environment::Test ? 1 : 0);
    save->setDefault(true);
    cancel->setAutoDefault(false);
    connect(save, &QAbstractButton::clicked, this, &ServerDialog::accept);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_address->box()->edit(), &QLineEdit::textEdited, this, [this] { m_address->setError({}); });
    m_address->box()->edit()->setFocus();
}

QString ServerDialog::addressWords(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::Empty:
        return tr("Type the address of the server.");
    case AddressProblem::NotAnAddress:
        return tr("This is no address. Write it like server.shop.id:8081.");
    case AddressProblem::WrongScheme:
        return tr("The address begins with wss://, nothing else.");
    case AddressProblem::HasPassword:
        return tr("Leave user name and password out of the address.");
    }
    return {};
}

void ServerDialog::accept()
{
    AddressProblem problem = AddressProblem::Empty;
    const auto address = addressFrom(m_address->box()->edit()->text(), &problem);
    if (!address) {
        m_address->setError(addressWords(problem));
        m_address->box()->edit()->setFocus();
        return;
    }
    if (address->host() != m_profile.address.host() || address->port() != m_profile.address.port()) {
        m_profile.fingerprint.clear();
        m_profile.certificateUntil = {};
    }
    m_profile.address = *address;
    m_profile.name = m_name->box()->edit()->text().trimmed();
    if (m_profile.name.isEmpty())
        m_profile.name = address->host();
    m_profile.environment =
        m_environment->chosen() == 1 ? Profile::Environment::Test : Profile::Environment::Production;
    QDialog::accept();
}

void ServerDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().raised);
}

} // namespace eraflazz::console
