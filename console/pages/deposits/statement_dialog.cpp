// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/statement_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/file_bringer.h"
#include "desk/money_words.h"
#include "desk/page_body.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/deposits/statement_words.h"
#include "text/cell_text.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kPage = 200;
constexpr std::size_t kJobName = 16;
const QString kDot = QStringLiteral(" \u00b7 ");

auto plain(const char* member)
{
    return [member](const Json& row) { return textIn(row, member); };
}

QString movedText(const Json& row)
{
    if (row["state"].asString() == "refused")
        return {};
    QString digits = amountIn(row, "amount");
    if (const auto cents = numberIn(row, "cents").value_or(0); cents > 0)
        digits += QStringLiteral(",%1").arg(cents, 2, 10, QChar(u'0'));
    return row["direction"].asString() == "DB" ? u'-' + digits : digits;
}

std::vector<ObjectColumn> columns()
{
    std::vector<ObjectColumn> all;
    all.push_back(objectColumn(
        "line", StatementDialog::tr("Row"), CellKind::Count, QStringLiteral("20.000"), [](const Json& row) {
            return text::countText(numberIn(row, "line").value_or(0));
        }));
    all.push_back(objectColumn(
        "state", StatementDialog::tr("State"), CellKind::State, QStringLiteral("New, has a ticket"), statementRowWord));
    all.back().state = statementRowLook;
    all.push_back(objectColumn(
        "date", StatementDialog::tr("Date"), CellKind::Time, QStringLiteral("22 Nov 2026"), [](const Json& row) {
            return dayIn(row, "date");
        }));
    all.push_back(objectColumn(
        "amount", StatementDialog::tr("Amount (Rp)"), CellKind::Money, QStringLiteral("-100.000.000"), movedText));
    all.back().tone = [](const Json& row) {
        return row["direction"].asString() == "DB" ? CellTone::BadStrong : CellTone::ByKind;
    };
    all.push_back(objectColumn(
        "sender", StatementDialog::tr("Sender"), CellKind::Text, QStringLiteral("NINING WERDISURA"), plain("sender")));
    all.push_back(
        objectColumn("description", StatementDialog::tr("Text"), CellKind::Message, {}, plain("description")));
    all.back().look.stretches = true;
    all.push_back(
        objectColumn("balance",
                     StatementDialog::tr("Balance (Rp)"),
                     CellKind::Money,
                     QStringLiteral("1.000.000.000"),
                     [](const Json& row) { return moneyIn(row, "balance") ? amountIn(row, "balance") : QString(); }));
    all.push_back(objectColumn(
        "note", StatementDialog::tr("Why"), CellKind::Message, lineReasonWord("near_amount"), statementRowNote));
    return all;
}

} // namespace

StatementDialog::StatementDialog(Desk& desk, const QString& path, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_bringer(new FileBringer(desk, this)),
      m_name(new TextLine(TypeRole::Cell, Ink::Third, {}, this)), m_bank(new QComboBox(this)),
      m_layout(new QComboBox(this)), m_summary(new TextLine(TypeRole::BodyBold, Ink::Strong, {}, this)),
      m_outcome(new TextLine(TypeRole::Cell, Ink::Second, {}, this)),
      m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)),
      m_work(new TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_progress(new QProgressBar(this)),
      m_table(new ObjectTable(columns(), "no", this)), m_grid(new GridView(tr("Lines of the statement"))),
      m_body(new PageBody(m_grid, {60, 120, 90, 110, 140, 240}, this)),
      m_import(new Button(ButtonKind::Primary, tr("Import"), this)),
      m_cancel(new Button(ButtonKind::Plain, tr("Cancel"), this))
{
    setWindowTitle(tr("Import bank statement"));
    setObjectName(QStringLiteral("statementDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_bank, &QComboBox::activated, this, &StatementDialog::preview);
    connect(m_layout, &QComboBox::activated, this, &StatementDialog::preview);
    connect(m_body, &PageBody::retryAsked, this, &StatementDialog::preview);
    connect(m_import, &QAbstractButton::clicked, this, &StatementDialog::import);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&m_desk.client(), &ControlClient::jobTold, this, &StatementDialog::heardJob);
    watchFile(path);
}

StatementDialog::~StatementDialog() = default;

void StatementDialog::build()
{
    constexpr int kWidth = 1040, kWidthMost = 1320, kHeight = 640, kHeightMost = 760, kAround = 90, kBoxWidth = 260;
    // The bank's own words are long: as wide as the window allows.
    const QSize room = parentWidget() == nullptr ? QSize() : parentWidget()->window()->size() - QSize(kAround, kAround);
    resize(qBound(kWidth, room.width(), kWidthMost), qBound(kHeight, room.height(), kHeightMost));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(8);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, tr("Import bank statement"), this));
    column->addWidget(m_name);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(size::kGap);
    const auto choice = [&](const QString& words, QComboBox* box, const QString& name) {
        choices->addWidget(new TextLine(TypeRole::Cell, Ink::Second, words, this));
        box->setObjectName(name);
        box->setAccessibleName(words);
        box->setMinimumWidth(kBoxWidth);
        box->setEnabled(false);
        choices->addWidget(box);
        choices->addSpacing(16);
    };
    choice(tr("Account"), m_bank, QStringLiteral("bank"));
    choice(tr("Layout"), m_layout, QStringLiteral("layout"));
    choices->addStretch();
    column->addLayout(choices);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWrapping(true);
    for (TextLine* line : {m_summary, m_outcome, m_problem})
        column->addWidget(line);
    m_problem->hide();
    m_grid->setModel(m_table);
    m_grid->setObjectName(QStringLiteral("statementLines"));
    column->addWidget(m_body, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(size::kGap);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 6);
    m_progress->setAccessibleName(tr("Progress"));
    m_work->setObjectName(QStringLiteral("work"));
    foot->addWidget(m_progress);
    foot->addWidget(m_work, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_import);
    column->addLayout(foot);
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setAutoDefault(false); // Enter in a list is no decision about money.
    m_cancel->setAutoDefault(false);
    m_import->setEnabled(false);
    m_body->showLoading();
}

