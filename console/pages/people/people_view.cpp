// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/people/people_view.h"

#include "desk/action_button.h"
#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/note_dialog.h"
#include "desk/password_dialog.h"
#include "desk/person_words.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/people/add_person_dialog.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

bool isActive(const Json& row)
{
    return row["status"].asString() == "active";
}

/// "on", "pending" and "none" in words.
QString twoStepWord(const Json& row)
{
    const auto state = row["two_step"].asString().value_or("none");
    return state == "on" ? PeopleView::tr("on") : state == "pending" ? PeopleView::tr("being set up") : noneText();
}

bool usesCodes(const Json& row)
{
    return row["two_step"].asString() == "on";
}

std::vector<ObjectColumn> columns()
{
    const auto quietWhenOff = [](const Json& row) { return isActive(row) ? CellTone::ByKind : CellTone::Off; };
    return {{{QStringLiteral("username"), PeopleView::tr("Signs in as"), CellKind::Code, {}, 130, false, false},
             [](const Json& row) { return textIn(row, "username"); },
             [](const Json& row) { return isActive(row) ? CellTone::Strong : CellTone::Off; }},
            {{QStringLiteral("name"), PeopleView::tr("Name"), CellKind::Text, {}, 160, false, true},
             [](const Json& row) { return textIn(row, "name"); },
             quietWhenOff},
            {{QStringLiteral("role"), PeopleView::tr("Role"), CellKind::Text, {}, 160, false, false},
             [](const Json& row) { return roleWord(row["role"].asString().value_or("")); },
             quietWhenOff},
            {{QStringLiteral("status"),
              PeopleView::tr("Status"),
              CellKind::State,
              PeopleView::tr("Disabled"),
              110,
              false,
              false},
             [](const Json& row) { return personStatusWord(row["status"].asString().value_or("")); },
             {},
             [](const Json& row) { return isActive(row) ? State::Success : State::Queued; }},
            {{QStringLiteral("online"), PeopleView::tr("Here now"), CellKind::Text, {}, 90, false, false},
             [](const Json& row) { return truthIn(row, "online") ? PeopleView::tr("signed in") : noneText(); },
             [](const Json& row) { return truthIn(row, "online") ? CellTone::Good : CellTone::Quiet; }},
            {{QStringLiteral("two_step"), PeopleView::tr("Two-step codes"), CellKind::Text, {}, 120, false, false},
             [](const Json& row) { return twoStepWord(row); },
             [](const Json& row) { return usesCodes(row) ? CellTone::Good : CellTone::Quiet; }}};
}

} // namespace

PeopleView::PeopleView(Desk& desk, QWidget* parent)
    : ListWithPanel(desk,
                    {.method = "operator.list",
                     .keyMember = "username",
                     .gridName = "peopleGrid",
                     .title = tr("People"),
                     .columns = columns(),
                     .widths = {130, 200, 140, 110, 120}},
                    parent)
{
    showPanel();
    refresh();
}

bool PeopleView::isTwoStepAsked() const
{
    return truthIn(answer(), "two_step_asked");
}

