// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_columns.h"

#include "desk/wire_words.h"
#include "text/cell_text.h"

#include <QCoreApplication>

#include <utility>

namespace eraflazz::console {

using namespace look;

namespace {

QString said(const char* english)
{
    return QCoreApplication::translate("BankWords", english);
}

using Text = std::function<QString(const Json& row)>;

const QString kMillion = QStringLiteral("999.999.999");

ObjectColumn column(const char* name, const char* title, CellKind kind, const QString& longest, int atLeast, Text text)
{
    return {{QString::fromLatin1(name), said(title), kind, longest, atLeast, false, false},
            std::move(text),
            [](const Json& row) { return isOpen(row) ? CellTone::ByKind : CellTone::Off; }};
}

ObjectColumn plain(const char* name, const char* title, CellKind kind, const QString& longest, int atLeast)
{
    return column(name, title, kind, longest, atLeast, [name](const Json& row) { return textIn(row, name); });
}

ObjectColumn amount(const char* name, const char* title)
{
    return column(name, title, CellKind::Money, kMillion, 0, [name](const Json& row) { return amountIn(row, name); });
}

QString lastWord(const Json& account, qint64 nowMs)
{
    const Json& last = account["last_line"];
    const QString ago = agoIn(last, "at", nowMs);
    return ago.isEmpty() ? said(QT_TRANSLATE_NOOP("BankWords", "none yet"))
                         : ago + QStringLiteral(" \u00b7 ") + sourceWord(last["source"].asString().value_or(""));
}

ObjectColumn standing()
{
    auto one = column("standing", QT_TRANSLATE_NOOP("BankWords", "State"), CellKind::State, {}, 122, standingWord);
    one.state = standingLook;
    return one;
}

ObjectColumn unmatched()
{
    const auto lines = [](const Json& row) { return numberIn(row, "unmatched").value_or(0); };
    auto one = column("unmatched",
                      QT_TRANSLATE_NOOP("BankWords", "Waiting"),
                      CellKind::Count,
                      QStringLiteral("9.999"),
                      72,
                      [lines](const Json& row) { return lines(row) == 0 ? noneText() : text::countText(lines(row)); });
    one.tone = [lines](const Json& row) { return lines(row) > 0 ? CellTone::Strong : CellTone::Quiet; };
    return one;
}

/// Stands in the panel as well.
ObjectColumn hidden(ObjectColumn one)
{
    one.look.isHidden = true;
    return one;
}

} // namespace

std::vector<ObjectColumn> bankColumns(std::function<qint64()> now, std::function<const BankPicture&()> picture)
{
    const auto holder = plain("name", QT_TRANSLATE_NOOP("BankWords", "Holder"), CellKind::Text, {}, 120);
    const QString number = QStringLiteral("0019010001235");
    // Where it came from is the first that may be cut: beside the panel a small screen has just room for how long ago.
    auto last =
        column("last", QT_TRANSLATE_NOOP("BankWords", "Last line"), CellKind::Text, {}, 96, [now](const Json& row) {
            return lastWord(row, now());
        });
    last.look.stretches = true;
    return {plain("code", QT_TRANSLATE_NOOP("BankWords", "Account"), CellKind::Code, {}, 70),
            plain("bank", QT_TRANSLATE_NOOP("BankWords", "Bank"), CellKind::Text, {}, 54),
            plain("number", QT_TRANSLATE_NOOP("BankWords", "Number"), CellKind::Code, number, 0),
            holder,
            standing(),
            column("auto_limit",
                   QT_TRANSLATE_NOOP("BankWords", "Automatic (Rp)"),
                   CellKind::Money,
                   kMillion,
                   0,
                   automaticWord),
            amount("balance", QT_TRANSLATE_NOOP("BankWords", "In our books (Rp)")),
            unmatched(),
            last,
            hidden(column("sources",
                          QT_TRANSLATE_NOOP("BankWords", "Lines come from"),
                          CellKind::Text,
                          {},
                          130,
                          [picture](const Json& row) { return sourcesWord(row, picture()); })),
            hidden(amount("fee", QT_TRANSLATE_NOOP("BankWords", "Fee (Rp)"))),
            hidden(amount("amount_min", QT_TRANSLATE_NOOP("BankWords", "From (Rp)"))),
            hidden(amount("amount_max", QT_TRANSLATE_NOOP("BankWords", "To (Rp)")))};
}

} // namespace eraflazz::console
