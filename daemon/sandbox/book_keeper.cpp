// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/book_keeper.h"

#include <stdexcept>

namespace eraflazz::sandbox {

namespace {

constexpr std::size_t kExpectedOrders = 1 << 18;

} // namespace

BookKeeper::BookKeeper(std::vector<SupplierTerms> suppliers, const std::string& statePath)
    : m_book(std::move(suppliers), kExpectedOrders)
{
    if (!statePath.empty())
        m_log = StateLog(statePath, [this](std::string_view line) { replay(line); });
}

void BookKeeper::replay(std::string_view line)
{
    ++m_replayed;
    auto decoded = decodeEvent(line);
    const auto supplier = decoded ? m_book.supplierNamed(decoded->supplierCode) : std::nullopt;
    if (!supplier)
        throw std::runtime_error("state log: line " + std::to_string(m_replayed) + " does not fit the configuration");
    decoded->event.supplier = *supplier;
    m_book.apply(decoded->event);
}

std::uint32_t BookKeeper::Access::record(const Event& event)
{
    if (m_keeper.m_log.keeps())
        m_keeper.m_log.append(encodeEvent(event, m_keeper.m_book.terms(event.supplier).code));
    return m_keeper.m_book.apply(event);
}

} // namespace eraflazz::sandbox
