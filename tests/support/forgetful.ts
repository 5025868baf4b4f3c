/** Settings of a cluster that does not outlive its run: nothing needs to reach the disk. Never of an installation. */
export const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
