// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/evidence.h"

#include <QObject>

#include <functional>
#include <vector>

namespace eraflazz::console {

class Desk;
class FileBringer;
class SidePanel;

/// The files of what a panel shows: each as a link that opens it, and the way to add one, chosen or dropped on the
/// panel. Lives as long as the panel. GUI thread.
class EvidenceShelf final : public QObject {
    Q_OBJECT

public:
    /// `changed` runs when a file was kept: what is proved has to be asked for again.
    EvidenceShelf(Desk& desk, SidePanel& panel, std::function<void()> changed);
    ~EvidenceShelf() override;

    /// One file, and who attached it.
    struct File final {
        Json file;
        QString by;
    };
    /// What is shown from now on, and whether this person may add a file to it now.
    void show(Proven proven, std::vector<File> files, bool canAttach);
    void showNothing();
    /// Writes heading, files and the button into the panel; nothing where there is neither.
    void draw();

private:
    void pick();
    void attach(const QString& path);

    Desk& m_desk;
    SidePanel& m_panel;
    FileBringer* m_bringer;
    Proven m_proven;
    Proven m_attachTo; ///< Another one may be chosen before the file is there.
    std::vector<File> m_files;
    bool m_canAttach = false;
};

} // namespace eraflazz::console
