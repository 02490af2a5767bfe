// SPDX-License-Identifier: GPL-3.0-or-later
// Made from resources/protocol/control.json by `eraflazz-contract write`; change that file.
// clang-format off
#include "protocol/contract.h"

namespace eraflazz::protocol {

namespace {

constexpr ParamSpec kAgentAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 2, 32, ""},
    {"name", ParamType::Text, true, 1, 100, ""},
    {"level", ParamType::Text, true, 1, 64, ""},
    {"upline", ParamType::Text, false, 0, 64, ""},
    {"markup", ParamType::Int, false, 0, 10000000, ""},
    {"rate_per_minute", ParamType::Int, false, 0, 1000000, ""},
    {"webhook_url", ParamType::Text, false, 0, 500, ""},
};
constexpr ParamSpec kAgentChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"agent", ParamType::Text, true, 1, 64, ""},
    {"what", ParamType::Choice, true, 0, 0, "upline|level|markup|status|name|rate_per_minute|open_tickets_max|duplicate_rule|webhook_url|allowed_ips"},
    {"expect", ParamType::Text, true, 1, 1000, ""},
    {"value", ParamType::Text, true, 1, 1000, ""},
    {"product", ParamType::Text, false, 0, 64, ""},
    {"reason", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kAgentCredentialParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"agent", ParamType::Text, true, 1, 64, ""},
    {"what", ParamType::Choice, true, 0, 0, "issue|rotate|revoke"},
    {"slot", ParamType::Int, false, 1, 2, ""},
    {"expect", ParamType::Text, false, 0, 100, ""},
    {"reason", ParamType::Text, false, 0, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
    {"request", ParamType::Uuid, false, 0, 0, ""},
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
constexpr ParamSpec kAgentPinParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"agent", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kAgentPreviewParams[] = {
    {"agent", ParamType::Text, true, 1, 64, ""},
    {"what", ParamType::Choice, true, 0, 0, "upline|level|markup"},
    {"value", ParamType::Text, true, 1, 64, ""},
    {"product", ParamType::Text, false, 0, 64, ""},
};
constexpr ParamSpec kAgentTreeParams[] = {
    {"agent", ParamType::Text, false, 0, 64, ""},
};
constexpr ParamSpec kAlarmAckParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"alarm", ParamType::Text, true, 1, 200, ""},
    {"note", ParamType::Text, false, 0, 500, ""},
    {"mute_until", ParamType::Int, false, 1704067200000, 4102444800000, ""},
};
constexpr ParamSpec kAlarmRuleChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"rule", ParamType::Choice, true, 0, 0, "supplier_down|float_low|success_low|pending_high|doubtful_old|bank_gap|drift"},
    {"expect", ParamType::Int, true, -1, 1000000000000, ""},
    {"value", ParamType::Int, true, -1, 1000000000000, ""},
};
constexpr ParamSpec kAuditListParams[] = {
    {"subject", ParamType::Text, false, 0, 100, ""},
    {"user", ParamType::Text, false, 0, 64, ""},
    {"area", ParamType::Text, false, 0, 32, ""},
    {"from", ParamType::Int, false, 0, 253402300799000, ""},
    {"to", ParamType::Int, false, 0, 253402300799000, ""},
    {"before", ParamType::Int, false, 1, 9007199254740991, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kBankAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 1, 32, ""},
    {"bank", ParamType::Text, true, 1, 32, ""},
    {"number", ParamType::Text, true, 1, 60, ""},
    {"name", ParamType::Text, true, 1, 100, ""},
    {"auto_limit", ParamType::Int, false, 0, 1000000000000, ""},
    {"fee", ParamType::Int, false, 0, 1000000000000, ""},
    {"amount_min", ParamType::Int, false, 0, 1000000000000, ""},
    {"amount_max", ParamType::Int, false, 0, 1000000000000, ""},
    {"unique_code_max", ParamType::Int, false, 9, 999, ""},
    {"ticket_minutes", ParamType::Int, false, 15, 10080, ""},
    {"grace_minutes", ParamType::Int, false, 60, 43200, ""},
    {"make_moota", ParamType::Bool, false, 0, 0, ""},
    {"moota_secret", ParamType::Text, false, 0, 500, ""},
    {"moota_token", ParamType::Text, false, 0, 500, ""},
    {"moota_bank_id", ParamType::Text, false, 0, 100, ""},
    {"cekmutasi_secret", ParamType::Text, false, 0, 500, ""},
    {"mutasibank_key", ParamType::Text, false, 0, 500, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kBankChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"account", ParamType::Text, true, 1, 32, ""},
    {"expect", ParamType::Int, true, 1, 2147483647, ""},
    {"bank", ParamType::Text, false, 1, 32, ""},
    {"number", ParamType::Text, false, 1, 60, ""},
    {"name", ParamType::Text, false, 1, 100, ""},
    {"auto_limit", ParamType::Int, false, 0, 1000000000000, ""},
    {"fee", ParamType::Int, false, 0, 1000000000000, ""},
    {"amount_min", ParamType::Int, false, 0, 1000000000000, ""},
    {"amount_max", ParamType::Int, false, 0, 1000000000000, ""},
    {"unique_code_max", ParamType::Int, false, 9, 999, ""},
    {"ticket_minutes", ParamType::Int, false, 15, 10080, ""},
    {"grace_minutes", ParamType::Int, false, 60, 43200, ""},
    {"open", ParamType::Bool, false, 0, 0, ""},
    {"auto_credit", ParamType::Bool, false, 0, 0, ""},
    {"reason", ParamType::Text, false, 0, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kBankImportParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"file", ParamType::Text, true, 64, 64, ""},
    {"bank", ParamType::Text, true, 1, 64, ""},
    {"layout", ParamType::Text, false, 0, 64, ""},
    {"expect", ParamType::Int, true, 0, 100000, ""},
};
constexpr ParamSpec kBankPreviewParams[] = {
    {"file", ParamType::Text, true, 64, 64, ""},
    {"bank", ParamType::Text, false, 0, 64, ""},
    {"layout", ParamType::Text, false, 0, 64, ""},
    {"from", ParamType::Int, false, 0, 200000, ""},
    {"limit", ParamType::Int, false, 1, 200, ""},
};
constexpr ParamSpec kBankSecretsParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"account", ParamType::Text, true, 1, 32, ""},
    {"expect", ParamType::Int, true, 1, 2147483647, ""},
    {"make_moota", ParamType::Bool, false, 0, 0, ""},
    {"moota_secret", ParamType::Text, false, 0, 500, ""},
    {"moota_token", ParamType::Text, false, 0, 500, ""},
    {"moota_bank_id", ParamType::Text, false, 0, 100, ""},
    {"cekmutasi_secret", ParamType::Text, false, 0, 500, ""},
    {"mutasibank_key", ParamType::Text, false, 0, 500, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kCapChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"role", ParamType::Choice, true, 0, 0, "owner|admin|finance_maker|finance_checker|support|viewer"},
    {"expect", ParamType::Int, true, 0, 1000000000000, ""},
    {"cap", ParamType::Int, true, 0, 1000000000000, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kCaseCloseParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"case", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Choice, true, 0, 0, "open"},
    {"reason", ParamType::Text, true, 1, 1000, ""},
};
constexpr ParamSpec kCaseComplainParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sale", ParamType::Uuid, true, 0, 0, ""},
    {"words", ParamType::Text, true, 1, 1000, ""},
};
constexpr ParamSpec kCaseGetParams[] = {
    {"case", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kCaseListParams[] = {
    {"kind", ParamType::Text, false, 0, 40, ""},
    {"state", ParamType::Choice, false, 0, 0, "new|with_supplier|done|open|all"},
    {"agent", ParamType::Text, false, 0, 64, ""},
    {"sale", ParamType::Uuid, false, 0, 0, ""},
    {"all", ParamType::Bool, false, 0, 0, ""},
    {"supplier", ParamType::Text, false, 0, 64, ""},
    {"product", ParamType::Text, false, 0, 64, ""},
    {"search", ParamType::Text, false, 0, 64, ""},
    {"from", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"next", ParamType::Text, false, 0, 100, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kCaseNoteParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"case", ParamType::Uuid, true, 0, 0, ""},
    {"text", ParamType::Text, true, 1, 1000, ""},
    {"stage", ParamType::Choice, false, 0, 0, "new|with_supplier"},
};
constexpr ParamSpec kCaseProposeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"case", ParamType::Uuid, true, 0, 0, ""},
    {"verb", ParamType::Choice, true, 0, 0, "delivered|failed|reverse|close"},
    {"sn", ParamType::Text, false, 0, 200, ""},
    {"cost_back", ParamType::Int, false, 0, 1000000000000, ""},
    {"reason", ParamType::Text, true, 1, 1000, ""},
};
constexpr ParamSpec kCommissionChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Text, true, 0, 500, ""},
    {"plan", ParamType::Text, true, 0, 500, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kCommissionPreviewParams[] = {
    {"plan", ParamType::Text, true, 0, 500, ""},
};
constexpr ParamSpec kDepositGetParams[] = {
    {"ticket", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kDepositListParams[] = {
    {"state", ParamType::Choice, false, 0, 0, "waiting|open|matched|approved|expired|cancelled|rejected|reversed|all"},
    {"agent", ParamType::Text, false, 0, 64, ""},
    {"bank", ParamType::Text, false, 0, 64, ""},
    {"from", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"amount_min", ParamType::Int, false, 0, 1000000000000, ""},
    {"amount_max", ParamType::Int, false, 0, 1000000000000, ""},
    {"no", ParamType::Text, false, 0, 6, ""},
    {"search", ParamType::Text, false, 0, 64, ""},
    {"before", ParamType::Uuid, false, 0, 0, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kDepositSuggestParams[] = {
    {"ticket", ParamType::Uuid, false, 0, 0, ""},
    {"line", ParamType::Uuid, false, 0, 0, ""},
    {"limit", ParamType::Int, false, 1, 100, ""},
};
constexpr ParamSpec kDestinationBlockParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sale", ParamType::Uuid, false, 0, 0, ""},
    {"destination", ParamType::Text, false, 1, 64, ""},
    {"reason", ParamType::Text, true, 1, 200, ""},
};
constexpr ParamSpec kDestinationListParams[] = {
    {"search", ParamType::Text, false, 0, 64, ""},
    {"lifted", ParamType::Bool, false, 0, 0, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kDestinationUnblockParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"block", ParamType::Int, true, 1, 9007199254740991, ""},
    {"reason", ParamType::Text, true, 1, 200, ""},
};
constexpr ParamSpec kLevelAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 1, 32, ""},
    {"name", ParamType::Text, true, 1, 60, ""},
    {"like", ParamType::Text, false, 0, 64, ""},
};
constexpr ParamSpec kLevelMarginParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"level", ParamType::Text, true, 1, 64, ""},
    {"expect", ParamType::Int, true, -10000000, 10000000, ""},
    {"margin", ParamType::Int, true, -10000000, 10000000, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
};
constexpr ParamSpec kLevelPreviewParams[] = {
    {"level", ParamType::Text, true, 1, 64, ""},
    {"margin", ParamType::Int, true, -10000000, 10000000, ""},
};
constexpr ParamSpec kLevelRenameParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"level", ParamType::Text, true, 1, 64, ""},
    {"expect", ParamType::Text, true, 1, 100, ""},
    {"name", ParamType::Text, true, 1, 60, ""},
};
constexpr ParamSpec kLineGetParams[] = {
    {"line", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kLineListParams[] = {
    {"bank", ParamType::Text, false, 0, 64, ""},
    {"state", ParamType::Choice, false, 0, 0, "unmatched|held|matched|all"},
    {"direction", ParamType::Choice, false, 0, 0, "CR|DB"},
    {"from", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"amount_min", ParamType::Int, false, 0, 1000000000000, ""},
    {"amount_max", ParamType::Int, false, 0, 1000000000000, ""},
    {"agent", ParamType::Text, false, 0, 64, ""},
    {"sender", ParamType::Text, false, 0, 64, ""},
    {"search", ParamType::Text, false, 0, 64, ""},
    {"before", ParamType::Uuid, false, 0, 0, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kEvidenceAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"file", ParamType::Text, true, 64, 64, ""},
    {"request", ParamType::Uuid, false, 0, 0, ""},
    {"case", ParamType::Uuid, false, 0, 0, ""},
};
constexpr ParamSpec kEvidenceGetParams[] = {
    {"request", ParamType::Uuid, false, 0, 0, ""},
    {"case", ParamType::Uuid, false, 0, 0, ""},
    {"no", ParamType::Int, true, 1, 100, ""},
    {"from", ParamType::Int, false, 0, 4194304, ""},
};
constexpr ParamSpec kFileBeginParams[] = {
    {"name", ParamType::Text, true, 1, 200, ""},
    {"size", ParamType::Int, true, 0, 1000000000000, ""},
    {"sha256", ParamType::Text, true, 64, 64, ""},
};
constexpr ParamSpec kFileEndParams[] = {
    {"upload", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kFilePartParams[] = {
    {"upload", ParamType::Text, true, 1, 64, ""},
    {"offset", ParamType::Int, true, 0, 4194304, ""},
    {"data", ParamType::Text, true, 1, 349528, ""},
};
constexpr ParamSpec kJobCancelParams[] = {
    {"job", ParamType::Text, true, 1, 32, ""},
};
constexpr ParamSpec kMappingAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"sku", ParamType::Text, true, 1, 100, ""},
    {"cost", ParamType::Int, true, 1, 1000000000000, ""},
    {"priority", ParamType::Int, false, 1, 1000000, ""},
    {"status", ParamType::Choice, false, 0, 0, "open|empty|disturbed|closed"},
    {"stock", ParamType::Int, false, -1, 1000000000, ""},
    {"cutoff_start", ParamType::Int, false, 0, 1439, ""},
    {"cutoff_end", ParamType::Int, false, 0, 1439, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kMappingAddManyParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"mappings", ParamType::Rows, true, 1, 500, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kMappingChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"mapping", ParamType::Int, true, 1, 9007199254740991, ""},
    {"expect", ParamType::Int, true, 1, 2147483647, ""},
    {"sku", ParamType::Text, false, 1, 100, ""},
    {"cost", ParamType::Int, false, 1, 1000000000000, ""},
    {"priority", ParamType::Int, false, 1, 1000000, ""},
    {"status", ParamType::Choice, false, 0, 0, "open|empty|disturbed|closed"},
    {"stock", ParamType::Int, false, -1, 1000000000, ""},
    {"cutoff_start", ParamType::Int, false, 0, 1439, ""},
    {"cutoff_end", ParamType::Int, false, 0, 1439, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kMappingListParams[] = {
    {"product", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kMutationListParams[] = {
    {"account", ParamType::Choice, true, 0, 0, "agent|supplier|bank"},
    {"code", ParamType::Text, true, 1, 64, ""},
    {"from", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"kind", ParamType::Choice, false, 0, 0, "opening|debit|settle|refund|cost|commission|late_cost|reversal|cost_back|commission_back|bank_in|bank_out|deposit|deposit_fee|deposit_back|deposit_short|transfer|transfer_back|maturity|adjustment|deposit_manual|bank_in_back|supplier_deposit|supplier_refund|supplier_drift|write_off"},
    {"order", ParamType::Choice, false, 0, 0, "oldest|newest"},
    {"next", ParamType::Text, false, 0, 200, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
    {"language", ParamType::Choice, false, 0, 0, "id|en"},
};
constexpr ParamSpec kMetricsHoursParams[] = {
    {"day", ParamType::Text, false, 10, 10, ""},
};
constexpr ParamSpec kMappingOrderParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"order", ParamType::Numbers, true, 1, 200, ""},
    {"expect", ParamType::Int, true, 0, 2147483647, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kMappingRemoveParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"mapping", ParamType::Int, true, 1, 9007199254740991, ""},
    {"expect", ParamType::Int, true, 1, 2147483647, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kMappingRemoveManyParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"mappings", ParamType::Rows, true, 1, 500, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
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
constexpr ParamSpec kOperatorPasswordParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"username", ParamType::Text, true, 2, 32, ""},
    {"password", ParamType::Text, true, 10, 200, ""},
};
constexpr ParamSpec kOperatorResetTwoStepParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"username", ParamType::Text, true, 2, 32, ""},
    {"expect", ParamType::Choice, true, 0, 0, "pending|on"},
    {"reason", ParamType::Text, true, 1, 200, ""},
};
constexpr ParamSpec kPresenceLookParams[] = {
    {"subject", ParamType::Text, true, 3, 100, ""},
    {"on", ParamType::Bool, true, 0, 0, ""},
};
constexpr ParamSpec kProductAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 1, 32, ""},
    {"name", ParamType::Text, true, 1, 100, ""},
    {"base_price", ParamType::Int, true, 1, 1000000000000, ""},
    {"like", ParamType::Text, false, 0, 64, ""},
    {"category", ParamType::Text, false, 1, 64, ""},
    {"brand", ParamType::Text, false, 1, 64, ""},
    {"nominal", ParamType::Int, false, 0, 1000000000000, ""},
    {"dest_type", ParamType::Text, false, 1, 40, ""},
    {"dest_rule", ParamType::Text, false, 1, 300, ""},
    {"sn_required", ParamType::Bool, false, 0, 0, ""},
};
constexpr ParamSpec kProductAddManyParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"dry", ParamType::Bool, false, 0, 0, ""},
    {"products", ParamType::Rows, true, 1, 500, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kProductChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"expect", ParamType::Int, true, 1, 2147483647, ""},
    {"name", ParamType::Text, false, 1, 100, ""},
    {"category", ParamType::Text, false, 1, 64, ""},
    {"brand", ParamType::Text, false, 1, 64, ""},
    {"nominal", ParamType::Int, false, 0, 1000000000000, ""},
    {"status", ParamType::Choice, false, 0, 0, "open|disturbed|empty|closed"},
    {"reason", ParamType::Text, false, 0, 200, ""},
    {"sn_required", ParamType::Bool, false, 0, 0, ""},
    {"queue_limit_s", ParamType::Int, false, 1, 86400, ""},
};
constexpr ParamSpec kProductGetParams[] = {
    {"product", ParamType::Text, true, 1, 64, ""},
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
constexpr ParamSpec kReasonAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 2, 40, ""},
    {"kind", ParamType::Choice, true, 0, 0, "adjustment|deposit|line_duplicate|supplier_deposit|supplier_refund|supplier_drift|write_off|case_resolution|credit_limit|price_change|supplier_credentials|agent_key|bank_account|role_cap"},
    {"label", ParamType::Text, true, 1, 100, ""},
};
constexpr ParamSpec kReasonChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 2, 40, ""},
    {"expect", ParamType::Text, true, 1, 200, ""},
    {"expect_active", ParamType::Bool, true, 0, 0, ""},
    {"label", ParamType::Text, false, 1, 100, ""},
    {"active", ParamType::Bool, false, 0, 0, ""},
};
constexpr ParamSpec kReasonListParams[] = {
    {"kind", ParamType::Choice, false, 0, 0, "adjustment|deposit|line_duplicate|supplier_deposit|supplier_refund|supplier_drift|write_off|case_resolution|credit_limit|price_change|supplier_credentials|agent_key|bank_account|role_cap"},
    {"all", ParamType::Bool, false, 0, 0, ""},
};
constexpr ParamSpec kProductPriceManyParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
    {"dry", ParamType::Bool, false, 0, 0, ""},
    {"changes", ParamType::Rows, true, 1, 500, ""},
};
constexpr ParamSpec kProductStatusParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"expect", ParamType::Choice, true, 0, 0, "open|disturbed|empty|closed"},
    {"status", ParamType::Choice, true, 0, 0, "open|disturbed|empty|closed"},
    {"reason", ParamType::Text, false, 0, 200, ""},
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
    {"state", ParamType::Choice, false, 0, 0, "proposed|approved|rejected|withdrawn|ended|all"},
    {"kind", ParamType::Choice, false, 0, 0, "adjustment|deposit|line_duplicate|supplier_deposit|supplier_refund|supplier_drift|write_off|case_resolution|credit_limit|price_change|supplier_credentials|agent_key|bank_account|role_cap"},
    {"maker", ParamType::Text, false, 0, 64, ""},
    {"checker", ParamType::Text, false, 0, 64, ""},
    {"subject", ParamType::Text, false, 0, 100, ""},
    {"agent", ParamType::Text, false, 0, 64, ""},
    {"amount_min", ParamType::Int, false, 0, 1000000000000, ""},
    {"amount_max", ParamType::Int, false, 0, 1000000000000, ""},
    {"search", ParamType::Text, false, 0, 64, ""},
    {"from", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, false, 1704067200000, 4102444800000, ""},
    {"order", ParamType::Choice, false, 0, 0, "oldest|newest"},
    {"next", ParamType::Text, false, 0, 100, ""},
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
constexpr ParamSpec kRouteGetParams[] = {
    {"product", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kRoutePolicyParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"policy", ParamType::Choice, true, 0, 0, "priority|cheapest|success_rate"},
    {"expect", ParamType::Int, true, 0, 2147483647, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kRoutePreviewParams[] = {
    {"product", ParamType::Text, true, 1, 64, ""},
    {"agent", ParamType::Text, true, 1, 64, ""},
    {"amount", ParamType::Int, false, 0, 1000000000, ""},
    {"destination", ParamType::Text, false, 0, 64, ""},
    {"minute", ParamType::Int, false, 0, 1439, ""},
};
constexpr ParamSpec kSearchFindParams[] = {
    {"text", ParamType::Text, true, 2, 100, ""},
    {"limit", ParamType::Int, false, 1, 50, ""},
};
constexpr ParamSpec kRouteRestoreParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"product", ParamType::Text, true, 1, 64, ""},
    {"revision", ParamType::Int, true, 0, 2147483647, ""},
    {"expect", ParamType::Int, true, 0, 2147483647, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kRouteRevisionsParams[] = {
    {"product", ParamType::Text, true, 1, 64, ""},
    {"before", ParamType::Int, false, 1, 2147483647, ""},
    {"limit", ParamType::Int, false, 1, 200, ""},
};
constexpr ParamSpec kSessionConfirmTwoStepParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 6, 40, ""},
};
constexpr ParamSpec kSessionDropTwoStepParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"password", ParamType::Text, true, 1, 1024, ""},
    {"code", ParamType::Text, true, 6, 40, ""},
};
constexpr ParamSpec kSessionEnrolTwoStepParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kSessionKickParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"session", ParamType::Int, true, 1, 9007199254740991, ""},
    {"expect", ParamType::Text, true, 2, 32, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kSessionPasswordParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"password", ParamType::Text, true, 1, 1024, ""},
    {"fresh", ParamType::Text, true, 10, 200, ""},
};
constexpr ParamSpec kSessionStepUpParams[] = {
    {"password", ParamType::Text, true, 1, 1024, ""},
    {"code", ParamType::Text, false, 6, 40, ""},
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
constexpr ParamSpec kSupplierAddParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"code", ParamType::Text, true, 1, 32, ""},
    {"name", ParamType::Text, true, 1, 100, ""},
    {"adapter", ParamType::Choice, true, 0, 0, "digiflazz"},
    {"base_url", ParamType::Text, true, 8, 300, ""},
    {"username", ParamType::Text, true, 1, 200, ""},
    {"api_key", ParamType::Text, true, 1, 500, ""},
    {"webhook_secret", ParamType::Text, true, 1, 500, ""},
    {"testing", ParamType::Bool, false, 0, 0, ""},
    {"max_in_flight", ParamType::Int, false, 1, 100000, ""},
};
constexpr ParamSpec kSupplierBreakerParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"expect", ParamType::Choice, true, 0, 0, "open|closed"},
    {"state", ParamType::Choice, true, 0, 0, "open|closed"},
    {"reason", ParamType::Text, true, 1, 200, ""},
};
constexpr ParamSpec kSupplierChangeParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"expect", ParamType::Int, true, 1, 2147483647, ""},
    {"open", ParamType::Bool, false, 0, 0, ""},
    {"reason", ParamType::Text, false, 0, 200, ""},
    {"name", ParamType::Text, false, 1, 100, ""},
    {"max_in_flight", ParamType::Int, false, 1, 100000, ""},
    {"float_reserve", ParamType::Int, false, 0, 1000000000000, ""},
    {"connect_timeout_ms", ParamType::Int, false, 100, 60000, ""},
    {"total_timeout_ms", ParamType::Int, false, 1000, 300000, ""},
    {"reuse_connections", ParamType::Bool, false, 0, 0, ""},
};
constexpr ParamSpec kSupplierCheckBalanceParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"supplier", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kSupplierCredentialsParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"expect", ParamType::Int, true, 1, 2147483647, ""},
    {"reason", ParamType::Text, true, 1, 40, ""},
    {"note", ParamType::Text, false, 0, 1000, ""},
    {"username", ParamType::Text, false, 1, 200, ""},
    {"api_key", ParamType::Text, false, 1, 500, ""},
    {"webhook_secret", ParamType::Text, false, 1, 500, ""},
    {"testing", ParamType::Bool, false, 0, 0, ""},
    {"base_url", ParamType::Text, false, 8, 300, ""},
};
constexpr ParamSpec kSupplierErrorsParams[] = {
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"hours", ParamType::Int, false, 1, 24, ""},
    {"most", ParamType::Int, false, 1, 20, ""},
};
constexpr ParamSpec kSupplierExchangesParams[] = {
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"limit", ParamType::Int, false, 1, 50, ""},
};
constexpr ParamSpec kSupplierFetchPricesParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"supplier", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kSupplierGetParams[] = {
    {"supplier", ParamType::Text, true, 1, 64, ""},
};
constexpr ParamSpec kSupplierPricesParams[] = {
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"search", ParamType::Text, false, 0, 64, ""},
    {"after", ParamType::Text, false, 0, 100, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kSupplierUnmatchedParams[] = {
    {"supplier", ParamType::Text, true, 1, 64, ""},
    {"percent", ParamType::Int, false, 0, 1000, ""},
    {"search", ParamType::Text, false, 0, 64, ""},
    {"after", ParamType::Text, false, 0, 100, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
};
constexpr ParamSpec kSystemMaintenanceParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Bool, true, 0, 0, ""},
    {"on", ParamType::Bool, true, 0, 0, ""},
    {"message", ParamType::Text, false, 0, 200, ""},
};
constexpr ParamSpec kSystemTwoStepParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"on", ParamType::Bool, true, 0, 0, ""},
    {"expect", ParamType::Bool, true, 0, 0, ""},
};
constexpr ParamSpec kTicketRejectParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"ticket", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Choice, true, 0, 0, "matched"},
    {"reason", ParamType::Text, true, 1, 1000, ""},
};
constexpr ParamSpec kTrxAskParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sale", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kTrxAskManyParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sales", ParamType::List, true, 1, 200, ""},
};
constexpr ParamSpec kTrxCancelParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sale", ParamType::Uuid, true, 0, 0, ""},
    {"expect", ParamType::Choice, true, 0, 0, "PENDING"},
    {"reason", ParamType::Text, true, 1, 500, ""},
};
constexpr ParamSpec kTrxExportParams[] = {
    {"from", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"filter", ParamType::Text, false, 0, 500, ""},
    {"columns", ParamType::List, false, 0, 40, ""},
};
constexpr ParamSpec kTrxGetParams[] = {
    {"sale", ParamType::Text, true, 13, 36, ""},
};
constexpr ParamSpec kTrxReportParams[] = {
    {"idem", ParamType::Uuid, true, 0, 0, ""},
    {"sale", ParamType::Uuid, true, 0, 0, ""},
};
constexpr ParamSpec kTrxListParams[] = {
    {"from", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"to", ParamType::Int, true, 1704067200000, 4102444800000, ""},
    {"filter", ParamType::Text, false, 0, 500, ""},
    {"next", ParamType::Text, false, 0, 200, ""},
    {"limit", ParamType::Int, false, 1, 500, ""},
    {"total", ParamType::Bool, false, 0, 0, ""},
};
constexpr ColumnSpec kTrxLiveColumns[] = {
    {"time", CellType::Time, true, "", ""},
    {"code", CellType::Text, true, "", ""},
    {"agent", CellType::Text, true, "", ""},
    {"ref_id", CellType::Text, true, "", ""},
    {"product", CellType::Text, true, "", ""},
    {"destination", CellType::Text, true, "", "trx.personal"},
    {"price", CellType::Money, true, "", ""},
    {"status", CellType::Text, true, "", ""},
    {"doubtful", CellType::Bool, true, "", ""},
    {"sn", CellType::Text, true, "", "trx.personal"},
    {"message", CellType::Text, false, "", "trx.personal"},
    {"supplier", CellType::Text, true, "", ""},
    {"attempts", CellType::Int, true, "", ""},
    {"duration_ms", CellType::Int, true, "", ""},
    {"amount", CellType::Money, true, "", ""},
    {"balance_after", CellType::Money, false, "", ""},
    {"cost", CellType::Money, true, "report.margin", ""},
    {"commission", CellType::Money, false, "report.margin", ""},
    {"profit", CellType::Money, true, "report.margin", ""},
    {"category", CellType::Text, true, "", ""},
    {"brand", CellType::Text, true, "", ""},
    {"status_at", CellType::Time, false, "", ""},
    {"sku", CellType::Text, true, "", ""},
    {"supplier_code", CellType::Text, true, "", ""},
    {"supplier_ref", CellType::Text, false, "", ""},
};
constexpr ColumnSpec kTrxCountsColumns[] = {
    {"group", CellType::Text, true, "", ""},
    {"name", CellType::Text, true, "", ""},
    {"count", CellType::Int, true, "", ""},
};
constexpr ColumnSpec kProductCatalogColumns[] = {
    {"code", CellType::Text, true, "", ""},
    {"name", CellType::Text, true, "", ""},
    {"category", CellType::Text, true, "", ""},
    {"brand", CellType::Text, true, "", ""},
    {"open", CellType::Bool, true, "", ""},
    {"status", CellType::Text, true, "", ""},
    {"closed_reason", CellType::Text, false, "", ""},
    {"price", CellType::Money, true, "", ""},
    {"mappings", CellType::Int, true, "", ""},
    {"best_supplier", CellType::Text, true, "", ""},
    {"policy", CellType::Text, true, "", ""},
    {"version", CellType::Int, false, "", ""},
    {"best_cost", CellType::Money, true, "report.margin", ""},
    {"margin", CellType::Money, true, "report.margin", ""},
    {"cutoff_start", CellType::Int, false, "", ""},
    {"cutoff_end", CellType::Int, false, "", ""},
};
constexpr ColumnSpec kSupplierStateColumns[] = {
    {"code", CellType::Text, true, "", ""},
    {"name", CellType::Text, false, "", ""},
    {"open", CellType::Bool, true, "", ""},
    {"float", CellType::Money, true, "", ""},
    {"in_flight", CellType::Int, false, "", ""},
    {"max_in_flight", CellType::Int, false, "", ""},
    {"breaker_open", CellType::Bool, true, "", ""},
    {"success_permille", CellType::Int, true, "", ""},
    {"latency_us", CellType::Int, false, "", ""},
    {"delivered", CellType::Int, false, "", ""},
    {"refused", CellType::Int, false, "", ""},
    {"trouble", CellType::Int, false, "", ""},
    {"breaker_held", CellType::Bool, true, "", ""},
    {"latency_p95_us", CellType::Int, false, "", ""},
    {"burn_per_hour", CellType::Money, false, "", ""},
    {"lasts_s", CellType::Int, true, "", ""},
};
constexpr ColumnSpec kMetricsSeriesColumns[] = {
    {"time", CellType::Time, false, "", ""},
    {"step", CellType::Text, true, "", ""},
    {"accepted", CellType::Int, false, "", ""},
    {"success", CellType::Int, false, "", ""},
    {"failed", CellType::Int, false, "", ""},
    {"refunded", CellType::Int, false, "", ""},
    {"duration_avg_ms", CellType::Int, false, "", ""},
    {"duration_p50_ms", CellType::Int, false, "", ""},
    {"duration_p95_ms", CellType::Int, false, "", ""},
    {"revenue", CellType::Money, false, "report.margin", ""},
    {"margin", CellType::Money, false, "report.margin", ""},
};
constexpr ColumnSpec kMetricsSuppliersColumns[] = {
    {"time", CellType::Time, false, "", ""},
    {"step", CellType::Text, true, "", ""},
    {"supplier", CellType::Text, true, "", ""},
    {"delivered", CellType::Int, false, "", ""},
    {"refused", CellType::Int, false, "", ""},
    {"success_permille", CellType::Int, false, "", ""},
};
constexpr ColumnSpec kDepositQueueColumns[] = {
    {"time", CellType::Time, false, "", ""},
    {"kind", CellType::Text, true, "", ""},
    {"state", CellType::Text, true, "", ""},
    {"agent", CellType::Text, true, "", ""},
    {"bank", CellType::Text, true, "", ""},
    {"amount", CellType::Money, true, "", ""},
    {"expires_at", CellType::Time, false, "", ""},
    {"text", CellType::Text, false, "", "trx.personal"},
    {"line", CellType::Text, false, "", ""},
    {"id", CellType::Text, false, "", ""},
    {"no", CellType::Text, false, "", ""},
    {"agent_name", CellType::Text, false, "", ""},
    {"asked", CellType::Money, false, "", ""},
    {"unique_code", CellType::Int, false, "", ""},
    {"sender", CellType::Text, false, "", "trx.personal"},
    {"reason", CellType::Text, true, "", ""},
};
constexpr ColumnSpec kRequestQueueColumns[] = {
    {"time", CellType::Time, false, "", ""},
    {"kind", CellType::Text, true, "", ""},
    {"maker", CellType::Text, true, "", ""},
    {"subject", CellType::Text, true, "", ""},
    {"amount", CellType::Money, true, "", ""},
    {"reason", CellType::Text, false, "", ""},
    {"note", CellType::Text, false, "", "trx.personal"},
};
constexpr ColumnSpec kPresenceColumns[] = {
    {"subject", CellType::Text, true, "", ""},
    {"user", CellType::Text, true, "", ""},
    {"name", CellType::Text, false, "", ""},
    {"since", CellType::Time, false, "", ""},
};
constexpr ColumnSpec kAlarmColumns[] = {
    {"time", CellType::Time, false, "", ""},
    {"kind", CellType::Text, true, "", ""},
    {"subject", CellType::Text, true, "", ""},
    {"text", CellType::Text, false, "", ""},
    {"acknowledged_by", CellType::Text, false, "", ""},
    {"severity", CellType::Text, true, "", ""},
    {"value", CellType::Int, false, "", ""},
    {"threshold", CellType::Int, false, "", ""},
    {"note", CellType::Text, false, "", ""},
    {"muted_until", CellType::Time, false, "", ""},
};
constexpr ColumnSpec kLogColumns[] = {
    {"time", CellType::Time, true, "", ""},
    {"level", CellType::Text, true, "", ""},
    {"logger", CellType::Text, true, "", ""},
    {"text", CellType::Text, true, "", "trx.personal"},
    {"sale", CellType::Text, true, "", ""},
    {"dropped", CellType::Int, true, "", ""},
};
constexpr MethodSpec kMethods[] = {
    {"agent.add", "agent.change", true, false, kAgentAddParams},
    {"agent.change", "agent.change", true, false, kAgentChangeParams},
    {"agent.credential", "agent.change", true, true, kAgentCredentialParams},
    {"agent.explainPrice", "agent.read", false, false, kAgentExplainPriceParams},
    {"agent.get", "agent.read", false, false, kAgentGetParams},
    {"agent.list", "agent.read", false, false, kAgentListParams},
    {"agent.pin", "agent.change", true, true, kAgentPinParams},
    {"agent.preview", "agent.read", false, false, kAgentPreviewParams},
    {"agent.tree", "agent.read", false, false, kAgentTreeParams},
    {"alarm.ack", "alarm.ack", true, false, kAlarmAckParams},
    {"alarm.list", "alarm.read", false, false, {}},
    {"alarm.rule.change", "alarm.change", true, false, kAlarmRuleChangeParams},
    {"alarm.rules", "alarm.read", false, false, {}},
    {"audit.list", "audit.read", false, false, kAuditListParams},
    {"bank.add", "bank.change", true, true, kBankAddParams},
    {"bank.change", "bank.change", true, true, kBankChangeParams},
    {"bank.import", "deposit.decide", true, true, kBankImportParams},
    {"bank.list", "deposit.read", false, false, {}},
    {"bank.preview", "deposit.decide", false, false, kBankPreviewParams},
    {"bank.secrets", "bank.change", true, true, kBankSecretsParams},
    {"cap.change", "system.manage", true, true, kCapChangeParams},
    {"cap.list", "operator.read", false, false, {}},
    {"case.close", "case.propose", true, false, kCaseCloseParams},
    {"case.complain", "trx.act", true, false, kCaseComplainParams},
    {"case.get", "case.read", false, false, kCaseGetParams},
    {"case.list", "case.read", false, false, kCaseListParams},
    {"case.note", "trx.act", true, false, kCaseNoteParams},
    {"case.propose", "case.propose", true, false, kCaseProposeParams},
    {"commission.change", "product.price", true, false, kCommissionChangeParams},
    {"commission.preview", "product.price", false, false, kCommissionPreviewParams},
    {"deposit.get", "deposit.read", false, false, kDepositGetParams},
    {"deposit.list", "deposit.read", false, false, kDepositListParams},
    {"deposit.suggest", "deposit.read", false, false, kDepositSuggestParams},
    {"destination.block", "destination.block", true, false, kDestinationBlockParams},
    {"destination.list", "trx.read", false, false, kDestinationListParams},
    {"destination.unblock", "destination.block", true, false, kDestinationUnblockParams},
    {"level.add", "product.price", true, false, kLevelAddParams},
    {"level.list", "agent.read", false, false, {}},
    {"level.margin", "product.price", true, false, kLevelMarginParams},
    {"level.preview", "product.price", false, false, kLevelPreviewParams},
    {"level.rename", "product.price", true, false, kLevelRenameParams},
    {"line.get", "deposit.read", false, false, kLineGetParams},
    {"line.list", "deposit.read", false, false, kLineListParams},
    {"evidence.add", "request.propose", true, false, kEvidenceAddParams},
    {"evidence.get", "trx.personal", false, false, kEvidenceGetParams},
    {"file.begin", "request.propose", false, false, kFileBeginParams},
    {"file.end", "request.propose", false, false, kFileEndParams},
    {"file.part", "request.propose", false, false, kFilePartParams},
    {"job.cancel", "", false, false, kJobCancelParams},
    {"mapping.add", "route.change", true, false, kMappingAddParams},
    {"mapping.addMany", "route.change", true, false, kMappingAddManyParams},
    {"mapping.change", "route.change", true, false, kMappingChangeParams},
    {"mapping.list", "product.read", false, false, kMappingListParams},
    {"mutation.list", "agent.read", false, false, kMutationListParams},
    {"metrics.hours", "system.read", false, false, kMetricsHoursParams},
    {"mapping.order", "route.change", true, false, kMappingOrderParams},
    {"mapping.remove", "route.change", true, false, kMappingRemoveParams},
    {"mapping.removeMany", "route.change", true, false, kMappingRemoveManyParams},
    {"operator.add", "operator.manage", true, true, kOperatorAddParams},
    {"operator.change", "operator.manage", true, true, kOperatorChangeParams},
    {"operator.list", "operator.read", false, false, {}},
    {"operator.password", "operator.manage", true, true, kOperatorPasswordParams},
    {"operator.resetTwoStep", "operator.manage", true, true, kOperatorResetTwoStepParams},
    {"presence.look", "", false, false, kPresenceLookParams},
    {"product.add", "product.change", true, false, kProductAddParams},
    {"product.addMany", "product.change", true, false, kProductAddManyParams},
    {"product.change", "product.change", true, false, kProductChangeParams},
    {"product.get", "product.read", false, false, kProductGetParams},
    {"product.list", "product.read", false, false, kProductListParams},
    {"product.price", "product.price", true, false, kProductPriceParams},
    {"reason.add", "system.manage", true, false, kReasonAddParams},
    {"reason.change", "system.manage", true, false, kReasonChangeParams},
    {"reason.list", "request.read", false, false, kReasonListParams},
    {"product.priceMany", "product.price", true, false, kProductPriceManyParams},
    {"product.status", "product.close", true, false, kProductStatusParams},
    {"report.run", "report.run", false, false, kReportRunParams},
    {"request.approve", "request.approve", true, true, kRequestApproveParams},
    {"request.get", "request.read", false, false, kRequestGetParams},
    {"request.list", "request.read", false, false, kRequestListParams},
    {"request.propose", "request.propose", true, false, kRequestProposeParams},
    {"request.reject", "request.approve", true, false, kRequestRejectParams},
    {"request.withdraw", "request.propose", true, false, kRequestWithdrawParams},
    {"route.get", "product.read", false, false, kRouteGetParams},
    {"route.policy", "route.change", true, false, kRoutePolicyParams},
    {"route.preview", "product.read", false, false, kRoutePreviewParams},
    {"search.find", "", false, false, kSearchFindParams},
    {"route.restore", "route.change", true, false, kRouteRestoreParams},
    {"route.revisions", "product.read", false, false, kRouteRevisionsParams},
    {"session.confirmTwoStep", "", true, false, kSessionConfirmTwoStepParams},
    {"session.dropTwoStep", "", true, false, kSessionDropTwoStepParams},
    {"session.end", "", false, false, {}},
    {"session.enrolTwoStep", "", true, true, kSessionEnrolTwoStepParams},
    {"session.get", "", false, false, {}},
    {"session.kick", "operator.manage", true, false, kSessionKickParams},
    {"session.list", "operator.read", false, false, {}},
    {"session.password", "", true, false, kSessionPasswordParams},
    {"session.stepUp", "", false, false, kSessionStepUpParams},
    {"shop.steps", "system.read", false, false, {}},
    {"shop.today", "system.read", false, false, {}},
    {"sub.close", "", false, false, kSubCloseParams},
    {"sub.open", "", false, false, kSubOpenParams},
    {"sub.pause", "", false, false, kSubPauseParams},
    {"sub.rate", "", false, false, kSubRateParams},
    {"sub.resume", "", false, false, kSubResumeParams},
    {"sub.resync", "", false, false, kSubResyncParams},
    {"supplier.add", "supplier.change", true, true, kSupplierAddParams},
    {"supplier.breaker", "supplier.change", true, false, kSupplierBreakerParams},
    {"supplier.change", "supplier.change", true, false, kSupplierChangeParams},
    {"supplier.checkBalance", "trx.act", true, false, kSupplierCheckBalanceParams},
    {"supplier.credentials", "supplier.change", true, true, kSupplierCredentialsParams},
    {"supplier.errors", "supplier.read", false, false, kSupplierErrorsParams},
    {"supplier.exchanges", "trx.raw", false, false, kSupplierExchangesParams},
    {"supplier.fetchPrices", "supplier.change", true, false, kSupplierFetchPricesParams},
    {"supplier.get", "supplier.read", false, false, kSupplierGetParams},
    {"supplier.list", "supplier.read", false, false, {}},
    {"supplier.prices", "supplier.read", false, false, kSupplierPricesParams},
    {"supplier.unmatched", "supplier.read", false, false, kSupplierUnmatchedParams},
    {"system.info", "system.read", false, false, {}},
    {"system.maintenance", "system.manage", true, false, kSystemMaintenanceParams},
    {"system.twoStep", "system.manage", true, true, kSystemTwoStepParams},
    {"ticket.reject", "deposit.decide", true, false, kTicketRejectParams},
    {"trx.ask", "trx.act", true, false, kTrxAskParams},
    {"trx.askMany", "trx.act", true, false, kTrxAskManyParams},
    {"trx.cancel", "trx.act", true, false, kTrxCancelParams},
    {"trx.export", "trx.read", false, false, kTrxExportParams},
    {"trx.get", "trx.read", false, false, kTrxGetParams},
    {"trx.report", "trx.act", true, false, kTrxReportParams},
    {"trx.list", "trx.read", false, false, kTrxListParams},
};
constexpr TopicSpec kTopics[] = {
    {"trx.live", "trx.read", kTrxLiveColumns},
    {"trx.counts", "trx.read", kTrxCountsColumns},
    {"product.catalog", "product.read", kProductCatalogColumns},
    {"supplier.state", "supplier.read", kSupplierStateColumns},
    {"metrics.series", "system.read", kMetricsSeriesColumns},
    {"metrics.suppliers", "system.read", kMetricsSuppliersColumns},
    {"deposit.queue", "deposit.read", kDepositQueueColumns},
    {"request.queue", "request.read", kRequestQueueColumns},
    {"presence", "trx.read", kPresenceColumns},
    {"alarm", "alarm.read", kAlarmColumns},
    {"log", "system.read", kLogColumns},
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
    "twostep",
};
constexpr std::string_view kScopes[] = {
    "trx.read",
    "trx.personal",
    "trx.raw",
    "trx.act",
    "destination.block",
    "report.margin",
    "report.run",
    "case.read",
    "case.propose",
    "request.read",
    "request.propose",
    "request.approve",
    "deposit.read",
    "deposit.decide",
    "bank.change",
    "product.read",
    "product.close",
    "product.change",
    "product.price",
    "route.change",
    "supplier.read",
    "supplier.change",
    "agent.read",
    "agent.change",
    "ledger.read",
    "operator.read",
    "operator.manage",
    "audit.read",
    "alarm.read",
    "alarm.ack",
    "alarm.change",
    "system.read",
    "system.manage",
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
