// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/part_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <filesystem>

namespace eraflazz::console {

namespace {

std::filesystem::path native(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

PartFile::PartFile(const QString& target) : m_target(target)
{
    const QFileInfo there(target);
    if (there.isSymLink() && there.exists())
        m_target = there.canonicalFilePath();
    const QString name = QUuid::createUuid().toString(QUuid::Id128).left(12);
    m_path = QStringLiteral("%1/.%2.part").arg(folder(), name);
}

PartFile::~PartFile()
{
    std::error_code ignored;
    std::filesystem::remove(native(m_path), ignored);
}

QString PartFile::folder() const
{
    return QFileInfo(m_target).absolutePath();
}

QFileDevice::FileError PartFile::put()
{
    const QFileInfo there(m_target);
    if (there.exists() && !there.isWritable())
        return QFileDevice::PermissionsError;
    if (there.isFile())
        QFile::setPermissions(m_path, there.permissions());
    std::error_code problem;
    std::filesystem::rename(native(m_path), native(m_target), problem);
    return problem ? fileErrorOf(problem) : QFileDevice::NoError;
}

QFileDevice::FileError fileErrorOf(const std::error_code& code)
{
    if (code == std::errc::no_space_on_device || code.value() == EDQUOT)
        return QFileDevice::ResourceError;
    const bool isForbidden = code == std::errc::permission_denied || code == std::errc::operation_not_permitted ||
                             code == std::errc::read_only_file_system;
    return isForbidden ? QFileDevice::PermissionsError : QFileDevice::UnspecifiedError;
}

} // namespace eraflazz::console
