// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed.h"

#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "kernel/stamp.h"
#include "storage/migrator.h"
#include "storage/pg_connection.h"

namespace eraflazz::sql {
std::string_view seed();
}

namespace eraflazz::bench {

namespace {

using storage::PgArray;
using storage::PgConnection;
using storage::PgParams;
using storage::PgType;

constexpr std::int64_t kOpening = 1'000'000'000'000;
constexpr int kSlot = 1020; // No daemon claims slots beyond 1000.
constexpr const char* kRoot = "UP000";
constexpr const char* kCredentials = R"({"username":"bench","api_key":"bench-key","webhook_secret":""})";

std::string uplineCode(int number)
{
    return "UP" + std::to_string(number + 1001).substr(1);
}

PgArray texts(const std::vector<std::string>& items, PgType type = PgType::Text)
{
    PgArray array(type);
    for (const auto& item : items)
        array.addText(item);
    return array;
}

std::string deepUplineCode(int chain, int distance)
{
    return "DU" + std::to_string(chain + 101).substr(1) + std::to_string(distance + 100).substr(1);
}

class Seeder final {
public:
    Seeder(const std::string& conninfo, const SecretBox& box, const std::string& webhookUrl)
        : m_connection(conninfo, {{"client_min_messages", "error"}}), m_box(box), m_webhookUrl(webhookUrl)
    {
        m_connection.addStatements(sql::seed());
        m_batch = id();
    }

    void people(const Cast& cast)
    {
        std::vector<std::string> uplines, agents, uplinesOfAgents, keys, sealed;
        for (int i = 0; i < kUplines; ++i)
            uplines.push_back(uplineCode(i));
        for (const auto& agent : cast.all()) {
            const int number = static_cast<int>(agents.size());
            uplinesOfAgents.push_back(number <= kAgents ? uplineCode(number % kUplines)
                                                        : deepUplineCode(number % kUplines, 1));
            agents.push_back(agent.code);
            keys.push_back(agent.apiKey);
            sealed.push_back(m_box.seal(agent.secret, "api_credentials/secret/" + agent.apiKey));
        }
        users({kRoot}, {""}, kRootMarkup);
        users(uplines, std::vector<std::string>(uplines.size(), kRoot), kUplineMarkup);
        deepUplines();
        users(agents, uplinesOfAgents, 0);
        run("seed_credentials", PgParams().add(texts(agents)).add(texts(keys)).add(texts(sealed, PgType::Bytea)));
    }

    void trade(const std::string& sandboxUrl)
    {
        const std::vector<std::string> suppliers{"B1", "B2"};
        std::vector<std::string> urls, sealed, products;
        for (const auto& code : suppliers) {
            urls.push_back(sandboxUrl + "/" + code);
            sealed.push_back(m_box.seal(kCredentials, "suppliers/credentials/" + code));
        }
        for (std::size_t i = 0; i < kProducts; ++i)
            products.push_back(productCode(i));
        run("seed_suppliers", PgParams().add(texts(suppliers)).add(texts(urls)).add(texts(sealed, PgType::Bytea)));
        run("seed_prefix");
        run("seed_products", PgParams().add(texts(products)).add(kCost));
        run("seed_mappings", PgParams().add(kCost));
        run("seed_supplier_openings",
            PgParams().add(texts(suppliers)).add(ids(suppliers.size())).add(kOpening).add(m_batch));
    }

    void level() { run("seed_level", PgParams().add(kMargin)); }

    void money()
    {
        run("seed_wallet_openings",
            PgParams().add(texts(m_everyone)).add(ids(m_everyone.size())).add(kOpening).add(m_batch));
        run("seed_wallet_balances", PgParams().add(kOpening));
        run("seed_deltas", PgParams().add(m_batch));
        run("seed_fold");
        m_connection.execute("ANALYZE");
    }

private:
    /// As many chains as there are ordinary uplines, which meet at the root only.
    void deepUplines()
    {
        for (int distance = kDeepUplines - 1; distance >= 1; --distance) {
            std::vector<std::string> codes, above;
            for (int chain = 0; chain < kUplines; ++chain) {
                codes.push_back(deepUplineCode(chain, distance));
                above.push_back(distance == kDeepUplines - 1 ? kRoot : deepUplineCode(chain, distance + 1));
            }
            users(codes, above, kDeepUplineMarkup);
        }
    }
    void run(const char* statement, const PgParams& params = {})
    {
        static_cast<void>(m_connection.query(statement, params));
    }
    [[nodiscard]] Uuid id() { return m_stamps.next(unixMsNow()).toUuid(); }
    [[nodiscard]] PgArray ids(std::size_t count)
    {
        PgArray array(PgType::Uuid);
        for (std::size_t i = 0; i < count; ++i)
            array.addUuid(id());
        return array;
    }
    void users(const std::vector<std::string>& codes, const std::vector<std::string>& uplines, std::int64_t markup)
    {
        run("seed_accounts", PgParams().add(texts(codes)));
        run("seed_users", PgParams().add(texts(codes)).add(texts(uplines)).add(markup).add(m_webhookUrl));
        m_everyone.insert(m_everyone.end(), codes.begin(), codes.end());
    }

    PgConnection m_connection;
    const SecretBox& m_box;
    std::string m_webhookUrl;
    StampIssuer m_stamps{kSlot};
    Uuid m_batch;
    std::vector<std::string> m_everyone;
};

} // namespace

void seedShop(const std::string& ownerConninfo,
              const std::string& keyFile,
              const Cast& cast,
              const std::string& sandboxUrl,
              const std::string& webhookUrl)
{
    static_cast<void>(storage::migrate(ownerConninfo));
    const auto box = SecretBox::fromKeyFile(keyFile);
    Seeder seeder(ownerConninfo, box, webhookUrl);
    seeder.level();
    seeder.people(cast);
    seeder.trade(sandboxUrl);
    seeder.money();
}

} // namespace eraflazz::bench
