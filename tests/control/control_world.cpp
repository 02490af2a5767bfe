// SPDX-License-Identifier: GPL-3.0-or-later
#include "control_world.h"

#include "crypto/secret_box.h"
#include "crypto/totp.h"
#include "kernel/clock.h"

#include <algorithm>
#include <future>
#include <stdexcept>

namespace eraflazz::test {

namespace {

using wallet::RequestReceipt;

/// Tickets are only rejected here.
class FakeDeposits final : public wallet::Deposits {
public:
    explicit FakeDeposits(Deeds& deeds) : m_deeds(deeds) {}
    [[nodiscard]] Result<wallet::OpenedTicket, wallet::TicketDenied> openTicket(const wallet::OpenTicket&) override
    {
        throw std::logic_error("agents open tickets");
    }
    [[nodiscard]] Result<wallet::Ticket, wallet::TicketDenied> cancelTicket(AgentId, const Uuid&) override
    {
        throw std::logic_error("agents cancel tickets");
    }
    [[nodiscard]] Result<wallet::RejectedTicket, wallet::RequestRefusal>
    rejectTicket(const wallet::Acting&, const wallet::RejectTicket& asked) override
    {
        m_deeds.add("reject ticket");
        return wallet::RejectedTicket{asked.ticket, false};
    }
    wallet::ExpiryReport expireTickets() override { return {}; }
    wallet::IngestReport ingestLines(const wallet::BankLines&) override { return {}; }
    [[nodiscard]] Result<wallet::ImportReport, wallet::ImportRefusal>
    importStatement(const wallet::StatementImport&) override
    {
        return wallet::ImportReport{};
    }
    /// A shop with one account, in which every line is new and belongs to nobody.
    [[nodiscard]] Result<wallet::StatementPlan, wallet::ImportRefusal>
    planStatement(const wallet::StatementImport& statement) override
    {
        if (statement.bank != "BCA1")
            return Err(wallet::ImportRefusal::UnknownBank);
        wallet::StatementPlan plan;
        plan.statement = statement;
        plan.lines = statement.lines;
        for (std::size_t at = 0; at < plan.lines.size(); ++at)
            plan.order.push_back(at);
        plan.unfiled = static_cast<std::int64_t>(plan.lines.size());
        return plan;
    }
    [[nodiscard]] std::vector<wallet::LineOutcome> foreseeLines(const wallet::StatementPlan& plan,
                                                                std::size_t at) override
    {
        const wallet::LineOutcome one{Uuid{}, true, wallet::LineState::Suspense, "no_ticket", std::nullopt};
        return std::vector<wallet::LineOutcome>(std::min(kStepLines, plan.lines.size() - at), one);
    }
    [[nodiscard]] Result<std::vector<wallet::LineOutcome>, wallet::ImportRefusal>
    importLines(const wallet::Acting&, const Uuid&, const wallet::StatementPlan& plan, std::size_t at) override
    {
        m_deeds.add("import lines");
        return foreseeLines(plan, at);
    }
    [[nodiscard]] wallet::ImportCounts endImport(const Uuid&) override { return {}; }
    void reportUnreadable(const wallet::UnreadableElements&) override {}
    std::vector<wallet::ContinuityChange> checkContinuity() override { return {}; }
    [[nodiscard]] std::vector<wallet::TicketCandidate> candidatesOf(const Uuid&) override { return {}; }

private:
    Deeds& m_deeds;
};

/// The money lane's store with the topics the control channel uses.
class FakeStore final : public wallet::MoneyStore {
public:
    explicit FakeStore(Deeds& deeds) : people(deeds), codes(deeds, people), asked(deeds), tickets(deeds) {}
    void reconnect() override {}
    [[nodiscard]] wallet::Deposits& deposits() override { return tickets; }
    [[nodiscard]] wallet::BalanceTransfers& balanceTransfers() override { throw std::logic_error("no transfers here"); }
    [[nodiscard]] wallet::Requests& requests() override { return asked; }
    [[nodiscard]] ops::Operators& operators() override { return people; }
    [[nodiscard]] ops::TwoStepBook& twoStep() override { return codes; }

