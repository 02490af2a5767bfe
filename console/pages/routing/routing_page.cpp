// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/routing_page.h"

#include "core/link/subscription.h"
#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/note_dialog.h"
#include "desk/page_body.h"
#include "desk/surface.h"
#include "goods/product_catalog.h"
#include "goods/product_list.h"
#include "goods/route_ladder.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/state_pill.h"
#include "look/parts/tag.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/routing/breaker_list.h"
#include "pages/routing/revision_list.h"
#include "pages/routing/supplier_lights.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::Ink;
using look::TypeRole;

namespace {

constexpr int kLook = 1;      ///< Of what is remembered.
constexpr int kTight = 840;   ///< Below it one thing at a time.
constexpr int kNarrow = 1060; ///< Below it the columns stand below each other.
constexpr int kPage = 20;     ///< Revisions at once.
const QString kAgent = QStringLiteral("routing.agent");

QString typedIn(const look::Field* field)
{
    return field->box()->edit()->text().trimmed();
}

QWidget* heading(const QString& words, look::TextLine* aside, QWidget* parent)
{
    auto* whole = new Surface(Qt::BottomEdge, parent);
    whole->setFixedHeight(34);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new look::TextLine(TypeRole::BodyBold, Ink::Strong, words, whole));
    row->addStretch();
    if (aside != nullptr)
        row->addWidget(aside);
    return whole;
}

} // namespace

RoutingPage::RoutingPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_catalog(new ProductCatalog(desk, this)), m_lights(new SupplierLights(desk, this)),
      m_list(new ProductList(*m_catalog, this)), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("routingPage"));
    m_body = new PageBody(makeContent(), {120, 200, 200, 160}, this);
    m_body->setMinimumWidth(340); // Else its fields would hold the window wider than a screen at 200 %.
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_list);
    whole->addWidget(m_body, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(250);
    offer("view.filter", [this] { m_list->focusSearch(); });
    offer("view.detail", [this] { m_list->setVisible(m_list->isHidden()); });
    offer("view.refresh", [this] {
        m_catalog->subscription()->refresh();
        m_lights->subscription()->refresh();
        askRoute();
    });
    offer("trx.explain", [this] { askTrial(); });
    offer("route.policy", [this] { m_policy->setFocus(); });
    connect(m_pause, &QTimer::timeout, this, &RoutingPage::askTrial);
    connect(m_list, &ProductList::chosenChanged, this, &RoutingPage::choose);
    connect(m_catalog, &ProductCatalog::filled, this, &RoutingPage::showList);
    connect(m_catalog, &ProductCatalog::failed, this, &RoutingPage::showList);
    connect(m_catalog, &ProductCatalog::changed, this, [this](const QStringList& codes, bool) {
        if (codes.contains(m_product)) {
            showProduct();
            askRoute();
        }
    });
    connect(m_lights, &SupplierLights::changed, this, &RoutingPage::showLights);
    connect(m_body, &PageBody::retryAsked, this, [this] { m_catalog->subscription()->refresh(); });
    connect(&desk.actions(), &ActionRegistry::offersChanged, this, &RoutingPage::showRights);
    watch(m_catalog->subscription());
    if (desk.rights().mayWatch("supplier.state"))
        watch(m_lights->subscription());
    showList();
    showLights();
    showRights();
}

RoutingPage::~RoutingPage() = default;

