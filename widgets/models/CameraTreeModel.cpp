// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/CameraTreeModel.h"

#include "widgets/models/CameraMime.h"
#include "widgets/models/CameraWords.h"

#include <algorithm>
#include <utility>

namespace pantau::widgets {

namespace {

constexpr int OwnerLevel = 0;
constexpr int Levels = 2;

} // namespace

CameraTreeModel::CameraTreeModel(CameraModel& cameras, QObject* parent) : QAbstractItemModel(parent), m_cameras(cameras)
{
    build();
    connect(&cameras, &CameraModel::modelAboutToBeReset, this, &CameraTreeModel::beginResetModel);
    connect(&cameras, &CameraModel::modelReset, this, [this] {
        build();
        endResetModel();
    });
    connect(&cameras, &CameraModel::dataChanged, this, &CameraTreeModel::forwardChange);
    connect(&cameras, &CameraModel::headerDataChanged, this, &CameraTreeModel::headerDataChanged);
}

void CameraTreeModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping) {
        return;
    }
    beginResetModel();
    m_grouping = grouping;
    build();
    endResetModel();
}

void CameraTreeModel::build()
{
    m_nodes.assign(1, Node());
    m_nodeOfCamera.clear();
    for (int row = 0; row < m_cameras.rowCount(); ++row) {
        int group = Root;
        for (int level = 0; level < Levels; ++level) {
            group = groupNamed(group, keyOf(row, level));
        }
        Node camera;
        camera.cameraRow = row;
        m_nodeOfCamera.push_back(append(std::move(camera), group));
    }
}

QString CameraTreeModel::keyOf(int cameraRow, int level) const
{
    const int below = m_grouping == Grouping::District ? CameraModel::DistrictRole : CameraModel::CategoryRole;
    const int role = level == OwnerLevel ? int{CameraModel::OwnerRole} : below;
    return m_cameras.index(cameraRow, 0).data(role).toString();
}

int CameraTreeModel::groupNamed(int parent, const QString& key)
{
    for (const int child : m_nodes[static_cast<std::size_t>(parent)].children) {
        if (m_nodes[static_cast<std::size_t>(child)].key == key) {
            return child;
        }
    }
    Node group;
    group.key = key;
    return append(std::move(group), parent);
}

int CameraTreeModel::append(Node node, int parent)
{
    const int added = static_cast<int>(m_nodes.size());
    std::vector<int>& siblings = m_nodes[static_cast<std::size_t>(parent)].children;
    node.parent = parent;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(added);
    m_nodes.push_back(std::move(node));
    return added;
}

int CameraTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : Root;
}

QModelIndex CameraTreeModel::indexOfNode(int node, int column) const
{
    if (node <= Root) {
        return {};
    }
    return createIndex(m_nodes[static_cast<std::size_t>(node)].row, column, static_cast<quintptr>(node));
}

QModelIndex CameraTreeModel::indexOf(int cameraRow) const
{
    const auto row = static_cast<std::size_t>(cameraRow);
    return cameraRow >= 0 && row < m_nodeOfCamera.size() ? indexOfNode(m_nodeOfCamera[row], 0) : QModelIndex();
}

QModelIndex CameraTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const Node& node = m_nodes[static_cast<std::size_t>(nodeOf(parent))];
    return indexOfNode(node.children[static_cast<std::size_t>(row)], column);
}

QModelIndex CameraTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOfNode(m_nodes[static_cast<std::size_t>(nodeOf(child))].parent, 0) : QModelIndex();
}

int CameraTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0
                               : static_cast<int>(m_nodes[static_cast<std::size_t>(nodeOf(parent))].children.size());
}

int CameraTreeModel::columnCount(const QModelIndex& /*parent*/) const
{
    return CameraModel::ColumnCount;
}

QVariant CameraTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int node = nodeOf(index);
    const int cameraRow = m_nodes[static_cast<std::size_t>(node)].cameraRow;
    if (cameraRow >= 0) {
        return m_cameras.index(cameraRow, index.column()).data(role);
    }
    if (index.column() > 0) {
        return {};
    }
    return role == Qt::DisplayRole ? label(node) : role == CameraModel::SortRole ? word(node) : QVariant();
}

QString CameraTreeModel::word(int node) const
{
    const Node& group = m_nodes[static_cast<std::size_t>(node)];
    if (group.parent == Root) {
        return CameraWords::owner(group.key);
    }
    if (m_grouping == Grouping::Category) {
        return CameraWords::category(group.key);
    }
    return group.key.isEmpty() ? tr("Without district") : group.key;
}

QString CameraTreeModel::label(int node) const
{
    const std::vector<int> rows = cameraRowsBelow(node);
    const auto alive = std::count_if(rows.begin(), rows.end(), [this](int row) {
        return m_cameras.index(row, 0).data(CameraModel::StateRole).toInt() ==
               static_cast<int>(media::StreamState::Streaming);
    });
    return tr("%1 (%2, %3 alive)")
        .arg(word(node), CameraWords::number(static_cast<qint64>(rows.size())), CameraWords::number(qint64{alive}));
}

std::vector<int> CameraTreeModel::cameraRowsBelow(int node) const
{
    const Node& top = m_nodes[static_cast<std::size_t>(node)];
    if (top.cameraRow >= 0) {
        return {top.cameraRow};
    }
    std::vector<int> rows;
    for (const int child : top.children) {
        const std::vector<int> below = cameraRowsBelow(child);
        rows.insert(rows.end(), below.begin(), below.end());
    }
    return rows;
}

QVariant CameraTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_cameras.headerData(section, orientation, role);
}

Qt::ItemFlags CameraTreeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const bool isCamera = m_nodes[static_cast<std::size_t>(nodeOf(index))].cameraRow >= 0;
    return flags | Qt::ItemIsDragEnabled | (isCamera ? Qt::ItemNeverHasChildren : Qt::NoItemFlags);
}

QStringList CameraTreeModel::mimeTypes() const
{
    return m_cameras.mimeTypes();
}

QMimeData* CameraTreeModel::mimeData(const QModelIndexList& indexes) const
{
    QModelIndexList cameras;
    for (const QModelIndex& index : indexes) {
        for (const int row : cameraRowsBelow(nodeOf(index))) {
            cameras.append(m_cameras.index(row, 0));
        }
    }
    return m_cameras.mimeData(cameras);
}

void CameraTreeModel::forwardChange(const QModelIndex& from, const QModelIndex& to)
{
    for (int row = from.row(); row <= to.row(); ++row) {
        const int node = m_nodeOfCamera[static_cast<std::size_t>(row)];
        Q_EMIT dataChanged(indexOfNode(node, from.column()), indexOfNode(node, to.column()));
        if (from.column() > CameraModel::StateColumn) {
            continue; // as many live as before
        }
        for (int group = m_nodes[static_cast<std::size_t>(node)].parent; group > Root;
             group = m_nodes[static_cast<std::size_t>(group)].parent) {
            Q_EMIT dataChanged(indexOfNode(group, 0), indexOfNode(group, 0));
        }
    }
}

} // namespace pantau::widgets
