// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/audit/audit_page.h"

#include "desk/audit_words.h"
#include "desk/desk.h"
#include "desk/list_parts.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "desk/shop_time.h"
#include "desk/side_panel.h"
#include "desk/table_save.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/audit/audit_choices.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

const QString kWho = QStringLiteral("orang");
const QString kWhat = QStringLiteral("objek");
constexpr int kLayoutSchema = 2; // 2: from where
const QString kLayoutKey = QStringLiteral("audit.columns");

/// The address; nothing of what was done on the server itself, or before addresses were kept.
QString fromWhere(const Json& row)
{
    const QString address = textIn(row, "address");
    return address.isEmpty() ? noneText() : address;
}

std::vector<ObjectColumn> columns(Desk& desk)
{
    return {
        {{QStringLiteral("seq"), AuditPage::tr("No."), CellKind::Id, QStringLiteral("999999"), 0, true, false},
         [](const Json& row) { return QString::number(numberIn(row, "seq").value_or(0)); }},
        {{QStringLiteral("at"), AuditPage::tr("When"), CellKind::Time, QStringLiteral("22 Nov 21:14"), 0, false, false},
         [&desk](const Json& row) { return whenIn(row, "at", desk.client().serverUnixMs()); }},
        {{QStringLiteral("user"), AuditPage::tr("Who"), CellKind::Code, {}, 110, false, false},
         [](const Json& row) { return textIn(row, "user"); },
         [](const Json&) { return CellTone::Strong; }},
        {{QStringLiteral("address"), AuditPage::tr("From where"), CellKind::Code, {}, 110, false, false}, fromWhere},
        {{QStringLiteral("action"), AuditPage::tr("Did"), CellKind::Text, {}, 190, false, false},
         [](const Json& row) { return auditActionWord(row["action"].asString().value_or("")); }},
        {{QStringLiteral("subject"), AuditPage::tr("To what"), CellKind::Text, {}, 200, false, false},
         [](const Json& row) { return auditSubject(row["subject"].asString().value_or(""), textIn(row, "code")); }},
        {{QStringLiteral("detail"), AuditPage::tr("Before and after"), CellKind::Message, {}, 160, false, true},
         [](const Json& row) { return auditSummary(row["detail"].asString().value_or("")); }}};
}

/// Where the thing lives that somebody changed; nothing for things without a page.
std::optional<Place> placeOf(const QString& subject)
{
    struct Home {
        const char* kind;
        const char* page;
        const char* filter = "";
    };
    constexpr Home kHomes[] = {{"product", "page.products"},
                               {"agent", "page.agents"},
                               {"supplier", "page.suppliers"},
                               {"case", "page.cases"},
                               {"sale", "page.sales"},
                               {"money_request", "page.requests"},
                               {"request", "page.requests"},
                               {"ticket", "page.deposits"},
                               {"line", "page.deposits"},
                               {"bank", "page.banks"},
                               {"operator", "page.people"},
                               {"session", "page.people"},
                               {"destination", "page.shop", "blocked"},
                               {"level", "page.shop"},
                               {"commissions", "page.shop"},
                               {"role", "page.shop"},
                               {"reason", "page.shop"},
                               {"alarm", "page.alarms"}};
    const QString kind = subject.section(QLatin1Char(':'), 0, 0);
    for (const Home& one : kHomes) {
        if (kind == QLatin1String(one.kind))
            return Place{.page = QLatin1String(one.page),
                         .subject = subject.section(QLatin1Char(':'), 1),
                         .filter = QLatin1String(one.filter)};
    }
    return std::nullopt;
}

/// Titles in the person's language; what was done and to what in the daemon's own words, which programs compare.
report::ReportTable emptyTable(qint64 nowMs)
{
    using report::ColumnKind;
    const auto title = [](const QString& words) { return words.toStdString(); };
    report::ReportTable table;
    table.name = "audit";
    table.language = fileLanguage();
    table.title = title(AuditPage::tr("Audit"));
    table.generatedAtMs = nowMs;
    table.columns = {report::column("seq", title(AuditPage::tr("No.")), ColumnKind::Count),
                     report::column("at", title(AuditPage::tr("When")), ColumnKind::Time),
                     report::column("user", title(AuditPage::tr("Who"))),
                     report::column("address", title(AuditPage::tr("From where"))),
                     report::column("action", title(AuditPage::tr("Action"))),
                     report::column("subject", title(AuditPage::tr("To what"))),
                     report::column("detail", title(AuditPage::tr("Before and after")))};
    table.groups.emplace_back();
    return table;
}

} // namespace

/// All pages of what the filter chooses, as they come.
struct AuditPage::Export final {
    report::ReportTable table;
};

