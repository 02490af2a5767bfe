// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/supplier_watch.h"

#include <QWidget>

#include <optional>

class QBoxLayout;

namespace eraflazz::look {
class Button;
class FactRows;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class SupplierErrors;
class SupplierSettings;

/// How it goes with a supplier, what it says we have there beside what our books say, and its limits. GUI thread.
class SupplierSummary final : public QWidget {
    Q_OBJECT

public:
    explicit SupplierSummary(Desk& desk, QWidget* parent = nullptr);

    void setFile(const Json& file);
    /// `ageMs`: how old the figures may be.
    void setNow(const std::optional<SupplierNow>& now, qint64 ageMs);
    void setFrozen(bool isFrozen);
    void checkBalance();
    [[nodiscard]] SupplierSettings* settings() const { return m_settings; }

Q_SIGNALS:
    void breakerAsked();
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showChecks();
    void showFigures();
    void judge();

    Desk& m_desk;
    Json m_file;
    Json m_checked; ///< What the latest check said, beyond what stays of it.
    QString m_code;
    std::optional<SupplierNow> m_now;
    qint64 m_ageMs = 0;
    std::string m_idem;
    QBoxLayout* m_columns;
    look::FactRows* m_figures;
    look::TextLine* m_age;
    look::TextLine* m_breakerWords;
    look::Button* m_breaker;
    look::FactRows* m_balance;
    look::TextLine* m_balanceNote;
    look::FactRows* m_checks;
    look::Button* m_check;
    SupplierErrors* m_errors;
    SupplierSettings* m_settings;
    bool m_isChecking = false;
    bool m_isFrozen = false;
};

} // namespace eraflazz::console
