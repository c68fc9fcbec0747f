"""Where bytes come from: files on disk and members of archives, within limits."""
