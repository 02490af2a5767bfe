// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/secrets.h"

#include "app/demo/files.h"
#include "crypto/secret_box.h"
#include "json/json.h"

#include <filesystem>
#include <stdexcept>

namespace eraflazz::app {

Secrets::Secrets(std::string path) : m_path(std::move(path))
{
    if (!std::filesystem::exists(m_path))
        return;
    const auto json = parseJson(readFile(m_path));
    if (!json || !json->isObject())
        throw std::runtime_error(m_path + " is damaged: remove the folder it is in, or use another with --data");
    for (const auto& [name, value] : json->members())
        m_values[name] = std::string(value.asString().value_or(""));
}

std::string Secrets::hex(const std::string& name, std::size_t bytes)
{
    auto& value = m_values[name];
    if (value.empty()) {
        value = randomHex(bytes);
        m_hasNew = true;
    }
    return value;
}

std::string Secrets::pin(const std::string& name)
{
    auto& value = m_values[name];
    if (value.empty()) {
        constexpr unsigned long kPins = 1000000;
        value = std::to_string(kPins + std::stoul(randomHex(4), nullptr, 16) % kPins).substr(1);
        m_hasNew = true;
    }
    return value;
}

void Secrets::save()
{
    if (!m_hasNew)
        return;
    JsonWriter json;
    json.beginObject();
    for (const auto& [name, value] : m_values)
        json.field(name, value);
    json.endObject();
    writeFileAtomically(m_path, json.text() + "\n", 0600);
    m_hasNew = false;
}

} // namespace eraflazz::app
