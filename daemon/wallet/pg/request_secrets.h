// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/supplier_credentials.h"
#include "crypto/secret_box.h"
#include "wallet/core/requests.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::wallet {

/// Keeps the new secrets of a request from everybody, the second person too, until they are applied. Without a box
/// nothing can be sealed: such a lane takes no request of this kind. One thread.
class RequestSecrets final {
public:
    explicit RequestSecrets(std::optional<SecretBox> box) : m_box(std::move(box)) {}

    /// Sealed for this request and no other; "" when there is nothing to seal.
    [[nodiscard]] std::string sealed(const Uuid& request, const NewSecrets& secrets) const;
    /// Nothing when they are not what was sealed for the request, or not what it says is new.
    [[nodiscard]] std::optional<NewSecrets>
    opened(const Uuid& request, const RequestAsk& ask, std::string_view sealed) const;
    /// Tells the same from others without telling what they are: keyed, so that a short one cannot be guessed from it.
    [[nodiscard]] std::string digest(const NewSecrets& secrets) const;
    /// What is stored of suppliers and bank accounts is sealed with.
    [[nodiscard]] const SecretBox& box() const;

private:
    std::optional<SecretBox> m_box;
};

[[nodiscard]] catalog::CredentialsChange changeOf(const CredentialsAsk& ask, const NewSecrets& secrets);

} // namespace eraflazz::wallet
