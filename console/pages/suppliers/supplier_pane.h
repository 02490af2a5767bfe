// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/supplier_watch.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace eraflazz::look {
class Button;
class StatePill;
class TabStrip;
class Tag;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class PageBody;
class SupplierPrices;
class SupplierSecrets;
class SupplierSummary;
class SupplierTalk;

/// One supplier: how it goes, its price list, its credentials, what was said; and what can be done about it. GUI
/// thread.
class SupplierPane final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Summary, Prices, Secrets, Talk };

    explicit SupplierPane(Desk& desk, QWidget* parent = nullptr);

    void setSupplier(const QString& code);
    void setNow(const std::optional<SupplierNow>& now, qint64 ageMs);
    void refresh();
    void setStale(bool isStale);
    void openTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] QString unsaved() const;

    void pauseOrResume();
    void changeBreaker();
    void checkBalance();
    void fetchPrices();
    void focusSearch();
    void openLedger();
    void openSales();

private:
    void askFile();
    void showHead();
    void showTab();

    Desk& m_desk;
    QString m_code;
    Json m_file; ///< supplier.get; null until it came.
    std::optional<SupplierNow> m_now;
    int m_round = 0;
    bool m_isStale = false;
    look::TextLine* m_name;
    look::Tag* m_tag;
    look::StatePill* m_state;
    look::TextLine* m_about;
    look::Button* m_ledger;
    look::Button* m_sales;
    look::Button* m_pause;
    look::TabStrip* m_tabs;
    QStackedWidget* m_stack;
    PageBody* m_body;
    SupplierSummary* m_summary;
    SupplierPrices* m_prices;
    SupplierSecrets* m_secrets;
    SupplierTalk* m_talk;
};

} // namespace eraflazz::console
