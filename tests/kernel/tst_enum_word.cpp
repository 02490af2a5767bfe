// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/enum_word.h"

#include <QTest>

#include <array>

namespace {

enum class Light { Red, Green };

std::string_view toString(Light light)
{
    return light == Light::Red ? "red" : "green";
}

constexpr std::array kLights{Light::Red, Light::Green};

enum class Size { Small, Large };

std::string_view toString(Size size)
{
    switch (size) {
    case Size::Small:
        return "small";
    case Size::Large:
        return "large";
    }
    return "";
}

} // namespace

class TestEnumWord final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueIsFoundByItsWord()
    {
        for (const auto light : kLights)
            QVERIFY(eraflazz::fromWord(toString(light), kLights) == light);
    }

    void anyOtherWordIsNothing()
    {
        for (const char* word : {"", "Red", "red ", "re", "amber"})
            QVERIFY2(!eraflazz::fromWord(word, kLights), word);
    }

    void withoutAListEveryValueIsFoundAndNothingElse()
    {
        QVERIFY(eraflazz::fromWord<Size>("small") == Size::Small);
        QVERIFY(eraflazz::fromWord<Size>("large") == Size::Large);
        for (const char* word : {"", "Small", "huge"})
            QVERIFY2(!eraflazz::fromWord<Size>(word), word);
    }

    void onlyTheValuesOfTheListAreFound() { QVERIFY(!eraflazz::fromWord("green", std::array{Light::Red})); }
};

QTEST_GUILESS_MAIN(TestEnumWord)
#include "tst_enum_word.moc"
