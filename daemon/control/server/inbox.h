// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/acting_address.h"

#include <QMetaObject>
#include <QObject>

#include <utility>

#include <functional>
#include <mutex>

namespace eraflazz::control {

/// Brings what other threads have found back to the thread of the server. Outlives it: what comes later is dropped.
/// It is done for whom the other thread acted.
class Inbox final {
public:
    explicit Inbox(QObject& target) : m_target(&target) {}

    void post(std::function<void()> work) ///< Any thread.
    {
        const std::lock_guard lock(m_mutex);
        if (m_target != nullptr)
            QMetaObject::invokeMethod(m_target, ops::carried(std::move(work)), Qt::QueuedConnection);
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_target = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject* m_target;
};

} // namespace eraflazz::control
