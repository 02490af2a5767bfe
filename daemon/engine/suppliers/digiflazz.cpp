// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suppliers/digiflazz.h"

#include "crypto/digest.h"
#include "engine/suppliers/digiflazz_codes.h"
#include "engine/suppliers/digiflazz_price_list.h"
#include "json/json.h"
#include "kernel/text.h"

namespace eraflazz::engine {

namespace {

constexpr std::size_t kTextBytes = 512;
constexpr std::size_t kRefBytes = 64;
constexpr std::size_t kPriceListBytes = std::size_t{16} << 20;

/// Which sending a reply answers: a refusal weighs differently once the order may already exist.
enum class Sending { First, Repeated };

enum class StatusWord { Missing, Success, Pending, Failed, Other };

std::string textOf(const Json& field, std::size_t bytes = kTextBytes)
{
    const auto text = field.asText();
    return text ? sanitised(trim(*text), bytes) : std::string();
}

StatusWord statusWordOf(const Json& data)
{
    const std::string word = toLower(textOf(data["status"]));
    if (word.empty())
        return StatusWord::Missing;
    if (word == "sukses")
        return StatusWord::Success;
    if (word == "pending")
        return StatusWord::Pending;
    return word == "gagal" ? StatusWord::Failed : StatusWord::Other;
}

SupplierVerdict doubt(std::string code, std::string message)
{
    SupplierVerdict verdict;
    verdict.code = std::move(code);
    verdict.message = std::move(message);
    return verdict;
}

/// Whether the status word can stand beside a code of that meaning. Refusals that made no record often come without
/// a word; a success must say so.
bool agrees(StatusWord word, EvidenceClass meaning, bool recordCreated)
{
    switch (meaning) {
    case EvidenceClass::Delivered:
        return word == StatusWord::Success;
    case EvidenceClass::RejectedRetry:
    case EvidenceClass::RejectedStop:
        return word == StatusWord::Failed || (word == StatusWord::Missing && !recordCreated);
    case EvidenceClass::Pending:
        return word == StatusWord::Pending || word == StatusWord::Missing;
    case EvidenceClass::NotSent:
    case EvidenceClass::Unknown:
        return true;
    }
    return false;
}

SupplierVerdict verdictForUnmapped(SupplierVerdict verdict, StatusWord word)
{
    // "Pending" is as safe as doubt. "Sukses" and "Gagal" without a code we know are not believed.
    verdict.meaning = word == StatusWord::Pending ? EvidenceClass::Pending : EvidenceClass::Unknown;
    verdict.unmapped = true;
    return verdict;
}

/// The meaning of one transaction object, wherever it came from.
SupplierVerdict verdictOf(const Json& data, Sending sending)
{
    SupplierVerdict verdict;
    verdict.code = textOf(data["rc"], kRefBytes);
    verdict.message = textOf(data["message"]);
    verdict.sn = textOf(data["sn"]);
    const auto price = data["price"].asRupiah();
    if (price && price->isPositive())
        verdict.charged = price;
    verdict.deposit = data["buyer_last_saldo"].asRupiah(Json::Fraction::Cut);

    const StatusWord word = statusWordOf(data);
    const DigiflazzCode* code = findDigiflazzCode(verdict.code);
    if (!code)
        return verdictForUnmapped(std::move(verdict), word);
    if (!agrees(word, code->meaning, code->recordCreated))
        return doubt("CONTRADICTION", "rc " + verdict.code + " dengan status " + textOf(data["status"], kRefBytes));
    if (verdict.message.empty())
        verdict.message = code->reason;
    if (sending == Sending::First) {
        verdict.meaning = code->meaning;
        verdict.recordCreated = code->recordCreated;
    } else {
        verdict.meaning = meaningOnRepeat(*code);
    }
    return verdict;
}

/// True when a field we sent comes back as something else. A field that is absent proves nothing.
bool differs(const Json& echoed, std::string_view ours)
{
    const auto text = echoed.asText();
    return text && !text->empty() && *text != ours;
}

bool endsAttempt(EvidenceClass meaning)
{
    return meaning == EvidenceClass::Delivered || meaning == EvidenceClass::RejectedRetry ||
           meaning == EvidenceClass::RejectedStop;
}

SupplierVerdict readTransaction(const Purchase& purchase, const SupplierReply& reply, Sending sending)
{
    const auto body = parseJson(reply.body);
    if (!body)
        return doubt("UNREADABLE",
                     "HTTP " + std::to_string(reply.httpStatus) + ", " + std::string(toString(body.error())));
    const Json& data = (*body)["data"];
    if (!data.isObject())
        return doubt("UNREADABLE", "HTTP " + std::to_string(reply.httpStatus) + ", tanpa objek data");
    if (differs(data["ref_id"], purchase.ref))
        return doubt("REF_MISMATCH", "Jawaban untuk referensi lain: " + textOf(data["ref_id"], kRefBytes));
    if (differs(data["customer_no"], purchase.destination))
        return doubt("DESTINATION_MISMATCH", "Jawaban untuk nomor tujuan lain");
    if (differs(data["buyer_sku_code"], purchase.sku))
        return doubt("SKU_MISMATCH", "Jawaban untuk SKU lain: " + textOf(data["buyer_sku_code"], kRefBytes));
    SupplierVerdict verdict = verdictOf(data, sending);
    // Whatever speaks of an existing transaction must name it.
    if (endsAttempt(verdict.meaning) && verdict.recordCreated && textOf(data["ref_id"]).empty())
        return doubt("REF_MISSING", "Jawaban tanpa referensi, rc " + verdict.code);
    // A failing server may show a refusal of some other moment; only its yes is believed.
    if (reply.httpStatus >= 500 && endsAttempt(verdict.meaning) && verdict.meaning != EvidenceClass::Delivered)
        return doubt("HTTP_" + std::to_string(reply.httpStatus), "Server pemasok bermasalah, rc " + verdict.code);
    return verdict;
}

/// The value of a header that stands exactly once.
std::optional<std::string_view> onlyHeader(const std::vector<std::pair<std::string, std::string>>& headers,
                                           std::string_view name)
{
    std::optional<std::string_view> value;
    for (const auto& [key, text] : headers) {
        if (!equalsIgnoreCase(key, name))
            continue;
        if (value)
            return std::nullopt;
        value = text;
    }
    return value;
}

SupplierRequest post(std::string_view target, std::string body)
{
    SupplierRequest request;
    request.target = target;
    request.body = std::move(body);
    return request;
}

} // namespace

DigiflazzAdapter::DigiflazzAdapter(SupplierCredentials credentials, AdapterProfile profile)
    : m_credentials(std::move(credentials)), m_profile(profile)
{
}

std::string DigiflazzAdapter::sign(std::string_view suffix) const
{
    return md5Hex(m_credentials.username + m_credentials.apiKey + std::string(suffix));
}

SupplierRequest DigiflazzAdapter::buildPurchase(const Purchase& purchase) const
{
    JsonWriter json;
    json.beginObject()
        .field("username", m_credentials.username)
        .field("buyer_sku_code", purchase.sku)
        .field("customer_no", purchase.destination)
        .field("ref_id", purchase.ref)
        .field("sign", sign(purchase.ref))
        .field("max_price", purchase.priceCap);
    if (m_credentials.testing)
        json.field("testing", true);
    if (purchase.callbackUrl)
        json.field("cb_url", *purchase.callbackUrl);
    if (purchase.destination.find('.') != std::string::npos)
        json.field("allow_dot", true);
    json.endObject();
    return post("/v1/transaction", json.take());
}

SupplierVerdict DigiflazzAdapter::readPurchase(const Purchase& purchase, const SupplierReply& reply) const
{
    return readTransaction(purchase, reply, Sending::First);
}

SupplierVerdict DigiflazzAdapter::readStatus(const Purchase& purchase, const SupplierReply& reply) const
{
    return readTransaction(purchase, reply, Sending::Repeated);
}

SupplierRequest DigiflazzAdapter::buildBalance() const
{
    JsonWriter json;
    json.beginObject()
        .field("cmd", "deposit")
        .field("username", m_credentials.username)
        .field("sign", sign("depo"))
        .endObject();
    return post("/v1/cek-saldo", json.take());
}

std::optional<Money> DigiflazzAdapter::readBalance(const SupplierReply& reply) const
{
    const auto body = parseJson(reply.body);
    if (!body)
        return std::nullopt;
    return (*body)["data"]["deposit"].asRupiah(Json::Fraction::Cut);
}

SupplierRequest DigiflazzAdapter::buildPriceList() const
{
    JsonWriter json;
    json.beginObject()
        .field("cmd", "prepaid")
        .field("username", m_credentials.username)
        .field("sign", sign("pricelist"))
        .endObject();
    return post("/v1/price-list", json.take());
}

std::optional<std::vector<PriceLine>> DigiflazzAdapter::readPriceList(const SupplierReply& reply) const
{
    const auto body = parseJson(reply.body, {.depthMax = 8, .bytesMax = kPriceListBytes});
    if (!body || !(*body)["data"].isArray()) // An object is a refusal (rc 83: asked too often).
        return std::nullopt;
    return readDigiflazzPriceLines((*body)["data"]);
}

CallbackReading DigiflazzAdapter::readCallback(const std::vector<std::pair<std::string, std::string>>& headers,
                                               std::string_view body) const
{
    CallbackReading reading;
    const bool isSigned = !m_credentials.webhookSecret.empty();
    if (isSigned) {
        const auto signature = onlyHeader(headers, "X-Hub-Signature");
        const std::string expected = "sha1=" + hmacSha1Hex(m_credentials.webhookSecret, body);
        if (!signature || !equalsConstantTime(trim(*signature), expected)) {
            reading.kind = CallbackReading::Kind::BadSignature;
            return reading;
        }
    }
    if (const auto delivery = onlyHeader(headers, "X-Digiflazz-Delivery"))
        reading.deliveryId = sanitised(trim(*delivery), kTextBytes);

    const auto json = parseJson(body);
    if (!json || !json->isObject())
        return reading;
    if (!json->has("data")) {
        if (json->has("hook_id") || json->has("hook") || json->has("sed"))
            reading.kind = CallbackReading::Kind::Ping;
        return reading;
    }
    const Json& data = (*json)["data"];
    reading.ref = textOf(data["ref_id"], kRefBytes);
    if (!data.isObject() || reading.ref.empty())
        return reading;
    reading.sku = textOf(data["buyer_sku_code"], kRefBytes);
    reading.destination = textOf(data["customer_no"], kRefBytes);
    reading.verdict = verdictOf(data, Sending::Repeated);
    reading.kind = isSigned ? CallbackReading::Kind::Evidence : CallbackReading::Kind::Hint;
    return reading;
}

} // namespace eraflazz::engine
