// Milliseconds this process has computed so far: unlike a clock's, they do not grow because the machine is busy with something else.
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
