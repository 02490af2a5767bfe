// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/about_dialog.h"

#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QSysInfo>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 720, kHigh = 620, kRow = 26;

QString embedded(const QString& name)
{
    QFile file(QStringLiteral(":/about/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The comment of the copyright file, whose lines begin with a blank and whose paragraphs are parted by a point.
QString noticesText()
{
    QString text = embedded(QStringLiteral("packaging/debian/copyright"))
                       .section(QStringLiteral("\nComment:\n"), 1)
                       .section(QStringLiteral("\nFiles:"), 0, 0)
                       .trimmed();
    return text.replace(QStringLiteral("\n .\n "), QStringLiteral("\n\n"))
        .replace(QStringLiteral("\n "), QStringLiteral(" "));
}

} // namespace

std::vector<Ingredient> ingredients()
{
    std::vector<Ingredient> all;
    const QStringList lines = embedded(QStringLiteral("packaging/dependencies.txt")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        static const QRegularExpression columns(QStringLiteral("^([^#\\s]\\S*)\\s+(\\S+)\\s+(\\S+)\\s+(.*)$"));
        const auto found = columns.match(line);
        const QString group = found.captured(2);
        // Compilers and the like leave nothing in the program; libraries do.
        const bool isLibrary = group == QStringLiteral("build") && found.captured(1).endsWith(QStringLiteral("-dev"));
        if (isLibrary || group == QStringLiteral("run"))
            all.push_back({found.captured(1), found.captured(3), found.captured(4)});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.package < b.package; });
    return all;
}

AboutDialog::AboutDialog(const QString& server, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Eraflazz"));
    resize(kWide, kHigh);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(8);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, QStringLiteral("Eraflazz")));
    auto* what =
        new TextLine(TypeRole::Body,
                     Ink::Second,
                     tr("For shops that sell prepaid reloads. Free software: you may use, study, share and change "
                        "it under the GNU General Public License, version 3 or later. It comes without any "
                        "warranty."));
    what->setWrapping(true);
    column->addWidget(what);
    column->addSpacing(4);
    std::vector<Fact> facts{{tr("Console"), QCoreApplication::applicationVersion(), Ink::Strong, true}};
    if (!server.isEmpty())
        facts.push_back({tr("Server"), server});
    facts.push_back(
        {tr("Built with"), QStringLiteral("Qt %1, %2").arg(QString::fromLatin1(QT_VERSION_STR), QSysInfo::buildAbi())});
    facts.push_back({tr("Runs on"),
                     QStringLiteral("%1, Qt %2").arg(QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()))});
    auto* rows = new FactRows({});
    rows->setFacts(std::move(facts));
    column->addWidget(rows);
    column->addSpacing(4);
    auto* choice = new Segmented({tr("Licence"), tr("Work of others")}, tr("What to read"));
    auto* pages = new QStackedWidget;
    pages->addWidget(makeLicence());
    pages->addWidget(makeIngredients());
    choice->setObjectName(QStringLiteral("aboutChoice"));
    choice->choose(0);
    connect(choice, &Segmented::chosenChanged, pages, &QStackedWidget::setCurrentIndex);
    auto* line = new QHBoxLayout;
    line->addWidget(choice);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(pages, 1);
    auto* close = new Button(ButtonKind::Plain, tr("Close"));
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
}

QWidget* AboutDialog::makeLicence()
{
    auto* text = new QPlainTextEdit(embedded(QStringLiteral("LICENSE")));
    text->setObjectName(QStringLiteral("licence"));
    text->setAccessibleName(tr("Licence"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont)); // Its lines are set for one.
    return text;
}

QWidget* AboutDialog::makeIngredients()
{
    auto* list = new QTreeWidget;
    list->setObjectName(QStringLiteral("ingredients"));
    list->setAccessibleName(tr("Work of others"));
    list->setHeaderLabels({tr("Package"), tr("Licence"), tr("Purpose")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    for (const Ingredient& one : ingredients()) {
        auto* item = new QTreeWidgetItem(list, {one.package, one.licence, one.purpose});
        item->setSizeHint(2, QSize(0, kRow)); // Whose width follows nothing.
    }
    for (const int tight : {0, 1})
        list->header()->setSectionResizeMode(tight, QHeaderView::ResizeToContents);
    auto* notices = new QPlainTextEdit(noticesText());
    notices->setObjectName(QStringLiteral("notices"));
    notices->setAccessibleName(tr("Notices"));
    notices->setReadOnly(true);
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(list, 3);
    column->addWidget(notices, 1);
    return both;
}

void AboutDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
