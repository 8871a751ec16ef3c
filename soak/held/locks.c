/* A folder that keeps no locks (LOCKS=none), or whose locks reach no other computer (LOCKS=apart). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static int without_locks(int fd, int command, void *argument) {
    static int (*real)(int, int, ...);
    const char *how = getenv("LOCKS");
    if (!real) real = dlsym(RTLD_NEXT, "fcntl");
    if (command == F_SETLK || command == F_SETLKW || command == F_GETLK) {
        if (how && !strcmp(how, "none")) { errno = ENOLCK; return -1; }
        if (how && !strcmp(how, "apart")) {
            if (command == F_GETLK) ((struct flock *)argument)->l_type = F_UNLCK;
            return 0;
        }
    }
    return real(fd, command, argument);
}

#define INTERPOSED(name) int name(int fd, int command, ...) { \
    va_list rest; va_start(rest, command); void *argument = va_arg(rest, void *); va_end(rest); \
    return without_locks(fd, command, argument); }
INTERPOSED(fcntl)
INTERPOSED(fcntl64)
