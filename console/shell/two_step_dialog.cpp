// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/two_step_dialog.h"

#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/save_file.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "qr/qr_code.h"
#include "shell/password_field.h"
#include "shell/step_up.h"
#include "shell/two_step_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

#include <memory>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kPicture = 222, kWords = 330, kGroup = 4;

/// Black on white whatever the theme, in whole pixels a module: what a telephone reads best.
class QrPicture final : public QWidget {
public:
    explicit QrPicture(const QString& text) : m_image(qrImage(text.toUtf8()))
    {
        setObjectName(QStringLiteral("twoStepPicture"));
        setAccessibleName(TwoStepDialog::tr("Picture for the authenticator app"));
        setFixedSize(kPicture, kPicture);
    }
    [[nodiscard]] bool isEmpty() const { return m_image.isNull(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        if (m_image.isNull())
            return;
        const double dots = width() * devicePixelRatioF();
        const int module = std::max(1, static_cast<int>(dots) / m_image.width());
        const double side = module * m_image.width() / devicePixelRatioF();
        const double inset = (width() - side) / 2;
        painter.drawImage(QRectF(inset, inset, side, side), m_image);
    }

private:
    QImage m_image;
};

QString groups(const QString& secret)
{
    QStringList parts;
    for (qsizetype at = 0; at < secret.size(); at += kGroup)
        parts += secret.mid(at, kGroup);
    return parts.join(u' ');
}

TextLine* paragraph(const QString& words, Ink ink = Ink::Second)
{
    auto* line = new TextLine(TypeRole::Body, ink, words);
    line->setWrapping(true);
    return line;
}

Button* plain(const QString& words, const char* name)
{
    auto* button = new Button(ButtonKind::Plain, words);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

TwoStepDialog::TwoStepDialog(Desk& desk, const Enrolment& enrolment, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_idem(newIdem()), m_pages(new QStackedWidget), m_code(new TwoStepField(false)),
      m_recovery(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("twoStep"));
    setWindowTitle(tr("Two-step codes"));
    m_pages->addWidget(scanPage(enrolment));
    m_pages->addWidget(keepPage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(8);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, windowTitle()));
    column->addWidget(m_pages);
    connect(m_code, &TwoStepField::entered, this, [this] { confirm(); });
    connect(this, &QDialog::finished, this, [this] {
        if (m_isOn)
            Q_EMIT closedOn();
    });
    m_code->edit()->setFocus();
}

TwoStepDialog::~TwoStepDialog() = default;

QWidget* TwoStepDialog::scanPage(const Enrolment& enrolment)
{
    auto* page = new QWidget;
    auto* halves = new QHBoxLayout(page);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(20);
    auto* picture = new QrPicture(enrolment.uri);
    picture->setVisible(!picture->isEmpty());
    halves->addWidget(picture, 0, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(paragraph(tr("1. Scan the picture with an authenticator app on your telephone (Google "
                                  "Authenticator, Microsoft Authenticator, Aegis …), or type this key there:")));
    auto* secret = new QLineEdit(groups(enrolment.secret));
    secret->setObjectName(QStringLiteral("twoStepSecret"));
    secret->setAccessibleName(tr("Key for the authenticator app"));
    secret->setReadOnly(true);
    secret->setFont(look::font(TypeRole::Mono));
    secret->setMinimumWidth(kWords);
    secret->setCursorPosition(0);
    right->addWidget(secret);
    right->addSpacing(8);
    right->addWidget(paragraph(tr("2. Type the six digits that the app shows now. From then on you sign in with your "
                                  "password and a code.")));
    right->addWidget(m_code);
    right->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    auto* cancel = plain(tr("Cancel"), "twoStepCancel");
    m_confirm = new Button(ButtonKind::Primary, tr("Switch on"));
    m_confirm->setObjectName(QStringLiteral("twoStepConfirm"));
    m_confirm->setAutoDefault(false);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_confirm);
    right->addLayout(row);
    halves->addLayout(right, 1);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, [this] { confirm(); });
    return page;
}

QWidget* TwoStepDialog::keepPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(paragraph(tr("Two-step codes are on. When the telephone is lost, each of these recovery codes "
                                   "signs in once. They are shown only now: keep them where the telephone is not.")));
    m_recovery->setObjectName(QStringLiteral("recoveryCodes"));
    m_recovery->setAccessibleName(tr("Recovery codes"));
    m_recovery->setReadOnly(true);
    m_recovery->setFont(look::font(TypeRole::Mono));
    column->addWidget(m_recovery, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    auto* copies = plain(tr("Copy"), "recoveryCopy");
    auto* saves = plain(tr("Save…"), "recoverySave");
    auto* prints = plain(tr("Print…"), "recoveryPrint");
    auto* kept = new Button(ButtonKind::Primary, tr("I have kept them"));
    kept->setObjectName(QStringLiteral("recoveryKept"));
    kept->setAutoDefault(false);
    for (auto* button : {copies, saves, prints})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(kept);
    column->addLayout(row);
    connect(copies, &QAbstractButton::clicked, this, [this] { copy(); });
    connect(saves, &QAbstractButton::clicked, this, [this] { save(); });
    connect(prints, &QAbstractButton::clicked, this, [this] { print(); });
    connect(kept, &QAbstractButton::clicked, this, &QDialog::accept);
    return page;
}

