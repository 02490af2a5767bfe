// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropped_file.h"
#include "look/parts/button.h"
#include "opened_files.h"
#include "requests_bench.h"
#include "ui_main.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

/// Files that prove a request: attached, opened, saved.
class TestRequestProof final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void theMakerAttachesByDroppingAFile()
    {
        RequestsBench shown;
        shown.seat.answer("request.get", whole(kOwn, "rina"));
        takeFiles(shown.seat, std::string(64, 'b'));
        shown.seat.answer("evidence.add", R"({"no":2})");
        shown.open();
        QVERIFY(shown.page->findChild<QAbstractButton*>(u"attach"_s) != nullptr);
        const QString path = fileOf(shown.seat, u"struk.txt"_s, "lunas");
        QVERIFY(drop(*shown.page, {QUrl::fromLocalFile(path)}));
        const int before = shown.seat.count("request.get");
        shown.seat.settle(8, 10);
        QCOMPARE(shown.seat.count("evidence.add"), 1);
        QCOMPARE(shown.seat.said("evidence.add", "file"), std::string(64, 'b'));
        QCOMPARE(shown.seat.said("evidence.add", "idem").size(), std::size_t{36});
        QVERIFY(shown.seat.count("request.get") > before); // the list of files is another one now
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Good);
    }

    void nobodyAttachesToAnothersRequest()
    {
        RequestsBench shown;
        takeFiles(shown.seat, std::string(64, 'b'));
        shown.open();
        QVERIFY(shown.page->findChild<QAbstractButton*>(u"attach"_s) == nullptr);
        drop(*shown.page, {QUrl::fromLocalFile(fileOf(shown.seat, u"a.txt"_s, "x"))});
        shown.seat.settle(4, 10);
        QCOMPARE(shown.seat.count("file.begin"), 0);
    }

    void proofIsOpenedAfterAskingUnderANameOfOurs()
    {
        OpenedFiles opened;
        RequestsBench shown;
        const QByteArray content("\xff\xd8\xff photo");
        shown.seat.answer("request.get", withProof("kwitansi.jpg.desktop", content));
        shown.seat.answer("evidence.get", R"({"no":1,"from":0,"data":")" + content.toBase64().toStdString() + R"("})");
        shown.open();
        named<QAbstractButton>(*shown.page, u"evidence.1"_s)->click();
        QCOMPARE(shown.seat.count("evidence.get"), 0); // not before the person says so
        named<QAbstractButton>(*openDialog(u"confirm"_s), u"confirmVerb"_s)->click();
        shown.seat.settle(4, 10);
        QTRY_COMPARE(opened.paths().size(), 1);
        const QFileInfo file(opened.paths().first());
        QCOMPARE(file.suffix(), u"jpg"_s);
        QVERIFY(!file.fileName().contains(u"desktop"_s));
        QVERIFY(!file.isExecutable());
        QFile shownFile(file.filePath());
        QVERIFY(shownFile.open(QIODevice::ReadOnly));
        QCOMPARE(shownFile.readAll(), content);
    }

    void proofThatIsNotTheAttachedOneIsNotOpened()
    {
        OpenedFiles opened;
        RequestsBench shown;
        shown.seat.answer("request.get", withProof("a.jpg", "what was attached"));
        shown.seat.answer("evidence.get", R"({"no":1,"from":0,"data":"b3RoZXI="})");
        shown.open();
        named<QAbstractButton>(*shown.page, u"evidence.1"_s)->click();
        named<QAbstractButton>(*openDialog(u"confirm"_s), u"confirmVerb"_s)->click();
        shown.seat.settle(4, 10);
        QVERIFY(opened.paths().isEmpty());
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Bad);
    }

    void proofThatNoProgramHereShowsIsToldAndCanBeSaved()
    {
        const OpenedFiles opened(OpenedFiles::kNoProgram);
        RequestsBench shown;
        std::function<void()> verb;
        QObject::connect(shown.seat.desk.get(),
                         &Desk::newsTold,
                         shown.seat.desk.get(),
                         [&verb](const look::News&, const std::function<void()>& does) { verb = does; });
        const QByteArray content("\xff\xd8\xff photo");
        shown.seat.answer("request.get", withProof("kwitansi.jpg.desktop", content));
        shown.seat.answer("evidence.get", R"({"no":1,"from":0,"data":")" + content.toBase64().toStdString() + R"("})");
        shown.open();
        named<QAbstractButton>(*shown.page, u"evidence.1"_s)->click();
        named<QAbstractButton>(*openDialog(u"confirm"_s), u"confirmVerb"_s)->click();
        shown.seat.settle(4, 10);
        QTRY_VERIFY(!shown.seat.news.empty());
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Warning);
        QVERIFY(shown.seat.news.back().sentence.contains(u"kwitansi.jpg.desktop"_s));
        QVERIFY(!shown.seat.news.back().action.isEmpty());
        verb();
        auto* dialog = shown.page->findChild<QFileDialog*>(u"saveFile"_s);
        QVERIFY(dialog != nullptr);
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        QCOMPARE(name->text(), u"kwitansi.jpg.jpg"_s); // Never a program's name.
        const QString path = shown.seat.folder.filePath(u"bukti.jpg"_s);
        name->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), content);
    }
};

ERAFLAZZ_UI_TEST(TestRequestProof)
#include "tst_request_proof.moc"
