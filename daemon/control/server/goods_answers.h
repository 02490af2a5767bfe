// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog_desk.h"
#include "control/server/control_server.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::control {

/// The refusal of an edit in the words of the channel; a stale one tells what is there.
[[nodiscard]] protocol::Failure deskFailure(const catalog::DeskRefused& refused);

/// Who asks, with the idem as key and a digest of the rest of the call.
[[nodiscard]] catalog::DeskAct deskAct(const Call& call);

/// Runs one edit on a thread of the pool; when it was made, the engine has the new catalogue before the answer goes.
void edit(ControlServer& server,
          const Answer& answer,
          std::function<catalog::DeskResult(Readers&)> work,
          std::function<std::string(const catalog::DeskAnswer&)> spell);

/// {NAME: row, replayed}, with the route's revision when `hasRevision`.
[[nodiscard]] std::function<std::string(const catalog::DeskAnswer&)> named(std::string name, bool hasRevision);

[[nodiscard]] std::optional<std::string> givenText(const Call& call, std::string_view name);
[[nodiscard]] std::optional<std::int64_t> givenNumber(const Call& call, std::string_view name);
[[nodiscard]] std::optional<bool> givenTruth(const Call& call, std::string_view name);

/// The product that a call of product.add describes.
[[nodiscard]] catalog::NewProduct newProduct(const Call& call);

/// A method that is one statement of goods.sql. `more` are its values.
[[nodiscard]] Dispatcher::Handler
goodsStatement(ControlServer& server, std::string name, std::function<ControlReads::Values(const Call&)> more);

[[nodiscard]] const catalog::Supplier* supplierNamed(const catalog::Catalog& catalog, const std::string& code);

} // namespace eraflazz::control
