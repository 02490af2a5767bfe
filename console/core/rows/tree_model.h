// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// Agents below agents. Children are asked for when somebody opens their parent, and kept; a parent says how many it
/// has before that. GUI thread.
class TreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    struct Agent final {
        QString code;
        QString name;
        QString level;
        QString status;
        int downlines = 0; ///< Directly below.
    };
    using Children = std::optional<std::vector<Agent>>;
    using Arrived = std::function<void(Children children)>;
    /// Asks for those directly below `parent` (empty: the roots) and later calls `then` once.
    using Ask = std::function<void(const QString& parent, Arrived then)>;
    enum Column { Code, Name, Level, Status, Downlines, ColumnCount };

    static constexpr int kDepthMax = 64; ///< An honest tree is far flatter; a ring would be endless.

    explicit TreeModel(QObject* parent = nullptr);
    ~TreeModel() override;

    void load(Ask ask); ///< Forgets what was there, asks for the roots.
    void setTitles(QStringList titles) { m_titles = std::move(titles); }
    void reload(const QModelIndex& parent); ///< Those below it again.

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] const Agent* agentAt(const QModelIndex& index) const;
    [[nodiscard]] bool hasFailed(const QModelIndex& parent) const;

Q_SIGNALS:
    void failed(const QModelIndex& parent);

private:
    struct Node;
    [[nodiscard]] Node* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    void take(Node& node, Children children);

    std::unique_ptr<Node> m_root;
    Ask m_ask;
    QStringList m_titles;
    std::shared_ptr<int> m_round; ///< Answers to an older load() find it gone.
};

/// The children of an answer of agent.tree; nothing when it is malformed.
[[nodiscard]] TreeModel::Children agentsFrom(const Json& result);

} // namespace eraflazz::console
