// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/report_form.h"

#include "desk/failure_words.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/style/control_paint.h"
#include "look/tokens.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 288, kCodeMax = 64;
constexpr std::array<const char*, 4> kBy{"product", "supplier", "agent", "hour"};

/// A date in the box that every field has.
class DateBox final : public QDateEdit {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QStyle::State state = isEnabled() ? QStyle::State_Enabled : QStyle::State_None;
        if (hasFocus())
            state |= QStyle::State_HasFocus;
        paintFieldBox(painter, rect(), state);
    }
};

QDateEdit* makeDate(const QString& name, const char* object)
{
    auto* date = new DateBox;
    date->setObjectName(QLatin1String(object));
    date->setAccessibleName(name);
    date->setDisplayFormat(QStringLiteral("dd-MM-yyyy"));
    date->setButtonSymbols(QAbstractSpinBox::NoButtons);
    date->setDateRange(QDate(2024, 1, 1), QDate(2099, 12, 31));
    return date;
}

Field* makeField(const QString& label, const char* object)
{
    auto* field = new Field(label);
    field->box()->edit()->setObjectName(QLatin1String(object));
    field->box()->edit()->setMaxLength(kCodeMax);
    QObject::connect(field->box()->edit(), &QLineEdit::textEdited, field, [field] { field->setError({}); });
    return field;
}

} // namespace

ReportForm::ReportForm(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox), m_about(new TextLine(TypeRole::Cell, Ink::Third)),
      m_period(new QComboBox), m_from(makeDate(tr("From"), "reportFrom")), m_to(makeDate(tr("To"), "reportTo")),
      m_fromLabel(new TextLine(TypeRole::Cell, Ink::Second, tr("From"))),
      m_agent(makeField(tr("Agent"), "reportAgent")), m_supplier(makeField(tr("Supplier"), "reportSupplier")),
      m_bank(makeField(tr("Bank account"), "reportBank")), m_byRow(new QWidget), m_by(new QComboBox),
      m_run(new Button(ButtonKind::Primary, tr("Make the report"))),
      m_cancel(new Button(ButtonKind::Plain, tr("Stop"))), m_progress(new TextLine(TypeRole::Cell, Ink::Third))
{
    setFixedWidth(kWide);
    for (const ReportKind& one : reportKinds())
        m_kind->addItem(reportTitle(one));
    m_kind->setObjectName(QStringLiteral("reportKind"));
    m_kind->setAccessibleName(tr("Report"));
    m_period->addItems(
        {tr("Today"), tr("Yesterday"), tr("Last 7 days"), tr("This month"), tr("Last month"), tr("Other days")});
    m_period->setObjectName(QStringLiteral("reportPeriod"));
    m_period->setAccessibleName(tr("Period"));
    m_by->addItems({tr("Product"), tr("Supplier"), tr("Agent"), tr("Hour")});
    m_by->setObjectName(QStringLiteral("reportBy"));
    m_by->setAccessibleName(tr("One line for each"));
    m_run->setObjectName(QStringLiteral("reportRun"));
    m_run->setTall(size::kButtonMain);
    m_cancel->setObjectName(QStringLiteral("reportCancel"));
    m_cancel->setTall(size::kButtonMain);
    m_about->setWrapping(true);
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportForm::showKind);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReportForm::choosePeriod);
    for (QDateEdit* one : {m_from, m_to})
        connect(one, &QDateEdit::dateChanged, this, [this] { m_period->setCurrentIndex(Own); });
    connect(m_run, &QAbstractButton::clicked, this, &ReportForm::runAsked);
    connect(m_cancel, &QAbstractButton::clicked, this, &ReportForm::cancelAsked);
    for (Field* one : {m_agent, m_supplier, m_bank})
        connect(one->box()->edit(), &QLineEdit::returnPressed, this, &ReportForm::runAsked);
    setToday(QDate::currentDate());
    setRunning(false);
    showKind();
}

void ReportForm::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPageMargin, 16, size::kPageMargin, 16);
    column->setSpacing(4);
    const auto label = [column](const QString& words) {
        column->addWidget(new TextLine(TypeRole::Cell, Ink::Second, words));
    };
    label(tr("Report"));
    column->addWidget(m_kind);
    column->addWidget(m_about);
    column->addSpacing(10);
    label(tr("Period"));
    column->addWidget(m_period);
    column->addSpacing(6);
    auto* days = new QGridLayout;
    days->setHorizontalSpacing(size::kGap);
    days->setVerticalSpacing(4);
    days->addWidget(m_fromLabel, 0, 0);
    days->addWidget(new TextLine(TypeRole::Cell, Ink::Second, tr("To")), 0, 1);
    days->addWidget(m_from, 1, 0);
    days->addWidget(m_to, 1, 1);
    column->addLayout(days);
    column->addSpacing(10);
    auto* by = new QVBoxLayout(m_byRow);
    by->setContentsMargins(0, 0, 0, 8);
    by->setSpacing(4);
    by->addWidget(new TextLine(TypeRole::Cell, Ink::Second, tr("One line for each")));
    by->addWidget(m_by);
    column->addWidget(m_byRow);
    for (Field* one : {m_agent, m_supplier, m_bank})
        column->addWidget(one);
    column->addSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    row->addWidget(m_run, 1);
    row->addWidget(m_cancel);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addStretch();
}

