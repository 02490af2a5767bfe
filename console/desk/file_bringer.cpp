// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/file_bringer.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"

#include <QCryptographicHash>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace eraflazz::console {

FileBringer::FileBringer(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void FileBringer::bring(const QString& path)
{
    ++m_round;
    m_isUnderWay = true;
    m_name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(tr("%1 cannot be read. Is it open in another program?").arg(m_name));
    m_content = file.read(kBytesMax + 1);
    if (m_content.size() > kBytesMax)
        return fail(tr("%1 is larger than 4 MB. Choose a smaller file, or a shorter period.").arg(m_name));
    if (m_content.isEmpty())
        return fail(tr("%1 is empty.").arg(m_name));
    m_sent = 0;
    const auto hash = QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex();
    ask(Call("file.begin")
            .with("name", m_name)
            .with("size", m_content.size())
            .with("sha256", std::string_view(hash.constData(), static_cast<std::size_t>(hash.size()))),
        [this](const Json& result) { begun(result); });
}

void FileBringer::ask(Call call, std::function<void(const Json& result)> then)
{
    m_desk.ask(std::move(call), this, [this, round = m_round, then = std::move(then)](const Answer& answer) {
        if (round != m_round)
            return;
        if (answer.isFine())
            then(answer.result);
        else
            fail(failureWords(answer));
    });
}

void FileBringer::begun(const Json& result)
{
    constexpr qint64 kPartMax = 256 * 1024;
    m_upload = idIn(result, "upload");
    m_part = std::clamp<qint64>(numberIn(result, "part").value_or(kPartMax), 1, kPartMax);
    sendPart();
}

void FileBringer::sendPart()
{
    Q_EMIT progressed(static_cast<int>(m_sent * 1000 / m_content.size()));
    if (m_sent == m_content.size())
        return ask(Call("file.end").with("upload", std::string_view(m_upload)), [this](const Json& result) {
            m_isUnderWay = false;
            m_content.clear();
            Q_EMIT brought(idIn(result, "file"));
        });
    const QByteArray part = m_content.mid(m_sent, m_part);
    const QByteArray data = part.toBase64();
    ask(Call("file.part")
            .with("upload", std::string_view(m_upload))
            .with("offset", m_sent)
            .with("data", std::string_view(data.constData(), static_cast<std::size_t>(data.size()))),
        [this, size = part.size()](const Json&) {
            m_sent += size;
            sendPart();
        });
}

void FileBringer::fail(const QString& words)
{
    m_isUnderWay = false;
    m_content.clear();
    Q_EMIT failed(words);
}

void pickFile(QWidget* asker,
              const QString& title,
              const QString& filter,
              std::function<void(const QString& path)> then)
{
    auto* dialog = new QFileDialog(asker, title);
    dialog->setObjectName(QStringLiteral("pickFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, asker, [then = std::move(then)](const QString& path) { then(path); });
    dialog->open();
}

namespace {

/// The one file of this computer that is being dragged; empty otherwise.
QString draggedFile(const QMimeData* data)
{
    const auto urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

FileDrop::FileDrop(QWidget* target, std::function<void(const QString& path)> then)
    : QObject(target), m_then(std::move(then))
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEnter = event->type() == QEvent::DragEnter;
    if (!isEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // QDragEnterEvent is one
    const QString path = draggedFile(drop->mimeData());
    if (path.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!isEnter)
        m_then(path);
    return true;
}

} // namespace eraflazz::console
