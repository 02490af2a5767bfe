// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace eraflazz::look {
class Button;
class LinkButton;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// Below the rows of the history: how many there are, as far as anybody has counted, and how far an export is.
class HistoryFoot final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryFoot(QWidget* parent = nullptr);

    /// Rows that are loaded; `isAll`: there are no more.
    void setLoaded(int rows, bool isAll, bool isCut);
    /// The daemon has counted; `isMore`: it stopped there.
    void setTotal(qint64 total, bool isMore);
    void setCounting(bool isCounting);
    void forgetTotal();
    /// How far back was looked so far; empty: there is nothing to tell. `isGoingOn`: and further, by itself.
    void setReach(const QString& back, bool isGoingOn);

    void showExport(qint64 rows, int permille);
    void endExport();

Q_SIGNALS:
    void countAsked();
    void haltAsked();
    void furtherAsked();
    void stopAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void put();

    look::TextLine* m_rows;
    look::LinkButton* m_count;
    look::LinkButton* m_further;
    look::TextLine* m_exported;
    QProgressBar* m_progress;
    look::Button* m_stop;
    int m_loaded = 0;
    bool m_isAll = true;
    bool m_isCut = false;
    qint64 m_total = -1;
    bool m_isMore = false;
    QString m_back;
    bool m_isGoingOn = false;
};

} // namespace eraflazz::console
