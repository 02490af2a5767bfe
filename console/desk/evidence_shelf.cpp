// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/evidence_shelf.h"

#include "desk/desk.h"
#include "desk/file_bringer.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/parts/link_button.h"

#include <utility>

namespace eraflazz::console {

using namespace look;

namespace {

QString sizeText(qint64 bytes)
{
    constexpr qint64 kKilo = 1024;
    return bytes < kKilo * kKilo ? QStringLiteral("%1 kB").arg((bytes + kKilo - 1) / kKilo)
                                 : QStringLiteral("%1 MB").arg((bytes + kKilo * kKilo - 1) / (kKilo * kKilo));
}

} // namespace

EvidenceShelf::EvidenceShelf(Desk& desk, SidePanel& panel, std::function<void()> changed)
    : QObject(&panel), m_desk(desk), m_panel(panel), m_bringer(new FileBringer(desk, this))
{
    new FileDrop(&panel, [this](const QString& path) { attach(path); });
    connect(m_bringer, &FileBringer::brought, this, [this, changed = std::move(changed)](const std::string& file) {
        addEvidence(m_desk, &m_panel, m_attachTo, file, changed);
    });
    connect(m_bringer, &FileBringer::failed, this, [this](const QString& why) {
        m_desk.tell({.kind = StripKind::Bad, .sentence = why, .action = {}});
    });
}

EvidenceShelf::~EvidenceShelf() = default;

void EvidenceShelf::show(Proven proven, std::vector<File> files, bool canAttach)
{
    m_proven = std::move(proven);
    m_files = std::move(files);
    m_canAttach = canAttach;
}

void EvidenceShelf::showNothing()
{
    show({}, {}, false);
}

void EvidenceShelf::draw()
{
    if (m_files.empty() && !m_canAttach)
        return;
    m_panel.addHeading(tr("Evidence"), m_files.empty() ? QString() : QString::number(m_files.size()));
    const auto link = [this](const QString& words, const QString& name, auto does) {
        auto* one = new LinkButton(words, m_panel.content());
        one->setObjectName(name);
        one->setRole(TypeRole::Cell);
        connect(one, &QAbstractButton::clicked, this, does);
        m_panel.addWidget(one);
        return one;
    };
    const bool maySee = m_desk.may("trx.personal");
    for (const File& one : m_files) {
        auto* file = link(textIn(one.file, "file_name") + QStringLiteral(" \u00b7 ") +
                              sizeText(numberIn(one.file, "bytes").value_or(0)),
                          QStringLiteral("evidence.%1").arg(numberIn(one.file, "no").value_or(0)),
                          [this, one] { openEvidence(m_desk, &m_panel, m_proven, one.file, one.by); });
        file->setEnabled(maySee);
        file->setToolTip(maySee ? QString() : lackWords("trx.personal"));
    }
    if (m_canAttach)
        link(tr("Attach a file…"), QStringLiteral("attach"), [this] { pick(); });
    m_panel.addSpace(10);
}

void EvidenceShelf::pick()
{
    pickEvidence(&m_panel, [this](const QString& path) { attach(path); });
}

void EvidenceShelf::attach(const QString& path)
{
    if (!m_canAttach || m_bringer->isUnderWay())
        return;
    m_attachTo = m_proven;
    m_bringer->bring(path);
}

} // namespace eraflazz::console
