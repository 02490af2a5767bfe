// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/answer.h"

#include <utility>

namespace eraflazz::sandbox {

namespace {

using Trick = net::HttpResponse::Trick;

// Several times what a careful client reads of an answer.
constexpr std::size_t kHugeBytes = 2 << 20;

net::HttpResponse misbehaving(Trick trick, std::string body = {})
{
    net::HttpResponse response;
    response.trick = trick;
    response.body = std::move(body);
    return response;
}

net::HttpResponse proper(std::string body)
{
    net::HttpResponse response;
    response.body = std::move(body);
    return response;
}

net::HttpResponse badGateway()
{
    net::HttpResponse response;
    response.status = 502;
    response.contentType = "text/html";
    response.body = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
                    "Gateway</h1></center>\r\n"
                    "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    return response;
}

net::HttpResponse redirect()
{
    net::HttpResponse response;
    response.status = 302;
    response.headers.push_back({"Location", "/sandbox/elsewhere"});
    return response;
}

std::string halfOf(std::string text)
{
    text.resize(text.size() / 2);
    return text;
}

} // namespace

net::HttpResponse answerIn(Manner manner, Telling telling)
{
    switch (manner) {
    case Manner::Proper:
        return proper(transactionBody(telling));
    case Manner::NoAnswer:
        return misbehaving(Trick::NeverAnswer);
    case Manner::Close:
        return misbehaving(Trick::CloseWithoutAnswer);
    case Manner::Reset:
        return misbehaving(Trick::ResetConnection);
    case Manner::CutInHead:
        return misbehaving(Trick::HalfAnswer); // Without a body, half of it lies within the head.
    case Manner::CutInBody: // Blanks make the body longer than any head: half of both lies within the body.
        return misbehaving(Trick::HalfAnswer, transactionBody(telling).append(1024, ' '));
    case Manner::HalfJson:
        return proper(halfOf(transactionBody(telling)));
    case Manner::Html502:
        return badGateway();
    case Manner::OtherRef: {
        const std::string other = std::string(telling.ref) + "9";
        telling.ref = other;
        return proper(transactionBody(telling));
    }
    case Manner::OtherPrice:
        telling.price += Money::rupiah(1000);
        return proper(transactionBody(telling));
    case Manner::WithoutSn:
        telling.sn.clear();
        return proper(transactionBody(telling));
    case Manner::Redirect:
        return redirect();
    case Manner::Huge:
        return proper(transactionBody(telling).append(kHugeBytes, ' '));
    }
    return proper(transactionBody(telling));
}

} // namespace eraflazz::sandbox