    FakePeople people;
    FakeTwoStep codes;
    FakeRequests asked;
    FakeDeposits tickets;
};

class FakeReads final : public control::ControlReads {
public:
    FakeReads(std::vector<control::Row> stored, std::vector<control::Row> storedOpen, std::int64_t searchedAtOnceMs)
        : m_stored(std::move(stored)), m_storedOpen(std::move(storedOpen)), m_searchedAtOnceMs(searchedAtOnceMs)
    {
    }
    [[nodiscard]] std::string json(const std::string& statement, const Values& values) override
    {
        JsonWriter out;
        if (statement == "maintenance" || statement == "schema_facts" || statement == "outbox_facts")
            return {};
        out.beginObject().field("statement", statement);
        for (const auto& [name, value] : values) {
            if (const auto* truth = std::get_if<bool>(&value))
                out.field(name.substr(1), *truth);
        }
        return out.endObject().take();
    }
    [[nodiscard]] std::vector<control::Row> table(const std::string& statement, const Values&) override
    {
        return statement == "sale_agent" ? std::vector<control::Row>{{"1", 0, {}}} : std::vector<control::Row>{};
    }
    [[nodiscard]] std::vector<control::Row> sales(const control::SaleQuestion& question) override
    {
        if (question.withinMs > 0 && question.toMs - question.fromMs > m_searchedAtOnceMs)
            throw control::ReadTooSlow("too much at once");
        std::vector<control::Row> found;
        for (const auto& row : m_stored) {
            const auto id = Uuid::parse(row.key).value_or(Uuid{});
            const auto atMs = Stamp::fromUuid(id).value_or(Stamp{}).unixMs();
            if (atMs >= question.fromMs && atMs < question.toMs && (!question.before || id < *question.before))
                found.push_back(row);
        }
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.key > b.key; });
        if (found.size() > static_cast<std::size_t>(question.most))
            found.resize(static_cast<std::size_t>(question.most));
        return found;
    }
    [[nodiscard]] std::int64_t countSales(const control::SaleQuestion&) override
    {
        return static_cast<std::int64_t>(m_stored.size());
    }
    [[nodiscard]] std::vector<control::Row> newestSales(int) override { return m_stored; }
    [[nodiscard]] std::vector<control::Row> openSales(int) override { return m_storedOpen; }

private:
    std::vector<control::Row> m_stored;
    std::vector<control::Row> m_storedOpen;
    std::int64_t m_searchedAtOnceMs;
};

class FakeCases final : public engine::CaseStore {
public:
    explicit FakeCases(Deeds& deeds) : m_deeds(deeds) {}
    [[nodiscard]] std::vector<engine::DueResolution> dueResolutions(int) override { return {}; }
    [[nodiscard]] std::vector<engine::CaseView> cases(const engine::CaseFilter&) override { return {}; }
    [[nodiscard]] std::optional<engine::CaseFacts> facts(const Uuid& id) override
    {
        engine::CaseFacts facts;
        facts.id = id;
        return facts;
    }
    [[nodiscard]] Result<Uuid, engine::ComplaintRefusal>
    complain(const engine::SaleId& sale, const std::string&, ops::OperatorId) override
    {
        m_deeds.add("complain");
        return sale;
    }
    [[nodiscard]] Result<std::int64_t, engine::CaseWordRefusal> note(const engine::CaseNote&, ops::OperatorId) override
    {
        m_deeds.add("note");
        return std::int64_t{1};
    }
    [[nodiscard]] Result<Uuid, engine::CaseWordRefusal>
    closeComplaint(const Uuid& id, const std::string&, ops::OperatorId) override
    {
        m_deeds.add("close complaint");
        return id;
    }
    [[nodiscard]] Result<int, engine::CaseWordRefusal> attach(const engine::CaseFile&, ops::OperatorId) override
    {
        m_deeds.add("attach");
        return 1;
    }
    void reconnect() override {}

private:
    Deeds& m_deeds;
};

class FakeTree final : public catalog::AgentTree {
public:
    explicit FakeTree(Deeds& deeds) : m_deeds(deeds) {}
    [[nodiscard]] Result<std::int64_t, catalog::TreeRefusal>
    edit(const catalog::Catalog&, const catalog::TreeActor&, const catalog::TreeEdit&, std::int64_t) override
    {
        m_deeds.add("change agent");
        return std::int64_t{2};
    }
    [[nodiscard]] Result<AgentId, catalog::TreeRefusal>
    setPin(const catalog::Catalog&, const catalog::TreeActor&, AgentId agent, std::string_view, std::int64_t) override
    {
        m_deeds.add("set PIN");
        return agent;
    }

private:
    Deeds& m_deeds;
};

