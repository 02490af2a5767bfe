// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/subject.h"

#include <QFile>
#include <QRegularExpression>

#include <unistd.h>

namespace eraflazz::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Subject::Subject(const QString& program, const QUrl& daemon, const QStringList& options)
{
    const QString ready = m_folder.filePath(u"ready.json"_s);
    QFile file(ready);
    if (file.open(QIODevice::WriteOnly)) {
        file.write("{\"control\":\"" + daemon.toString().toUtf8() +
                   "\",\"operators\":[{\"username\":\"owner\",\"password\":\"x\",\"role\":\"owner\"}]}");
        file.close();
    }
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [this] {
        m_words += QString::fromUtf8(m_process.readAllStandardError());
    });
    QStringList arguments{u"--settings"_s, m_folder.filePath(u"settings"_s), u"--time"_s};
    if (daemon.isValid())
        arguments << u"--ready-file"_s << ready;
    m_process.start(program, arguments + options);
    m_process.waitForStarted();
}

Subject::~Subject()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished();
}

double Subject::cpuSeconds() const
{
    // Fields 14 and 15, counted behind the name in parentheses, which may hold anything.
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(m_process.processId()));
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13)
        return 0;
    return static_cast<double>(fields[11].toLongLong() + fields[12].toLongLong()) /
           static_cast<double>(sysconf(_SC_CLK_TCK));
}

qint64 Subject::residentMb() const
{
    for (const QByteArray& line : contentOf(u"/proc/%1/status"_s.arg(m_process.processId())).split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

std::optional<int> Subject::momentOf(const QString& what) const
{
    const auto found = QRegularExpression(u"%1 (\\d+) ms"_s.arg(QRegularExpression::escape(what))).match(m_words);
    return found.hasMatch() ? std::optional(found.captured(1).toInt()) : std::nullopt;
}

std::vector<int> Subject::takeStalls()
{
    std::vector<int> stalls;
    static const QRegularExpression stall(u"stall: (\\d+) ms"_s);
    auto found = stall.globalMatch(m_words, m_stallsFrom);
    while (found.hasNext())
        stalls.push_back(found.next().captured(1).toInt());
    m_stallsFrom = m_words.size();
    return stalls;
}

} // namespace eraflazz::bench
