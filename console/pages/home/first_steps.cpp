// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/first_steps.h"

#include "desk/desk.h"
#include "look/parts/action_row.h"
#include "look/parts/card.h"
#include "look/parts/link_button.h"
#include "look/tokens.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <array>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kSchema = 1, kInARow = 3;
constexpr quint32 kSomething = 1U << 31U;
const QString kKey = QStringLiteral("home.firstSteps");

struct Step final {
    const char* done; ///< Member of shop.steps.
    Icon icon;
    const char* title;
    const char* detail;
    const char* page;
};

constexpr std::array kSteps{
    Step{"supplier",
         Icon::Plug,
         QT_TRANSLATE_NOOP("FirstSteps", "Add a supplier"),
         QT_TRANSLATE_NOOP("FirstSteps", "with its address and keys"),
         "page.suppliers"},
    Step{"prices",
         Icon::Download,
         QT_TRANSLATE_NOOP("FirstSteps", "Fetch its price list"),
         QT_TRANSLATE_NOOP("FirstSteps", "on the supplier's page, Prices"),
         "page.suppliers"},
    Step{"mapping",
         Icon::Link,
         QT_TRANSLATE_NOOP("FirstSteps", "Map products"),
         QT_TRANSLATE_NOOP("FirstSteps", "your codes to the supplier's"),
         "page.mapping"},
    Step{"bank",
         Icon::Bank,
         QT_TRANSLATE_NOOP("FirstSteps", "Add a bank account"),
         QT_TRANSLATE_NOOP("FirstSteps", "a second person agrees"),
         "page.banks"},
    Step{"agent",
         Icon::People,
         QT_TRANSLATE_NOOP("FirstSteps", "Add an agent"),
         QT_TRANSLATE_NOOP("FirstSteps", "with a level and a key"),
         "page.agents"},
    Step{"deposit",
         Icon::Wallet,
         QT_TRANSLATE_NOOP("FirstSteps", "Credit the first deposit"),
         QT_TRANSLATE_NOOP("FirstSteps", "by the bank's line or by hand"),
         "page.deposits"},
};

bool isDone(const Json& done, const Step& step)
{
    return done[step.done].asBool().value_or(false);
}

QString words(const char* source)
{
    return QCoreApplication::translate("FirstSteps", source);
}

} // namespace

FirstSteps::FirstSteps(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_card(new Card(tr("First steps"))), m_rows(new QGridLayout)
{
    setObjectName(QStringLiteral("firstSteps"));
    const QByteArray said = desk.remembered(kKey, kSchema);
    m_wanted = said == "yes" ? Wanted::Yes : said == "no" ? Wanted::No : Wanted::Unknown;
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, size::kCardGap);
    whole->addWidget(m_card);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(size::kCardPadding, Card::titleHeight() - 2, size::kCardPadding, 12);
    column->setSpacing(4);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(size::kCardGap);
    m_rows->setVerticalSpacing(0);
    column->addLayout(m_rows);
    auto* away = new LinkButton(tr("Put away"));
    away->setObjectName(QStringLiteral("firstStepsAway"));
    column->addWidget(away, 0, Qt::AlignRight);
    connect(away, &QAbstractButton::clicked, this, [this] {
        want(false);
        setVisible(false);
    });
    setVisible(false);
}

void FirstSteps::want(bool isWanted)
{
    m_wanted = isWanted ? Wanted::Yes : Wanted::No;
    m_desk.remember(kKey, isWanted ? "yes" : "no", kSchema);
}

void FirstSteps::refresh()
{
    if (m_isAsked || m_desk.client().welcome().role != "owner" || m_wanted == Wanted::No)
        return;
    m_isAsked = true;
    m_desk.ask(Call("shop.steps"), this, [this](const Answer& answer) {
        m_isAsked = false;
        if (answer.isFine())
            heard(answer.result);
    });
}

void FirstSteps::heard(const Json& done)
{
    if (!done[kSteps[0].done].asBool())
        return; // A daemon of an earlier contract.
    // A shop that has both was set up by somebody long ago.
    if (m_wanted == Wanted::Unknown)
        want(!isDone(done, kSteps[0]) && !done["agent"].asBool().value_or(false));
    if (m_wanted == Wanted::Yes)
        show(done);
}

void FirstSteps::show(const Json& done)
{
    quint32 ticked = kSomething;
    int count = 0;
    for (std::size_t at = 0; at < kSteps.size(); ++at) {
        if (!isDone(done, kSteps[at]))
            continue;
        ticked |= 1U << at;
        ++count;
    }
    if (ticked == m_shown)
        return; // A row that somebody is about to press stays the row it was.
    m_shown = ticked;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t at = 0; at < kSteps.size(); ++at) {
        const Step& step = kSteps[at];
        const bool isTicked = (ticked & (1U << at)) != 0;
        auto* row = new ActionRow(isTicked ? ActionTone::Good : ActionTone::Neutral,
                                  isTicked ? Icon::Check : step.icon,
                                  words(step.title),
                                  isTicked ? tr("done") : words(step.detail));
        row->setObjectName(QStringLiteral("firstStep.") + QLatin1String(step.done));
        connect(row, &QAbstractButton::clicked, this, [this, page = QLatin1String(step.page)] {
            m_desk.goTo({.page = page, .subject = {}, .filter = {}});
        });
        m_rows->addWidget(row, static_cast<int>(at) / kInARow, static_cast<int>(at) % kInARow);
    }
    m_card->setAside(tr("%1 of %2").arg(count).arg(kSteps.size()), true);
    setVisible(true);
}

void FirstSteps::setStale(bool isStale)
{
    m_card->setStale(isStale);
}

} // namespace eraflazz::console
