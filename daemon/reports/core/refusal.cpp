// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/refusal.h"

#include "reports/core/words.h"

namespace eraflazz::reports {

std::string sentence(const Refusal& refusal, report::Language language)
{
    const auto with = [&](Words words) {
        std::string text = words.in(language);
        const std::size_t place = text.find('%');
        return place == std::string::npos ? text : text.replace(place, 1, refusal.detail);
    };
    switch (refusal.reason) {
    case RefusalReason::SpanEmpty:
        return with({"Periode berakhir sebelum dimulai; periksa tanggalnya.",
                     "The period ends before it begins; check its dates."});
    case RefusalReason::AgentMissing:
        return with({"Sebutkan kode agen.", "Name an agent by its code."});
    case RefusalReason::AgentUnknown:
        return with({"Tidak ada agen dengan kode %; periksa kodenya.", "There is no agent %; check the code."});
    case RefusalReason::SupplierUnknown:
        return with({"Tidak ada supplier dengan kode %; periksa kodenya.", "There is no supplier %; check the code."});
    case RefusalReason::BankUnknown:
        return with(
            {"Tidak ada rekening bank dengan kode %; periksa kodenya.", "There is no bank account %; check the code."});
    case RefusalReason::TooManyRows:
        return with({"Laporan ini lebih dari % baris; pilih periode yang lebih pendek.",
                     "The report has more than % rows; choose a shorter period."});
    case RefusalReason::TookTooLong:
        return with({"Laporan ini terlalu lama; pilih periode yang lebih pendek atau coba di jam sepi.",
                     "The report took too long; choose a shorter period or a quiet hour."});
    case RefusalReason::Stopped:
        return with({"Laporan dihentikan.", "The report was stopped."});
    }
    return {};
}

} // namespace eraflazz::reports
