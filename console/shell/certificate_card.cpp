// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/certificate_card.h"

#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/link_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

using namespace look;

constexpr int kFact = 22, kLabel = 108, kPrintLine = 17, kPrintHigh = 22 + 4 * kPrintLine + 14, kBytesInLine = 8;
constexpr int kTypedDigits = 4;

/// Letters and digits only, upper case.
QString plainDigits(const QString& text)
{
    QString digits;
    for (const QChar c : text.toUpper()) {
        if (c.isLetterOrNumber())
            digits += c;
    }
    return digits;
}

} // namespace

CertificateCard::CertificateCard(QWidget* parent)
    : QWidget(parent), m_title(new TextLine(TypeRole::PageTitle, Ink::Strong)),
      m_sentence(new TextLine(TypeRole::Body, Ink::Second)), m_room(new QWidget),
      m_typed(new Field(tr("Last 4 digits"))), m_trust(new Button(ButtonKind::Primary, tr("Trust and sign in"))),
      m_back(new Button(ButtonKind::Plain, tr("Do not sign in")))
{
    setObjectName(QStringLiteral("certificate"));
    m_title->setObjectName(QStringLiteral("certificateTitle"));
    m_sentence->setWrapping(true);
    m_typed->box()->edit()->setObjectName(QStringLiteral("certificateDigits"));
    m_typed->box()->edit()->setMaxLength(8);
    m_trust->setObjectName(QStringLiteral("trust"));
    m_back->setObjectName(QStringLiteral("doNotTrust"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(36, 30, 35, 30);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(10);
    column->addWidget(m_sentence);
    column->addSpacing(14);
    column->addWidget(m_room);
    column->addSpacing(6);
    column->addWidget(m_typed);
    column->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    m_trust->setTall(size::kButtonMain);
    m_back->setTall(size::kButtonMain);
    row->addWidget(m_back, 1);
    row->addWidget(m_trust, 1);
    column->addLayout(row);
    connect(m_back, &QAbstractButton::clicked, this, &CertificateCard::refused);
    connect(m_trust, &QAbstractButton::clicked, this, &CertificateCard::trusted);
    connect(m_typed->box()->edit(), &QLineEdit::textChanged, this, [this] { judge(); });
}

void CertificateCard::show(const LinkFault& fault, const QString& server, const QString& address, bool isEntering)
{
    m_fault = fault;
    m_server = server;
    m_address = address;
    m_title->setText(isChanged() ? tr("Stop: another certificate") : tr("Is this your server?"));
    m_title->setInk(isChanged() ? Ink::Bad : Ink::Strong);
    m_sentence->setText(linkWords(fault, {}, 0));
    m_typed->setVisible(isChanged());
    m_typed->setAside(tr("of the new fingerprint, from the owner"));
    m_typed->box()->edit()->clear();
    m_trust->setText(isChanged() ? tr("Trust the new one") : isEntering ? tr("Trust and sign in") : tr("It is"));
    m_back->setText(isEntering ? tr("Do not sign in") : tr("It is not"));
    m_trust->setKind(isChanged() ? ButtonKind::Danger : ButtonKind::Primary);
    m_room->setFixedHeight(factsTop() + kPrintHigh);
    setAccessibleDescription(tr("Fingerprint %1").arg(fault.seen));
    judge();
    m_back->setFocus();
    update();
}

int CertificateCard::factsTop() const
{
    return 4 * kFact + 18;
}

void CertificateCard::judge()
{
    const QString typed = plainDigits(m_typed->box()->edit()->text());
    m_trust->setEnabled(!isChanged() || typed == plainDigits(m_fault.seen).right(kTypedDigits));
    const bool isWrong = isChanged() && typed.size() >= kTypedDigits && !m_trust->isEnabled();
    m_typed->setError(isWrong ? tr("These are not its last digits. Do not sign in.") : QString());
}

int CertificateCard::paintFact(QPainter& painter, int y, const QString& label, const QString& value) const
{
    const Tokens& t = tokens();
    const QRect line(m_room->x(), y, m_room->width(), kFact);
    paintText(painter, line, TypeRole::Cell, t.ink3, label);
    paintText(painter, line.adjusted(kLabel, 0, 0, 0), TypeRole::Body, t.ink, value, Qt::AlignLeft, Qt::ElideMiddle);
    return y + kFact;
}

void CertificateCard::paintPrint(QPainter& painter, int x, int y, const QString& label, const QString& print) const
{
    const Tokens& t = tokens();
    paintText(painter, QRect(x, y, 170, 18), TypeRole::SmallBold, t.ink3, label);
    const QStringList bytes = print.split(u':');
    for (qsizetype at = 0, line = 0; at < bytes.size(); at += kBytesInLine, ++line)
        paintText(painter,
                  QRect(x, y + 22 + static_cast<int>(line) * kPrintLine, 174, kPrintLine),
                  TypeRole::Mono,
                  t.ink,
                  bytes.mid(at, kBytesInLine).join(u' '),
                  Qt::AlignLeft,
                  Qt::ElideNone);
}

void CertificateCard::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    int y = m_room->y();
    y = paintFact(painter, y, tr("Server"), m_server);
    y = paintFact(painter, y, tr("Address"), m_address);
    y = paintFact(
        painter, y, tr("Issued for"), m_fault.certificateOf.isEmpty() ? QStringLiteral("–") : m_fault.certificateOf);
    y = paintFact(painter,
                  y,
                  tr("Valid until"),
                  m_fault.certificateUntil.isValid()
                      ? QLocale().toString(m_fault.certificateUntil.date(), QStringLiteral("d MMM yyyy"))
                      : QStringLiteral("–"));
    y += 18;
    fillRound(painter,
              QRect(m_room->x() - 10, y - 7, m_room->width() + 20, kPrintHigh),
              size::kRadiusControl,
              isChanged() ? t.bad.ground : t.sunken);
    if (isChanged()) {
        paintPrint(painter, m_room->x(), y, tr("Trusted until now"), m_fault.pinned);
        paintPrint(painter, m_room->x() + m_room->width() / 2 + 10, y, tr("Shown now"), m_fault.seen);
    } else {
        paintPrint(painter, m_room->x(), y, tr("SHA-256 fingerprint"), m_fault.seen);
    }
}

void CertificateCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT refused();
    else
        QWidget::keyPressEvent(event);
}

} // namespace eraflazz::console
