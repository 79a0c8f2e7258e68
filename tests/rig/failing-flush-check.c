// Is failing-flush.so believed by the engine that the product uses? A test that relies on a shim which does nothing proves nothing,
// so ./test runs this first: failing-flush-check FOLDER, preloaded with the shim, GRIDLOOM_FAULT_FILE=FOLDER/control.
// SQLite comes from the system's libsqlite3.so.0 by dlopen, as in the product, so no development package is needed.
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { sqlite_ok = 0, sqlite_ioerr = 10 };
static int (*sqlite_open)(const char *, void **);
static int (*sqlite_exec)(void *, const char *, void *, void *, char **);

static void expect(const char *what, int right) {
    if (right) return;
    fprintf(stderr, "failing-flush-check: %s\n", what);
    exit(1);
}

static void control(const char *path, const char *text) {
    if (text == NULL) {
        unlink(path);
        return;
    }
    FILE *file = fopen(path, "w");
    expect("the control file can be written", file != NULL);
    fputs(text, file);
    fclose(file);
}

int main(int count, char **arguments) {
    expect("usage: failing-flush-check FOLDER", count == 2);
    char fault[4096], database[4096], plain[4096];
    snprintf(fault, sizeof fault, "%s/control", arguments[1]);
    snprintf(database, sizeof database, "%s/gridloom.db", arguments[1]);
    snprintf(plain, sizeof plain, "%s/files.bin", arguments[1]);

    int fd = open(plain, O_CREAT | O_RDWR, 0600);
    expect("a file can be made", fd >= 0 && ftruncate(fd, 4096) == 0);
    void *mapped = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    expect("without a control file fsync works", fsync(fd) == 0);
    expect("without a control file fdatasync works", fdatasync(fd) == 0);
    control(fault, "files.bin\n");
    expect("fsync fails with EIO", fsync(fd) == -1 && errno == EIO);
    expect("fdatasync fails with EIO", fdatasync(fd) == -1 && errno == EIO);
    expect("msync fails with EIO", msync(mapped, 4096, MS_SYNC) == -1 && errno == EIO);
    control(fault, "another");
    expect("another file's fault leaves fsync alone", fsync(fd) == 0);
    expect("another file's fault leaves msync alone", msync(mapped, 4096, MS_SYNC) == 0);
    control(fault, NULL);

    void *library = dlopen("libsqlite3.so.0", RTLD_NOW);
    expect("libsqlite3.so.0 is there", library != NULL);
    sqlite_open = (int (*)(const char *, void **))dlsym(library, "sqlite3_open");
    sqlite_exec = (int (*)(void *, const char *, void *, void *, char **))dlsym(library, "sqlite3_exec");
    void *sqlite = NULL;
    expect("the database opens", sqlite_open(database, &sqlite) == sqlite_ok);
    expect("WAL with full synchronisation", sqlite_exec(sqlite, "pragma journal_mode=wal; pragma synchronous=full; create table t (x)", NULL, NULL, NULL) == sqlite_ok);
    expect("a commit succeeds", sqlite_exec(sqlite, "insert into t values (1)", NULL, NULL, NULL) == sqlite_ok);
    control(fault, "gridloom.db");
    expect("a commit fails with SQLITE_IOERR", (sqlite_exec(sqlite, "insert into t values (2)", NULL, NULL, NULL) & 0xff) == sqlite_ioerr);
    control(fault, NULL);
    expect("afterwards a commit succeeds again", sqlite_exec(sqlite, "insert into t values (3)", NULL, NULL, NULL) == sqlite_ok);
    return 0;
}
