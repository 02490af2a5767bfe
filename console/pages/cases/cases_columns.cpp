// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/case_words.h"
#include "desk/desk.h"
#include "desk/money_words.h"
#include "desk/wire_words.h"
#include "pages/cases/cases_page.h"

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kOldMs = 15 * 60'000; ///< An open case older than this is late.

}

std::vector<ObjectColumn> CasesPage::columns()
{
    const auto plain = [](const char* member) {
        return [member](const Json& row) {
            const QString text = textIn(row, member);
            return text.isEmpty() ? noneText() : text; // A case of a bank line has no sale.
        };
    };
    std::vector<ObjectColumn> all;
    all.push_back(
        objectColumn("age", tr("Age"), CellKind::Duration, QStringLiteral("23 j 59 mnt"), [this](const Json& row) {
            const qint64 now = desk().client().serverUnixMs();
            const qint64 until = truthIn(row, "open") ? now : numberIn(row, "closed_at").value_or(now);
            return ageText(until - numberIn(row, "opened_at").value_or(until));
        }));
    all.back().tone = [this](const Json& row) {
        const qint64 age = desk().client().serverUnixMs() - numberIn(row, "opened_at").value_or(0);
        return truthIn(row, "open") && age > kOldMs ? CellTone::BadStrong : CellTone::ByKind;
    };
    all.push_back(objectColumn("kind", tr("Kind"), CellKind::Text, caseKindWord("bank_break"), [](const Json& row) {
        return caseKindWord(row["kind"].asString().value_or(""));
    }));
    all.back().tone = [](const Json& row) { return isUnknownOutcome(row) ? CellTone::Doubt : CellTone::Strong; };
    all.push_back(objectColumn("state", tr("State"), CellKind::State, tr("With the supplier"), [](const Json& row) {
        return idIn(row, "request").empty() ? caseStateWord(row["state"].asString().value_or(""))
                                            : CasesPage::tr("Second person");
    }));
    all.back().state = [](const Json& row) {
        return idIn(row, "request").empty() ? caseStateLook(row["state"].asString().value_or(""))
                                            : look::State::Waiting;
    };
    all.push_back(objectColumn("code", tr("Sale"), CellKind::Id, QStringLiteral("7K3M9FWWWW"), plain("code")));
    all.back().look.isHidden = true;
    all.push_back(objectColumn("agent", tr("Agent"), CellKind::Code, QStringLiteral("AGEN0012"), plain("agent")));
    // What it is about needs the room; product and price stand in the panel.
    all.push_back(objectColumn("product", tr("Product"), CellKind::Code, QStringLiteral("TSEL100"), plain("product")));
    all.back().look.isHidden = true;
    all.push_back(objectColumn(
        "destination", tr("Destination"), CellKind::Destination, QStringLiteral("081254409917"), plain("destination")));
    all.push_back(
        objectColumn("price", tr("Price (Rp)"), CellKind::Money, QStringLiteral("1.000.000"), [](const Json& row) {
            return amountIn(row, "price");
        }));
    all.back().look.isHidden = true;
    all.push_back(
        objectColumn("supplier", tr("Supplier"), CellKind::Code, QStringLiteral("DIGIFLAZZ"), plain("supplier")));
    all.back().look.isHidden = true;
    all.push_back(objectColumn("detail", tr("What it is"), CellKind::Message, QString(), [](const Json& row) {
        const QString note = textIn(row, "last_note");
        if (!note.isEmpty())
            return note;
        const std::string detail = idIn(row, "detail");
        return caseDetailWords(complaintWords(row["kind"].asString().value_or(""), detail, idIn(row, "opened_by")));
    }));
    all.back().look.stretches = true;
    all.push_back(objectColumn("notes", tr("Notes"), CellKind::Count, QStringLiteral("99"), [](const Json& row) {
        const auto notes = numberIn(row, "notes").value_or(0);
        return notes > 0 ? QString::number(notes) : noneText();
    }));
    all.back().look.isHidden = true;
    all.push_back(objectColumn(
        "resolution", tr("Resolution"), CellKind::Message, QStringLiteral("Sudah dijelaskan"), plain("resolution")));
    all.back().look.isHidden = true;
    all.push_back(
        objectColumn("opened_by", tr("By"), CellKind::Text, QStringLiteral("rina.astuti"), plain("opened_by")));
    all.back().look.isHidden = true;
    return all;
}

} // namespace eraflazz::console
