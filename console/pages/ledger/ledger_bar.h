// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/ledger/ledger_words.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QCompleter;
class QDateEdit;
class QHBoxLayout;
class QStringListModel;

namespace eraflazz::look {
class Button;
class InputFrame;
class Segmented;
} // namespace eraflazz::look

namespace eraflazz::console {

class Alarm;
class Desk;

/// Whose book, which days, which kinds. Codes are completed from the daemon while typing. GUI thread.
class LedgerBar final : public QWidget {
    Q_OBJECT

public:
    LedgerBar(Desk& desk, QWidget* parent);
    ~LedgerBar() override;

    [[nodiscard]] LedgerAccount account() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] LedgerSpan span() const;
    [[nodiscard]] std::string kind() const; ///< Empty: all.
    void setAccount(LedgerAccount account, const QString& code);
    void focusCode();
    void clearKind();
    void addVerb(QWidget* button);

Q_SIGNALS:
    void asked(); ///< Something else is to be shown.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();
    void offerNames();
    void connectParts();
    void fillKinds();
    void complete();
    void choosePeriod(int period);

    Desk& m_desk;
    look::Segmented* m_account;
    look::InputFrame* m_code;
    QStringListModel* m_names;
    std::unique_ptr<Alarm> m_soon;
    look::Segmented* m_period;
    QDateEdit* m_first;
    QDateEdit* m_last;
    QComboBox* m_kind;
    QHBoxLayout* m_whose; ///< The upper row: account and code.
    QHBoxLayout* m_what;  ///< The lower one: days and kinds.
    bool m_isFilling = false;
};

/// Opening, change, closing and the balance of this moment, side by side.
class LedgerSummary final : public QWidget {
    Q_OBJECT

public:
    explicit LedgerSummary(QWidget* parent);
    void setFigures(const Json& answer);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Json m_answer;
};

} // namespace eraflazz::console
