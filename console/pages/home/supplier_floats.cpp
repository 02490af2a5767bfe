// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/supplier_floats.h"

#include "look/parts/card.h"
#include "look/parts/fact_rows.h"
#include "look/parts/rest_link.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::int64_t kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;

QString words(const char* source)
{
    return QCoreApplication::translate("Home", source);
}

} // namespace

QString lastingWords(std::int64_t milliseconds)
{
    if (milliseconds >= 30 * kDay)
        return words(QT_TRANSLATE_NOOP("Home", "over a month"));
    const std::int64_t days = milliseconds / kDay;
    const std::int64_t hours = milliseconds % kDay / kHour;
    const std::int64_t minutes = milliseconds % kHour / kMinute;
    if (days > 0 && hours == 0)
        return words(QT_TRANSLATE_NOOP("Home", "%1 d")).arg(days);
    if (days > 0)
        return words(QT_TRANSLATE_NOOP("Home", "%1 d %2 h")).arg(days).arg(hours);
    if (hours >= 12 || (hours > 0 && minutes == 0))
        return words(QT_TRANSLATE_NOOP("Home", "%1 h")).arg(hours);
    if (hours > 0)
        return words(QT_TRANSLATE_NOOP("Home", "%1 h %2 min")).arg(hours).arg(minutes);
    return words(QT_TRANSLATE_NOOP("Home", "%1 min")).arg(minutes);
}

SupplierFloats::SupplierFloats(QWidget* parent)
    : QWidget(parent), m_card(new Card(tr("Supplier balances"))), m_rest(new RestLink(m_card)), m_rows(new QVBoxLayout),
      m_sum(new FactRows({}, 36))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_card->setAside(tr("enough for"));
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(size::kCardPadding, Card::titleHeight(), size::kCardPadding, 6);
    column->setSpacing(0);
    m_rows->setSpacing(0);
    column->addLayout(m_rows, 1);
    column->addStretch();
    column->addWidget(m_sum);
    m_rest->setObjectName(QStringLiteral("restOfFloats"));
    connect(m_rest, &QAbstractButton::clicked, this, &SupplierFloats::restAsked);
}

void SupplierFloats::setFloats(std::vector<SupplierFloat> floats, const QString& age)
{
    static constexpr auto kLong = std::numeric_limits<std::int64_t>::max();
    std::stable_sort(floats.begin(), floats.end(), [](const SupplierFloat& a, const SupplierFloat& b) {
        const auto lasts = [](const SupplierFloat& one) { return one.lastsMs.value_or(kLong); };
        if (a.isLow != b.isLow)
            return a.isLow;
        return lasts(a) != lasts(b) ? lasts(a) < lasts(b) : a.amount < b.amount;
    });
    std::int64_t sum = 0, most = 1;
    for (const SupplierFloat& one : floats) {
        sum += one.amount;
        most = std::max(most, one.amount);
    }
    m_sum->setFacts({{tr("Together · age %1").arg(age),
                      text::amountText(Money::rupiah(sum)),
                      Ink::Strong,
                      true,
                      std::nullopt,
                      {},
                      true}});
    m_rest->setRest(floats.size() - std::min(floats.size(), m_most), tr("Supplier balances"));
    if (floats.size() > m_most)
        floats.resize(m_most);
    while (m_shown.size() > floats.size()) {
        delete m_shown.back();
        m_shown.pop_back();
    }
    m_names.clear();
    for (std::size_t i = 0; i < floats.size(); ++i) {
        const SupplierFloat& one = floats[i];
        m_names.push_back(one.supplier);
        const double share = std::clamp(static_cast<double>(one.amount) / static_cast<double>(most), 0.0, 1.0);
        Meter meter{one.supplier,
                    text::amountText(Money::rupiah(one.amount)),
                    one.lastsMs ? lastingWords(*one.lastsMs) : QStringLiteral("–"),
                    share,
                    one.isLow};
        if (i < m_shown.size()) {
            m_shown[i]->setMeter(std::move(meter));
            continue;
        }
        auto* row = new MeterRow(std::move(meter));
        row->setMaximumHeight(60);
        row->setToolTip(tr("How long it lasts at the rate of the last hour."));
        connect(row, &QAbstractButton::clicked, this, [this, i] { Q_EMIT supplierAsked(m_names[i]); });
        m_rows->addWidget(row);
        m_shown.push_back(row);
    }
}

void SupplierFloats::setStale(bool isStale)
{
    m_card->setStale(isStale);
}

} // namespace eraflazz::console
