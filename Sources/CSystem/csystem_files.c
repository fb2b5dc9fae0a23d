#include "csystem_files.h"
#include <sys/vfs.h>

uint64_t csystem_filesystem_type(int descriptor) {
  struct statfs found;
  if (fstatfs(descriptor, &found) != 0) return 0;
  // Sign extension on 32-bit words would make 0xFF534D42 another number.
  return (uint32_t)found.f_type;
}

bool csystem_filesystem_is_remote(uint64_t type) {
  switch (type) {
  case 0x6969:      // NFS
  case 0x517B:      // SMB
  case 0xFF534D42:  // CIFS
  case 0xFE534D42:  // SMB2
  case 0x01021997:  // 9p
  case 0x65735546:  // FUSE
  case 0x786F4256:  // vboxsf
  case 0xBACBACBC:  // vmhgfs
  case 0x00C36400:  // Ceph
  case 0x5346414F:  // AFS
  case 0x0BD00BD0:  // Lustre
  case 0x01161970:  // GFS2
  case 0x47504653:  // GPFS
    return true;
  default:
    return false;
  }
}
