// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_bar.h"

#include "core/session/draft_set.h"
#include "desk/desk.h"
#include "look/parts/draft_bar.h"
#include "pages/products/products_model.h"

#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace eraflazz::console {

PriceBar::PriceBar(Desk& desk, ProductCatalog& catalog, const ProductsModel& model, DraftSet& drafts, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_catalog(catalog), m_model(model), m_drafts(drafts),
      m_bar(new look::DraftBar(this)), m_count(new QTimer(this))
{
    m_bar->setObjectName(QStringLiteral("draftBar"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_bar);
    m_count->setSingleShot(true);
    m_count->setInterval(0);
    connect(m_count, &QTimer::timeout, this, &PriceBar::showDrafts);
    connect(&m_drafts, &DraftSet::draftChanged, m_count, qOverload<>(&QTimer::start));
    connect(m_bar, &look::DraftBar::reviewAsked, this, &PriceBar::review);
    connect(m_bar, &look::DraftBar::discardAsked, &m_drafts, &DraftSet::revertAll);
    showDrafts();
}

void PriceBar::setStale(bool isStale)
{
    m_isStale = isStale;
    m_bar->setEnabled(!isStale);
}

void PriceBar::showDrafts()
{
    int base = 0;
    for (const PriceDraft& draft : m_drafts.all())
        base += draft.key.level.isEmpty() ? 1 : 0;
    const int levels = m_drafts.count() - base;
    const int conflicts = m_drafts.conflicts();
    QStringList kinds;
    if (base > 0)
        kinds << tr("%n base price(s)", nullptr, base);
    if (levels > 0)
        kinds << tr("%n level price(s)", nullptr, levels);
    if (conflicts > 0)
        kinds << tr("%n changed meanwhile", nullptr, conflicts);
    m_bar->setDraft(m_drafts.count(), kinds.join(QStringLiteral(" · ")));
}

void PriceBar::review()
{
    if (m_drafts.isEmpty() || m_isStale)
        return;
    auto* dialog = new ReviewDialog(m_desk, m_catalog, m_drafts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::saved, this, &PriceBar::tookSaved);
    dialog->open();
}

void PriceBar::tookSaved(const std::vector<SavedPrice>& prices, int waiting)
{
    QStringList products;
    for (const SavedPrice& one : prices)
        products << one.key.product;
    m_last = prices;
    Q_EMIT saved(products);
    QStringList parts;
    if (!prices.empty())
        parts << tr("%n price(s) saved.", nullptr, static_cast<int>(prices.size()));
    if (waiting > 0)
        parts << tr("%n price(s) wait for a second person.", nullptr, waiting);
    m_desk.tell({.kind = look::StripKind::Good,
                 .sentence = parts.join(u' '),
                 .action = prices.empty() ? QString() : tr("Undo")},
                [bar = QPointer(this)] {
                    if (bar != nullptr)
                        bar->undo();
                });
}

void PriceBar::undo()
{
    if (m_drafts.undoStack().canUndo())
        m_drafts.undoStack().undo();
    else if (!m_last.empty())
        putBack(std::exchange(m_last, {}));
}

void PriceBar::putBack(const std::vector<SavedPrice>& prices)
{
    // What was saved comes back as drafts: another look, another save, another row in the audit.
    m_drafts.undoStack().beginMacro(tr("Put back %n price(s)", nullptr, static_cast<int>(prices.size())));
    for (const SavedPrice& one : prices)
        m_drafts.edit(one.key, m_model.serverPrice(one.key).value_or(one.after), one.before);
    m_drafts.undoStack().endMacro();
    m_desk.tell({.kind = look::StripKind::Good,
                 .sentence = tr("The earlier prices are back as drafts. Review them, then save."),
                 .action = tr("Review")},
                [bar = QPointer(this)] {
                    if (bar != nullptr)
                        bar->review();
                });
}

} // namespace eraflazz::console
