// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/services/seal_keeper.h"

#include "json/json.h"
#include "kernel/clock.h"
#include "kernel/store_error.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace eraflazz::wallet {

namespace {

/// After a seal of a backlog the keeper rests three times as long as it took.
constexpr std::int64_t kRestFactor = 3;

[[noreturn]] void cannotWrite(const std::string& path)
{
    throw std::runtime_error("cannot write " + path + ": " + std::strerror(errno));
}

/// To the disk, not only to the system: the file is kept for the day on which the machine is in doubt.
void writeWhole(const std::string& path, const std::string& text)
{
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
    if (file < 0)
        cannotWrite(path);
    const bool isWritten =
        write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
    if (close(file) != 0 || !isWritten)
        cannotWrite(path);
}

} // namespace

void writeSealHead(const std::string& path, const Seal& seal)
{
    JsonWriter out;
    out.beginObject()
        .field("no", seal.no)
        .field("to", toText(seal.to))
        .field("transfers", seal.transfers)
        .field("head", toHex(seal.head))
        .endObject();
    const std::string draft = path + ".new";
    writeWhole(draft, out.text() + '\n');
    if (std::rename(draft.c_str(), path.c_str()) != 0)
        cannotWrite(path);
}

SealKeeper::SealKeeper(Settings settings, std::unique_ptr<SealStore> store)
    : m_settings(std::move(settings)), m_store(std::move(store))
{
}

SealKeeper::~SealKeeper()
{
    stop();
}

void SealKeeper::start()
{
    m_thread = std::thread([this] { loop(); });
}

void SealKeeper::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void SealKeeper::loop()
{
    bool goesOn = true;
    while (goesOn) {
        try {
            sealAll();
            if (m_headLeftMs == 0 || monotonicMsNow() - m_headLeftMs >= m_settings.headFileEveryMs)
                leaveHead();
        } catch (const StoreError& error) {
            spdlog::warn("seal: {}", error.what());
            if (error.kind() == StoreError::Kind::Lost)
                reconnect();
        } catch (const std::exception& error) {
            spdlog::error("seal: {}", error.what());
        }
        goesOn = rest(m_settings.intervalMs);
    }
    try {
        leaveHead();
    } catch (const std::exception& error) {
        spdlog::warn("seal: {}", error.what());
    }
}

void SealKeeper::sealAll()
{
    while (true) {
        const std::int64_t beganMs = monotonicMsNow();
        const auto sealed = m_store->sealNext();
        if (!sealed || !sealed->hasMore)
            return;
        if (!rest(std::max<std::int64_t>(1, kRestFactor * (monotonicMsNow() - beganMs))))
            return;
    }
}

void SealKeeper::leaveHead()
{
    const auto seal = m_store->lastSeal();
    if (!seal)
        return;
    writeSealHead(m_settings.headFile, *seal);
    m_headLeftMs = monotonicMsNow();
}

void SealKeeper::reconnect()
{
    try {
        m_store->reconnect();
    } catch (const StoreError&) {
        // Still away; the next turn tries again and says so.
    }
}

bool SealKeeper::rest(std::int64_t ms)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_stopping; });
    return !m_stopping;
}

} // namespace eraflazz::wallet
