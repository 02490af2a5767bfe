// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config.h"

#include "kernel/text.h"

#include <toml++/toml.h>

#include <limits>
#include <map>
#include <set>
#include <stdexcept>

namespace eraflazz::app {

namespace {

/// Reads one table, remembers what was asked for and refuses the rest: a misspelt key must not pass silently.
class Section final {
public:
    Section(const std::string& path, std::string name, const toml::table* table)
        : m_path(path), m_name(std::move(name)), m_table(table)
    {
    }

    template <typename T> void read(const char* key, T& into)
    {
        m_known.insert(key);
        const auto* node = m_table != nullptr ? m_table->get(key) : nullptr;
        if (node == nullptr)
            return;
        const auto value = node->value_exact<T>();
        if (!value)
            fail(key, "has a value of another type");
        into = *value;
    }

    template <typename T> void readNumber(const char* key, T& into, std::int64_t least, std::int64_t most)
    {
        std::int64_t value = static_cast<std::int64_t>(into);
        read(key, value);
        if (value < least || value > most)
            fail(key, "must be between " + std::to_string(least) + " and " + std::to_string(most));
        into = static_cast<T>(value);
    }

    void readList(const char* key, std::vector<std::string>& into)
    {
        m_known.insert(key);
        const auto* node = m_table != nullptr ? m_table->get(key) : nullptr;
        if (node == nullptr)
            return;
        const auto* list = node->as_array();
        if (list == nullptr)
            fail(key, "must be a list of texts");
        for (const auto& item : *list) {
            const auto text = item.value_exact<std::string>();
            if (!text)
                fail(key, "must be a list of texts");
            into.push_back(*text);
        }
    }

    void refuseOthers(const std::set<std::string>& tables = {})
    {
        if (m_table == nullptr)
            return;
        for (const auto& [key, node] : *m_table) {
            const std::string name(key.str());
            if (m_known.count(name) == 0 && tables.count(name) == 0)
                fail(name.c_str(), "is not known here");
        }
    }

    [[noreturn]] void fail(const char* key, const std::string& why) const
    {
        throw std::runtime_error(m_path + ": " + (m_name.empty() ? "" : "[" + m_name + "] ") + key + " " + why);
    }

private:
    const std::string& m_path;
    std::string m_name;
    const toml::table* m_table;
    std::set<std::string> m_known;
};

/// [control] listen = "ADDRESS:PORT", or port alone for loopback.
void readListen(Section& control, Config& config)
{
    std::string listen;
    control.read("listen", listen);
    control.readNumber("port", config.controlPort, 0, 65535);
    if (listen.empty())
        return;
    const auto cut = listen.rfind(':');
    const auto port = cut == std::string::npos ? std::nullopt : parseInt(std::string_view(listen).substr(cut + 1));
    if (!port || *port < 0 || *port > 65535 || cut == 0)
        control.fail("listen", "must be an address and a port, such as 127.0.0.1:8081 or [::]:8081");
    config.controlPort = static_cast<std::uint16_t>(*port);
    config.controlAddress = listen.substr(0, cut);
    if (config.controlAddress.front() == '[' && config.controlAddress.back() == ']')
        config.controlAddress = config.controlAddress.substr(1, config.controlAddress.size() - 2);
}

} // namespace

Config readConfig(const std::string& path)
{
    toml::table file;
    try {
        file = toml::parse_file(path);
    } catch (const toml::parse_error& error) {
        throw std::runtime_error(path + ": line " + std::to_string(error.source().begin.line) + ": " +
                                 std::string(error.description()));
    }
    Config config;
    const auto section = [&](const char* name) {
        if (const auto* node = file.get(name); node != nullptr && !node->is_table())
            throw std::runtime_error(path + ": " + name + " must be a table: [" + name + "]");
        return Section(path, name, file.get_as<toml::table>(name));
    };
    Section top(path, "", &file);
    top.read("data_dir", config.dataDir);
    top.refuseOthers({"database", "api", "admin", "control", "keys", "engine", "webhook", "bank"});
    auto database = section("database");
    database.read("app", config.appConninfo);
    database.read("owner", config.ownerConninfo);
    database.refuseOthers();
    if (config.appConninfo.empty())
        database.fail("app", "is missing: the connection string of the role eraflazz_app");
    auto api = section("api");
    api.read("address", config.apiAddress);
    api.readNumber("port", config.apiPort, 0, 65535);
    api.readNumber("connections_per_address", config.connectionsPerAddress, 0, 65535);
    api.readList("trusted_proxies", config.trustedProxies);
    api.refuseOthers();
    auto admin = section("admin");
    admin.read("address", config.adminAddress);
    admin.readNumber("port", config.adminPort, 0, 65535);
    admin.refuseOthers();
    auto control = section("control");
    readListen(control, config);
    control.read("certificate", config.controlCertificate);
    control.read("key", config.controlKey);
    control.readList("trusted_proxies", config.controlProxies);
    if (config.controlCertificate.empty() != config.controlKey.empty())
        control.fail("certificate", "and key belong together: name both files or none");
    control.refuseOthers();
    auto keys = section("keys");
    keys.read("file", config.keyFile);
    keys.refuseOthers();
    if (config.keyFile.empty())
        keys.fail("file", "is missing: the file with the key that credentials are sealed with");
    auto engine = section("engine");
    engine.readNumber("lanes", config.lanes, 1, 64);
    engine.readNumber("status_interval_ms", config.statusIntervalMs, 1000, 3600000);
    engine.refuseOthers();
    auto webhook = section("webhook");
    webhook.read("allow_private", config.webhookAllowPrivate);
    webhook.refuseOthers();
    auto bank = section("bank");
    bank.read("layouts", config.bankLayouts);
    bank.refuseOthers();
    return config;
}

} // namespace eraflazz::app
