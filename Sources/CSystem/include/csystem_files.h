#pragma once
#include <stdbool.h>
#include <stdint.h>

/// The magic number of the file system that holds `descriptor` (statfs(2), `f_type`), or 0 where it cannot be told.
uint64_t csystem_filesystem_type(int descriptor);

/// Whether locks and appends on a file system of this magic number may not hold between hosts, or its changes may come
/// without a notice: NFS, SMB, 9p, FUSE, vboxsf and their like.
bool csystem_filesystem_is_remote(uint64_t type);
