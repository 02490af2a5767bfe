// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <string>

namespace eraflazz::look {
class Button;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class FileBringer;

// Files that prove something: chosen or dropped, kept by the daemon, read by the one who decides. GUI thread.

/// What a file proves.
struct Proven final {
    enum class Kind { Request, Case };
    Kind kind = Kind::Request;
    std::string id;
};

/// Keeps a file that was brought (FileBringer) and tells how that went; `then` runs when it was kept.
void addEvidence(Desk& desk, QWidget* asker, const Proven& proven, const std::string& file, std::function<void()> then);

/// Shows one file as request.get (attachments) or case.get (evidence) tells it: asks first, names who attached it, then
/// fetches it, compares its hash, writes it into a folder of this session that nobody else reads, under a name of ours
/// that fits what the daemon found in it, and hands it to the program this computer has for that. Nothing is ever run.
void openEvidence(Desk& desk, QWidget* asker, const Proven& proven, const Json& file, const QString& attachedBy);

/// Asks for a file that may prove something.
void pickEvidence(QWidget* asker, std::function<void(const QString& path)> then);

/// A line of a form: the button, and the file that was chosen. The file goes to the daemon as soon as it is chosen, so
/// that what is wrong with it is known before the form is sent.
class EvidenceField final : public QWidget {
    Q_OBJECT

public:
    EvidenceField(Desk& desk, QWidget* parent);
    ~EvidenceField() override;

    /// Chooses that file.
    void take(const QString& path);
    [[nodiscard]] bool isUnderWay() const;
    /// Its hash once the daemon has it whole; empty: there is none.
    [[nodiscard]] const std::string& file() const { return m_file; }

Q_SIGNALS:
    void changed();

private:
    void tellProgress(int permille);
    void say(const QString& words, bool isBad);

    FileBringer* m_bringer;
    std::string m_file;
    look::Button* m_pick;
    look::TextLine* m_state;
};

} // namespace eraflazz::console
