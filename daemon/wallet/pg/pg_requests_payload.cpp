// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_requests_payload.h"

#include "json/json.h"
#include "wallet/core/shop_terms.h"
#include "wallet/pg/bank_account_rows.h"

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kDecisionMax = 16384;

std::string_view wordOf(SupplierMove move)
{
    switch (move) {
    case SupplierMove::Deposit:
        return "deposit";
    case SupplierMove::Refund:
        return "refund";
    case SupplierMove::DriftLoss:
        return "drift_loss";
    case SupplierMove::DriftGain:
        break;
    }
    return "drift_gain";
}

std::optional<SupplierMove> moveFrom(std::string_view word)
{
    for (const auto move :
         {SupplierMove::Deposit, SupplierMove::Refund, SupplierMove::DriftLoss, SupplierMove::DriftGain}) {
        if (wordOf(move) == word)
            return move;
    }
    return std::nullopt;
}

/// Writes the members of one ask.
class Writer final {
public:
    explicit Writer(JsonWriter& json) : m_json(json) {}

    void operator()(const AdjustmentAsk& ask) const
    {
        m_json.field("agent", ask.agent).field("to_agent", ask.isToAgent).field("amount", ask.amount);
    }
    void operator()(const DepositAsk& ask) const
    {
        m_json.field("line", ask.line.toString()).field("agent", ask.agent);
        if (ask.ticket)
            m_json.field("ticket", ask.ticket->toString());
    }
    void operator()(const LineDuplicateAsk& ask) const
    {
        m_json.field("line", ask.line.toString()).field("same_as", ask.sameAs.toString());
    }
    void operator()(const SupplierAsk& ask) const
    {
        m_json.field("move", wordOf(ask.move)).field("supplier", ask.supplier).field("amount", ask.amount);
        if (ask.line)
            m_json.field("line", ask.line->toString());
    }
    void operator()(const WriteOffAsk& ask) const { m_json.field("agent", ask.agent).field("amount", ask.amount); }
    void operator()(const CreditLimitAsk& ask) const { m_json.field("agent", ask.agent).field("limit", ask.limit); }
    void operator()(const PriceAsk& ask) const
    {
        m_json.field("product", ask.product).field("level", ask.level);
        m_json.field("expected", ask.expected).field("price", ask.price);
    }
    void operator()(const LevelMarginAsk& ask) const
    {
        m_json.field("level", ask.level).field("expected", ask.expected).field("margin", ask.margin);
    }
    void operator()(const CommissionAsk& ask) const
    {
        m_json.field("expected", planText(ask.expected)).field("plan", planText(ask.plan));
    }
    void operator()(const RoleCapAsk& ask) const
    {
        m_json.field("role", ask.role).field("expected", ask.expected).field("cap", ask.cap);
    }
    void operator()(const CaseAsk&) const {} // payloadOf() takes the decision as it is
    void operator()(const CredentialsAsk& ask) const
    {
        m_json.field("supplier", ask.supplier).field("version", ask.version).field("username", ask.isUsernameNew);
        m_json.field("api_key", ask.isApiKeyNew).field("webhook_secret", ask.isWebhookSecretNew);
        if (ask.baseUrl)
            m_json.field("base_url", *ask.baseUrl);
        if (ask.testing)
            m_json.field("testing", *ask.testing);
    }
    void operator()(const AgentKeyAsk& ask) const
    {
        m_json.field("agent", ask.agent).field("slot", ask.slot).field("api_key", ask.expected);
    }
    void operator()(const BankAccountAsk& ask) const
    {
        m_json.field("account", ask.account).field("version", ask.version);
        writeTerms(m_json, ask.terms);
        m_json.key("secrets").beginArray();
        for (const auto& name : ask.newSecrets)
            m_json.value(name);
        m_json.endArray().field("moota_made", ask.isMootaSecretMade);
        if (ask.before == BankTerms())
            return;
        m_json.key("before").beginObject();
        writeTerms(m_json, ask.before);
        m_json.endObject();
    }

private:
    JsonWriter& m_json;
};

/// Reads members; remembers whether one was missing or of another type.
class Reader final {
public:
    explicit Reader(const Json& json) : m_json(json) {}

