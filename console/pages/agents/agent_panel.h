// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/side_panel.h"

#include <functional>
#include <optional>

namespace eraflazz::look {
class LinkButton;
class TabStrip;
} // namespace eraflazz::look

class QHBoxLayout;

namespace eraflazz::console {

class Desk;

/// One agent beside the list: who it is, what its prices are made of, its sales and mutations, how it comes in, and
/// where it stands. Every change begins here. GUI thread.
class AgentPanel final : public SidePanel {
    Q_OBJECT

public:
    enum Tab { Profile, Prices, Sales, Ledger, Security, Place, TabCount };

    explicit AgentPanel(Desk& desk, QWidget* parent = nullptr);
    ~AgentPanel() override;

    /// Empty: nobody.
    void showAgent(const QString& code);
    void reload();
    void setStale(bool isStale);
    void chooseTab(int tab);
    [[nodiscard]] const QString& agent() const { return m_code; }

Q_SIGNALS:
    void agentAsked(const QString& code); ///< A link of the chain was pressed.
    void newAskedBelow(const QString& upline);
    void changed(const QString& code); ///< The daemon took a change.

private:
    void buildHead();
    void load();
    void arrived(const Answer& answer);
    void askLevels();
    void askPrice();
    void askEntries();

    void draw();
    void write();
    void writeHead();
    void writeFailure();
    void writeProfile();
    void writeChain();
    void writePrices();
    void writeExplanation();
    void writeMarkups();
    void writeSales();
    void writeLedger();
    void writeSecurity();
    void writeKeys();
    void writeKeyVerbs(int slot, const QString& key);
    void writeKeyRequest(const Json& request);
    void writeReports();
    void writePlace();

    /// A line "label … value" with a pencil that does something, off with its reason.
    void addEditable(const QString& label,
                     const QString& value,
                     const char* object,
                     std::function<void()> does,
                     const QString& whyNot = QString());
    QWidget* addLinkRow(const QString& link, const QString& value, const char* object, std::function<void()> does);
    look::LinkButton* makeLink(const QString& words, const char* object, std::function<void()> does);
    void fit(QWidget* button, std::string_view right, const QString& whyNot = QString());

    void edit(const char* what);
    void editProduct(const QString& product);
    void switchDuplicateRule();
    void askLimit();
    void changeStatus();
    void writeBlock();
    void askForKey(int slot, const QString& key);
    void makeKey(const QString& request, int slot);
    void endKey(int slot, const QString& key);
    void tellKey(const Answer& answer);
    void newPin();
    void sendTerm(const char* what, const std::string& expect, const std::string& value, const QString& done);
    void heard(const Answer& answer, const QString& done);
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] QString status() const;

    Desk& m_desk;
    QString m_code;
    Json m_agent;
    Json m_levels;
    std::optional<Answer> m_failure;
    std::optional<Answer> m_price; ///< Of m_product.
    std::optional<Answer> m_entries;
    QString m_product;
    quint64 m_round = 0;
    quint64 m_priceRound = 0;
    bool m_isStale = false;
    QWidget* m_head = nullptr;
    QWidget* m_headWords = nullptr;
    look::TabStrip* m_tabs = nullptr;
};

} // namespace eraflazz::console
