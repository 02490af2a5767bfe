// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/side_panel.h"

#include <optional>
#include <string>

namespace eraflazz::console {

class Desk;
class EvidenceShelf;

/// One request: what would change, who asked and why, what proves it, what was done so far, and the verbs this person
/// has. One's own cannot be approved, and the box says so. GUI thread.
class RequestPanel final : public SidePanel {
    Q_OBJECT

public:
    RequestPanel(Desk& desk, QWidget* parent);
    ~RequestPanel() override;

    void showRequest(const std::string& id);
    void reload();
    [[nodiscard]] const std::string& request() const { return m_id; }
    void approve();
    void reject();
    void withdraw();
    void setStale(bool isStale);

Q_SIGNALS:
    void changed(); ///< It was decided.

private:
    void load();
    void draw();
    void drawStory(qint64 nowMs);
    void drawVerbs();
    void drawLink();
    void layOutEvidence();
    void ended(const Answer& answer, const QString& news);

    Desk& m_desk;
    EvidenceShelf* m_evidence;
    std::string m_id;
    quint64 m_round = 0;
    Json m_request;
    std::optional<Answer> m_failure;
    bool m_isStale = false;
    bool m_hasDrawn = false;
};

} // namespace eraflazz::console