AuditPage::AuditPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_table(new ObjectTable(columns(desk), "seq", this)), m_filter(new FilterBar),
      m_grid(new GridView(tr("Audit"))), m_save(new Button(ButtonKind::Plain, tr("Save table…"))),
      m_days(makeDaysChoice()), m_area(makeAreaChoice()), m_panel(new SidePanel(size::kDetailPanel))
{
    setObjectName(QStringLiteral("auditPage"));
    build();
    connect(m_filter, &FilterBar::applied, this, &AuditPage::search);
    for (QComboBox* choice : {m_days, m_area})
        connect(choice, &QComboBox::activated, this, &AuditPage::search);
    connect(m_table, &ObjectTable::arrived, this, &AuditPage::arrived);
    connect(m_save, &QAbstractButton::clicked, this, &AuditPage::save);
    connect(m_grid, &GridView::rowActivated, this, [this] { m_split->showPanel(); });
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        const std::string key = m_table->keyAt(index.row());
        if (!key.empty() && key != m_chosen) {
            m_chosen = key;
            showPanel();
        }
    });
    connect(m_body, &PageBody::retryAsked, this, &AuditPage::search);
    connect(m_body, &PageBody::clearAsked, this, [this] {
        m_filter->setFilter({});
        m_days->setCurrentIndex(0);
        m_area->setCurrentIndex(0);
        search();
    });
    offer("view.filter", [this] { m_filter->frame()->edit()->setFocus(); });
    offer("view.detail", [this] { m_split->togglePanel(); });
    offer("view.refresh", [this] { m_table->refresh(); });
    offer("audit.csv", [this] { save(); });
    offer("copy.rows", [this] { QGuiApplication::clipboard()->setText(m_grid->selectedText()); });
    m_body->showLoading();
    search();
    showPanel();
}

void AuditPage::build()
{
    m_filter->setObjectName(QStringLiteral("auditFilter"));
    m_filter->setKeys({{kWho, {}, false}, {kWhat, {}, false}});
    m_filter->setHint(tr("a person, or product:XLD10"));
    m_filter->setKeyCap(QStringLiteral("F3"));
    m_filter->setMargins(12, 16);
    m_save->setObjectName(QStringLiteral("auditSave"));
    m_save->setTall(size::kButtonInBar);
    m_filter->addAfter(m_days);
    m_filter->addAfter(m_area);
    m_filter->addAfter(m_save);
    m_grid->setObjectName(QStringLiteral("auditGrid"));
    m_grid->setModel(m_table);
    (void)m_grid->restoreColumnLayout(desk().remembered(kLayoutKey, kLayoutSchema));
    m_split = new PanelSplit(m_grid, m_panel);
    m_body = new PageBody(m_split, {100, 110, 190, 200, 200});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_body, 1);
}

QString AuditPage::filtered(const QString& key) const
{
    for (const text::FilterTerm& term : m_filter->terms()) {
        if (term.key == key)
            return term.value;
    }
    // A word alone is what it looks like: with a colon an object, else a person.
    for (const text::FilterTerm& term : m_filter->terms()) {
        if (term.key.isEmpty() && term.value.contains(QLatin1Char(':')) == (key == kWhat))
            return term.value;
    }
    return {};
}

Call AuditPage::callFor(const std::string& next, int rows) const
{
    Call call("audit.list");
    if (const QString who = filtered(kWho); !who.isEmpty())
        call.with("user", who);
    if (const QString what = filtered(kWhat); !what.isEmpty())
        call.with("subject", what);
    sayChoices(call, *m_days, *m_area, desk().client().serverUnixMs());
    if (!next.empty())
        call.withRaw("before", next);
    call.with("limit", rows);
    return call;
}

void AuditPage::search()
{
    m_table->search([this](const std::string& next, ObjectTable::Arrived then) {
        desk().ask(callFor(next, kPageRows), this, std::move(then));
    });
}

void AuditPage::arrived()
{
    if (saidFailure(desk(), *m_body, m_table->answer(), !m_table->rows().empty()))
        return;
    desk().remember(kLayoutKey, m_grid->columnLayout(), kLayoutSchema);
    if (!m_table->rows().empty()) {
        m_body->showContent();
        if (chosen() == nullptr)
            m_split->chooseFirst(m_grid);
    } else if (m_filter->filter().trimmed().isEmpty() && m_days->currentIndex() == 0 && m_area->currentIndex() == 0)
        m_body->showFirstUse(tr("Nobody has changed anything yet"),
                             tr("Whatever people change is written down here, for ever."));
    else
        m_body->showNothingFound(tr("Nobody did anything that meets all of these conditions."));
    showPanel();
}

const Json* AuditPage::chosen() const
{
    return m_table->rowAt(m_table->rowOf(m_chosen));
}

void AuditPage::narrow(const QString& key, const QString& value)
{
    // Everything about it, whenever and whatever it was.
    m_days->setCurrentIndex(0);
    m_area->setCurrentIndex(0);
    m_filter->setFilter(key + QLatin1Char(':') + value);
    search();
}

