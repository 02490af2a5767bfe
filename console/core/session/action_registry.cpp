// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/action_registry.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

// The function keys are where the hands of operators expect them.
constexpr std::array kActions{
    ActionSpec{"page.dashboard", QT_TRANSLATE_NOOP("Action", "Home"), "Ctrl+1", "system.read", true},
    ActionSpec{"page.sales", QT_TRANSLATE_NOOP("Action", "Sales"), "Ctrl+2", "trx.read", true},
    ActionSpec{"page.history", QT_TRANSLATE_NOOP("Action", "History"), "Ctrl+3", "trx.read", true},
    ActionSpec{"page.deposits", QT_TRANSLATE_NOOP("Action", "Deposits"), "Ctrl+4", "deposit.read", true},
    ActionSpec{"page.agents", QT_TRANSLATE_NOOP("Action", "Agents"), "Ctrl+5", "agent.read", true},
    ActionSpec{"page.products", QT_TRANSLATE_NOOP("Action", "Products"), "Ctrl+6", "product.read", true},
    ActionSpec{"page.mapping", QT_TRANSLATE_NOOP("Action", "Mapping"), "", "product.read", true},
    ActionSpec{"page.routing", QT_TRANSLATE_NOOP("Action", "Routing"), "", "product.read", true},
    ActionSpec{"page.suppliers", QT_TRANSLATE_NOOP("Action", "Suppliers"), "Ctrl+7", "supplier.read", true},
    ActionSpec{"page.cases", QT_TRANSLATE_NOOP("Action", "Complaints"), "Ctrl+8", "case.read", true},
    ActionSpec{"page.reports", QT_TRANSLATE_NOOP("Action", "Reports"), "F12", "report.run", true},
    ActionSpec{"page.requests", QT_TRANSLATE_NOOP("Action", "Approvals"), "Ctrl+9", "request.read", true},
    ActionSpec{"page.alarms", QT_TRANSLATE_NOOP("Action", "Alarms"), "Ctrl+0", "alarm.read", true},
    ActionSpec{"page.ledger", QT_TRANSLATE_NOOP("Action", "Ledger"), "", "agent.read", true},
    ActionSpec{"page.banks", QT_TRANSLATE_NOOP("Action", "Banks"), "", "deposit.read", true},
    ActionSpec{"page.shop", QT_TRANSLATE_NOOP("Action", "Shop"), "", "trx.read", true},
    ActionSpec{"page.people", QT_TRANSLATE_NOOP("Action", "People"), "", "operator.read", true},
    ActionSpec{"page.audit", QT_TRANSLATE_NOOP("Action", "Audit"), "", "audit.read", true},
    ActionSpec{"page.system", QT_TRANSLATE_NOOP("Action", "System"), "", "system.read", true},
    ActionSpec{"app.help", QT_TRANSLATE_NOOP("Action", "Help"), "F1", ""},
    ActionSpec{"app.about", QT_TRANSLATE_NOOP("Action", "About Eraflazz"), "", ""},
    ActionSpec{"edit.cell", QT_TRANSLATE_NOOP("Action", "Edit"), "F2", "product.price"},
    ActionSpec{"view.filter", QT_TRANSLATE_NOOP("Action", "Find"), "F3", ""},
    ActionSpec{"view.detail", QT_TRANSLATE_NOOP("Action", "Details"), "F4", ""},
    ActionSpec{"view.refresh", QT_TRANSLATE_NOOP("Action", "Refresh"), "F5", ""},
    ActionSpec{"trx.ask", QT_TRANSLATE_NOOP("Action", "Ask supplier"), "F6", "trx.act"},
    ActionSpec{"trx.explain", QT_TRANSLATE_NOOP("Action", "Explain route"), "F7", "product.read"},
    ActionSpec{"case.propose", QT_TRANSLATE_NOOP("Action", "Decide"), "F8", "case.propose"},
    ActionSpec{"case.complain", QT_TRANSLATE_NOOP("Action", "Complain"), "F9", "trx.act"},
    ActionSpec{"app.menu", QT_TRANSLATE_NOOP("Action", "Menu"), "F10", ""},
    ActionSpec{"app.fullscreen", QT_TRANSLATE_NOOP("Action", "Full screen"), "F11", ""},
    ActionSpec{"app.search", QT_TRANSLATE_NOOP("Action", "Search everywhere"), "Ctrl+K", ""},
    ActionSpec{"app.lock", QT_TRANSLATE_NOOP("Action", "Lock"), "Ctrl+L", ""},
    ActionSpec{"app.password", QT_TRANSLATE_NOOP("Action", "Change my password…"), "", ""},
    ActionSpec{"app.twostep", QT_TRANSLATE_NOOP("Action", "Two-step codes…"), "", ""},
    ActionSpec{"app.signout", QT_TRANSLATE_NOOP("Action", "Sign out"), "Ctrl+Shift+Q", ""},
    ActionSpec{"app.reconnect", QT_TRANSLATE_NOOP("Action", "Connect now"), "Ctrl+R", ""},
    ActionSpec{"view.hold", QT_TRANSLATE_NOOP("Action", "Hold"), "Ctrl+H", ""},
    ActionSpec{"copy.rows", QT_TRANSLATE_NOOP("Action", "Copy rows"), "Ctrl+C", ""},
    ActionSpec{
        "copy.answer", QT_TRANSLATE_NOOP("Action", "Copy answer for the customer"), "Ctrl+Shift+C", "trx.personal"},
    ActionSpec{"list.export", QT_TRANSLATE_NOOP("Action", "Export as table"), "Ctrl+E", ""},
    ActionSpec{"trx.cancel", QT_TRANSLATE_NOOP("Action", "Cancel the sale"), "", "trx.act"},
    ActionSpec{"destination.block", QT_TRANSLATE_NOOP("Action", "Block the number"), "", "destination.block"},
    ActionSpec{"destination.add", QT_TRANSLATE_NOOP("Action", "Block a number"), "", "destination.block"},
    ActionSpec{"destination.unblock", QT_TRANSLATE_NOOP("Action", "Lift a block"), "", "destination.block"},
    ActionSpec{"trx.report", QT_TRANSLATE_NOOP("Action", "Send the report again"), "", "trx.act"},
    ActionSpec{"agent.open", QT_TRANSLATE_NOOP("Action", "Open the agent"), "", "agent.read"},
    ActionSpec{"mutation.open", QT_TRANSLATE_NOOP("Action", "Open the mutations"), "", "agent.read"},
    ActionSpec{"tab.new", QT_TRANSLATE_NOOP("Action", "New tab"), "Ctrl+T", ""},
    ActionSpec{"tab.close", QT_TRANSLATE_NOOP("Action", "Close the tab"), "Ctrl+W", ""},
    ActionSpec{"draft.undo", QT_TRANSLATE_NOOP("Action", "Undo"), "Ctrl+Z", "product.price"},
    ActionSpec{"draft.redo", QT_TRANSLATE_NOOP("Action", "Redo"), "Ctrl+Shift+Z", "product.price"},
    ActionSpec{"draft.save", QT_TRANSLATE_NOOP("Action", "Save prices"), "Ctrl+S", "product.price"},
    ActionSpec{"product.add", QT_TRANSLATE_NOOP("Action", "New product"), "", "product.change"},
    ActionSpec{"product.change", QT_TRANSLATE_NOOP("Action", "Change a product"), "Shift+F2", "product.change"},
    ActionSpec{"product.status", QT_TRANSLATE_NOOP("Action", "Open or close"), "", "product.close"},
    ActionSpec{"product.bulk", QT_TRANSLATE_NOOP("Action", "Prices by rule"), "Ctrl+B", "product.price"},
    ActionSpec{"product.import", QT_TRANSLATE_NOOP("Action", "Products from a file"), "", "product.price"},
    ActionSpec{"product.template", QT_TRANSLATE_NOOP("Action", "Empty file for products"), "", "product.read"},
    ActionSpec{"product.export", QT_TRANSLATE_NOOP("Action", "Products as CSV"), "", "product.read"},
    ActionSpec{"mapping.add", QT_TRANSLATE_NOOP("Action", "Add supplier"), "", "route.change"},
    ActionSpec{"mapping.change", QT_TRANSLATE_NOOP("Action", "Change supplier line"), "", "route.change"},
    ActionSpec{"mapping.remove", QT_TRANSLATE_NOOP("Action", "Remove supplier line"), "", "route.change"},
    ActionSpec{"mapping.match", QT_TRANSLATE_NOOP("Action", "Match a supplier's codes"), "", "route.change"},
    ActionSpec{"mapping.up", QT_TRANSLATE_NOOP("Action", "Ask earlier"), "Alt+Up", "route.change"},
    ActionSpec{"mapping.down", QT_TRANSLATE_NOOP("Action", "Ask later"), "Alt+Down", "route.change"},
    ActionSpec{"route.policy", QT_TRANSLATE_NOOP("Action", "Change policy"), "", "route.change"},
    ActionSpec{"route.restore", QT_TRANSLATE_NOOP("Action", "Restore routing"), "", "route.change"},
    ActionSpec{"supplier.add", QT_TRANSLATE_NOOP("Action", "Add a supplier"), "", "supplier.change"},
    ActionSpec{"supplier.pause", QT_TRANSLATE_NOOP("Action", "Pause or open a supplier"), "", "supplier.change"},
    ActionSpec{"supplier.check", QT_TRANSLATE_NOOP("Action", "Check a supplier's balance"), "", "trx.act"},
    ActionSpec{"supplier.fetch", QT_TRANSLATE_NOOP("Action", "Fetch the price list"), "", "supplier.change"},
    ActionSpec{"supplier.breaker", QT_TRANSLATE_NOOP("Action", "Hold or close breaker"), "", "supplier.change"},
    ActionSpec{"bank.add", QT_TRANSLATE_NOOP("Action", "Add a bank account"), "", "bank.change"},
    ActionSpec{"bank.change", QT_TRANSLATE_NOOP("Action", "Change a bank account"), "", "bank.change"},
    ActionSpec{"bank.secrets", QT_TRANSLATE_NOOP("Action", "Change a bank account's secrets"), "", "bank.change"},
    ActionSpec{"bank.standing", QT_TRANSLATE_NOOP("Action", "Close or open a bank account"), "", "bank.change"},
    ActionSpec{"agent.add", QT_TRANSLATE_NOOP("Action", "New agent"), "", "agent.change"},
    ActionSpec{"agent.change", QT_TRANSLATE_NOOP("Action", "Change an agent"), "", "agent.change"},
    ActionSpec{"request.approve", QT_TRANSLATE_NOOP("Action", "Approve"), "Ctrl+Return", "request.approve"},
    ActionSpec{
        "request.approveMany", QT_TRANSLATE_NOOP("Action", "Approve several…"), "Ctrl+Shift+Return", "request.approve"},
    ActionSpec{"request.reject", QT_TRANSLATE_NOOP("Action", "Decline"), "", "request.approve"},
    ActionSpec{"request.withdraw", QT_TRANSLATE_NOOP("Action", "Withdraw"), "", "request.propose"},
    // Of money: who may only propose how a case ends would be refused.
    ActionSpec{"ledger.propose", QT_TRANSLATE_NOOP("Action", "New request"), "Ctrl+N", "deposit.decide"},
    ActionSpec{"deposit.approve", QT_TRANSLATE_NOOP("Action", "Approve deposit"), "", "request.propose"},
    ActionSpec{"deposit.many", QT_TRANSLATE_NOOP("Action", "Propose several…"), "Ctrl+Shift+N", "request.propose"},
    ActionSpec{"bank.import", QT_TRANSLATE_NOOP("Action", "Import statement…"), "", "deposit.decide"},
    ActionSpec{"ticket.reject", QT_TRANSLATE_NOOP("Action", "Reject ticket"), "Shift+F8", "deposit.decide"},
    ActionSpec{"ledger.export", QT_TRANSLATE_NOOP("Action", "Export ledger"), "", "agent.read"},
    ActionSpec{"case.note", QT_TRANSLATE_NOOP("Action", "Write a note"), "Ctrl+M", "trx.act"},
    ActionSpec{"case.close", QT_TRANSLATE_NOOP("Action", "Close the case"), "", "case.propose"},
    ActionSpec{"level.add", QT_TRANSLATE_NOOP("Action", "New price level"), "", "product.price"},
    ActionSpec{"level.margin", QT_TRANSLATE_NOOP("Action", "Change a margin"), "", "product.price"},
    ActionSpec{"level.rename", QT_TRANSLATE_NOOP("Action", "Rename a price level"), "", "product.price"},
    ActionSpec{"commission.change", QT_TRANSLATE_NOOP("Action", "Change commissions"), "", "product.price"},
    ActionSpec{"cap.change", QT_TRANSLATE_NOOP("Action", "Change a daily limit"), "", "system.manage"},
    ActionSpec{"reason.add", QT_TRANSLATE_NOOP("Action", "New reason"), "", "system.manage"},
    ActionSpec{"reason.change", QT_TRANSLATE_NOOP("Action", "Change a reason"), "", "system.manage"},
    ActionSpec{"operator.add", QT_TRANSLATE_NOOP("Action", "Add a person"), "", "operator.manage"},
    ActionSpec{"operator.change", QT_TRANSLATE_NOOP("Action", "Change a person"), "", "operator.manage"},
    ActionSpec{"alarm.ack", QT_TRANSLATE_NOOP("Action", "Take note"), "", "alarm.ack"},
    ActionSpec{"alarm.rule.change", QT_TRANSLATE_NOOP("Action", "Change an alarm rule"), "", "alarm.change"},
    ActionSpec{"session.kick", QT_TRANSLATE_NOOP("Action", "End a session"), "", "operator.manage"},
    ActionSpec{"system.diagnosis", QT_TRANSLATE_NOOP("Action", "Save a diagnosis"), "", "system.read"},
    ActionSpec{"system.maintenance", QT_TRANSLATE_NOOP("Action", "Maintenance"), "", "system.manage"},
    ActionSpec{"report.csv", QT_TRANSLATE_NOOP("Action", "Save report as table"), "Ctrl+Shift+E", "report.run"},
    ActionSpec{"report.pdf", QT_TRANSLATE_NOOP("Action", "Save report as PDF"), "", "report.run"},
    ActionSpec{"report.print", QT_TRANSLATE_NOOP("Action", "Print report"), "Ctrl+P", "report.run"},
    ActionSpec{"audit.csv", QT_TRANSLATE_NOOP("Action", "Save audit as table"), "", "audit.read"},
};

