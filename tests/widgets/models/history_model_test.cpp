// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"
#include "widgets/models/HistoryModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pantau;
using engine::StateChange;
using media::StreamReason;
using media::StreamState;
using widgets::HistoryModel;

namespace {

// The fake clock stands at 01.00 UTC, 10.00 WIT.
StateChange change(int minute, StreamState state, StreamReason reason = StreamReason::None)
{
    return {base::WallTime(std::chrono::minutes(minute)), state, {reason, 0}};
}

QStringList row(const HistoryModel& model, int row)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column) {
        all.append(model.index(row, column).data().toString());
    }
    return all;
}

QStringList texts(std::initializer_list<const char*> words)
{
    QStringList all;
    for (const char* word : words) {
        all.append(QString::fromUtf8(word));
    }
    return all;
}

} // namespace

TEST_CASE("a camera's history reads from the newest change back, each with its reason and length")
{
    const test::FakeClock clock;
    HistoryModel model(clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    CHECK(model.rowCount() == 0);
    model.setChanges({change(0, StreamState::Streaming), change(40, StreamState::Backoff, StreamReason::NoRoute)});
    REQUIRE(model.rowCount() == 2);
    CHECK(row(model, 0) == texts({"01/01/1970 09.40.00 WIT", "No signal", "no network route to the camera", "20:00"}));
    CHECK(row(model, 1) == texts({"01/01/1970 09.00.00 WIT", "Live", "", "40:00"}));
}

TEST_CASE("new changes are inserted on top, so that a selection stays; another camera's history is another model")
{
    const test::FakeClock clock;
    HistoryModel model(clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    QSignalSpy resets(&model, &HistoryModel::modelReset);
    QSignalSpy inserts(&model, &HistoryModel::rowsInserted);
    std::vector<StateChange> changes{change(0, StreamState::Streaming)};
    model.setChanges(changes);
    model.setChanges(changes);
    changes.push_back(change(10, StreamState::Stalled));
    changes.push_back(change(20, StreamState::Streaming));
    model.setChanges(changes);
    CHECK(inserts.size() == 2);
    CHECK(resets.isEmpty());
    CHECK(row(model, 1)[HistoryModel::LengthColumn] == QStringLiteral("10:00"));
    model.setChanges({change(5, StreamState::Idle)});
    CHECK(resets.size() == 1);
    CHECK(model.rowCount() == 1);
    model.setChanges({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("where the clock was set back a length is never below nothing")
{
    const test::FakeClock clock;
    HistoryModel model(clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setChanges({change(50, StreamState::Streaming), change(30, StreamState::Stalled)});
    CHECK(row(model, 1)[HistoryModel::LengthColumn] == QStringLiteral("00:00"));
}
