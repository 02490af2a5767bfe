// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/side_panel.h"
#include "look/parts/money_confirmation.h"
#include "pages/deposits/queue_view.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

class QComboBox;

namespace eraflazz::look {
class AmountField;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// The approval box: who gets how much, in digits and in words, the balance before and after, the evidence, the second
/// person, and the verbs. A pair is proposed here, or agreed to when somebody else proposed it. The idem is made when
/// the subject is shown. GUI thread.
class DepositPanel final : public SidePanel {
    Q_OBJECT

public:
    DepositPanel(Desk& desk, QWidget* parent);
    ~DepositPanel() override;

    /// Loads what is known about the choice. `hint`: why the two may belong together.
    void showChoice(const QueueChoice& choice, const std::optional<MatchHint>& hint);
    void reload();
    [[nodiscard]] const QueueChoice& choice() const { return m_choice; }
    /// Enter: proposes, or agrees to what waits; without any way to do so it says why.
    void approve();
    void rejectTicket();
    void setStale(bool isStale);
    [[nodiscard]] bool canReject() const;
    /// Something stands in the form that was not sent.
    [[nodiscard]] bool hasTyped() const { return !m_note.trimmed().isEmpty() || !m_agent.trimmed().isEmpty(); }

Q_SIGNALS:
    void changed(); ///< The queue is another one now.
    void choiceAsked(const eraflazz::console::QueueChoice& choice);

private:
    void load();
    void ask(const Call& call, Json* into);
    void arrived();
    void draw();
    void write();
    void drawFailure();
    void drawPair();
    void drawEvidence();
    void drawLoneTicket();
    void drawEndedTicket();
    void drawLoneLine();
    void drawForm();
    [[nodiscard]] bool mayPropose() const;
    void requestEnded(const Answer& answer, const QString& news);
    /// Says under the field what is wrong with it, in sight, and goes there.
    void complain(look::Field* field, const QString& sentence);
    void drawPairVerbs();
    void drawRequest();
    void drawPerson();

    [[nodiscard]] const Json& line() const;
    [[nodiscard]] bool isExact() const;
    [[nodiscard]] Money credit() const; ///< What the agent gets.
    [[nodiscard]] std::string waitingRequest() const;
    [[nodiscard]] std::string reasonFor(bool isExactPair) const;
    [[nodiscard]] look::MoneyQuestion question(const Json& agent, Money amount, const QString& title) const;

    void proposePair();
    void proposeWithoutTicket();
    void proposeDuplicate();
    void confirmWithoutTicket(const Json& agent);
    void sendProposal(Call call);
    void proposed(const Answer& answer);

    Desk& m_desk;
    QueueChoice m_choice;
    std::optional<MatchHint> m_hint;
    quint64 m_round = 0;
    int m_awaited = 0;
    Json m_ticket;
    Json m_line;
    Json m_request;
    Json m_suggestions;
    Json m_reasons;
    std::optional<Answer> m_failure;
    std::string m_idem;
    QString m_note;
    QString m_agent;
    bool m_isSending = false;
    bool m_isStale = false;
    bool m_hasDrawn = false;
    QComboBox* m_reason = nullptr;
    look::Field* m_noteField = nullptr;
    look::Field* m_agentField = nullptr;
};

} // namespace eraflazz::console