QWidget* RoutingPage::makeTrial()
{
    auto* trial = new QWidget;
    auto* row = new QHBoxLayout(trial);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(12);
    const auto field = [this, trial, row](const QString& label, const char* name, int stretch) {
        auto* made = new look::Field(label, trial);
        made->box()->edit()->setObjectName(QString::fromLatin1(name));
        row->addWidget(made, stretch);
        connect(made->box()->edit(), &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
        return made;
    };
    m_agent = field(tr("Agent"), "trialAgent", 2);
    m_number = field(tr("Destination"), "trialNumber", 3);
    m_time = field(tr("Time of day"), "trialTime", 2);
    m_amount = field(tr("Amount"), "trialAmount", 2);
    m_number->setHint(tr("May stay empty"));
    m_time->setHint(tr("Now, if empty"));
    m_amount->setHint(tr("If it is open"));
    m_agent->box()->edit()->setText(QString::fromUtf8(desk().remembered(kAgent, kLook)));
    connect(m_agent->box()->edit(), &QLineEdit::editingFinished, this, [this] {
        desk().remember(kAgent, typedIn(m_agent).toUtf8(), kLook);
    });
    return trial;
}

QWidget* RoutingPage::makeContent()
{
    auto* content = new Surface;
    auto* head = new Surface(Qt::BottomEdge, content);
    head->setFixedHeight(58);
    m_name = new look::TextLine(TypeRole::PageTitle, Ink::Strong, {}, head);
    m_name->setObjectName(QStringLiteral("productName"));
    m_code = new look::Tag(look::TagKind::Code, {}, head);
    m_state = new look::StatePill(look::State::Success, head);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(10);
    row->addWidget(m_name);
    row->addWidget(m_code);
    row->addSpacing(4);
    row->addWidget(m_state);
    row->addStretch();

    QStringList words;
    for (const QString& policy : policies())
        words << policyWord(policy);
    auto* sheet = new QWidget;
    m_policy = new look::Segmented(words, tr("Policy"), sheet);
    m_policy->setObjectName(QStringLiteral("policy"));
    m_policyNote = new look::TextLine(TypeRole::Cell, Ink::Second, {}, sheet);
    m_policyNote->setWrapping(true);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    auto* policyRow = new QHBoxLayout;
    policyRow->setContentsMargins(0, 12, 0, 8);
    policyRow->addWidget(m_policy);
    policyRow->addStretch();
    left->addWidget(heading(tr("Policy"), nullptr, sheet));
    left->addLayout(policyRow);
    left->addWidget(m_policyNote);
    left->addSpacing(20);
    m_trialPrice = new look::TextLine(TypeRole::Cell, Ink::Third, {}, sheet);
    m_trialPrice->setObjectName(QStringLiteral("trialPrice"));
    left->addWidget(heading(tr("Try an order"), m_trialPrice, sheet));
    left->addWidget(makeTrial());
    m_ladder = new RouteLadder(sheet);
    m_ladder->showFigures();
    left->addSpacing(8);
    left->addWidget(m_ladder);
    left->addStretch();

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_breakerNote = new look::TextLine(TypeRole::Cell, Ink::Second, {}, sheet);
    m_breakerNote->setWrapping(true);
    m_breakers = new BreakerList(sheet);
    m_revisions = new RevisionList(sheet);
    right->addWidget(heading(tr("Suppliers' breakers"), nullptr, sheet));
    right->addWidget(m_breakers);
    right->addWidget(m_breakerNote);
    right->addSpacing(20);
    right->addWidget(heading(tr("Changes"), nullptr, sheet));
    right->addSpacing(8);
    right->addWidget(m_revisions);
    right->addStretch();
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, sheet);
    m_columns->setContentsMargins(24, 12, 24, 16);
    m_columns->setSpacing(32);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);

    auto* area = new QScrollArea(content);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(head);
    whole->addWidget(area, 1);
    connect(m_policy, &look::Segmented::chosenChanged, this, &RoutingPage::choosePolicy);
    connect(m_revisions, &RevisionList::restoreAsked, this, &RoutingPage::restore);
    connect(m_revisions, &RevisionList::moreAsked, this, [this] {
        if (!m_revisions->revisions().empty())
            askRevisions(m_revisions->revisions().back().revision);
    });
    connect(m_breakers, &BreakerList::changeAsked, this, &RoutingPage::changeBreaker);
    return content;
}

void RoutingPage::open(const Place& place)
{
    if (!place.subject.isEmpty())
        m_list->choose(place.subject);
}

