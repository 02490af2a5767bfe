// SPDX-License-Identifier: GPL-3.0-or-later
// Made from resources/protocol/control.json by `eraflazz-contract write`; change that file.
// clang-format off
#include "protocol/contract.h"

namespace eraflazz::protocol {

namespace {

constexpr ParamSpec kAgentChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"agent", ParamType::Text, true, 1, 64, ""},
    {"what", ParamType::Choice, true, 0, 0, "upline|level|markup|status"},
    {"expect", ParamType::Text, true, 1, 64, ""},
    {"value", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kAgentExplainPriceParams[] = {
    {"agent", ParamType::Text, true, 1, 64, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"amount", ParamType::Int, false, 0, 1000000000, ""},
};
constexpr ParamSpec kAgentGetParams[] = {
    {"agent", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kAgentListParams[] = {
    {"search", ParamType::Text, false, 0, 64, ""},
    {"after", ParamType::Text, false, 0, 64, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kAgentTreeParams[] = {
    {"agent", ParamType::Text, false, 0, 64, ""},
};
constexpr ParamSpec kAlarmAckParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"alarm", ParamType::Text, true, 1, 200, ""},
    {"note", ParamType::Text, false, 0, 500, ""},
};
constexpr ParamSpec kAuditListParams[] = {
    {"subject", ParamType::Text, false, 0, 100, ""},
    {"user", ParamType::Text, false, 0, 64, ""},
    {"before", ParamType::Int, false, 1, 9007199254740991, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kCaseComplainParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sale", ParamType::Uuid, true, 0, 0, ""},
    {"words", ParamType::Text, true, 1, 1000, ""},
};
constexpr ParamSpec kCaseListParams[] = {
    {"kind", ParamType::Text, false, 0, 40, ""},
    {"sale", ParamType::Uuid, false, 0, 0, ""},
    {"all", ParamType::Bool, false, 0, 0, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kCaseProposeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"case", ParamType::Uuid, true, 0, 0, ""},
    {"verb", ParamType::Choice, true, 0, 0, "delivered|failed|reverse|close"},
    {"sn", ParamType::Text, false, 0, 200, ""},
    {"cost_back", ParamType::Int, false, 0, 1000000000000, ""},
    {"reason", ParamType::Text, true, 1, 1000, ""},
};
constexpr ParamSpec kDepositGetParams[] = {
    {"ticket", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kDepositListParams[] = {
    {"state", ParamType::Text, false, 0, 20, ""},
    {"agent", ParamType::Text, false, 0, 64, ""},
    {"before", ParamType::Uuid, false, 0, 0, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kMappingListParams[] = {
    {"product", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kOperatorAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"username", ParamType::Text, true, 2, 32, ""},
    {"name", ParamType::Text, false, 0, 100, ""},
    {"role", ParamType::Choice, true, 0, 0, "owner|admin|finance_maker|finance_checker|support|viewer"},
    {"password", ParamType::Text, true, 10, 200, ""},
};
constexpr ParamSpec kOperatorChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"username", ParamType::Text, true, 2, 32, ""},
    {"what", ParamType::Choice, true, 0, 0, "role|status"},
    {"expect", ParamType::Text, true, 1, 20, ""},
    {"value", ParamType::Choice, true, 0, 0, "owner|admin|finance_maker|finance_checker|support|viewer|active|disabled"},
};
constexpr ParamSpec kProductListParams[] = {
    {"search", ParamType::Text, false, 0, 64, ""},
    {"category", ParamType::Text, false, 0, 64, ""},
    {"after", ParamType::Text, false, 0, 64, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kProductPriceParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"level", ParamType::Text, false, 0, 64, ""},
    {"expect", ParamType::Int, true, 0, 1000000000000, ""},
    {"price", ParamType::Int, true, 1, 1000000000000, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kReportRunParams[] = {
    {"report", ParamType::Choice, true, 0, 0, "statement|closing|profit|receivables|commission|sales|supplier|bank|manual"},
    {"from", ParamType::Text, true, 10, 10, ""},
    {"to", ParamType::Text, true, 10, 10, ""},
    {"agent", ParamType::Text, false, 0, 64, ""},
    {"supplier", ParamType::Text, false, 0, 64, ""},
    {"bank", ParamType::Text, false, 0, 64, ""},
    {"by", ParamType::Choice, false, 0, 0, "product|supplier|agent|hour"},
    {"language", ParamType::Choice, false, 0, 0, "id|en"},
};
constexpr ParamSpec kRequestApproveParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"request", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Choice, true, 0, 0, "proposed"},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kRequestGetParams[] = {
    {"request", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kRequestListParams[] = {
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kRequestProposeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"kind", ParamType::Choice, true, 0, 0, "adjustment|deposit|line_duplicate|supplier_deposit|supplier_refund|supplier_drift|write_off|credit_limit"},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
    {"agent", ParamType::Text, false, 0, 64, ""},
    {"supplier", ParamType::Text, false, 0, 64, ""},
    {"amount", ParamType::Int, false, 0, 1000000000000, ""},
    {"direction", ParamType::Choice, false, 0, 0, "to|from|loss|gain"},
    {"line", ParamType::Uuid, false, 0, 0, ""},
    {"ticket", ParamType::Uuid, false, 0, 0, ""},
    {"same_as", ParamType::Uuid, false, 0, 0, ""},
};
constexpr ParamSpec kRequestRejectParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"request", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Choice, true, 0, 0, "proposed"},
    {"reason", ParamType::Text, true, 1, 1000, ""},
};
constexpr ParamSpec kRequestWithdrawParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"request", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Choice, true, 0, 0, "proposed"},
    {"reason", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kRoutePreviewParams[] = {
    {"product", ParamType::Text, true, 1, 64, ""},
    {"agent", ParamType::Text, true, 1, 64, ""},
    {"amount", ParamType::Int, false, 0, 1000000000, ""},
};
constexpr ParamSpec kSessionStepUpParams[] = {
    {"password", ParamType::Text, true, 1, 1024, ""},
};
constexpr ParamSpec kSubCloseParams[] = {
    {"sub", ParamType::Text, true, 1, 32, ""},
};
constexpr ParamSpec kSubOpenParams[] = {
    {"topic", ParamType::Text, true, 1, 40, ""},
    {"filter", ParamType::Text, false, 0, 500, ""},
    {"columns", ParamType::List, false, 0, 40, ""},
    {"window", ParamType::Int, false, 1, 5000, ""},
    {"max_hz", ParamType::Int, false, 1, 10, ""},
    {"resume", ParamType::Object, false, 0, 0, ""},
};
constexpr ParamSpec kSubPauseParams[] = {
    {"sub", ParamType::Text, true, 1, 32, ""},
};
constexpr ParamSpec kSubRateParams[] = {
    {"sub", ParamType::Text, true, 1, 32, ""},
    {"max_hz", ParamType::Int, true, 1, 10, ""},
};
constexpr ParamSpec kSubResumeParams[] = {
    {"sub", ParamType::Text, true, 1, 32, ""},
};
constexpr ParamSpec kSubResyncParams[] = {
    {"sub", ParamType::Text, true, 1, 32, ""},
};
constexpr ParamSpec kSupplierGetParams[] = {
    {"supplier", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kTrxAskParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sale", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kTrxGetParams[] = {
    {"sale", ParamType::Text, true, 13, 36, ""},
};
constexpr ParamSpec kTrxListParams[] = {
    {"from", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"filter", ParamType::Text, false, 0, 500, ""},
    {"next", ParamType::Text, false, 0, 200, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ColumnSpec kTrxLiveColumns[] = {
    {"time", CellType::Time, true, true, "", ""},
    {"code", CellType::Text, false, true, "", ""},
    {"agent", CellType::Text, false, true, "", ""},
    {"ref_id", CellType::Text, false, true, "", ""},
    {"product", CellType::Text, false, true, "", ""},
    {"destination", CellType::Text, false, true, "", "trx.personal"},
    {"price", CellType::Money, false, true, "", ""},
    {"status", CellType::Text, false, true, "", ""},
    {"doubtful", CellType::Bool, false, true, "", ""},
    {"sn", CellType::Text, false, true, "", "trx.personal"},
    {"message", CellType::Text, false, false, "", "trx.personal"},
    {"supplier", CellType::Text, false, true, "", ""},
    {"attempts", CellType::Int, false, true, "", ""},
    {"duration_ms", CellType::Int, false, true, "", ""},
    {"amount", CellType::Money, false, true, "", ""},
    {"balance_after", CellType::Money, false, false, "", ""},
    {"cost", CellType::Money, false, true, "report.margin", ""},
    {"commission", CellType::Money, false, false, "report.margin", ""},
    {"profit", CellType::Money, false, true, "report.margin", ""},
};
constexpr ColumnSpec kTrxCountsColumns[] = {
    {"status", CellType::Text, false, false, "", ""},
    {"count", CellType::Int, false, false, "", ""},
};
constexpr ColumnSpec kSupplierStateColumns[] = {
    {"code", CellType::Text, false, true, "", ""},
    {"name", CellType::Text, false, false, "", ""},
    {"open", CellType::Bool, false, true, "", ""},
    {"float", CellType::Money, false, true, "", ""},
    {"in_flight", CellType::Int, false, false, "", ""},
    {"max_in_flight", CellType::Int, false, false, "", ""},
    {"breaker_open", CellType::Bool, false, true, "", ""},
    {"success_permille", CellType::Int, false, true, "", ""},
    {"latency_us", CellType::Int, false, false, "", ""},
    {"delivered", CellType::Int, false, false, "", ""},
    {"refused", CellType::Int, false, false, "", ""},
    {"trouble", CellType::Int, false, false, "", ""},
};
constexpr ColumnSpec kMetricsSeriesColumns[] = {
    {"time", CellType::Time, false, false, "", ""},
    {"step", CellType::Text, false, true, "", ""},
    {"accepted", CellType::Int, false, false, "", ""},
    {"success", CellType::Int, false, false, "", ""},
    {"failed", CellType::Int, false, false, "", ""},
    {"refunded", CellType::Int, false, false, "", ""},
    {"duration_avg_ms", CellType::Int, false, false, "", ""},
    {"duration_p50_ms", CellType::Int, false, false, "", ""},
    {"duration_p95_ms", CellType::Int, false, false, "", ""},
    {"revenue", CellType::Money, false, false, "report.margin", ""},
    {"margin", CellType::Money, false, false, "report.margin", ""},
};
constexpr ColumnSpec kDepositQueueColumns[] = {
    {"time", CellType::Time, false, false, "", ""},
    {"kind", CellType::Text, false, true, "", ""},
    {"state", CellType::Text, false, true, "", ""},
    {"agent", CellType::Text, false, true, "", ""},
    {"bank", CellType::Text, false, true, "", ""},
    {"amount", CellType::Money, false, true, "", ""},
    {"expires_at", CellType::Time, false, false, "", ""},
    {"text", CellType::Text, false, false, "", "trx.personal"},
    {"line", CellType::Text, false, false, "", ""},
};
constexpr ColumnSpec kRequestQueueColumns[] = {
    {"time", CellType::Time, false, false, "", ""},
    {"kind", CellType::Text, false, true, "", ""},
    {"maker", CellType::Text, false, true, "", ""},
    {"subject", CellType::Text, false, true, "", ""},
    {"amount", CellType::Money, false, true, "", ""},
    {"reason", CellType::Text, false, false, "", ""},
    {"note", CellType::Text, false, false, "", ""},
};
constexpr ColumnSpec kAlarmColumns[] = {
    {"time", CellType::Time, false, false, "", ""},
    {"kind", CellType::Text, false, true, "", ""},
    {"subject", CellType::Text, false, true, "", ""},
    {"text", CellType::Text, false, false, "", ""},
    {"acknowledged_by", CellType::Text, false, false, "", ""},
};
constexpr MethodSpec kMethods[] = {
    {"agent.change", "agent.change", true, false, kAgentChangeParams},
    {"agent.explainPrice", "agent.read", false, false, kAgentExplainPriceParams},
    {"agent.get", "agent.read", false, false, kAgentGetParams},
    {"agent.list", "agent.read", false, false, kAgentListParams},
    {"agent.tree", "agent.read", false, false, kAgentTreeParams},
    {"alarm.ack", "alarm.ack", true, false, kAlarmAckParams},
    {"alarm.list", "alarm.read", false, false, {}},
    {"audit.list", "audit.read", false, false, kAuditListParams},
    {"case.complain", "trx.act", true, false, kCaseComplainParams},
    {"case.list", "case.read", false, false, kCaseListParams},
    {"case.propose", "case.propose", true, false, kCaseProposeParams},
    {"deposit.get", "deposit.read", false, false, kDepositGetParams},
    {"deposit.list", "deposit.read", false, false, kDepositListParams},
    {"mapping.list", "product.read", false, false, kMappingListParams},
    {"operator.add", "operator.manage", true, true, kOperatorAddParams},
    {"operator.change", "operator.manage", true, true, kOperatorChangeParams},
    {"operator.list", "operator.read", false, false, {}},
    {"product.list", "product.read", false, false, kProductListParams},
    {"product.price", "product.price", true, false, kProductPriceParams},
    {"report.run", "report.run", false, false, kReportRunParams},
    {"request.approve", "request.approve", true, true, kRequestApproveParams},
    {"request.get", "request.read", false, false, kRequestGetParams},
    {"request.list", "request.read", false, false, kRequestListParams},
    {"request.propose", "request.propose", true, false, kRequestProposeParams},
    {"request.reject", "request.approve", true, false, kRequestRejectParams},
    {"request.withdraw", "request.propose", true, false, kRequestWithdrawParams},
    {"route.preview", "product.read", false, false, kRoutePreviewParams},
    {"session.end", "", false, false, {}},
    {"session.get", "", false, false, {}},
    {"session.stepUp", "", false, false, kSessionStepUpParams},
    {"sub.close", "", false, false, kSubCloseParams},
    {"sub.open", "", false, false, kSubOpenParams},
    {"sub.pause", "", false, false, kSubPauseParams},
    {"sub.rate", "", false, false, kSubRateParams},
    {"sub.resume", "", false, false, kSubResumeParams},
    {"sub.resync", "", false, false, kSubResyncParams},
    {"supplier.get", "supplier.read", false, false, kSupplierGetParams},
    {"supplier.list", "supplier.read", false, false, {}},
    {"system.info", "system.read", false, false, {}},
    {"trx.ask", "trx.act", true, false, kTrxAskParams},
    {"trx.get", "trx.read", false, false, kTrxGetParams},
    {"trx.list", "trx.read", false, false, kTrxListParams},
};
constexpr TopicSpec kTopics[] = {
    {"trx.live", "trx.read", kTrxLiveColumns},
    {"trx.counts", "trx.read", kTrxCountsColumns},
    {"supplier.state", "supplier.read", kSupplierStateColumns},
    {"metrics.series", "system.read", kMetricsSeriesColumns},
    {"deposit.queue", "deposit.read", kDepositQueueColumns},
    {"request.queue", "request.read", kRequestQueueColumns},
    {"alarm", "alarm.read", kAlarmColumns},
};
constexpr ErrorSpec kErrors[] = {
    {1001, "auth_required"},
    {1002, "step_up_required"},
    {1003, "forbidden"},
    {1004, "not_found"},
    {1009, "conflict"},
    {1010, "key_reused"},
    {1022, "validation"},
    {1023, "refused"},
    {1029, "rate_limited"},
    {1030, "too_large"},
    {1050, "unavailable"},
    {1060, "outcome_unknown"},
    {1099, "internal"},
};
constexpr std::string_view kFeatures[] = {
    "resume",
    "patch",
    "stepup",
};
constexpr std::string_view kScopes[] = {
    "trx.read",
    "trx.personal",
    "trx.raw",
    "trx.act",
    "report.margin",
    "report.run",
    "case.read",
    "case.propose",
    "request.read",
    "request.propose",
    "request.approve",
    "deposit.read",
    "product.read",
    "product.price",
    "supplier.read",
    "agent.read",
    "agent.change",
    "operator.read",
    "operator.manage",
    "audit.read",
    "alarm.read",
    "alarm.ack",
    "system.read",
};

} // namespace

std::span<const MethodSpec> methods()
{
    return kMethods;
}
std::span<const TopicSpec> topics()
{
    return kTopics;
}
std::span<const ErrorSpec> errors()
{
    return kErrors;
}
std::span<const std::string_view> features()
{
    return kFeatures;
}
std::span<const std::string_view> scopes()
{
    return kScopes;
}

} // namespace eraflazz::protocol
