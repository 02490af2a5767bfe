// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/supplier_credentials.h"
#include "crypto/secret_box.h"
#include "kernel/stamp.h"
#include "storage/unit_of_work.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::catalog {

// A supplier's credentials inside the caller's commit. One thread; everything throws StoreError.

/// The named statements of supplier_credentials.sql.
[[nodiscard]] std::string_view supplierCredentialStatements();

/// What stored credentials are sealed for.
[[nodiscard]] std::string credentialsContext(const std::string& supplier);

/// Until the commit ends nobody else changes the supplier.
void lockSupplier(storage::UnitOfWork& unit, const std::string& supplier);

/// Nothing when there is no such supplier.
[[nodiscard]] std::optional<CredentialsStanding>
credentialsStanding(storage::UnitOfWork& unit, const SecretBox& box, const CredentialsChange& change);

/// Stores them by an approved request of two people, which the database asks for as well. They were found readable.
/// Answers what may be told of it as JSON: {before, after, request}, never a secret.
[[nodiscard]] std::string changeCredentials(storage::UnitOfWork& unit,
                                            const SecretBox& box,
                                            const CredentialsChange& change,
                                            const Uuid& request,
                                            std::int64_t nowMs);

} // namespace eraflazz::catalog
