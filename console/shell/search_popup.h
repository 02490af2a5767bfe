// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/place.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace eraflazz::look {
class SearchField;
} // namespace eraflazz::look

namespace eraflazz::console {

class Alarm;
class Desk;

/// What the search box finds, by kind, below it. The focus stays in the box: Up and Down move the choice, Enter goes
/// there, Esc closes. Asks the daemon a moment after the last key. GUI thread.
class SearchPopup final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kLeast = 2; ///< Shorter texts match everything.

    SearchPopup(Desk& desk, look::SearchField* field, QWidget* parent);
    ~SearchPopup() override;

    [[nodiscard]] const QStandardItemModel& found() const { return *m_model; }
    [[nodiscard]] const QString& sentence() const { return m_sentence; } ///< Instead of rows; may be empty.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void typed();
    void ask();
    void answered(const QString& text, const Answer& answer);
    void say(const QString& sentence);
    void fit();
    void step(int by);
    void go(const QModelIndex& index);
    [[nodiscard]] bool takeKey(int key);

    Desk& m_desk;
    look::SearchField* m_field;
    QLineEdit* m_edit;
    QStandardItemModel* m_model;
    QListView* m_view;
    std::unique_ptr<Alarm> m_pause;
    QString m_sentence;
    QString m_asked;
};

/// Where a row of search.find leads; no page for a kind of a later contract.
[[nodiscard]] Place placeOfFound(std::string_view kind, const QString& id);

} // namespace eraflazz::console