QKeySequence portable(const char* key)
{
    return QKeySequence::fromString(QString::fromLatin1(key), QKeySequence::PortableText);
}

} // namespace

/// A right to more than reading is a right to change; what is typed into a draft changes nothing yet.
bool ActionSpec::isChange() const
{
    constexpr std::array<std::string_view, 2> kSeeing{"trx.personal", "report.run"};
    constexpr std::array<std::string_view, 3> kDrafting{"edit.cell", "draft.undo", "draft.redo"};
    const auto holds = [](const auto& all, std::string_view one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    return !isPage && !scope.empty() && !scope.ends_with(".read") && !holds(kSeeing, scope) && !holds(kDrafting, id);
}

ActionRegistry::ActionRegistry(QObject* parent) : QObject(parent) {}

std::span<const ActionSpec> ActionRegistry::all()
{
    return kActions;
}

const ActionSpec* ActionRegistry::find(std::string_view id)
{
    const auto* found = std::find_if(kActions.begin(), kActions.end(), [id](const auto& one) { return one.id == id; });
    return found == kActions.end() ? nullptr : found;
}

QString ActionRegistry::label(std::string_view id)
{
    const ActionSpec* spec = find(id);
    return spec == nullptr ? QString() : QCoreApplication::translate("Action", spec->label);
}

void ActionRegistry::setRights(Rights rights)
{
    if (rights == m_rights)
        return;
    m_rights = std::move(rights);
    Q_EMIT offersChanged();
}

Offer ActionRegistry::offer(std::string_view id) const
{
    const ActionSpec* spec = find(id);
    if (spec == nullptr)
        return Offer::Hidden;
    if (m_rights.has(spec->scope))
        return Offer::Shown;
    return spec->isPage ? Offer::Hidden : Offer::Off;
}

QString ActionRegistry::reason(std::string_view id) const
{
    return offer(id) == Offer::Off ? lackWords(find(id)->scope) : QString();
}

QKeySequence ActionRegistry::shortcut(std::string_view id) const
{
    if (const auto changed = m_keys.find(id); changed != m_keys.end())
        return changed->second;
    const ActionSpec* spec = find(id);
    return spec == nullptr ? QKeySequence() : portable(spec->key);
}

std::optional<std::string_view> ActionRegistry::ownerOf(const QKeySequence& key) const
{
    for (const ActionSpec& one : kActions) {
        if (!key.isEmpty() && shortcut(one.id) == key)
            return one.id;
    }
    return std::nullopt;
}

std::optional<std::string_view> ActionRegistry::bind(std::string_view id, const QKeySequence& key)
{
    const ActionSpec* spec = find(id);
    if (spec == nullptr || shortcut(id) == key)
        return std::nullopt;
    if (const auto owner = ownerOf(key))
        return owner;
    if (portable(spec->key) == key)
        m_keys.erase(spec->id);
    else
        m_keys[spec->id] = key;
    Q_EMIT shortcutsChanged();
    return std::nullopt;
}

void ActionRegistry::unbindAll()
{
    m_keys.clear();
    Q_EMIT shortcutsChanged();
}

QByteArray ActionRegistry::saved() const
{
    QByteArray lines;
    for (const auto& [id, key] : m_keys)
        lines += QByteArray(id.data(), static_cast<qsizetype>(id.size())) + '=' +
                 key.toString(QKeySequence::PortableText).toUtf8() + '\n';
    return lines;
}

void ActionRegistry::restore(const QByteArray& saved)
{
    m_keys.clear();
    // Taking away first: two actions may have exchanged their keys.
    std::vector<std::pair<std::string_view, QKeySequence>> wanted;
    for (const QByteArray& line : saved.split('\n')) {
        const qsizetype cut = line.indexOf('=');
        const ActionSpec* spec = cut > 0 ? find(line.left(cut).toStdString()) : nullptr;
        if (spec == nullptr)
            continue;
        m_keys[spec->id] = QKeySequence();
        wanted.emplace_back(spec->id,
                            QKeySequence::fromString(QString::fromUtf8(line.mid(cut + 1)), QKeySequence::PortableText));
    }
    for (const auto& [id, key] : wanted) {
        if (!ownerOf(key))
            m_keys[id] = key;
    }
    Q_EMIT shortcutsChanged();
}

} // namespace eraflazz::console
