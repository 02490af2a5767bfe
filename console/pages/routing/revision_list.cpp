// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/revision_list.h"

#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;
using look::Ink;
using look::TypeRole;

RevisionList::RevisionList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("revisionList"));
    m_column->setContentsMargins(0, 0, 0, 0);
    build();
}

void RevisionList::setRevisions(std::vector<RouteRevision> revisions, int current, bool hasMore)
{
    m_revisions = std::move(revisions);
    m_current = current;
    m_hasMore = hasMore;
    m_sentence = m_revisions.empty() ? tr("Nobody has changed the routing of this product here.") : QString();
    build();
}

void RevisionList::setSentence(const QString& sentence)
{
    m_revisions.clear();
    m_sentence = sentence;
    build();
}

void RevisionList::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
}

void RevisionList::setAllowed(bool isAllowed, const QString& reason)
{
    if (isAllowed == m_isAllowed && reason == m_reason)
        return;
    m_isAllowed = isAllowed;
    m_reason = reason;
    build();
}

void RevisionList::build()
{
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater(); // One of its buttons may have brought us here.
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto restore = [this](int revision, QWidget* parent) {
        auto* button = new look::Button(ButtonKind::Plain, tr("Restore…"), parent);
        button->setObjectName(QStringLiteral("restore.%1").arg(revision));
        button->setAccessibleName(tr("Restore revision %1").arg(revision));
        button->setTall(look::size::kButtonInBar);
        button->setEnabled(m_isAllowed);
        button->setToolTip(m_reason);
        connect(button, &QAbstractButton::clicked, this, [this, revision] { Q_EMIT restoreAsked(revision); });
        return button;
    };
    for (const RouteRevision& one : m_revisions) {
        auto* head = new QHBoxLayout;
        head->setSpacing(8);
        head->addWidget(
            new look::TextLine(TypeRole::BodyBold, Ink::Strong, tr("Revision %1").arg(one.revision), m_rows));
        const QString who = one.user + QStringLiteral(" · ") + whenText(one.atMs, m_nowMs);
        head->addWidget(new look::TextLine(TypeRole::Cell, Ink::Third, who, m_rows), 1);
        if (one.revision == m_current)
            head->addWidget(new look::TextLine(TypeRole::Cell, Ink::Ok, tr("in force"), m_rows));
        else
            head->addWidget(restore(one.revision, m_rows));
        column->addLayout(head);
        auto* what = new look::TextLine(
            TypeRole::Cell, Ink::Second, differenceOf(one.before, one.after).join(QStringLiteral("; ")), m_rows);
        what->setWrapping(true);
        column->addWidget(what);
        if (!one.reason.isEmpty()) {
            auto* why = new look::TextLine(TypeRole::Cell, Ink::Third, u'"' + one.reason + u'"', m_rows);
            why->setWrapping(true);
            column->addWidget(why);
        }
        column->addSpacing(8);
    }
    if (m_hasMore && !m_revisions.empty()) {
        auto* more = new look::LinkButton(tr("Show older ones"), m_rows);
        more->setObjectName(QStringLiteral("olderRevisions"));
        connect(more, &QAbstractButton::clicked, this, &RevisionList::moreAsked);
        column->addWidget(more, 0, Qt::AlignLeft);
    } else if (!m_revisions.empty()) {
        auto* head = new QHBoxLayout;
        head->addWidget(new look::TextLine(TypeRole::Cell, Ink::Third, tr("Before the first change"), m_rows), 1);
        head->addWidget(restore(0, m_rows));
        column->addLayout(head);
    }
    if (!m_sentence.isEmpty()) {
        auto* line = new look::TextLine(TypeRole::Cell, Ink::Second, m_sentence, m_rows);
        line->setWrapping(true);
        column->addWidget(line);
    }
    m_column->addWidget(m_rows);
}

} // namespace eraflazz::console
