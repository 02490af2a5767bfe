// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "look/cell.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace eraflazz::console {

/// A column of objects: how it looks, and what a row says in it.
struct ObjectColumn final {
    look::Column look;
    std::function<QString(const Json& row)> text;
    std::function<look::CellTone(const Json& row)> tone{};
    std::function<look::State(const Json& row)> state{}; ///< In columns of kind State.
    std::function<QVariant(const Json& row)> raw{};      ///< For export; else the text.
};

/// `longest` must fit uncut.
[[nodiscard]] ObjectColumn objectColumn(const char* name,
                                        const QString& title,
                                        look::CellKind kind,
                                        const QString& longest,
                                        std::function<QString(const Json& row)> text);

/// The whole number of that member, for ObjectColumn::raw; nothing where it is missing.
[[nodiscard]] std::function<QVariant(const Json& row)> rawNumber(const char* member);

/// Rows that the daemon answers as objects, in its order: requests, cases, tickets, mutations. Further pages come as
/// somebody scrolls. Refreshed, rows that stay keep their place in the view and their selection. GUI thread.
class ObjectTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kRowsMax = 20'000;    ///< Beyond them nobody scrolls; a shorter time is asked for.
    static constexpr int kPagesRefreshed = 20; ///< At most; rows of further pages stay as they are.

    using Arrived = std::function<void(const Answer&)>;
    /// Asks for the page after `next` (what the answer before gave; empty: the first) and calls `then` once.
    using Ask = std::function<void(const std::string& next, Arrived then)>;

    /// `keyMember` names what tells rows apart; empty when nothing does, and a refresh begins anew.
    ObjectTable(std::vector<ObjectColumn> columns, std::string keyMember, QObject* parent = nullptr);

    /// Another question: what was there goes with the first answer to it.
    void search(Ask ask);
    /// The same question again, from the first page as far as rows are there: who has scrolled stays where they are.
    void refresh();
    /// Rows from elsewhere; there are no further pages.
    void show(std::vector<Json> rows);

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] bool isMoreExpected() const { return !m_next.empty(); }
    [[nodiscard]] bool hasAnswered() const { return m_hasAnswered; } ///< To the question in force.
    [[nodiscard]] const Answer& answer() const { return m_answer; }  ///< The latest.
    [[nodiscard]] const std::vector<Json>& rows() const { return m_rows; }
    [[nodiscard]] const Json* rowAt(int row) const;
    [[nodiscard]] int rowOf(std::string_view key) const; ///< -1: not there.
    [[nodiscard]] std::string keyAt(int row) const;
    [[nodiscard]] const std::vector<ObjectColumn>& columns() const { return m_columns; }
    /// Ages are of now: what is seen is painted again.
    void repaintAll();
    void setMarks(std::function<look::RowMarks(const Json& row)> marks) { m_marks = std::move(marks); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void arrived(); ///< A page or a failure; see answer().

private:
    /// Pages of the same question asked again, until there are as many rows as before.
    struct Refresh final {
        std::vector<Json> rows;
        int pages = 0;
    };

    void askFor(const std::string& next);
    void take(const Answer& answer, bool isFirst);
    /// True while a further page of what was there is on its way.
    [[nodiscard]] bool goesOn(std::vector<Json>& rows);
    void append(std::vector<Json> rows);
    void settle(std::vector<Json> rows);
    bool bringTo(int at, Json wanted, std::unordered_set<std::string>& standing);
    [[nodiscard]] std::vector<Json> rowsBehind(const std::vector<Json>& fresh) const;
    [[nodiscard]] std::string keyOf(const Json& row) const;

    std::vector<ObjectColumn> m_columns;
    std::string m_keyMember;
    std::function<look::RowMarks(const Json& row)> m_marks;
    Ask m_ask;
    std::vector<Json> m_rows;
    std::string m_next;
    std::optional<Refresh> m_refresh;
    Answer m_answer;
    quint64 m_round = 0;
    bool m_isAsking = false;
    bool m_hasAnswered = false;
};

} // namespace eraflazz::console
