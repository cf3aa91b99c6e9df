// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/CameraModel.h"

#include <QAbstractItemModel>

#include <vector>

namespace pantau::widgets {

/// The camera model as a tree: owners, below them districts or categories, below them the cameras with the columns and
/// roles of the camera model. A group's first column says its word and how many of its cameras are alive; its other
/// columns are empty. GUI thread; owned by the console; the camera model outlives it.
class CameraTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Grouping : std::uint8_t
    {
        District = 1,
        Category
    };

    explicit CameraTreeModel(CameraModel& cameras, QObject* parent = nullptr);

    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    /// Where a camera of the camera model stands here; invalid when there is no such row.
    [[nodiscard]] QModelIndex indexOf(int cameraRow) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// A group stands for all cameras in it.
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

    using QAbstractItemModel::parent;

private:
    static constexpr int Root = 0;

    struct Node
    {
        QString key;        ///< of a group: what its cameras have in common
        int parent = -1;    ///< -1: the root, which no index stands for
        int row = 0;        ///< among its siblings
        int cameraRow = -1; ///< -1: a group
        std::vector<int> children;
    };

    void build();
    [[nodiscard]] QString keyOf(int cameraRow, int level) const;
    [[nodiscard]] int groupNamed(int parent, const QString& key);
    int append(Node node, int parent);
    [[nodiscard]] int nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(int node, int column) const;
    [[nodiscard]] QString word(int node) const;
    /// The word with how many cameras there are and live.
    [[nodiscard]] QString label(int node) const;
    [[nodiscard]] std::vector<int> cameraRowsBelow(int node) const;
    void forwardChange(const QModelIndex& from, const QModelIndex& to);

    CameraModel& m_cameras;
    Grouping m_grouping = Grouping::District;
    std::vector<Node> m_nodes;       ///< the root first
    std::vector<int> m_nodeOfCamera; ///< by row of the camera model
};

} // namespace pantau::widgets
