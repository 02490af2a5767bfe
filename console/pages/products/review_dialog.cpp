// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/review_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "goods/product_catalog.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/products/reason_box.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using look::ButtonKind;
using look::Ink;
using look::TypeRole;

ReviewDialog::ReviewDialog(Desk& desk, ProductCatalog& catalog, DraftSet& drafts, QWidget* parent)
    : FormDialog(tr("Review the prices"), {}, parent), m_desk(desk), m_drafts(drafts),
      m_model(new ReviewModel(catalog, drafts, this)), m_check(new PriceCheck(desk, this)),
      m_grid(new look::GridView(tr("Unsaved prices"), this)),
      m_sum(new look::TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_reason(new ReasonBox(desk, this)),
      m_note(new QLineEdit(this)), m_mine(new look::Button(ButtonKind::Plain, tr("Keep mine"), this)),
      m_theirs(new look::Button(ButtonKind::Plain, tr("Take the server's"), this)),
      m_drop(new look::Button(ButtonKind::Quiet, tr("Discard this price"), this))
{
    setObjectName(QStringLiteral("review"));
    resize(920, 560);
    m_grid->setObjectName(QStringLiteral("reviewGrid"));
    m_grid->setModel(m_model);
    m_mine->setObjectName(QStringLiteral("keepMine"));
    m_theirs->setObjectName(QStringLiteral("takeTheirs"));
    m_drop->setObjectName(QStringLiteral("dropPrice"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setMaxLength(1000);
    body()->addWidget(m_grid, 1);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_sum, 1);
    for (look::Button* button : {m_drop, m_theirs, m_mine}) {
        button->setTall(look::size::kButtonInBar);
        button->setAutoDefault(false);
        choice->addWidget(button);
    }
    body()->addLayout(choice);
    auto* why = new QHBoxLayout;
    why->setSpacing(12);
    m_reason->setMinimumWidth(220);
    why->addWidget(labelled(tr("Reason"), m_reason));
    why->addWidget(labelled(tr("Note"), m_note), 1);
    body()->addLayout(why);

    // Enter in the note must not save; the key that led here does.
    verbButton()->setDefault(false);
    verbButton()->setAutoDefault(false);
    const QKeySequence saveKey = desk.actions().shortcut("draft.save");
    verbButton()->setKeyCap(saveKey.toString(QKeySequence::NativeText).replace(u'+', u' '));
    connect(new QShortcut(saveKey, this), &QShortcut::activated, verbButton(), &QAbstractButton::click);

    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewDialog::showChoice);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ReviewDialog::showChoice);
    connect(m_mine, &QAbstractButton::clicked, this, [this] { decide(true); });
    connect(m_theirs, &QAbstractButton::clicked, this, [this] { decide(false); });
    connect(m_drop, &QAbstractButton::clicked, this, [this] {
        if (const PriceDraft* draft = m_model->draftAt(m_grid->currentIndex().row())) {
            const PriceKey key = draft->key;
            m_drafts.revert(key);
        }
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReviewDialog::showChoice); // It may be a conflict now.
    connect(&m_drafts, &DraftSet::countChanged, this, [this](int count) {
        if (count == 0 && !isBusy())
            reject();
    });
    connect(m_reason, &QComboBox::activated, this, &ReviewDialog::check);
    connect(this, &FormDialog::verbAsked, this, [this] { m_isChecked ? save() : check(); });
    showChoice();
    m_grid->setFocus();
    check();
}

void ReviewDialog::check()
{
    if (isBusy())
        return;
    setProblem({});
    m_isChecked = false;
    std::vector<PriceChange> changes = m_model->askable();
    if (changes.empty()) {
        showVerb();
        return;
    }
    setBusy(true);
    const int round = ++m_round;
    showVerb();
    m_check->ask(std::move(changes),
                 m_reason->code(),
                 m_note->text(),
                 [this, round](const std::vector<PriceVerdict>& verdicts, const Answer& last) {
                     if (round != m_round)
                         return;
                     setBusy(false);
                     m_isChecked = last.isFine();
                     m_model->setVerdicts(verdicts, true);
                     if (!last.isFine())
                         setProblem(failureWords(last));
                     showVerb();
                 });
}

void ReviewDialog::decide(bool isMine)
{
    const PriceDraft* draft = m_model->draftAt(m_grid->currentIndex().row());
    if (draft == nullptr || !draft->isConflict())
        return;
    const PriceKey key = draft->key;
    if (isMine)
        m_drafts.keepMine(key);
    else
        m_drafts.takeTheirs(key);
    if (!m_drafts.isEmpty())
        check();
}

void ReviewDialog::showChoice()
{
    const PriceDraft* draft = m_model->draftAt(m_grid->currentIndex().row());
    const bool isConflict = draft != nullptr && draft->isConflict();
    m_mine->setEnabled(isConflict);
    m_theirs->setEnabled(isConflict);
    m_drop->setEnabled(draft != nullptr);
    const QString why = isConflict ? QString() : tr("Choose a price that changed meanwhile.");
    m_mine->setToolTip(why);
    m_theirs->setToolTip(why);
    showVerb();
}

void ReviewDialog::showVerb()
{
    const int conflicts = m_drafts.conflicts();
    const int all = m_drafts.count();
    if (!m_isChecked) {
        verbButton()->setText(isBusy() ? tr("Asking the server…") : tr("Ask the server again"));
        setReady(all > conflicts);
        m_sum->setText(conflicts > 0 ? tr("%n price(s) changed meanwhile: decide first.", nullptr, conflicts)
                                     : QString());
        return;
    }
    const int savable = static_cast<int>(m_model->savable().size());
    const int left = all - savable - conflicts;
    verbButton()->setText(tr("Save %n price(s)", nullptr, savable));
    setReady(savable > 0);
    QStringList parts;
    if (conflicts > 0)
        parts << tr("%n price(s) changed meanwhile: decide first.", nullptr, conflicts);
    if (left > 0)
        parts << tr("%n refused price(s) stay as drafts.", nullptr, left);
    m_sum->setText(parts.join(u' '));
    m_sum->setInk(parts.isEmpty() ? Ink::Second : Ink::Doubt);
}

void ReviewDialog::save()
{
    std::vector<PriceChange> changes = m_model->savable();
    if (isBusy() || changes.empty())
        return;
    setProblem({});
    setBusy(true);
    ++m_round;
    m_check->save(std::move(changes),
                  m_reason->code(),
                  m_note->text(),
                  [this](const std::vector<PriceVerdict>& verdicts, const Answer& last) { took(verdicts, last); });
}

void ReviewDialog::took(const std::vector<PriceVerdict>& verdicts, const Answer& last)
{
    std::vector<SavedPrice> prices;
    int waiting = 0;
    for (const PriceVerdict& verdict : verdicts) {
        const PriceDraft* draft = m_drafts.find(verdict.key);
        if (draft == nullptr)
            continue;
        if (verdict.result == u"changed") {
            prices.push_back({verdict.key, draft->seen, draft->price});
            m_drafts.saved(verdict.key);
        } else if (verdict.result == u"request") {
            ++waiting;
            m_drafts.requested(verdict.key);
        }
    }
    setBusy(false);
    m_isChecked = last.isFine();
    m_model->setVerdicts(verdicts, false);
    if (!prices.empty() || waiting > 0)
        Q_EMIT saved(prices, waiting);
    if (last.isFine() && m_drafts.isEmpty()) {
        accept();
        return;
    }
    if (!last.isFine() && last.kind != Answer::Kind::Cancelled)
        setProblem(failureWords(last));
    showVerb();
}

} // namespace eraflazz::console
