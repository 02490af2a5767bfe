// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"
#include "pages/deposits/many_deposits.h"

class QProgressBar;

namespace eraflazz::look {
class Field;
class GridView;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// Handles many deposits: first what is allowed, what is left out and why, with the sum in digits and words; then one
/// call after another, each with an idem of its own, with a way to stop; then what came of each. GUI thread.
class ManyDialog : public FormDialog {
    Q_OBJECT

public:
    [[nodiscard]] ManyDepositsModel* model() const { return m_model; }
    /// While they are sent, Esc and the left button stop instead.
    void reject() override;

Q_SIGNALS:
    void handledSome(); ///< After the last one, or after it stopped.

protected:
    struct Titles final {
        QString window, verb, sum;
    };
    ManyDialog(Desk& desk, const Titles& titles, ManyColumns columns, std::vector<ManyDeposit> rows, QWidget* parent);

    [[nodiscard]] Desk& desk() const { return m_desk; }
    [[nodiscard]] QString note() const;
    /// What is asked beside the list; in the line of the note.
    void addBesideNote(QWidget* widget);
    /// Says what would happen. Before it is shown, and whenever something else would.
    void judge();
    /// Nothing more may be changed now, or it may again.
    virtual void setFixed(bool isFixed);
    [[nodiscard]] virtual bool isComplete() const { return true; }
    /// Without the idem, which is the row's.
    [[nodiscard]] virtual Call callFor(const ManyDeposit& one) const = 0;
    [[nodiscard]] virtual QString allowedWords(int chosen, int leftOut) const = 0;
    [[nodiscard]] virtual QString verbWords(int chosen) const = 0;
    [[nodiscard]] virtual QString doneWords(int done, const QString& sum) const = 0;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const QString& sumTitle);
    void start();
    void sendNext();
    void heard(int row, const Answer& answer);
    /// `problem`: why it did not come to its end; empty when it did, or when the person stopped it.
    void end(const QString& problem);
    [[nodiscard]] QString result() const;
    void toggleSelected();

    Desk& m_desk;
    ManyDepositsModel* m_model;
    look::GridView* m_grid;
    look::TextLine* m_allowed;
    look::TextLine* m_sum;
    look::TextLine* m_words;
    look::Field* m_note;
    QWidget* m_beside = nullptr;
    QProgressBar* m_progress;
    int m_begun = 0; ///< How many were to be sent when it started.
    bool m_isRunning = false;
    bool m_isStopped = false;
};

} // namespace eraflazz::console
