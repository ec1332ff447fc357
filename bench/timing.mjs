// Time, measured in pairs: every round does each thing once, in turn, so that what the machine does meanwhile falls on all
// of them alike. The median of the rounds is told, as wall time and as CPU time in user mode, which wobbles less.

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** Milliseconds of wall time and of user time that something takes, and what it returns. */
export const timed = async (task) => {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const result = await task();
  const wall = performance.now() - begin;
  return { wall, user: process.cpuUsage(cpu).user / 1000, result };
};

/** Medians of what was measured under each name. */
export class Rounds {
  #times = new Map();

  add(name, { wall, user }) {
    const times = this.#times.get(name) ?? { wall: [], user: [] };
    times.wall.push(wall);
    times.user.push(user);
    this.#times.set(name, times);
  }

  of(name) {
    const { wall, user } = this.#times.get(name);
    return { wall: median(wall), user: median(user) };
  }
}

/** Each task once a round, in turn. `tasks`: functions by name. */
export const paired = async (tasks, rounds) => {
  const found = new Rounds();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, task] of Object.entries(tasks)) found.add(name, await timed(task));
  return found;
};