void PeopleView::fill(SidePanel& panel, const Json* who)
{
    m_role = nullptr;
    m_save = nullptr;
    const QString reason = whyNot(desk(), "operator.change");
    const bool mayManage = reason.isEmpty();
    auto* addOne = new Button(who == nullptr ? ButtonKind::Primary : ButtonKind::Plain, tr("Add a person…"));
    addOne->setObjectName(QStringLiteral("peopleAdd"));
    addOne->setEnabled(mayManage);
    addOne->setToolTip(reason);
    connect(addOne, &QAbstractButton::clicked, this, &PeopleView::add);
    if (who == nullptr) {
        panel.addText(tr("Choose somebody to see and change what they may do."), TypeRole::Body, Ink::Third)
            ->setWrapping(true);
        panel.addVerb(addOne);
        return;
    }
    const QString username = textIn(*who, "username");
    const std::string role(idIn(*who, "role"));
    const bool isSelf = username == desk().user();
    const QString name = textIn(*who, "name");
    panel.addPerson(name.isEmpty() ? username : name, tr("%1 · %2").arg(username, roleWord(role)));
    panel.addFacts({{tr("Status"),
                     personStatusWord((*who)["status"].asString().value_or("")),
                     isActive(*who) ? Ink::Ok : Ink::Third},
                    {tr("Two-step codes"), twoStepWord(*who), usesCodes(*who) ? Ink::Ok : Ink::Third},
                    {tr("Here now"), truthIn(*who, "online") ? tr("signed in") : noneText()}});
    panel.addText(roleAbout(role), TypeRole::Body, Ink::Second)->setWrapping(true);
    panel.addSpace(10);
    panel.addRule();
    panel.addHeading(tr("Another role"));
    m_role = new QComboBox;
    m_role->setObjectName(QStringLiteral("peopleRole"));
    m_role->setAccessibleName(tr("Another role"));
    for (const std::string_view one : roleNames())
        m_role->addItem(roleWord(one), QString::fromLatin1(one.data(), static_cast<qsizetype>(one.size())));
    m_role->setCurrentIndex(m_role->findData(QString::fromStdString(role)));
    m_role->setEnabled(mayManage && !isSelf);
    m_role->setToolTip(isSelf ? tr("Nobody changes their own role.") : reason);
    panel.addWidget(m_role);
    m_save = new Button(ButtonKind::Primary, tr("Change role…"));
    m_save->setObjectName(QStringLiteral("peopleSave"));
    m_save->setEnabled(false);
    const QString now = QString::fromStdString(role);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this, now, mayManage] {
        m_save->setEnabled(mayManage && m_role->currentData().toString() != now);
    });
    connect(m_save, &QAbstractButton::clicked, this, &PeopleView::changeRole);
    auto* status = new Button(isActive(*who) ? ButtonKind::Danger : ButtonKind::Plain,
                              isActive(*who) ? tr("Disable…") : tr("Let in again…"));
    status->setObjectName(QStringLiteral("peopleStatus"));
    status->setEnabled(mayManage && !isSelf);
    status->setToolTip(isSelf ? tr("Nobody disables themselves.") : reason);
    connect(status, &QAbstractButton::clicked, this, &PeopleView::changeStatus);
    panel.addSpace(12);
    auto* password = new Button(ButtonKind::Plain, tr("New password…"));
    password->setObjectName(QStringLiteral("peoplePassword"));
    password->setEnabled(mayManage && !isSelf && isActive(*who));
    password->setToolTip(isSelf ? tr("Your own password is in the menu under your name.") : reason);
    connect(password, &QAbstractButton::clicked, this, &PeopleView::changePassword);
    panel.addWidget(password);
    panel.addSpace(size::kGap);
    auto* codes = new Button(ButtonKind::Plain, tr("Reset two-step codes…"));
    codes->setObjectName(QStringLiteral("peopleTwoStep"));
    codes->setEnabled(mayManage && !isSelf && twoStepWord(*who) != noneText());
    codes->setToolTip(isSelf ? tr("Your own two-step codes are in the menu under your name.") : reason);
    connect(codes, &QAbstractButton::clicked, this, &PeopleView::resetTwoStep);
    panel.addWidget(codes);
    panel.addSpace(size::kGap);
    panel.addWidget(addOne);
    addRule(panel);
    panel.addVerb(m_save);
    panel.addVerb(status);
}

/// The shop's rule about codes, below what is about the chosen one.
void PeopleView::addRule(SidePanel& panel)
{
    const bool isAsked = isTwoStepAsked();
    // Else the one who asks it of everybody would be the first to be left without rights.
    const bool isFirstMissing = !isAsked && desk().client().welcome().twoStep != "on";
    const QString first = tr("Switch on your own two-step codes first, in the menu under your name.");
    const QString lack = whyNot(desk(), "system.maintenance");
    const QString reason = lack.isEmpty() && isFirstMissing ? first : lack;
    panel.addSpace(12);
    panel.addRule();
    panel.addHeading(tr("Everybody"));
    panel
        .addText(isAsked ? tr("Owners, admins and finance sign in with two-step codes; who has none only looks.")
                         : tr("Two-step codes are everybody's own choice."),
                 TypeRole::Body,
                 Ink::Second)
        ->setWrapping(true);
    if (lack.isEmpty() && isFirstMissing)
        panel.addText(first, TypeRole::Body, Ink::Third)->setWrapping(true);
    auto* rule =
        new Button(ButtonKind::Plain, isAsked ? tr("No longer ask for codes…") : tr("Ask money roles for codes…"));
    rule->setObjectName(QStringLiteral("peopleRule"));
    rule->setEnabled(reason.isEmpty());
    rule->setToolTip(reason);
    connect(rule, &QAbstractButton::clicked, this, &PeopleView::changeRule);
    panel.addSpace(size::kGap);
    panel.addWidget(rule);
}

void PeopleView::changeRule()
{
    const bool isAsked = isTwoStepAsked();
    const auto change = [this, isAsked] {
        Call call("system.twoStep");
        call.withIdem(newIdem()).with("on", !isAsked).with("expect", isAsked);
        desk().change(std::move(call), this, [this, isAsked](const Answer& answer) {
            if (answer.isFine())
                desk().tell({.kind = StripKind::Good,
                             .sentence = isAsked ? tr("Two-step codes are everybody's own choice.")
                                                 : tr("Money roles need two-step codes from now on."),
                             .action = {}});
            else
                desk().tellFailure(answer);
            refresh();
        });
    };
    confirm(this,
            {.title = isAsked ? tr("No longer ask for two-step codes?") : tr("Ask money roles for two-step codes?"),
             .consequence = isAsked ? tr("Owners, admins and finance may sign in with the password alone again, unless "
                                         "their own codes are on.")
                                    : tr("Owners, admins and finance who have none are signed out now. They sign in "
                                         "again, can only look, and switch their codes on."),
             .facts = {},
             .verb = isAsked ? tr("No longer ask") : tr("Ask for codes"),
             .isDangerous = isAsked},
            change);
}

