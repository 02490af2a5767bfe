// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/routing/route_revision.h"

#include <QWidget>

class QVBoxLayout;

namespace eraflazz::console {

/// Who changed a product's routing, newest first: what differs, and the way back.
class RevisionList final : public QWidget {
    Q_OBJECT

public:
    explicit RevisionList(QWidget* parent = nullptr);

    void setRevisions(std::vector<RouteRevision> revisions, int current, bool hasMore);
    void setSentence(const QString& sentence);
    void setNow(qint64 nowMs);
    void setAllowed(bool isAllowed, const QString& reason);
    [[nodiscard]] const std::vector<RouteRevision>& revisions() const { return m_revisions; }

Q_SIGNALS:
    /// As it was after that revision; 0: before the first.
    void restoreAsked(int revision);
    void moreAsked();

private:
    void build();

    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
    std::vector<RouteRevision> m_revisions;
    QString m_sentence;
    QString m_reason;
    bool m_isAllowed = false;
    bool m_hasMore = false;
    int m_current = 0;
    qint64 m_nowMs = 0;
};

} // namespace eraflazz::console