void RoutingPage::comeForward()
{
    Page::comeForward();
    askRoute();
}

void RoutingPage::showList()
{
    const Subscription* live = m_catalog->subscription();
    if (!desk().may("product.read")) {
        m_body->showNoRight("product.read");
    } else if (live->state() == Subscription::State::Failed && !m_catalog->isFilled()) {
        m_body->showFailure(live->failure());
    } else if (!m_catalog->isFilled()) {
        m_body->showLoading();
    } else if (m_catalog->all().empty()) {
        m_body->showFirstUse(tr("There are no products yet"), tr("Add one on the page Products; then map suppliers."));
    } else {
        m_body->showContent();
        if (m_product.isEmpty() || m_catalog->find(m_product) == nullptr)
            m_list->chooseFirst();
        else
            showProduct();
        askAgent();
    }
}

void RoutingPage::choose(const QString& code)
{
    m_product = code;
    m_revision = -1;
    m_serverPolicy.clear();
    showProduct();
    askRoute();
}

void RoutingPage::showProduct()
{
    const Product* product = m_catalog->find(m_product);
    if (product == nullptr)
        return;
    m_name->setText(product->name);
    m_code->setTag(look::TagKind::Code, product->code);
    m_state->setState(productState(product->status));
    m_state->setWord(productStatusWord(product->status));
    if (m_serverPolicy.isEmpty())
        m_serverPolicy = product->policy;
    showPolicy();
}

void RoutingPage::showPolicy()
{
    m_isSetting = true;
    m_policy->choose(static_cast<int>(qMax<qsizetype>(0, policies().indexOf(m_serverPolicy))));
    m_isSetting = false;
    if (m_serverPolicy == u"cheapest")
        m_policyNote->setText(tr("The lowest cost is asked first; priority decides between equals."));
    else if (m_serverPolicy == u"success_rate")
        m_policyNote->setText(tr("The highest success of late is asked first, whatever it costs within the margin."));
    else
        m_policyNote->setText(tr("Suppliers are asked in the order of the page Mapping."));
}

void RoutingPage::askRoute()
{
    if (m_product.isEmpty() || isStale())
        return;
    const int round = ++m_round;
    desk().ask(Call("route.get").with("product", m_product), this, [this, round](const Answer& answer) {
        if (round != m_round || answer.kind == Answer::Kind::LinkLost)
            return;
        if (!answer.isFine()) {
            m_revisions->setSentence(failureWords(answer));
            return;
        }
        m_revision = static_cast<int>(answer.result["revision"].asInteger().value_or(0));
        m_serverPolicy = plainLine(answer.result["policy"].asString().value_or(""));
        showPolicy();
        showRights();
        askRevisions(0);
    });
    askTrial();
}

void RoutingPage::askRevisions(int before)
{
    const int round = m_round;
    Call call("route.revisions");
    call.with("product", m_product).with("limit", kPage);
    if (before > 0)
        call.with("before", before);
    desk().ask(std::move(call), this, [this, round, before](const Answer& answer) {
        if (round != m_round || answer.kind == Answer::Kind::LinkLost)
            return;
        if (!answer.isFine()) {
            m_revisions->setSentence(failureWords(answer));
            return;
        }
        std::vector<RouteRevision> all;
        if (before > 0)
            all = m_revisions->revisions();
        for (RouteRevision& one : revisionsFrom(answer.result))
            all.push_back(std::move(one));
        m_revisions->setZone(7 * 3600, desk().client().serverUnixMs());
        m_revisions->setRevisions(std::move(all), m_revision, !answer.result["next"].isNull());
    });
}

std::optional<int> RoutingPage::minute()
{
    static const QRegularExpression form(QStringLiteral("^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$"));
    const auto match = form.match(typedIn(m_time));
    const bool isFine = typedIn(m_time).isEmpty() || match.hasMatch();
    m_time->setError(isFine ? QString() : tr("Write 21:30"));
    return match.hasMatch() ? std::optional(match.captured(1).toInt() * 60 + match.captured(2).toInt()) : std::nullopt;
}

