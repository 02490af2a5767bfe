// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/alarms/alarm_rules_view.h"

#include "desk/alarm_words.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/keyed_table.h"
#include "desk/list_parts.h"
#include "desk/side_panel.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace eraflazz::console {

using namespace look;

namespace {

std::vector<Column> columns()
{
    return {{QStringLiteral("rule"), AlarmRulesView::tr("Alarm"), CellKind::Text, {}, 240, false, true},
            {QStringLiteral("value"),
             AlarmRulesView::tr("When"),
             CellKind::Count,
             QStringLiteral("Rp 999.999.999"),
             120,
             false,
             false},
            {QStringLiteral("preset"),
             AlarmRulesView::tr("Usual"),
             CellKind::Count,
             QStringLiteral("Rp 999.999.999"),
             120,
             false,
             false},
            {QStringLiteral("severity"), AlarmRulesView::tr("Severity"), CellKind::Text, {}, 100, false, false}};
}

QString severityText(const AlarmRule& rule)
{
    return severityWord(rule.severity == "critical" ? Severity::Critical
                        : rule.severity == "notice" ? Severity::Notice
                                                    : Severity::Warning);
}

/// What the number in the field counts.
QString unitWords(std::string_view unit)
{
    if (unit == "rupiah")
        return AlarmRulesView::tr("in rupiah: 250rb, 1jt");
    if (unit == "permille")
        return AlarmRulesView::tr("in percent: 95 or 97,5");
    return unit == "seconds" ? AlarmRulesView::tr("in seconds; 0: at once") : AlarmRulesView::tr("a number");
}

/// Which side of the threshold is wrong.
QString meaning(const AlarmRule& rule)
{
    const bool isBelow = rule.rule == "float_low" || rule.rule == "success_low";
    return isBelow ? AlarmRulesView::tr("There is an alarm as long as it is below.")
                   : AlarmRulesView::tr("There is an alarm as long as it is above.");
}

} // namespace

std::optional<std::int64_t> thresholdFrom(const QString& typed, std::string_view unit)
{
    const QString plain = typed.trimmed();
    if (unit == "rupiah") {
        const auto amount = text::readAmount(plain);
        return amount ? std::optional(amount->value()) : std::nullopt;
    }
    bool isNumber = false;
    if (unit == "permille") {
        const double percent =
            QLocale(QLocale::Indonesian).toDouble(QString(plain).remove(QLatin1Char('%')).trimmed(), &isNumber);
        return isNumber ? std::optional<std::int64_t>(std::llround(percent * 10)) : std::nullopt;
    }
    const qlonglong number = QLocale(QLocale::Indonesian).toLongLong(plain, &isNumber);
    return isNumber ? std::optional<std::int64_t>(number) : std::nullopt;
}

QString thresholdText(std::int64_t value, std::string_view unit)
{
    if (value < 0)
        return {};
    if (unit == "rupiah")
        return text::amountText(Money::rupiah(value));
    if (unit == "permille") {
        const QLocale indonesian(QLocale::Indonesian);
        return value % 10 == 0 ? QString::number(value / 10)
                               : indonesian.toString(static_cast<double>(value) / 10, 'f', 1);
    }
    return text::countText(value);
}

AlarmRulesView::AlarmRulesView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_table(new KeyedTable(columns(), this)), m_grid(new GridView(tr("Rules"))),
      m_panel(new SidePanel(size::kDetailPanel))
{
    m_grid->setObjectName(QStringLiteral("ruleGrid"));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_split = new PanelSplit(m_grid, m_panel);
    m_body = new PageBody(m_split, {240, 120, 120, 100});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        const std::string key = m_table->keyAt(index.row()).toStdString();
        if (!key.empty() && key != m_chosen) {
            m_chosen = key;
            showPanel();
        }
    });
    connect(m_grid, &GridView::rowActivated, this, [this] { m_split->showPanel(); });
    connect(m_body, &PageBody::retryAsked, this, &AlarmRulesView::refresh);
    showPanel();
}

void AlarmRulesView::refresh()
{
    m_body->showLoading();
    m_desk.ask(Call("alarm.rules"), this, [this](const Answer& answer) { heard(answer); });
}

void AlarmRulesView::heard(const Answer& answer)
{
    if (saidFailure(m_desk, *m_body, answer, !m_rules.empty()))
        return;
    m_rules.clear();
    for (const Json& one : answer.result["rows"].items()) {
        const auto text = [&one](std::string_view name) { return std::string(one[name].asString().value_or("")); };
        const auto number = [&one](std::string_view name) { return one[name].asInteger().value_or(-1); };
        m_rules.push_back({text("rule"),
                           text("unit"),
                           text("severity"),
                           number("value"),
                           number("default"),
                           number("least"),
                           number("most")});
    }
    show();
}

