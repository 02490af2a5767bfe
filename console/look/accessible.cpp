// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/accessible.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace eraflazz::look {

namespace {

const QHash<QString, QAccessible::Role>& roles()
{
    static const QHash<QString, QAccessible::Role> table{
        {QStringLiteral("NavRail"), QAccessible::PageTabList},
        {QStringLiteral("NavItem"), QAccessible::PageTab},
        {QStringLiteral("TabStrip"), QAccessible::PageTabList},
        {QStringLiteral("TabButton"), QAccessible::PageTab},
        {QStringLiteral("FilterRail"), QAccessible::List},
        {QStringLiteral("RailRow"), QAccessible::ListItem},
        {QStringLiteral("Strip"), QAccessible::AlertMessage},
        {QStringLiteral("StatusBar"), QAccessible::StatusBar},
        {QStringLiteral("StatusCell"), QAccessible::StaticText},
        {QStringLiteral("FKeyBar"), QAccessible::ToolBar},
        {QStringLiteral("TopBar"), QAccessible::ToolBar},
        {QStringLiteral("StatePill"), QAccessible::StaticText},
        {QStringLiteral("Tag"), QAccessible::StaticText},
        {QStringLiteral("TextLine"), QAccessible::StaticText},
        {QStringLiteral("Card"), QAccessible::Grouping},
        {QStringLiteral("StatTile"), QAccessible::StaticText},
        {QStringLiteral("Field"), QAccessible::Grouping},
        {QStringLiteral("Timeline"), QAccessible::List},
        {QStringLiteral("TimelineStep"), QAccessible::ListItem},
        {QStringLiteral("DepositPairRow"), QAccessible::ListItem},
        {QStringLiteral("ActionRow"), QAccessible::Button},
        {QStringLiteral("ChartCard"), QAccessible::Chart},
        {QStringLiteral("SparklineRow"), QAccessible::ListItem},
        {QStringLiteral("MeterRow"), QAccessible::ListItem},
        {QStringLiteral("MoneyConfirmation"), QAccessible::Dialog},
        {QStringLiteral("DraftBar"), QAccessible::ToolBar},
        {QStringLiteral("EmptyState"), QAccessible::Grouping},
        {QStringLiteral("ErrorState"), QAccessible::AlertMessage},
        {QStringLiteral("LoadingRows"), QAccessible::Indicator},
    };
    return table;
}

class AccessiblePart final : public QAccessibleWidget {
public:
    AccessiblePart(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString known = QAccessibleWidget::text(kind);
        return known.isEmpty() && kind == QAccessible::Name && button() != nullptr ? button()->text() : known;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (button() != nullptr) {
            state.checkable = button()->isCheckable();
            state.checked = button()->isChecked();
            state.selected = button()->isChecked();
            state.selectable = button()->isCheckable();
        }
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button() != nullptr && widget()->isEnabled())
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString& action) override
    {
        if (button() != nullptr && action == pressAction())
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    [[nodiscard]] QAbstractButton* button() const { return qobject_cast<QAbstractButton*>(widget()); }
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (object == nullptr || !object->isWidgetType())
        return nullptr;
    // Qt 6.4's own interface of scroll areas reads beyond its list when it is asked for a child that is gone, as a
    // screen reader does whenever a scroll bar went away between its two questions. The plain one looks first.
    if (className == QLatin1String("QScrollArea") || className == QLatin1String("QAbstractScrollArea"))
        return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Client);
    const QString prefix = QStringLiteral("eraflazz::look::");
    if (!className.startsWith(prefix))
        return nullptr;
    const auto role = roles().constFind(className.mid(prefix.size()));
    return role == roles().constEnd() ? nullptr : new AccessiblePart(qobject_cast<QWidget*>(object), *role);
}

} // namespace

void installAccessibility()
{
    static const bool once = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(once)
}

} // namespace eraflazz::look
