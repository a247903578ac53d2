/** Kills a program that was started as the first of a group, with all of the group. Never fails. */
export function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already: there is nothing left to stop.
  }
}