    [[nodiscard]] std::string text(const char* name) { return std::string(kept(m_json[name].asString())); }
    [[nodiscard]] bool truth(const char* name) { return kept(m_json[name].asBool()); }
    [[nodiscard]] Money money(const char* name) { return Money::rupiah(kept(m_json[name].asInteger())); }
    [[nodiscard]] std::int64_t number(const char* name) { return kept(m_json[name].asInteger()); }
    [[nodiscard]] std::optional<std::string> maybeText(const char* name)
    {
        return m_json.has(name) ? std::optional(text(name)) : std::nullopt;
    }
    [[nodiscard]] std::optional<bool> maybeTruth(const char* name)
    {
        return m_json.has(name) ? std::optional(truth(name)) : std::nullopt;
    }
    [[nodiscard]] std::vector<Money> plan(const char* name) { return kept(planFrom(text(name))); }
    [[nodiscard]] bool has(const char* name) const { return m_json.has(name); }
    [[nodiscard]] BankTerms terms() { return kept(bankTermsFrom(m_json)); }
    [[nodiscard]] BankTerms terms(const char* name) { return kept(bankTermsFrom(m_json[name])); }
    [[nodiscard]] std::vector<std::string> texts(const char* name)
    {
        std::vector<std::string> all;
        for (const auto& one : m_json[name].items())
            all.emplace_back(kept(one.asString()));
        return all;
    }
    [[nodiscard]] Uuid id(const char* name) { return kept(Uuid::parse(text(name))); }
    [[nodiscard]] std::optional<Uuid> maybeId(const char* name)
    {
        return m_json.has(name) ? std::optional(id(name)) : std::nullopt;
    }
    template <typename T> T kept(std::optional<T> value)
    {
        m_isWhole = m_isWhole && value.has_value();
        return value.value_or(T{});
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    const Json& m_json;
    bool m_isWhole = true;
};

// Members are read in the order they are written: braces evaluate from left to right.

/// The changes of prices: one product's, a level's, or what of them goes to uplines.
RequestAsk readPriceAsk(Reader& reader)
{
    if (reader.has("margin"))
        return LevelMarginAsk{reader.text("level"), reader.money("expected"), reader.money("margin")};
    if (reader.has("plan"))
        return CommissionAsk{reader.plan("expected"), reader.plan("plan")};
    return PriceAsk{reader.text("product"), reader.text("level"), reader.money("expected"), reader.money("price")};
}

RequestAsk readAsk(RequestKind kind, Reader& reader)
{
    switch (kind) {
    case RequestKind::Adjustment:
        return AdjustmentAsk{reader.text("agent"), reader.truth("to_agent"), reader.money("amount")};
    case RequestKind::Deposit:
        return DepositAsk{reader.id("line"), reader.text("agent"), reader.maybeId("ticket")};
    case RequestKind::LineDuplicate:
        return LineDuplicateAsk{reader.id("line"), reader.id("same_as")};
    case RequestKind::SupplierDeposit:
    case RequestKind::SupplierRefund:
    case RequestKind::SupplierDrift:
        return SupplierAsk{reader.kept(moveFrom(reader.text("move"))),
                           reader.text("supplier"),
                           reader.money("amount"),
                           reader.maybeId("line")};
    case RequestKind::WriteOff:
        return WriteOffAsk{reader.text("agent"), reader.money("amount")};
    case RequestKind::CreditLimit:
        return CreditLimitAsk{reader.text("agent"), reader.money("limit")};
    case RequestKind::PriceChange:
        return readPriceAsk(reader);
    case RequestKind::RoleCap:
        return RoleCapAsk{reader.text("role"), reader.money("expected"), reader.money("cap")};
    case RequestKind::SupplierCredentials:
        return CredentialsAsk{reader.text("supplier"),
                              reader.number("version"),
                              reader.truth("username"),
                              reader.truth("api_key"),
                              reader.truth("webhook_secret"),
                              reader.maybeText("base_url"),
                              reader.maybeTruth("testing")};
    case RequestKind::AgentKey:
        return AgentKeyAsk{reader.text("agent"), static_cast<int>(reader.number("slot")), reader.text("api_key")};
    case RequestKind::BankAccount:
        return BankAccountAsk{reader.text("account"),
                              reader.number("version"),
                              reader.terms(),
                              reader.texts("secrets"),
                              reader.truth("moota_made"),
                              reader.terms("before")};
    case RequestKind::CaseResolution:
        break;
    }
    return CaseAsk{};
}

} // namespace

std::string payloadOf(const RequestAsk& ask, const std::optional<FloorStep>& floor)
{
    if (const auto* resolution = std::get_if<CaseAsk>(&ask))
        return resolution->decision;
    JsonWriter json;
    json.beginObject();
    std::visit(Writer(json), ask);
    if (floor) {
        json.field("account_id", floor->account.value).field("floor", floor->after);
        json.field("floor_before", floor->before);
    }
    json.endObject();
    return json.take();
}

std::optional<RequestAsk>
askOf(RequestKind kind, std::string_view payload, std::string_view subject, const std::optional<Movement>& movement)
{
    if (kind == RequestKind::CaseResolution)
        return CaseAsk{
            std::string(subject), movement ? std::optional(movement->cause) : std::nullopt, std::string(payload)};
    const auto json = parseJson(payload);
    if (!json || !json->isObject())
        return std::nullopt;
    Reader reader(*json);
    auto ask = readAsk(kind, reader);
    return reader.isWhole() && kindOf(ask) == kind ? std::optional(std::move(ask)) : std::nullopt;
}

std::optional<FloorStep> floorOf(std::string_view payload)
{
    const auto json = parseJson(payload);
    if (!json || !json->has("account_id"))
        return std::nullopt;
    Reader reader(*json);
    const FloorStep step{
        AccountId{reader.money("account_id").value()}, reader.money("floor_before"), reader.money("floor")};
    return reader.isWhole() ? std::optional(step) : std::nullopt;
}

bool isDecision(std::string_view text)
{
    const auto json = parseJson(text, {16, kDecisionMax});
    return json && json->isObject();
}

} // namespace eraflazz::wallet