void AuditPage::showPanel()
{
    const Json* action = chosen();
    m_panel->clear(action != nullptr);
    if (action == nullptr) {
        m_panel->addText(tr("Choose a line to see what was before and after."), TypeRole::Body, Ink::Third)
            ->setWrapping(true);
        m_panel->finish();
        return;
    }
    const QString user = textIn(*action, "user"), subject = textIn(*action, "subject");
    const qint64 now = desk().client().serverUnixMs();
    QString deed = auditActionWord(idIn(*action, "action"));
    deed.replace(0, 1, deed.left(1).toUpper()); // In the list it goes on from a name; here it stands alone.
    m_panel->addTitle(deed, QStringLiteral("#%1").arg(numberIn(*action, "seq").value_or(0)));
    m_panel->addFacts({{tr("Who"), user, Ink::Strong, true},
                       {tr("From where"), fromWhere(*action)},
                       {tr("When"), whenIn(*action, "at", now)},
                       {tr("To what"), auditSubject(subject.toStdString(), textIn(*action, "code"))},
                       {tr("Action"), textIn(*action, "action"), Ink::Third}});
    const auto details = auditDetails((*action)["detail"].asString().value_or(""));
    if (!details.empty()) {
        m_panel->addHeading(tr("Before and after"));
        std::vector<Fact> facts;
        for (const AuditDetail& one : details)
            facts.push_back(
                {one.name, one.value, Ink::Strong, one.after.has_value(), std::nullopt, one.after.value_or(QString())});
        m_panel->addFacts(std::move(facts));
    }
    const auto verb = [this](const QString& words, const char* name, std::function<void()> does) {
        auto* button = new Button(ButtonKind::Plain, words);
        button->setObjectName(QLatin1String(name));
        connect(button, &QAbstractButton::clicked, this, [does = std::move(does)] { does(); });
        m_panel->addWidget(button);
        m_panel->addSpace(size::kGap);
    };
    m_panel->addRule();
    if (!user.isEmpty())
        verb(tr("Everything this person did"), "auditOfPerson", [this, user] { narrow(kWho, user); });
    verb(tr("Everything that happened to it"), "auditOfObject", [this, subject] { narrow(kWhat, subject); });
    if (const auto place = user.isEmpty() ? std::nullopt : placeOf(subject))
        verb(tr("Go there"), "auditGo", [this, place] { desk().goTo(*place); });
    m_panel->finish();
}

void AuditPage::open(const Place& place)
{
    if (!place.subject.isEmpty())
        narrow(kWhat, place.subject);
    else if (!place.filter.isEmpty()) {
        m_filter->setFilter(place.filter);
        search();
    }
}

void AuditPage::comeForward()
{
    Page::comeForward();
    if (m_table->hasAnswered())
        m_table->refresh();
}

void AuditPage::save()
{
    if (m_isExporting)
        return;
    m_isExporting = true;
    m_save->setEnabled(false);
    exportPage(std::make_shared<Export>(Export{emptyTable(desk().client().serverUnixMs())}));
}

void AuditPage::exportPage(std::shared_ptr<Export> whole)
{
    auto& rows = whole->table.groups.front().rows;
    const std::string next = rows.empty() ? std::string() : std::to_string(report::numberOf(rows.back().front()));
    desk().ask(callFor(next, 500), this, [this, whole](const Answer& answer) {
        auto& all = whole->table.groups.front().rows;
        for (const Json& one : answer.result["rows"].items())
            all.push_back({numberIn(one, "seq").value_or(0),
                           numberIn(one, "at").value_or(0),
                           idIn(one, "user"),
                           idIn(one, "address"),
                           idIn(one, "action"),
                           idIn(one, "subject"),
                           idIn(one, "detail")});
        const bool isMore =
            answer.isFine() && !answer.result["next"].isNull() && !answer.result["rows"].items().empty();
        if (isMore && all.size() < kExportRowsMax)
            return exportPage(whole);
        m_isExporting = false;
        m_save->setEnabled(true);
        if (!answer.isFine())
            return desk().tellFailure(answer);
        if (isMore)
            desk().tell({.kind = StripKind::Warning,
                         .sentence = tr("The file holds the newest 100.000 lines. Filter to get older ones."),
                         .action = {}});
        const QString day = shopDay(whole->table.generatedAtMs).toString(Qt::ISODate);
        saveTable(desk(), this, fileName(desk(), {tr("Audit"), day}), std::move(whole->table));
    });
}

void AuditPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    if (!isStale && isForward())
        m_table->refresh();
}

Page* makeAuditPage(Desk& desk, QWidget* parent)
{
    return new AuditPage(desk, parent);
}

} // namespace eraflazz::console
