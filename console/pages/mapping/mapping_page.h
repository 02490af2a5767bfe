// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"
#include "kernel/money.h"

#include <QStringList>

#include <optional>

class QBoxLayout;
class QTimer;

namespace eraflazz::look {
class Button;
class DraftBar;
class Field;
class GridView;
class StatTile;
class StatePill;
class Tag;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

struct MappingLine;
struct Unmatched;
class LineNotes;
class MappingModel;
class OrderDrafts;
class PageBody;
class Presence;
class ProductCatalog;
class ProductList;
class RouteLadder;
class UnmatchedPanel;

/// Which suppliers a product is bought from, in which order, for how much; what an order would do now; codes nobody
/// has mapped yet. The order is changed as a draft and saved after a look; a line is changed at once.
class MappingPage final : public Page {
    Q_OBJECT

public:
    MappingPage(Desk& desk, QWidget* parent);
    ~MappingPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;
    [[nodiscard]] QString unsaved() const override;

    [[nodiscard]] OrderDrafts& drafts() const { return *m_drafts; }
    [[nodiscard]] MappingModel& model() const { return *m_model; }

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFoot();
    [[nodiscard]] QWidget* makeContent();
    void choose(const QString& code);
    void showList();
    void showProduct();
    void askSheet();
    void askLevels();
    void askRoute();
    void askAgent();
    void askSuppliers();
    void showLines();
    void showDrafts();
    void showRights();
    void lookAt(); ///< Tells others what is looked at here.
    void showOnlooker();
    void fitGrid();
    void move(int step);
    void moveTo(int from, int to);
    void toggle(int row);
    void review();
    void addLine(const std::optional<Unmatched>& code);
    void changeLine(const MappingLine& line, const std::optional<Money>& cost);
    void takeCost(const Unmatched& moved);
    void removeLine();
    void showMenu(const QPoint& where);
    void watchForm(QWidget* form);
    [[nodiscard]] const MappingLine* current() const;

    ProductCatalog* m_catalog;
    OrderDrafts* m_drafts;
    MappingModel* m_model;
    ProductList* m_list;
    look::GridView* m_grid = nullptr;
    PageBody* m_body = nullptr;  ///< Beside the list.
    PageBody* m_lines = nullptr; ///< In place of the lines.
    LineNotes* m_notes = nullptr;
    RouteLadder* m_ladder = nullptr;
    look::Field* m_agent = nullptr;
    UnmatchedPanel* m_unmatched = nullptr;
    look::DraftBar* m_bar = nullptr;
    look::TextLine* m_name = nullptr;
    look::Tag* m_code = nullptr;
    look::StatePill* m_state = nullptr;
    look::TextLine* m_onlooker = nullptr;
    std::vector<look::StatTile*> m_tiles;
    QTimer* m_routeSoon;
    Presence* m_presence = nullptr; ///< None without the right to see others.
    QAction* m_add = nullptr;
    QAction* m_change = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_explain = nullptr;
    QString m_product;
    QString m_sheetOf; ///< Whose lines are shown.
    std::vector<std::pair<QString, Money>> m_levels;
    int m_round = 0;
    int m_routeRound = 0;
    QBoxLayout* m_foot = nullptr; ///< Beside each other where there is room, else below each other.
    QWidget* m_try = nullptr;
    bool m_isTight = false;
    int m_room = -1; ///< How many of the columns that may be missing are shown.
};

[[nodiscard]] Page* makeMappingPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
