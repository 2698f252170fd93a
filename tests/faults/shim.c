/* Stands between a program and the system for the files of one folder: lets a chosen call fail, and writes down
   every call that changes what a disk holds. Loaded before everything else; see shim.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { PWRITE, SYNC, PREAD, TRUNCATE, UNLINK };

static char folder[4096];
static int failing = -1, always, number;
static long waiting, fired;
static int record = -1;

void shim_watch(const char *path) { snprintf(folder, sizeof folder, "%s", path); }

void shim_fail(int call, long nth, int for_ever, int error) {
    failing = call, waiting = nth, always = for_ever, number = error, fired = 0;
}

long shim_fired(void) { return fired; }

void shim_record(const char *path) { record = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600); }

static void note(char what, uint64_t file, int64_t at, const void *bytes, uint32_t length) {
    if (record < 0) return;
    struct __attribute__((packed)) { char what; uint64_t file; int64_t at; uint32_t length; }
        head = {what, file, at, length};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)bytes, length}};
    if (writev(record, parts, 2) < 0) _exit(99);
}

void shim_mark(long number) { note('m', 0, number, "", 0); }

static int is_watched_name(const char *path) {
    size_t length = strlen(folder);
    return length && strncmp(path, folder, length) == 0 && (path[length] == '/' || !path[length]);
}

static int is_watched(int descriptor) {
    char link[64], path[4096];
    if (!*folder) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_watched_name(path);
}

static uint64_t file_of(int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) ? 0 : status.st_ino;
}

static int fails(int call) {
    if (call != failing) return 0;
    if (waiting > 1) { waiting--; return 0; }
    if (!always) failing = -1;
    fired++;
    errno = number;
    return 1;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name);

#define PWRITES(name) \
    ssize_t name(int descriptor, const void *bytes, size_t length, off64_t at) { \
        REAL(ssize_t, #name, int, const void *, size_t, off64_t) \
        int watched = is_watched(descriptor); \
        if (watched && fails(PWRITE)) return -1; \
        ssize_t done = real(descriptor, bytes, length, at); \
        if (watched && done > 0) note('w', file_of(descriptor), at, bytes, done); \
        return done; \
    }
PWRITES(pwrite)
PWRITES(pwrite64)

#define PREADS(name) \
    ssize_t name(int descriptor, void *bytes, size_t length, off64_t at) { \
        REAL(ssize_t, #name, int, void *, size_t, off64_t) \
        if (is_watched(descriptor) && fails(PREAD)) return -1; \
        return real(descriptor, bytes, length, at); \
    }
PREADS(pread)
PREADS(pread64)

#define TRUNCATES(name) \
    int name(int descriptor, off64_t length) { \
        REAL(int, #name, int, off64_t) \
        int watched = is_watched(descriptor); \
        if (watched && fails(TRUNCATE)) return -1; \
        int done = real(descriptor, length); \
        if (watched && !done) note('t', file_of(descriptor), length, "", 0); \
        return done; \
    }
TRUNCATES(ftruncate)
TRUNCATES(ftruncate64)

#define SYNCS(name) \
    int name(int descriptor) { \
        REAL(int, #name, int) \
        struct stat status; \
        int watched = is_watched(descriptor); \
        if (watched && fails(SYNC)) return -1; \
        int done = real(descriptor); \
        if (watched && !done && !fstat(descriptor, &status)) \
            note(S_ISDIR(status.st_mode) ? 'd' : 's', status.st_ino, 0, "", 0); \
        return done; \
    }
SYNCS(fsync)
SYNCS(fdatasync)

int unlink(const char *path) {
    REAL(int, "unlink", const char *)
    int watched = is_watched_name(path);
    if (watched && fails(UNLINK)) return -1;
    int done = real(path);
    if (watched && !done) note('u', 0, 0, path, strlen(path));
    return done;
}

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(int, #name, const char *, int, ...) \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        int made = flags & O_CREAT && is_watched_name(path) && access(path, F_OK); \
        int descriptor = real(path, flags, mode); \
        if (made && descriptor >= 0) note('o', file_of(descriptor), 0, path, strlen(path)); \
        return descriptor; \
    }
OPENS(open)
OPENS(open64)
