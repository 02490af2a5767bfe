// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "sale/sale_columns.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <functional>
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
class SaleBatchModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, Destination, Supplier, Status, Outcome, kColumns };
    static constexpr std::size_t kMost = 200;

    /// Why a sale is left out; empty: it is not.
    using LeftOut = std::function<QString(const SaleBrief&)>;

    /// `willBe`: of those that are not left out, before it begins.
    SaleBatchModel(std::vector<SaleBrief> sales, const LeftOut& leftOut, const QString& willBe);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Ids of those that are not left out, in order.
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

/// The same thing done to many sales: first what will be done and what not and why, then progress with a way to stop,
/// then what came of each. Not modal. GUI thread.
class SaleBatchDialog : public QDialog {
    Q_OBJECT

public:
    [[nodiscard]] SaleBatchModel* model() const { return m_model; }

Q_SIGNALS:
    void handledSome();

protected:
    struct Titles final {
        QString object; ///< Names of the dialog and, with "Start" and "Close", of its buttons.
        QString window;
        QString summary; ///< %1: how many are done, %2: how many are left out.
        QString verb;    ///< %1: how many.
        QString ended;   ///< %1 of %2 came out well.
        QString stopped;
    };
    SaleBatchDialog(Desk& desk, Titles titles, SaleBatchModel* model, QWidget* parent);

    [[nodiscard]] Desk& desk() const { return m_desk; }
    /// Sends the call for model()->allowed() from that one on; its answer is told by went() or broke().
    virtual void send(std::size_t from) = 0;
    /// So many are answered, each with its outcome.
    void went(std::size_t count);
    /// Not answered, and the next ones would not be either: the person may go on later, with the same idem.
    void broke(const Answer& answer);
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void start();
    void next();
    void end(const QString& sentence);

    Desk& m_desk;
    const Titles m_titles;
    SaleBatchModel* m_model;
    std::size_t m_done = 0;
    bool m_isRunning = false;
    bool m_isStopped = false;
    look::TextLine* m_summary;
    QProgressBar* m_progress;
    look::Button* m_start;
    look::Button* m_close;
};

} // namespace eraflazz::console