class FakeAgents final : public catalog::AgentDesk {
public:
    explicit FakeAgents(Deeds& deeds) : m_deeds(deeds) {}
    [[nodiscard]] Result<catalog::AddedAgent, catalog::AgentRefusal> add(const catalog::AgentAct&,
                                                                         const catalog::NewAgent&) override
    {
        m_deeds.add("add agent");
        return catalog::AddedAgent{1, false};
    }
    [[nodiscard]] Result<std::string, catalog::AgentRefusal> change(const catalog::AgentAct&,
                                                                    const catalog::TermChange& change) override
    {
        m_deeds.add("change term");
        return change.expected;
    }
    [[nodiscard]] Result<catalog::KeyAnswer, catalog::AgentRefusal> changeKey(const catalog::AgentAct&,
                                                                              const catalog::KeyChange&) override
    {
        m_deeds.add("change key");
        return catalog::KeyAnswer{1, "key", "secret"};
    }

private:
    Deeds& m_deeds;
};

class FakeDesk final : public catalog::CatalogDesk {
public:
    explicit FakeDesk(Deeds& deeds) : m_deeds(deeds) {}
    [[nodiscard]] catalog::DeskResult addProduct(const catalog::DeskAct&, const catalog::NewProduct&) override
    {
        return done("add product");
    }
    [[nodiscard]] catalog::DeskItems addProducts(const catalog::DeskAct&, const catalog::ProductBatch&) override
    {
        return doneMany("add products");
    }
    [[nodiscard]] catalog::DeskResult changeProduct(const catalog::DeskAct&, const catalog::ProductChange&) override
    {
        return done("change product");
    }
    [[nodiscard]] catalog::DeskResult addMapping(const catalog::DeskAct&, const catalog::NewMapping&) override
    {
        return done("add mapping");
    }
    [[nodiscard]] catalog::DeskResult changeMapping(const catalog::DeskAct&, const catalog::MappingChange&) override
    {
        return done("change mapping");
    }
    [[nodiscard]] catalog::DeskResult removeMapping(const catalog::DeskAct&, const catalog::MappingRemoval&) override
    {
        return done("remove mapping");
    }
    [[nodiscard]] catalog::DeskItems addMappings(const catalog::DeskAct&, const catalog::MappingBatch&) override
    {
        return doneMany("add mappings");
    }
    [[nodiscard]] catalog::DeskItems removeMappings(const catalog::DeskAct&,
                                                    const std::vector<catalog::MappingRemoval>&) override
    {
        return doneMany("remove mappings");
    }
    [[nodiscard]] catalog::DeskResult changeRoute(const catalog::DeskAct&, const catalog::RouteChange&) override
    {
        return done("change route");
    }
    [[nodiscard]] catalog::DeskResult addLevel(const catalog::DeskAct&, const catalog::NewLevel&) override
    {
        return done("add level");
    }
    [[nodiscard]] catalog::DeskResult renameLevel(const catalog::DeskAct&, const catalog::LevelName&) override
    {
        return done("rename level");
    }
    [[nodiscard]] catalog::DeskResult blockDestination(const catalog::DeskAct&, const catalog::NewBlock&) override
    {
        return done("block destination");
    }
    [[nodiscard]] catalog::DeskResult liftBlock(const catalog::DeskAct&, std::int64_t) override
    {
        return done("lift block");
    }
    [[nodiscard]] catalog::DeskResult addSupplier(const catalog::DeskAct&, const catalog::NewSupplier&) override
    {
        return done("add supplier");
    }
    [[nodiscard]] catalog::DeskResult changeSupplier(const catalog::DeskAct&, const catalog::SupplierChange&) override
    {
        return done("change supplier");
    }
    [[nodiscard]] catalog::DeskResult
    noteBreaker(const catalog::DeskAct&, const std::string&, const std::string&, const std::string&) override
    {
        return done("note breaker");
    }
    [[nodiscard]] catalog::DeskResult noteFetch(const catalog::DeskAct&, const std::string&) override
    {
        return done("note fetch");
    }

private:
    catalog::DeskResult done(const char* deed)
    {
        m_deeds.add(deed);
        return catalog::DeskAnswer{R"({"fake":true})", 1, false};
    }
    catalog::DeskItems doneMany(const char* deed)
    {
        m_deeds.add(deed);
        return std::vector<catalog::DeskItem>(1);
    }

    Deeds& m_deeds;
};

