// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/propose_many_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "look/grid/grid_view.h"
#include "look/parts/approvers.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/deposits/propose_many.h"
#include "text/amount_in_words.h"
#include "text/amount_text.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;
using Fate = ManyDeposit::Fate;

namespace {

constexpr int kWide = 940, kTall = 660, kNoteMax = 1000, kGridLeast = 180, kProgress = 6;

/// About this one alone. Anything else would meet the next one too.
bool isOfOne(const Answer& answer)
{
    constexpr std::string_view kOfAll[] = {
        "forbidden", "rate_limited", "unavailable", "maintenance", "auth_required", "step_up_required"};
    return answer.kind == Answer::Kind::Refused &&
           std::find(std::begin(kOfAll), std::end(kOfAll), answer.failure.key) == std::end(kOfAll);
}

} // namespace

ProposeManyDialog::ProposeManyDialog(Desk& desk,
                                     std::vector<QueuePair> pairs,
                                     const std::map<std::string, QString>& others,
                                     QWidget* parent)
    : FormDialog(tr("Propose several deposits"), tr("Propose"), parent), m_desk(desk),
      m_model(new ProposeManyModel(std::move(pairs), others, this)), m_grid(new GridView(windowTitle(), this)),
      m_allowed(new TextLine(TypeRole::Body, Ink::Second, {}, this)),
      m_sum(new TextLine(TypeRole::DashboardNumber, Ink::Strong, {}, this)),
      m_words(new TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_reason(new ReasonChoice(desk, "deposit", this)),
      m_note(new Field(tr("Note"), this)), m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("proposeMany"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kWide, kTall);
    build();
    connect(m_model, &ProposeManyModel::choiceChanged, this, &ProposeManyDialog::judge);
    connect(m_reason, &ReasonChoice::arrived, this, [this] {
        m_reason->setCurrentIndex(qMax(0, m_reason->findData(QStringLiteral("DEPOSIT_DISETUJUI"))));
        judge();
    });
    connect(m_reason, &ReasonChoice::failed, this, &FormDialog::setProblem);
    connect(this, &FormDialog::verbAsked, this, &ProposeManyDialog::start);
    m_reason->ask();
    judge();
    m_grid->setFocus();
}

void ProposeManyDialog::build()
{
    m_allowed->setObjectName(QStringLiteral("manyAllowed"));
    m_allowed->setWrapping(true);
    m_sum->setObjectName(QStringLiteral("manySum"));
    m_words->setObjectName(QStringLiteral("manyWords"));
    m_words->setWrapping(true);
    m_grid->setObjectName(QStringLiteral("manyGrid"));
    m_grid->setModel(m_model);
    m_grid->setMinimumHeight(kGridLeast);
    m_grid->installEventFilter(this);
    connect(m_grid, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ProposeManyModel::Tick && !m_isRunning)
            m_model->toggle(index.row());
    });
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == ProposeManyModel::Tick && !m_isRunning)
            m_model->tickAll(m_model->count(Fate::Chosen) == 0);
    });
    m_reason->setObjectName(QStringLiteral("manyReason"));
    m_note->box()->edit()->setObjectName(QStringLiteral("manyNote"));
    m_note->box()->edit()->setMaxLength(kNoteMax);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgress);
    m_progress->hide();
    body()->addWidget(m_allowed);
    body()->addWidget(m_grid, 1);
    body()->addWidget(m_progress);
    body()->addWidget(new TextLine(TypeRole::Cell, Ink::Third, tr("Into agents' balances, when agreed"), this));
    body()->addWidget(m_sum);
    body()->addWidget(m_words);
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(16);
    form->addWidget(labelled(tr("Reason"), m_reason), 0, 0, Qt::AlignTop);
    form->addWidget(m_note, 0, 1);
    form->setColumnStretch(0, 1);
    form->setColumnStretch(1, 1);
    body()->addLayout(form);
    body()->addWidget(new Approvers(peopleOfNewRequest(m_desk), this));
}

