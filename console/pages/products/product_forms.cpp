// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/product_forms.h"

#include "desk/desk.h"
#include "desk/save_file.h"
#include "goods/product_catalog.h"
#include "pages/products/bulk_dialog.h"
#include "pages/products/change_product_dialog.h"
#include "pages/products/import_dialog.h"
#include "pages/products/new_product_dialog.h"
#include "pages/products/status_dialog.h"

#include <QFile>
#include <QFileDialog>
#include <QPointer>

namespace eraflazz::console {

namespace {

constexpr qint64 kFileMax = 4 * 1024 * 1024;

} // namespace

ProductForms::ProductForms(Desk& desk, const Goods& goods, QWidget* page)
    : QObject(page), m_desk(desk), m_goods(goods), m_page(page)
{
}

void ProductForms::changeStatus(const QStringList& codes)
{
    std::vector<Product> products;
    for (const QString& code : codes) {
        if (const Product* product = m_goods.catalog.find(code))
            products.push_back(*product);
    }
    if (products.empty())
        return;
    auto* dialog = new StatusDialog(m_desk, std::move(products), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StatusDialog::changed, this, [this](int count) {
        m_desk.tell(
            {.kind = look::StripKind::Good, .sentence = tr("%n product(s) changed.", nullptr, count), .action = {}});
    });
    dialog->open();
}

void ProductForms::changeMany(const QStringList& codes)
{
    if (codes.isEmpty())
        return;
    auto* dialog = new BulkDialog(m_goods.catalog, m_goods.book, m_goods.model, m_goods.drafts, codes, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProductForms::addOne(const QString& like)
{
    auto* dialog = new NewProductDialog(m_desk, m_goods.catalog, like, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProductDialog::added, this, &ProductForms::tellAdded);
    dialog->open();
}

void ProductForms::changeOne(const QString& code)
{
    if (m_goods.catalog.find(code) == nullptr)
        return;
    auto* dialog = new ChangeProductDialog(m_desk, m_goods.catalog, code, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangeProductDialog::changed, this, [this](const QString& changed) {
        m_desk.tell({.kind = look::StripKind::Good, .sentence = tr("%1 was changed.").arg(changed), .action = {}});
    });
    dialog->open();
}

void ProductForms::tellAdded(const QString& code)
{
    Q_EMIT added(code);
    m_desk.tell({.kind = look::StripKind::Good,
                 .sentence = tr("%1 is there, closed. Map a supplier, then open it.").arg(code),
                 .action = tr("Map suppliers")},
                [forms = QPointer(this), code] {
                    if (forms != nullptr)
                        forms->m_desk.goTo({.page = QStringLiteral("page.mapping"), .subject = code, .filter = {}});
                });
}

void ProductForms::importText(const QString& text)
{
    auto* dialog =
        new ImportDialog(m_desk, {m_goods.catalog, m_goods.book, m_goods.model, m_goods.drafts}, text, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::addedSome, this, &ProductForms::tellImported);
    dialog->open();
}

void ProductForms::tellImported(int products, int drafts)
{
    QStringList words;
    if (products > 0)
        words << tr("%n product(s) added, closed until they have a supplier.", nullptr, products);
    if (drafts > 0)
        words << tr("%n price(s) are drafts; review and save them.", nullptr, drafts);
    m_desk.tell({.kind = look::StripKind::Good, .sentence = words.join(u' '), .action = {}});
}

void ProductForms::saveTemplate()
{
    saveFile(m_desk, m_page, tr("products-empty.csv"), tr("CSV (*.csv)"), emptyProductCsv());
}

void ProductForms::importFile()
{
    const QString path = QFileDialog::getOpenFileName(m_page, tr("Products from a file"), {}, tr("CSV (*.csv *.txt)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kFileMax) {
        m_desk.tell({.kind = look::StripKind::Bad,
                     .sentence = file.isOpen() ? tr("The file is larger than 4 MB.") : file.errorString(),
                     .action = {}});
        return;
    }
    importText(csvTextOf(file.readAll()));
}

} // namespace eraflazz::console
