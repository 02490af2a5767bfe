// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_actions.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "sale/ask_many.h"
#include "sale/report_many.h"
#include "sale/route_dialog.h"
#include "sale/sale_forms.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

namespace eraflazz::console {

using look::StripKind;

SaleActions::SaleActions(Desk& desk, QWidget* page, Chosen chosen, Story story)
    : QObject(page), m_desk(desk), m_page(page), m_chosen(std::move(chosen)), m_story(std::move(story))
{
}

void SaleActions::setFrozen(bool isFrozen)
{
    for (QAction* action : m_changing) {
        const std::string id = action->objectName().toStdString();
        action->setEnabled(!isFrozen && m_desk.actions().offer(id) == Offer::Shown);
        if (isFrozen)
            action->setToolTip(tr("There is no connection: what you see is old."));
        else
            action->setToolTip(action->isEnabled() ? action->text() : m_desk.actions().reason(id));
    }
}

void SaleActions::sayGood(const QString& sentence)
{
    m_desk.tell({.kind = StripKind::Good, .sentence = sentence, .action = {}});
}

void SaleActions::sayBad(const QString& sentence)
{
    m_desk.tell({.kind = StripKind::Warning, .sentence = sentence, .action = {}});
}

void SaleActions::sayRefused(const Answer& answer)
{
    const QString known = saleRefusalWords(QString::fromStdString(answer.failure.detail));
    if (known.isEmpty())
        m_desk.tellFailure(answer);
    else
        sayBad(known);
}

std::optional<SaleBrief> SaleActions::one()
{
    const auto chosen = m_chosen();
    if (chosen.size() == 1)
        return chosen.front();
    sayBad(chosen.empty() ? tr("Choose a sale first.") : tr("Choose one sale only."));
    return std::nullopt;
}

void SaleActions::ask()
{
    auto chosen = m_chosen();
    if (chosen.size() <= 1) {
        if (const auto sale = one())
            askOne(*sale);
        return;
    }
    show(new AskManyDialog(m_desk, std::move(chosen), m_page));
}

void SaleActions::show(SaleBatchDialog* dialog)
{
    connect(dialog, &SaleBatchDialog::handledSome, this, &SaleActions::done);
    dialog->show();
}

void SaleActions::askOne(const SaleBrief& sale)
{
    m_desk.change(
        Call("trx.ask").with("sale", sale.id).withIdem(newIdem()), m_page, [this, sale](const Answer& answer) {
            if (!answer.isFine()) {
                sayRefused(answer);
                return;
            }
            sayGood(tr("The supplier is being asked about %1. The answer shows here.").arg(sale.code));
            Q_EMIT done();
        });
}

void SaleActions::explain()
{
    if (const auto sale = one())
        (new RouteDialog(m_desk, *sale, m_page))->show();
}

void SaleActions::decide()
{
    const auto sale = one();
    if (!sale)
        return;
    if (DecideForm::verdicts(*sale).empty()) {
        sayBad(sale->status == QLatin1String("PENDING")
                   ? tr("%1 still waits in the queue: it can be cancelled, there is nothing to decide.").arg(sale->code)
                   : tr("%1 has ended and the agent has the money back: there is nothing to decide.").arg(sale->code));
        return;
    }
    const SaleStory* story = m_story();
    if (story != nullptr && story->brief.id == sale->id) {
        openDecision(*story);
        return;
    }
    // Nobody decides without the evidence before their eyes.
    m_desk.ask(Call("trx.get").with("sale", sale->id), m_page, [this](const Answer& answer) {
        if (const auto told = answer.isFine() ? storyFrom(answer.result) : std::nullopt)
            openDecision(*told);
        else
            m_desk.tellFailure(answer);
    });
}

void SaleActions::openDecision(const SaleStory& story)
{
    const auto* open = story.openCase();
    auto* form = new DecideForm(m_desk,
                                {.story = story,
                                 .caseId = open != nullptr ? open->id : QString(),
                                 .verdicts = DecideForm::verdicts(story.brief)},
                                m_page);
    connect(form, &DecideForm::proposed, this, [this, code = story.brief.code](const QString& request) {
        m_desk.tell({.kind = StripKind::Good,
                     .sentence = tr("The decision about %1 waits for a second person.").arg(code),
                     .action = tr("Show it")},
                    [this, request] {
                        m_desk.goTo({.page = QStringLiteral("page.requests"), .subject = request, .filter = {}});
                    });
        Q_EMIT done();
    });
    form->open();
}

void SaleActions::complain()
{
    const auto sale = one();
    if (!sale)
        return;
    auto* form = new ComplainForm(m_desk, *sale, m_page);
    connect(form, &ComplainForm::complained, this, [this, code = sale->code](const QString& id) {
        m_desk.tell({.kind = StripKind::Good,
                     .sentence = tr("The complaint about %1 is a case now.").arg(code),
                     .action = tr("Show it")},
                    [this, id] { m_desk.goTo({.page = QStringLiteral("page.cases"), .subject = id, .filter = {}}); });
        Q_EMIT done();
    });
    form->open();
}

void SaleActions::cancel()
{
    const auto sale = one();
    if (!sale)
        return;
    if (sale->status != QLatin1String("PENDING")) {
        sayBad(tr("%1 does not wait in the queue any more, so it cannot be cancelled.").arg(sale->code));
        return;
    }
    auto* form = new CancelForm(m_desk, *sale, m_page);
    connect(form, &CancelForm::cancelled, this, [this, sale = *sale](qint64 refunded) {
        sayGood(tr("%1 is cancelled; %2 went back to %3.")
                    .arg(sale.code, text::rupiahText(Money::rupiah(refunded)), sale.agent));
        Q_EMIT done();
    });
    form->open();
}

void SaleActions::block()
{
    const auto sale = one();
    if (!sale)
        return;
    auto* form = new BlockForm(m_desk, *sale, m_page);
    connect(form, &BlockForm::blocked, this, [this](const QString& number) {
        m_desk.tell({.kind = StripKind::Good,
                     .sentence = tr("Nothing is sold to %1 any more.").arg(number),
                     .action = tr("Show it")},
                    [this] {
                        m_desk.goTo(
                            {.page = QStringLiteral("page.shop"), .subject = {}, .filter = QStringLiteral("blocked")});
                    });
    });
    form->open();
}

void SaleActions::reportAgain()
{
    auto chosen = m_chosen();
    if (chosen.size() <= 1) {
        if (const auto sale = one())
            reportOne(*sale);
        return;
    }
    show(new ReportManyDialog(m_desk, std::move(chosen), m_page));
}

void SaleActions::reportOne(const SaleBrief& sale)
{
    if (sale.isOpen()) {
        sayBad(tr("%1 has not ended yet: its agent is told when it has.").arg(sale.code));
        return;
    }
    m_desk.change(
        Call("trx.report").with("sale", sale.id).withIdem(newIdem()), m_page, [this, sale](const Answer& answer) {
            if (!answer.isFine()) {
                sayRefused(answer);
                return;
            }
            sayGood(tr("%1 is being told again what became of %2.").arg(sale.agent, sale.code));
            Q_EMIT done();
        });
}

void SaleActions::openAgent()
{
    if (const auto sale = one())
        m_desk.goTo({.page = QStringLiteral("page.agents"), .subject = sale->agent, .filter = {}});
}

void SaleActions::openLedger()
{
    if (const auto sale = one())
        m_desk.goTo({.page = QStringLiteral("page.ledger"), .subject = sale->agent, .filter = {}});
}

void SaleActions::copyAnswers()
{
    QStringList lines;
    for (const SaleBrief& sale : m_chosen())
        lines << customerAnswer(sale);
    if (lines.isEmpty()) {
        sayBad(tr("Choose a sale first."));
        return;
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    sayGood(lines.size() == 1 ? tr("The answer for the customer is copied.")
                              : tr("%1 answers for customers are copied.").arg(lines.size()));
}

} // namespace eraflazz::console
