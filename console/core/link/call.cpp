// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/call.h"

#include "protocol/contract.h"

#include <QUuid>

namespace eraflazz::console {

std::string newIdem()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

Call::Call(std::string_view method) : m_method(method)
{
    const auto* spec = protocol::method(method);
    m_changes = spec != nullptr && spec->changes;
    m_params.beginObject();
}

Call& Call::with(std::string_view name, std::string_view text) &
{
    m_params.field(name, text);
    return *this;
}

Call& Call::with(std::string_view name, const QString& text) &
{
    return with(name, std::string_view(text.toStdString()));
}

Call& Call::withRaw(std::string_view name, std::string_view json)
{
    m_params.key(name).raw(json);
    return *this;
}

Call& Call::withIdem(std::string_view idem) &
{
    m_hasIdem = true;
    return with("idem", idem);
}

} // namespace eraflazz::console
