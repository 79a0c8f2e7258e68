// A disk that fails on demand, for the durability tests: preloaded with LD_PRELOAD, it lets fsync, fdatasync, msync and
// sync_file_range fail with EIO while the control file exists and the flushed file's path contains the control file's text.
//   GRIDLOOM_FAULT_FILE=/path/of/control   (an empty control file means every file)
// The write itself has happened by then, as on a real disk: only the promise that it will survive is refused.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Reads the text that paths must contain; false when no fault is asked for. Plain system calls: nothing here may flush or allocate.
static int asked_for(char *text, size_t size) {
    const char *control = getenv("GRIDLOOM_FAULT_FILE");
    if (control == NULL || control[0] == '\0') return 0;
    int fd = open(control, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return 0;
    ssize_t length = read(fd, text, size - 1);
    close(fd);
    while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r')) length--;
    text[length > 0 ? length : 0] = '\0';
    return 1;
}

static int fails(int fd) {
    int before = errno;
    char text[PATH_MAX], link[64], path[PATH_MAX];
    int failing = 0;
    if (asked_for(text, sizeof text)) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, path, sizeof path - 1);
        if (length > 0) {
            path[length] = '\0';
            failing = strstr(path, text) != NULL;
        }
    }
    errno = before;
    return failing;
}

// msync names no descriptor, so the mapping's file is looked up.
static int mapping_fails(uintptr_t address) {
    int before = errno;
    char text[PATH_MAX], line[PATH_MAX + 128];
    int failing = 0;
    if (asked_for(text, sizeof text)) {
        FILE *maps = fopen("/proc/self/maps", "re");
        while (maps != NULL && fgets(line, sizeof line, maps) != NULL) {
            uintptr_t from, to;
            if (sscanf(line, "%lx-%lx", &from, &to) == 2 && from <= address && address < to) {
                const char *path = strchr(line, '/');
                failing = path != NULL && strstr(path, text) != NULL;
                break;
            }
        }
        if (maps != NULL) fclose(maps);
    }
    errno = before;
    return failing;
}

static int refuse(void) {
    errno = EIO;
    return -1;
}

int fsync(int fd) {
    static int (*real)(int);
    if (real == NULL) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return fails(fd) ? refuse() : real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (real == NULL) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    return fails(fd) ? refuse() : real(fd);
}

int sync_file_range(int fd, off64_t offset, off64_t bytes, unsigned int flags) {
    static int (*real)(int, off64_t, off64_t, unsigned int);
    if (real == NULL) real = (int (*)(int, off64_t, off64_t, unsigned int))dlsym(RTLD_NEXT, "sync_file_range");
    return fails(fd) ? refuse() : real(fd, offset, bytes, flags);
}

int msync(void *address, size_t length, int flags) {
    static int (*real)(void *, size_t, int);
    if (real == NULL) real = (int (*)(void *, size_t, int))dlsym(RTLD_NEXT, "msync");
    return mapping_fails((uintptr_t)address) ? refuse() : real(address, length, flags);
}
