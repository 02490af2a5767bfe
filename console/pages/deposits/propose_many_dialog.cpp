// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/propose_many_dialog.h"

#include "desk/desk.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "look/parts/approvers.h"

#include <QVBoxLayout>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;
using Fate = ManyDeposit::Fate;

namespace {

ManyColumns proposing()
{
    return {{Column{u"ticket"_s, ProposeManyDialog::tr("Ticket"), CellKind::Id, u"T20811"_s},
             Column{u"agent"_s, ProposeManyDialog::tr("Agent"), CellKind::Text, {}, 170},
             Column{u"bank"_s, ProposeManyDialog::tr("Account"), CellKind::Text, {}, 90},
             Column{u"sender"_s, ProposeManyDialog::tr("Bank line"), CellKind::Text, {}, 190}},
            ProposeManyDialog::tr("will be proposed"),
            ProposeManyDialog::tr("is being proposed…"),
            ProposeManyDialog::tr("proposed: a second person must agree")};
}

std::vector<ManyDeposit> rowsOf(const std::vector<QueuePair>& pairs, const std::map<std::string, QString>& others)
{
    std::vector<ManyDeposit> rows;
    for (const QueuePair& pair : pairs) {
        const auto& [ticket, line, score, reasons] = pair;
        ManyDeposit one{rows.size(),
                        {ticket.no,
                         ticket.agentName.isEmpty() ? ticket.agent : ticket.agent + u" \u00b7 "_s + ticket.agentName,
                         line.bank,
                         line.sender.isEmpty() ? tailText(line.text, 30) : line.sender},
                        line.amount,
                        newIdem(),
                        Fate::LeftOut,
                        {}};
        const auto other = others.find(ticket.id);
        if (line.isProposed)
            one.words = ProposeManyDialog::tr("waits for a second person already");
        else if (!pair.isExact())
            one.words = ProposeManyDialog::tr("the amounts differ: judge it alone");
        else if (other != others.end())
            one.words = other->second;
        else
            one.fate = Fate::Chosen;
        rows.push_back(std::move(one));
    }
    return rows;
}

} // namespace

ProposeManyDialog::ProposeManyDialog(Desk& desk,
                                     const std::vector<QueuePair>& pairs,
                                     const std::map<std::string, QString>& others,
                                     QWidget* parent)
    : ManyDialog(desk,
                 {tr("Propose several deposits"), tr("Propose"), tr("Into agents' balances, when agreed")},
                 proposing(),
                 rowsOf(pairs, others),
                 parent),
      m_pairs(pairs), m_reason(new ReasonChoice(desk, "deposit", this))
{
    setObjectName(QStringLiteral("proposeMany"));
    m_reason->setObjectName(QStringLiteral("manyReason"));
    addBesideNote(labelled(tr("Reason"), m_reason));
    body()->addWidget(new Approvers(peopleOfNewRequest(desk), this));
    connect(m_reason, &ReasonChoice::arrived, this, [this] {
        m_reason->setCurrentIndex(qMax(0, m_reason->findData(QStringLiteral("DEPOSIT_DISETUJUI"))));
        judge();
    });
    connect(m_reason, &ReasonChoice::failed, this, &FormDialog::setProblem);
    m_reason->ask();
    judge();
}

void ProposeManyDialog::setFixed(bool isFixed)
{
    ManyDialog::setFixed(isFixed);
    m_reason->setEnabled(!isFixed);
}

bool ProposeManyDialog::isComplete() const
{
    return m_reason->isKnown();
}

Call ProposeManyDialog::callFor(const ManyDeposit& one) const
{
    const QueuePair& pair = m_pairs[one.which];
    Call call("request.propose");
    call.with("kind", "deposit").with("reason", m_reason->code());
    call.with("line", std::string_view(pair.line.id)).with("agent", pair.ticket.agent);
    call.with("ticket", std::string_view(pair.ticket.id));
    return call;
}

QString ProposeManyDialog::allowedWords(int chosen, int leftOut) const
{
    return tr("%1 will be proposed, each as a request of its own; %2 are left out.").arg(chosen).arg(leftOut);
}

QString ProposeManyDialog::verbWords(int chosen) const
{
    return tr("Propose %1").arg(chosen);
}

QString ProposeManyDialog::doneWords(int done, const QString& sum) const
{
    return tr("%1 proposed (%2), a second person must agree to each.").arg(done).arg(sum);
}

} // namespace eraflazz::console
