// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/case_store.h"
#include "kernel/enum_word.h"

#include <array>

namespace eraflazz::engine {

std::string_view toString(CaseStage stage)
{
    switch (stage) {
    case CaseStage::New:
        return "new";
    case CaseStage::WithSupplier:
        break;
    }
    return "with_supplier";
}

std::optional<CaseStage> caseStageFrom(std::string_view word)
{
    return fromWord(word, std::array{CaseStage::New, CaseStage::WithSupplier});
}

std::string_view toString(CaseWordRefusal why)
{
    switch (why) {
    case CaseWordRefusal::NoRight:
        return "NO_RIGHT";
    case CaseWordRefusal::UnknownCase:
        return "UNKNOWN_CASE";
    case CaseWordRefusal::Closed:
        return "CASE_CLOSED";
    case CaseWordRefusal::NotAComplaint:
        return "NOT_A_COMPLAINT";
    case CaseWordRefusal::FileUnfit:
        return "FILE_UNFIT";
    case CaseWordRefusal::TooManyFiles:
        return "TOO_MANY_ATTACHMENTS";
    case CaseWordRefusal::UnderDecision:
        break;
    }
    return "UNDER_DECISION";
}

} // namespace eraflazz::engine
