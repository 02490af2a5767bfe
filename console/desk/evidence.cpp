// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/evidence.h"

#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/file_bringer.h"
#include "desk/save_file.h"
#include "desk/show_file.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace eraflazz::console {

using namespace look;

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("Evidence", source);
}

std::string_view memberOf(const Proven& proven)
{
    return proven.kind == Proven::Kind::Case ? "case" : "request";
}

/// The end of a name by which computers choose a program that shows such a file; empty: none that only shows.
QString suffixOf(const Json& attachment)
{
    const auto type = attachment["media_type"].asString().value_or("");
    if (type == "application/pdf")
        return QStringLiteral("pdf");
    if (type == "image/png")
        return QStringLiteral("png");
    if (type == "image/jpeg")
        return QStringLiteral("jpg");
    if (type == "image/webp")
        return QStringLiteral("webp");
    return type == "text/plain" ? QStringLiteral("txt") : QString();
}

/// One file on its way here.
struct Fetch final {
    QPointer<Desk> desk;
    QPointer<QWidget> asker;
    Proven proven;
    Json attachment;
    QByteArray content;
};

void tellBad(Desk& desk, const QString& sentence)
{
    desk.tell({.kind = StripKind::Bad, .sentence = sentence, .action = {}});
}

/// Read by this person alone, and gone when the program ends.
QString writeForShowing(const Fetch& fetch)
{
    static const QTemporaryDir folder;
    const QString hash = textIn(fetch.attachment, "sha256").left(16);
    const QString path = folder.filePath(QStringLiteral("%1.%2").arg(hash, suffixOf(fetch.attachment)));
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(fetch.content) != fetch.content.size())
        return {};
    file.close();
    file.setPermissions(QFileDevice::ReadOwner);
    return path;
}

/// Proof that cannot be looked at here is looked at elsewhere, not agreed to unseen.
void offerSaving(const Fetch& fetch)
{
    const QString name = textIn(fetch.attachment, "file_name");
    const QString suffix = suffixOf(fetch.attachment);
    const auto save = [fetch, name, suffix] {
        if (fetch.desk == nullptr || fetch.asker == nullptr)
            return;
        saveFile(*fetch.desk,
                 fetch.asker,
                 QStringLiteral("%1.%2").arg(QFileInfo(name).completeBaseName(), suffix),
                 QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix),
                 fetch.content);
    };
    fetch.desk->tell({.kind = StripKind::Warning,
                      .sentence = words(QT_TRANSLATE_NOOP("Evidence",
                                                          "This computer has no program that shows %1. Save it, and "
                                                          "look at it with a program that does."))
                                      .arg(name),
                      .action = words(QT_TRANSLATE_NOOP("Evidence", "Save as…"))},
                     save);
}

void showFetched(const Fetch& fetch)
{
    const auto hash = QCryptographicHash::hash(fetch.content, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(hash) != textIn(fetch.attachment, "sha256"))
        return tellBad(
            *fetch.desk,
            words(QT_TRANSLATE_NOOP("Evidence", "The file is not the one that was attached. Do not agree.")));
    const QString path = writeForShowing(fetch);
    if (path.isEmpty())
        return offerSaving(fetch);
    showFile(path, fetch.asker, [fetch](bool isShown) {
        if (!isShown && fetch.desk != nullptr)
            offerSaving(fetch);
    });
}

void fetchNext(const std::shared_ptr<Fetch>& fetch)
{
    if (fetch->desk.isNull() || fetch->asker.isNull())
        return;
    fetch->desk->ask(Call("evidence.get")
                         .with(memberOf(fetch->proven), std::string_view(fetch->proven.id))
                         .with("no", numberIn(fetch->attachment, "no").value_or(0))
                         .with("from", fetch->content.size()),
                     fetch->asker,
                     [fetch](const Answer& answer) {
                         if (!answer.isFine())
                             return fetch->desk->tellFailure(answer);
                         const QByteArray part =
                             QByteArray::fromBase64(QByteArray::fromStdString(idIn(answer.result, "data")));
                         fetch->content += part;
                         const bool isMore = answer.result["next"].asInteger().has_value();
                         const bool isSane = !part.isEmpty() && fetch->content.size() <= FileBringer::kBytesMax;
                         isMore&& isSane ? fetchNext(fetch) : showFetched(*fetch);
                     });
}

} // namespace

