// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/people.h"

#include "kernel/text.h"

namespace eraflazz::app {

namespace {

constexpr int kAgents = 20;
constexpr std::int64_t kFirstAgentOpening = 10'000'000;
constexpr std::int64_t kAgentOpening = 5'000'000;

DemoAgent agentNamed(Secrets& secrets, const std::string& code, const std::string& name, const std::string& upline)
{
    DemoAgent agent;
    agent.code = code;
    agent.name = name;
    agent.upline = upline;
    agent.apiKey = code + "-" + secrets.hex("agents/" + code + "/api_key", 8);
    agent.apiSecret = secrets.hex("agents/" + code + "/api_secret", 32);
    agent.pin = secrets.pin("agents/" + code + "/pin");
    agent.password = secrets.hex("agents/" + code + "/password", 10);
    return agent;
}

} // namespace

std::vector<DemoAgent> demoAgents(Secrets& secrets)
{
    std::vector<DemoAgent> agents;
    agents.push_back(agentNamed(secrets, "UP000", "Pusat", ""));
    agents.push_back(agentNamed(secrets, "UP001", "Upline Satu", "UP000"));
    for (int i = 1; i <= kAgents; ++i) {
        const auto number = std::to_string(1000 + i).substr(1);
        agents.push_back(agentNamed(secrets, "AG" + number, "Agen " + number, "UP001"));
        agents.back().opening = i == 1 ? kFirstAgentOpening : kAgentOpening;
        agents.back().hasDuplicateRule = i != 1;
    }
    return agents;
}

SupplierAccess supplierAccess(Secrets& secrets, const std::string& supplier)
{
    const auto place = "suppliers/" + supplier + "/";
    return {"demo" + toLower(supplier), secrets.hex(place + "api_key", 16), secrets.hex(place + "webhook_secret", 16)};
}

std::vector<DemoBank> demoBanks(Secrets& secrets)
{
    return {{"BCA1", "BCA", "8830451297", "PT CONTOH RELOAD FIKTIF", secrets.hex("banks/BCA1/moota_secret", 16)}};
}

std::vector<DemoOperator> demoOperators(Secrets& secrets)
{
    std::vector<DemoOperator> operators{{"owner", "owner", "Pemilik", ""},
                                        {"admin", "admin", "Admin", ""},
                                        {"finance1", "finance_maker", "Keuangan Satu", ""},
                                        {"finance2", "finance_checker", "Keuangan Dua", ""},
                                        {"support", "support", "Layanan", ""},
                                        {"viewer", "viewer", "Pengamat", ""}};
    for (auto& one : operators)
        one.password = secrets.hex("operators/" + one.username + "/password", 10);
    return operators;
}

} // namespace eraflazz::app
