// Counts fsync and fdatasync of every process that it is preloaded into, in a file of one 64-bit number that they all map:
// the same ruler for SQLite inside the server and for PostgreSQL's many processes. GRIDLOOM_FLUSH_COUNT names the file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static uint64_t nowhere, *count = &nowhere;

__attribute__((constructor)) static void map_count(void) {
    const char *name = getenv("GRIDLOOM_FLUSH_COUNT");
    int fd = name == NULL ? -1 : open(name, O_RDWR | O_CLOEXEC);
    if (fd < 0) return;
    void *mapped = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped != MAP_FAILED) count = mapped;
    close(fd);
}

int fsync(int fd) {
    static int (*real)(int);
    if (real == NULL) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    __atomic_fetch_add(count, 1, __ATOMIC_RELAXED);
    return real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (real == NULL) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    __atomic_fetch_add(count, 1, __ATOMIC_RELAXED);
    return real(fd);
}
