// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/tree_model.h"

#include "core/rows/cell_roles.h"
#include "core/rows/packed_row.h"
#include "text/cell_text.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kChildrenMax = 20'000;

} // namespace

struct TreeModel::Node final {
    enum class Loaded { No, Asking, Yes, Failed };
    Agent agent;
    Node* up = nullptr;
    int row = 0;
    int depth = 0;
    Loaded loaded = Loaded::No;
    std::vector<std::unique_ptr<Node>> children;

    void forgetQuestions()
    {
        if (loaded == Loaded::Asking)
            loaded = Loaded::No;
        for (const auto& child : children)
            child->forgetQuestions();
    }
};

TreeModel::Children agentsFrom(const Json& result)
{
    const Json& list = result["children"];
    if (!list.isArray() || list.items().size() > kChildrenMax)
        return std::nullopt;
    std::vector<TreeModel::Agent> agents;
    for (const auto& one : list.items()) {
        const auto code = one["code"].asString();
        const auto text = [&one](std::string_view name) { return plainLine(one[name].asText().value_or("")); };
        if (!code || code->empty())
            return std::nullopt;
        const auto below = one["downlines"].asInteger().value_or(0);
        agents.push_back({plainLine(*code),
                          text("name"),
                          text("level"),
                          text("status"),
                          static_cast<int>(std::clamp<std::int64_t>(below, 0, 1'000'000))});
    }
    return agents;
}

TreeModel::TreeModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}
TreeModel::~TreeModel() = default;

void TreeModel::load(Ask ask)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_round = std::make_shared<int>(0);
    m_ask = std::move(ask);
    endResetModel();
    fetchMore({});
}

void TreeModel::reload(const QModelIndex& parent)
{
    Node* node = nodeAt(parent);
    if (node->loaded == Node::Loaded::Asking)
        return;
    if (!node->children.empty()) {
        beginRemoveRows(parent, 0, static_cast<int>(node->children.size()) - 1);
        node->children.clear();
        endRemoveRows();
        // Answers on their way may be for nodes that are gone: a new round, in which open questions are asked anew.
        m_round = std::make_shared<int>(0);
        m_root->forgetQuestions();
    }
    node->loaded = Node::Loaded::No;
    fetchMore(parent);
}

TreeModel::Node* TreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex TreeModel::indexOf(const Node& node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, &node);
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column < 0 || column >= ColumnCount || (parent.isValid() && parent.column() != 0))
        return {};
    const Node* node = nodeAt(parent);
    if (row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex TreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*nodeAt(child)->up) : QModelIndex();
}

int TreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int TreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant TreeModel::data(const QModelIndex& index, int role) const
{
    const Agent* agent = agentAt(index);
    if (agent == nullptr)
        return {};
    if (role == KeyRole)
        return agent->code;
    if (role == RawRole && index.column() == Downlines)
        return agent->downlines;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != RawRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Code:
        return agent->code;
    case Name:
        return agent->name;
    case Level:
        return agent->level;
    case Status:
        return agent->status;
    case Downlines:
        return text::countText(agent->downlines);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_titles.size())
        return {};
    return m_titles[section];
}

bool TreeModel::hasChildren(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return false;
    const Node* node = nodeAt(parent);
    return node->loaded == Node::Loaded::Yes || !parent.isValid() ? !node->children.empty() : node->agent.downlines > 0;
}

bool TreeModel::canFetchMore(const QModelIndex& parent) const
{
    if (parent.column() > 0 || !m_ask)
        return false;
    const Node* node = nodeAt(parent);
    return node->loaded == Node::Loaded::No && node->depth < kDepthMax &&
           (!parent.isValid() || node->agent.downlines > 0);
}

void TreeModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    Node* node = nodeAt(parent);
    node->loaded = Node::Loaded::Asking;
    // The node lives as long as the round: nodes go only when a new round begins.
    m_ask(node->agent.code, [this, node, round = std::weak_ptr<int>(m_round)](Children children) {
        if (!round.expired())
            take(*node, std::move(children));
    });
}

void TreeModel::take(Node& node, Children children)
{
    if (node.loaded != Node::Loaded::Asking)
        return;
    const QModelIndex parent = indexOf(node);
    node.loaded = children ? Node::Loaded::Yes : Node::Loaded::Failed;
    if (!children) {
        Q_EMIT failed(parent);
        return;
    }
    if (children->empty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(children->size()) - 1);
    for (auto& agent : *children) {
        auto child = std::make_unique<Node>();
        child->agent = std::move(agent);
        child->up = &node;
        child->row = static_cast<int>(node.children.size());
        child->depth = node.depth + 1;
        node.children.push_back(std::move(child));
    }
    endInsertRows();
}

const TreeModel::Agent* TreeModel::agentAt(const QModelIndex& index) const
{
    return index.isValid() ? &nodeAt(index)->agent : nullptr;
}

bool TreeModel::hasFailed(const QModelIndex& parent) const
{
    return nodeAt(parent)->loaded == Node::Loaded::Failed;
}

} // namespace eraflazz::console
