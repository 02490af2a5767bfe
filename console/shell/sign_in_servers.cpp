// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icon.h"
#include "shell/certificate_card.h"
#include "shell/first_run.h"
#include "shell/notice_box.h"
#include "shell/server_dialog.h"
#include "shell/sign_in_form.h"
#include "shell/sign_in_page.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

// The servers that this computer knows: the way to the first one; choose, add, edit, remove.

namespace eraflazz::console {

namespace {

QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

bool SignInPage::isFirstRunShown() const
{
    return m_side->currentWidget() == m_firstRun;
}

/// The server used last; where there is none, the way to the first one.
void SignInPage::showFirst()
{
    const auto known = m_profiles.all();
    choose(known.empty() ? Profile() : known.front());
    if (known.empty()) {
        m_side->setCurrentWidget(m_firstRun);
        m_firstRun->focusFirst();
    }
}

void SignInPage::serverFound(const Profile& profile, const LinkFault& fault)
{
    m_profile = profile;
    if (fault.problem == LinkProblem::None) {
        makeKnown();
        return;
    }
    m_isBeingFound = true;
    m_certificate->show(fault, m_profile.name, m_profile.address.toString(), false);
    m_side->setCurrentWidget(m_certificate);
}

/// The first server is one of this computer's from here on.
void SignInPage::makeKnown()
{
    const auto id = m_profiles.save(m_profile);
    m_profile.id = id.value_or(QString());
    choose(Profile(m_profile));
    if (id && !m_firstRun->isServerConfigured())
        m_form->notice()->say(look::StripKind::Warning, noOperatorWords());
    else if (id)
        m_form->notice()->say(look::StripKind::Good, tr("The server answers. Sign in with your account there."));
    else
        m_form->notice()->say(look::StripKind::Bad, unsavedWords());
}

void SignInPage::showServers()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("servers"));
    for (const Profile& profile : m_profiles.all()) {
        QAction* action = menu.addAction(menuText(profile.name) + u'\t' + menuText(profile.address.authority()));
        action->setCheckable(true);
        action->setChecked(profile.id == m_profile.id);
        connect(action, &QAction::triggered, this, [this, profile] { choose(profile); });
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    const auto offer = [this, &menu](look::Icon icon, const QString& words, void (SignInPage::*does)()) {
        connect(menu.addAction(look::makeIcon(icon), words), &QAction::triggered, this, does);
    };
    if (!m_profile.id.isEmpty() && !m_isLent) {
        offer(look::Icon::Pencil, tr("Edit this server…"), &SignInPage::editServer);
        offer(look::Icon::Trash, tr("Remove this server…"), &SignInPage::removeServer);
    }
    offer(look::Icon::Plus, tr("Add a server…"), &SignInPage::addServer);
    auto* field = m_form->findChild<QWidget*>(QStringLiteral("server"));
    menu.setMinimumWidth(field->width());
    menu.exec(field->mapToGlobal(QPoint(0, field->height() + 4)));
}

void SignInPage::editServer()
{
    edit(m_profile);
}

void SignInPage::addServer()
{
    edit({});
}

QString SignInPage::noOperatorWords()
{
    return tr("This server has no operator yet. The owner makes the first one on the server.");
}

QString SignInPage::unsavedWords()
{
    return tr("The list of servers cannot be written. This server is known until you close.");
}

void SignInPage::edit(const Profile& profile)
{
    ServerDialog dialog(profile, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Profile changed = dialog.profile();
    const auto id = m_profiles.save(changed);
    if (!id)
        m_form->notice()->say(look::StripKind::Bad, unsavedWords());
    changed.id = id.value_or(changed.id);
    choose(changed);
}

void SignInPage::removeServer()
{
    QMessageBox box(this);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(tr("Remove the server"));
    box.setText(tr("Remove %1 from this computer?").arg(m_profile.name));
    box.setInformativeText(tr("Its remembered password, fingerprint and page layouts go as well. The server is not "
                              "touched."));
    QPushButton* removes = box.addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Keep"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() != removes)
        return;
    if (m_profile.remembersPassword)
        m_secrets.remove(secretKey(m_profile.user), [](const SecretAnswer&) {});
    m_profiles.remove(m_profile.id);
    showFirst();
}

} // namespace eraflazz::console