void RoutingPage::askTrial()
{
    const auto at = minute();
    if (m_product.isEmpty() || isStale() || m_time->hasError())
        return;
    if (typedIn(m_agent).isEmpty()) {
        m_ladder->setSentence(tr("Write an agent's code to see the route of an order."));
        return;
    }
    Call call("route.preview");
    call.with("product", m_product).with("agent", typedIn(m_agent));
    if (!typedIn(m_number).isEmpty())
        call.with("destination", typedIn(m_number));
    if (at)
        call.with("minute", *at);
    const auto amount = text::readAmount(typedIn(m_amount));
    const bool isAmountFine = typedIn(m_amount).isEmpty() || amount.has_value();
    m_amount->setError(isAmountFine ? QString() : tr("Write 12.500"));
    if (!isAmountFine)
        return;
    if (!typedIn(m_amount).isEmpty())
        call.with("amount", amount->value());
    const int round = ++m_trialRound;
    desk().ask(std::move(call), this, [this, round](const Answer& answer) {
        // What is shown stays readable while the link is gone.
        if (round != m_trialRound || answer.kind == Answer::Kind::LinkLost)
            return;
        auto preview = answer.isFine() ? routePreviewFrom(answer.result) : std::nullopt;
        m_agent->setError({});
        m_trialPrice->setText({});
        if (!preview) {
            const bool isUnknown = answer.failure.key == "not_found";
            m_agent->setError(isUnknown ? tr("No such agent") : QString());
            m_ladder->setSentence(isUnknown ? tr("There is no such agent.") : failureWords(answer));
            return;
        }
        QStringList facts{tr("price %1").arg(text::amountText(preview->price))};
        if (preview->minute >= 0)
            facts << tr("at %1").arg(minuteText(preview->minute));
        if (!preview->destination.isEmpty())
            facts << preview->destination;
        m_trialPrice->setText(facts.join(QStringLiteral(" · ")));
        m_ladder->setPreview(*std::move(preview));
    });
}

void RoutingPage::askAgent()
{
    if (!typedIn(m_agent).isEmpty() || !desk().rights().mayCall("agent.list"))
        return;
    // Somebody's order must be tried; the first agent's until another is named.
    desk().ask(Call("agent.list").with("limit", 1), this, [this](const Answer& answer) {
        const auto& rows = answer.result["rows"].items();
        if (answer.isFine() && !rows.empty() && typedIn(m_agent).isEmpty())
            m_agent->box()->edit()->setText(plainLine(rows.front()["code"].asString().value_or("")));
    });
}

void RoutingPage::choosePolicy(int index)
{
    if (m_isSetting || index < 0 || index >= policies().size() || policies().at(index) == m_serverPolicy)
        return;
    const QString wanted = policies().at(index);
    const QString product = m_product;
    const int seen = m_revision;
    NoteQuestion question;
    question.title = tr("Change the policy of %1").arg(product);
    look::Fact change;
    change.label = tr("Policy");
    change.value = policyWord(m_serverPolicy);
    change.arrowTo = policyWord(wanted);
    question.facts = {change};
    question.consequence = tr("The next order goes by it. The revision before can be restored.");
    question.label = tr("Reason");
    question.verb = tr("Change policy");
    question.isCompulsory = false;
    auto* dialog = new NoteDialog(
        desk(),
        question,
        [product, wanted, seen](const QString& note) {
            Call call("route.policy");
            call.with("product", product).with("policy", wanted).with("expect", seen);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, wanted] {
        desk().tell({.kind = look::StripKind::Good,
                     .sentence = tr("The policy is: %1.").arg(policyWord(wanted)),
                     .action = {}});
    });
    // Until the daemon says otherwise the old one is in force.
    connect(dialog, &QDialog::finished, this, [this] {
        showPolicy();
        askRoute();
    });
    dialog->open();
}

