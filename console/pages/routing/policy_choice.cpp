// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/policy_choice.h"

#include "desk/desk.h"
#include "desk/note_dialog.h"
#include "goods/product.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/routing/section_head.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace eraflazz::console {

PolicyChoice::PolicyChoice(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    QStringList words;
    for (const QString& policy : policies())
        words << policyWord(policy);
    m_choice = new look::Segmented(words, tr("Policy"), this);
    m_choice->setObjectName(QStringLiteral("policy"));
    m_note = new look::TextLine(look::TypeRole::Cell, look::Ink::Second, {}, this);
    m_note->setWrapping(true);
    setFocusProxy(m_choice);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 12, 0, 8);
    row->addWidget(m_choice);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(sectionHead(tr("Policy"), nullptr, this));
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_choice, &look::Segmented::chosenChanged, this, &PolicyChoice::take);
}

void PolicyChoice::setPolicy(const QString& product, const QString& policy, int revision)
{
    m_product = product;
    m_policy = policy;
    m_revision = revision;
    showPolicy();
}

void PolicyChoice::setAllowed(bool isAllowed, const QString& reason)
{
    m_choice->setEnabled(isAllowed);
    m_choice->setToolTip(reason);
}

void PolicyChoice::showPolicy()
{
    m_isSetting = true;
    m_choice->choose(static_cast<int>(qMax<qsizetype>(0, policies().indexOf(m_policy))));
    m_isSetting = false;
    if (m_policy == u"cheapest")
        m_note->setText(tr("The lowest cost is asked first; priority decides between equals."));
    else if (m_policy == u"success_rate")
        m_note->setText(tr("The highest success of late is asked first, whatever it costs within the margin."));
    else
        m_note->setText(tr("Suppliers are asked in the order of the page Mapping."));
}

void PolicyChoice::take(int index)
{
    if (m_isSetting || index < 0 || index >= policies().size() || policies().at(index) == m_policy)
        return;
    const QString wanted = policies().at(index);
    NoteQuestion question;
    question.title = tr("Change the policy of %1").arg(m_product);
    look::Fact change;
    change.label = tr("Policy");
    change.value = policyWord(m_policy);
    change.arrowTo = policyWord(wanted);
    question.facts = {change};
    question.consequence = tr("The next order goes by it. The revision before can be restored.");
    question.label = tr("Reason");
    question.verb = tr("Change policy");
    question.isCompulsory = false;
    auto* dialog = new NoteDialog(
        m_desk,
        question,
        [product = m_product, wanted, seen = m_revision](const QString& note) {
            Call call("route.policy");
            call.with("product", product).with("policy", wanted).with("expect", seen);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, wanted] {
        m_desk.tell({.kind = look::StripKind::Good,
                     .sentence = tr("The policy is: %1.").arg(policyWord(wanted)),
                     .action = {}});
    });
    // Until the daemon says otherwise the old one is in force.
    connect(dialog, &QDialog::finished, this, [this] {
        showPolicy();
        Q_EMIT tried();
    });
    dialog->open();
}

} // namespace eraflazz::console
