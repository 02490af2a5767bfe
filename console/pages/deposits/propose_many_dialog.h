// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"

#include <map>
#include <string>
#include <vector>

class QProgressBar;

namespace eraflazz::look {
class Field;
class GridView;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ProposeManyModel;
class ReasonChoice;
struct QueuePair;

/// Proposes many exact pairs: first what is allowed, what is left out and why, with the sum in digits and words; then
/// one request after another, with a way to stop; then what came of each. Every one is what its own proposal would be:
/// a request of its own that a second person must agree to. GUI thread.
class ProposeManyDialog final : public FormDialog {
    Q_OBJECT

public:
    ProposeManyDialog(Desk& desk,
                      std::vector<QueuePair> pairs,
                      const std::map<std::string, QString>& others,
                      QWidget* parent);

    [[nodiscard]] ProposeManyModel* model() const { return m_model; }
    /// While they are sent, Esc and the left button stop instead.
    void reject() override;

Q_SIGNALS:
    void proposedSome(); ///< After the last one, or after it stopped.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void judge();
    void start();
    void sendNext();
    void heard(int row, const Answer& answer);
    /// `problem`: why it did not come to its end; empty when it did, or when the person stopped it.
    void end(const QString& problem);
    [[nodiscard]] QString result() const;
    void toggleSelected();

    Desk& m_desk;
    ProposeManyModel* m_model;
    look::GridView* m_grid;
    look::TextLine* m_allowed;
    look::TextLine* m_sum;
    look::TextLine* m_words;
    ReasonChoice* m_reason;
    look::Field* m_note;
    QProgressBar* m_progress;
    int m_begun = 0; ///< How many were to be sent when it started.
    bool m_isRunning = false;
    bool m_isStopped = false;
};

} // namespace eraflazz::console
