// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"

#include <QStringList>

class QComboBox;
class QProgressBar;

namespace eraflazz::look {
class Button;
class GridView;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class MatchDesk;
class MatchModel;

/// All codes of a supplier that nothing is mapped to, with the product each might be sold as: proposed by rules, looked
/// at, ticked, mapped together; what was just mapped can be taken back. GUI thread.
class MatchDialog final : public FormDialog {
    Q_OBJECT

public:
    MatchDialog(Desk& desk, const QStringList& suppliers, const QString& first, QWidget* parent);

    [[nodiscard]] MatchModel* model() const { return m_model; }
    /// While lines are made, Esc and the left button stop instead.
    void reject() override;

Q_SIGNALS:
    void changedSome(); ///< Lines were made or taken back.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const QStringList& suppliers, const QString& first);
    void read();
    void judge();
    void start();
    void takeBack();
    void begin(int steps);
    void end(const QString& problem);
    void toggleSelected();
    [[nodiscard]] QString sum() const;

    Desk& m_desk;
    MatchDesk* m_lines;
    MatchModel* m_model;
    QComboBox* m_supplier;
    look::Segmented* m_which;
    look::TextLine* m_sum;
    look::GridView* m_grid;
    QProgressBar* m_progress;
    look::Button* m_undo;
    bool m_isReading = false;
    bool m_isRunning = false;
};

} // namespace eraflazz::console