void addEvidence(Desk& desk, QWidget* asker, const Proven& proven, const std::string& file, std::function<void()> then)
{
    const bool isOfCase = proven.kind == Proven::Kind::Case;
    const QString kept =
        words(isOfCase ? QT_TRANSLATE_NOOP("Evidence", "The file is attached to the case.")
                       : QT_TRANSLATE_NOOP("Evidence", "The file is attached; the second person sees it."));
    const QString refused =
        words(isOfCase ? QT_TRANSLATE_NOOP("Evidence", "The file was not attached: %1")
                       : QT_TRANSLATE_NOOP("Evidence", "The request is there, but the file was not attached: %1"));
    Call call("evidence.add");
    call.with(memberOf(proven), std::string_view(proven.id)).with("file", std::string_view(file));
    desk.change(std::move(call).withIdem(newIdem()),
                asker,
                [&desk, kept, refused, then = std::move(then)](const Answer& answer) {
                    if (!answer.isFine())
                        return tellBad(desk, refused.arg(failureWords(answer)));
                    desk.tell({.kind = StripKind::Good, .sentence = kept, .action = {}});
                    then();
                });
}

void openEvidence(Desk& desk, QWidget* asker, const Proven& proven, const Json& file, const QString& attachedBy)
{
    const QString name = textIn(file, "file_name");
    if (suffixOf(file).isEmpty())
        return tellBad(desk,
                       words(QT_TRANSLATE_NOOP("Evidence", "%1 is of a kind that is not opened here.")).arg(name));
    Question question;
    question.title = words(QT_TRANSLATE_NOOP("Evidence", "Open %1?")).arg(name);
    question.consequence =
        words(QT_TRANSLATE_NOOP(
                  "Evidence",
                  "It was attached by %1 and is shown by another program of this computer. Nothing in it is "
                  "run; do not follow links in it."))
            .arg(attachedBy);
    question.verb = words(QT_TRANSLATE_NOOP("Evidence", "Open"));
    question.isDangerous = false;
    const auto fetch =
        std::make_shared<Fetch>(Fetch{QPointer<Desk>(&desk), QPointer<QWidget>(asker), proven, file, {}});
    confirm(asker, question, [fetch] { fetchNext(fetch); });
}

void pickEvidence(QWidget* asker, std::function<void(const QString& path)> then)
{
    pickFile(asker,
             words(QT_TRANSLATE_NOOP("Evidence", "Attach a file")),
             words(QT_TRANSLATE_NOOP("Evidence", "Pictures, PDF and text (*.png *.jpg *.jpeg *.webp *.pdf *.txt)")) +
                 QStringLiteral(";;") + words(QT_TRANSLATE_NOOP("Evidence", "All files (*)")),
             std::move(then));
}

EvidenceField::EvidenceField(Desk& desk, QWidget* parent)
    : QWidget(parent), m_bringer(new FileBringer(desk, this)),
      m_pick(new Button(ButtonKind::Plain, tr("Attach a file…"), this)),
      m_state(new TextLine(TypeRole::Cell, Ink::Third, tr("PDF, picture, text; up to 4 MB"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::kGap);
    row->addWidget(m_pick);
    row->addWidget(m_state, 1);
    m_pick->setTall(size::kButtonInBar);
    m_pick->setAutoDefault(false);
    m_pick->setObjectName(QStringLiteral("attach"));
    m_state->setObjectName(QStringLiteral("attachState"));
    connect(m_pick, &QAbstractButton::clicked, this, [this] {
        pickEvidence(this, [this](const QString& path) { take(path); });
    });
    connect(m_bringer, &FileBringer::progressed, this, &EvidenceField::tellProgress);
    connect(m_bringer, &FileBringer::brought, this, [this](const std::string& file) {
        m_file = file;
        say(tr("%1 goes with the request").arg(m_bringer->name()), false);
    });
    connect(m_bringer, &FileBringer::failed, this, [this](const QString& why) { say(why, true); });
}

EvidenceField::~EvidenceField() = default;

void EvidenceField::take(const QString& path)
{
    m_file.clear();
    m_bringer->bring(path);
    if (m_bringer->isUnderWay())
        tellProgress(0);
}

void EvidenceField::tellProgress(int permille)
{
    say(tr("%1: %2 %").arg(m_bringer->name()).arg(permille / 10), false);
}

bool EvidenceField::isUnderWay() const
{
    return m_bringer->isUnderWay();
}

void EvidenceField::say(const QString& words, bool isBad)
{
    m_state->setInk(isBad ? Ink::Bad : Ink::Second);
    m_state->setText(words);
    m_state->setToolTip(words);
    Q_EMIT changed();
}

} // namespace eraflazz::console
