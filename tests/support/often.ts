/** A race runs once in a run of the tests and as often as the drill asks (tests/drills/races.ts); every round has to hold. */
export const OFTEN = { repeats: Number(process.env.RACE_ROUNDS ?? 1) - 1, timeout: 60_000 };