void ProposeManyDialog::judge()
{
    const int chosen = m_model->count(Fate::Chosen), leftOut = m_model->count(Fate::LeftOut);
    const int spared = m_model->count(Fate::Spared);
    QString words = tr("%1 will be proposed, each as a request of its own; %2 are left out.").arg(chosen).arg(leftOut);
    if (spared > 0)
        words += u' ' + tr("%1 are not chosen; %2 at most at once.").arg(spared).arg(ProposeManyModel::kMost);
    m_allowed->setText(words);
    const Money sum = m_model->sum(Fate::Chosen) + m_model->sum(Fate::Proposed);
    m_sum->setText(text::rupiahText(sum));
    m_words->setText(text::amountInWords(sum));
    verbButton()->setText(tr("Propose %1").arg(chosen));
    verbButton()->setVisible(m_begun == 0 || chosen > 0); // At the end there is nothing left to say.
    setReady(chosen > 0 && m_reason->isKnown());
}

void ProposeManyDialog::toggleSelected()
{
    const auto rows = m_grid->selectionModel()->selectedRows();
    const auto isChosen = [this](const QModelIndex& row) { return m_model->at(row.row()).fate == Fate::Chosen; };
    const bool wasChosen = std::any_of(rows.begin(), rows.end(), isChosen);
    for (const QModelIndex& row : rows) {
        if (isChosen(row) == wasChosen)
            m_model->toggle(row.row());
    }
}

bool ProposeManyDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_grid && event->type() == QEvent::KeyPress && !m_isRunning &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return FormDialog::eventFilter(watched, event);
}

void ProposeManyDialog::start()
{
    if (m_isRunning || m_model->count(Fate::Chosen) == 0)
        return;
    m_isRunning = true;
    m_isStopped = false;
    setBusy(true);
    setProblem({});
    cancelButton()->setText(tr("Stop"));
    m_reason->setEnabled(false);
    m_note->box()->edit()->setEnabled(false);
    m_begun = m_model->count(Fate::Chosen);
    m_progress->setRange(0, m_begun);
    m_progress->setValue(0);
    m_progress->show();
    sendNext();
}

void ProposeManyDialog::sendNext()
{
    const auto row = m_model->next();
    if (m_isStopped || !row) {
        end({});
        return;
    }
    const ManyDeposit& one = m_model->at(*row);
    Call call("request.propose");
    call.with("kind", "deposit").with("reason", m_reason->code());
    call.with("line", std::string_view(one.pair.line.id)).with("agent", one.pair.ticket.agent);
    call.with("ticket", std::string_view(one.pair.ticket.id));
    if (const QString note = m_note->box()->edit()->text().trimmed(); !note.isEmpty())
        call.with("note", note);
    call.withIdem(one.idem);
    m_model->settle(*row, Fate::Sending);
    m_grid->scrollTo(m_model->index(*row, 0));
    m_desk.change(std::move(call), this, [this, row = *row](const Answer& answer) { heard(row, answer); });
}

void ProposeManyDialog::heard(int row, const Answer& answer)
{
    if (!answer.isFine() && !isOfOne(answer)) {
        // The same call with the same idem, when it goes on: it tells what happened and does nothing twice.
        m_model->settle(row, Fate::Chosen);
        end(failureWords(answer));
        return;
    }
    m_model->settle(
        row, answer.isFine() ? Fate::Proposed : Fate::Refused, answer.isFine() ? QString() : failureWords(answer));
    m_progress->setValue(m_begun - m_model->count(Fate::Chosen));
    sendNext();
}

QString ProposeManyDialog::result() const
{
    const int proposed = m_model->count(Fate::Proposed), refused = m_model->count(Fate::Refused);
    const int waiting = m_model->count(Fate::Chosen);
    QString words = tr("%1 proposed (%2), a second person must agree to each.")
                        .arg(proposed)
                        .arg(text::rupiahText(m_model->sum(Fate::Proposed)));
    if (refused > 0)
        words += u' ' + tr("%1 refused: the table says why.").arg(refused);
    if (waiting > 0)
        words += u' ' + tr("%1 not sent.").arg(waiting);
    return words;
}

void ProposeManyDialog::end(const QString& problem)
{
    m_isRunning = false;
    setBusy(false);
    cancelButton()->setText(tr("Close"));
    judge();
    if (m_model->count(Fate::Chosen) > 0)
        verbButton()->setText(tr("Go on with %1").arg(m_model->count(Fate::Chosen)));
    m_allowed->setText(result());
    setProblem(problem);
    Q_EMIT proposedSome();
}

void ProposeManyDialog::reject()
{
    if (m_isRunning)
        m_isStopped = true; // What is under way is answered; no more are sent.
    else
        FormDialog::reject();
}

} // namespace eraflazz::console
