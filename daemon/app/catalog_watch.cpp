// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog_watch.h"

#include "engine/suppliers/registry.h"
#include "json/json.h"

#include <spdlog/spdlog.h>

namespace eraflazz::app {

namespace {

constexpr int kPollMs = 250;

std::optional<engine::SupplierCredentials> credentialsFrom(const std::string& text)
{
    const auto json = parseJson(text);
    if (!json || !json->isObject())
        return std::nullopt;
    const auto field = [&](std::string_view name) { return std::string((*json)[name].asString().value_or("")); };
    return engine::SupplierCredentials{
        field("username"), field("api_key"), field("webhook_secret"), (*json)["testing"].asBool().value_or(false)};
}

} // namespace

CatalogWatch::CatalogWatch(const Config& config, const SecretBox& box)
    : m_config(config), m_box(box),
      m_source(config.appConninfo,
               [this](std::string_view sealed, const std::string& context) { return m_box.open(sealed, context); })
{
}

std::shared_ptr<const engine::SupplierLinks>
CatalogWatch::link(const std::vector<catalog::SupplierSettings>& suppliers) const
{
    auto links = std::make_shared<engine::SupplierLinks>();
    for (const auto& settings : suppliers) {
        const auto plain = m_box.open(settings.credentialsSealed, "suppliers/credentials/" + settings.code);
        const auto credentials = plain ? credentialsFrom(*plain) : std::nullopt;
        const auto base = net::Url::parse(settings.baseUrl);
        auto adapter =
            credentials ? engine::makeAdapter(settings.adapter, *credentials, {m_config.statusIntervalMs}) : nullptr;
        if (!credentials || !base || !adapter) {
            spdlog::error("supplier {}: {}; no order is sent there",
                          settings.code,
                          !credentials ? "its credentials cannot be unsealed"
                          : !base      ? "its base URL is not one"
                                       : "its adapter is not known");
            continue;
        }
        links->emplace(settings.id,
                       engine::SupplierLink{settings.code,
                                            std::move(adapter),
                                            *base,
                                            settings.connectTimeoutMs,
                                            settings.totalTimeoutMs,
                                            settings.reuseConnections});
    }
    return links;
}

void CatalogWatch::load()
{
    auto loaded = m_source.load();
    for (const auto& complaint : loaded.complaints)
        spdlog::warn("catalogue: {}", complaint);
    m_catalog = std::move(loaded.catalog);
    m_links = link(loaded.suppliers);
}

void CatalogWatch::watch(Changed changed)
{
    m_changed = std::move(changed);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { poll(); });
    m_timer.start(kPollMs);
}

void CatalogWatch::look()
{
    if (m_changed)
        poll();
}

void CatalogWatch::poll()
{
    try {
        if (m_source.version() == m_catalog->version)
            return;
        load();
        spdlog::info("catalogue: version {} is in force", m_catalog->version);
        m_changed(m_catalog, m_links);
    } catch (const std::exception& error) {
        spdlog::warn("{}", error.what()); // the last good catalogue stays in force
    }
}

} // namespace eraflazz::app
