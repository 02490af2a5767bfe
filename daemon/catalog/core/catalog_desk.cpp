// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/catalog_desk.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::catalog {

namespace {

constexpr std::size_t kCodeMax = 32;

bool contains(const std::vector<std::int64_t>& ids, std::int64_t id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool isCodeLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

} // namespace

std::string_view toString(DeskRefusal refusal)
{
    switch (refusal) {
    case DeskRefusal::NotAllowed:
        return "NOT_ALLOWED";
    case DeskRefusal::ProductNotFound:
        return "PRODUCT_NOT_FOUND";
    case DeskRefusal::MappingNotFound:
        return "MAPPING_NOT_FOUND";
    case DeskRefusal::SupplierNotFound:
        return "SUPPLIER_NOT_FOUND";
    case DeskRefusal::RevisionNotFound:
        return "REVISION_NOT_FOUND";
    case DeskRefusal::LikeNotFound:
        return "LIKE_NOT_FOUND";
    case DeskRefusal::Stale:
        return "STALE";
    case DeskRefusal::KeyReused:
        return "KEY_REUSED";
    case DeskRefusal::CodeTaken:
        return "CODE_TAKEN";
    case DeskRefusal::CodeUnfit:
        return "CODE_UNFIT";
    case DeskRefusal::AlreadyMapped:
        return "ALREADY_MAPPED";
    case DeskRefusal::ReasonMissing:
        return "REASON_MISSING";
    case DeskRefusal::FieldsMissing:
        return "FIELDS_MISSING";
    case DeskRefusal::RuleUnfit:
        return "RULE_UNFIT";
    case DeskRefusal::OrderUnfit:
        return "ORDER_UNFIT";
    case DeskRefusal::NothingGiven:
        return "NOTHING_GIVEN";
    case DeskRefusal::AddressUnfit:
        return "ADDRESS_UNFIT";
    case DeskRefusal::LevelNotFound:
        return "LEVEL_NOT_FOUND";
    case DeskRefusal::NameUnfit:
        return "NAME_UNFIT";
    case DeskRefusal::NumberUnfit:
        return "NUMBER_UNFIT";
    case DeskRefusal::AlreadyBlocked:
        return "ALREADY_BLOCKED";
    case DeskRefusal::BlockNotFound:
        return "BLOCK_NOT_FOUND";
    case DeskRefusal::SaleNotFound:
        return "SALE_NOT_FOUND";
    case DeskRefusal::NotListed:
        return "NOT_LISTED";
    case DeskRefusal::SkuInUse:
        break;
    }
    return "SKU_IN_USE";
}

bool isOrderOf(const std::vector<std::int64_t>& present, const std::vector<std::int64_t>& asked)
{
    auto sorted = asked;
    auto all = present;
    std::sort(sorted.begin(), sorted.end());
    std::sort(all.begin(), all.end());
    return sorted == all;
}

std::vector<std::int64_t> restoredOrder(const std::vector<std::int64_t>& old, const std::vector<std::int64_t>& present)
{
    std::vector<std::int64_t> order;
    for (const auto id : old) {
        if (contains(present, id) && !contains(order, id))
            order.push_back(id);
    }
    for (const auto id : present) {
        if (!contains(order, id))
            order.push_back(id);
    }
    return order;
}

bool isLevelName(std::string_view text)
{
    const auto steers = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; };
    return !text.empty() && text == trim(text) && text == sanitised(text, kLevelNameMax) &&
           std::none_of(text.begin(), text.end(), steers);
}

bool isProductCode(std::string_view text)
{
    return !text.empty() && text.size() <= kCodeMax && std::all_of(text.begin(), text.end(), isCodeLetter);
}

} // namespace eraflazz::catalog
