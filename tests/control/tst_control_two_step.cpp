// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/scopes.h"
#include "control_world.h"
#include "crypto/totp.h"
#include "protocol/contract.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;
namespace close_code = eraflazz::protocol::close;

namespace {

control::ControlSettings quick()
{
    control::ControlSettings settings;
    settings.tickMs = 10;
    settings.peopleMs = 50;
    return settings;
}

std::string passwordOf(const std::string& user)
{
    return "password of " + user;
}

/// Why somebody was not let in; "" when somebody was.
std::string
refusedSignIn(ControlWorld& world, const std::string& user, const std::string& password, const std::string& code)
{
    ConsoleClient console(world.url());
    if (console.signIn(user, password, code))
        return {};
    if (console.closeCode() != close_code::kAuth || console.last("auth_refused") == nullptr)
        return "closed otherwise";
    return std::string(console.last("auth_refused")->params["key"].asString().value_or(""));
}

/// The key and detail of a refusal: "auth_required WRONG_CODE"; "" when it was answered.
std::string said(ConsoleClient& console, const std::string& method, const std::string& params)
{
    const auto answer = console.call(method, params);
    if (answer.error.key.empty())
        return {};
    return answer.error.key + (answer.error.detail.empty() ? "" : " " + answer.error.detail);
}

std::string confirmed(const std::string& code)
{
    return fields({{"idem", freshIdem()}, {"code", code}});
}

std::string proof(const std::string& user, const std::string& code)
{
    return fields({{"password", passwordOf(user)}, {"code", code}});
}

std::string dropped(const std::string& password, const std::string& code)
{
    return fields({{"idem", freshIdem()}, {"password", password}, {"code", code}});
}

/// Switches codes on as a person does it; the app's clock has moved on afterwards.
void enrolAt(ControlWorld& world, ConsoleClient& console, const std::string& user)
{
    QCOMPARE(said(console, "session.stepUp", fields({{"password", passwordOf(user)}})), std::string());
    QCOMPARE(said(console, "session.enrolTwoStep", fields({{"idem", freshIdem()}})), std::string());
    QCOMPARE(said(console, "session.confirmTwoStep", confirmed(world.twoStep->code(user))), std::string());
    world.twoStep->pass(kTotpStepMs);
}

} // namespace

