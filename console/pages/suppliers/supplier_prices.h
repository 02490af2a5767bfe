// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"

#include <QWidget>

#include <array>

class QStackedWidget;
class QTimer;

namespace eraflazz::look {
class Button;
class Field;
class GridView;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class PageBody;

/// A supplier's price list as it was last fetched: everything, what we map nothing to, what moved, what is gone; and
/// the way to our mappings. GUI thread.
class SupplierPrices final : public QWidget {
    Q_OBJECT

public:
    enum Kind { Everything, Unmapped, Moved, Gone };

    explicit SupplierPrices(Desk& desk, QWidget* parent = nullptr);

    void setSupplier(const QString& code);
    void refresh();
    /// How old the list is by now.
    void showAge();
    void focusSearch();
    void setStale(bool isStale);
    void fetch();
    [[nodiscard]] Kind kind() const;

private:
    void nameParts();
    void makeTables();
    void layOut();
    void connectParts();
    void search();
    void ask(Kind kind, const std::string& next, ObjectTable::Arrived then);
    void arrived(Kind kind);
    void showFetched(const Json& result);
    void judge();
    void openMapping();
    [[nodiscard]] ObjectTable* table() const;
    [[nodiscard]] look::GridView* grid() const;

    Desk& m_desk;
    QString m_code;
    look::Segmented* m_kinds;
    look::Field* m_search;
    look::TextLine* m_fetched;
    look::TextLine* m_note;
    look::Button* m_fetch;
    look::Button* m_map;
    std::array<ObjectTable*, 4> m_tables{};
    std::array<look::GridView*, 4> m_grids{};
    QStackedWidget* m_stack;
    PageBody* m_body;
    QTimer* m_pause;
    std::string m_idem;
    qint64 m_fetchedAt = 0; ///< 0: never.
    bool m_isFetching = false;
    bool m_isStale = false;
};

} // namespace eraflazz::console
