// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

// clang's thread-safety analysis needs annotated types; libstdc++ has none.
#if defined(__clang__)
#define PANTAU_THREAD_ATTRIBUTE(x) __attribute__((x))
#else
#define PANTAU_THREAD_ATTRIBUTE(x)
#endif
#define PANTAU_GUARDED_BY(mutex) PANTAU_THREAD_ATTRIBUTE(guarded_by(mutex))
#define PANTAU_REQUIRES(mutex) PANTAU_THREAD_ATTRIBUTE(requires_capability(mutex))

namespace pantau::base {

/// std::mutex that the compiler can check. Thread-safe.
class PANTAU_THREAD_ATTRIBUTE(capability("mutex")) Mutex
{
public:
    void lock() PANTAU_THREAD_ATTRIBUTE(acquire_capability()) { m_mutex.lock(); }
    void unlock() PANTAU_THREAD_ATTRIBUTE(release_capability()) { m_mutex.unlock(); }

private:
    std::mutex m_mutex;
};

/// Holds a Mutex for a scope.
class PANTAU_THREAD_ATTRIBUTE(scoped_lockable) MutexLock
{
public:
    explicit MutexLock(Mutex& mutex) PANTAU_THREAD_ATTRIBUTE(acquire_capability(mutex)) : m_mutex(mutex)
    {
        m_mutex.lock();
    }
    ~MutexLock() PANTAU_THREAD_ATTRIBUTE(release_capability()) { m_mutex.unlock(); }
    MutexLock(const MutexLock&) = delete;
    MutexLock& operator=(const MutexLock&) = delete;

private:
    Mutex& m_mutex;
};

} // namespace pantau::base
