// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_lane.h"

#include "engine/pg/pg_instance_store.h"
#include "engine/pg/pg_sale_store.h"

#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace eraflazz::app {

/// A slot is found again by its host key, so two processes must not use the same one at once.
class LocalLane::Lock final {
public:
    explicit Lock(const std::string& folder)
        : m_path(std::filesystem::weakly_canonical(folder).string() + "/local_lane.lock")
    {
        std::filesystem::create_directories(folder);
        m_file = open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_file >= 0 && flock(m_file, LOCK_EX | LOCK_NB) == 0)
            return;
        if (m_file >= 0)
            close(m_file);
        throw std::runtime_error("another command is writing for " + folder + " (" + m_path + " is locked)");
    }
    ~Lock() { close(m_file); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    [[nodiscard]] std::string hostKey() const
    {
        std::string host(256, '\0');
        gethostname(host.data(), host.size() - 1);
        host.resize(host.find('\0'));
        return host + ":" + m_path;
    }

private:
    std::string m_path;
    int m_file = -1;
};

LocalLane::LocalLane(const std::string& dataDir,
                     const std::string& conninfo,
                     std::shared_ptr<const catalog::Catalog> catalog)
    : m_lock(std::make_unique<Lock>(dataDir)), m_conninfo(conninfo), m_catalog(std::move(catalog)),
      m_instances(std::make_unique<engine::PgInstanceStore>(conninfo)),
      m_self(m_instances->claim(m_lock->hostKey(), getpid())), m_stamps(std::make_unique<StampIssuer>(m_self.slot)),
      m_routing(std::make_unique<engine::RoutingDesk>(m_board, *m_stamps))
{
    m_board.configure(*m_catalog);
}

LocalLane::~LocalLane()
{
    try {
        m_instances->sayGoodbye(m_self); // the daemons deliver the reports it has filed
    } catch (const StoreError&) {
        // They count it dead after a while.
    }
}

void LocalLane::tell(std::vector<engine::EvidenceJob> jobs)
{
    engine::Lane lane(std::make_unique<engine::PgSaleStore>(m_conninfo, m_self.slot, m_self.epoch),
                      {*m_routing, *m_stamps, *this, m_self, [this] { return m_catalog; }});
    for (auto& job : jobs)
        (void)lane.submit(std::move(job));
    lane.start();
    lane.stop(); // finishes what waits
}

} // namespace eraflazz::app