void PeopleView::resetTwoStep()
{
    const Json* who = chosen();
    if (who == nullptr || !desk().may("operator.manage"))
        return;
    const QString username = textIn(*who, "username");
    const QString state = textIn(*who, "two_step");
    auto* dialog = new NoteDialog(
        desk(),
        {.title = tr("Reset the two-step codes of %1?").arg(username),
         .facts = {},
         .consequence =
             tr("For a lost telephone. Sessions of this person end at once; the password alone signs in until "
                "codes are switched on again. For 24 hours both of you count as one person."),
         .label = tr("Why"),
         .verb = tr("Reset codes"),
         .isCompulsory = true,
         .isDanger = true},
        [username, state](const QString& note) {
            Call call("operator.resetTwoStep");
            call.with("username", username).with("expect", state).with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, username] {
        desk().tell({.kind = StripKind::Good,
                     .sentence = tr("%1 signs in with the password alone.").arg(username),
                     .action = {}});
        refresh();
    });
    dialog->open();
}

void PeopleView::add()
{
    auto* dialog = new AddPersonDialog(desk(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddPersonDialog::added, this, [this](const QString& username) {
        desk().tell({.kind = StripKind::Good, .sentence = tr("%1 was added.").arg(username), .action = {}});
        want(username.toStdString());
        refresh();
    });
    dialog->open();
}

void PeopleView::changeRole()
{
    const Json* who = chosen();
    if (who == nullptr || m_role == nullptr)
        return;
    const std::string before = idIn(*who, "role"), after = m_role->currentData().toString().toStdString();
    confirm(this,
            {.title = tr("Another role for %1").arg(textIn(*who, "username")),
             .consequence = tr("%1 Sessions of this person end at once; the new role holds when they sign in again.")
                                .arg(roleAbout(after)),
             .facts = {{tr("Role"), roleWord(before), Ink::Strong, false, std::nullopt, roleWord(after)}},
             .verb = tr("Change role"),
             .isDangerous = false},
            [this, before, after] { change("role", before, after); });
}

void PeopleView::changePassword()
{
    const Json* who = chosen();
    if (who == nullptr || !desk().may("operator.manage"))
        return;
    const QString username = textIn(*who, "username");
    auto* dialog = new PasswordDialog(desk(), username, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::changed, this, [this, username] {
        desk().tell({.kind = StripKind::Good, .sentence = tr("%1 has a new password.").arg(username), .action = {}});
        refresh();
    });
    dialog->open();
}

void PeopleView::changeStatus()
{
    const Json* who = chosen();
    if (who == nullptr || !desk().may("operator.manage"))
        return;
    const QString username = textIn(*who, "username");
    const std::string before = idIn(*who, "status");
    const bool isOut = isActive(*who);
    const std::string after = isOut ? "disabled" : "active";
    confirm(
        this,
        {.title = isOut ? tr("Disable %1?").arg(username) : tr("Let %1 in again?").arg(username),
         .consequence = isOut ? tr("Sessions of this person end at once, and nobody can sign in with this name. What "
                                   "they did stays in the audit.")
                              : tr("The person can sign in again with the old password and role."),
         .facts = {{tr("Status"), personStatusWord(before), Ink::Strong, false, std::nullopt, personStatusWord(after)}},
         .verb = isOut ? tr("Disable") : tr("Let in again"),
         .isDangerous = isOut},
        [this, before, after] { change("status", before, after); });
}

void PeopleView::change(const char* what, const std::string& expect, const std::string& value)
{
    const Json* who = chosen();
    if (who == nullptr)
        return;
    const QString username = textIn(*who, "username");
    Call call("operator.change");
    call.withIdem(newIdem())
        .with("username", idIn(*who, "username"))
        .with("what", what)
        .with("expect", expect)
        .with("value", value);
    desk().change(std::move(call), this, [this, username](const Answer& answer) {
        if (answer.isFine())
            desk().tell({.kind = StripKind::Good, .sentence = tr("%1 was changed.").arg(username), .action = {}});
        else
            desk().tellFailure(answer);
        refresh();
    });
}

void PeopleView::setStale(bool isStale)
{
    // The role that somebody is about to give stays chosen.
    const int role = m_role != nullptr ? m_role->currentIndex() : -1;
    ListWithPanel::setStale(isStale);
    if (m_role != nullptr && role >= 0)
        m_role->setCurrentIndex(role);
}

} // namespace eraflazz::console
