// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/file_bringer.h"
#include "page_seat.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

#include <string>

namespace eraflazz::console {

/// A file of that content in the seat's folder; its path.
inline QString fileOf(PageSeat& seat, const QString& name, const QByteArray& content)
{
    const QString path = seat.folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

/// Somebody drops what is at these addresses on what takes files there; whether it was taken.
inline bool drop(QWidget& on, const QList<QUrl>& urls)
{
    auto* taker = on.findChild<FileDrop*>();
    if (taker == nullptr)
        return false;
    auto* target = qobject_cast<QWidget*>(taker->parent());
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
    return dropped.isAccepted();
}

/// The daemon takes every file and knows it by `hash`.
inline void takeFiles(PageSeat& seat, const std::string& hash)
{
    seat.answer("file.begin", R"({"upload":"u1","part":262144})");
    seat.answer("file.part", R"({"received":1})");
    seat.answer("file.end", R"({"file":")" + hash + R"(","size":1,"kept_s":600})");
}

} // namespace eraflazz::console
