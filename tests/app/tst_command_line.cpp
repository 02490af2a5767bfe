// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace eraflazz::app;

namespace {

using Words = std::vector<std::string>;

/// The shortest line of that form.
Words wordsOf(const CommandForm& form)
{
    Words words{std::string(form.command)};
    if (!form.verb.empty())
        words.emplace_back(form.verb);
    if (!form.argument.empty())
        words.emplace_back("word");
    return words;
}

bool takesValue(const CommandForm& form, const std::string& name)
{
    return (std::string(form.options) + ' ').find(name + "= ") != std::string::npos;
}

/// Why it is refused; empty when it is taken.
QString refusalOf(const Words& words)
{
    try {
        (void)readCommandLine(commands(), words);
    } catch (const std::runtime_error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestCommandLine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOptionIsTaken_data() { everyForm(); }
    void everyOptionIsTaken()
    {
        QFETCH(const int, form);
        const auto& of = commands()[static_cast<std::size_t>(form)];
        auto words = wordsOf(of);
        for (const auto& name : optionNames(of)) {
            words.push_back(name);
            if (takesValue(of, name))
                words.push_back("value of " + name);
        }
        const auto line = readCommandLine(commands(), words);
        QCOMPARE(line.command, std::string(of.command));
        QCOMPARE(line.verb, std::string(of.verb));
        QCOMPARE(line.argument, std::string(of.argument.empty() ? "" : "word"));
        QCOMPARE(line.options.size(), optionNames(of).size());
        for (const auto& [name, value] : line.options)
            QCOMPARE(value, takesValue(of, name) ? "value of " + name : std::string("1"));
    }

    void aMisspeltOptionIsRefusedAndTheNearestNamed_data() { everyForm(); }
    void aMisspeltOptionIsRefusedAndTheNearestNamed()
    {
        QFETCH(const int, form);
        const auto& of = commands()[static_cast<std::size_t>(form)];
        for (const auto& name : optionNames(of)) {
            auto words = wordsOf(of);
            words.push_back(name + "x");
            words.emplace_back("value");
            const auto why = refusalOf(words);
            QVERIFY2(why.contains(QString::fromStdString(name + "x; did you mean " + name + "?")), qPrintable(why));
        }
    }

    void aMissingValueIsRefused_data() { everyForm(); }
    void aMissingValueIsRefused()
    {
        QFETCH(const int, form);
        const auto& of = commands()[static_cast<std::size_t>(form)];
        for (const auto& name : optionNames(of)) {
            for (const bool isLast : {true, false}) {
                auto words = wordsOf(of);
                words.push_back(name);
                if (!isLast)
                    words.emplace_back("--config");
                if (takesValue(of, name))
                    QVERIFY2(refusalOf(words).startsWith(QString::fromStdString(name + " needs a value")),
                             qPrintable(refusalOf(words)));
                else if (isLast)
                    QCOMPARE(refusalOf(words), QString());
            }
        }
    }

    void aWordTooManyAndAWordTooFewAreRefused_data() { everyForm(); }
    void aWordTooManyAndAWordTooFewAreRefused()
    {
        QFETCH(const int, form);
        const auto& of = commands()[static_cast<std::size_t>(form)];
        auto words = wordsOf(of);
        words.emplace_back("stray");
        QVERIFY2(refusalOf(words).endsWith(QStringLiteral("has no use for stray")), qPrintable(refusalOf(words)));
        if (of.argument.empty())
            return;
        words.resize(words.size() - 2);
        QVERIFY2(refusalOf(words).endsWith(QStringLiteral(" needs ") + QString::fromUtf8(of.argument.data())),
                 qPrintable(refusalOf(words)));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* line, const char* why) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(why);
        };
        row("audit --keyfile F", "audit does not know --keyfile; did you mean --key-file?");
        row("bank change --auto-limt 5", "bank change does not know --auto-limt; did you mean --auto-limit?");
        row("bank chnage", "bank does not know chnage; did you mean change?");
        row("bank", "bank needs one of add, change, secrets, list, import, preview");
        row("bank --code A", "bank needs one of add, change, secrets, list, import, preview");
        row("sevre", "there is no command sevre; did you mean serve?");
        row("seal head -config F", "seal head does not know -config; did you mean --config?");
        row("key revoke --weather", "key revoke does not know --weather; it takes --config, --key");
        row("serve --die-with-parent=yes", "--die-with-parent takes no value");
        row("key revoke --key A --key B", "--key is given twice");
    }
    void whatIsRefused()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, why);
        QCOMPARE(refusalOf(split(line)), why);
    }

    void whatIsUnderstood()
    {
        const auto sealed = readCommandLine(commands(), split(QStringLiteral("seal export --config c f")));
        QCOMPARE(sealed.argument, std::string("f"));
        QCOMPARE(sealed.options, (CommandOptions{{"--config", "c"}}));
        const auto noted = readCommandLine(commands(), split(QStringLiteral("request reject --note=--no --id i")));
        QCOMPARE(noted.options, (CommandOptions{{"--note", "--no"}, {"--id", "i"}}));
        const auto moved = readCommandLine(commands(), split(QStringLiteral("agent move --upline -")));
        QCOMPARE(moved.options, (CommandOptions{{"--upline", "-"}}));
        const auto lowered = readCommandLine(commands(), split(QStringLiteral("agent markup --amount -5")));
        QCOMPARE(lowered.options, (CommandOptions{{"--amount", "-5"}}));
        QVERIFY(readCommandLine(commands(), split(QStringLiteral("bank --help"))).wantsHelp);
        QVERIFY(readCommandLine(commands(), {}).command.empty());
    }

    /// Both ways: nothing is taken in silence, nothing is promised that is refused.
    void theUsageNamesWhatIsTaken()
    {
        std::map<QString, std::set<QString>> named, taken;
        static const QRegularExpression option(QStringLiteral("(?<![\\w-])--[a-z][a-z-]*"));
        QString command;
        for (const auto& line : QString::fromUtf8(kUsage).split(u'\n')) {
            static const QRegularExpression begins(QStringLiteral("^  eraflazzd ([a-z]+)"));
            if (const auto match = begins.match(line); match.hasMatch())
                command = match.captured(1);
            else if (!line.startsWith(QStringLiteral("      ")))
                command.clear();
            for (auto it = option.globalMatch(line); !command.isEmpty() && it.hasNext();)
                named[command].insert(it.next().captured());
        }
        for (const auto& form : commands()) {
            for (const auto& name : optionNames(form))
                taken[QString::fromUtf8(form.command.data())].insert(QString::fromStdString(name));
        }
        QVERIFY(QString::fromUtf8(kUsage).contains(QStringLiteral("with --as is read from standard input, or from "
                                                                  "--password-file")));
        for (auto& [of, names] : taken)
            names.erase(QStringLiteral("--password-file"));
        for (const auto& [of, names] : taken) {
            QVERIFY2(named.count(of) == 1, qPrintable(of));
            QCOMPARE(QStringList(named[of].begin(), named[of].end()), QStringList(names.begin(), names.end()));
        }
        QCOMPARE(named.size(), taken.size());
    }

    void theProgramRefusesWithCodeTwo()
    {
        QProcess program;
        program.start(QStringLiteral(ERAFLAZZ_BIN_DIR "/eraflazzd"),
                      {QStringLiteral("audit"), QStringLiteral("--keyfile"), QStringLiteral("F")});
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QCOMPARE(program.readAllStandardError(),
                 QByteArray("eraflazzd: audit does not know --keyfile; did you mean --key-file?\n"));
    }

private:
    static void everyForm()
    {
        QTest::addColumn<int>("form");
        int at = 0;
        for (const auto& form : commands())
            QTest::newRow((std::string(form.command) + ' ' + std::string(form.verb)).c_str()) << at++;
    }

    static Words split(const QString& line)
    {
        Words words;
        for (const auto& word : line.split(u' '))
            words.push_back(word.toStdString());
        return words;
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
