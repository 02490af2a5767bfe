// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_dialog.h"

#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/notice_box.h"
#include "shell/preferences.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

using namespace look;

constexpr int kWide = 620, kHigh = 640, kRow = 26;

QString plain(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

HelpDialog::HelpDialog(ActionRegistry& actions, Preferences& preferences, std::string_view page, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_preferences(preferences), m_find(new Field(tr("Keys"))),
      m_keys(new QTreeWidget), m_key(new QKeySequenceEdit), m_set(new Button(ButtonKind::Primary, tr("Set"))),
      m_none(new Button(ButtonKind::Plain, tr("No key"))), m_notice(new NoticeBox)
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Help"));
    resize(kWide, kHigh);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(8);
    const QString help = pageHelp(page);
    column->addWidget(
        new TextLine(TypeRole::PriceStrip, Ink::Strong, help.isEmpty() ? windowTitle() : ActionRegistry::label(page)));
    if (!help.isEmpty()) {
        auto* line = new TextLine(TypeRole::Body, Ink::Second, help);
        line->setWrapping(true);
        column->addWidget(line);
        column->addSpacing(6);
    }
    m_find->setCompact();
    m_find->box()->setLeadIcon(Icon::Search);
    m_find->box()->edit()->setObjectName(QStringLiteral("findKey"));
    m_find->box()->edit()->setPlaceholderText(tr("Find an action or a key"));
    column->addWidget(m_find);
    m_keys->setObjectName(QStringLiteral("keys"));
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setColumnCount(2);
    m_keys->setHeaderHidden(true); // An action and its key explain themselves.
    m_keys->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->setRootIsDecorated(false);
    m_keys->setUniformRowHeights(true);
    column->addWidget(m_keys, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    m_key->setObjectName(QStringLiteral("newKey"));
    m_key->setAccessibleName(tr("New key of the chosen action"));
    row->addWidget(m_key, 1);
    m_set->setAutoDefault(false);
    m_none->setAutoDefault(false);
    row->addWidget(m_set);
    row->addWidget(m_none);
    column->addLayout(row);
    column->addWidget(m_notice);
    auto* foot = new QHBoxLayout;
    auto* all = new Button(ButtonKind::Quiet, tr("All keys as they were"));
    auto* close = new Button(ButtonKind::Plain, tr("Close"));
    all->setObjectName(QStringLiteral("unbindAll"));
    all->setAutoDefault(false);
    close->setAutoDefault(false);
    foot->addWidget(all);
    foot->addStretch();
    foot->addWidget(close);
    column->addLayout(foot);

    connect(m_find->box()->edit(), &QLineEdit::textChanged, this, [this] { fill(); });
    connect(m_keys, &QTreeWidget::currentItemChanged, this, [this] { choose(); });
    connect(m_set, &QAbstractButton::clicked, this, [this] { give(m_key->keySequence()); });
    connect(m_none, &QAbstractButton::clicked, this, [this] { give({}); });
    connect(all, &QAbstractButton::clicked, this, [this] {
        m_actions.unbindAll();
        m_preferences.setKeys(m_actions.saved());
        fill();
    });
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    fill();
    choose();
    m_find->box()->edit()->setFocus();
}

void HelpDialog::fill()
{
    const QString wanted = m_find->box()->edit()->text().trimmed();
    const QString kept = QString::fromStdString(chosen());
    m_keys->clear();
    for (const ActionSpec& spec : ActionRegistry::all()) {
        if (m_actions.offer(spec.id) == Offer::Hidden)
            continue;
        const QString word = ActionRegistry::label(spec.id);
        const QString key = m_actions.shortcut(spec.id).toString(QKeySequence::NativeText);
        if (!wanted.isEmpty() && !word.contains(wanted, Qt::CaseInsensitive) &&
            !key.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto* item = new QTreeWidgetItem(m_keys, {word, key});
        item->setData(0, Qt::UserRole, plain(spec.id));
        item->setSizeHint(0, QSize(0, kRow));
        if (plain(spec.id) == kept)
            m_keys->setCurrentItem(item);
    }
}

std::string HelpDialog::chosen() const
{
    const QTreeWidgetItem* item = m_keys->currentItem();
    return item == nullptr ? std::string() : item->data(0, Qt::UserRole).toString().toStdString();
}

void HelpDialog::choose()
{
    const std::string id = chosen();
    for (QWidget* one : {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_set), static_cast<QWidget*>(m_none)})
        one->setEnabled(!id.empty());
    m_key->setKeySequence(id.empty() ? QKeySequence() : m_actions.shortcut(id));
    if (auto* edit = m_key->findChild<QLineEdit*>()) // Qt says its own words again whenever the key is another.
        edit->setPlaceholderText(tr("Press the new key"));
    m_notice->clear();
}

void HelpDialog::give(const QKeySequence& key)
{
    // One key, not a sequence of them: hands do not type chords while a customer waits.
    const QKeySequence one = key.isEmpty() ? QKeySequence() : QKeySequence(key[0]);
    const std::string id = chosen();
    if (id.empty())
        return;
    if (const auto owner = m_actions.bind(id, one)) {
        m_notice->say(StripKind::Warning,
                      tr("%1 belongs to \"%2\". Give that another key first.")
                          .arg(one.toString(QKeySequence::NativeText), ActionRegistry::label(*owner)));
        return;
    }
    m_preferences.setKeys(m_actions.saved());
    fill();
}

void HelpDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
