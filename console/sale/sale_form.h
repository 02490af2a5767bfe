// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "kernel/money.h"
#include "look/parts/fact_rows.h"

#include <QDialog>

#include <functional>
#include <string>
#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
struct MoneyQuestion;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// A small form about one sale that ends in one change. Its idem is made when it opens: pressing twice, a lost link and
/// a retry carry the same one. What the daemon refuses stands in the form, which stays open.
class SaleForm : public QDialog {
    Q_OBJECT

public:
    SaleForm(Desk& desk, const QString& title, const QString& verb, QWidget* parent);
    ~SaleForm() override;

    [[nodiscard]] const std::string& idem() const { return m_idem; }

protected:
    void addFacts(std::vector<look::Fact> facts);
    void addRisk(const QString& sentence);
    void addPart(QWidget* part);
    look::Field* addField(const QString& label, const QString& name, const QString& hint = {});

    /// The verb was pressed. Check the fields, then send().
    virtual void submit() = 0;
    /// Sends; the form is locked meanwhile. Refusals about `fields` stand there, others below. `onFine` ends the form.
    using FieldPaths = std::vector<std::pair<std::string_view, look::Field*>>;
    void send(Call call, FieldPaths fields, std::function<void(const Answer&)> onFine);
    /// Before money moves: the question, with the agent's balance of this moment and what `back` makes of it, in a
    /// window called `name`. `then` when the person says the verb.
    void askMoney(
        look::MoneyQuestion question, const QString& sale, Money back, const QString& name, std::function<void()> then);
    /// Empty: nothing is wrong.
    void sayProblem(const QString& sentence);
    /// Puts "required" to the field when it is empty; true when there is a text.
    [[nodiscard]] static bool isFilled(look::Field* field);
    [[nodiscard]] static QString textOf(const look::Field* field);

    [[nodiscard]] Desk& desk() const { return m_desk; }
    void paintEvent(QPaintEvent* event) override;

private:
    void setLocked(bool isLocked);
    void refused(const Answer& answer, const FieldPaths& fields);

    Desk& m_desk;
    std::string m_idem;
    QVBoxLayout* m_parts;
    look::TextLine* m_problem;
    look::Button* m_cancel;
    look::Button* m_confirm;
};

} // namespace eraflazz::console
