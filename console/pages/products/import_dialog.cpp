// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/import_dialog.h"

#include "core/rows/cell_roles.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/cell.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "pages/products/price_book.h"
#include "pages/products/products_model.h"
#include "text/amount_text.h"

#include <QAbstractTableModel>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using look::Ink;
using look::TypeRole;

/// The lines of the file as the grid shows them.
class ImportDialog::ImportModel final : public QAbstractTableModel {
public:
    enum Column { Line, Code, Level, Now, New, Problem, ColumnCount };

    explicit ImportModel(const ImportDialog& dialog) : m_dialog(dialog) {}

    void tell()
    {
        if (rowCount({}) > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, ColumnCount - 1));
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_dialog.m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const CsvPrice& row = m_dialog.m_rows[static_cast<std::size_t>(index.row())];
        const QString problem = m_dialog.problemOf(row);
        if (role == ToneRole)
            return static_cast<int>(index.column() == Problem && !problem.isEmpty() ? Tone::Bad : Tone::ByKind);
        if (role == RowMarkRole)
            return problem.isEmpty() ? NoMark : OffMark;
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case Line:
            return QString::number(row.line);
        case Code:
            return row.product;
        case Level:
            return row.level.isEmpty() ? ImportDialog::tr("Base price") : row.level;
        case Now: {
            const auto server = m_dialog.m_model.serverPrice({row.product, row.level});
            return server ? text::amountText(*server) : QStringLiteral("–");
        }
        case New:
            return row.price ? text::amountText(*row.price) : row.typed;
        default:
            return problem.isEmpty() ? QStringLiteral("–") : problem;
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        using look::CellKind;
        look::Column column;
        switch (section) {
        case Line:
            column = {QStringLiteral("line"), ImportDialog::tr("Line"), CellKind::Count, {}, 0, false, false};
            break;
        case Code:
            column = {QStringLiteral("code"),
                      ImportDialog::tr("Product"),
                      CellKind::Code,
                      QStringLiteral("TSELDATA100"),
                      0,
                      false,
                      false};
            break;
        case Level:
            column = {QStringLiteral("level"),
                      ImportDialog::tr("Price"),
                      CellKind::Text,
                      ImportDialog::tr("Base price"),
                      0,
                      false,
                      false};
            break;
        case Now:
            column = {QStringLiteral("now"), ImportDialog::tr("Now (Rp)"), CellKind::Money, {}, 0, false, false};
            break;
        case New:
            column = {QStringLiteral("new"), ImportDialog::tr("New (Rp)"), CellKind::Money, {}, 0, false, false};
            break;
        default:
            column = {QStringLiteral("problem"), ImportDialog::tr("Problem"), CellKind::Text, {}, 200, false, true};
        }
        if (role == Qt::DisplayRole)
            return column.title;
        return role == ColumnRole ? QVariant::fromValue(column) : QVariant();
    }

private:
    const ImportDialog& m_dialog;
};

ImportDialog::ImportDialog(
    Desk& desk, PriceBook& book, const ProductsModel& model, DraftSet& drafts, const QString& text, QWidget* parent)
    : FormDialog(tr("Prices from a file"), {}, parent), m_model(model), m_drafts(drafts),
      m_check(new PriceCheck(desk, this)), m_rows(readPriceCsv(text)), m_table(new ImportModel(*this)),
      m_grid(new look::GridView(tr("Lines of the file"), this)),
      m_sum(new look::TextLine(TypeRole::Body, Ink::Second, {}, this))
{
    setObjectName(QStringLiteral("import"));
    resize(760, 520);
    m_table->setParent(this);
    m_grid->setModel(m_table);
    body()->addWidget(m_grid, 1);
    body()->addWidget(m_sum);
    QStringList codes;
    for (const CsvPrice& row : m_rows) {
        if (!row.level.isEmpty() && !codes.contains(row.product))
            codes << row.product;
    }
    connect(&book, &PriceBook::arrived, this, &ImportDialog::judge);
    connect(this, &FormDialog::verbAsked, this, &ImportDialog::apply);
    book.want(codes);
    judge();
    ask();
}

QString ImportDialog::problemOf(const CsvPrice& row) const
{
    if (!row.problem.isEmpty())
        return row.problem;
    const auto server = m_model.serverPrice({row.product, row.level});
    if (!server) {
        const bool isThere = m_model.serverPrice({row.product, {}}).has_value();
        return isThere ? tr("the level's price is not known") : tr("no such product");
    }
    if (*server == *row.price)
        return tr("it is that price already");
    const auto verdict = m_verdicts.find({row.product, row.level});
    if (verdict != m_verdicts.end() && verdict->second.isRefused())
        return verdictWords(verdict->second, true);
    return {};
}

int ImportDialog::usable() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [this](const CsvPrice& row) { return problemOf(row).isEmpty(); }));
}

void ImportDialog::judge()
{
    const int fine = usable();
    verbButton()->setText(tr("Draft %n price(s)", nullptr, fine));
    setReady(fine > 0);
    const int wrong = static_cast<int>(m_rows.size()) - fine;
    m_sum->setText(m_rows.empty() ? tr("The file has no lines. Expected: code, price; or code, level, price.")
                                  : tr("%1 line(s), %2 with a problem.").arg(m_rows.size()).arg(wrong));
    m_table->tell();
}

void ImportDialog::ask()
{
    std::vector<PriceChange> changes;
    for (const CsvPrice& row : m_rows) {
        const PriceKey key{row.product, row.level};
        if (const auto server = m_model.serverPrice(key); problemOf(row).isEmpty() && server)
            changes.push_back({key, *server, *row.price});
    }
    if (changes.empty())
        return;
    m_check->ask(std::move(changes),
                 QStringLiteral("UBAH_HARGA"),
                 {},
                 [this](const std::vector<PriceVerdict>& verdicts, const Answer& last) {
                     for (const PriceVerdict& verdict : verdicts)
                         m_verdicts.insert_or_assign(verdict.key, verdict);
                     if (!last.isFine())
                         setProblem(failureWords(last));
                     judge();
                 });
}

void ImportDialog::apply()
{
    m_drafts.undoStack().beginMacro(tr("%n price(s) from a file", nullptr, usable()));
    for (const CsvPrice& row : m_rows) {
        const PriceKey key{row.product, row.level};
        const auto server = m_model.serverPrice(key);
        if (problemOf(row).isEmpty() && server)
            m_drafts.edit(key, *server, *row.price);
    }
    m_drafts.undoStack().endMacro();
    accept();
}

} // namespace eraflazz::console
