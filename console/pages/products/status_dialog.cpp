// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/status_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using look::Ink;
using look::TypeRole;

StatusDialog::StatusDialog(Desk& desk, std::vector<Product> products, QWidget* parent)
    : FormDialog(tr("Open or close %n product(s)", nullptr, static_cast<int>(products.size())), tr("Change"), parent),
      m_desk(desk), m_products(std::move(products)), m_status(new QComboBox(this)),
      m_reason(new look::Field(tr("Reason, shown to agents' support"), this)),
      m_sum(new look::TextLine(TypeRole::Cell, Ink::Second, {}, this))
{
    setObjectName(QStringLiteral("statusDialog"));
    setMinimumWidth(440);
    m_status->setObjectName(QStringLiteral("status"));
    m_reason->box()->edit()->setObjectName(QStringLiteral("statusReason"));
    m_reason->box()->edit()->setMaxLength(200);
    for (const QString& status : productStatuses())
        m_status->addItem(productStatusWord(status), status);
    // What is open is closed more often than the other way round.
    const bool isOneOpen =
        std::any_of(m_products.begin(), m_products.end(), [](const Product& one) { return one.status == u"open"; });
    m_status->setCurrentIndex(isOneOpen ? 1 : 0);
    QStringList codes;
    for (const Product& one : m_products)
        codes << one.code;
    auto* which = new look::TextLine(TypeRole::Body,
                                     Ink::Second,
                                     codes.mid(0, 12).join(QStringLiteral(", ")) +
                                         (codes.size() > 12 ? QStringLiteral(" …") : QString()),
                                     this);
    which->setWrapping(true);
    m_sum->setWrapping(true);
    body()->addWidget(which);
    body()->addWidget(labelled(tr("New state"), m_status));
    body()->addWidget(m_reason);
    body()->addWidget(m_sum);
    body()->addStretch();
    connect(m_status, &QComboBox::currentIndexChanged, this, &StatusDialog::judge);
    connect(m_reason->box()->edit(), &QLineEdit::textChanged, this, &StatusDialog::judge);
    connect(this, &FormDialog::verbAsked, this, &StatusDialog::begin);
    m_reason->box()->edit()->setFocus();
    judge();
}

void StatusDialog::judge()
{
    const QString status = m_status->currentData().toString();
    const auto differ = std::count_if(
        m_products.begin(), m_products.end(), [&status](const Product& one) { return one.status != status; });
    const bool needsReason = status != u"open" && m_reason->box()->edit()->text().trimmed().isEmpty();
    m_reason->setHint(status == u"open" ? tr("May stay empty.") : tr("People will ask why."));
    m_sum->setText(differ == 0 ? tr("All of them are in this state already.")
                               : tr("%n product(s) will change.", nullptr, static_cast<int>(differ)));
    setReady(differ > 0 && !needsReason);
}

void StatusDialog::begin()
{
    setProblem({});
    setBusy(true);
    m_refused.clear();
    m_done = 0;
    next(0);
}

void StatusDialog::next(std::size_t at)
{
    const QString status = m_status->currentData().toString();
    while (at < m_products.size() && m_products[at].status == status)
        ++at;
    if (at >= m_products.size()) {
        finish();
        return;
    }
    const Product& product = m_products[at];
    const QString reason = m_reason->box()->edit()->text().trimmed();
    std::string& idem =
        m_idems[(product.code + u'\n' + product.status + u'\n' + status + u'\n' + reason).toStdString()];
    if (idem.empty())
        idem = newIdem();
    Call call("product.status");
    call.withIdem(idem).with("product", product.code).with("expect", product.status).with("status", status);
    if (!reason.isEmpty())
        call.with("reason", reason);
    m_desk.change(std::move(call), this, [this, at, status](const Answer& answer) {
        if (answer.isFine()) {
            m_products[at].status = status;
            ++m_done;
        } else if (answer.kind == Answer::Kind::Cancelled) {
            finish();
            return;
        } else {
            m_refused.emplace_back(m_products[at].code, failureWords(answer));
        }
        next(at + 1);
    });
}

void StatusDialog::finish()
{
    setBusy(false);
    if (m_done > 0)
        Q_EMIT changed(m_done);
    if (m_refused.empty() && m_done > 0) {
        accept();
        return;
    }
    QStringList lines;
    for (const auto& [code, why] : m_refused)
        lines << code + QStringLiteral(": ") + why;
    setProblem(lines.mid(0, 6).join(u'\n'));
    judge();
}

} // namespace eraflazz::console
