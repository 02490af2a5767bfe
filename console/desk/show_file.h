// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace eraflazz::console {

/// Has another program of this computer show the file. `then` is called at most once, at once or later, with whether
/// one did; not when `listener` is gone by then, nor when the program shows the file longer than anybody waits for
/// news of a failure. GUI thread.
void showFile(const QString& path, QObject* listener, std::function<void(bool isShown)> then);

} // namespace eraflazz::console
