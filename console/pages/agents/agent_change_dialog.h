// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

class QComboBox;
class QTimer;

namespace eraflazz::look {
class AmountField;
class FactRows;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// What of an agent shall be changed.
struct AgentWish final {
    std::string what;         ///< As agent.change calls it.
    QString product;          ///< Its markup alone; with `isOfProduct` and empty it is chosen in the form.
    bool isOfProduct = false; ///< A markup of one product.
    Json levels = {};         ///< level.list, for the level.
};

/// Changes one thing of an agent. What moves prices (upline, level, markup) is reckoned by the daemon while it is typed
/// and shown before it can be said; what somebody else changed meanwhile is shown instead of overwritten. GUI thread.
class AgentChangeDialog final : public ChangeDialog {
    Q_OBJECT

public:
    AgentChangeDialog(Desk& desk, const Json& agent, AgentWish wish, QWidget* parent);
    ~AgentChangeDialog() override;

Q_SIGNALS:
    void changed(const QString& agent);

private:
    void build();
    void buildValue();
    void buildEffect();
    [[nodiscard]] bool movesPrices() const;
    [[nodiscard]] std::string product() const;
    [[nodiscard]] std::string expected() const;
    /// Nothing while it is not complete.
    [[nodiscard]] std::optional<std::string> value() const;
    void edited();
    void judge();
    void askPreview();
    void showPreview(const Answer& answer);
    void showAgents(const Json& preview);
    void say(const QString& sentence);
    void setValueProblem(const QString& sentence);
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;
    void lookAgain();

    Json m_agent;
    AgentWish m_wish;
    look::Field* m_product = nullptr;
    look::Field* m_field = nullptr;
    look::AmountField* m_amount = nullptr;
    QComboBox* m_choice = nullptr;
    look::FactRows* m_now;
    look::FactRows* m_effect = nullptr;
    look::FactRows* m_agents = nullptr;
    look::TextLine* m_words = nullptr;
    look::TextLine* m_warning = nullptr;
    QTimer* m_pause;
    quint64 m_round = 0;
    bool m_isReckoned = false; ///< The effect shown is of the value in the form.
};

} // namespace eraflazz::console
