// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_seat.h"

#include "look/theme.h"
#include "protocol/contract.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPixmap>
#include <QTest>
#include <QTimer>

namespace eraflazz::console {

namespace {

std::string typeWord(protocol::CellType type)
{
    switch (type) {
    case protocol::CellType::Text:
        return "text";
    case protocol::CellType::Int:
        return "int";
    case protocol::CellType::Money:
        return "money";
    case protocol::CellType::Time:
        return "time";
    case protocol::CellType::Bool:
        return "bool";
    }
    return "text";
}

} // namespace

PageSeat::PageSeat(std::vector<std::string> scopes)
{
    if (!daemon.listen())
        qFatal("no port");
    client.setDice([](int below) { return below / 2; });
    daemon.welcome.user = "rina";
    daemon.welcome.name = "Rina Astuti";
    daemon.welcome.role = "owner";
    if (scopes.empty()) {
        for (const auto scope : protocol::scopes())
            scopes.emplace_back(scope);
    }
    daemon.welcome.scopes = std::move(scopes);
    daemon.onRequest = [this](const protocol::Message& message) {
        if (message.method == "sub.open")
            return opened(message);
        const auto found = m_answers.find(message.method);
        return found == m_answers.end() ? protocol::replyText(message.id, R"({"rows":[]})") : found->second(message);
    };
    profiles = std::make_unique<Profiles>(folder.filePath(QStringLiteral("console.ini")));
    desk = std::make_unique<Desk>(client, actions, *profiles);
    QObject::connect(desk.get(), &Desk::newsTold, desk.get(), [this](const look::News& told) { news.push_back(told); });
    QObject::connect(
        desk.get(), &Desk::placeAsked, desk.get(), [this](const Place& place) { places.push_back(place); });
}

PageSeat::~PageSeat() = default;

bool PageSeat::signIn()
{
    SignIn who;
    who.address = daemon.address();
    who.user = QStringLiteral("rina");
    client.signIn(who);
    return QTest::qWaitFor([this] { return client.state() == LinkState::Live; });
}

void PageSeat::answer(const std::string& method, const std::string& result)
{
    m_answers[method] = [result](const protocol::Message& message) { return protocol::replyText(message.id, result); };
}

void PageSeat::refuse(const std::string& method, const std::string& key, const std::string& detail)
{
    m_answers[method] = [key, detail](const protocol::Message& message) {
        return protocol::errorText(message.id, protocol::failure(key, detail));
    };
}

void PageSeat::leave(const std::string& method)
{
    m_answers[method] = [](const protocol::Message&) { return std::string(); };
}

void PageSeat::setRows(const std::string& topic, const std::vector<std::pair<std::string, Cells>>& rows)
{
    m_rows[topic] = rows;
}

void PageSeat::tellRows(const std::string& topic, const std::vector<std::pair<std::string, Cells>>& rows)
{
    setRows(topic, rows);
    for (auto& [sub, watched] : m_watched) {
        if (watched.topic != topic)
            continue;
        ++watched.seq;
        daemon.say(protocol::notificationText("sub.snapshot",
                                              R"({"sub":")" + sub + R"(","seq":)" + std::to_string(watched.seq) +
                                                  R"(,"prev":)" + std::to_string(watched.seq - 1) +
                                                  R"(,"change":9,"first":true,"last":true,"rows":[)" + rowsText(topic) +
                                                  "]}"));
    }
    settle();
}

std::string PageSeat::rowsText(const std::string& topic) const
{
    const auto* spec = protocol::topic(topic);
    const auto rows = m_rows.find(topic);
    if (spec == nullptr || rows == m_rows.end())
        return {};
    std::string all;
    int version = 0;
    for (const auto& [key, cells] : rows->second) {
        all += (all.empty() ? "[\"" : ",[\"") + key + "\"," + std::to_string(++version + m_subs * 1000);
        for (const auto& column : spec->columns) {
            const auto cell = cells.find(std::string(column.name));
            all += "," + (cell == cells.end() ? "null" : cell->second);
        }
        all += "]";
    }
    return all;
}

std::string PageSeat::opened(const protocol::Message& message)
{
    const std::string topic = message.params["topic"].asText().value_or("");
    const auto* spec = protocol::topic(topic);
    if (spec == nullptr)
        return protocol::errorText(message.id, protocol::failure("not_found"));
    const std::string sub = "s" + std::to_string(++m_subs);
    std::string columns;
    for (const auto& column : spec->columns)
        columns += (columns.empty() ? R"({"name":")" : R"(,{"name":")") + std::string(column.name) + R"(","type":")" +
                   typeWord(column.type) + R"("})";
    QTimer::singleShot(0, desk.get(), [this, sub, topic] {
        m_watched[sub] = {topic, 0};
        auto& watched = m_watched[sub];
        ++watched.seq;
        daemon.say(protocol::notificationText("sub.snapshot",
                                              R"({"sub":")" + sub +
                                                  R"(","seq":1,"prev":0,"change":7,"first":true,"last":true,"rows":[)" +
                                                  rowsText(topic) + "]}"));
    });
    return protocol::replyText(
        message.id, R"({"sub":")" + sub + R"(","epoch":"run-1","resumed":false,"columns":[)" + columns + "]}");
}

void PageSeat::settle(int turns, qint64 stepMs)
{
    for (int turn = 0; turn < turns; ++turn) {
        QTest::qWait(8);
        clock.advance(stepMs);
    }
    QTest::qWait(5);
}

std::string PageSeat::said(std::string_view method, std::string_view param) const
{
    const auto* message = daemon.last(method);
    return message == nullptr ? std::string() : message->params[param].asText().value_or("");
}

void PageSeat::shoot(QWidget& widget, const QString& name)
{
    const QString path = qEnvironmentVariable("ERAFLAZZ_SHOTS");
    if (path.isEmpty())
        return;
    const QDir dir(path);
    const bool isDialog = qobject_cast<QDialog*>(&widget) != nullptr;
    const QSize before = widget.size();
    for (const QSize size : {QSize(1360, 770), QSize(1286, 640), QSize(680, 420)}) {
        if (!isDialog)
            widget.resize(size);
        QTest::qWait(20);
        static_cast<void>(widget.grab().save(dir.filePath(
            QStringLiteral("%1-%2-%3.png").arg(name, qEnvironmentVariable("ERAFLAZZ_SHOTS_AS")).arg(size.width()))));
        if (isDialog)
            break;
    }
    if (!isDialog)
        widget.resize(before);
}

QByteArray savedTable(PageSeat& seat, QWidget& page)
{
    auto* button = page.findChild<QAbstractButton*>(QStringLiteral("export"));
    if (button == nullptr || !button->isEnabled())
        return {};
    button->click();
    auto* dialog = page.findChild<QFileDialog*>(QStringLiteral("saveFile"));
    if (dialog == nullptr)
        return {};
    QFile file(seat.folder.filePath(QStringLiteral("saved.csv")));
    Q_EMIT dialog->fileSelected(file.fileName());
    constexpr int kWaitMs = 20'000;
    const bool isWritten = QTest::qWaitFor([&file] { return file.exists(); }, kWaitMs);
    return isWritten && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QWidget* openDialog(const QString& name)
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->objectName() == name)
            return window;
    }
    return nullptr;
}

} // namespace eraflazz::console