class FakeSettings final : public ops::ShopSettings {
public:
    explicit FakeSettings(Deeds& deeds) : m_deeds(deeds) {}
    [[nodiscard]] Result<std::string, ops::SettingRefusal>
    change(ops::OperatorId, const ops::SettingChange& asked, std::int64_t) override
    {
        m_deeds.add("change setting");
        return asked.value;
    }
    [[nodiscard]] Result<ops::ReasonCode, ops::SettingRefusal>
    addReason(ops::OperatorId, const ops::ReasonCode& asked, std::int64_t) override
    {
        m_deeds.add("add reason");
        return asked;
    }
    [[nodiscard]] Result<ops::ReasonCode, ops::SettingRefusal>
    changeReason(ops::OperatorId, const ops::ReasonChange& asked, std::int64_t) override
    {
        m_deeds.add("change reason");
        return asked.seen;
    }
    [[nodiscard]] Result<std::string, ops::SettingRefusal> note(ops::OperatorId,
                                                                ops::Right,
                                                                const std::string& action,
                                                                const std::string&,
                                                                const std::string&,
                                                                std::int64_t) override
    {
        m_deeds.add(action);
        return std::string();
    }
    void noteSessions(const std::vector<ops::SessionNote>&) override {} // everybody's, not the deed of a call
    void reconnect() override {}

private:
    Deeds& m_deeds;
};

RequestReceipt receipt(const Uuid& id, wallet::RequestState state)
{
    return {id, state, false};
}

} // namespace

void Deeds::add(const std::string& deed)
{
    const std::lock_guard lock(m_mutex);
    m_all.push_back(deed);
}

std::vector<std::string> Deeds::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_all;
}

FakePeople::FakePeople(Deeds& deeds) : m_deeds(deeds)
{
    for (const auto role : ops::kRoles) {
        const std::string name(toString(role));
        m_people.push_back({ops::OperatorId{static_cast<std::int64_t>(m_people.size()) + 1},
                            name,
                            "Name of " + name,
                            role,
                            ops::OperatorStatus::Active});
    }
}

std::vector<ops::Operator> FakePeople::list()
{
    const std::lock_guard lock(m_mutex);
    return m_people;
}

std::optional<ops::OperatorCredentials> FakePeople::credentials(std::string_view username)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& one : m_people) {
        if (one.username != username)
            continue;
        auto& hash = m_hashes[one.username];
        if (hash.empty())
            hash = hashPassword("password of " + one.username, PasswordCost::Operator);
        return ops::OperatorCredentials{one, hash};
    }
    return std::nullopt;
}

Result<ops::Operator, ops::OperatorRefusal>
FakePeople::add(std::optional<ops::OperatorId>, const ops::NewOperator& asked, std::int64_t, ops::ActedFrom)
{
    m_deeds.add("add operator");
    const std::lock_guard lock(m_mutex);
    m_people.push_back({ops::OperatorId{static_cast<std::int64_t>(m_people.size()) + 1},
                        asked.username,
                        asked.name,
                        asked.role,
                        ops::OperatorStatus::Active});
    return m_people.back();
}

Result<ops::Operator, ops::OperatorRefusal> FakePeople::change(
    ops::OperatorId, std::string_view username, const ops::OperatorChange& change, std::int64_t, ops::ActedFrom)
{
    m_deeds.add("change operator");
    const std::lock_guard lock(m_mutex);
    for (auto& one : m_people) {
        if (one.username != username)
            continue;
        if (const auto* role = std::get_if<ops::Role>(&change))
            one.role = *role;
        if (const auto* status = std::get_if<ops::OperatorStatus>(&change))
            one.status = *status;
        if (const auto* password = std::get_if<ops::PasswordHash>(&change))
            m_hashes[one.username] = password->hash;
        return one;
    }
    return Err(ops::OperatorRefusal::UnknownOperator);
}

void FakePeople::become(const std::string& username, ops::Role role, ops::OperatorStatus status)
{
    const std::lock_guard lock(m_mutex);
    for (auto& one : m_people) {
        if (one.username == username) {
            one.role = role;
            one.status = status;
        }
    }
}

void FakePeople::setTwoStep(ops::OperatorId who, ops::TwoStep state)
{
    const std::lock_guard lock(m_mutex);
    for (auto& one : m_people) {
        if (one.id == who)
            one.twoStep = state;
    }
}

