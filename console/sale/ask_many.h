// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "sale/sale_columns.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <string>
#include <vector>

class QProgressBar;

namespace eraflazz::look {
class Button;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// What is allowed and what came of it, a row for each chosen sale.
class AskManyModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, Destination, Supplier, Status, Outcome, kColumns };

    AskManyModel(std::vector<SaleBrief> sales, std::size_t most, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Ids of those that can be asked, in order.
    [[nodiscard]] const std::vector<std::string>& allowed() const { return m_allowed; }
    void setOutcome(const QString& sale, const QString& outcome, bool isGood);
    [[nodiscard]] int good() const;

private:
    struct Row final {
        SaleBrief sale;
        QString outcome;
        int tone = 0;
    };
    std::vector<Row> m_rows;
    std::vector<std::string> m_allowed;
};

/// Asks suppliers about many sales: first what will be asked and what not and why, then progress with a way to stop,
/// then the result. Never orders anything. Not modal.
class AskManyDialog final : public QDialog {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 200;
    static constexpr std::size_t kAtOnce = 20;

    AskManyDialog(Desk& desk, std::vector<SaleBrief> sales, QWidget* parent);

    [[nodiscard]] AskManyModel* model() const { return m_model; }

Q_SIGNALS:
    void asked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void start();
    void next();
    void take(const Answer& answer, std::size_t from, std::size_t count);
    void end(const QString& sentence);

    Desk& m_desk;
    AskManyModel* m_model;
    std::vector<std::string> m_idems; ///< One for each call, made with the dialog.
    std::size_t m_done = 0;
    bool m_isRunning = false;
    bool m_isStopped = false;
    look::TextLine* m_summary;
    QProgressBar* m_progress;
    look::Button* m_start;
    look::Button* m_close;
};

} // namespace eraflazz::console
