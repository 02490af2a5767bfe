// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suppliers/registry.h"

#include "engine/suppliers/digiflazz.h"

#include <array>

namespace eraflazz::engine {

namespace {

using Make = std::shared_ptr<const SupplierAdapter> (*)(SupplierCredentials, AdapterProfile);

struct Entry final {
    std::string_view name;
    Make make;
};

template <typename Adapter>
std::shared_ptr<const SupplierAdapter> make(SupplierCredentials credentials, AdapterProfile profile)
{
    return std::make_shared<const Adapter>(std::move(credentials), profile);
}

// The one list of adapters: a new supplier is one line here.
constexpr std::array kAdapters{
    Entry{"digiflazz", &make<DigiflazzAdapter>},
};

} // namespace

std::shared_ptr<const SupplierAdapter>
makeAdapter(std::string_view adapterName, SupplierCredentials credentials, AdapterProfile profile)
{
    for (const auto& [name, build] : kAdapters) {
        if (name == adapterName)
            return build(std::move(credentials), profile);
    }
    return nullptr;
}

std::vector<std::string_view> adapterNames()
{
    std::vector<std::string_view> names;
    for (const auto& entry : kAdapters)
        names.push_back(entry.name);
    return names;
}

} // namespace eraflazz::engine
