// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/agent_tree.h"

#include "core/rows/cell_roles.h"
#include "core/rows/tree_model.h"
#include "desk/desk.h"
#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/state_pill.h"
#include "look/tokens.h"
#include "pages/agents/agent_words.h"
#include "text/cell_text.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace eraflazz::console {

using look::TypeRole;

namespace {

constexpr int kRow = 30, kIndent = 18, kEdge = 16, kState = 96, kLevel = 110, kBelow = 116;

/// One agent a line: where it stands, who it is, and how many stand below.
class AgentTreeDelegate final : public QStyledItemDelegate {
public:
    explicit AgentTreeDelegate(AgentTree& view) : QStyledItemDelegate(&view), m_view(view) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {300, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const look::Tokens& t = look::tokens();
        const QRect row(0, option.rect.y(), m_view.viewport()->width(), option.rect.height());
        if (option.state & QStyle::State_Selected)
            painter->fillRect(row, t.sel);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(row, t.hover);
        look::lineAcross(*painter, 0, row.width(), row.bottom(), t.line2);
        int depth = 0;
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
            ++depth;
        const int left = kEdge + depth * kIndent;
        if (index.model()->hasChildren(index)) {
            const auto chevron = m_view.isExpanded(index) ? look::Icon::ChevronDown : look::Icon::ChevronRight;
            look::paintIcon(*painter, QRect(left, row.y(), 14, row.height()), chevron, 12, t.ink3);
        }
        paintWords(*painter, row, left + 22, index);
    }

private:
    [[nodiscard]] static QString textAt(const QModelIndex& index, TreeModel::Column column)
    {
        return index.siblingAtColumn(column).data().toString();
    }

    void paintWords(QPainter& painter, const QRect& row, int left, const QModelIndex& index) const
    {
        const look::Tokens& t = look::tokens();
        const std::string status = textAt(index, TreeModel::Status).toStdString();
        const QColor ink = status == "active" ? t.ink : t.ink3;
        int right = row.right() - kEdge;
        const int below = index.siblingAtColumn(TreeModel::Downlines).data(RawRole).toInt();
        const QString number = below == 0 ? QString() : AgentTree::tr("%n downline(s)", nullptr, below);
        look::paintText(painter,
                        QRect(right - kBelow, row.y(), kBelow, row.height()),
                        TypeRole::Cell,
                        t.ink3,
                        number,
                        Qt::AlignRight);
        right -= kBelow + 12;
        if (status != "active")
            look::paintStatePill(painter,
                                 QRect(right - kState, row.y(), kState, row.height()),
                                 agentStatusLook(status),
                                 agentStatusWord(status),
                                 18);
        right -= kState + 12;
        look::paintText(painter,
                        QRect(right - kLevel, row.y(), kLevel, row.height()),
                        TypeRole::Cell,
                        t.ink2,
                        textAt(index, TreeModel::Level));
        right -= kLevel + 12;
        const QString code = textAt(index, TreeModel::Code);
        const int codeWidth = look::textWidth(TypeRole::CellBold, code);
        look::paintText(painter, QRect(left, row.y(), codeWidth + 2, row.height()), TypeRole::CellBold, ink, code);
        const int from = left + codeWidth + 12;
        if (right > from)
            look::paintText(painter,
                            QRect(from, row.y(), right - from, row.height()),
                            TypeRole::Cell,
                            ink,
                            textAt(index, TreeModel::Name));
    }

    const AgentTree& m_view;
};

} // namespace

AgentTree::AgentTree(Desk& desk, QWidget* parent) : QTreeView(parent), m_desk(desk), m_model(new TreeModel(this))
{
    setObjectName(QStringLiteral("agentTree"));
    setAccessibleName(tr("Agents and their downlines"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setIndentation(0);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setItemDelegate(new AgentTreeDelegate(*this));
    m_model->setTitles({tr("Code"), tr("Name"), tr("Level"), tr("Status"), tr("Downlines")});
    setModel(m_model);
    for (int column = TreeModel::Name; column < TreeModel::ColumnCount; ++column)
        setColumnHidden(column, true); // The line is painted whole; the other columns are for ears and copying.
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->hasChildren(index))
            setExpanded(index, !isExpanded(index));
    });
    connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT agentActivated(index.data(KeyRole).toString());
    });
    applyGround();
}

void AgentTree::load()
{
    m_model->load([this](const QString& parent, TreeModel::Arrived then) {
        Call call("agent.tree");
        if (!parent.isEmpty())
            call.with("agent", parent);
        m_desk.ask(std::move(call), this, [this, parent, then](const Answer& answer) {
            then(answer.isFine() ? agentsFrom(answer.result) : std::nullopt);
            if (parent.isEmpty()) {
                m_answer = answer;
                Q_EMIT rootsArrived();
            } else if (!answer.isFine()) {
                m_desk.tellFailure(answer);
            }
        });
    });
}

QModelIndex AgentTree::find(const QString& agent, const QModelIndex& below) const
{
    for (int row = 0; row < m_model->rowCount(below); ++row) {
        const QModelIndex one = m_model->index(row, 0, below);
        if (one.data(KeyRole).toString() == agent)
            return one;
        if (const QModelIndex deeper = find(agent, one); deeper.isValid())
            return deeper;
    }
    return {};
}

void AgentTree::reload(const QString& agent)
{
    const QModelIndex found = find(agent, {});
    if (found.isValid())
        m_model->reload(found.parent());
}

bool AgentTree::hasRoots() const
{
    return m_model->rowCount() > 0;
}

void AgentTree::setStale(bool isStale)
{
    m_isStale = isStale;
    applyGround();
}

void AgentTree::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QTreeView::currentChanged(now, before);
    if (now.isValid())
        Q_EMIT agentChosen(now.data(KeyRole).toString());
}

void AgentTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyGround();
}

void AgentTree::applyGround()
{
    const look::Tokens& t = look::tokens();
    const QColor ground = m_isStale ? t.stale : t.surface;
    QPalette grounds = viewport()->palette();
    if (grounds.color(QPalette::Base) == ground)
        return;
    grounds.setColor(QPalette::Base, ground);
    viewport()->setPalette(grounds);
}

} // namespace eraflazz::console
