// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

#include <utility>

#include <functional>
#include <optional>
#include <vector>

namespace eraflazz::look {

struct TipRow {
    QColor color;
    QString name;
    QString value;
};

/// One moment that all charts of the same time point at together. The chart under the mouse, or with the keyboard,
/// moves it and shows the one tip with the values of all.
class Crosshair final : public QObject {
    Q_OBJECT

public:
    using Rows = std::function<std::vector<TipRow>(int bucket)>;

    explicit Crosshair(QObject* parent = nullptr);

    [[nodiscard]] std::optional<int> bucket() const { return m_bucket; }
    [[nodiscard]] const QObject* owner() const { return m_owner; }
    void point(const QObject* owner, int bucket);
    void leave();

    /// Values of one chart for the tip, in the order the charts were added.
    void addSource(const QObject* owner, Rows rows);
    void removeSource(const QObject* owner);
    [[nodiscard]] std::vector<TipRow> rows() const;

Q_SIGNALS:
    void moved();

private:
    std::optional<int> m_bucket;
    const QObject* m_owner = nullptr;
    std::vector<std::pair<const QObject*, Rows>> m_sources;
};

} // namespace eraflazz::look
