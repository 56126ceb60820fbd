/** Starts counting, and gives what tells the seconds of processor time since then: how busy the machine is makes no difference. */
export function stopwatch(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
}
