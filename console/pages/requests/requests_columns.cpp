// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "desk/money_words.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "pages/requests/requests_page.h"
#include "text/amount_text.h"

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kOldMs = 30 * 60'000; ///< A request that waits longer than this is late.

bool isWaiting(const Json& row)
{
    return row["state"].asString() == "proposed";
}

} // namespace

std::vector<ObjectColumn> RequestsPage::columns()
{
    const auto plain = [](const char* member) { return [member](const Json& row) { return textIn(row, member); }; };
    std::vector<ObjectColumn> all;
    all.push_back(
        objectColumn("age", tr("Age"), CellKind::Duration, QStringLiteral("23 j 59 mnt"), [this](const Json& row) {
            const qint64 until = isWaiting(row) ? desk().client().serverUnixMs()
                                                : numberIn(row, "ended_at").value_or(desk().client().serverUnixMs());
            return ageText(until - numberIn(row, "created_at").value_or(until));
        }));
    all.back().tone = [this](const Json& row) {
        const qint64 age = desk().client().serverUnixMs() - numberIn(row, "created_at").value_or(0);
        return isWaiting(row) && age > kOldMs ? CellTone::BadStrong : CellTone::ByKind;
    };
    all.push_back(objectColumn("kind", tr("Kind"), CellKind::Text, tr("Difference with supplier"), [](const Json& row) {
        return requestKindWord(row["kind"].asString().value_or(""));
    }));
    all.back().tone = [](const Json&) { return CellTone::Strong; };
    all.push_back(objectColumn(
        "subject", tr("About"), CellKind::Text, QStringLiteral("Agen EF0012 · Efata"), [](const Json& row) {
            if (const QString agent = agentOf(row); !agent.isEmpty())
                return agent;
            const QString name = textIn(row, "subject_name");
            const QString subject = subjectWord(row["subject"].asString().value_or(""));
            return name.isEmpty() || name == subject ? subject : subject + QStringLiteral(" \u00b7 ") + name;
        }));
    all.back().look.stretches = true;
    all.push_back(
        objectColumn("amount", tr("Amount (Rp)"), CellKind::Money, QStringLiteral("100.000.000"), [](const Json& row) {
            const auto amount = requestAmount(row).amount;
            return amount ? text::amountText(*amount) : noneText();
        }));
    all.push_back(objectColumn("change",
                               tr("Before → after"),
                               CellKind::Money,
                               QStringLiteral("10.000.000 → 17.500.311"),
                               [](const Json& row) {
                                   if (!moneyIn(row, "before"))
                                       return noneText();
                                   return amountIn(row, "before") + QStringLiteral(" \u2192 ") + amountIn(row, "after");
                               }));
    all.push_back(objectColumn("maker",
                               tr("Asked by"),
                               CellKind::Text,
                               tr("%1 (you)").arg(QStringLiteral("finance1")),
                               [this](const Json& row) {
                                   const QString maker = textIn(row, "maker");
                                   return maker == desk().user() ? tr("%1 (you)").arg(maker) : maker;
                               }));
    all.push_back(objectColumn(
        "reason", tr("Reason"), CellKind::Message, QStringLiteral("Koreksi salah input"), [](const Json& row) {
            const QString label = textIn(row, "reason_label");
            return label.isEmpty() ? textIn(row, "reason") : label;
        }));
    all.push_back(objectColumn("state", tr("State"), CellKind::State, tr("Waiting"), [](const Json& row) {
        return requestStateWord(row["state"].asString().value_or(""));
    }));
    all.back().state = [](const Json& row) { return requestStateLook(row["state"].asString().value_or("")); };
    all.push_back(
        objectColumn("checker", tr("Decided by"), CellKind::Text, QStringLiteral("dewi.lestari"), plain("checker")));
    all.push_back(objectColumn(
        "ended_at", tr("Decided"), CellKind::Time, QStringLiteral("22 Nov 21:14"), [this](const Json& row) {
            return whenIn(row, "ended_at", desk().client().serverUnixMs());
        }));
    all.back().raw = rawNumber("ended_at");
    all.push_back(objectColumn("note", tr("Note"), CellKind::Message, QString(), plain("note")));
    all.back().look.isHidden = true;
    all.push_back(objectColumn("files", tr("Evidence"), CellKind::Count, QStringLiteral("99"), [](const Json& row) {
        const auto files = numberIn(row, "attachments").value_or(0);
        return files > 0 ? QString::number(files) : noneText();
    }));
    all.back().look.isHidden = true;
    return all;
}

} // namespace eraflazz::console
