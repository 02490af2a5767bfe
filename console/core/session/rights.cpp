// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rights.h"

#include "protocol/contract.h"

#include <QCoreApplication>

#include <array>

namespace eraflazz::console {

namespace {

struct Words {
    std::string_view scope;
    const char* words;
};

constexpr std::array kWords{
    Words{"trx.read", QT_TRANSLATE_NOOP("Scope", "see sales")},
    Words{"trx.personal", QT_TRANSLATE_NOOP("Scope", "see numbers and serial numbers in full")},
    Words{"trx.raw", QT_TRANSLATE_NOOP("Scope", "see what suppliers literally said")},
    Words{"trx.act", QT_TRANSLATE_NOOP("Scope", "ask suppliers and take down complaints")},
    Words{"destination.block", QT_TRANSLATE_NOOP("Scope", "block numbers and lift blocks")},
    Words{"report.margin", QT_TRANSLATE_NOOP("Scope", "see costs and margins")},
    Words{"report.run", QT_TRANSLATE_NOOP("Scope", "run reports")},
    Words{"case.read", QT_TRANSLATE_NOOP("Scope", "see cases")},
    Words{"case.propose", QT_TRANSLATE_NOOP("Scope", "propose how a case ends")},
    Words{"request.read", QT_TRANSLATE_NOOP("Scope", "see requests")},
    Words{"request.propose", QT_TRANSLATE_NOOP("Scope", "make requests")},
    Words{"request.approve", QT_TRANSLATE_NOOP("Scope", "approve requests")},
    Words{"deposit.read", QT_TRANSLATE_NOOP("Scope", "see deposit tickets and bank lines")},
    Words{"deposit.decide",
          QT_TRANSLATE_NOOP("Scope", "ask for money to be moved, import bank statements and reject tickets")},
    Words{"product.read", QT_TRANSLATE_NOOP("Scope", "see products")},
    Words{"product.close", QT_TRANSLATE_NOOP("Scope", "open and close products")},
    Words{"product.change", QT_TRANSLATE_NOOP("Scope", "add and change products")},
    Words{"product.price", QT_TRANSLATE_NOOP("Scope", "change prices")},
    Words{"supplier.read", QT_TRANSLATE_NOOP("Scope", "see suppliers")},
    Words{"route.change", QT_TRANSLATE_NOOP("Scope", "change mappings and routes")},
    Words{"supplier.change", QT_TRANSLATE_NOOP("Scope", "change and pause suppliers")},
    Words{"bank.change", QT_TRANSLATE_NOOP("Scope", "ask for bank accounts, close them")},
    Words{"agent.read", QT_TRANSLATE_NOOP("Scope", "see agents")},
    Words{"agent.change", QT_TRANSLATE_NOOP("Scope", "change agents")},
    Words{"ledger.read", QT_TRANSLATE_NOOP("Scope", "see the ledgers of suppliers and banks")},
    Words{"operator.read", QT_TRANSLATE_NOOP("Scope", "see the people of the shop")},
    Words{"operator.manage", QT_TRANSLATE_NOOP("Scope", "manage the people of the shop")},
    Words{"audit.read", QT_TRANSLATE_NOOP("Scope", "see what people did")},
    Words{"alarm.read", QT_TRANSLATE_NOOP("Scope", "see alarms")},
    Words{"alarm.ack", QT_TRANSLATE_NOOP("Scope", "take note of alarms")},
    Words{"alarm.change", QT_TRANSLATE_NOOP("Scope", "change when there is an alarm")},
    Words{"system.read", QT_TRANSLATE_NOOP("Scope", "see the state of the system")},
    Words{"system.manage", QT_TRANSLATE_NOOP("Scope", "take no new orders for a while")},
};

} // namespace

bool Rights::mayCall(std::string_view method) const
{
    const auto* spec = protocol::method(method);
    return spec != nullptr && has(spec->scope);
}

bool Rights::mayWatch(std::string_view topic) const
{
    const auto* spec = protocol::topic(topic);
    return spec != nullptr && has(spec->scope);
}

QString scopeWords(std::string_view scope)
{
    for (const Words& one : kWords) {
        if (one.scope == scope)
            return QCoreApplication::translate("Scope", one.words);
    }
    return QString::fromUtf8(scope.data(), static_cast<qsizetype>(scope.size()));
}

QString lackWords(std::string_view scope)
{
    return QCoreApplication::translate("Scope", "You lack the right to %1. Ask the owner for it.")
        .arg(scopeWords(scope));
}

} // namespace eraflazz::console