void RoutingPage::restore(int revision)
{
    const QString product = m_product;
    const int seen = m_revision;
    NoteQuestion question;
    question.title = revision == 0 ? tr("Restore %1 as it was at first").arg(product)
                                   : tr("Restore %1 to revision %2").arg(product).arg(revision);
    for (const RouteRevision& one : m_revisions->revisions()) {
        if (one.revision != revision)
            continue;
        question.facts = {{tr("Policy"), policyWord(one.after.policy)},
                          {tr("Order"), one.after.order.join(QStringLiteral(", "))}};
    }
    question.consequence = tr("Suppliers that came since keep their place at the end. It makes a new revision.");
    question.label = tr("Reason");
    question.verb = tr("Restore");
    question.isCompulsory = false;
    auto* dialog = new NoteDialog(
        desk(),
        question,
        [product, revision, seen](const QString& note) {
            Call call("route.restore");
            call.with("product", product).with("revision", revision).with("expect", seen);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this] {
        desk().tell({.kind = look::StripKind::Good, .sentence = tr("The routing is restored."), .action = {}});
    });
    connect(dialog, &QDialog::finished, this, &RoutingPage::askRoute);
    dialog->open();
}

void RoutingPage::changeBreaker(const SupplierLight& light)
{
    const QString supplier = light.code;
    const bool isOpen = light.isBreakerOpen;
    NoteQuestion question;
    question.title =
        isOpen ? tr("Close the breaker of %1").arg(supplier) : tr("Hold the breaker of %1 open").arg(supplier);
    question.facts = {{tr("Now"), lightWords(light)}};
    question.consequence = isOpen ? tr("Orders go there again at once.")
                                  : tr("No order goes there until somebody closes it, or the server starts anew. Sales "
                                       "under way are not touched.");
    question.label = tr("Reason");
    question.verb = isOpen ? tr("Close breaker") : tr("Hold open");
    question.isDanger = !isOpen;
    auto* dialog = new NoteDialog(
        desk(),
        question,
        [supplier, isOpen](const QString& note) {
            Call call("supplier.breaker");
            call.with("supplier", supplier)
                .with("expect", isOpen ? "open" : "closed")
                .with("state", isOpen ? "closed" : "open")
                .with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, &RoutingPage::askTrial);
    dialog->open();
}

void RoutingPage::showLights()
{
    m_breakers->setLights(m_lights->all());
    const Subscription* live = m_lights->subscription();
    QString words;
    if (!desk().rights().mayWatch("supplier.state"))
        words = lackWords("supplier.read");
    else if (live->state() == Subscription::State::Failed)
        words = failureWords(live->failure());
    else if (m_lights->all().empty() && live->state() == Subscription::State::Current)
        words = tr("There are no suppliers yet.");
    m_breakerNote->setText(words);
    m_breakerNote->setVisible(!words.isEmpty());
}

void RoutingPage::showRights()
{
    const auto reason = [this](std::string_view scope) { return desk().may(scope) ? QString() : lackWords(scope); };
    const bool mayRoute = desk().may("route.change") && !isStale();
    m_policy->setEnabled(mayRoute && m_revision >= 0);
    m_policy->setToolTip(reason("route.change"));
    m_revisions->setAllowed(mayRoute, reason("route.change"));
    m_breakers->setAllowed(desk().may("supplier.change") && !isStale(), reason("supplier.change"));
}

void RoutingPage::showStale(bool isStale)
{
    m_list->setStale(isStale);
    showRights();
    if (!isStale)
        askRoute();
}

void RoutingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (const bool isTight = width() < kTight; isTight != m_isTight) {
        m_isTight = isTight;
        m_list->setVisible(!isTight); // F4 brings it back.
    }
    m_columns->setDirection(width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

Page* makeRoutingPage(Desk& desk, QWidget* parent)
{
    return new RoutingPage(desk, parent);
}

} // namespace eraflazz::console
