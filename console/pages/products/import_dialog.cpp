// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/import_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/save_file.h"
#include "goods/product_catalog.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/products/price_book.h"
#include "pages/products/products_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using look::Ink;
using look::TypeRole;

namespace {

constexpr int kWide = 1180, kTall = 640, kProgress = 6, kWordsShown = 8;

} // namespace

ImportDialog::ImportDialog(Desk& desk, const Goods& goods, const QString& text, QWidget* parent)
    : FormDialog(tr("Products from a file"), {}, parent), m_desk(desk), m_goods(goods),
      m_sheet(readPriceCsv(text), shop()), m_check(new PriceCheck(desk, this)), m_adding(new ProductAdding(desk, this)),
      m_table(new ImportModel(m_sheet, this)), m_grid(new look::GridView(tr("Lines of the file"), this)),
      m_which(new look::Segmented(
          {tr("All"), tr("New"), tr("Changed"), tr("The same"), tr("Refused")}, tr("Which lines"), this)),
      m_sum(new look::TextLine(TypeRole::BodyBold, Ink::Strong, {}, this)),
      m_words(new look::TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_takeWords(new QCheckBox(this)),
      m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("import"));
    resize(kWide, kTall);
    build();
    QStringList codes;
    for (const ImportLine& line : m_sheet.lines()) {
        if (!line.csv.level.isEmpty() && !codes.contains(line.csv.product))
            codes << line.csv.product;
    }
    m_grid->showColumn(ImportModel::Level, !codes.isEmpty());
    connect(&goods.book, &PriceBook::arrived, this, &ImportDialog::judge);
    connect(&goods.catalog, &ProductCatalog::changed, this, [this] {
        if (!m_isRunning)
            judge(); // The shop is another one now: products came, prices moved.
    });
    connect(this, &FormDialog::verbAsked, this, &ImportDialog::apply);
    connect(m_takeWords, &QCheckBox::toggled, this, [this](bool isChecked) {
        m_sheet.setNewWordsTaken(isChecked);
        judge();
        ask();
    });
    connect(m_which, &look::Segmented::chosenChanged, this, [this](int which) {
        m_table->show(which == 0 ? std::nullopt : std::optional(static_cast<LineFate>(which - 1)));
    });
    connect(m_adding, &ProductAdding::progressed, m_progress, &QProgressBar::setValue);
    goods.book.want(codes);
    judge();
    ask();
}

ImportShop ImportDialog::shop() const
{
    const auto wordsOf = [this](QString Product::*member) {
        return [&catalog = m_goods.catalog, member] {
            QSet<QString> words;
            for (const auto& [code, product] : catalog.all())
                words.insert(product.*member);
            return words;
        };
    };
    return {.price = [&model = m_goods.model](const PriceKey& key) { return model.serverPrice(key); },
            .categories = wordsOf(&Product::category),
            .brands = wordsOf(&Product::brand),
            .mayNotAdd = m_desk.may("product.change") ? QString() : lackWords("product.change")};
}

void ImportDialog::build()
{
    auto* about =
        new look::TextLine(TypeRole::Cell,
                           Ink::Second,
                           tr("Codes that are not here become products, closed until they have a supplier and "
                              "somebody opens them. Prices of those that are here become drafts; their names "
                              "and operators stay."),
                           this);
    about->setWrapping(true);
    m_sum->setObjectName(QStringLiteral("importSum"));
    m_words->setObjectName(QStringLiteral("importWords"));
    m_words->setWrapping(true);
    m_takeWords->setObjectName(QStringLiteral("takeWords"));
    m_takeWords->setText(tr("Take categories and operators that are not here yet"));
    m_takeWords->setChecked(m_sheet.areNewWordsTaken());
    m_which->setObjectName(QStringLiteral("importWhich"));
    m_grid->setObjectName(QStringLiteral("importGrid"));
    m_grid->setModel(m_table);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgress);
    m_progress->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(m_sum, 1);
    head->addWidget(m_which);
    auto* empty = new look::LinkButton(tr("Save an empty template…"), this);
    empty->setObjectName(QStringLiteral("emptyTemplate"));
    connect(empty, &QAbstractButton::clicked, this, [this] {
        saveFile(m_desk, this, tr("products-empty.csv"), tr("CSV (*.csv)"), emptyProductCsv());
    });
    body()->addWidget(about);
    body()->addLayout(head);
    body()->addWidget(m_grid, 1);
    body()->addWidget(m_takeWords);
    body()->addWidget(m_words);
    body()->addWidget(m_progress);
    body()->addWidget(empty, 0, Qt::AlignLeft);
}

void ImportDialog::judge()
{
    m_sheet.judge();
    m_table->reload();
    showWords();
    showVerb();
}

