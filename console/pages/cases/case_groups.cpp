// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/case_groups.h"

#include "desk/wire_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::string_view kUnknown[] = {"stuck", "quarantine", "late_success", "double_delivery"};
constexpr std::string_view kComplaint[] = {"complaint"};
constexpr std::string_view kReversal[] = {"reversal", "deposit_taken_back"};
constexpr std::string_view kDifference[] = {
    "price_differs", "sn_differs", "status_differs", "ours_only", "theirs_only", "bank_break", "supplier_drift"};

QString said(const char* words)
{
    return QCoreApplication::translate("CaseGroups", words);
}

} // namespace

std::span<const std::string_view> kindsOf(CaseGroup group)
{
    switch (group) {
    case CaseGroup::Unknown:
        return kUnknown;
    case CaseGroup::Complaint:
        return kComplaint;
    case CaseGroup::Reversal:
        return kReversal;
    case CaseGroup::Difference:
        break;
    }
    return kDifference;
}

CaseGroup groupOf(std::string_view kind)
{
    for (const CaseGroup group : {CaseGroup::Unknown, CaseGroup::Complaint, CaseGroup::Reversal}) {
        const auto kinds = kindsOf(group);
        if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
            return group;
    }
    return CaseGroup::Difference;
}

bool isUnknownOutcome(const Json& caseRow)
{
    return truthIn(caseRow, "open") && groupOf(caseRow["kind"].asString().value_or("")) == CaseGroup::Unknown;
}

QString groupWord(CaseGroup group)
{
    switch (group) {
    case CaseGroup::Unknown:
        return said(QT_TRANSLATE_NOOP("CaseGroups", "Outcome unknown"));
    case CaseGroup::Complaint:
        return said(QT_TRANSLATE_NOOP("CaseGroups", "Complaints"));
    case CaseGroup::Reversal:
        return said(QT_TRANSLATE_NOOP("CaseGroups", "Taken back"));
    case CaseGroup::Difference:
        break;
    }
    return said(QT_TRANSLATE_NOOP("CaseGroups", "Differences"));
}

void sortForWork(std::vector<Json>& rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const Json& a, const Json& b) {
        const auto rank = [](const Json& row) {
            const bool isUnknown = groupOf(row["kind"].asString().value_or("")) == CaseGroup::Unknown;
            return std::pair(!isUnknown, numberIn(row, "opened_at").value_or(0));
        };
        return rank(a) < rank(b);
    });
}

std::vector<CaseAnswer> answersFor(const Json& caseRow)
{
    const Json& sale = caseRow["sale"].isObject() ? caseRow["sale"] : caseRow;
    const QString code = textIn(sale, "code");
    const QString product = textIn(sale, "product");
    const QString destination = textIn(sale, "destination");
    const QString sn = textIn(sale, "sn");
    std::vector<CaseAnswer> answers;
    const auto add = [&](const char* title, const char* words) {
        answers.push_back({said(title), said(words).arg(code, product, destination)});
    };
    add(QT_TRANSLATE_NOOP("CaseGroups", "We are asking the supplier"),
        QT_TRANSLATE_NOOP("CaseGroups",
                          "Sale %1 (%2 to %3): we are asking the supplier and write again as soon as there is an "
                          "answer. Please do not order again meanwhile."));
    if (!sn.isEmpty())
        answers.push_back({said(QT_TRANSLATE_NOOP("CaseGroups", "It was delivered, with serial number")),
                           said(QT_TRANSLATE_NOOP("CaseGroups", "Sale %1 (%2 to %3) was delivered. Serial number: %4."))
                               .arg(code, product, destination, sn)});
    add(QT_TRANSLATE_NOOP("CaseGroups", "Please check with the customer"),
        QT_TRANSLATE_NOOP("CaseGroups",
                          "Sale %1 (%2 to %3) is confirmed by the supplier. Please have the customer check the balance "
                          "once more and restart the telephone."));
    add(QT_TRANSLATE_NOOP("CaseGroups", "The money was returned"),
        QT_TRANSLATE_NOOP("CaseGroups", "Sale %1 (%2 to %3) was not delivered. The money is back in your balance."));
    return answers;
}

} // namespace eraflazz::console
