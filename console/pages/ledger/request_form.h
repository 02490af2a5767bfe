// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "kernel/money.h"

#include <QDialog>

#include <optional>
#include <string>
#include <vector>

class QComboBox;

namespace eraflazz::look {
class AmountField;
class Button;
class Field;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class EvidenceField;
class SidePanel;

/// What the form begins with.
struct RequestDraft final {
    std::string kind = "adjustment";
    QString subject; ///< An agent's or supplier's code.
    Money amount;    ///< Zero: none yet.
    bool isToAgent = true;
    QString note;
};

/// Asks for money to be moved by hand: at the left what a person types, at the right what would happen, with the amount
/// in words and the balance before and after. The idem is made when the form opens, so that no double click and no lost
/// link pays twice. Nothing moves before a second person agrees. GUI thread.
class RequestForm final : public QDialog {
    Q_OBJECT

public:
    RequestForm(Desk& desk, const RequestDraft& draft, QWidget* parent);
    ~RequestForm() override;

Q_SIGNALS:
    void proposed(const QString& request); ///< Its id.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Subject { Agent, Supplier, AgentOrNone };
    struct Kind final {
        std::string_view wire;
        Subject subject;
        bool hasDirection;
    };
    [[nodiscard]] static const std::vector<Kind>& kinds();
    [[nodiscard]] const Kind& kind() const;

    void build();
    void fillFrom(const RequestDraft& draft);
    void takeKind();
    void askReasons();
    void askSubject();
    void takeSubject(const QString& code, const Answer& answer);
    void showEffect();
    [[nodiscard]] std::optional<Money> balanceAfter() const;
    [[nodiscard]] bool judge();
    [[nodiscard]] Call call() const;
    void send();
    void heard(const Answer& answer);
    void keepEvidence(const QString& request);
    void lock(bool isLocked);

    Desk& m_desk;
    std::string m_idem;
    Json m_found;       ///< The subject as the daemon knows it.
    QString m_foundFor; ///< The code that was asked about.
    quint64 m_subjectRound = 0;
    quint64 m_reasonRound = 0;
    bool m_isSending = false;

    QComboBox* m_kind;
    look::Field* m_subject;
    look::TextLine* m_directionLabel;
    look::Segmented* m_direction;
    look::AmountField* m_amount;
    QComboBox* m_reason;
    look::Field* m_note;
    EvidenceField* m_evidence;
    look::TextLine* m_problem;
    SidePanel* m_effect;
    look::Button* m_send;
    look::Button* m_cancel;
};

} // namespace eraflazz::console