void TwoStepDialog::confirm()
{
    if (!m_confirm->isEnabled() || !m_code->judge())
        return;
    m_confirm->setEnabled(false);
    Call call("session.confirmTwoStep");
    call.withIdem(m_idem).with("code", m_code->code());
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void TwoStepDialog::heard(const Answer& answer)
{
    m_confirm->setEnabled(true);
    if (!answer.isFine()) {
        // The daemon keeps what it said to an idem: another code is another form.
        if (answer.kind == Answer::Kind::Refused)
            m_idem = newIdem();
        m_code->setError(stepUpWords(answer));
        m_code->edit()->selectAll();
        m_code->edit()->setFocus();
        return;
    }
    QStringList codes;
    for (const auto& code : answer.result["recovery_codes"].items())
        codes += QString::fromStdString(std::string(code.asString().value_or("")));
    m_recovery->setPlainText(codes.join(u'\n'));
    m_isOn = true;
    m_pages->setCurrentIndex(1);
    // Never the button that closes: whoever pressed Enter for the code may press it once more.
    findChild<QWidget*>(QStringLiteral("recoveryCopy"))->setFocus();
}

void TwoStepDialog::reject()
{
    if (!holdsCodes()) {
        QDialog::reject();
        return;
    }
    console::confirm(
        this,
        {.title = tr("Close without the recovery codes?"),
         .consequence = tr("The codes are shown only now. Without them nobody signs in when the telephone is lost, "
                           "until an owner resets your codes."),
         .facts = {},
         .verb = tr("Close all the same"),
         .isDangerous = true},
        [this] { QDialog::reject(); });
}

QString TwoStepDialog::paper() const
{
    return tr("Eraflazz: recovery codes of %1. Each signs in once.").arg(m_desk.user()) + QStringLiteral("\n\n") +
           m_recovery->toPlainText() + u'\n';
}

void TwoStepDialog::copy()
{
    QGuiApplication::clipboard()->setText(paper());
    m_isKept = true;
}

void TwoStepDialog::save()
{
    saveFile(m_desk,
             this,
             QStringLiteral("eraflazz-%1.txt").arg(m_desk.user()),
             tr("Text (*.txt)"),
             paper().toUtf8(),
             [this] { m_isKept = true; });
}

void TwoStepDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(windowTitle());
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("printRecovery"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QTextDocument document;
        document.setDefaultFont(look::font(TypeRole::Mono));
        document.setPlainText(paper());
        document.print(printer.get());
        m_isKept = true;
    });
    dialog->open();
}

void TwoStepDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().raised);
}

TwoStepOffDialog::TwoStepOffDialog(Desk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_idem(newIdem()), m_password(new PasswordField(tr("Password"))),
      m_code(new TwoStepField(true)), m_off(new Button(ButtonKind::Danger, tr("Switch off")))
{
    setObjectName(QStringLiteral("twoStepOff"));
    setWindowTitle(tr("Two-step codes are on"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(6);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, windowTitle()));
    auto* words = paragraph(tr("You sign in with your password and a code. Switch them off to move to another "
                               "telephone, then switch them on again there; old recovery codes end."));
    words->setMinimumWidth(kWords);
    column->addWidget(words);
    column->addSpacing(8);
    m_password->edit()->setObjectName(QStringLiteral("password"));
    column->addWidget(m_password);
    column->addWidget(m_code);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    auto* cancel = plain(tr("Cancel"), "twoStepCancel");
    m_off->setObjectName(QStringLiteral("twoStepOffNow"));
    m_off->setAutoDefault(false);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_off);
    column->addLayout(row);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_off, &QAbstractButton::clicked, this, [this] { enter(); });
    connect(m_password, &PasswordField::entered, m_code->edit(), qOverload<>(&QWidget::setFocus));
    connect(m_code, &TwoStepField::entered, this, [this] { enter(); });
    m_password->edit()->setFocus();
}

void TwoStepOffDialog::enter()
{
    if (!m_off->isEnabled())
        return;
    if (m_password->edit()->text().isEmpty()) {
        m_password->setError(tr("Type your password."));
        m_password->edit()->setFocus();
        return;
    }
    if (!m_code->judge())
        return;
    m_off->setEnabled(false);
    Call call("session.dropTwoStep");
    call.withIdem(m_idem).with("password", m_password->edit()->text()).with("code", m_code->code());
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void TwoStepOffDialog::heard(const Answer& answer)
{
    m_off->setEnabled(true);
    if (answer.isFine()) {
        Q_EMIT switchedOff();
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    const bool isCode = isAboutCode(answer);
    m_code->setError(isCode ? stepUpWords(answer) : QString());
    m_password->setError(isCode ? QString() : stepUpWords(answer));
    (isCode ? m_code->edit() : m_password->edit())->selectAll();
    (isCode ? m_code->edit() : m_password->edit())->setFocus();
}

void TwoStepOffDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