void ImportDialog::showWords()
{
    const QStringList& words = m_sheet.newWords();
    m_takeWords->setVisible(!words.isEmpty());
    m_words->setVisible(!words.isEmpty());
    m_words->setText(tr("%n word(s) the shop does not have: %1", nullptr, static_cast<int>(words.size()))
                         .arg(words.mid(0, kWordsShown).join(QStringLiteral(", ")) +
                              (words.size() > kWordsShown ? QStringLiteral(" …") : QString())));
    if (m_sheet.lines().empty()) {
        m_sum->setText(tr("The file has no lines. Expected: code, price; or the columns of the template."));
        return;
    }
    QStringList parts;
    for (const LineFate fate :
         {LineFate::New, LineFate::Added, LineFate::Changed, LineFate::Drafted, LineFate::Same, LineFate::Refused}) {
        if (const int count = m_sheet.count(fate); count > 0)
            parts << tr("%1: %2").arg(fateWord(fate)).arg(count);
    }
    m_sum->setText(parts.join(QStringLiteral("  ·  ")));
}

void ImportDialog::showVerb()
{
    const int added = m_sheet.count(LineFate::New);
    const int changed = m_sheet.count(LineFate::Changed);
    QString verb = tr("Draft %n price(s)", nullptr, changed);
    if (added > 0)
        verb = tr("Add %n product(s)", nullptr, added) +
               (changed > 0 ? tr(", draft %n price(s)", nullptr, changed) : QString());
    verbButton()->setText(verb);
    const bool isOver = added + changed == 0 && m_sheet.count(LineFate::Added) + m_sheet.count(LineFate::Drafted) > 0;
    verbButton()->setVisible(!isOver);
    cancelButton()->setText(m_isRunning ? tr("Stop") : isOver ? tr("Close") : tr("Cancel"));
    setReady(added + changed > 0 && m_asking == 0);
}

void ImportDialog::ask()
{
    const auto heard = [this](const auto& verdicts, const Answer& last) {
        --m_asking;
        m_sheet.heard(verdicts);
        if (!last.isFine())
            setProblem(failureWords(last));
        judge();
    };
    // What could not be judged before is judged by the daemon when it is done.
    if (auto changes = m_sheet.changes(true); !changes.empty()) {
        ++m_asking;
        m_check->ask(std::move(changes), QStringLiteral("UBAH_HARGA"), {}, heard);
    }
    if (auto products = m_sheet.newOnes(true); !products.empty()) {
        ++m_asking;
        m_adding->ask(std::move(products), heard);
    }
    showVerb();
}

void ImportDialog::apply()
{
    if (m_isRunning)
        return;
    auto products = m_sheet.newOnes(false);
    if (products.empty()) {
        makeDrafts();
        end({});
        return;
    }
    m_isRunning = true;
    setBusy(true);
    setProblem({});
    m_takeWords->setEnabled(false);
    m_progress->setRange(0, static_cast<int>(products.size()));
    m_progress->setValue(0);
    m_progress->show();
    showVerb();
    m_adding->add(std::move(products), [this](const std::vector<AddVerdict>& verdicts, const Answer& last) {
        m_sheet.added(verdicts);
        if (last.isFine())
            makeDrafts();
        end(last);
    });
}

void ImportDialog::makeDrafts()
{
    const auto changes = m_sheet.changes(false);
    if (changes.empty())
        return;
    m_goods.drafts.undoStack().beginMacro(tr("%n price(s) from a file", nullptr, static_cast<int>(changes.size())));
    for (const PriceChange& one : changes) {
        m_goods.drafts.edit(one.key, one.expect, one.price);
        m_sheet.drafted(one.key);
    }
    m_goods.drafts.undoStack().endMacro();
}

void ImportDialog::end(const Answer& last)
{
    m_isRunning = false;
    setBusy(false);
    m_takeWords->setEnabled(true);
    m_progress->hide();
    const int refusedBefore = m_sheet.count(LineFate::Refused);
    judge();
    if (!last.isFine())
        setProblem(failureWords(last));
    const int added = m_sheet.count(LineFate::Added), drafted = m_sheet.count(LineFate::Drafted);
    if (added + drafted > 0)
        Q_EMIT addedSome(added, drafted);
    // What was refused meanwhile has to be seen; what was refused before was.
    const bool isWhole = last.isFine() && m_sheet.count(LineFate::New) == 0;
    if (isWhole && m_sheet.count(LineFate::Refused) == refusedBefore)
        accept();
}

void ImportDialog::reject()
{
    if (m_isRunning)
        m_adding->stop();
    else
        FormDialog::reject();
}

} // namespace eraflazz::console
