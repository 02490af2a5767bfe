// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/cell_face.h"
#include "core/rows/page_reader.h"

#include <QAbstractTableModel>

#include <functional>
#include <unordered_set>
#include <vector>

namespace eraflazz::console {

/// History, page after page, as far as somebody has scrolled. Asks the daemon for the next page when a view wants
/// more, one request at a time, and never waits. Pages that the daemon had no time to fill are followed by others until
/// there is as much as a page, or somebody stops it. GUI thread.
class PagedTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The page, or nothing and why not.
    using Arrived = std::function<void(std::optional<RowsPage> page, const QString& problem)>;
    /// Asks for the page after `cursor` (JSON; empty: the first) and later calls `then` once.
    using Ask = std::function<void(const std::string& cursor, Arrived then)>;

    static constexpr int kRowsMax = 50'000; ///< Beyond them nobody scrolls; a narrower search is asked for.
    static constexpr int kEnoughRows = 200; ///< After so many more, somebody has to scroll for others.

    PagedTableModel(CellFace& face, QObject* parent = nullptr);

    /// Another search: what was there goes, answers to the old one are dropped, the first page is asked for.
    void search(Ask ask);
    void retry(); ///< After a problem.
    void stop();  ///< Asks for nothing more until goOn() or another search.
    void goOn();

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] bool isMoreExpected() const { return m_isMoreExpected; }
    /// Where the daemon stopped looking when the latest page came short; nothing: rows lead on from the last one.
    [[nodiscard]] std::optional<std::int64_t> searchedToMs() const { return m_searchedToMs; }
    /// The latest page came short, and the next one is asked for without anybody's asking.
    [[nodiscard]] bool isLookingFurther() const;
    [[nodiscard]] bool isCut() const { return rowCount() >= kRowsMax; }
    [[nodiscard]] const QString& problem() const { return m_problem; } ///< Of the latest request; empty: none.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void multiData(const QModelIndex& index, QModelRoleDataSpan roles) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] const RowsPage::Row* rowAt(int row) const;

Q_SIGNALS:
    void arrived(); ///< A page, the last page, or a problem.

private:
    void askNext();
    void takeRows(RowsPage& page);
    void take(std::optional<RowsPage> page, const QString& problem);

    CellFace& m_face;
    Ask m_ask;
    WireColumns m_columns;
    std::vector<RowsPage::Row> m_rows;
    std::unordered_set<std::string> m_keys; ///< A row that moved between two pages is shown once.
    std::string m_next;
    QString m_problem;
    quint64 m_search = 0;
    bool m_isAsking = false;
    bool m_isMoreExpected = false;
    bool m_isStopped = false;
    std::optional<std::int64_t> m_searchedToMs;
    int m_enough = 0; ///< Rows, with which nothing more is asked for by itself.
};

} // namespace eraflazz::console