void FakePeople::askTwoStep(bool isAsked)
{
    const std::lock_guard lock(m_mutex);
    for (auto& one : m_people)
        one.isTwoStepAsked = isAsked;
}

std::optional<ops::Operator> FakeTwoStep::person(ops::OperatorId id)
{
    for (const auto& one : m_people.list()) {
        if (one.id == id)
            return one;
    }
    return std::nullopt;
}

Result<std::string, ops::TwoStepRefusal> FakeTwoStep::enrol(ops::OperatorId who, std::int64_t)
{
    const std::lock_guard lock(m_mutex);
    auto& entry = m_entries[who];
    if (entry.isOn)
        return Err(ops::TwoStepRefusal::AlreadyOn);
    entry.secret = randomHex(kTotpSecretBytes / 2);
    m_people.setTwoStep(who, ops::TwoStep::Pending);
    return entry.secret;
}

Result<std::vector<std::string>, ops::TwoStepRefusal>
FakeTwoStep::confirm(ops::OperatorId who, std::string_view code, std::int64_t)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(who);
    if (found == m_entries.end() || found->second.isOn)
        return Err(found == m_entries.end() ? ops::TwoStepRefusal::NotEnrolled : ops::TwoStepRefusal::AlreadyOn);
    const auto match = matchTotp(found->second.secret, code, m_nowMs, 0);
    if (!match.step)
        return Err(ops::TwoStepRefusal::WrongCode);
    found->second.isOn = true;
    found->second.lastStep = *match.step;
    m_people.setTwoStep(who, ops::TwoStep::On);
    return std::vector<std::string>(ops::kRecoveryCodes, "AAAA-BBBB-CCCC");
}

Result<int, ops::TwoStepRefusal> FakeTwoStep::use(ops::OperatorId who, std::string_view code, std::int64_t)
{
    const std::lock_guard lock(m_mutex);
    auto& entry = m_entries[who];
    const auto match = matchTotp(entry.secret, code, m_nowMs, entry.lastStep);
    if (!match.step)
        return Err(match.isUsed ? ops::TwoStepRefusal::CodeUsed : ops::TwoStepRefusal::WrongCode);
    entry.lastStep = *match.step;
    return ops::kRecoveryCodes;
}

Result<ops::Operator, ops::TwoStepRefusal>
FakeTwoStep::switchOff(ops::OperatorId who, std::string_view code, std::int64_t nowMs)
{
    if (const auto used = use(who, code, nowMs); !used)
        return Err(used.error());
    const std::lock_guard lock(m_mutex);
    m_entries.erase(who);
    m_people.setTwoStep(who, ops::TwoStep::None);
    return *person(who);
}

Result<ops::Operator, ops::TwoStepRefusal>
FakeTwoStep::reset(ops::OperatorId actor, const ops::TwoStepReset& asked, std::int64_t, ops::ActedFrom from)
{
    const std::lock_guard lock(m_mutex);
    for (auto one : m_people.list()) {
        if (one.username != asked.username)
            continue;
        if (const auto refusal = decideReset(*person(actor), one, from))
            return Err(*refusal);
        m_deeds.add("reset codes");
        m_entries.erase(one.id);
        m_people.setTwoStep(one.id, ops::TwoStep::None);
        one.twoStep = ops::TwoStep::None;
        return one;
    }
    return Err(ops::TwoStepRefusal::UnknownOperator);
}

std::string FakeTwoStep::code(const std::string& username)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& one : m_people.list()) {
        if (one.username == username)
            return totpCode(m_entries.at(one.id).secret, totpStep(m_nowMs));
    }
    throw std::logic_error("nobody is called " + username);
}

void FakeTwoStep::setOn(const std::string& username)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& one : m_people.list()) {
        if (one.username != username)
            continue;
        m_entries[one.id] = {randomHex(kTotpSecretBytes / 2), true, 0};
        m_people.setTwoStep(one.id, ops::TwoStep::On);
    }
}

