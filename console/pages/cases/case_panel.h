// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/side_panel.h"

#include <optional>
#include <string>

namespace eraflazz::console {

class Desk;
class EvidenceShelf;

/// One case: what is known, the sale, what proves it, what others wrote, what was proposed, and what may be done. GUI
/// thread.
class CasePanel final : public SidePanel {
    Q_OBJECT

public:
    CasePanel(Desk& desk, QWidget* parent);
    ~CasePanel() override;

    void showCase(const std::string& id);
    void reload();
    [[nodiscard]] const std::string& shown() const { return m_id; }
    void decide();
    void note();
    void askSupplier(); ///< Notes that the supplier was asked.
    void closeCase();
    void approveRequestOfCase();
    void setStale(bool isStale);

Q_SIGNALS:
    void changed();

private:
    void load();
    void draw();
    void drawHead();
    void drawFacts();
    void drawSale();
    void drawRequest();
    void drawNotes();
    void layOutEvidence();
    void drawVerbs();
    void offerAnswers();
    void writeNote(const QString& stage);
    [[nodiscard]] const Json* waitingRequest() const;
    void told(const QString& news);

    Desk& m_desk;
    EvidenceShelf* m_evidence;
    std::string m_id;
    quint64 m_round = 0;
    Json m_case;
    Json m_request;
    std::optional<Answer> m_failure;
    bool m_isStale = false;
    bool m_hasDrawn = false;
};

} // namespace eraflazz::console