const ReportKind& ReportForm::kind() const
{
    return reportKinds()[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))];
}

void ReportForm::chooseKind(std::string_view name)
{
    for (std::size_t i = 0; i < reportKinds().size(); ++i) {
        if (reportKinds()[i].name == name)
            m_kind->setCurrentIndex(static_cast<int>(i));
    }
}

void ReportForm::chooseSubject(const QString& subject)
{
    for (const auto& [field, need] :
         {std::pair(m_agent, kind().agent), std::pair(m_supplier, kind().supplier), std::pair(m_bank, kind().bank)}) {
        if (need != ReportNeed::No)
            field->box()->edit()->setText(subject);
    }
}

void ReportForm::showKind()
{
    const ReportKind& chosen = kind();
    m_about->setText(reportAbout(chosen));
    m_agent->setVisible(chosen.agent != ReportNeed::No);
    m_supplier->setVisible(chosen.supplier != ReportNeed::No);
    m_bank->setVisible(chosen.bank != ReportNeed::No);
    for (const auto& [field, need] :
         {std::pair(m_agent, chosen.agent), std::pair(m_supplier, chosen.supplier), std::pair(m_bank, chosen.bank)}) {
        field->setHint(need == ReportNeed::Maybe ? tr("Empty: all of them") : QString());
        field->setError({});
    }
    m_byRow->setVisible(chosen.hasBy);
    m_from->setVisible(!chosen.isAtEnd);
    m_fromLabel->setVisible(!chosen.isAtEnd);
}

void ReportForm::setToday(const QDate& today)
{
    if (today == m_today)
        return;
    m_today = today;
    choosePeriod(m_period->currentIndex());
}

void ReportForm::choosePeriod(int period)
{
    const QDate first(m_today.year(), m_today.month(), 1);
    QDate from = m_today, to = m_today;
    switch (static_cast<Period>(period)) {
    case Today:
        break;
    case Yesterday:
        from = to = m_today.addDays(-1);
        break;
    case Week:
        from = m_today.addDays(-6);
        break;
    case Month:
        from = first;
        break;
    case LastMonth:
        from = first.addMonths(-1);
        to = first.addDays(-1);
        break;
    case Own:
        return;
    }
    for (const auto& [edit, date] : {std::pair(m_from, from), std::pair(m_to, to)}) {
        const QSignalBlocker quiet(edit);
        edit->setDate(date);
    }
}

bool ReportForm::judge(Field* field, ReportNeed need)
{
    field->setError({});
    if (need != ReportNeed::Must || !field->box()->edit()->text().trimmed().isEmpty())
        return true;
    field->setError(tr("Which one? Write its code."));
    field->box()->edit()->setFocus();
    return false;
}

std::optional<Call> ReportForm::call()
{
    const ReportKind& chosen = kind();
    if (!judge(m_agent, chosen.agent) || !judge(m_supplier, chosen.supplier) || !judge(m_bank, chosen.bank))
        return std::nullopt;
    if (!chosen.isAtEnd && m_from->date() > m_to->date())
        m_from->setDate(m_to->date());
    const QDate from = chosen.isAtEnd ? m_to->date() : m_from->date();
    Call call("report.run");
    call.with("report", chosen.name);
    call.with("from", from.toString(Qt::ISODate)).with("to", m_to->date().toString(Qt::ISODate));
    const auto add = [&call](const char* name, Field* field, ReportNeed need) {
        const QString text = field->box()->edit()->text().trimmed();
        if (need != ReportNeed::No && !text.isEmpty())
            call.with(name, text);
    };
    add("agent", m_agent, chosen.agent);
    add("supplier", m_supplier, chosen.supplier);
    add("bank", m_bank, chosen.bank);
    if (chosen.hasBy)
        call.with("by", kBy[static_cast<std::size_t>(std::max(0, m_by->currentIndex()))]);
    call.with("language", QLocale().language() == QLocale::English ? "en" : "id");
    return call;
}

void ReportForm::setRunning(bool isRunning, const QString& progress)
{
    m_run->setEnabled(!isRunning);
    m_cancel->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    m_progress->setText(progress);
}

void ReportForm::showProblems(const Answer& answer)
{
    for (const auto& [field, path] :
         {std::pair(m_agent, "agent"), std::pair(m_supplier, "supplier"), std::pair(m_bank, "bank")})
        field->setError(fieldProblem(answer, path));
}

QByteArray ReportForm::saved() const
{
    return QByteArray::number(m_kind->currentIndex()) + ' ' + QByteArray::number(m_period->currentIndex()) + ' ' +
           QByteArray::number(m_by->currentIndex());
}

void ReportForm::restore(const QByteArray& saved)
{
    const QList<QByteArray> parts = saved.split(' ');
    if (parts.size() != 3)
        return;
    const auto choose = [](QComboBox* box, const QByteArray& text, int end) {
        if (const int index = text.toInt(); index >= 0 && index < end)
            box->setCurrentIndex(index);
    };
    choose(m_kind, parts[0], m_kind->count());
    choose(m_period, parts[1], Own);
    choose(m_by, parts[2], m_by->count());
}

void ReportForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineDown(painter, width() - 1, 0, height(), tokens().line);
}

} // namespace eraflazz::console
