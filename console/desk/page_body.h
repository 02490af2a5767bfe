// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "look/parts/page_states.h"

#include <QStackedLayout>
#include <QWidget>

#include <string_view>
#include <vector>

class QTimer;

namespace eraflazz::console {

/// What stands where the rows of a page stand: the content, or the one reason why there is none. Old content is never
/// replaced by "loading". GUI thread.
class PageBody final : public QWidget {
    Q_OBJECT

public:
    /// Takes the content into its tree. `columnWidths` shape the grey bars shown while the first data is awaited.
    PageBody(QWidget* content, std::vector<int> columnWidths, QWidget* parent = nullptr);
    ~PageBody() override;

    /// The first data is awaited: grey rows after 150 ms. Does nothing once it was there, or was nothing: what is known
    /// stays until something newer is.
    void showLoading();
    void showContent();
    /// Nothing is there yet: what that means and the one thing to do; no button without a verb.
    void showFirstUse(const QString& title, const QString& consequence, const QString& verb = {});
    /// The filter matches nothing: counted ways out.
    void showNothingFound(const QString& why, const std::vector<look::WayOut>& ways = {});
    /// The right is missing; says which and whom to ask.
    void showNoRight(std::string_view scope);
    /// It could not be loaded: why, the name to quote, again or copy.
    void showFailure(const Answer& answer);
    void showFailure(const protocol::Failure& failure);

    [[nodiscard]] bool isContentShown() const;

Q_SIGNALS:
    void verbAsked();
    void wayTaken(int index);
    void clearAsked();
    void retryAsked();

private:
    void put(QWidget* state);
    void putCentred(QWidget* state);

    QStackedLayout* m_stack;
    QWidget* m_content;
    QWidget* m_state = nullptr; ///< Instead of the content.
    QTimer* m_patience;
    std::vector<int> m_widths;
    bool m_isKnown = false; ///< What there is, or that there is nothing.
};

} // namespace eraflazz::console