FakeRequests::Answer<RequestReceipt> FakeRequests::propose(const wallet::Acting&, const wallet::Proposal&)
{
    m_deeds.add("propose");
    return receipt(Uuid{}, wallet::RequestState::Proposed);
}
FakeRequests::Answer<int> FakeRequests::attach(const wallet::Acting&, const Uuid&, const wallet::EvidenceFile&)
{
    m_deeds.add("attach");
    return 1;
}
FakeRequests::Answer<RequestReceipt> FakeRequests::approve(const wallet::Acting&, const Uuid& request, std::string_view)
{
    m_deeds.add("approve");
    if (saysStale)
        return Err(wallet::RequestRefusal::Stale);
    return receipt(request, wallet::RequestState::Approved);
}
FakeRequests::Answer<RequestReceipt> FakeRequests::reject(const wallet::Acting&, const Uuid& request, std::string_view)
{
    m_deeds.add("reject");
    return receipt(request, wallet::RequestState::Rejected);
}
FakeRequests::Answer<RequestReceipt>
FakeRequests::withdraw(const wallet::Acting&, const Uuid& request, std::string_view)
{
    m_deeds.add("withdraw");
    return receipt(request, wallet::RequestState::Withdrawn);
}
FakeRequests::Answer<wallet::PriceOutcome> FakeRequests::changePrice(const wallet::Acting&, const wallet::Proposal&)
{
    m_deeds.add("change price");
    return wallet::PriceOutcome{true, std::nullopt};
}
FakeRequests::Answer<wallet::PriceStep> FakeRequests::judgePrice(const wallet::Acting&, const wallet::RequestAsk&)
{
    return wallet::PriceStep::Alone;
}
FakeRequests::Answer<std::vector<wallet::PriceItem>> FakeRequests::changePrices(const wallet::Acting&,
                                                                                const wallet::PriceBatch& batch)
{
    m_deeds.add("change prices");
    return std::vector<wallet::PriceItem>(
        batch.asks.size(), wallet::PriceItem{wallet::PriceOutcome{true, std::nullopt}, std::nullopt, std::nullopt});
}
FakeRequests::Answer<std::vector<wallet::RequestView>> FakeRequests::waiting(const wallet::Acting&, int)
{
    return std::vector<wallet::RequestView>{};
}
FakeRequests::Answer<wallet::RequestView> FakeRequests::read(const wallet::Acting&, const Uuid& request)
{
    wallet::RequestView view;
    view.id = request;
    return view;
}
FakeRequests::Answer<wallet::EvidenceFile> FakeRequests::readAttachment(const wallet::Acting&, const Uuid&, int)
{
    return wallet::EvidenceFile{};
}

