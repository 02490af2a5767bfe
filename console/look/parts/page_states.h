// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace eraflazz::look {

/// A way out of an empty page: only ways that give rows, each with its count.
struct WayOut {
    QString words; ///< "Lepas produk:TSEL500"
    QString count; ///< "4 baris"
};

/// Nothing to show, said in words: why, and what to do next. First use has one primary button; a filter that matches
/// nothing has counted ways out.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// First use: one bold sentence, one consequence, one button.
    EmptyState(const QString& title, const QString& consequence, const QString& verb, QWidget* parent = nullptr);
    /// Empty by filter.
    EmptyState(const QString& why, const std::vector<WayOut>& ways, QWidget* parent = nullptr);

Q_SIGNALS:
    void verbAsked();
    void wayTaken(int index);
    void clearAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// Grey bars in the shape of rows. The page shows it when data takes longer than kPatienceMs, never over old data.
class LoadingRows final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kPatienceMs = 150;

    explicit LoadingRows(std::vector<int> columnWidths, int rowHeight = 26, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<int> m_widths;
    int m_rowHeight;
};

/// It did not load: the reason, the code to quote, again or copy.
class ErrorState final : public QWidget {
    Q_OBJECT

public:
    ErrorState(const QString& reason, const QString& code, const QString& trace, QWidget* parent = nullptr);

Q_SIGNALS:
    void retryAsked();

private:
    QString m_quoted;
};

} // namespace eraflazz::look