/// Codes of an authenticator app, as a console meets them.
class TestControlTwoStep final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheRightPasswordLearnsThatACodeIsNeeded()
    {
        ControlWorld world;
        world.twoStep->setOn("finance_maker");
        QCOMPARE(refusedSignIn(world, "finance_maker", "wrong", ""), std::string("wrong"));
        QCOMPARE(refusedSignIn(world, "finance_maker", "wrong", world.twoStep->code("finance_maker")),
                 std::string("wrong"));
        QCOMPARE(refusedSignIn(world, "finance_maker", passwordOf("finance_maker"), ""), std::string("code_needed"));
        ConsoleClient console(world.url());
        const auto welcome =
            console.signIn("finance_maker", passwordOf("finance_maker"), world.twoStep->code("finance_maker"));
        QVERIFY(welcome.has_value());
        QCOMPARE(welcome->twoStep, std::string("on"));
        QVERIFY(!welcome->owesTwoStep);
    }

    void aCodeLetsInOnce()
    {
        ControlWorld world;
        world.twoStep->setOn("support");
        const auto code = world.twoStep->code("support");
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), code), std::string());
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), code), std::string("code_used"));
        world.twoStep->pass(kTotpStepMs);
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), code), std::string("code_used"));
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), world.twoStep->code("support")), std::string());
    }

    void ofTwoWhoBringTheSameCodeOneGetsIn()
    {
        ControlWorld world;
        world.twoStep->setOn("support");
        protocol::Identify words;
        words.user = "support";
        words.password = passwordOf("support");
        words.code = world.twoStep->code("support");
        ConsoleClient one(world.url()), two(world.url());
        QVERIFY(one.hello() && two.hello());
        one.sendText(toText(words));
        two.sendText(toText(words));
        const auto isIn = [](ConsoleClient& console) { return console.last("welcome") != nullptr; };
        const auto isOut = [](ConsoleClient& console) { return console.last("auth_refused") != nullptr; };
        QVERIFY(ConsoleClient::wait([&] { return (isIn(one) || isOut(one)) && (isIn(two) || isOut(two)); }));
        QVERIFY(isIn(one) != isIn(two));
    }

    void wrongCodesCountWithWrongPasswords()
    {
        ControlWorld world;
        world.twoStep->setOn("support");
        QCOMPARE(refusedSignIn(world, "support", "wrong", ""), std::string("wrong"));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), "000000"), std::string("wrong_code"));
            // Whoever knows the password wipes nothing out with it.
            QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), ""), std::string("code_needed"));
        }
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), "000000"), std::string("held"));
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), world.twoStep->code("support")),
                 std::string("held"));
    }

    void aTokenBringsOneBackWithoutACode()
    {
        ControlWorld world;
        world.twoStep->setOn("support");
        std::string token;
        {
            ConsoleClient console(world.url());
            token = console.signIn("support", passwordOf("support"), world.twoStep->code("support"))->token;
        }
        ConsoleClient again(world.url());
        const auto welcome = again.comeBack(token);
        QVERIFY(welcome && welcome->twoStep == "on");
    }

    /// Also when the codes were switched on at another daemon of the shop.
    void aTokenOfBeforeTheCodesBringsNobodyBack()
    {
        ControlWorld world;
        const auto before = world.token("support");
        const auto untouched = world.token("viewer");
        world.twoStep->setOn("support");
        ConsoleClient console(world.url());
        QVERIFY(!console.comeBack(before));
        ConsoleClient other(world.url());
        QVERIFY(other.comeBack(untouched));
    }

    void whoSwitchedCodesOnComesBackByToken()
    {
        ControlWorld world;
        auto console = std::make_unique<ConsoleClient>(world.url());
        const auto welcome = console->comeBack(world.token("support"));
        QVERIFY(welcome.has_value());
        enrolAt(world, *console, "support");
        console.reset();
        ConsoleClient again(world.url());
        const auto back = again.comeBack(welcome->token);
        QVERIFY(back && back->twoStep == "on");
    }

    void enrollingTakesThePasswordAndTellsTheSecretOnce()
    {
        ControlWorld world;
        const auto console = world.console("support");
        QCOMPARE(said(*console, "session.enrolTwoStep", fields({{"idem", freshIdem()}})),
                 std::string("step_up_required"));
        QCOMPARE(said(*console, "session.stepUp", fields({{"password", passwordOf("support")}})), std::string());
        const auto form = fields({{"idem", freshIdem()}});
        const auto answer = console->result("session.enrolTwoStep", form);
        const auto secret = std::string(answer["secret"].asString().value_or(""));
        QVERIFY(secret.size() >= 32U);
        QCOMPARE(answer["uri"].asString().value_or(""),
                 std::string_view("otpauth://totp/Eraflazz:support?secret=" + secret +
                                  "&issuer=Eraflazz&algorithm=SHA1&digits=6&period=30"));
        QCOMPARE(console->result("session.enrolTwoStep", form)["secret"].asString().value_or(""),
                 std::string_view(secret));                                                  // The same form.
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), ""), std::string()); // Pending asks nothing.
        QCOMPARE(said(*console, "session.confirmTwoStep", confirmed("000000")),
                 std::string("auth_required WRONG_CODE"));
        const auto codes = console->result("session.confirmTwoStep", confirmed(world.twoStep->code("support")));
        QCOMPARE(codes["recovery_codes"].items().size(), std::size_t{ops::kRecoveryCodes});
        QCOMPARE(console->result("session.get")["two_step"].asString().value_or(""), std::string_view("on"));
        QCOMPARE(said(*console, "session.enrolTwoStep", fields({{"idem", freshIdem()}})),
                 std::string("refused TWO_STEP_ON"));
    }

    void confirmingEndsTheOtherSessionsOfThePerson()
    {
        ControlWorld world(quick());
        const auto here = world.console("support");
        const auto elsewhere = world.console("support");
        const auto another = world.console("viewer");
        const auto token = world.token("support");
        enrolAt(world, *here, "support");
        QVERIFY(elsewhere->waitForClose());
        QCOMPARE(elsewhere->closeCode(), close_code::kSessionEnded);
        QVERIFY(!ConsoleClient::wait([&] { return !here->isOpen() || !another->isOpen(); }, 300));
        ConsoleClient back(world.url());
        QVERIFY(!back.comeBack(token));
    }

    void wrongFirstCodesAreHeldToo()
    {
        ControlWorld world;
        const auto console = world.console("support");
        QCOMPARE(said(*console, "session.stepUp", fields({{"password", passwordOf("support")}})), std::string());
        QCOMPARE(said(*console, "session.enrolTwoStep", fields({{"idem", freshIdem()}})), std::string());
        for (int i = 0; i < control::SignInThrottle::kWrongPerUser; ++i)
            QCOMPARE(said(*console, "session.confirmTwoStep", confirmed("000000")),
                     std::string("auth_required WRONG_CODE"));
        QCOMPARE(said(*console, "session.confirmTwoStep", confirmed(world.twoStep->code("support"))),
                 std::string("rate_limited HELD"));
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), ""), std::string("held"));
    }

    /// As at the sign-in: whoever mistyped while switching them on begins anew with the codes.
    void aRightFirstCodeWipesTheWrongOnesOut()
    {
        ControlWorld world;
        const auto console = world.console("support");
        QCOMPARE(said(*console, "session.stepUp", fields({{"password", passwordOf("support")}})), std::string());
        QCOMPARE(said(*console, "session.enrolTwoStep", fields({{"idem", freshIdem()}})), std::string());
        const auto mistype = [&] {
            QCOMPARE(said(*console, "session.confirmTwoStep", confirmed("000000")),
                     std::string("auth_required WRONG_CODE"));
        };
        for (int i = 1; i < control::SignInThrottle::kWrongPerUser; ++i)
            mistype();
        const auto right = confirmed(world.twoStep->code("support"));
        QCOMPARE(said(*console, "session.confirmTwoStep", right), std::string());
        world.twoStep->pass(kTotpStepMs);
        for (int i = 1; i < control::SignInThrottle::kWrongPerUser; ++i) {
            QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), "000000"), std::string("wrong_code"));
            // What was answered once and is merely told again wipes nothing out.
            QCOMPARE(said(*console, "session.confirmTwoStep", right), std::string());
        }
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), "000000"), std::string("held"));
    }

    void stepUpTakesACodeOfWhoeverUsesThem()
    {
        ControlWorld world;
        world.twoStep->setOn("owner");
        const auto owner = world.console("owner");
        const auto add = [&] {
            return said(*owner,
                        "operator.password",
                        fields({{"idem", freshIdem()}, {"username", "viewer"}, {"password", "sepuluh huruf baru"}}));
        };
        QCOMPARE(said(*owner, "session.stepUp", fields({{"password", passwordOf("owner")}})),
                 std::string("auth_required CODE_NEEDED"));
        QCOMPARE(
            said(*owner, "session.stepUp", fields({{"password", "wrong"}, {"code", world.twoStep->code("owner")}})),
            std::string("auth_required WRONG_PASSWORD"));
        QCOMPARE(said(*owner, "session.stepUp", proof("owner", "000000")), std::string("auth_required WRONG_CODE"));
        QCOMPARE(add(), std::string("step_up_required"));
        QCOMPARE(said(*owner, "session.stepUp", proof("owner", world.twoStep->code("owner"))), std::string());
        QCOMPARE(add(), std::string());
        QCOMPARE(said(*owner, "session.stepUp", proof("owner", world.twoStep->code("owner"))),
                 std::string("auth_required CODE_USED"));
    }

    void switchingOffTakesThePasswordAndACode()
    {
        ControlWorld world(quick());
        const auto here = world.console("support");
        QCOMPARE(said(*here, "session.dropTwoStep", dropped(passwordOf("support"), "123456")),
                 std::string("refused TWO_STEP_NONE"));
        enrolAt(world, *here, "support");
        const auto elsewhere = world.console("support");
        QCOMPARE(said(*here, "session.dropTwoStep", dropped("wrong", world.twoStep->code("support"))),
                 std::string("auth_required WRONG_PASSWORD"));
        QCOMPARE(said(*here, "session.dropTwoStep", dropped(passwordOf("support"), "000000")),
                 std::string("auth_required WRONG_CODE"));
        QVERIFY(elsewhere->isOpen());
        QCOMPARE(said(*here, "session.dropTwoStep", dropped(passwordOf("support"), world.twoStep->code("support"))),
                 std::string());
        QVERIFY(elsewhere->waitForClose());
        QCOMPARE(here->result("session.get")["two_step"].asString().value_or(""), std::string_view("none"));
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), ""), std::string());
    }

    void theOwnPasswordIsChangedWithoutACodeAndWipesNothingOut()
    {
        ControlWorld world;
        world.twoStep->setOn("support");
        const auto console = world.console("support");
        for (int i = 0; i < 4; ++i)
            QCOMPARE(said(*console, "session.stepUp", proof("support", "000000")),
                     std::string("auth_required WRONG_CODE"));
        QCOMPARE(
            said(*console,
                 "session.password",
                 fields({{"idem", freshIdem()}, {"password", passwordOf("support")}, {"fresh", "sepuluh huruf baru"}})),
            std::string());
        QCOMPARE(refusedSignIn(world, "support", "sepuluh huruf baru", "000000"), std::string("held"));
    }

    /// Whoever hangs up before the answer comes has tried all the same.
    void wrongCodesCountThoughTheirConsoleIsGone()
    {
        ControlWorld world;
        world.twoStep->setOn("support");
        const auto isAsked = [&world] {
            const auto& all = world.server->connections();
            return std::any_of(all.begin(), all.end(), [](const auto& one) { return !one.second->underWay.empty(); });
        };
        for (int i = 0; i < control::SignInThrottle::kWrongPerUser; ++i) {
            const auto console = world.console("support");
            console->sendText(
                protocol::requestText("\"1\"", "session.dropTwoStep", dropped(passwordOf("support"), "000000")));
            QVERIFY(ConsoleClient::wait(isAsked));
        }
        const auto& sessions = world.server->sessions();
        QVERIFY(ConsoleClient::wait([&] { return sessions.holdMs("support", {}) > 0; }));
    }

    void anOwnerTakesTheCodesOfSomebodyElseAway()
    {
        ControlWorld world(quick());
        world.twoStep->setOn("support");
        world.twoStep->setOn("owner");
        const auto owner = world.console("owner");
        const auto support = world.console("support");
        const auto reset = [&](const std::string& who, const std::string& reason) {
            return said(*owner,
                        "operator.resetTwoStep",
                        fields({{"idem", freshIdem()}, {"username", who}, {"expect", "on"}, {"reason", reason}}));
        };
        QCOMPARE(reset("support", "lost"), std::string("step_up_required"));
        QCOMPARE(said(*owner, "session.stepUp", proof("owner", world.twoStep->code("owner"))), std::string());
        QCOMPARE(reset("support", " "), std::string("validation"));
        QCOMPARE(reset("owner", "lost"), std::string("refused CHANGES_ITSELF"));
        QCOMPARE(reset("nobody", "lost"), std::string("not_found UNKNOWN_OPERATOR"));
        QVERIFY(support->isOpen());
        QCOMPARE(reset("support", "lost"), std::string());
        QVERIFY(support->waitForClose());
        QCOMPARE(support->closeReason(), std::string("codes_changed"));
        QCOMPARE(refusedSignIn(world, "support", passwordOf("support"), ""), std::string());
        bool seen = false;
        const auto people = owner->result("operator.list");
        for (const auto& row : people["rows"].items())
            seen = seen || (row["username"].asString() == std::string_view("owner") &&
                            row["two_step"].asString() == std::string_view("on"));
        QVERIFY(seen);
    }

    void whoAsksCodesOfOthersUsesThem()
    {
        ControlWorld world;
        const auto owner = world.console("owner");
        const auto ask = [&] {
            return said(*owner, "system.twoStep", fields({{"idem", freshIdem()}, {"on", true}, {"expect", false}}));
        };
        QCOMPARE(said(*owner, "session.stepUp", fields({{"password", passwordOf("owner")}})), std::string());
        QCOMPARE(ask(), std::string("refused ENROL_FIRST"));
        QVERIFY(world.deeds.all().empty());
        enrolAt(world, *owner, "owner");
        QCOMPARE(ask(), std::string());
        QCOMPARE(world.deeds.all(), std::vector<std::string>{"change setting"});
    }

    /// Whatever the role, and whatever it was before: who owes a code may do what a viewer may.
    void whoOwesACodeOnlyLooks_data()
    {
        QTest::addColumn<int>("role");
        for (const auto role : ops::kRoles)
            QTest::newRow(std::string(toString(role)).c_str()) << static_cast<int>(role);
    }
    void whoOwesACodeOnlyLooks()
    {
        QFETCH(int, role);
        const auto who = static_cast<ops::Role>(role);
        const std::string user(toString(who));
        const auto expected = control::scopesOf(ops::isMoneyRole(who) ? ops::Role::Viewer : who);
        ControlWorld world(quick());
        const auto before = world.console(user);
        world.people->askTwoStep(true);
        if (ops::isMoneyRole(who)) {
            QVERIFY(before->waitForClose());
            QCOMPARE(before->closeReason(), std::string("codes_changed"));
        } else {
            QVERIFY(!ConsoleClient::wait([&] { return !before->isOpen(); }, 300));
        }
        ConsoleClient console(world.url());
        const auto welcome = console.signIn(user, passwordOf(user));
        QVERIFY(welcome.has_value());
        QCOMPARE(welcome->owesTwoStep, ops::isMoneyRole(who));
        QVERIFY(welcome->scopes == std::vector<std::string>(expected.begin(), expected.end()));
        for (const auto& method : protocol::methods()) {
            if (!method.scope.empty() && !control::hasScope(who, method.scope))
                continue;
            const bool may = std::find(expected.begin(), expected.end(), method.scope) != expected.end();
            if (method.scope.empty() || may)
                continue;
            QVERIFY(ConsoleClient::wait([&] {
                const auto key = console.refusal(std::string(method.name));
                return key == "forbidden";
            }));
        }
        QVERIFY(world.deeds.all().empty());
        enrolAt(world, console, user);
        const auto now = console.result("session.get");
        QCOMPARE(now["two_step_owed"].asBool(), std::optional(false));
        QCOMPARE(now["scopes"].items().size(), control::scopesOf(who).size());
    }

    void whoDropsTheCodesThatAreAskedForIsSignedOut()
    {
        ControlWorld world(quick());
        const auto console = world.console("owner");
        enrolAt(world, *console, "owner");
        world.people->askTwoStep(true);
        QVERIFY(!ConsoleClient::wait([&] { return !console->isOpen(); }, 300));
        QCOMPARE(said(*console, "session.dropTwoStep", dropped(passwordOf("owner"), world.twoStep->code("owner"))),
                 std::string());
        QVERIFY(console->waitForClose());
        ConsoleClient again(world.url());
        const auto welcome = again.signIn("owner", passwordOf("owner"));
        QVERIFY(welcome && welcome->owesTwoStep);
        QCOMPARE(welcome->role, std::string("owner"));
    }

    void hostileCodesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("auth");
        const auto row = [](const char* name, const QByteArray& code) {
            QTest::newRow(name) << R"({"method":"password","user":"support","password":"password of support","code":)" +
                                       code + "}";
        };
        row("a number", "123456");
        row("a list", R"(["123456"])");
        row("an object", R"({"code":"123456"})");
        row("very long", "\"" + QByteArray(100'000, '1') + "\"");
        row("forty-one characters", "\"" + QByteArray(41, '1') + "\"");
    }
    void hostileCodesAreRefused()
    {
        QFETCH(QByteArray, auth);
        ControlWorld world;
        world.twoStep->setOn("support");
        ConsoleClient console(world.url());
        QVERIFY(console.hello().has_value());
        console.sendText("{\"jsonrpc\":\"2.0\",\"method\":\"identify\",\"params\":{\"proto\":1,\"auth\":" +
                         auth.toStdString() + "}}");
        QVERIFY(console.waitForClose());
        QCOMPARE(console.closeCode(), close_code::kDecode);
    }
};

QTEST_GUILESS_MAIN(TestControlTwoStep)
#include "tst_control_two_step.moc"
