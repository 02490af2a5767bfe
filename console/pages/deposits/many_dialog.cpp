// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/many_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "text/amount_in_words.h"
#include "text/amount_text.h"

#include <QHBoxLayout>
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

constexpr int kWide = 1040, kTall = 660, kNoteMax = 1000, kGridLeast = 180, kProgress = 6;

} // namespace

ManyDialog::ManyDialog(
    Desk& desk, const Titles& titles, ManyColumns columns, std::vector<ManyDeposit> rows, QWidget* parent)
    : FormDialog(titles.window, titles.verb, parent), m_desk(desk),
      m_model(new ManyDepositsModel(std::move(columns), std::move(rows), this)),
      m_grid(new GridView(windowTitle(), this)), m_allowed(new TextLine(TypeRole::Body, Ink::Second, {}, this)),
      m_sum(new TextLine(TypeRole::DashboardNumber, Ink::Strong, {}, this)),
      m_words(new TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_note(new Field(tr("Note"), this)),
      m_progress(new QProgressBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kWide, kTall);
    build(titles.sum);
    connect(m_model, &ManyDepositsModel::choiceChanged, this, &ManyDialog::judge);
    connect(this, &FormDialog::verbAsked, this, &ManyDialog::start);
    m_grid->setFocus();
}

void ManyDialog::build(const QString& sumTitle)
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
        if (index.column() == ManyDepositsModel::Tick && !m_isRunning)
            m_model->toggle(index.row());
    });
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == ManyDepositsModel::Tick && !m_isRunning)
            m_model->tickAll(m_model->count(Fate::Chosen) == 0);
    });
    m_note->box()->edit()->setObjectName(QStringLiteral("manyNote"));
    m_note->box()->edit()->setMaxLength(kNoteMax);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgress);
    m_progress->hide();
    m_beside = new QWidget(this);
    auto* form = new QHBoxLayout(m_beside);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(16);
    form->addWidget(m_note, 1);
    body()->addWidget(m_allowed);
    body()->addWidget(m_grid, 1);
    body()->addWidget(m_progress);
    body()->addWidget(new TextLine(TypeRole::Cell, Ink::Third, sumTitle, this));
    body()->addWidget(m_sum);
    body()->addWidget(m_words);
    body()->addWidget(m_beside);
}

void ManyDialog::addBesideNote(QWidget* widget)
{
    auto* line = qobject_cast<QHBoxLayout*>(m_beside->layout());
    line->insertWidget(0, widget, 1, Qt::AlignTop);
}

QString ManyDialog::note() const
{
    return m_note->box()->edit()->text().trimmed();
}

void ManyDialog::judge()
{
    const int chosen = m_model->count(Fate::Chosen), spared = m_model->count(Fate::Spared);
    QString words = allowedWords(chosen, m_model->count(Fate::LeftOut));
    if (spared > 0)
        words += u' ' + tr("%1 are not chosen; %2 at most at once.").arg(spared).arg(ManyDepositsModel::kMost);
    m_allowed->setText(words);
    const Money sum = m_model->sum(Fate::Chosen) + m_model->sum(Fate::Done);
    m_sum->setText(text::rupiahText(sum));
    m_words->setText(text::amountInWords(sum));
    verbButton()->setText(verbWords(chosen));
    verbButton()->setVisible(m_begun == 0 || chosen > 0); // At the end there is nothing left to say.
    setReady(chosen > 0 && isComplete());
}

void ManyDialog::toggleSelected()
{
    const auto rows = m_grid->selectionModel()->selectedRows();
    const auto isChosen = [this](const QModelIndex& row) { return m_model->at(row.row()).fate == Fate::Chosen; };
    const bool wasChosen = std::any_of(rows.begin(), rows.end(), isChosen);
    for (const QModelIndex& row : rows) {
        if (isChosen(row) == wasChosen)
            m_model->toggle(row.row());
    }
}

bool ManyDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_grid && event->type() == QEvent::KeyPress && !m_isRunning &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return FormDialog::eventFilter(watched, event);
}

void ManyDialog::setFixed(bool isFixed)
{
    m_note->setEnabled(!isFixed); // The whole field: its box is drawn as one that takes nothing.
}

void ManyDialog::start()
{
    if (m_isRunning || m_model->count(Fate::Chosen) == 0)
        return;
    m_isRunning = true;
    m_isStopped = false;
    setBusy(true);
    setProblem({});
    cancelButton()->setText(tr("Stop"));
    setFixed(true);
    m_begun = m_model->count(Fate::Chosen);
    m_progress->setRange(0, m_begun);
    m_progress->setValue(0);
    m_progress->show();
    sendNext();
}

void ManyDialog::sendNext()
{
    const auto row = m_model->next();
    if (m_isStopped || !row) {
        end({});
        return;
    }
    const ManyDeposit& one = m_model->at(*row);
    Call call = callFor(one);
    if (const QString words = note(); !words.isEmpty())
        call.with("note", words);
    call.withIdem(one.idem);
    m_model->settle(*row, Fate::Sending);
    m_grid->scrollTo(m_model->index(*row, 0));
    m_desk.change(std::move(call), this, [this, row = *row](const Answer& answer) { heard(row, answer); });
}

void ManyDialog::heard(int row, const Answer& answer)
{
    if (!answer.isFine() && !isAboutThisAlone(answer)) {
        // The same call with the same idem, when it goes on: it tells what happened and does nothing twice.
        m_model->settle(row, Fate::Chosen);
        end(failureWords(answer));
        return;
    }
    m_model->settle(
        row, answer.isFine() ? Fate::Done : Fate::Refused, answer.isFine() ? QString() : failureWords(answer));
    m_progress->setValue(m_begun - m_model->count(Fate::Chosen));
    sendNext();
}

QString ManyDialog::result() const
{
    const int refused = m_model->count(Fate::Refused), waiting = m_model->count(Fate::Chosen);
    QString words = doneWords(m_model->count(Fate::Done), text::rupiahText(m_model->sum(Fate::Done)));
    if (refused > 0)
        words += u' ' + tr("%1 refused: the table says why.").arg(refused);
    if (waiting > 0)
        words += u' ' + tr("%1 not sent.").arg(waiting);
    return words;
}

void ManyDialog::end(const QString& problem)
{
    m_isRunning = false;
    setBusy(false);
    cancelButton()->setText(tr("Close"));
    judge();
    if (m_model->count(Fate::Chosen) > 0)
        verbButton()->setText(tr("Go on with %1").arg(m_model->count(Fate::Chosen)));
    m_allowed->setText(result());
    setProblem(problem);
    Q_EMIT handledSome();
}

void ManyDialog::reject()
{
    if (m_isRunning)
        m_isStopped = true; // What is under way is answered; no more are sent.
    else
        FormDialog::reject();
}

} // namespace eraflazz::console
