// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/route_history.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/note_dialog.h"
#include "goods/product.h"
#include "pages/routing/revision_list.h"
#include "pages/routing/section_head.h"

#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kPage = 20; ///< Revisions at once.

} // namespace

RouteHistory::RouteHistory(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_list(new RevisionList(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(sectionHead(tr("Changes"), nullptr, this));
    column->addSpacing(8);
    column->addWidget(m_list);
    connect(m_list, &RevisionList::restoreAsked, this, &RouteHistory::restore);
    connect(m_list, &RevisionList::moreAsked, this, [this] {
        if (!m_list->revisions().empty())
            ask(m_list->revisions().back().revision);
    });
}

void RouteHistory::await(const QString& product)
{
    m_product = product;
    ++m_round;
}

void RouteHistory::showRevisions(int current)
{
    m_revision = current;
    ask(0);
}

void RouteHistory::showFailure(const Answer& answer)
{
    m_list->setSentence(failureWords(answer));
}

void RouteHistory::setAllowed(bool isAllowed, const QString& reason)
{
    m_list->setAllowed(isAllowed, reason);
}

void RouteHistory::ask(int before)
{
    const int round = m_round;
    Call call("route.revisions");
    call.with("product", m_product).with("limit", kPage);
    if (before > 0)
        call.with("before", before);
    m_desk.ask(std::move(call), this, [this, round, before](const Answer& answer) {
        if (round != m_round || answer.kind == Answer::Kind::LinkLost)
            return;
        if (!answer.isFine()) {
            showFailure(answer);
            return;
        }
        std::vector<RouteRevision> all;
        if (before > 0)
            all = m_list->revisions();
        for (RouteRevision& one : revisionsFrom(answer.result))
            all.push_back(std::move(one));
        m_list->setNow(m_desk.client().serverUnixMs());
        m_list->setRevisions(std::move(all), m_revision, !answer.result["next"].isNull());
    });
}

void RouteHistory::restore(int revision)
{
    NoteQuestion question;
    question.title = revision == 0 ? tr("Restore %1 as it was at first").arg(m_product)
                                   : tr("Restore %1 to revision %2").arg(m_product).arg(revision);
    for (const RouteRevision& one : m_list->revisions()) {
        if (one.revision != revision)
            continue;
        question.facts = {{tr("Policy"), policyWord(one.after.policy)},
                          {tr("Order"), one.after.order.join(QStringLiteral(", "))}};
    }
    question.consequence = tr("Suppliers that came since keep their place at the end. It makes a new revision.");
    question.label = tr("Reason");
    question.verb = tr("Restore");
    question.isCompulsory = false;
    auto* dialog = new NoteDialog(
        m_desk,
        question,
        [product = m_product, revision, seen = m_revision](const QString& note) {
            Call call("route.restore");
            call.with("product", product).with("revision", revision).with("expect", seen);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this] {
        m_desk.tell({.kind = look::StripKind::Good, .sentence = tr("The routing is restored."), .action = {}});
    });
    connect(dialog, &QDialog::finished, this, &RouteHistory::tried);
    dialog->open();
}

} // namespace eraflazz::console
