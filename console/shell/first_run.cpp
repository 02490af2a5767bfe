// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/first_run.h"

#include "core/link/server_check.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/link_words.h"
#include "shell/notice_box.h"
#include "shell/server_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::array kThemes{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark};

/// One choice a line: its name at the left, its words at the right.
QHBoxLayout* choiceRow(const QString& label, Segmented* words)
{
    auto* row = new QHBoxLayout;
    row->addWidget(new TextLine(TypeRole::Cell, Ink::Second, label), 1);
    row->addWidget(words);
    return row;
}

} // namespace

FirstRun::FirstRun(Clock& clock, ThemeChoice theme, QWidget* parent)
    : QWidget(parent), m_check(new ServerCheck(clock, this)),
      m_language(new Segmented({QStringLiteral("Indonesia"), QStringLiteral("English")}, tr("Language"))),
      m_theme(new Segmented({tr("Desktop"), tr("Light"), tr("Dark")}, tr("Theme"))),
      m_address(new Field(tr("Address of the server"))), m_name(new Field(tr("Name of the shop"))),
      m_environment(new Segmented({tr("Production"), tr("Trial")}, tr("What the server is for"))),
      m_go(new Button(ButtonKind::Primary, tr("Continue"))), m_notice(new NoticeBox)
{
    setObjectName(QStringLiteral("firstRun"));
    m_language->setObjectName(QStringLiteral("firstLanguage"));
    m_theme->setObjectName(QStringLiteral("firstTheme"));
    m_address->box()->edit()->setObjectName(QStringLiteral("firstAddress"));
    m_name->box()->edit()->setObjectName(QStringLiteral("firstName"));
    m_go->setObjectName(QStringLiteral("firstContinue"));
    m_notice->setObjectName(QStringLiteral("firstNotice"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(36, 30, 35, 27);
    column->setSpacing(0);
    column->addWidget(new TextLine(TypeRole::PageTitle, Ink::Strong, tr("Welcome")));
    column->addSpacing(4);
    column->addWidget(new TextLine(TypeRole::Body, Ink::Second, tr("Which shop is this console for?")));
    column->addSpacing(18);
    column->addLayout(choiceRow(tr("Language"), m_language));
    column->addSpacing(10);
    column->addLayout(choiceRow(tr("Theme"), m_theme));
    column->addSpacing(20);
    column->addWidget(m_address);
    column->addSpacing(8);
    column->addWidget(m_name);
    column->addSpacing(10);
    column->addLayout(choiceRow(tr("What the server is for"), m_environment));
    column->addSpacing(18);
    m_go->setTall(size::kButtonMain);
    column->addWidget(m_go);
    column->addSpacing(12);
    column->addWidget(m_notice);
    column->addStretch();
    auto* help = new LinkButton(tr("Help with connecting"));
    column->addWidget(help, 0, Qt::AlignRight);

    for (Field* field : {m_address, m_name})
        field->box()->setTall(size::kFieldSignIn);
    m_address->box()->edit()->setPlaceholderText(QStringLiteral("wss://server.toko.id:8081"));
    m_address->setHint(tr("The owner knows it; wss:// and :8081 may be left out."));
    m_name->setHint(tr("As you call it. Empty: the address."));
    m_language->choose(QLocale().language() == QLocale::English ? 1 : 0);
    m_environment->choose(0);
    for (std::size_t at = 0; at < kThemes.size(); ++at) {
        if (kThemes[at] == theme)
            m_theme->choose(static_cast<int>(at));
    }
    connect(m_language, &Segmented::chosenChanged, this, [this](int at) {
        Q_EMIT languageAsked(at == 1 ? QStringLiteral("en") : QStringLiteral("id"));
    });
    connect(m_theme, &Segmented::chosenChanged, this, [this](int at) {
        Q_EMIT themeAsked(kThemes[static_cast<std::size_t>(at)]);
    });
    connect(m_address->box()->edit(), &QLineEdit::textEdited, this, [this] { m_address->setError({}); });
    connect(m_address->box()->edit(), &QLineEdit::returnPressed, this, &FirstRun::goOn);
    connect(m_name->box()->edit(), &QLineEdit::returnPressed, this, &FirstRun::goOn);
    connect(m_go, &QAbstractButton::clicked, this, [this] {
        if (m_check->isRunning())
            setBusy(false);
        else
            goOn();
    });
    connect(help, &QAbstractButton::clicked, this, &FirstRun::helpAsked);
    connect(m_check, &ServerCheck::ended, this, &FirstRun::heard);
}

FirstRun::~FirstRun() = default;

FirstRun::Typed FirstRun::typed() const
{
    return {m_address->box()->edit()->text(), m_name->box()->edit()->text(), m_environment->chosen()};
}

void FirstRun::setTyped(const Typed& typed)
{
    m_address->box()->edit()->setText(typed.address);
    m_name->box()->edit()->setText(typed.name);
    m_environment->choose(typed.environment);
}

void FirstRun::focusFirst()
{
    m_address->box()->edit()->setFocus();
}

bool FirstRun::isServerConfigured() const
{
    return m_check->isConfigured();
}

void FirstRun::goOn()
{
    const Typed said = typed();
    AddressProblem problem = AddressProblem::Empty;
    const auto address = addressFrom(said.address, &problem);
    if (!address) {
        m_address->setError(ServerDialog::addressWords(problem));
        focusFirst();
        return;
    }
    m_profile = {};
    m_profile.address = *address;
    m_profile.name = said.name.trimmed().isEmpty() ? address->host() : said.name.trimmed();
    m_profile.environment = said.environment == 1 ? Profile::Environment::Test : Profile::Environment::Production;
    m_address->setError({});
    setBusy(true);
    m_notice->sayQuietly(tr("Looking for %1…").arg(address->host()));
    m_check->start(*address);
}

void FirstRun::setBusy(bool isBusy)
{
    if (!isBusy)
        m_check->stop();
    for (QWidget* one : {static_cast<QWidget*>(m_language),
                         static_cast<QWidget*>(m_address),
                         static_cast<QWidget*>(m_name),
                         static_cast<QWidget*>(m_environment)})
        one->setEnabled(!isBusy);
    m_go->setText(isBusy ? tr("Cancel") : tr("Continue"));
    m_go->setKind(isBusy ? ButtonKind::Plain : ButtonKind::Primary);
    m_notice->clear();
}

void FirstRun::heard(const LinkFault& fault)
{
    setBusy(false);
    const FaultPlace place = faultPlace(fault.problem);
    if (place == FaultPlace::Nowhere || place == FaultPlace::FirstUse) {
        Q_EMIT serverFound(m_profile, fault);
        return;
    }
    m_notice->say(isPassing(fault.problem) ? StripKind::Warning : StripKind::Bad,
                  linkWords(fault, {}, fault.holdSeconds),
                  linkSmallPrint(fault, m_profile.address));
    focusFirst();
}

void FirstRun::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_check->isRunning())
        setBusy(false);
    else
        QWidget::keyPressEvent(event);
}

} // namespace eraflazz::console