void StatementDialog::watchFile(const QString& path)
{
    connect(m_bringer, &FileBringer::progressed, m_progress, &QProgressBar::setValue);
    connect(m_bringer, &FileBringer::brought, this, [this](const std::string& file) {
        m_file = file;
        if (std::exchange(m_isBringingAgain, false))
            import(); // The same one: its idem says so.
        else
            preview();
    });
    connect(m_bringer, &FileBringer::failed, this, [this](const QString& words) {
        m_isBringingAgain = false;
        showWork({});
        showProblem(words, true);
        m_body->showContent();
    });
    m_path = path;
    m_bringer->bring(path);
    m_name->setText(m_bringer->name());
    if (m_bringer->isUnderWay())
        showWork(tr("Sending the file…"));
}

std::string StatementDialog::chosen(const QComboBox* box) const
{
    return box->currentData().toString().toStdString();
}

Call StatementDialog::previewCall() const
{
    Call call("bank.preview");
    call.with("file", std::string_view(m_file)).with("limit", kPage);
    if (const auto bank = chosen(m_bank); !bank.empty())
        call.with("bank", std::string_view(bank));
    if (const auto layout = chosen(m_layout); !layout.empty())
        call.with("layout", std::string_view(layout));
    return call;
}

void StatementDialog::preview()
{
    m_import->setEnabled(false);
    m_bank->setEnabled(false);
    m_layout->setEnabled(false);
    m_problem->hide();
    m_progress->setValue(0);
    showWork(tr("Reading the statement…"));
    m_table->search([this](const std::string& next, const ObjectTable::Arrived& then) {
        Call call = previewCall();
        if (!next.empty())
            call.with("from", std::stoll(next));
        m_desk.ask(std::move(call), this, [this, isFirst = next.empty(), then](const Answer& answer) {
            then(answer);
            if (isFirst)
                heardLook(answer);
        });
    });
}

void StatementDialog::heardLook(const Answer& answer)
{
    showWork({});
    m_bank->setEnabled(true);
    m_layout->setEnabled(true);
    if (!answer.isFine()) {
        m_found = Json();
        m_summary->setText({});
        m_outcome->setText({});
        return m_body->showFailure(answer);
    }
    m_found = answer.result;
    m_idem = newIdem();
    showChoices(m_found);
    showSummary(m_found);
    m_body->showContent();
}

void StatementDialog::showChoices(const Json& found)
{
    const QSignalBlocker banksQuiet(m_bank);
    const QSignalBlocker layoutsQuiet(m_layout);
    m_bank->clear();
    for (const Json& bank : found["banks"].items())
        m_bank->addItem(textIn(bank, "code") + kDot + textIn(bank, "bank") + u' ' + textIn(bank, "number"),
                        textIn(bank, "code"));
    m_bank->setPlaceholderText(tr("Choose"));
    m_bank->setCurrentIndex(m_bank->findData(textIn(found, "bank")));
    const std::string asked = chosen(m_layout);
    m_layout->clear();
    const QString title = textIn(found["layout"], "title");
    m_layout->addItem(title.isEmpty() ? tr("Recognise it") : tr("Recognised: %1").arg(title), QString());
    for (const Json& layout : found["layouts"].items())
        m_layout->addItem(textIn(layout, "bank") + kDot + textIn(layout, "title"), textIn(layout, "id"));
    m_layout->setCurrentIndex(std::max(0, m_layout->findData(QString::fromStdString(asked))));
}

