// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {

enum class TagKind {
    Production, ///< Red: what is done here is done to people.
    Trial,      ///< Blue: a sandbox.
    Code,       ///< Neutral: a product's code.
};

/// A square label. PRODUKSI and UJI stand beside the profile's name on every page.
class Tag final : public QWidget {
    Q_OBJECT

public:
    /// Without a text Production and Trial say their own word.
    explicit Tag(TagKind kind, const QString& text = QString(), QWidget* parent = nullptr);

    void setTag(TagKind kind, const QString& text = QString());
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TagKind m_kind;
    QString m_text;
};

} // namespace eraflazz::look
