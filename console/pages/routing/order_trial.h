// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QTimer;

namespace eraflazz::look {
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class RouteLadder;
struct RoutePreview;

/// Tries one order of a product without selling anything: whose, to which number, when, for how much; and where it
/// would go. GUI thread.
class OrderTrial final : public QWidget {
    Q_OBJECT

public:
    OrderTrial(Desk& desk, QWidget* parent);

    void setProduct(const QString& code) { m_product = code; }
    /// While what is shown may be old nothing is asked.
    void setStale(bool isStale) { m_isStale = isStale; }
    void ask();
    /// Who has named no agent gets the first one.
    void nameAgent();

private:
    [[nodiscard]] QWidget* makeFields();
    [[nodiscard]] look::Field* makeField(const QString& label, const char* name, int stretch, QHBoxLayout* row);
    /// What the fields say; nothing when the amount cannot be read, which its field says itself.
    [[nodiscard]] std::optional<Call> call(std::optional<int> at);
    /// The time of day, in minutes; its field says when it cannot be read.
    [[nodiscard]] std::optional<int> minute();
    void heard(const Answer& answer);
    void showPreview(RoutePreview preview);

    Desk& m_desk;
    look::Field* m_agent = nullptr;
    look::Field* m_number = nullptr;
    look::Field* m_time = nullptr;
    look::Field* m_amount = nullptr;
    look::TextLine* m_price;
    RouteLadder* m_ladder;
    QTimer* m_pause; ///< Of typing.
    QString m_product;
    int m_round = 0;
    bool m_isStale = false;
};

} // namespace eraflazz::console