void AlarmRulesView::show()
{
    std::vector<KeyedRow> rows;
    for (const AlarmRule& rule : m_rules) {
        const bool isOff = rule.value < 0;
        rows.push_back({QString::fromStdString(rule.rule),
                        {{alarmWords(rule.rule), std::nullopt, isOff ? CellTone::Quiet : CellTone::Strong},
                         {alarmValue(rule.rule, rule.value),
                          std::nullopt,
                          isOff ? CellTone::Quiet : CellTone::ByKind,
                          QVariant::fromValue<qlonglong>(rule.value)},
                         {alarmValue(rule.rule, rule.preset), std::nullopt, CellTone::Quiet},
                         {severityText(rule), std::nullopt, isOff ? CellTone::Quiet : CellTone::ByKind}},
                        NoMark});
    }
    m_table->setRows(std::move(rows));
    m_body->showContent();
    if (chosen() == nullptr)
        m_split->chooseFirst(m_grid);
    showPanel();
}

const AlarmRule* AlarmRulesView::chosen() const
{
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [this](const AlarmRule& one) { return one.rule == m_chosen; });
    return found == m_rules.end() ? nullptr : &*found;
}

void AlarmRulesView::showPanel()
{
    const AlarmRule* rule = chosen();
    m_panel->clear();
    m_value = nullptr;
    m_save = nullptr;
    m_off = nullptr;
    if (rule == nullptr) {
        m_panel->addText(tr("Choose a rule to change it."), TypeRole::Body, Ink::Third);
        m_panel->finish();
        return;
    }
    m_idem = newIdem();
    m_panel->addTitle(alarmWords(rule->rule));
    m_panel->addText(meaning(*rule), TypeRole::Body, Ink::Second)->setWrapping(true);
    m_panel->addFacts({{tr("Now"), alarmValue(rule->rule, rule->value), Ink::Strong, true},
                       {tr("Usual"), alarmValue(rule->rule, rule->preset)},
                       {tr("From"), alarmValue(rule->rule, rule->least)},
                       {tr("To"), alarmValue(rule->rule, rule->most)}});
    m_panel->addSpace(8);
    m_value = new Field(tr("Threshold"));
    m_value->setHint(unitWords(rule->unit));
    m_value->box()->edit()->setObjectName(QStringLiteral("ruleValue"));
    m_value->box()->edit()->setText(thresholdText(rule->value, rule->unit));
    connect(m_value->box()->edit(), &QLineEdit::returnPressed, this, &AlarmRulesView::saveTyped);
    connect(m_value->box()->edit(), &QLineEdit::textEdited, this, [this] { m_value->setError({}); });
    m_panel->addWidget(m_value);
    m_save = new Button(ButtonKind::Primary, tr("Save"));
    m_save->setObjectName(QStringLiteral("ruleSave"));
    connect(m_save, &QAbstractButton::clicked, this, &AlarmRulesView::saveTyped);
    m_off = new Button(ButtonKind::Plain, tr("Switch off"));
    m_off->setObjectName(QStringLiteral("ruleOff"));
    connect(m_off, &QAbstractButton::clicked, this, [this] { save(-1); });
    const bool mayChange = m_desk.may("alarm.change");
    for (QWidget* one :
         {static_cast<QWidget*>(m_value->box()->edit()), static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_off)}) {
        one->setEnabled(mayChange);
        one->setToolTip(m_desk.actions().reason("alarm.rule.change"));
    }
    m_off->setEnabled(mayChange && rule->value >= 0);
    m_panel->addVerb(m_save);
    m_panel->addVerb(m_off);
    m_panel->finish();
}

void AlarmRulesView::saveTyped()
{
    const AlarmRule* rule = chosen();
    if (rule == nullptr || m_value == nullptr)
        return;
    const auto value = thresholdFrom(m_value->box()->edit()->text(), rule->unit);
    if (!value || *value < rule->least || *value > rule->most) {
        m_value->setError(tr("Write a number from %1 to %2.")
                              .arg(thresholdText(rule->least, rule->unit), thresholdText(rule->most, rule->unit)));
        m_value->box()->edit()->setFocus();
        return;
    }
    save(*value);
}

void AlarmRulesView::save(std::int64_t value)
{
    const AlarmRule* rule = chosen();
    if (rule == nullptr || m_isSending || value == rule->value)
        return;
    m_isSending = true;
    m_save->setEnabled(false);
    m_off->setEnabled(false);
    Call call("alarm.rule.change");
    call.withIdem(m_idem).with("rule", rule->rule).with("expect", rule->value).with("value", value);
    m_desk.change(std::move(call), this, [this](const Answer& answer) { saved(answer); });
}

void AlarmRulesView::saved(const Answer& answer)
{
    m_isSending = false;
    if (answer.isFine())
        m_desk.tell({.kind = StripKind::Good, .sentence = tr("The rule was changed."), .action = {}});
    else
        m_desk.tellFailure(answer);
    // Somebody else may have changed it; what is there now decides.
    refresh();
}

QString AlarmRulesView::unsaved() const
{
    const AlarmRule* rule = chosen();
    const bool isSame = rule == nullptr || m_value == nullptr ||
                        m_value->box()->edit()->text() == thresholdText(rule->value, rule->unit);
    return isSame ? QString() : tr("The threshold is not saved.");
}

void AlarmRulesView::togglePanel()
{
    m_split->togglePanel();
}

void AlarmRulesView::setStale(bool isStale)
{
    m_grid->setStale(isStale);
}

} // namespace eraflazz::console
