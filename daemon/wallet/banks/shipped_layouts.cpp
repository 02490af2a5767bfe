// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/shipped_layouts.h"

#include "kernel/assert.h"

#include <algorithm>
#include <array>

// One function a file, made from resources/bank_layouts when this library is built.
namespace eraflazz::wallet::layout_files {
std::string_view bca_bisnis();
std::string_view bca_export_html();
std::string_view bca_individual_a();
std::string_view bca_individual_b_noyear();
std::string_view bca_individual_c_english();
std::string_view bni_direct();
std::string_view bni_direct_with_balance();
std::string_view bni_dk();
std::string_view bni_tipe();
std::string_view bri_cms_semicolon();
std::string_view bri_export();
std::string_view bri_internet_banking();
std::string_view bsi_dk();
std::string_view bsi_ft();
std::string_view bsi_nominal();
std::string_view cimb_octo();
std::string_view mandiri_kopra();
std::string_view mandiri_livin_estatement();
std::string_view mandiri_mcm();
std::string_view mandiri_mib_comma();
std::string_view mandiri_rincian();
std::string_view name_patterns();
} // namespace eraflazz::wallet::layout_files

namespace eraflazz::wallet {

namespace {

using namespace layout_files;

NameSets compiledNameSets()
{
    auto sets = readNameSets(name_patterns());
    ERA_ASSERT(bool(sets), "name_patterns.toml: " + sets.error().text);
    return std::move(*sets);
}

std::vector<BankLayout> compiledLayouts()
{
    constexpr std::array kFiles{&bca_bisnis,
                                &bca_export_html,
                                &bca_individual_a,
                                &bca_individual_b_noyear,
                                &bca_individual_c_english,
                                &bni_direct,
                                &bni_direct_with_balance,
                                &bni_dk,
                                &bni_tipe,
                                &bri_cms_semicolon,
                                &bri_export,
                                &bri_internet_banking,
                                &bsi_dk,
                                &bsi_ft,
                                &bsi_nominal,
                                &cimb_octo,
                                &mandiri_kopra,
                                &mandiri_livin_estatement,
                                &mandiri_mcm,
                                &mandiri_mib_comma,
                                &mandiri_rincian};
    std::vector<BankLayout> layouts;
    for (const auto file : kFiles) {
        auto layout = readLayout(file(), shippedNameSets());
        ERA_ASSERT(bool(layout), "a shipped bank layout: " + layout.error().text);
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

} // namespace

const NameSets& shippedNameSets()
{
    static const NameSets sets = compiledNameSets();
    return sets;
}

std::vector<BankLayout> shippedLayouts()
{
    static const std::vector<BankLayout> layouts = compiledLayouts();
    return layouts;
}

void addLayout(std::vector<BankLayout>& layouts, BankLayout layout)
{
    const auto same =
        std::find_if(layouts.begin(), layouts.end(), [&](const BankLayout& known) { return known.id == layout.id; });
    if (same != layouts.end())
        *same = std::move(layout);
    else
        layouts.push_back(std::move(layout));
}

} // namespace eraflazz::wallet