void StatementDialog::showSummary(const Json& found)
{
    const Json& totals = found["totals"];
    const auto count = [&totals](const char* member) { return numberIn(totals, member).value_or(0); };
    const auto problem = found["problem"]["key"].asString();
    if (problem) {
        m_summary->setText({});
        m_outcome->setText({});
        m_import->setText(tr("Import"));
        return showProblem(statementProblemWords(*problem), true);
    }
    m_summary->setText(tr("%1 new lines").arg(text::countText(count("new"))) + kDot +
                       tr("%1 known").arg(text::countText(count("known"))) + kDot +
                       tr("in %1").arg(amountIn(totals, "credit_sum")) + kDot +
                       tr("out %1").arg(amountIn(totals, "debit_sum")));
    m_outcome->setText(outcomeWords(totals));
    const auto fresh = count("new");
    m_import->setText(tr("Import %1 new lines").arg(text::countText(fresh)));
    m_import->setEnabled(truthIn(found, "importable") && fresh > 0 && m_desk.may("deposit.decide"));
    const auto refusal = found["refusal"].asString().value_or("");
    if (!refusal.empty())
        showProblem(importRefusalWords(refusal), true);
    else if (count("gaps") > 0)
        showProblem(tr("The running balance breaks in %1 places: lines are missing there. Automatic credits of this "
                       "account stop until they are found.")
                        .arg(text::countText(count("gaps"))),
                    false);
    else if (fresh == 0)
        showProblem(tr("Every line of this statement is known already. There is nothing to import."), false);
}

void StatementDialog::showProblem(const QString& words, bool isBad)
{
    m_problem->setInk(isBad ? Ink::Bad : Ink::Attention);
    m_problem->setText(words);
    m_problem->show();
}

void StatementDialog::showWork(const QString& words)
{
    m_work->setText(words);
    m_progress->setVisible(!words.isEmpty());
}

void StatementDialog::heardJob(const Json& params)
{
    if (!m_file.empty() && params["job"].asString() == std::string_view(m_file).substr(0, kJobName))
        m_progress->setValue(static_cast<int>(numberIn(params, "progress_permille").value_or(0)));
}

void StatementDialog::import()
{
    if (m_isImporting)
        return;
    m_isImporting = true;
    for (QWidget* one : std::initializer_list<QWidget*>{m_import, m_cancel, m_bank, m_layout})
        one->setEnabled(false);
    m_progress->setValue(0);
    showWork(tr("Importing…"));
    Call call("bank.import");
    call.with("file", std::string_view(m_file)).with("bank", textIn(m_found, "bank"));
    if (const auto layout = chosen(m_layout); !layout.empty())
        call.with("layout", std::string_view(layout));
    call.with("expect", numberIn(m_found, "expect").value_or(0));
    m_desk.change(std::move(call).withIdem(m_idem), this, [this](const Answer& answer) { heardImport(answer); });
}

void StatementDialog::heardImport(const Answer& answer)
{
    m_isImporting = false;
    for (QWidget* one : std::initializer_list<QWidget*>{m_import, m_cancel, m_bank, m_layout})
        one->setEnabled(true);
    showWork({});
    if (answer.isFine()) {
        const QString news =
            tr("%1: %2 new lines imported")
                .arg(textIn(answer.result, "bank"), text::countText(numberIn(answer.result, "new").value_or(0)));
        const QString became = outcomeWords(answer.result);
        m_desk.tell({.kind = StripKind::Good,
                     .sentence = became.isEmpty() ? news + u'.' : news + kDot + became + u'.',
                     .action = {}});
        Q_EMIT imported();
        return accept();
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    // The server forgets files when it starts anew. What was begun goes on once it has this one again.
    if (answer.failure.detail == "FILE" && !m_wasBroughtAgain) {
        m_wasBroughtAgain = m_isBringingAgain = true;
        m_import->setEnabled(false);
        m_bringer->bring(m_path);
        return showWork(tr("Sending the file…"));
    }
    if (answer.failure.detail == "LINES_DIFFER")
        preview(); // Somebody else was faster; the new picture shows what is left.
    showProblem(failureWords(answer), true);
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
}

void StatementDialog::reject()
{
    if (!m_isImporting) // What is under way is waited for: nobody should have to guess.
        QDialog::reject();
}

void StatementDialog::closeEvent(QCloseEvent* event)
{
    m_isImporting ? event->ignore() : QDialog::closeEvent(event);
}

void StatementDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
