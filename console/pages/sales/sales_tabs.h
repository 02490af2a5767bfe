// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class TabStrip;
}

namespace eraflazz::console {

/// A filter with a name.
struct NamedFilter final {
    QString name; ///< Empty: the filter speaks for itself.
    QString filter;
    bool operator==(const NamedFilter&) const = default;

    [[nodiscard]] QString title() const;
};

/// What the person left on the page: the tabs, which is chosen, the filters kept by name.
struct SalesMemory final {
    static constexpr int kSchema = 1;

    std::vector<NamedFilter> tabs;
    std::vector<NamedFilter> saved;
    int chosen = 0;

    [[nodiscard]] QByteArray toBytes() const;
    /// One tab without a filter when the bytes say nothing that can be read.
    [[nodiscard]] static SalesMemory from(const QByteArray& bytes);
};

/// The tabs of the live page: each a filter. The first one stays; the others close with a middle click or their menu.
class SalesTabs final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 12;

    explicit SalesTabs(QWidget* parent = nullptr);

    void setTabs(const std::vector<NamedFilter>& tabs, int chosen);
    /// Grey beside the chosen word: how many rows it has. Empty: none.
    void setCount(const QString& count);
    [[nodiscard]] int chosen() const;

Q_SIGNALS:
    void chosenChanged(int tab);
    void newAsked();
    void closeAsked(int tab);
    void renameAsked(int tab);
    void saveAsked(int tab);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openMenu(int tab, const QPoint& where);

    QVBoxLayout* m_column;
    look::TabStrip* m_strip = nullptr;
    int m_tabs = 0;
};

} // namespace eraflazz::console
