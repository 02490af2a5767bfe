// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ready_file.h"

#include "json/json.h"

namespace eraflazz::app {

namespace {

std::string local(const char* scheme, std::uint16_t port)
{
    return std::string(scheme) + "://127.0.0.1:" + std::to_string(port);
}

void writeAgent(JsonWriter& json, const DemoAgent& agent)
{
    json.beginObject().field("code", agent.code).field("api_key", agent.apiKey).field("api_secret", agent.apiSecret);
    json.field("pin", agent.pin).field("password", agent.password).endObject();
}

} // namespace

std::string readyJson(const ReadyFacts& facts,
                      const std::vector<DemoAgent>& agents,
                      const std::vector<DemoBank>& banks,
                      const std::vector<DemoOperator>& operators)
{
    JsonWriter json;
    json.beginObject().field("api", local("http", facts.ports.api)).field("control", local("ws", facts.ports.control));
    json.field("admin", local("http", facts.ports.admin)).field("sandbox", local("http", facts.ports.sandbox));
    json.field("database",
               "host=127.0.0.1 port=" + std::to_string(facts.ports.postgres) +
                   " dbname=eraflazz user=eraflazz_audit password=" + facts.auditPassword);
    json.field("pid", static_cast<int>(facts.servePid)).field("supervisor_pid", static_cast<int>(facts.supervisorPid));
    json.field("postgres_pid", static_cast<int>(facts.postgresPid)).field("data_dir", facts.dataFolder);
    json.field("began", facts.began);
    json.key("banks").beginArray();
    for (const auto& bank : banks) {
        json.beginObject().field("code", bank.code).field("account_number", bank.accountNumber);
        json.field("moota_secret", bank.mootaSecret).endObject();
    }
    json.endArray();
    json.key("agents").beginArray();
    for (const char* wanted : {"AG001", "UP001", "UP000"}) {
        for (const auto& agent : agents) {
            if (agent.code == wanted)
                writeAgent(json, agent);
        }
    }
    json.endArray();
    json.key("operators").beginArray();
    for (const auto& one : operators) {
        json.beginObject().field("username", one.username).field("password", one.password);
        json.field("role", one.role).endObject();
    }
    json.endArray().endObject();
    return json.take() + "\n";
}

} // namespace eraflazz::app
