// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/match_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/mapping/match_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QProgressBar>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;
using look::Ink;
using look::TypeRole;
using Fate = MatchModel::Fate;

namespace {

constexpr int kWide = 1240, kTall = 660, kProgress = 6;

} // namespace

MatchDialog::MatchDialog(Desk& desk, const QStringList& suppliers, const QString& first, QWidget* parent)
    : FormDialog(tr("Match a supplier's codes"), tr("Map"), parent), m_desk(desk), m_lines(new MatchDesk(desk, this)),
      m_model(new MatchModel(this)), m_supplier(new QComboBox(this)),
      m_which(new look::Segmented({tr("All proposals"), tr("Only certain")}, tr("Which proposals"), this)),
      m_sum(new look::TextLine(TypeRole::Body, Ink::Second, {}, this)),
      m_grid(new look::GridView(tr("Proposals"), this)), m_progress(new QProgressBar(this)),
      m_undo(new look::Button(ButtonKind::Plain, {}, this))
{
    setObjectName(QStringLiteral("matchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kWide, kTall);
    build(suppliers, first);
    connect(m_supplier, &QComboBox::currentIndexChanged, this, &MatchDialog::read);
    connect(m_which, &look::Segmented::chosenChanged, this, [this](int which) { m_model->setOnlyCertain(which == 1); });
    connect(m_model, &MatchModel::choiceChanged, this, &MatchDialog::judge);
    connect(m_lines, &MatchDesk::progressed, m_progress, &QProgressBar::setValue);
    connect(m_undo, &QAbstractButton::clicked, this, &MatchDialog::takeBack);
    connect(this, &FormDialog::verbAsked, this, &MatchDialog::start);
    read();
    m_grid->setFocus();
}

void MatchDialog::build(const QStringList& suppliers, const QString& first)
{
    m_supplier->setObjectName(QStringLiteral("matchSupplier"));
    m_supplier->setAccessibleName(tr("Supplier"));
    m_supplier->addItems(suppliers);
    m_supplier->setCurrentText(first);
    m_which->setObjectName(QStringLiteral("matchWhich"));
    m_sum->setObjectName(QStringLiteral("matchSum"));
    m_sum->setWrapping(true);
    m_grid->setObjectName(QStringLiteral("matchGrid"));
    m_grid->setModel(m_model);
    m_grid->installEventFilter(this);
    connect(m_grid, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == MatchModel::Tick && !m_isRunning)
            m_model->toggle(index.row());
    });
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == MatchModel::Tick && !m_isRunning)
            m_model->tickAll(m_model->chosen().empty());
    });
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgress);
    m_progress->hide();
    m_undo->setObjectName(QStringLiteral("matchUndo"));
    m_undo->setAutoDefault(false);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new look::TextLine(TypeRole::Cell, Ink::Second, tr("Supplier"), this));
    head->addWidget(m_supplier);
    head->addStretch();
    head->addWidget(m_which);
    body()->addLayout(head);
    body()->addWidget(m_sum);
    body()->addWidget(m_grid, 1);
    body()->addWidget(m_progress);
    body()->addWidget(m_undo, 0, Qt::AlignLeft);
}

void MatchDialog::read()
{
    m_isReading = true;
    setProblem({});
    m_model->show({});
    m_lines->read(m_supplier->currentText(), [this](const MatchDesk::Lists& lists, const Answer& last) {
        m_isReading = false;
        if (!last.isFine())
            setProblem(failureWords(last));
        m_model->show(lists);
    });
    judge();
}

QString MatchDialog::sum() const
{
    if (m_isReading)
        return tr("Reading the price list and the products…");
    const int made = m_model->count(Fate::Made), refused = m_model->count(Fate::Refused);
    const int takenBack = m_model->count(Fate::TakenBack);
    if (made + refused + takenBack > 0) {
        QStringList parts{tr("%n line(s) mapped.", nullptr, made)};
        if (takenBack > 0)
            parts << tr("%n taken back.", nullptr, takenBack);
        if (refused > 0)
            parts << tr("%n refused: the table says why.", nullptr, refused);
        return parts.join(u' ');
    }
    if (!m_model->isFetched())
        return tr("No price list of this supplier has been fetched yet.");
    if (m_model->proposals() == 0)
        return m_model->withoutProposal() == 0
                   ? tr("Every code of this supplier's list is mapped.")
                   : tr("None of %n code(s) fits a product.", nullptr, m_model->withoutProposal());
    return tr("%1 proposals, %2 of them certain; %3 codes fit no product. New lines come last in their product's "
              "order.")
        .arg(m_model->proposals())
        .arg(m_model->certain())
        .arg(m_model->withoutProposal());
}

void MatchDialog::judge()
{
    const int chosen = static_cast<int>(m_model->chosen().size()), made = m_model->count(Fate::Made);
    m_sum->setText(sum());
    verbButton()->setText(tr("Map %n code(s)", nullptr, chosen));
    verbButton()->setVisible(chosen > 0 || made == 0); // At the end there is nothing left to say.
    m_undo->setText(tr("Take %n line(s) back", nullptr, made));
    m_undo->setVisible(made > 0);
    m_undo->setEnabled(!m_isRunning);
    cancelButton()->setText(m_isRunning ? tr("Stop") : made > 0 ? tr("Close") : tr("Cancel"));
    const bool mayChange = m_desk.may("route.change");
    verbButton()->setToolTip(mayChange ? QString() : lackWords("route.change"));
    setReady(chosen > 0 && mayChange && !m_isReading);
}

void MatchDialog::toggleSelected()
{
    for (const QModelIndex& row : m_grid->selectionModel()->selectedRows())
        m_model->toggle(row.row());
}

bool MatchDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_grid && event->type() == QEvent::KeyPress && !m_isRunning &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return FormDialog::eventFilter(watched, event);
}

void MatchDialog::begin(int steps)
{
    m_isRunning = true;
    setBusy(true);
    setProblem({});
    m_supplier->setEnabled(false);
    m_progress->setRange(0, steps);
    m_progress->setValue(0);
    m_progress->show();
    judge();
}

void MatchDialog::start()
{
    auto lines = m_model->chosen();
    if (m_isRunning || lines.empty())
        return;
    begin(static_cast<int>(lines.size()));
    m_lines->make(
        m_supplier->currentText(), std::move(lines), [this](const std::vector<MadeLine>& made, const Answer& last) {
            m_model->heardMade(made);
            end(last.isFine() ? QString() : failureWords(last));
        });
}

void MatchDialog::takeBack()
{
    auto lines = m_model->made();
    if (m_isRunning || lines.empty())
        return;
    begin(static_cast<int>(lines.size()));
    m_lines->takeBack(std::move(lines), [this](const std::vector<MadeLine>& gone, const Answer& last) {
        m_model->heardTakenBack(gone);
        end(last.isFine() ? QString() : failureWords(last));
    });
}

void MatchDialog::end(const QString& problem)
{
    m_isRunning = false;
    setBusy(false);
    m_supplier->setEnabled(true);
    m_progress->hide();
    judge();
    setProblem(problem);
    Q_EMIT changedSome();
}

void MatchDialog::reject()
{
    if (m_isRunning)
        m_lines->stop();
    else
        FormDialog::reject();
}

} // namespace eraflazz::console
