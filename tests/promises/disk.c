/* Stands between the program and its files below PROMISES_DIR: fails one call, or notes all that is written.
   While PROMISES_SKEW is set, the time of day is so many seconds off. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int calls;

static ssize_t (*real_write)(int, const void *, size_t);

static int below(const char *path) {
    const char *folder = getenv("PROMISES_DIR");
    return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int path_of(int file, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, size - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

/* Whether this call is the one to fail. */
static int fails(void) {
    const char *chosen = getenv("PROMISES_FAIL");
    calls++;
    if (!chosen || atoi(chosen) != calls) return 0;
    errno = atoi(getenv("PROMISES_ERRNO"));
    return 1;
}

static void note(const char *what, const char *path, long long place, const void *data, size_t length) {
    const char *log = getenv("PROMISES_LOG");
    if (!log) return;
    int kept = errno, file = open(log, O_WRONLY | O_APPEND | O_CREAT, 0600);
    char head[4400];
    int size = snprintf(head, sizeof head, "%s %lld %zu %s\n", what, place, data ? length : 0, path);
    if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
    if (file >= 0) {
        real_write(file, head, size);
        if (data) real_write(file, data, length);
        close(file);
    }
    errno = kept;
}

#define REAL(type, name, ...) type (*real)(__VA_ARGS__) = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define PWRITE(name, offset_type) \
    ssize_t name(int file, const void *data, size_t length, offset_type place) { \
        char path[4200]; \
        REAL(ssize_t, #name, int, const void *, size_t, offset_type); \
        if (path_of(file, path, sizeof path)) { \
            if (fails()) return -1; \
            note("write", path, place, data, length); \
        } \
        return real(file, data, length, place); \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *data, size_t length) {
    char path[4200];
    if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
    if (path_of(file, path, sizeof path)) {
        if (fails()) return -1;
        note("write", path, lseek(file, 0, SEEK_CUR), data, length);
    }
    return real_write(file, data, length);
}

#define SYNC(name) \
    int name(int file) { \
        char path[4200]; \
        REAL(int, #name, int); \
        if (path_of(file, path, sizeof path)) { \
            if (fails()) return -1; \
            note("sync", path, 0, 0, 0); \
        } \
        return real(file); \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset_type) \
    int name(int file, offset_type place) { \
        char path[4200]; \
        REAL(int, #name, int, offset_type); \
        if (path_of(file, path, sizeof path)) { \
            if (fails()) return -1; \
            note("truncate", path, place, 0, 0); \
        } \
        return real(file, place); \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        mode_t mode = 0; \
        REAL(int, #name, const char *, int, ...); \
        if (flags & (O_CREAT | O_TMPFILE)) { \
            va_list more; \
            va_start(more, flags); \
            mode = va_arg(more, mode_t); \
            va_end(more); \
        } \
        int is_new = (flags & O_CREAT) && below(path) && access(path, F_OK) != 0; \
        if (is_new && fails()) return -1; \
        int file = real(path, flags, mode); \
        if (is_new && file >= 0) note("create", path, 0, 0, 0); \
        return file; \
    }
OPEN(open)
OPEN(open64)

/* Whoever copies within the system is made to write. */
ssize_t sendfile(int to, int from, off_t *place, size_t length) {
    char path[4200];
    REAL(ssize_t, "sendfile", int, int, off_t *, size_t);
    if (path_of(to, path, sizeof path)) {
        errno = EINVAL;
        return -1;
    }
    return real(to, from, place, length);
}

/* A new name, and as data the old one, if there is any. */
static int named(const char *what, int result, const char *from, const char *to) {
    if (result == 0 && below(to)) note(what, to, 0, from, from ? strlen(from) : 0);
    return result;
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    if (below(to) && fails()) return -1;
    return named("rename", real(from, to), from, to);
}

int link(const char *from, const char *to) {
    REAL(int, "link", const char *, const char *);
    if (below(to) && fails()) return -1;
    return named("link", real(from, to), from, to);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    if (below(path) && fails()) return -1;
    return named("folder", real(path, mode), 0, path);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    if (below(path) && fails()) return -1;
    return named("unlink", real(path), 0, path);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    REAL(int, "clock_gettime", clockid_t, struct timespec *);
    int result = real(clock, now);
    const char *skew = getenv("PROMISES_SKEW");
    if (clock == CLOCK_REALTIME && skew) now->tv_sec += atoll(skew);
    return result;
}

/* How many calls there were so far. */
int promises_calls(void) { return calls; }
