// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "engine/pg/pg_case_store.h"
#include "json/json.h"
#include "kernel/text.h"
#include "ops/core/evidence_kind.h"
#include "ops/pg/pg_operators.h"

namespace eraflazz::engine {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

constexpr int kFilesMax = 20;
constexpr std::size_t kNameBytes = 200;

bool isFit(const CaseFile& file)
{
    return !file.name.empty() && !file.mediaType.empty() && !file.content.empty() &&
           file.content.size() <= ops::kEvidenceBytesMax;
}

bool mayAttach(const std::optional<ops::Operator>& who)
{
    return who && (who->may(ops::Right::ResolveCase) || who->may(ops::Right::ApproveCase));
}

} // namespace

Result<int, CaseWordRefusal> PgCaseStore::attach(const CaseFile& file, ops::OperatorId who)
{
    using Outcome = Result<int, CaseWordRefusal>;
    return m_session.commit([&](UnitOfWork& work) -> Outcome {
        auto& connection = work.connection();
        if (!mayAttach(ops::lockOperator(work, who)))
            return Err(CaseWordRefusal::NoRight);
        if (connection.query("lock_case", PgParams().add(file.caseId)).rows() == 0)
            return Err(CaseWordRefusal::UnknownCase);
        if (!isFit(file))
            return Err(CaseWordRefusal::FileUnfit);
        const auto digest = sha256(file.content);
        const std::string hash(digest.begin(), digest.end());
        const auto there = connection.query("case_files", PgParams().add(file.caseId).add(hash));
        if (!there.isNull(0, there.column("same")))
            return static_cast<int>(there.integer(0, there.column("same")));
        const auto no = static_cast<int>(there.integer(0, there.column("files"))) + 1;
        if (no > kFilesMax)
            return Err(CaseWordRefusal::TooManyFiles);
        const std::string name = sanitised(file.name, kNameBytes);
        (void)connection.query("insert_case_file",
                               PgParams()
                                   .add(file.caseId)
                                   .add(no)
                                   .add(who.value)
                                   .add(name)
                                   .add(file.mediaType)
                                   .add(file.content)
                                   .add(hash));
        JsonWriter detail; // The name is what people read among the notes.
        detail.beginObject().field("text", name).field("no", no).field("sha256", toHex(digest)).endObject();
        record(work, who, "case.attach", file.caseId, detail.take());
        return no;
    });
}

} // namespace eraflazz::engine
