// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <initializer_list>

class QVBoxLayout;

namespace eraflazz::look {
class FKeyBar;
class StatusBar;
} // namespace eraflazz::look

namespace eraflazz::gallery {

/// The places of the console, in the order of the rail.
enum Place {
    Home,
    Sales,
    History,
    Complaints,
    Deposits,
    Mutations,
    Agents,
    Products,
    Mapping,
    Routing,
    Suppliers,
    Reports,
    Alarms,
    System,
    kPlaces
};

struct KeyWord {
    QString key;
    QString word;
    bool enabled = true;
};

/// Top bar, rail and status bar around a page. `broken`: as it looks without a connection.
class PageShell final : public QWidget {
    Q_OBJECT

public:
    PageShell(Place place, bool broken, QWidget* parent = nullptr);

    /// Full width, under the top bar.
    [[nodiscard]] QVBoxLayout* underTop() const { return m_underTop; }
    /// Right of the rail, above the status bar.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    look::FKeyBar* addKeys(std::initializer_list<KeyWord> keys);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_underTop;
    QVBoxLayout* m_content;
};

} // namespace eraflazz::gallery
