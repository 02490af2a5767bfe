// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <string>

class QWidget;

namespace eraflazz::console {

class Desk;

/// Brings a file of this computer to the daemon, part by part. The daemon keeps it for a while, for this connection,
/// and knows it by its hash from then on. One file at a time. GUI thread.
class FileBringer final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kBytesMax = 4 * 1024 * 1024;

    FileBringer(Desk& desk, QObject* parent);

    /// Begins; a file that is under way is given up. One of the signals ends it.
    void bring(const QString& path);
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
    [[nodiscard]] const QString& name() const { return m_name; } ///< Without its folder.

Q_SIGNALS:
    void progressed(int permille);
    void brought(const std::string& file); ///< Its hash.
    void failed(const QString& words);

private:
    void ask(Call call, std::function<void(const Json& result)> then);
    void begun(const Json& result);
    void sendPart();
    void fail(const QString& words);

    Desk& m_desk;
    QString m_name;
    QByteArray m_content;
    std::string m_upload;
    qint64 m_part = 0;
    qint64 m_sent = 0;
    quint64 m_round = 0;
    bool m_isUnderWay = false;
};

/// Asks for a file. `filter` is the file dialog's ("CSV (*.csv)"). Nothing happens when the person changes their mind.
void pickFile(QWidget* asker,
              const QString& title,
              const QString& filter,
              std::function<void(const QString& path)> then);

/// Takes one file of this computer that somebody drops on the widget; lives as long as it.
class FileDrop final : public QObject {
    Q_OBJECT

public:
    FileDrop(QWidget* target, std::function<void(const QString& path)> then);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void(const QString& path)> m_then;
};

} // namespace eraflazz::console