FakeEngine::FakeEngine(Deeds& deeds) : m_deeds(deeds), m_catalog(std::make_shared<catalog::Catalog>())
{
    catalog::Agent agent;
    agent.id = AgentId{1};
    agent.code = "AG001";
    m_catalog->agents.emplace(agent.id, agent);
    catalog::Supplier supplier;
    supplier.id = SupplierId{1};
    supplier.code = "DIGI";
    supplier.name = "Digiflazz";
    m_catalog->suppliers.emplace(supplier.id, supplier);
    catalog::Product product;
    product.id = ProductId{1};
    product.code = "XLD10";
    product.basePrice = Money::rupiah(10'500);
    m_catalog->productsByCode.emplace(product.code, product);
    engine::SupplierHealth digi;
    digi.code = "DIGI";
    digi.floatAvailable = Money::rupiah(1'000'000);
    digi.maxInFlight = 20;
    m_suppliers.push_back(std::move(digi));
}

void FakeEngine::ask(engine::AskJob job)
{
    m_deeds.add("ask");
    job.reply(engine::AskOutcome::Asking);
}

void FakeEngine::repeat(engine::RepeatJob job)
{
    m_deeds.add("report again");
    job.reply(engine::RepeatOutcome::Filed);
}

void FakeEngine::cancel(engine::CancelJob job)
{
    m_deeds.add("cancel");
    job.reply({engine::CancelOutcome::Kind::NotQueued, engine::SaleStatus::Processing, {}, {}, false});
}

bool FakeEngine::setBreaker(SupplierId, bool open)
{
    m_deeds.add("set breaker");
    setBreaker(open);
    return true;
}

void FakeEngine::checkBalance(SupplierId, engine::SupplierErrands::Reply<engine::BalanceCheck> reply)
{
    m_deeds.add("check balance");
    reply(engine::BalanceCheck{});
}

void FakeEngine::fetchPrices(SupplierId, engine::SupplierErrands::Reply<engine::PriceFetch> reply)
{
    m_deeds.add("fetch prices");
    reply(engine::PriceFetch{});
}

engine::RoutePlan
FakeEngine::plan(const catalog::Catalog&, const catalog::Product&, const catalog::PriceQuote&, int) const
{
    engine::RoutePlan plan;
    plan.candidates.push_back({MappingId{1}, SupplierId{1}, "DIGI", "xld10", Money::rupiah(10'000)});
    return plan;
}

void FakeEngine::commit(std::vector<engine::Sale> made, std::vector<engine::Sale> changed)
{
    engine::BatchWrite write;
    for (auto& sale : made) {
        engine::NewSale one;
        one.sale = std::move(sale);
        write.sales.push_back(std::move(one));
    }
    std::vector<engine::SaleFile> files;
    files.reserve(changed.size());
    for (auto& sale : changed) {
        engine::Transfer transfer;
        transfer.cause = sale.id;
        transfer.kind =
            sale.status == engine::SaleStatus::Failed ? engine::TransferKind::Refund : engine::TransferKind::Settle;
        if (isFinal(sale.status))
            write.transfers.push_back(transfer);
        engine::SaleFile file;
        file.sale = std::move(sale);
        files.push_back(std::move(file));
    }
    for (const auto& file : files)
        write.files.push_back(&file);
    m_feed.committed(write, m_feed.nextVersion(), unixMsNow());
}

engine::Sale saleAt(std::int64_t unixMs, int counter)
{
    constexpr std::int64_t kEpochMs = 1'704'067'200'000; // 2024-01-01
    engine::Sale sale;
    sale.id = Stamp{((unixMs - kEpochMs) << 22) | (std::int64_t{counter} << 10)}.toUuid();
    sale.agent = AgentId{1};
    sale.supplier = SupplierId{1};
    sale.refId = "REF" + std::to_string(unixMs % 100000) + "-" + std::to_string(counter);
    sale.productCode = "XLD10";
    sale.destination = "081234567890";
    sale.price = Money::rupiah(10'500);
    sale.attempts = 1;
    return sale;
}

ControlWorld::ControlWorld(control::ControlSettings settings)
{
    auto store = std::make_unique<FakeStore>(deeds);
    people = &store->people;
    requests = &store->asked;
    twoStep = &store->codes;
    lane = std::make_unique<wallet::MoneyLane>(std::move(store));
    lane->start();
    desk = std::make_unique<wallet::OperatorDesk>(*lane);
    settings.port = 0;
    control::ControlParts parts{engine, *desk, [this] {
                                    return control::Readers{
                                        std::make_unique<FakeReads>(stored, storedOpen, searchedAtOnceMs),
                                        std::make_unique<FakeCases>(deeds),
                                        std::make_unique<FakeTree>(deeds),
                                        std::make_unique<FakeSettings>(deeds),
                                        std::make_unique<FakeDesk>(deeds),
                                        std::make_unique<FakeAgents>(deeds)};
                                }};
    parts.makeReport = [this](const control::ReportAsk& ask) -> Result<report::ReportTable, std::string> {
        if (reportWaits) { // Until somebody stops it.
            std::promise<void> stopped;
            ask.stop->setEnds([&stopped] { stopped.set_value(); });
            ++reportsAtWork;
            if (!ask.stop->isGiven())
                stopped.get_future().wait();
            ask.stop->setEnds(nullptr);
            --reportsAtWork;
            return Err(std::string("stopped"));
        }
        report::ReportTable table;
        table.name = "closing";
        table.columns.push_back(report::column("code", "Kode"));
        table.groups.push_back({"", {{report::Cell("A")}, {report::Cell("B")}}, std::nullopt});
        return table;
    };
    parts.log = log;
    server = std::make_unique<control::ControlServer>(settings, parts);
    server->start();
}

ControlWorld::~ControlWorld()
{
    server.reset();
    lane->stop();
}

std::string ControlWorld::url() const
{
    return "ws://127.0.0.1:" + std::to_string(server->port());
}

std::string ControlWorld::token(const std::string& username)
{
    for (const auto& one : people->list()) {
        std::string hash;
        if (one.username == username)
            return server->sessions().issue(one, hash);
    }
    throw std::logic_error("nobody is called " + username);
}

std::unique_ptr<ConsoleClient> ControlWorld::console(const std::string& username)
{
    auto client = std::make_unique<ConsoleClient>(url());
    if (!client->comeBack(token(username)))
        throw std::runtime_error(username + " was not let in");
    return client;
}

std::string freshIdem()
{
    const std::string hex = randomHex(16);
    return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" +
           hex.substr(20);
}

} // namespace eraflazz::test
